#!/bin/sh
# Starts Rasad from wherever this folder lies: a disk, a memory stick. Nothing is installed.
here=$(dirname -- "$(readlink -f -- "$0")")
program=$here/bin/rasad
# A computer without windows or sound has no libraries for them; then those in this folder serve.
if ldd "$program" 2>/dev/null | grep -q 'not found'; then
  LD_LIBRARY_PATH=$here/lib/rasad/desktop${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
  export LD_LIBRARY_PATH
fi
exec "$program" "$@"
