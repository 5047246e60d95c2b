#!/bin/sh
# A rehearsal on a bare Debian: a new minimal system, the README's own line in it, then what the README promises.
#
#   sh tests/fresh.sh                      `make run` answers on its port, then `make test`
#   FRESH_ONLY=run sh tests/fresh.sh       `make run` alone (quick, check: `make quick`, `make check` alone)
#   sh tests/fresh.sh make bench           another command instead, in the project's folder of the new system
#
# Needs root on Debian or Ubuntu. What is tried is the last commit. Mirrors, package indexes, proxies and certificates are
# those of this machine: its settings of apt, pip and npm are taken over, and none is written here. FRESH_SUITE names
# another Debian release, FRESH_KEEP=1 keeps the new system (its folder is printed).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

say() { printf '== %s  %s\n' "$(date +%H:%M:%S)" "$1"; }
fail() { printf '%s\n' "$1" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "A new system needs root: sudo sh tests/fresh.sh"
command -v apt-get >/dev/null 2>&1 || fail "The rehearsal is made with Debian's own tools: run it on Debian or Ubuntu."
case ${FRESH_ONLY:-run,test} in
  run,test | run | test | check | quick) ;;
  *) fail "FRESH_ONLY is run, test, check or quick." ;;
esac

# Mounts and processes of the new system are in namespaces of their own: they end with this script, however it ends.
if [ "${FRESH_INSIDE:-}" != yes ]; then
  for need in debootstrap git; do
    command -v $need >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $need >/dev/null; }
  done
  system=$(mktemp -d "${TMPDIR:-/tmp}/fresh.XXXXXX")
  chmod 755 "$system" # apt fetches as a user of its own
  status=0
  FRESH_INSIDE=yes FRESH_SYSTEM=$system unshare --mount --pid --fork --kill-child sh "$root/tests/fresh.sh" "$@" || status=$?
  if [ "${FRESH_KEEP:-}" = 1 ]; then say "kept in $system"; else rm -rf --one-file-system "$system"; fi
  exit $status
fi
system=$FRESH_SYSTEM

# --- a bare system, with the mirrors of this machine
suite=${FRESH_SUITE:-bookworm}
sources=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  awk -v suite="$suite" '$3 == "main" && index($2, suite) == 1 { print "deb", $1, $2, $3 }' | sort -u)
mirror=$(printf '%s\n' "$sources" | awk -v suite="$suite" '$3 == suite { print $2; exit }')
[ -n "$mirror" ] || fail "The apt sources of this machine have no $suite: name one they have, FRESH_SUITE=..., after apt-get update."
say "a bare $suite (debootstrap, minbase)"
debootstrap --variant=minbase "$suite" "$system" "$mirror" >"$system.log" 2>&1 || { tail -5 "$system.log" >&2; exit 1; }
rm -f "$system.log"
printf '%s\n' "$sources" >"$system/etc/apt/sources.list"
apt-config dump | grep '^Acquire::' >"$system/etc/apt/apt.conf.d/99fresh" || true
[ ! -d /etc/apt/auth.conf.d ] || cp -a /etc/apt/auth.conf.d "$system/etc/apt/"

# --- the settings of this machine: names, certificates, package indexes
cp /etc/resolv.conf /etc/hosts "$system/etc/"
mkdir -p "$system/usr/local/share/ca-certificates" "$system/root"
cp -a /usr/local/share/ca-certificates/. "$system/usr/local/share/ca-certificates/" 2>/dev/null || true
for file in /etc/pip.conf /etc/xdg/pip /etc/npmrc "$HOME/.config/pip" "$HOME/.pip" "$HOME/.npmrc"; do
  [ ! -e "$file" ] || case $file in
    "$HOME"/*) mkdir -p "$system/root/$(dirname "${file#"$HOME"/}")" && cp -a "$file" "$system/root/${file#"$HOME"/}" ;;
    *) mkdir -p "$system$(dirname "$file")" && cp -a "$file" "$system$file" ;;
  esac
done
env | grep -iE '^(https?_proxy|no_proxy|all_proxy|pip_|npm_config_|uv_|ssl_cert|requests_ca|curl_ca|node_extra_ca)' |
  sed "s/'/'\\\\''/g; s/=/='/; s/\$/'/; s/^/export /" >"$system/root/settings.sh"
# Folders of packages on this machine that the settings name are shown to the new system under the same path; the files of
# an index lie beside its folder `simple`.
{ python3 -m pip config list 2>/dev/null || true; env | grep -i '^pip_' || true; } |
  grep -oE "/[^' ]+" | sed -E 's|^//+|/|; s|/simple/?$||' | sort -u | while read -r path; do
    [ -d "$path" ] && [ ! -e "$system$path" ] || continue
    mkdir -p "$system$path" && mount --bind -o ro "$path" "$system$path"
  done

mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
mount --make-rslave "$system/dev"
inside() {
  chroot "$system" env -i HOME=/root TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    sh -c '. /root/settings.sh; cd /; [ ! -d /project ] || cd /project; '"$1"
}

# --- what a newcomer types
line=$(sed -n 's/^| Debian, Ubuntu | `sudo \(apt-get install [^`]*\)` |$/\1/p' "$root/README.md")
[ -n "$line" ] || fail "The README has no line for Debian any more."
say "$line (and git, ca-certificates for the clone)"
inside "export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && apt-get install -y -qq --no-install-recommends git ca-certificates >/dev/null"
inside "export DEBIAN_FRONTEND=noninteractive; $line -y -qq >/dev/null"
git clone --quiet --no-local "$root" "$system/project"
say "the clone is at $(git -C "$system/project" log -1 --format='%h %s')"

runs() {
  port=$(inside "python3 -c 'import socket; s = socket.socket(); s.bind((\"127.0.0.1\", 0)); print(s.getsockname()[1])'")
  say "make run PORT=$port"
  inside "exec make run PORT=$port" >"$system/run.log" 2>&1 &
  running=$!
  for _ in $(seq 1800); do
    if inside "python3 -c 'import urllib.request as u; print(u.urlopen(\"http://localhost:$port/\").read().decode())'" 2>/dev/null |
      grep -q '<html'; then
      say "the dashboard answers"
      [ $$ != 1 ] || kill -TERM -1 # all processes of the new system; this script is the first of its own namespace
      return
    fi
    kill -0 $running 2>/dev/null || break
    sleep 1
  done
  cat "$system/run.log" >&2
  fail "make run did not answer."
}

if [ $# -gt 0 ]; then
  say "$*"
  inside "$*"
else
  case ${FRESH_ONLY:-run,test} in run*) runs ;; esac
  case ${FRESH_ONLY:-run,test} in
    *test) say "make test" && inside "make test" ;;
    check | quick) say "make $FRESH_ONLY" && inside "make $FRESH_ONLY" ;;
  esac
fi
say "done: all of it worked"
