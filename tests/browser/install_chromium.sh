#!/bin/sh
# What the browser tests need beside Python packages: a Chromium that starts, and the library that Playwright's driver needs.
# A Chromium on the path is taken, else Debian's is installed, else Playwright's own.
set -eu
python=$1

drives() { "$python" -m playwright --version >/dev/null 2>&1; }
browses() {
  "$python" - >/dev/null 2>&1 <<'END'
from playwright.sync_api import sync_playwright
from tests.browser.serving import launch

with sync_playwright() as playwright:
    launch(playwright).close()
END
}
chromium_is_there() {
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}
asked() {
  echo "The browser tests need what only an administrator can install. Run this once, then the same command again: $1" >&2
  exit 1
}

if drives && browses; then exit 0; fi

# On Debian one step brings what is missing, as root or where sudo asks for no password.
if command -v apt-get >/dev/null 2>&1; then
  packages=""
  drives || packages="libatomic1"
  chromium_is_there || packages="$packages chromium"
  if [ -n "$packages" ]; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo -n"
    # shellcheck disable=SC2086
    if $sudo true 2>/dev/null && $sudo apt-get update -qq &&
      $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null; then
      if drives && browses; then exit 0; fi
    elif ! drives; then
      asked "sudo apt-get install $packages"
    fi
  fi
fi

drives || asked "install libatomic (on Debian libatomic1), which Playwright's driver is linked to: $("$python" -m playwright --version 2>&1 | tail -1)"
if ! chromium_is_there && "$python" -m playwright install chromium && browses; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then asked "sudo apt-get install chromium"; fi
asked "install Chromium with the packages of your system"
