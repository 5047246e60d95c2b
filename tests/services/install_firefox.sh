#!/bin/sh
# What the test of a talk in a second browser needs beside Python packages: Firefox, driven by its own protocol. It is
# installed on Debian, as root or where sudo asks for no password; else it is asked for.
#   sh tests/services/install_firefox.sh
set -eu

packages="firefox-esr"

missing() {
  ! command -v firefox-esr >/dev/null 2>&1 && ! command -v firefox >/dev/null 2>&1
}

missing || exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if $sudo true 2>/dev/null; then
    if $sudo apt-get update -qq &&
      $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null; then
      missing || exit 0
    fi
  fi
  echo "The test of a talk in Firefox needs what only an administrator can install: run 'sudo apt-get install $packages' once, then the same command again." >&2
  exit 1
fi
echo "The test of a talk in Firefox needs Firefox, its command being firefox-esr or firefox: install it with the packages of your system, then run the same command again." >&2
exit 1
