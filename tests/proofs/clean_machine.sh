#!/usr/bin/env bash
# Proof on a clean machine: a bare Debian that holds a clone of this checkout and nothing else.
#   tests/proofs/clean_machine.sh [12|13|both] [FOLDER]     as root, with debootstrap; about 20 minutes
#                                                           each; 12 unless told otherwise
# Once as root: everything installs itself, the tests pass, the coach plays, then again without a
# network. Once as a user without sudo: the launcher names the one line to run and exits with 3.
# Then the digests of some exercises are written down; those of two releases must be the same.
set -euo pipefail

checkout=$(cd "$(dirname "$0")/../.." && pwd)
wanted=${1:-12}
all=${2:-/tmp/rasad-clean-machine}

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

make_base() { # codename
  [ -e "$base/etc/debian_version" ] && return
  say "a bare Debian ($1) from the package source of this computer"
  local own mirror
  own=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
  mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $own" 'Created-By: Packages' | head -n 1)
  debootstrap --variant=minbase "$1" "$base" "$mirror"
}

bare() { # name: a machine that holds nothing
  rm -rf "${folder:?}/$1"
  cp -a "$base" "$folder/$1"
  cp /etc/resolv.conf "$folder/$1/etc/resolv.conf"
}

new_machine() { # name, owner of the clone
  bare "$1"
  [ "$2" = root ] || chroot "$folder/$1" useradd --home-dir /srv "$2"
  git clone -q --no-local "$checkout" "$folder/$1/srv/rasad"
  chroot "$folder/$1" chown -R "$2" /srv
}

run_tests() { # what is proved, extra unshare flags
  timed "$1" 0 inside root root "$2" \
    'cd rasad && ./rasad test >~/test.log 2>&1; code=$?; grep "tests passed\|Total Test time" ~/test.log || tail -n 4 ~/test.log; exit $code'
}

play() { # what is proved, machine, user, extra unshare flags, program, options
  timed "$1" 0 inside "$2" "$3" "$4" "$5 play $6 </dev/null"
}

as_root() {
  say "as root"
  new_machine root root
  run_tests "first test: packages, build, tests" ""
  play "first play: build, the coach plays" root root "" rasad/rasad "--seed 1"
  play "second play, network off" root root "--net" rasad/rasad "--seed 2"
  run_tests "the tests, network off" "--net"
}

as_user() {
  say "as a user without sudo, in a folder with a blank and Tajik letters"
  new_machine user trainee
  chroot "$folder/user" su trainee -s /bin/bash -c 'mkdir "/srv/Ҷузвдони нав" && mv /srv/rasad "/srv/Ҷузвдони нав/rasad"'
  timed "first play: the line to run" 3 inside user trainee "" \
    'cd Ҷ*/rasad && ./rasad play </dev/null 2>~/said; code=$?; cat ~/said; exit $code'
  local line
  line=$(grep -o 'apt-get .*' "$folder/user/srv/said") || fail "no line to run"
  timed "the administrator runs that line" 0 inside user root "" "{ $line; } >/dev/null 2>&1"
  timed "two launchers at once, from elsewhere: one builds" 0 inside user trainee "" \
    'Ҷ*/rasad/rasad --version >one & Ҷ*/rasad/rasad --version >two; wait; cmp one two'
  play "play" user trainee "" 'Ҷ*/rasad/rasad' "--seed 1 --lang tg"
  play "play, network off" user trainee "--net" 'Ҷ*/rasad/rasad' "--seed 2 --lang ru"
  timed "a start when nothing changed" 0 inside user trainee "--net" \
    'cd Ҷ*/rasad && time ./rasad --version >/dev/null'
}

# The packages go to a second bare Debian 12: nothing is compiled there.
as_carrier() {
  say "carried to another computer"
  timed "both packages are made" 0 inside root root "" 'cd rasad && ./rasad package >~/packages 2>~/package.log'
  bare carry
  cp "$folder/root"/srv/rasad/build/release/rasad*.deb "$folder/root"/srv/rasad/build/release/rasad*.tar.gz \
    "$folder/carry/srv/"
  timed "tar.gz: unpacked" 0 inside carry nobody "--net" 'cd /tmp && tar xzf /srv/rasad*.tar.gz'
  play "tar.gz: play, network off" carry nobody "--net" '/tmp/rasad-*/rasad' "--seed 1 --lang tg --data /tmp/tar"
  timed ".deb: installed" 0 inside carry root "" \
    'apt-get -q update >/dev/null && apt-get -q -y --no-install-recommends install ./rasad*.deb >/dev/null 2>&1'
  play ".deb: play, network off" carry nobody "--net" rasad "--seed 1 --lang ru --data /tmp/deb"
  timed ".deb: the doctor" 0 inside carry nobody "--net" 'HOME=/tmp rasad doctor --data /tmp/deb'
}

# Fingerprints of whole exercises, each week of them: chance, arithmetic and order of both releases.
write_digests() {
  local line='cd rasad && for bot in none reactive intelligence-led; do for seed in 1 2 3; do
    ./rasad run autumn-burglaries --bot $bot --seed $seed --digest || exit 1; done; done'
  inside root root --net "$line" >"$digests"
  [ -s "$digests" ] || fail "no digests"
  printf '    %s lines of digests\n' "$(wc -l <"$digests")"
}

prove() { # release, codename
  folder=$all/$1
  base=$folder/base
  digests=$all/digests-$1
  mkdir -p "$folder"
  say "DEBIAN $1"
  make_base "$2"
  as_root
  write_digests
  as_carrier
  as_user
}

compare_digests() {
  [ -e "$all/digests-12" ] && [ -e "$all/digests-13" ] || return 0
  cmp "$all/digests-12" "$all/digests-13" || fail "the digests of Debian 12 and 13 differ"
  say "the digests of Debian 12 and 13 are the same"
}

case "$wanted" in
  12) rm -f "$all/digests-12"; prove 12 bookworm ;;
  13) rm -f "$all/digests-13"; prove 13 trixie ;;
  both)
    rm -f "$all"/digests-*
    prove 12 bookworm
    prove 13 trixie
    ;;
  *) printf 'usage: %s [12|13|both] [FOLDER]\n' "$0" >&2; exit 2 ;;
esac
compare_digests
say "proved"
