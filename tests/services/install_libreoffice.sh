#!/bin/sh
# What the tests of papers and slides need: LibreOffice without windows, with Writer and Impress, fonts as wide as Times
# New Roman and Arial, and the reader of PDF of Poppler.
#   sh tests/services/install_libreoffice.sh
set -eu

packages="libreoffice-writer-nogui libreoffice-impress-nogui fonts-liberation poppler-utils"
tests="The tests of papers need"
programs="LibreOffice with Writer and Impress, its command being soffice, and pdftotext of Poppler"

missing() {
  ! command -v soffice >/dev/null 2>&1 || ! command -v pdftotext >/dev/null 2>&1
}

. "${0%/*}/install_packages.sh"
