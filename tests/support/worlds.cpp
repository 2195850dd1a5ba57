// The worlds are written as an author would write them and read as theirs are: what the lesson has
// and every pack needs (rules of patrol, trust, recording, a doctrine) is taken over from it.
#include "tests/support/worlds.hpp"

#include "tests/support/lesson.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string_view>

namespace rasad::test {
namespace {

constexpr int columns = 8;
constexpr int rows = 5;
constexpr int side = 1200;  // metres of a district

// What stands between two places of a text; the first place belongs to it.
std::string part_of(const std::string& text, std::string_view from, std::string_view to) {
  const std::size_t begin = text.find(from);
  const std::size_t end = text.find(to, begin + from.size());
  if (begin == std::string::npos || end == std::string::npos) {
    throw std::runtime_error{"not in the lesson: " + std::string{from}};
  }
  return text.substr(begin, end - begin);
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    throw std::runtime_error{"not in the lesson: " + from};
  }
  text.replace(at, from.size(), to);
}

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Words of three languages, some of them very long, up to `most` code points; different for each n.
std::string words(std::size_t n, std::size_t most) {
  static const std::vector<std::string> all{"Железнодорожно",     "district",       "маҳаллаи",
                                            "Северопромышленное", "коргарони",      "neighbourhood",
                                            "бофандагии",         "administrative", "ва",
                                            "перерабатывающий",   "истгоҳи",        "of",
                                            "electrotechnical",   "шаҳраки",        "новостройки"};
  std::string text = std::to_string(n + 1);
  std::size_t length = text.size();
  for (std::size_t i = n * 7;; i += 4) {
    const std::string& word = all[i % all.size()];
    const std::size_t more = 1 + code_points(word);
    if (length + more > most) {
      return text;
    }
    text += ' ' + word;
    length += more;
  }
}

archive::Files files_of(const std::string& id, const std::string& doctrine) {
  archive::Files files;
  for (const auto& [path, bytes] : lesson_files()) {
    if (path.starts_with("doctrines/")) {
      files[path] = bytes;
    }
  }
  files["pack.yaml"] = fmt::format(
      "id: {}\nformat: 1\nversion: \"1.0.0\"\ntitle: \"{}\"\nsummary: \"{}\"\n"
      "source_language: en\nlanguages: [en]\nlicence: CC0-1.0\nauthors: [Tests]\ninvented: true\n",
      id, id == "huge" ? words(0, 90) : "A quiet village", id == "huge" ? words(1, 300) : "Calm.");
  files["doctrine.yaml"] = doctrine;
  files["sources.md"] = "# Sources\n\nEverything is invented.\n";
  return files;
}

std::string rules_of_the_lesson() {
  return part_of(lesson_files().at("world.yaml"), "calendar:", "# The first one is");
}

// The lesson's burglary under another name.
std::string crime_type(const std::string& id, const std::string& name, int weekly) {
  std::string block =
      part_of(lesson_files().at("world.yaml"), "  - id: burglary", "    land_use:\n");
  replace(block, "id: burglary", "id: " + id);
  replace(block, "name: Burglary of a dwelling", "name: \"" + name + '"');
  replace(block, "weekly: 9", "weekly: " + std::to_string(weekly));
  return block + "    land_use: []\n";
}

std::string map_of(const std::string& features) {
  return R"({"type": "FeatureCollection",
"rasad": {"crs": "local-metres", "origin": [0, 0], "cell": 200}, "features": [)" +
         features + "]}\n";
}

std::string district(const std::string& id, const std::string& name, int x, int y) {
  return fmt::format(
      R"({{"type": "Feature", "properties": {{"kind": "district", "id": "{0}", "name": "{1}",
"population": 14000, "trust": 52}}, "geometry": {{"type": "Polygon", "coordinates":
[[[{2}, {3}], [{4}, {3}], [{4}, {5}], [{2}, {5}], [{2}, {3}]]]}}}})",
      id, name, x, y, x + side, y + side);
}

