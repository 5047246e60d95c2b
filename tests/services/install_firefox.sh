#!/bin/sh
# What the test of a talk in a second browser needs: Firefox, driven by its own protocol.
#   sh tests/services/install_firefox.sh
set -eu

packages="firefox-esr"
tests="The test of a talk in Firefox needs"
programs="Firefox, its command being firefox-esr or firefox"

missing() {
  ! command -v firefox-esr >/dev/null 2>&1 && ! command -v firefox >/dev/null 2>&1
}

. "${0%/*}/install_packages.sh"
