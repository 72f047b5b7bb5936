#!/usr/bin/env bash
# Installs Firefox and WebKit of the system, in which the drawings are tried beside Chromium. Needs apt-get and root.
set -eu
if ! command -v apt-get >/dev/null 2>&1; then
  echo "No apt-get here: please install Firefox, WebKitWebDriver and Xvfb by other means." >&2
  exit 1
fi
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends firefox-esr webkit2gtk-driver xvfb >/dev/null
