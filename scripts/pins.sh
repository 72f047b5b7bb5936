#!/usr/bin/env bash
# Writes requirements/*.txt from pyproject.toml: exact versions with hashes, for every platform, without an index line.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$(command -v uv || echo .venv/bin/uv)
pin() { "$uv" pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --python-version 3.11 --upgrade "$@"; }
pin pyproject.toml -o requirements/app.txt
pin pyproject.toml --group dev -c requirements/app.txt -o requirements/dev.txt
echo 'uv_build>=0.9,<1' | pin - -o requirements/build.txt
