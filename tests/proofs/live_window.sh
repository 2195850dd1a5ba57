#!/usr/bin/env bash
# A real window, driven by real keys and clicks, whose picture is looked at after every change: text
# sizes by the keys and in the settings, themes, languages, sizes of window, full screen. Once with
# OpenGL 3 and once with 2.1. Needs xvfb, xdotool, imagemagick and a built program.
#   live_window.sh [PROGRAM] [FOLDER FOR THE PICTURES]
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$here/build/release/rasad}
folder=${2:-$(mktemp -d)}
if [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run -a -s "-screen 0 1920x1080x24" "$0" "$program" "$folder"
fi
mkdir -p "$folder"
faults=0
pictures=0

# One colour, or next to none: nothing was drawn. Words alone give hundreds of shades. The rail at
# the left, the upper half and the line of keys at the foot must each hold something.
colours() { # picture, part of it
  convert "$1" -crop "$2" +repage -unique-colors -format '%w' info:
}
look() { # name
  local picture=$folder/$version-$1.png part least width height
  sleep 0.7
  import -window "$window" "$picture"
  read -r width height <<<"$(identify -format '%w %h' "$picture")"
  for part in "${width}x${height}+0+0 60" "64x$((height - 40))+0+0 3" "${width}x$((height / 2))+0+0 40" \
    "${width}x24+0+$((height - 24)) 8"; do
    least=${part#* }
    if [ "$(colours "$picture" "${part% *}")" -lt "$least" ]; then
      echo "$version $1: fewer than $least colours in ${part% *}"
      faults=$((faults + 1))
    fi
  done
  pictures=$((pictures + 1))
}
same() { # name, name: the window is as it was
  if ! cmp -s <(convert "$folder/$version-$1.png" rgb:-) <(convert "$folder/$version-$2.png" rgb:-); then
    echo "$version: $2 does not look like $1"
    faults=$((faults + 1))
  fi
}
keys() { xdotool key --delay 60 "$@"; }
size_is() { # name, width, height
  local real
  real=$(identify -format '%wx%h' "$folder/$version-$1.png")
  [ "$real" = "$2x$3" ] || { echo "$version $1: $real instead of $2x$3"; faults=$((faults + 1)); }
}

open() { # theme, pack; "" begins at Home
  data=$(mktemp -d)
  printf '{"theme": "%s", "reduces_motion": true}\n' "$1" >"$data/settings.json"
  LIBGL_ALWAYS_SOFTWARE=1 "$program" ${2:+play "$2" --seed 7 --lang en} --data "$data" &
  game=$!
  window=""
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name Rasad 2>/dev/null | tail -1 || true)
    [ -n "$window" ] && break
    sleep 0.1
  done
  [ -n "$window" ] || { echo "$version: no window came up"; exit 1; }
  sleep 1
  xdotool windowfocus "$window"
}
shut() {
  kill "$game" 2>/dev/null || true
  wait "$game" 2>/dev/null || true
  rm -rf "$data"
}
trap 'kill "$game" 2>/dev/null || true' EXIT

everything() { # where
  look "$1-100"
  for percent in 125 150 175 200; do keys ctrl+equal; look "$1-$percent"; done
  for percent in 175 150 125 100 75; do keys ctrl+minus; look "$1-back-$percent"; done
  keys ctrl+equal
  look "$1-back-100b"
  same "$1-100" "$1-back-100b"
  for percent in 125 150 175; do same "$1-$percent" "$1-back-$percent"; done
  for language in ru tg en; do keys l; look "$1-$language"; done
  same "$1-100" "$1-en"
  for size in 640x480 1024x600 1280x720 1920x1080 1366x768; do
    xdotool windowsize --sync "$window" "${size%x*}" "${size#*x}"
    look "$1-$size"
    size_is "$1-$size" "${size%x*}" "${size#*x}"
  done
  same "$1-100" "$1-1366x768"
  keys F11
  look "$1-full"
  size_is "$1-full" 1920 1080
  keys ctrl+equal
  look "$1-full-125"
  keys ctrl+minus F11
  look "$1-full-back"
  same "$1-100" "$1-full-back"
}

for version in 3.0 2.1; do
  if [ "$version" = 2.1 ]; then
    export MESA_GL_VERSION_OVERRIDE=2.1
  fi
  open light ""
  everything home
  shut
  for theme in dark projector; do
    open "$theme" autumn-burglaries
    keys Return
    look "$theme-100"
    keys ctrl+equal
    look "$theme-125"
    keys ctrl+minus
    look "$theme-back-100"
    same "$theme-100" "$theme-back-100"
    shut
  done
  open light autumn-burglaries
  keys Return
  everything desk
  shut
done
trap - EXIT
echo "$pictures pictures in $folder, faults: $faults"
[ "$faults" -eq 0 ]
