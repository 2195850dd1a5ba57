#!/usr/bin/env bash
# Proof that a history depends on pack, seed and decisions alone: every compiler and optimisation,
# language, time zone, and folder or zip prints the same digests.
#   tests/proofs/digests.sh [FOLDER]        needs g++, clang++ and locales; about 8 minutes
set -euo pipefail

checkout=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
lesson=$checkout/scenarios/autumn-burglaries

# A locale in which "i" has another capital letter and a decimal has a comma.
export LOCPATH=$folder/locales
mkdir -p "$LOCPATH"
[ -e "$LOCPATH/tr_TR.UTF-8" ] || localedef -i tr_TR -f UTF-8 "$LOCPATH/tr_TR.UTF-8"

build() { # name, compiler, flags
  cmake -S "$checkout" -B "$folder/$1" -G Ninja -DCMAKE_CXX_COMPILER="$2" -DCMAKE_CXX_FLAGS="$3" \
    -DCMAKE_BUILD_TYPE=None -DRASAD_TESTS=OFF -DRASAD_GUI=OFF >"$folder/$1.log" 2>&1
  cmake --build "$folder/$1" --target rasad >>"$folder/$1.log" 2>&1 ||
    { tail -n 20 "$folder/$1.log" >&2; exit 1; }
}

digests() { # program, pack
  local seed bot
  for seed in 1 7 123456789; do
    for bot in none reactive intelligence-led; do
      "$1" run "$2" --seed "$seed" --bot "$bot" --digest
    done
  done
}

expected=""
compare() { # what, digests
  [ -n "$expected" ] || expected=$2
  [ "$2" = "$expected" ] || { printf 'DIFFERENT: %s\n' "$1" >&2; exit 1; }
  printf '  same: %s\n' "$1"
}

for compiler in g++ clang++; do
  for level in -O0 -O3; do
    name=$compiler$level
    build "$name" "$compiler" "$level"
    program=$folder/$name/rasad
    compare "$name" "$(digests "$program" "$lesson")"
    compare "$name, Turkish" "$(LC_ALL=tr_TR.UTF-8 digests "$program" "$lesson")"
    compare "$name, Dushanbe" "$(TZ=Asia/Dushanbe digests "$program" "$lesson")"
    rm -rf "$folder/session"
    "$program" run "$lesson" --out "$folder/session" --seed 7 >/dev/null
    compare "$name, zip" "$(digests "$program" "$folder/session/pack.rasad-pack")"
  done
done
printf 'proved: %s weeks, %s different digests\n' "$(wc -l <<<"$expected")" "$(cut -f 2 <<<"$expected" | sort -u | wc -l)"
