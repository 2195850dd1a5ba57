#!/usr/bin/env bash
# Plays the whole lesson in a real window with the keyboard alone, from the briefing to the debrief,
# steered by the window's title. Needs xvfb, xdotool and a built program.
#   keyboard_lesson.sh [PROGRAM] [SEED]
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$here/build/test/rasad}
seed=${2:-7}

if [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run -a -s "-screen 0 1366x768x24" "$0" "$program" "$seed"
fi

data=$(mktemp -d)
trap 'kill "$game" 2>/dev/null || true; rm -rf "$data"' EXIT
LIBGL_ALWAYS_SOFTWARE=1 "$program" play autumn-burglaries --seed "$seed" --lang en --data "$data" &
game=$!

window=""
for _ in $(seq 100); do
  window=$(xdotool search --onlyvisible --name Rasad 2>/dev/null | tail -1 || true)
  [ -n "$window" ] && break
  sleep 0.1
done
[ -n "$window" ] || { echo "no window came up"; exit 1; }
sleep 1  # to be mapped
xdotool windowfocus "$window"

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
    *" Task "*) press 1 Return 1 Return 1 Return 1 Return ctrl+Return Return ;;
    *" · Week · "*) press End Return ;;
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
