#!/bin/sh
# What the test of the browser floor needs: three old builds of Chromium, from the npm packages that keep them.
#   sh tests/services/install_old_chromium.sh FOLDER [NPM]
set -eu

folder=$1
npm=${2:-.venv/bin/npm}
for version in 109.0.6 116.0.0 121.0.0; do
  place="$folder/${version%%.*}"
  [ -d "$place/node_modules/@sparticuz/chromium" ] && continue
  mkdir -p "$place"
  "$npm" install --silent --no-audit --no-fund --ignore-scripts --prefix "$place" "@sparticuz/chromium@$version" || {
    echo "Old builds of Chromium could not be installed. A reachable npm registry is needed once." >&2
    exit 1
  }
done
