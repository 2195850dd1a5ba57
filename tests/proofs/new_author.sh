#!/usr/bin/env bash
# Proof: the way of a new author, every command as scenarios/README.md names it, each timed. First a
# lesson from `new` to a colleague who plays it signed from another data folder; then one written in
# Tajik and translated into Russian with the tools of gettext and with a file as Poedit writes it.
#   tests/proofs/new_author.sh [PROGRAM]        needs gettext; about 15 seconds
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
rasad=${1:-$here/build/release/rasad}
folder=$(mktemp -d)
player=""
trap '[ -z "$player" ] || kill "$player" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8 RASAD_DATA=$folder/author

say() { printf '\n=== %s\n' "$*"; }
fail() { printf 'NOT PROVED: %s\n' "$*" >&2; [ -e said ] && cat said >&2; exit 1; }

# Runs a command as it is typed; what it says is in the file "said".
typed() { # expected exit code, words the answer must hold, command…
  local expected=$1 words=$2 began=${EPOCHREALTIME/./} status=0
  shift 2
  "$@" >said 2>&1 </dev/null || status=$?
  printf '%6d ms  rasad %s\n' $(((${EPOCHREALTIME/./} - began) / 1000)) "${*:2}"
  [ "$status" -eq "$expected" ] || fail "exit $status instead of $expected"
  [ -z "$words" ] || grep -qF -- "$words" said || fail "the answer does not hold: $words"
}

change() { # file, old words, new words: as in a text editor
  grep -qF -- "$2" "$1" || fail "$1 does not hold: $2"
  local text
  text=$(cat "$1"; printf x)
  text=${text/"$2"/"$3"}
  printf '%s' "${text%x}" >"$1"
}

# --- a lesson of one's own -------------------------------------------------------------------------
say "new, a rate, an inject, a sentence"
typed 0 "rasad check my-lesson" "$rasad" new my-lesson --title "Night shift" --lang en
change my-lesson/world.yaml "weekly: 7" "weekly: 14"
change my-lesson/scenario.yaml "The newspaper asks" "The mayor asks"
change my-lesson/scenario.yaml "You have few shifts and three weeks." "You have three weeks."
typed 0 "no faults" "$rasad" check my-lesson
change my-lesson/world.yaml "weekly: 14" "wekly: 14"
typed 1 'Did you mean "weekly"?' "$rasad" check my-lesson
change my-lesson/world.yaml "wekly: 14" "weekly: 14"

say "play --watch: a slip is shown, the mended file goes on"
waits_for() { # words in what the player sees
  local turn
  for turn in $(seq 100); do
    grep -qF -- "$1" watched && return 0
    sleep 0.1
  done
  fail "while watching nobody said: $1 (after $turn looks)"
}
mkfifo keys
"$rasad" play --watch my-lesson --text --seed 3 <keys >watched 2>&1 &
player=$!
exec 8>keys
waits_for "Grade of the source"
change my-lesson/world.yaml "weekly: 14" "weekly: many"
waits_for "Expected: a number"
change my-lesson/world.yaml "weekly: many" "weekly: 20"
waits_for "read anew"
echo quit >&8
exec 8>&-
wait "$player" || fail "the watched exercise did not end well"
player=""
printf "           rasad play --watch my-lesson\n"

typed 0 "All thresholds are kept" "$rasad" playtest my-lesson
typed 0 "" "$rasad" fmt my-lesson --check

say "one file, signed, to a colleague"
typed 0 "is ready" "$rasad" pack build my-lesson --out my-lesson.rasad-pack
typed 2 "--author" "$rasad" pack sign my-lesson.rasad-pack
typed 0 "eight words" "$rasad" pack sign my-lesson.rasad-pack --author "Academy North"
export RASAD_DATA=$folder/colleague
typed 0 "This key is new here" "$rasad" pack verify my-lesson.rasad-pack
typed 0 "rasad play my_lesson" "$rasad" pack install my-lesson.rasad-pack
typed 0 "Night shift" "$rasad" pack list
typed 0 "report.en.html" "$rasad" play my_lesson --seed 5
typed 0 "" "$rasad" replay "$(echo "$RASAD_DATA"/sessions/*/)" --verify
cp my-lesson.rasad-pack changed.rasad-pack
printf 'x' | dd of=changed.rasad-pack bs=1 seek=3000 conv=notrunc status=none
typed 1 "" "$rasad" pack install changed.rasad-pack

