#!/bin/sh
# What the browser tests need beside Python packages: a Chromium that starts, and the library that Playwright's driver needs.
# A Chromium on the path is taken, else Debian's is installed, else Playwright's own.
#   sh tests/browser/install_chromium.sh .venv/bin/python
set -eu
python=$1

drives() { "$python" -m playwright --version >/dev/null 2>&1; }
browses() {
  trouble=$("$python" - 2>&1 >/dev/null <<'END'
from playwright.sync_api import sync_playwright
from tests.browser.serving import launch

with sync_playwright() as playwright:
    launch(playwright).close()
END
  )
}
chromium_is_there() {
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}
ask() {
  echo "The browser tests need what only an administrator can install: run '$1' once, then the same command again." >&2
  exit 1
}

if drives && browses; then exit 0; fi

# On Debian one step brings what is missing, as root or where sudo asks for no password.
if command -v apt-get >/dev/null 2>&1; then
  packages=""
  drives || packages="libatomic1"
  chromium_is_there || packages="${packages:+$packages }chromium"
  if [ -n "$packages" ]; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo -n"
    if $sudo true 2>/dev/null; then
      # shellcheck disable=SC2086
      if $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null &&
        drives && browses; then exit 0; fi
    fi
    drives || ask "sudo apt-get install $packages"
  fi
fi

if ! drives; then
  "$python" -m playwright --version >&2 || true
  echo "Playwright's driver does not start: install the library that it names, then run the same command again." >&2
  exit 1
fi
if ! chromium_is_there; then
  if "$python" -m playwright install chromium && browses; then exit 0; fi
  if command -v apt-get >/dev/null 2>&1; then ask "sudo apt-get install chromium"; fi
  echo "The browser tests need Chromium: install it with the packages of your system, then run the same command again." >&2
  exit 1
fi
printf 'Chromium is there but does not start: mend what it says, then run the same command again.\n%s\n' "$trouble" >&2
exit 1
