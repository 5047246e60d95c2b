#!/bin/sh
# What the spelling tests need beside Python packages: hunspell and its dictionaries of English, Russian and Belarusian.
# What is missing is installed on Debian, as root or where sudo asks for no password; else it is asked for.
#   sh tests/services/install_hunspell.sh
set -eu

missing() {
  packages=""
  command -v hunspell >/dev/null 2>&1 || packages="hunspell"
  for pair in en_GB=hunspell-en-gb ru_RU=hunspell-ru be_BY=hunspell-be; do
    # An empty text has no misspelling: hunspell fails only where it has no such dictionary.
    hunspell -l -d "${pair%=*}" </dev/null >/dev/null 2>&1 || packages="${packages:+$packages }${pair#*=}"
  done
  [ -n "$packages" ]
}

missing || exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if $sudo true 2>/dev/null; then
    # shellcheck disable=SC2086
    if $sudo apt-get update -qq &&
      $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null; then
      missing || exit 0
    fi
  fi
  echo "The spelling tests need what only an administrator can install: run 'sudo apt-get install $packages' once, then the same command again." >&2
  exit 1
fi
echo "The spelling tests need hunspell with its dictionaries en_GB, ru_RU and be_BY: install them with the packages of your system, then run the same command again." >&2
exit 1