# --- Tajik first, then Russian ---------------------------------------------------------------------
say "a lesson written in Tajik"
export RASAD_DATA=$folder/author
mkdir tajik russian
typed 0 "" "$rasad" new "tajik/Шаби тира" --title "Шаби тира" --lang tg
pack="tajik/Шаби тира"
typed 0 "хато нест" "$rasad" check "$pack" --lang tg
typed 0 "100%" "$rasad" l10n coverage "$pack" --lang tg

say "translated with msginit: the Russian sentences of the same lesson stand in for a translator"
typed 0 "" "$rasad" new "russian/Шаби тира" --title "Тёмная ночь" --lang ru
typed 0 "" "$rasad" l10n extract "$pack" --out lesson.pot
typed 0 "" "$rasad" l10n extract "russian/Шаби тира" --out sentences.pot
msginit --no-translator --locale=ru_RU.UTF-8 --input=lesson.pot --output-file=empty.po 2>/dev/null
translate() { # PO file without translations -> the same with Russian ones, by msgctxt
  msgcat --no-wrap sentences.pot >sentences.po
  msgcat --no-wrap "$1" | awk '
    FNR == NR { if (/^msgctxt/) id = $0; if (/^msgid/ && id != "") { russian[id] = substr($0, 7); id = "" }; next }
    /^msgctxt/ { id = $0 }
    /^msgstr/ && id != "" { print "msgstr " russian[id]; id = ""; next }
    { print }' sentences.po -
}
translate empty.po >ru.po
msgfmt --check --output-file=/dev/null ru.po
typed 0 "was added to languages" "$rasad" l10n merge "$pack" ru.po --lang en
typed 0 "ru: 64 of 64 sentences" "$rasad" l10n coverage "$pack" --lang en
typed 0 "no faults" "$rasad" check "$pack" --lang en

say "a sentence changes: msgmerge makes it fuzzy, a translator sees to it"
change "$pack/scenario.yaml" "Дар рӯи миз ду хабар" "Дар рӯи миз ду хабар: нав"
typed 0 "RSD-1046" "$rasad" check "$pack" --lang en
typed 0 "" "$rasad" l10n extract "$pack" --out lesson.pot
msgmerge --quiet --previous --output-file=merged.po "$pack/text/ru.po" lesson.pot
[ "$(grep -c '^#, fuzzy' merged.po)" = 1 ] || fail "one sentence should be fuzzy"
typed 0 "" "$rasad" l10n merge "$pack" merged.po --lang en
typed 1 "ru: 63 of 64 sentences" "$rasad" l10n coverage "$pack" --lang en
msgattrib --clear-fuzzy --clear-previous "$pack/text/ru.po" >seen.po
typed 0 "" "$rasad" l10n merge "$pack" seen.po --lang en
typed 0 "ru: 64 of 64 sentences" "$rasad" l10n coverage "$pack" --lang en

say "a file as Poedit leaves it: wrapped, its own header, line ends of Windows"
msgcat --width=79 "$pack/text/ru.po" |
  sed -e 's|^"Last-Translator: .*"$|"Last-Translator: N. N. <n@example.org>\\n"|' \
    -e 's|^"MIME-Version: 1.0\\n"$|&\n"X-Generator: Poedit 3.2.2\\n"\n"X-Poedit-SourceCharset: UTF-8\\n"|' \
    -e 's/$/\r/' >poedit.po
typed 0 "" "$rasad" l10n merge "$pack" poedit.po --into ru --lang en
cp poedit.po "$pack/text/ru.po"
typed 0 "no faults" "$rasad" check "$pack" --lang en
typed 0 "All thresholds are kept" "$rasad" playtest "$pack" --lang en
typed 0 "report.ru.html" "$rasad" play "$pack" --seed 5 --lang ru
grep -qF "Тёмная ночь" "$RASAD_DATA"/sessions/*/debrief.ru.txt || fail "the debrief is not in Russian"
say "proved"
