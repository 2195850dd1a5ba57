#!/usr/bin/env bash
# Plays the whole lesson in a real window with the keyboard alone, from the briefing to the debrief,
# steered by the window's title. Needs xvfb, xdotool and a built program.
#   keyboard_lesson.sh [PROGRAM] [SEED]
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$here/build/release/rasad}
seed=${2:-7}

source "$here/tests/proofs/window.sh"
open_window "$program" "$seed" en

press() {
  xdotool key --delay 40 "$@"
  sleep 0.15
}

last=""
for step in $(seq 1000); do
  title=$(xdotool getwindowname "$window")
  if [ "$title" != "$last" ]; then
    echo "$step  $title"
    last=$title
  fi
  case $title in
    *Evaluate*) press a 1 Return ;;
    *" Task "*) press 1 Return 1 Return 1 Return 1 Return ctrl+Return Tab Return ;;
    *" · Week · "*) press End Return ;;
    *" · Review · "*) press Return Tab Return ;;
    *Debrief*)
      press 2 3 4 1
      sessions=("$data"/sessions/*/)
      "$program" replay "${sessions[0]}" --verify
      echo "the lesson was played to its debrief by keyboard in $step steps"
      exit 0
      ;;
    *) press Return ;;
  esac
  kill -0 "$game" || { echo "the program ended"; exit 1; }
done
echo "the debrief was not reached"
exit 1
