#!/bin/sh
# What the tests behind a proxy and the benchmark of several processes need: nginx, which is never started as a service.
#   sh tests/services/install_nginx.sh
set -eu

packages="nginx-light"
unstarted=1
tests="The tests behind a proxy need"
programs="nginx"

missing() {
  ! command -v nginx >/dev/null 2>&1 && [ ! -x "${SBIN:-/usr/sbin}/nginx" ]
}

. "${0%/*}/install_packages.sh"
