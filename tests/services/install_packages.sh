# Installing of what tests need beside Python packages: read by the scripts beside it. What is missing is installed on
# Debian, as root or where sudo asks for no password; else it is asked for in one sentence.
# Set by the script: `missing`, a function that says whether anything is; `packages` of Debian, a variable or set by it;
# `tests`, who needs them; `programs`, what they are where there is no Debian; `unstarted=1` where Debian would start a
# service of theirs, which is then kept from it.

missing || exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if $sudo true 2>/dev/null; then
    policy=${SBIN:-/usr/sbin}/policy-rc.d
    if [ -n "${unstarted:-}" ] && [ ! -e "$policy" ]; then
      printf '#!/bin/sh\nexit 101\n' | $sudo tee "$policy" >/dev/null && $sudo chmod +x "$policy" &&
        trap '$sudo rm -f "$policy"' EXIT
    fi
    # shellcheck disable=SC2086
    if $sudo apt-get update -qq &&
      $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null; then
      missing || exit 0
    fi
  fi
  echo "$tests what only an administrator can install: run 'sudo apt-get install $packages' once, then the same command again." >&2
  exit 1
fi
echo "$tests $programs: install it with the packages of your system, then run the same command again." >&2
exit 1
