#!/usr/bin/env bash
# Taps the button of the language in a real window, each tap shorter than a frame, while the computer
# is kept busy so that frames come late: every tap must count, and count once. The title of the
# window says which language it is in. Needs xvfb, xdotool and a built program; half a minute.
#   quick_taps.sh [PROGRAM] [TAPS]
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$here/build/release/rasad}
taps=${2:-40}
source "$here/tests/proofs/window.sh"
open_window "$program" 7 en

busy=()
for _ in $(seq $(($(nproc) * 2))); do
  (while :; do :; done) &
  busy+=($!)
done
trap 'kill "$game" "${busy[@]}" 2>/dev/null || true; rm -rf "$data"' EXIT

words=(Week Неделя Ҳафтаи)
lost=0
at=0
xdotool mousemove --window "$window" 1325 28
sleep 0.5
for tap in $(seq "$taps"); do
  xdotool mousedown 1 mouseup 1
  at=$(((at + 1) % 3))
  sleep 0.5
  title=$(xdotool getwindowname "$window")
  if [[ $title != *"${words[$at]}"* ]]; then
    lost=$((lost + 1))
    echo "tap $tap did not count once: $title"
    for at in 0 1 2; do
      [[ $title != *"${words[$at]}"* ]] || break
    done
  fi
done
[ "$lost" -eq 0 ] || { echo "$lost of $taps taps were lost or counted twice"; exit 1; }
echo "$taps taps shorter than a frame counted, each once"
