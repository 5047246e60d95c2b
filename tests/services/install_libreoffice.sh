#!/bin/sh
# What the tests of papers need beside Python packages: LibreOffice without windows, with Writer and Impress, fonts as
# wide as Times New Roman and Arial, and the reader of PDF of Poppler. What is missing is installed on Debian, as root or where sudo asks for no password;
# else it is asked for.
#   sh tests/services/install_libreoffice.sh
set -eu

packages="libreoffice-writer-nogui libreoffice-impress-nogui fonts-liberation poppler-utils"

missing() {
  ! command -v soffice >/dev/null 2>&1 || ! command -v pdftotext >/dev/null 2>&1
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
  echo "The tests of papers need what only an administrator can install: run 'sudo apt-get install $packages' once, then the same command again." >&2
  exit 1
fi
echo "The tests of papers need LibreOffice with Writer and Impress, its command being soffice, and pdftotext of Poppler: install them with the packages of your system, then run the same command again." >&2
exit 1
