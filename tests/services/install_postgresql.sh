#!/bin/sh
# What the tests of stores need: PostgreSQL, of which they start a server of their own, and PostGIS.
#   sh tests/services/install_postgresql.sh
set -eu

packages="postgresql postgresql-postgis"
tests="The tests of stores need"
programs="PostgreSQL and PostGIS, with initdb and pg_config on the path"

missing() {
  if command -v initdb >/dev/null 2>&1 && command -v pg_config >/dev/null 2>&1; then
    [ ! -e "$(pg_config --sharedir)/extension/postgis.control" ] || return 1
  fi
  # Debian keeps a folder for each version, outside the path.
  set -- "${POSTGRESQL_ROOT:-/usr}"/lib/postgresql/*/bin/initdb
  [ -e "$1" ] || return 0
  set -- "${POSTGRESQL_ROOT:-/usr}"/share/postgresql/*/extension/postgis.control
  [ ! -e "$1" ]
}

. "${0%/*}/install_packages.sh"