std::string huge_map() {
  std::string features;
  for (int i = 0; i < columns * rows; ++i) {
    const auto n = static_cast<std::size_t>(i);
    features +=
        district("d" + std::to_string(i), words(n, 60), i % columns * side, i / columns * side) +
        ",\n";
    features += fmt::format(
        R"({{"type": "Feature", "properties": {{"kind": "facility", "id": "f{}", "name": "{}",
"use": "market"}}, "geometry": {{"type": "Point", "coordinates": [{}, {}]}}}},)",
        i, words(n + 3, 60), i % columns * side + 300, i / columns * side + 400);
  }
  return map_of(features +
                R"({"type": "Feature", "properties": {"kind": "river", "id": "river",
"name": "River"}, "geometry": {"type": "LineString", "coordinates": [[0, 500], [9600, 5200]]}})");
}

std::string huge_doctrine() {
  std::string doctrine = lesson_files().at("doctrines/osce-4x4/doctrine.yaml");
  const std::string option = part_of(doctrine, "  - id: stop_and_check", "  - id: cocooning");
  std::string more;
  for (std::size_t n = 0; n < 32; ++n) {
    std::string copy = option;
    replace(copy, "id: stop_and_check", "id: option_" + std::to_string(n));
    const std::string name = part_of(copy, "name: ", "\n");
    replace(copy, name, "name: \"" + words(n, 60) + '"');
    const std::string about = part_of(copy, "about: ", "\n");
    replace(copy, about, "about: \"" + words(n, 500) + '"');
    more += copy;
  }
  replace(doctrine, "\noptions:\n", "\noptions:\n" + more);
  return doctrine;
}

std::string huge_groups() {
  std::string text;
  for (std::size_t n = 0; n < 12; ++n) {
    text += fmt::format(
        "  - id: g{0}\n    name: \"{1}\"\n    crime_type: c{0}\n    home: d{0}\n"
        "    hunting: [d{0}]\n    start_day: -10\n    plan_days: 3\n    prepare_days: 2\n"
        "    execute_days: 12\n    dispose_days: 2\n    lie_low_days: 2\n    weekly: 7\n"
        "    risk_weight: 1.5\n    distance_weight: 0.05\n    temperature: 0.7\n"
        "    familiarity: 0.3\n    replacement: 0.3\n",
        n, words(n, 60));
  }
  return text;
}

std::string huge_people() {
  std::string text = fmt::format(
      "weeks: 52\nlesson_minutes: 600\nbriefing: \"{}\"\naim: \"{}\"\nclosing: "
      "\"{}\"\n\nsources:\n",
      words(0, 1500), words(1, 800), words(2, 800));
  for (std::size_t n = 0; n < 12; ++n) {
    text += fmt::format(
        "  - id: source_{0}\n    name: \"{1}\"\n    history: \"{2}\"\n    checked: 8\n"
        "    right: 7\n    grade: source_b\n",
        n, words(n, 60), words(n, 240));
  }
  text += "\nhypotheses:\n";
  for (std::size_t n = 0; n < 20; ++n) {
    text += fmt::format("  - id: h{}\n    statement: \"{}\"\n    prior: 50\n", n, words(n, 240));
  }
  text += "\nreports:\n";
  for (std::size_t n = 0; n < 60; ++n) {
    text += fmt::format(
        "  - id: r{0}\n    text: \"{1}\"\n    source: source_{2}\n    information: information_2\n"
        "    truth: right\n    channel: script\n    hypothesis: h{3}\n    supports: true\n"
        "    origin: o{0}\n    half_life_days: 21\n",
        n, words(n, 600), n % 12, n % 20);
  }
  return text;
}

std::string huge_script() {
  std::string text = "\ninjects:\n";
  for (std::size_t n = 0; n < 3; ++n) {
    text += fmt::format(
        "  - id: morning_{}\n    title: \"{}\"\n    text: \"{}\"\n    at: start\n"
        "    do:\n",
        n, words(n, 90), words(n, 600));
    for (std::size_t i = 0; i < (n == 0 ? 19U : 20U); ++i) {
      text += fmt::format("      - report: r{}\n", n * 20 + i);
    }
    text += n == 0 ? "      - open: q0\n" : "";
  }
  text += fmt::format(
      "\nquestions:\n  - id: q0\n    title: \"{}\"\n    text: \"{}\"\n    days: 14\n"
      "    recommended: q0.a0\n    dimension: dimension_0\n    choices:\n",
      words(4, 90), words(5, 600));
  for (std::size_t n = 0; n < 9; ++n) {
    text += fmt::format(
        "      - id: a{}\n        text: \"{}\"\n        outcome: \"{}\"\n        process: 1\n"
        "        do: []\n",
        n, words(n, 600), words(n, 320));
  }
  text += fmt::format(
      "\nhints:\n  - id: hint_0\n    week: 1\n    question: \"{}\"\n"
      "    principle: \"{}\"\n    example: \"{}\"\n\nlessons:\n",
      words(1, 240), words(2, 300), words(3, 300));
  for (std::size_t n = 0; n < 12; ++n) {
    text += fmt::format(
        "  - id: lesson_{}\n    title: \"{}\"\n    text: \"{}\"\n    source: \"Tests, 2031\"\n", n,
        words(n, 90), words(n, 600));
  }
  return text;
}

