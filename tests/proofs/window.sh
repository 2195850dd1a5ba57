# For the proofs that play in a real window; sourced by them. Runs the caller on a virtual screen of
# 1366 by 768 where there is none, opens the lesson there and waits until its window can be used. The
# screen stays as it is when its last window is gone: one is killed and opened again.
#   open_window PROGRAM SEED LANGUAGE        sets $window, $game (process) and $data (its folder)
#   open_home PROGRAM LANGUAGE               the same at Home, with no lesson begun
#   continue_window PROGRAM LANGUAGE         the same with the session of $data played last

if [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run -a -s "-screen 0 1366x768x24 -noreset" "$0" "$@"
fi

open_window() {
  data=$(mktemp -d)
  trap 'kill "$game" 2>/dev/null || true; rm -rf "$data"' EXIT
  LIBGL_ALWAYS_SOFTWARE=1 "$1" play autumn-burglaries --seed "$2" --lang "$3" --data "$data" &
  game=$!
  wait_for_window
}

open_home() {
  data=$(mktemp -d)
  trap 'kill "$game" 2>/dev/null || true; rm -rf "$data"' EXIT
  LIBGL_ALWAYS_SOFTWARE=1 "$1" --lang "$2" --data "$data" &
  game=$!
  wait_for_window
}

continue_window() {
  LIBGL_ALWAYS_SOFTWARE=1 "$1" play --continue last --lang "$2" --data "$data" &
  game=$!
  wait_for_window
}

wait_for_window() {
  window=""
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name Rasad 2>/dev/null | tail -1 || true)
    [ -n "$window" ] && break
    sleep 0.1
  done
  [ -n "$window" ] || { echo "no window came up"; exit 1; }
  # Keys go nowhere until the window is mapped: on a busy computer that takes its time.
  for _ in $(seq 50); do
    xdotool windowfocus "$window" 2>/dev/null || true
    sleep 0.2
    [ "$(xdotool getwindowfocus 2>/dev/null || true)" = "$window" ] && return
  done
  echo "the window does not take the keys"
  exit 1
}
