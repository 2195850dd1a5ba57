#!/usr/bin/env bash
# Spreadsheets through a real office program and back: an events list and a translation that
# LibreOffice opened and saved say what they said, and one changed cell changes exactly one thing.
#   apt-get install -y --no-install-recommends libreoffice-calc
#   tests/proofs/office_round_trip.sh [PATH OF THE PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/../.."

program=${1:-build/release/rasad}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v soffice >/dev/null || { echo "soffice is missing: see the head of this script"; exit 3; }

rasad() { "$program" "$@" --data "$work/data"; }

# Opens a file and saves it as another kind: office FROM TO-ENDING
office() {
  HOME=$work soffice --headless --norestore --convert-to "$2" --outdir "$work/saved" "$1" \
    >/dev/null 2>&1
}

# Files of a pack as one sum.
sum_of() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }

fail() { echo "FAILED: $*"; exit 1; }

cp -r scenarios/autumn-burglaries "$work/lesson"
before=$(sum_of "$work/lesson")

for kind in xlsx csv; do
  for lang in en ru tg; do
    echo "--- events list, $kind, $lang"
    rasad msel export "$work/lesson" "$work/events.$kind" --lang "$lang" >/dev/null
    if [ "$kind" = xlsx ]; then
      office "$work/events.xlsx" xlsx
    else
      # Separators and encoding as an office of the country writes them.
      separator=$([ "$lang" = en ] && echo 44 || echo 59)
      HOME=$work soffice --headless --norestore "--infilter=CSV:$separator,34,76,1,,0,true" \
        --convert-to "csv:Text - txt - csv (StarCalc):$separator,34,76,1,,0,true,false" \
        --outdir "$work/saved" "$work/events.csv" >/dev/null 2>&1
    fi
    rasad msel import "$work/lesson" "$work/saved/events.$kind" --apply --lang "$lang" >"$work/out"
    [ "$before" = "$(sum_of "$work/lesson")" ] || { cat "$work/out"; fail "events list $kind $lang"; }
  done
done

echo "--- a saved workbook says in each row what the exported one says"
rasad msel export "$work/lesson" "$work/events.xlsx" --lang en >/dev/null
office "$work/events.xlsx" xlsx
office "$work/saved/events.xlsx" ods
rasad msel import "$work/lesson" "$work/saved/events.ods" 2>"$work/errors" && fail "ods was read"
grep -q 'RSD-1113' "$work/errors" || fail "ods is not named"

echo "--- one cell changed in the office changes one line"
python3 - "$work/saved/events.xlsx" <<'PY'
import re, sys, zipfile, shutil
path = sys.argv[1]
out = path + ".new"
with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
    for item in old.infolist():
        data = old.read(item.filename)
        if item.filename == "xl/sharedStrings.xml":
            text = data.decode()
            words = re.findall(r"<t[^>]*>([^<]{20,60})</t>", text)
            word = next(w for w in words if "&" not in w and text.count(">" + w + "<") == 1)
            data = text.replace(">" + word + "<", ">" + word + " CHANGED<").encode()
        new.writestr(item.filename, data)
shutil.move(out, path)
PY
rasad msel import "$work/lesson" "$work/saved/events.xlsx" --apply --lang en >"$work/out"
lines=$(diff -r scenarios/autumn-burglaries "$work/lesson" | grep -c '^>' || true)
[ "$lines" = 1 ] || { cat "$work/out"; fail "one cell changed $lines lines"; }
rm -rf "$work/lesson" && cp -r scenarios/autumn-burglaries "$work/lesson"

for lang in ru tg; do
  for kind in xlsx csv; do
    echo "--- translations, $lang, $kind"
    rasad l10n extract "$work/lesson" --into "$lang" --format "$kind" --out "$work/text.$kind" \
      --lang en >/dev/null
    if [ "$kind" = xlsx ]; then
      office "$work/text.xlsx" xlsx
    else
      HOME=$work soffice --headless --norestore "--infilter=CSV:44,34,76,1,,0,true" \
        --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false" \
        --outdir "$work/saved" "$work/text.csv" >/dev/null 2>&1
    fi
    rasad l10n merge "$work/lesson" "$work/saved/text.$kind" --into "$lang" >/dev/null
    [ "$before" = "$(sum_of "$work/lesson")" ] || fail "translations $lang $kind"
  done
done
echo "all round trips changed nothing, or what was changed"