std::string rubric(std::size_t dimensions, const std::function<std::string(std::size_t)>& name) {
  std::string text = "dimensions:\n";
  for (std::size_t n = 0; n < dimensions; ++n) {
    text += fmt::format(
        "  - id: dimension_{0}\n    name: \"{1}\"\n    weight: {2}\n    outcome: {3}\n"
        "    criteria:\n      - id: criterion_{0}\n        text: \"{4}\"\n        measure: {5}\n"
        "        weight: 1\n",
        n, name(n), 100 / dimensions, n % 2 == 0 ? "true" : "false", name(n + 1),
        n % 2 == 0 ? "harm" : "legality");
  }
  return text +
         "gate: \"A grave breach of rights caps the total.\"\ngate_severity: 4\n"
         "gate_cap: 60\n";
}

std::shared_ptr<const content::Pack> checked(const archive::Files& files) {
  base::Diagnostics faults;
  auto pack = read(files, faults);
  for (const base::Diagnostic& fault : faults.sorted()) {
    if (pack == nullptr) {
      fmt::print(stderr, "{}:{}: RSD-{} {}\n", fault.file, fault.span.line,
                 static_cast<int>(fault.code), fault.path);
    }
  }
  return pack;
}

}  // namespace

const archive::Files& empty_world_files() {
  static const archive::Files files = [] {
    archive::Files made = files_of("empty", "use: osce-4x4\n");
    made["jurisdiction.geojson"] = map_of(district("village", "Village", 0, 0));
    made["world.yaml"] = rules_of_the_lesson() +
                         "land_uses:\n  - {id: homes, name: Homes}\n\ncrime_types:\n" +
                         crime_type("burglary", "Burglary", 0) + "\nwaves: []\ngroups: []\n";
    made["scenario.yaml"] =
        "weeks: 1\nlesson_minutes: 5\nbriefing: \"Nothing happens.\"\naim: \"To wait.\"\n"
        "closing: \"Nothing happened.\"\n\nsources:\n  - id: nobody\n    name: \"Nobody\"\n"
        "    history: \"None.\"\n    checked: 0\n    right: 0\n    grade: source_x\n\n"
        "hypotheses:\n  - id: calm\n    statement: \"All is calm.\"\n    prior: 500\n\n"
        "reports: []\ninjects: []\nquestions: []\nhints: []\nlessons: []\n";
    made["rubric.yaml"] = rubric(1, [](std::size_t) { return "Calm"; });
    return made;
  }();
  return files;
}

std::shared_ptr<const content::Pack> empty_world() {
  static const auto pack = checked(empty_world_files());
  return pack;
}

archive::Files huge_world_files(int weekly) {
  archive::Files made = files_of("huge", huge_doctrine());
  made["jurisdiction.geojson"] = huge_map();
  std::string world = rules_of_the_lesson() + "land_uses:\n  - {id: homes, name: Homes}\n";
  world += "\ncrime_types:\n";
  for (std::size_t n = 0; n < 12; ++n) {
    world += crime_type("c" + std::to_string(n), words(n, 60), weekly);
  }
  made["world.yaml"] = world + "\nwaves: []\n\ngroups:\n" + huge_groups();
  made["scenario.yaml"] = huge_people() + huge_script();
  made["rubric.yaml"] = rubric(20, [](std::size_t n) { return words(n, 60); });
  return made;
}

std::shared_ptr<const content::Pack> huge_world(int weekly) {
  return checked(huge_world_files(weekly));
}

}  // namespace rasad::test
