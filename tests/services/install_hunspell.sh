#!/bin/sh
# What the spelling tests need: hunspell and its dictionaries of English, Russian and Belarusian.
#   sh tests/services/install_hunspell.sh
set -eu

tests="The spelling tests need"
programs="hunspell with its dictionaries en_GB, ru_RU and be_BY"

missing() {
  packages=""
  command -v hunspell >/dev/null 2>&1 || packages="hunspell"
  for pair in en_GB=hunspell-en-gb ru_RU=hunspell-ru be_BY=hunspell-be; do
    # An empty text has no misspelling: hunspell fails only where it has no such dictionary.
    hunspell -l -d "${pair%=*}" </dev/null >/dev/null 2>&1 || packages="${packages:+$packages }${pair#*=}"
  done
  [ -n "$packages" ]
}

. "${0%/*}/install_packages.sh"
