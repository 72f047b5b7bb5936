#!/usr/bin/env bash
# Makes .venv with the pinned packages. Usage: scripts/bootstrap.sh app|dev
# Needs Python 3.11 or newer and a package index; brings uv along where it is missing. Does nothing when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."
want=${1:-app}
venv=.venv
stamp=$venv/.installed-$want
pins=requirements/$want.txt

if [ -f "$stamp" ] && [ "$stamp" -nt "$pins" ] && [ "$stamp" -nt pyproject.toml ] && [ "$stamp" -nt requirements/build.txt ]; then
  exit 0
fi

python=""
for name in python3.13 python3.12 python3.11 python3 python; do
  if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$name
    break
  fi
done
if [ -z "$python" ]; then
  echo "Liftagain needs Python 3.11 or newer, and found none. Please install it and run this again." >&2
  exit 1
fi

if [ ! -x "$venv/bin/python" ]; then
  echo "Making a place for Liftagain's packages in $venv ..." >&2
  if ! "$python" -m venv "$venv" 2>/dev/null; then
    rm -rf "$venv"
    # Debian and Ubuntu leave venv out of their Python: virtualenv does the same job.
    "$python" -m pip install --quiet --user --break-system-packages virtualenv
    "$python" -m virtualenv --quiet "$venv"
  fi
fi

if command -v uv >/dev/null 2>&1; then
  uv=uv
else
  [ -x "$venv/bin/uv" ] || "$venv/bin/python" -m pip install --quiet --disable-pip-version-check uv
  uv=$venv/bin/uv
fi

# The machine's own certificates: many networks put theirs in between.
export UV_SYSTEM_CERTS=true

echo "Installing the $want packages ..." >&2
if ! "$uv" pip install --quiet --python "$venv/bin/python" --require-hashes -r requirements/build.txt -r "$pins"; then
  echo "uv could not fetch them; trying pip ..." >&2
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt -r "$pins"
fi
"$uv" pip install --quiet --offline --python "$venv/bin/python" --no-deps --no-build-isolation -e .
touch "$stamp"
