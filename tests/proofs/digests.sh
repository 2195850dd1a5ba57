#!/usr/bin/env bash
# Proof that a history depends on pack, seed and decisions alone: every compiler, optimisation and
# processor, language, time zone, order of files, folder or zip prints the same digests; and that
# the proof has eyes: two builds that are broken on purpose are caught, with week and field.
#   tests/proofs/digests.sh [FOLDER]        needs g++, clang++, locales; 64-bit ARM with
#                                           g++-aarch64-linux-gnu and qemu-user; about 20 minutes
set -euo pipefail

checkout=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(realpath -m "${1:-$(mktemp -d)}")
mkdir -p "$folder"
lesson=$checkout/scenarios/autumn-burglaries
emulator=()

# Locales in which "i" has another capital letter and a decimal has a comma.
export LOCPATH=$folder/locales
mkdir -p "$LOCPATH"
for name in tr_TR ru_RU tg_TJ; do
  [ -e "$LOCPATH/$name.UTF-8" ] || localedef -i "$name" -f UTF-8 "$LOCPATH/$name.UTF-8"
done

build() { # name, compiler, flags, more options of cmake
  local name=$1 compiler=$2 flags=$3
  shift 3
  cmake -S "$checkout" -B "$folder/$name" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_CXX_FLAGS="$flags" -DCMAKE_BUILD_TYPE=None -DRASAD_TESTS=OFF -DRASAD_GUI=OFF "$@" \
    >"$folder/$name.log" 2>&1
  cmake --build "$folder/$name" --target rasad >>"$folder/$name.log" 2>&1 ||
    { tail -n 20 "$folder/$name.log" >&2; exit 1; }
}

run() { # program, pack, seed, bot, more options
  "${emulator[@]}" "$1" run "$2" --seed "$3" --bot "$4" --digest "${@:5}"
}

digests() { # program, pack
  local seed bot
  for seed in 1 7 123456789; do
    for bot in none reactive intelligence-led; do
      run "$1" "$2" "$seed" "$bot"
    done
  done
}

expected=""
compare() { # what, digests
  [ -n "$expected" ] || expected=$2
  [ "$2" = "$expected" ] || { printf 'DIFFERENT: %s\n' "$1" >&2; exit 1; }
  printf '  same: %s\n' "$1"
}

# The first line of two lists of digests by field that differs: week and field.
first_difference() { # good, bad
  diff --old-line-format='%L' --new-line-format='' --unchanged-line-format='' "$1" "$2" |
    awk -F '\t' 'NF == 3 { print "week " $1 ", " $2; exit }'
}

caught() { # name of a broken build, what is broken
  local seed found
  for seed in 1 7 123456789; do
    run "$good" "$lesson" "$seed" reactive --fields >"$folder/good.txt"
    run "$folder/$1/rasad" "$lesson" "$seed" reactive --fields >"$folder/bad.txt"
    found=$(first_difference "$folder/good.txt" "$folder/bad.txt" || true)
    if [ -n "$found" ]; then
      printf '  caught: %s (seed %s, %s)\n' "$2" "$seed" "$found"
      return
    fi
  done
  printf 'NOT CAUGHT: %s\n' "$2" >&2
  exit 1
}

# The same files, created in the opposite order in another folder.
shuffled() {
  local file
  rm -rf "$folder/shuffled"
  (cd "$checkout/scenarios" && find autumn-burglaries doctrines -type f | sort -r) |
    while read -r file; do
      install -D -m 644 "$checkout/scenarios/$file" "$folder/shuffled/$file"
    done
}

