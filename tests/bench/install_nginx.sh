#!/bin/sh
# The proxy that the recipe of docs/deploy.md is tried with: Debian's nginx, never started as a service here.
set -eu
export PATH="$PATH:/usr/sbin"
command -v nginx >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo -n"
  # A package must not start what it installs: the benchmark starts its own.
  printf '#!/bin/sh\nexit 101\n' | $sudo tee /usr/sbin/policy-rc.d >/dev/null && $sudo chmod +x /usr/sbin/policy-rc.d
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends nginx-light >/dev/null || true
  $sudo rm -f /usr/sbin/policy-rc.d
fi
command -v nginx >/dev/null 2>&1 && exit 0
echo "nginx is missing. Install it (Debian: sudo apt-get install nginx-light) and run this again." >&2
exit 1
