#!/bin/sh
# What the tests in Safari's engine need: WebKitGTK with its driver, and a screen that is not there.
#   sh tests/services/install_webkit.sh
set -eu

packages="webkit2gtk-driver xvfb"
tests="The tests in Safari's engine need"
programs="WebKitGTK, its command being WebKitWebDriver, and Xvfb"

missing() {
  ! command -v WebKitWebDriver >/dev/null 2>&1 || ! command -v Xvfb >/dev/null 2>&1
}

. "${0%/*}/install_packages.sh"
