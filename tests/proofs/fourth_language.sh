#!/usr/bin/env bash
# Proof: a pack is written from scenarios/README.md alone, in Kyrgyz, a language that the program does
# not speak, with a map as a map program writes it (MultiPolygon, fid, heights, a national grid). It is
# checked, run by a bot, played by a file of decisions and in the terminal, always with --lang ky. What
# the program says on the way is printed, and how long it took.
#   tests/proofs/fourth_language.sh [PROGRAM]        about 5 seconds
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
rasad=${1:-$here/build/release/rasad}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8 RASAD_DATA=$folder/data
began=$SECONDS

say() { printf '\n=== %s\n' "$*"; }
fail() { printf 'NOT PROVED: %s\n' "$*" >&2; [ -e said ] && cat said >&2; exit 1; }

# Runs a command as it is typed; what it says is in the file "said".
typed() { # expected exit code, words the answer must hold, command…
  local expected=$1 words=$2 status=0
  shift 2
  "$@" >said 2>&1 </dev/null || status=$?
  printf 'rasad %s\n' "${*:2}"
  [ "$status" -eq "$expected" ] || fail "exit $status instead of $expected"
  [ -z "$words" ] || grep -qF -- "$words" said || fail "the answer does not hold: $words"
}

mkdir uilor
cat >uilor/pack.yaml <<'END'
id: uilor
format: 1
version: "1.0.0"
title: "Жакадагы үйлөр"
summary: "Кичинекей шаар. Күндүз үйлөргө уурулар кирет, телефон аркылуу адамдарды алдашат."
source_language: ky
languages: [ky]
licence: CC-BY-4.0
authors: ["Окутуучу"]
invented: true
END

# UTM 43N, as exported: parts in lists of their own, heights, a column fid, numbers with a point.
cat >uilor/jurisdiction.geojson <<'END'
{
"type": "FeatureCollection",
"name": "kyzgaldak",
"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::32643" } },
"rasad": {"crs": "local-metres", "origin": [545000, 4417000], "cell": 200},
"features": [
{ "type": "Feature", "properties": { "fid": 1, "kind": "district", "id": "borbor", "name": "Борбор", "population": 18000.0, "trust": 52.0, "use": null }, "geometry": { "type": "MultiPolygon", "coordinates": [ [ [ [545000.0, 4417000.0, 760.0], [547400.0, 4417000.0, 760.0], [547400.0, 4419000.0, 761.0], [545000.0, 4419000.0, 761.0], [545000.0, 4417000.0, 760.0] ] ] ] } },
{ "type": "Feature", "properties": { "fid": 2, "kind": "district", "id": "jaka", "name": "Жака", "population": 9000.0, "trust": 47.0, "use": null }, "geometry": { "type": "MultiPolygon", "coordinates": [ [ [ [547400.0, 4417000.0, 760.0], [548600.0, 4417000.0, 760.0], [548600.0, 4419000.0, 760.0], [547400.0, 4419000.0, 760.0], [547400.0, 4417000.0, 760.0] ] ], [ [ [549200.0, 4417400.0, 770.0], [549800.0, 4417400.0, 770.0], [549800.0, 4418000.0, 770.0], [549200.0, 4418000.0, 770.0], [549200.0, 4417400.0, 770.0] ] ] ] } },
{ "type": "Feature", "properties": { "fid": 3, "kind": "river", "id": "suu", "name": "Чоң суу" }, "geometry": { "type": "MultiLineString", "coordinates": [ [ [545000.0, 4418100.0, 759.0], [547000.0, 4418300.0, 758.0] ], [ [547000.0, 4418300.0, 758.0], [549800.0, 4418200.0, 757.0] ] ] } },
{ "type": "Feature", "properties": { "fid": 4, "kind": "facility", "id": "bekettin_uiu", "name": "Бекет", "use": "police" }, "geometry": { "type": "Point", "coordinates": [546100.0, 4417900.0, 760.0] } }
]
}
END

