#!/usr/bin/env bash
# Proof on a clean machine: a bare Debian 12 that holds a clone of this checkout and nothing else.
#   tests/proofs/clean_machine.sh [FOLDER]        as root, with debootstrap; about 20 minutes
# Once as root: everything installs itself, the tests pass, the coach plays, then again without a
# network. Once as a user without sudo: the launcher names the one line to run and exits with 3.
set -euo pipefail

checkout=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-/tmp/rasad-clean-machine}
base=$folder/base
mkdir -p "$folder"

say() { printf '\n=== %s\n' "$*"; }
fail() { printf 'NOT PROVED: %s\n' "$*" >&2; exit 1; }

# Runs a line inside a machine, at home in /srv; its /proc and devices vanish with the namespace.
inside() { # machine, user, extra unshare flags, line
  unshare --mount ${3:+"$3"} bash -c '
    mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount --make-rslave "$1/dev" &&
      exec chroot --userspec="$2" "$1" /usr/bin/env -i HOME=/srv PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        bash -c "cd; $3"' - "$folder/$1" "$2" "$4"
}

timed() { # name, expected exit code, command…
  local name=$1 expected=$2 began=${EPOCHREALTIME/./} status=0
  shift 2
  "$@" || status=$?
  printf '    %s: %d ms, exit %s\n' "$name" $(((${EPOCHREALTIME/./} - began) / 1000)) "$status"
  [ "$status" -eq "$expected" ] || fail "$name: exit $status instead of $expected"
}

make_base() {
  [ -e "$base/etc/debian_version" ] && return
  say "a bare Debian 12 from the package source of this computer"
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' 'Created-By: Packages' | head -n 1)
  debootstrap --variant=minbase bookworm "$base" "$mirror"
}

new_machine() { # name, owner of the clone
  rm -rf "${folder:?}/$1"
  cp -a "$base" "$folder/$1"
  cp /etc/resolv.conf "$folder/$1/etc/resolv.conf"
  [ "$2" = root ] || chroot "$folder/$1" useradd --home-dir /srv "$2"
  git clone -q --no-local "$checkout" "$folder/$1/srv/rasad"
  chroot "$folder/$1" chown -R "$2" /srv
}

as_root() {
  say "as root"
  new_machine root root
  timed "first test: packages, build, tests" 0 inside root root "" \
    'cd rasad && ./rasad test >~/test.log 2>&1; code=$?; tail -n 4 ~/test.log; exit $code'
  timed "first play: build, the coach plays" 0 inside root root "" \
    'cd rasad && ./rasad play --seed 1 </dev/null'
  timed "second play, network off" 0 inside root root "--net" \
    'cd rasad && ./rasad play --seed 2 </dev/null'
  timed "the tests, network off" 0 inside root root "--net" \
    'cd rasad && ./rasad test >~/test.log 2>&1; code=$?; tail -n 4 ~/test.log; exit $code'
}

as_user() {
  say "as a user without sudo"
  new_machine user trainee
  timed "first play: the line to run" 3 inside user trainee "" \
    'cd rasad && ./rasad play </dev/null 2>~/said; code=$?; cat ~/said; exit $code'
  local line
  line=$(grep -o 'apt-get .*' "$folder/user/srv/said") || fail "no line to run"
  timed "the administrator runs that line" 0 inside user root "" "{ $line; } >/dev/null 2>&1"
  timed "play: build, the coach plays" 0 inside user trainee "" \
    'cd rasad && ./rasad play --seed 1 --lang tg </dev/null'
  timed "second play, network off" 0 inside user trainee "--net" \
    'cd rasad && ./rasad play --seed 2 --lang ru </dev/null'
}

make_base
as_root
as_user
say "proved"
