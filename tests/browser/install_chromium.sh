#!/bin/sh
# A browser for the tests: a Chromium already there, else Debian's, else Playwright's own.
set -eu
python=$1
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
"$python" -c 'import sys; from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    import pathlib; sys.exit(not pathlib.Path(p.chromium.executable_path).exists())' && exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium >/dev/null; then exit 0; fi
fi
"$python" -m playwright install chromium && exit 0
echo "No browser for the tests. Install Chromium (Debian: sudo apt-get install chromium) and run this again." >&2
exit 1