cat >uilor/world.yaml <<'END'
calendar:
  start: "2031-10-06"
  history_weeks: 6
budget:
  weekly: 18
patrol:
  saturation: 2.5
  rise_days: 2
  fall_days: 5
  routine_risk: 0.05
trust:
  level: 50
  half_life_weeks: 26
  good: 0.5
  bad: 2.0
  spread: 3
  week_limit: 3
  bad_share_stops: 0.25
  good_share_patrol: 0.03
recording:
  probability: 0.95
  wrong_cell: 0.10
  wrong_type: 0.05
  delay_hours: 12
land_uses:
  - {id: uilor_jeri, name: "Үйлөр"}
crime_types:
  - id: uurdoo
    name: "Үйдөн уурдоо"
    harm: 40
    weekly: 9
    spread: 1.7
    season: 0.10
    season_day: 227
    weekdays: [1, 1, 1, 1, 1, 1, 1]
    blocks: [0.15, 0.40, 0.35, 0.10]
    deterrence: 0.20
    offspring: 0.25
    lag_days: 7
    own_cell: 0.55
    prevention: 0.30
    discovery: 0.1
    reporting: 0.60
    trust_slope: 0.15
    delay_hours: 10
  - id: aldoo
    name: "Телефон аркылуу алдоо"
    harm: 20
    weekly: 8
    spread: 1.7
    season: 0
    season_day: 1
    weekdays: [1, 1, 1, 1, 1, 1, 1]
    blocks: [0.05, 0.45, 0.40, 0.10]
    deterrence: 0
    offspring: 0
    lag_days: 7
    own_cell: 0
    prevention: 0
    discovery: 0
    reporting: 0.30
    trust_slope: 0.15
    delay_hours: 48
    placeless: true
waves: []
groups:
  - id: top
    name: "Тепкичтүү топ"
    crime_type: uurdoo
    home: jaka
    hunting: [borbor, jaka]
    start_day: -5
    plan_days: 1
    prepare_days: 1
    execute_days: 9
    dispose_days: 1
    lie_low_days: 1
    weekly: 10
    risk_weight: 1.5
    distance_weight: 0.05
    temperature: 0.7
    familiarity: 0.3
    replacement: 0.2
END

printf 'use: osce-4x4\n' >uilor/doctrine.yaml

cat >uilor/scenario.yaml <<'END'
weeks: 2
lesson_minutes: 20
briefing: "Сиз кичинекей Кызгалдак шаарынын талдоочуларын жетектейсиз. Эки жумадан бери күндүз
  үйлөргө уурулар кирет. Адамдар милиция эмне кылып жатканын сурашат."
aim: "Айтылганды колдонуудан мурун баалоо жана күчтү керектүү жерге жөнөтүү."
closing: "Эки жума бүттү. Эми чындыгында эмне болгонун көрөсүз."
sources:
  - id: koroolchu
    name: "Короочу"
    history: "Көптөн бери белгилүү. Текшерилген 8 кабардын 7си туура чыккан."
    checked: 8
    right: 7
    grade: source_b
hypotheses:
  - id: top_kilat
    statement: "Тепкичтүү топ эки районго тең кирет."
    prior: 350
    group: top
  - id: koshuna
    statement: "Муну бир кошуна жалгыз кылат."
    prior: 350
reports:
  - id: tepkich
    text: "Короочу түштө эки кишинин короо аркылуу тепкич көтөрүп өткөнүн өз көзү менен көргөн."
    source: koroolchu
    information: information_2
    truth: right
    channel: script
    hypothesis: top_kilat
    supports: true
    origin: own_eyes
    half_life_days: 21
  - id: tizme
    text: "Короочу алып келген наабайкананын тизмеси кошуна ошол күндөрү иште болгонун көрсөтөт."
    source: koroolchu
    information: information_1
    truth: right
    channel: script
    hypothesis: koshuna
    supports: false
    origin: list
    half_life_days: 30
