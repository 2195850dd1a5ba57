// The shipped lesson as a pack, and packs with single faults.
#include "engine/content/pack.hpp"

#include "engine/content/schema.hpp"
#include "engine/text/language.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <set>

using namespace rasad;

namespace {

base::Diagnostics faults_after(const std::string& file, const std::string& from,
                               const std::string& to) {
  base::Diagnostics diagnostics;
  static_cast<void>(test::read(test::changed(file, from, to), diagnostics));
  return diagnostics;
}

base::Diagnostic first_error(const base::Diagnostics& diagnostics) {
  for (const base::Diagnostic& one : diagnostics.sorted()) {
    if (one.severity == base::Severity::error) {
      return one;
    }
  }
  return {};
}

const std::string doctrine_file = "doctrines/osce-4x4/doctrine.yaml";

}  // namespace

TEST_CASE("the lesson has no faults at all", "[content]") {
  base::Diagnostics diagnostics;
  CHECK(test::read(test::lesson_files(), diagnostics) != nullptr);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("the lesson is a town as the brief wants it", "[content]") {
  const content::Pack& pack = *test::lesson();
  CHECK(pack.geography.cells.size() >= 800);
  CHECK(pack.geography.cells.size() <= 1000);
  CHECK(pack.geography.districts.size() >= 6);
  CHECK(pack.geography.districts.size() <= 8);
  std::int64_t people = 0;
  for (const content::District& district : pack.geography.districts) {
    people += district.population;
  }
  CHECK(people == 100'000);
  CHECK(pack.scenario.injects.size() >= 10);
  CHECK(pack.scenario.hypotheses.size() == 3);
}

TEST_CASE("exactly one hypothesis is true", "[content]") {
  const auto& list = test::lesson()->scenario.hypotheses;
  CHECK(std::count_if(list.begin(), list.end(),
                      [](const auto& one) { return one.group.is_set(); }) == 1);
}

TEST_CASE("every sentence of the lesson is translated", "[content]") {
  for (const content::Coverage& one : content::coverage(*test::lesson())) {
    INFO(one.language);
    CHECK(one.translated == one.total);
    CHECK(one.total > 300);
  }
}

TEST_CASE("a corrected sentence changes only the content hash", "[content]") {
  base::Diagnostics diagnostics;
  const auto other = test::read(test::changed("scenario.yaml", "hot line", "hotline"), diagnostics);
  REQUIRE(other != nullptr);
  CHECK(other->rules_hash == test::lesson()->rules_hash);
  CHECK(other->content_hash != test::lesson()->content_hash);
}

TEST_CASE("a corrected translation changes only the content hash", "[content]") {
  base::Diagnostics diagnostics;
  const auto other = test::read(test::changed("text/tg.po", "милитсия", "полис"), diagnostics);
  REQUIRE(other != nullptr);
  CHECK(other->rules_hash == test::lesson()->rules_hash);
  CHECK(other->content_hash != test::lesson()->content_hash);
}

TEST_CASE("a changed number changes the rules hash", "[content]") {
  base::Diagnostics diagnostics;
  const auto other = test::read(test::changed("world.yaml", "harm: 40", "harm: 41"), diagnostics);
  REQUIRE(other != nullptr);
  CHECK(other->rules_hash != test::lesson()->rules_hash);
}

TEST_CASE("comments and blank lines do not change the rules hash", "[content]") {
  base::Diagnostics diagnostics;
  const auto other = test::read(
      test::changed("world.yaml", "calendar:\n", "\n# a note\ncalendar:\n"), diagnostics);
  REQUIRE(other != nullptr);
  CHECK(other->rules_hash == test::lesson()->rules_hash);
}

TEST_CASE("a zip of the lesson has the hashes of its folder", "[content]") {
  base::Diagnostics diagnostics;
  const auto files = archive::read_zip(archive::write_zip(test::lesson_files()), "x", diagnostics);
  const auto other = test::read(*files, diagnostics);
  REQUIRE(other != nullptr);
  CHECK(other->rules_hash == test::lesson()->rules_hash);
  CHECK(other->content_hash == test::lesson()->content_hash);
}

TEST_CASE("an unknown key is reported with the key that was meant", "[content]") {
  const base::Diagnostics all = faults_after("pack.yaml", "version:", "versoin:");
  // That "version" is missing is not said again: the one fault explains the other.
  REQUIRE(all.all().size() == 1);
  const base::Diagnostic fault = all.sorted()[0];
  CHECK(fault.code == base::Code::unknown_key);
  CHECK(fault.span == base::Span{4, 1});
  CHECK(fault.arguments.back() == base::Argument{"nearest", "version"});
}

TEST_CASE("a key that is there already is not what a misspelled one was meant to be", "[content]") {
  // "od" is one letter away from "id", and two from "do", which is missing.
  const base::Diagnostics all = faults_after("scenario.yaml", "\n    do:", "\n    od:");
  const base::Diagnostic fault = first_error(all);
  CHECK(fault.code == base::Code::unknown_key);
  CHECK(fault.arguments.back() == base::Argument{"nearest", "do"});
}

TEST_CASE("an empty name of a doctrine is a fault and no pack without rules", "[content]") {
  const base::Diagnostics all = faults_after("doctrine.yaml", "use: osce-4x4", "use: \"\"");
  CHECK(first_error(all).code == base::Code::doctrine_unknown);
}

TEST_CASE("a file that is no map is one fault and not one for each reference into it",
          "[content]") {
  for (const char* bytes : {"hello", "- a\n- b\n", "<html></html>"}) {
    archive::Files files = test::lesson_files();
    files.at("scenario.yaml") = bytes;
    base::Diagnostics diagnostics;
    CHECK(test::read(files, diagnostics) == nullptr);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(first_error(diagnostics).code == base::Code::wrong_type);
    CHECK(first_error(diagnostics).file == "scenario.yaml");
  }
}

TEST_CASE("a file under another name is named where it is missing", "[content]") {
  for (const char* name : {"scenario.yaml.txt", "scenario.yml", "s\u0441enario.yaml"}) {
    archive::Files files = test::lesson_files();
    files[name] = files.at("scenario.yaml");
    files.erase("scenario.yaml");
    base::Diagnostics diagnostics;
    CHECK(test::read(files, diagnostics) == nullptr);
    const base::Diagnostic fault = first_error(diagnostics);
    CHECK(fault.code == base::Code::file_missing);
    CHECK(fault.arguments[1] == base::Argument{"other", name});
  }
}

TEST_CASE("an exercise begins on a Monday", "[content]") {
  const auto& calendar = test::lesson()->world.calendar.start;
  const base::Diagnostics all = faults_after("world.yaml", calendar, "2031-10-07");  // a Tuesday
  CHECK(first_error(all).code == base::Code::inconsistent);
  CHECK(first_error(all).arguments.back() == base::Argument{"reason", "monday"});
}

TEST_CASE("a language is two or three letters and never a path", "[content]") {
  for (const char* word : {"../x", "T", "tajik", "TG", "t1", "zh_tw", "zh_"}) {
    const base::Diagnostics all =
        faults_after("pack.yaml", "languages: [", std::string{"languages: [\""} + word + "\", ");
    INFO(word);
    CHECK(first_error(all).arguments.back() == base::Argument{"reason", "language_code"});
  }
  for (const char* word : {"ky", "zh_TW", "ast"}) {
    const base::Diagnostics all =
        faults_after("pack.yaml", "languages: [", std::string{"languages: ["} + word + ", ");
    INFO(word);
    CHECK_FALSE(all.has_errors());
  }
}

TEST_CASE("a sentence goes on in lines that are indented further", "[content]") {
  for (const char* written : {"aim: \"To wait\n  and see.\"\n#", "aim: To wait\n  and see.\n#"}) {
    archive::Files files = test::lesson_files();
    std::string& script = files.at("scenario.yaml");
    script.replace(script.find("aim: "), 5, written);
    base::Diagnostics diagnostics;
    const auto pack = test::read(files, diagnostics);
    REQUIRE(pack != nullptr);
    CHECK(pack->say(pack->scenario.aim, "en") == "To wait and see.");
  }
}

TEST_CASE("a district needs ground to stand on", "[content]") {
  // The first ring of the map, replaced by a line, by a bow tie, by a speck between two middles.
  archive::Files files = test::lesson_files();
  const std::string map = files.at("jurisdiction.geojson");
  const std::size_t begin = map.find("\"coordinates\":") + 14;
  const std::size_t end = map.find('}', begin);
  const auto reason_of = [&](const std::string& rings) {
    files.at("jurisdiction.geojson") = map.substr(0, begin) + rings + map.substr(end);
    base::Diagnostics diagnostics;
    static_cast<void>(test::read(files, diagnostics));
    for (const base::Diagnostic& fault : diagnostics.sorted()) {
      if (fault.code == base::Code::bad_geometry) {
        return fault.arguments.front().value;
      }
    }
    return std::string{};
  };
  CHECK(reason_of("[[[0, 0], [2400, 0], [1200, 0], [0, 0]]]") == "flat");
  CHECK(reason_of("[[[0, 0], [2400, 2400], [2400, 0], [0, 2400], [0, 0]]]") == "crossing");
  CHECK(reason_of("[[[10, 10], [20, 10], [20, 20], [10, 10]]]") == "no_cell");
}

TEST_CASE("an unknown id is reported with the id that was meant", "[content]") {
  const base::Diagnostics all =
      faults_after("scenario.yaml", "hypothesis: station_crew", "hypothesis: station_crow");
  CHECK(first_error(all).code == base::Code::unknown_reference);
  CHECK(first_error(all).arguments.back() == base::Argument{"nearest", "station_crew"});
}

TEST_CASE("a decimal where whole numbers stand says so", "[content]") {
  CHECK(first_error(faults_after("world.yaml", "harm: 40", "harm: 40.5")).code ==
        base::Code::decimal_not_allowed);
}

TEST_CASE("shares that do not add up are reported at their line", "[content]") {
  const base::Diagnostic fault = first_error(faults_after(
      "world.yaml", "blocks: [0.15, 0.40, 0.35, 0.10]", "blocks: [0.15, 0.4, 0.35, 0.2]"));
  CHECK(fault.code == base::Code::inconsistent);
  CHECK(fault.path == "crime_types[0].blocks");
  CHECK(fault.span.line > 1);
}

TEST_CASE("a condition with an unknown name is reported at its column", "[content]") {
  const base::Diagnostic fault =
      first_error(faults_after("scenario.yaml", "when: day == 2", "when: dya == 2"));
  CHECK(fault.code == base::Code::expression_unknown_name);
  CHECK(fault.span.column == 11);
}

TEST_CASE("a quoted condition is refused", "[content]") {
  CHECK(first_error(faults_after("scenario.yaml", "when: day == 2", "when: \"day == 2\"")).code ==
        base::Code::expression_style);
}

TEST_CASE("a file that cannot be read does not set off faults about its ids", "[content]") {
  archive::Files files = test::lesson_files();
  files.at("world.yaml") = "calendar: [\n";
  base::Diagnostics diagnostics;
  static_cast<void>(test::read(files, diagnostics));
  CHECK(diagnostics.error_count() == 1);
}

TEST_CASE("all faults of several files come in one pass", "[content]") {
  archive::Files files = test::changed("world.yaml", "harm: 40", "harm: many");
  files.at("pack.yaml").replace(files.at("pack.yaml").find("version:"), 8, "versoin:");
  files.at(doctrine_file).replace(files.at(doctrine_file).find("cost: 1.3"), 9, "cost: 1.333");
  base::Diagnostics diagnostics;
  static_cast<void>(test::read(files, diagnostics));
  CHECK(diagnostics.error_count() == 3);  // an unknown key, two wrong values
}

TEST_CASE("a missing file is named", "[content]") {
  archive::Files files = test::lesson_files();
  files.erase("rubric.yaml");
  base::Diagnostics diagnostics;
  CHECK(test::read(files, diagnostics) == nullptr);
  CHECK(first_error(diagnostics).code == base::Code::file_missing);
}

TEST_CASE("an unknown doctrine is named", "[content]") {
  CHECK(first_error(faults_after("doctrine.yaml", "use: osce-4x4", "use: osce-5x5")).code ==
        base::Code::doctrine_unknown);
}

TEST_CASE("a file nobody reads is a warning", "[content]") {
  archive::Files files = test::lesson_files();
  files["senario.yaml"] = "x";
  base::Diagnostics diagnostics;
  CHECK(test::read(files, diagnostics) != nullptr);
  CHECK(diagnostics.warning_count() == 1);
}

TEST_CASE("a changed source sentence makes its translations stale", "[content]") {
  const base::Diagnostics all = faults_after("scenario.yaml", "hot line", "hotline");
  CHECK(all.error_count() == 0);
  CHECK(all.warning_count() == 2);  // Russian and Tajik
}

TEST_CASE("a ring that does not close is reported", "[content]") {
  const base::Diagnostics all =
      faults_after("jurisdiction.geojson", "[200, 600]]]}}", "[200, 601]]]}}");
  CHECK(first_error(all).code == base::Code::bad_geometry);
}

TEST_CASE("labels of cells are read back whatever their case", "[content]") {
  const content::Geography& map = test::lesson()->geography;
  for (std::size_t i = 0; i < map.cells.size(); ++i) {
    const auto cell = base::id_at<base::CellId>(i);
    REQUIRE(map.find(map.label(cell)) == cell);
  }
  CHECK_FALSE(map.find("ZZ99").is_set());
  CHECK_FALSE(map.find("12").is_set());
  CHECK_FALSE(map.find("F").is_set());
}

TEST_CASE("an inner cell has eight neighbours and they are mutual", "[content]") {
  const content::Geography& map = test::lesson()->geography;
  std::size_t inner = 0;
  for (std::size_t i = 0; i < map.cells.size(); ++i) {
    const auto cell = base::id_at<base::CellId>(i);
    const std::vector<base::CellId> near = map.neighbours(cell);
    inner += near.size() == 8 ? 1U : 0U;
    for (const base::CellId other : near) {
      const std::vector<base::CellId> back = map.neighbours(other);
      REQUIRE(std::find(back.begin(), back.end(), cell) != back.end());
    }
  }
  CHECK(inner > map.cells.size() / 2);
}

TEST_CASE("the schema lists every record of every file", "[content]") {
  std::size_t keys = 0;
  for (const content::FileSchema& file : content::whole_schema()) {
    keys += file.record.keys.size();
    CHECK_FALSE(file.record.keys.empty());
  }
  CHECK(keys > 30);
}

TEST_CASE("placeholders in pack text are limited to the known word", "[content]") {
  CHECK(first_error(faults_after("pack.yaml", "title: \"Autumn", "title: \"{x} Autumn")).code ==
        base::Code::text_placeholder);
}

TEST_CASE("a pair of grades with two weights is told at its second place", "[content]") {
  base::Diagnostics found;
  const archive::Files files =
      test::changed(doctrine_file, "information_2, weight: 190}", "information_1, weight: 190}");
  CHECK(test::read(files, found) == nullptr);
  std::set<std::string> reasons;
  for (const base::Diagnostic& fault : found.all()) {
    const auto reason = std::find_if(fault.arguments.begin(), fault.arguments.end(),
                                     [](const auto& one) { return one.name == "reason"; });
    REQUIRE(reason != fault.arguments.end());
    reasons.insert(reason->value);
    // The list begins at its first entry, in line 55; the changed one stands in 56.
    CHECK(fault.span.line == (reason->value == "pair_twice" ? 56 : 55));
  }
  // One pair twice leaves another without a weight.
  CHECK(reasons == std::set<std::string>{"pair_twice", "each_pair"});
}

TEST_CASE("sentences that a file has no entry for are told once with their number", "[content]") {
  for (const bool is_empty : {true, false}) {
    base::Diagnostics found;
    archive::Files files = test::lesson_files();
    std::string& tajik = files.at("text/tg.po");
    // Without entries, and with the entries of the first sentences alone.
    tajik.resize(is_empty ? tajik.find("\n\n") + 1 : tajik.find("\n\n", tajik.size() / 2) + 1);
    const auto pack = test::read(files, found);
    REQUIRE(pack != nullptr);
    const std::size_t absent = pack->sentences.size() - pack->texts.at("tg").size();
    std::vector<std::string> counts;
    for (const base::Diagnostic& fault : found.all()) {
      for (const base::Argument& argument : fault.arguments) {
        if (fault.code == base::Code::po_missing && argument.name == "count") {
          counts.push_back(argument.value);
        }
      }
    }
    CHECK(counts == std::vector<std::string>{std::to_string(absent)});
  }
}
