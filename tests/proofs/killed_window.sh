#!/usr/bin/env bash
# Kills the window in each phase, in mid-week and in the review: the exercise goes on where it stood.
# Steered by the window's title. Needs xvfb, xdotool and a built program.
#   killed_window.sh [PROGRAM] [SEED]
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$here/build/release/rasad}
seed=${2:-7}

source "$here/tests/proofs/window.sh"
open_window "$program" "$seed" en

title() { xdotool getwindowname "$window"; }
press() {
  xdotool key --delay 40 "$@"
  sleep 0.3
}
minute() { grep -o '"minute": [0-9]*' "$data"/sessions/*/whereabouts.json | grep -o '[0-9]*$'; }

# Ends the process without a word, opens the window again and compares where it stands.
kill_and_compare() {
  local before after
  before=$(title)
  sleep 0.5
  kill -9 "$game"
  wait "$game" 2>/dev/null || true
  continue_window "$program" en
  for _ in $(seq 50); do # until the session is read, the window has the program's name alone
    after=$(title)
    [ "$after" = Rasad ] || break
    sleep 0.2
  done
  echo "$before | $after"
  [ "$before" = "$after" ] || { echo "it does not go on where it stood"; exit 1; }
}

# Presses what leads on until the title speaks of a phase.
until_phase() {
  for _ in $(seq 200); do
    case $(title) in
      *" · $1 · "*) return ;;
      *Evaluate*) press a 1 Return ;;
      *" · Task · "*) press ctrl+Return; press Tab; press Return ;;
      *) press Return ;;
    esac
  done
  echo "the phase $1 was not reached: $(title)"
  exit 1
}

for phase in Intake Evaluate Analyse Task; do
  until_phase "$phase"
  kill_and_compare
done
until_phase Week
sleep 6
kept=$(minute)
[ "$kept" -gt 0 ] || { echo "the week does not play"; exit 1; }
kill_and_compare
[ "$(minute)" -ge "$kept" ] && [ "$(minute)" -lt 10080 ] || { echo "the clock moved"; exit 1; }
press End
press Return
kill_and_compare
case $(title) in *Review*) ;; *) echo "no review: $(title)"; exit 1 ;; esac
press Return
case $(title) in *"Week 2"*Intake*) ;; *) echo "no second week: $(title)"; exit 1 ;; esac
kill_and_compare
"$program" replay "$data"/sessions/*/ --verify
echo "the window was killed seven times and went on where it stood"
