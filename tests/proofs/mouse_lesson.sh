#!/usr/bin/env bash
# Plays the whole lesson in a real window with the mouse alone, from Home to the debrief. In the
# first week each phase is left for every place of the rail and for Home, and come back to by each
# way: the button at the end of the rule of weeks, the pill of the phase, Continue at Home (in the
# first intake over the briefing). Pictures of all of it stand in the folder.
# Needs xvfb, xdotool, imagemagick and a built program.
#   mouse_lesson.sh [PROGRAM] [FOLDER FOR THE PICTURES]
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$here/build/release/rasad}
folder=${2:-$here/build/mouse_lesson}

source "$here/tests/proofs/window.sh"
mkdir -p "$folder"
rm -f "$folder"/*.png
open_home "$program" en

title() { xdotool getwindowname "$window"; }
click() { # x, y
  xdotool mousemove "$1" "$2"
  sleep 0.12
  xdotool click 1
  sleep 0.3
}
picture=$folder/now.png
look() { import -window "$window" "$picture"; }
keep() { cp "$picture" "$folder/$1.png"; }

# The act of the screen is the largest field in saffron below the phases: "X Y", or nothing.
saffron() {
  convert "$picture" -fill black +opaque '#F2B134' -fill white -opaque '#F2B134' -colorspace gray \
    -define connected-components:verbose=true -define connected-components:area-threshold=400 \
    -connected-components 4 null: |
    awk '$NF ~ /255/ { split($3, at, ","); if (at[2] > 45 && $4 > most) { most = $4; best = at[1] " " at[2] } }
         END { if (best) print best }'
}
act() {
  local at=""
  for _ in 1 2 3 4 5 6; do
    look
    at=$(saffron)
    [ -n "$at" ] && break
    sleep 0.4
  done
  [ -n "$at" ] || return 1
  # shellcheck disable=SC2086
  click ${at//.[0-9]/}
}

# Middles of what stands in the frame of a window of 1366 by 768.
rail=(desk:115 map:181 analysis:247 tasking:313 log:379 handbook:445 plan:511)
pills=(318 454 597 722 837 962)
mark="40 40"

fail() {
  look
  keep fault
  echo "$1: $(title), see $folder/fault.png"
  exit 1
}

# The act of a question that destroys something is the one thing in this red; the rest is dimmed.
confirm() {
  local box
  look
  box=$(convert "$picture" -fill white +opaque '#A3271B' -bordercolor white -border 1 -trim \
    -format '%w %h %X %Y' info:)
  read -r width height x y <<<"${box//+/}"
  click $((x + width / 2)) $((y + height / 2))
}

# Goes away and comes back: the same phase, and the same picture but for what is said at the foot.
settled() { # name: the picture with the mouse out of the way
  xdotool mousemove 640 70
  sleep 0.5
  look
  keep "$1"
}
is_back() { # name of the picture before, title before, way
  local other
  settled back
  [ "$(title)" = "$2" ] || fail "$3 led to another phase than $2"
  other=$(compare -metric AE -fuzz 8% "$folder/$1.png[1366x640+0+0]" \
    "$folder/back.png[1366x640+0+0]" null: 2>&1 || true)
  [ "${other%%[.e]*}" -lt 2500 ] || fail "$3 did not lead back ($other points differ)"
  ways=$((ways + 1))
}
ways=0

# phase, places of the rail that are another place in it
leave_and_return() {
  local phase=$1 before name y
  shift
  settled "$phase"
  before=$(title)
  for place in "$@"; do
    name=${place%%:*} y=${place##*:}
    for way in rule pill; do
      click 40 "$y"
      settled "$phase-$name"
      case $way in
        rule) click 1300 65 ;;
        pill) click "${pills[$number]}" 27 ;;
      esac
      is_back "$phase" "$before" "$phase, $name, by $way"
    done
  done
  # shellcheck disable=SC2086
  click $mark
  [ "$(title)" = Rasad ] || fail "the mark does not lead to Home in $phase"
  act || fail "Home does not offer to go on"
  [ "$phase" != Intake ] || act || fail "the briefing of the first intake does not lead on"
  [ "$phase" = Week ] || is_back "$phase" "$before" "$phase, by Home"
}

phase_of() { title | sed -n 's/.* · \([A-Za-z]*\) · Rasad/\1/p'; }

act || fail "Home offers nothing"
act || fail "the form has no act"
act || fail "the briefing has no act"
left=""
for step in $(seq 400); do
  phase=$(phase_of)
  case $(title) in *Debrief*) phase=Debrief ;; esac
  is_new=""
  case $left in *" $phase "*) ;; *) is_new=yes left="$left $phase " ;; esac
  case $phase in
    Intake) number=0 others=("${rail[@]:1}") ;;
    Evaluate) number=1 others=("${rail[@]:1}") ;;
    Analyse) number=2 others=("${rail[@]:0:2}" "${rail[@]:3}") ;;
    Task) number=3 others=("${rail[@]:0:3}" "${rail[@]:4}") ;;
    Week) number=4 others=("${rail[1]}" "${rail[@]:4}") ;;
    Review) number=5 others=("${rail[@]}") ;;
    Debrief)
      settled debrief
      "$program" replay "$data"/sessions/*/ --verify
      echo "the lesson was played to its debrief by mouse in $step steps, $ways ways led back"
      exit 0
      ;;
    *) fail "no phase" ;;
  esac
  if [ -n "$is_new" ]; then
    echo "$step $(title)"
    if [ "$phase" = Week ]; then
      click 119 675 # the clock stands
    fi
    leave_and_return "$phase" "${others[@]}"
  fi
  case $phase in
    Evaluate)
      click 1112 272 # A1; where all are graded it is chosen and the act goes on
      act || fail "nothing to record"
      ;;
    Task)
      if [ -n "$is_new" ]; then
        for _ in 1 2; do # the questions of the first week
          click 765 278
          act || fail "an answer cannot be recorded"
        done
        click 785 327 # the six hottest squares
        click 666 363 # general police duty
        settled task
        act || fail "a task cannot be filled in"
        act || fail "a task cannot be added"
        settled planned
      fi
      click 1205 664
      confirm
      ;;
    Week)
      click 1187 680 # to its end, and then it is over
      act || fail "the week does not lead to its review"
      ;;
    *) act || fail "nothing leads on" ;;
  esac
  case $(title) in *" 8 of 8 · Review"*) ended=yes ;; *) ended="" ;; esac
  if [ -n "$ended" ] && [ "$phase" = Review ]; then
    confirm
  fi
done
fail "the debrief was not reached"