# Libraries of 64-bit ARM in a folder, without touching this system's packages.
arm64_root() {
  local root=$folder/arm64
  export RASAD_ARM64_ROOT=$root/root
  [ ! -e "$root/done" ] || return 0
  mkdir -p "$root"/{root,state/lists/partial,cache/archives/partial}
  : >"$root/status"
  printf '%s\n' 'APT::Architecture "arm64";' 'APT::Architectures {"arm64";};' \
    "Dir::State \"$root/state\";" "Dir::State::status \"$root/status\";" \
    "Dir::Cache \"$root/cache\";" 'APT::Sandbox::User "";' >"$root/apt.conf"
  APT_CONFIG=$root/apt.conf apt-get update >"$root/log" 2>&1 || return 1
  APT_CONFIG=$root/apt.conf apt-get install -y --download-only --no-install-recommends \
    libyaml-dev libzip-dev zlib1g-dev libpugixml-dev libxlsxwriter-dev libsodium-dev \
    libutf8proc-dev libfmt-dev libfreetype-dev libcereal-dev nlohmann-json3-dev libcli11-dev \
    libstdc++6 >>"$root/log" 2>&1 || return 1
  local package
  for package in "$root"/cache/archives/*.deb; do
    dpkg -x "$package" "$root/root"
  done
  touch "$root/done"
}

shuffled
for compiler in g++ clang++; do
  for level in -O0 -O1 -O2 -O3; do
    name=$compiler$level
    build "$name" "$compiler" "$level"
    program=$folder/$name/rasad
    compare "$name" "$(digests "$program" "$lesson")"
    [ "$level" = -O0 ] || [ "$level" = -O3 ] || continue
    for locale in C ru_RU.UTF-8 tg_TJ.UTF-8 tr_TR.UTF-8; do
      compare "$name, $locale" "$(LC_ALL=$locale digests "$program" "$lesson")"
    done
    compare "$name, Dushanbe" "$(TZ=Asia/Dushanbe digests "$program" "$lesson")"
    compare "$name, files in another order" \
      "$(digests "$program" "$folder/shuffled/autumn-burglaries")"
    rm -rf "$folder/session"
    "$program" run "$lesson" --out "$folder/session" --seed 7 >/dev/null
    compare "$name, zip" "$(digests "$program" "$folder/session/pack.rasad-pack")"
  done
done
good=$folder/g++-O2/rasad

# In one process: a batch plays other sessions before and beside each one.
alone=$("$good" batch "$lesson" --bots reactive --seeds 7..7 --threads 1 | tail -n 1)
among=$("$good" batch "$lesson" --bots none,reactive --seeds 1..9 --threads 2 | grep '^reactive,7,')
[ "$alone" = "$among" ] || { printf 'DIFFERENT: after others in one process\n' >&2; exit 1; }
printf '  same: after and beside other sessions in one process\n'

if ! command -v aarch64-linux-gnu-g++ >/dev/null || ! command -v qemu-aarch64 >/dev/null; then
  printf '  left out: 64-bit ARM (install g++-aarch64-linux-gnu and qemu-user)\n'
elif ! arm64_root; then
  printf '  left out: 64-bit ARM (its libraries could not be fetched: %s)\n' "$folder/arm64/log"
else
  build arm64-build aarch64-linux-gnu-g++ -O2 -DCMAKE_TOOLCHAIN_FILE="$checkout/tests/proofs/arm64.cmake"
  emulator=(qemu-aarch64 -L "$RASAD_ARM64_ROOT")
  compare "64-bit ARM, -O2" "$(digests "$folder/arm64-build/rasad" "$lesson")"
  emulator=()
fi

build broken-contraction g++ -O2 "-DRASAD_PROOF=-march=x86-64-v3;-ffp-contract=fast"
if grep -qw fma /proc/cpuinfo; then
  caught broken-contraction "products fused with sums"
else
  printf '  left out: products fused with sums (this processor cannot)\n'
fi
build broken-draw g++ -O2 -DRASAD_PROOF=-DRASAD_PROOF_DRAW
caught broken-draw "one draw too many"
printf 'proved: %s weeks, %s different digests\n' "$(wc -l <<<"$expected")" "$(cut -f 2 <<<"$expected" | sort -u | wc -l)"