injects:
  - id: birinchi_tan
    title: "Столдо эки кабар"
    text: "Түнкү нөөмөт эки кабар калтырды. Ишенүүдөн мурун аларды баалаңыз."
    at: start
    do:
      - report: tepkich
      - report: tizme
  - id: gezit
    title: "Гезит сурайт"
    text: "Кабарчы күнөөлүү адам белгилүүбү деп сурайт."
    at: day
    day: 8
    do:
      - open: gezitke_joop
questions:
  - id: gezitke_joop
    title: "Гезитке эмне айтасыз?"
    text: "Кабарчы бүгүн кечке чейин жооп күтөт."
    days: 7
    recommended: gezitke_joop.fakty
    dimension: chechim
    choices:
      - id: fakty
        text: "Белгилүү болгон фактыларды гана айтуу."
        outcome: "Адамдар эмнеден сактануу керегин билишти."
        process: 2
      - id: aty_jonu
        text: "Кошунанын атын айтуу."
        outcome: "Күнөөсүз адам корголбой калды."
        process: -3
        severity: 4
hints: []
lessons: []
END

cat >uilor/rubric.yaml <<'END'
dimensions:
  - id: zyian
    name: "Адамдарга келген зыян"
    weight: 40
    outcome: true
    criteria:
      - id: zyian_azaidy
        text: "Зыян азайды."
        measure: harm
        weight: 1
  - id: chechim
    name: "Чечимдин сапаты"
    weight: 60
    outcome: false
    criteria:
      - id: joop
        text: "Гезитке берилген жооп туура болду."
        measure: answers
        weight: 1
      - id: baa
        text: "Булак менен маалымат өзүнчө бааланды."
        measure: grading
        weight: 1
gate: "Укуктун оор бузулушу жыйынтыкты чектейт."
gate_severity: 4
gate_cap: 60
END

say "check: what the map program added is said once"
typed 0 '"fid"' "$rasad" check uilor --lang en
cat said
[ "$(grep -c 'fid' said)" -le 2 ] || fail "fid is said more than once"
grep -qF "height" said || fail "the heights were dropped in silence"
if grep -qF "error" said; then grep -qF "errors: 0" said || fail "there are errors"; fi

say "run: a bot, then decisions from a file"
typed 0 "" "$rasad" run uilor --bot intelligence-led --seed 4 --lang ky
cat said
cat >decisions.jsonl <<'END'
{"week": 1, "grade": "tepkich", "source": "B", "information": "2"}
{"week": 1, "grade": "tizme", "source": "B", "information": "1"}
{"week": 1, "judge": "top_kilat", "percent": 60}
{"week": 1, "task": "hot_spot_patrol", "cells": ["M6", "N6", "w6"], "legal_basis": "police_duty", "reason": "Короочу көргөн жер"}
{"week": 2, "answer": "gezitke_joop", "choice": "fakty", "reason": "Чындык гана"}
END
typed 0 "" "$rasad" run uilor --decisions decisions.jsonl --seed 4 --lang ky
cat said

say "play: the words of the pack are Kyrgyz"
status=0
printf '\n\n/quit\n/quit\n' | "$rasad" play uilor --text --seed 4 --lang ky >said 2>&1 || status=$?
head -40 said
grep -qF "Кызгалдак" said || fail "the briefing was not shown (exit $status)"

say "a language that nobody has is told"
typed 0 'has no "de"' "$rasad" run uilor --weeks 1 --lang de
typed 2 "--lang" "$rasad" run uilor --lang Kyrgyz

say "a further language is added"
typed 0 "" "$rasad" l10n merge uilor --into uz
typed 1 "uz: 0 of" "$rasad" l10n coverage uilor  # 1: not all of it is translated
cat said

printf '\nPROVED in %d s\n' $((SECONDS - began))
