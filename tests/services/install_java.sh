#!/bin/sh
# What the tests of trade by goods need for Spark: Java.
#   sh tests/services/install_java.sh
set -eu

packages="default-jre-headless"
tests="The tests of trade by goods on Spark need"
programs="Java 17 or newer, its command being java"

missing() {
  ! command -v java >/dev/null 2>&1
}

. "${0%/*}/install_packages.sh"
