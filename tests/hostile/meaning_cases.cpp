// Values and references out of bounds, sounds that are none; and the tools of all cases.
#include "engine/archive/files.hpp"
#include "tests/hostile/corpus.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

namespace rasad::hostile {
namespace {

Case changed(const std::string& name, const std::string& file, const std::string& from,
             const std::string& to, int code) {
  return {"meaning: " + name, lesson_changed(file, from, to), code, file + ':'};
}

// The rest of the line behind the first `key` in a file.
std::string line_of(const std::string& file, const std::string& key) {
  const std::string& bytes = test::lesson_files().at(file);
  const std::size_t at = bytes.find(key);
  return bytes.substr(at, bytes.find('\n', at) - at);
}

Case value(const std::string& name, const std::string& file, const std::string& key,
           const std::string& to, int code) {
  return changed(name, file, line_of(file, key), key + to, code);
}

std::string page(std::uint64_t granule, std::uint8_t serial, const std::string& body) {
  std::string out{"OggS\0\2", 6};
  for (int shift = 0; shift < 64; shift += 8) {
    out += static_cast<char>(granule >> shift & 0xFF);
  }
  out += std::string{static_cast<char>(serial), '\0', '\0', '\0'} + std::string(8, '\0');
  out += '\1';
  out += static_cast<char>(body.size());
  return out + body;
}

std::string head(int channels, int mapping = 0, std::uint32_t rate = 48'000) {
  std::string out = "OpusHead\1";
  out += static_cast<char>(channels);
  out += std::string(2, '\0');
  for (int shift = 0; shift < 32; shift += 8) {
    out += static_cast<char>(rate >> shift & 0xFF);
  }
  out += std::string(2, '\0');
  return out + static_cast<char>(mapping);
}

std::vector<Case> sounds() {
  const std::string name = "audio/tg/van_seen.opus";
  const auto sound = [&name](const std::string& what, const std::string& bytes) {
    return Case{"sound: " + what, lesson_with(name, bytes), 1107, name};
  };
  std::string wave = "RIFF";
  wave += std::string(4, '\xFF') + "WAVEfmt " + std::string(20, '\0') + "data";
  wave += std::string(4, '\xFF');
  return {
      sound("a wave file of 4 GB", wave),
      sound("255 channels", page(0, 1, head(255, 255))),
      sound("no channels", page(0, 1, head(0))),
      sound("a rate of 4 GHz", page(0, 1, head(1, 0, 0xFFFFFFFF))),
      sound("a year long", page(0, 1, head(1)) + page(48'000ull * 31'536'000, 1, "x")),
      sound("several streams", page(0, 1, head(1)) + page(0, 2, head(1))),
      sound("cut in a page", page(0, 1, head(1)).substr(0, 40)),
      sound("bytes behind the sound", page(0, 1, head(1)) + "MZ program"),
      sound("no header", page(0, 1, "no header at all, but long enough")),
      sound("nothing", "x"),
  };
}

std::vector<Case> lists() {
  std::string many = "waves:\n";
  for (int i = 0; i < 3000; ++i) {
    many += "  - id: w" + std::to_string(i) + "\n    crime_type: burglary\n";
  }
  std::string hints = "hints:\n";
  for (int i = 0; i < 20'000; ++i) {
    hints += "  - id: no such id " + std::to_string(i) + "\n    wekk: 1\n";
  }
  return {
      {"meaning: 3000 waves", lesson_with("world.yaml", many), 1022, "world.yaml"},
      {"meaning: 20000 wrong hints", lesson_with("scenario.yaml", hints), 1022, "scenario.yaml"},
      {"meaning: 70000 wrong references",
       lesson_with("world.yaml", "groups:\n  - id: g\n    hunting:\n" +
                                     repeated("      - no_such_district_at_all\n", 70'000)),
       1015, "world.yaml"},
  };
}

}  // namespace

std::vector<Case> meaning_cases() {
  std::vector<Case> cases{
      value("a negative cost", "doctrines/osce-4x4/doctrine.yaml", "cost: ", "-1", 1017),
      value("a probability of 101 percent", "world.yaml", "probability: ", "1.01", 1017),
      value("no weeks", "scenario.yaml", "weeks: ", "0", 1017),
      value("endless weeks", "scenario.yaml", "weeks: ", "999999999999", 1017),
      value("a number with an exponent", "world.yaml", "probability: ", "1e-1", 1016),
      value("not a number", "world.yaml", "probability: ", ".nan", 1016),
      value("endless", "world.yaml", "probability: ", ".inf", 1016),
      value("a path as an id", "pack.yaml", "id: ", "../../etc", 1019),
      value("a reference to nothing", "scenario.yaml", "    grade: ", "no_such_grade", 1021),
      value("a doctrine that is a path", "doctrine.yaml", "use: ", "../../../etc", 1201),
      value("a doctrine that is not there", "doctrine.yaml", "use: ", "no-such", 1201),
      value("a title of one million letters", "pack.yaml",
            "title: ", '"' + std::string(60'000, 'x') + '"', 1004),
      value("another format", "pack.yaml", "format: ", "2", 1017),
      value("a placeholder that is code", "pack.yaml", "title: ", "\"{system}\"", 1048),
      value("a day that is none", "world.yaml", "  start: ", "\"2031-02-30\"", 1016),
      value("a history of centuries", "world.yaml", "history_weeks: ", "100000", 1017),
      changed("cells of one millimetre", "jurisdiction.geojson", "\"cell\": 200", "\"cell\": 0.001",
              1023),
      changed("an id twice", "scenario.yaml", "id: patrol_teams", "id: inspector_gardens", 1020),
      {"meaning: no pack at all", archive::write_zip({{"README.md", "hello"}}), 1001, "pack.yaml"},
  };
  for (const std::vector<Case>& more : {sounds(), lists()}) {
    cases.insert(cases.end(), more.begin(), more.end());
  }
  return cases;
}

std::string repeated(const std::string& part, std::size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) {
    text += part;
  }
  return text;
}

std::string lesson_with(const std::string& file, const std::string& bytes) {
  archive::Files files = test::lesson_files();
  files[file] = bytes;
  return archive::write_zip(files);
}

std::string lesson_changed(const std::string& file, const std::string& from,
                           const std::string& to) {
  return archive::write_zip(test::changed(file, from, to));
}

std::string place_of(const std::string& file, const std::string& part) {
  const std::string& bytes = test::lesson_files().at(file);
  const auto at = static_cast<std::ptrdiff_t>(bytes.find(part));
  const auto line = std::count(bytes.begin(), bytes.begin() + at, '\n') + 1;
  return file + ':' + std::to_string(line) + ':';
}

}  // namespace rasad::hostile
