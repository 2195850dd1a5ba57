// Slips that authors really make, one at a time and many at once: each is found in its file at its
// line, and what is right is left alone.
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <functional>

using namespace rasad;
using base::Code;
using namespace std::string_literals;

namespace {

/// A change to one file, and where its fault must be reported.
struct Slip {
  const char* about;
  std::string file;
  std::string from;
  std::string to;
  Code code;
  int lines_below = 0;  ///< of the place that was changed
};

const std::string world = "world.yaml";
const std::string scenario = "scenario.yaml";
const std::string map = "jurisdiction.geojson";
const std::string tajik = "text/tg.po";

const std::vector<Slip> slips{
    {"a misspelled key", world, "    weekly: 9\n", "    wekly: 9\n", Code::unknown_key},
    {"a tab", world, "    harm: 300", "\tharm: 300", Code::tab_indentation},
    {"a wrong indent", world, "    harm: 300", "   harm: 300", Code::yaml_syntax},
    {"a comma for a point", world, "deterrence: 0.20", "deterrence: 0,20", Code::wrong_type},
    {"a power of ten", world, "deterrence: 0.20", "deterrence: 2e-1", Code::wrong_type},
    {"no number", world, "deterrence: 0.20", "deterrence: .inf", Code::wrong_type},
    {"a huge number", world, "weekly: 9\n", "weekly: 99999999999999999999\n", Code::wrong_type},
    {"a negative harm", world, "harm: 300", "harm: -300", Code::out_of_range},
    {"half a point of harm", world, "harm: 300", "harm: 300.5", Code::decimal_not_allowed},
    {"a hexadecimal number", world, "harm: 300", "harm: 0x12C", Code::wrong_type},
    {"three shares of four", world, "0.40, 0.35, 0.10]", "0.40, 0.35]", Code::wrong_length},
    {"shares above one", world, "0.40, 0.35, 0.10]", "0.40, 0.35, 0.90]", Code::inconsistent},
    {"a word for a list", world, "districts: [bazaar]", "districts: bazaar", Code::wrong_type},
    {"a letter from another alphabet", world, "hunting: [g", "hunting: [г",
     Code::unknown_reference},
    {"a district that is not there", world, "home: station", "home: staton",
     Code::unknown_reference},
    {"an anchor", world, "blocks: [0.15", "blocks: &b [0.15", Code::anchor_or_alias},
    {"a tag", world, "harm: 300", "harm: !!int 300", Code::tag},
    {"a second document", world, "\ncrime_types:", "\n---\ncrime_types:", Code::several_documents},
    {"a key twice", world, "    harm: 300\n", "    harm: 300\n    harm: 3\n", Code::duplicate_key,
     1},
    {"a bracket left open", world, "districts: [bazaar]", "districts: [bazaar", Code::yaml_syntax},
    {"a colon in a name", world, "name: Robbery", "name: Robbery: armed", Code::yaml_syntax},
    {"an empty name", world, "name: Robbery", "name: \"\"", Code::text_empty},
    {"a blank name", world, "name: Robbery", "name: \"  \"", Code::text_empty},
    {"a capital in an id", world, "- id: robbery", "- id: Robbery", Code::bad_identifier},
    {"a day that does not exist", world, "2031-10-06", "2031-02-30", Code::wrong_type},
    {"a control character by its number", world, "name: Robbery", "name: \"Rob\\u0007bery\"",
     Code::forbidden_character},
    {"text that turns round", world, "name: Robbery", "name: \"Rob\u202Ebery\"",
     Code::forbidden_character},
    {"an id of another file", world, "- id: empty_houses", "- id: gardens", Code::duplicate_id},
    {"yes for true", scenario, "supports: true", "supports: yes", Code::wrong_type},
    {"a group that is not there", scenario, "group: group_k", "group: group_x",
     Code::unknown_reference},
    {"more right than checked", scenario, "    right: 31\n", "    right: 999\n",
     Code::inconsistent},
    {"certainty above certainty", scenario, "prior: 300", "prior: 1001", Code::out_of_range},
    {"a report for a week that never comes", scenario, "from_week: 1\n", "from_week: 60\n",
     Code::inconsistent},
    {"half a condition", scenario, "    when: ", "    when: 2 < ", Code::expression_syntax},
    {"no such language", "pack.yaml", "languages: [en, ru, tg]", "languages: [en, ru, tg, tg]",
     Code::inconsistent},
    {"a format of the future", "pack.yaml", "format: 1", "format: 2", Code::out_of_range},
    {"a measure that is not there", "rubric.yaml", "measure: harm", "measure: harmm",
     Code::unknown_choice},
    {"a doctrine that is not there", "doctrine.yaml", "use: osce-4x4", "use: osce-9x9",
     Code::doctrine_unknown},
    {"a doctrine outside", "doctrine.yaml", "use: osce-4x4", "use: ../../x",
     Code::doctrine_unknown},
    {"an unknown projection", map, "local-metres", "mercator", Code::unknown_choice},
    {"cells of no size", map, "\"cell\": 200", "\"cell\": 0", Code::out_of_range},
    {"cells of seven metres", map, "\"cell\": 200", "\"cell\": 7", Code::out_of_range},
    {"cells as large as the town", map, "\"cell\": 200", "\"cell\": 100000", Code::out_of_range},
    {"a place on the moon", map, "[400, 3600]", "[99999999, 3600]", Code::bad_projection},
    {"words for a place", map, "[400, 3600]", "[\"x\", 3600]", Code::bad_geometry},
    {"a number JSON does not have", map, "[400, 3600]", "[NaN, 3600]", Code::json_syntax},
    {"a member twice", map, "\"id\": \"mills\"", "\"id\": \"mills\", \"id\": \"m\"",
     Code::duplicate_key},
    {"fewer than no people", map, "\"population\": 14500", "\"population\": -5",
     Code::out_of_range},
    {"an unknown placeholder", tajik, "msgstr \"Бозор\"", "msgstr \"Бозор {n}\"",
     Code::po_placeholders, -2},
    {"an unknown escape", tajik, "msgstr \"Бозор\"", "msgstr \"Боз\\q\"", Code::po_syntax},
    {"a quote inside", tajik, "msgstr \"Бозор\"", "msgstr \"Боз\"ор\"", Code::po_syntax},
    {"an end that is escaped", tajik, "msgstr \"Бозор\"", "msgstr \"Бозор\\\"", Code::po_syntax},
    {"words after the end", tajik, "msgstr \"Бозор\"", "msgstr \"Бозор\" x", Code::po_syntax},
    {"no quotes", tajik, "msgstr \"Бозор\"", "msgstr Бозор", Code::po_syntax},
    {"an unknown sentence", tajik, "msgctxt \"mills.name\"", "msgctxt \"milz.name\"",
     Code::po_unknown_id},
    {"a sentence twice", tajik, "msgctxt \"mills.name\"", "msgctxt \"old_town.name\"",
     Code::po_duplicate_id},
    {"another source sentence", tajik, "msgid \"Mills\"", "msgid \"Milling\"", Code::po_stale, -1},
    {"nothing translated", tajik, "msgstr \"Бозор\"", "msgstr \"\"", Code::po_missing, -2},
};

int line_of(const std::string& bytes, std::size_t at) {
  return 1 +
         static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<long>(at), '\n'));
}

/// Where the fault of a slip must be reported.
base::Span place_of(const Slip& slip) {
  const std::string& bytes = test::lesson_files().at(slip.file);
  const std::size_t at = bytes.find(slip.from);
  const std::size_t first = slip.from.find_first_not_of('\n');
  return {line_of(bytes, at + first) + slip.lines_below, 1};
}

bool is_reported(const Slip& slip, const base::Diagnostics& diagnostics) {
  const int line = place_of(slip).line;
  return std::any_of(
      diagnostics.all().begin(), diagnostics.all().end(), [&](const base::Diagnostic& one) {
        return one.file.ends_with(slip.file) && one.code == slip.code && one.span.line == line;
      });
}

std::string list_of(const base::Diagnostics& diagnostics) {
  std::string text;
  for (const base::Diagnostic& one : diagnostics.sorted()) {
    text += one.file + ':' + std::to_string(one.span.line) + ' ' +
            std::to_string(static_cast<int>(one.code)) + '\n';
  }
  return text.substr(0, 600);
}

}  // namespace

TEST_CASE("each slip of an author is found at its line", "[content]") {
  for (const Slip& slip : slips) {
    base::Diagnostics diagnostics;
    static_cast<void>(test::read(test::changed(slip.file, slip.from, slip.to), diagnostics));
    INFO(slip.about << ", expected " << static_cast<int>(slip.code) << " in " << slip.file << ':'
                    << place_of(slip).line << '\n'
                    << list_of(diagnostics));
    CHECK(is_reported(slip, diagnostics));
  }
}

TEST_CASE("slips in several files are found in one pass", "[content]") {
  archive::Files files = test::lesson_files();
  std::vector<const Slip*> made;
  for (const char* about :
       {"a negative harm", "more right than checked", "a district that is not there",
        "a measure that is not there", "fewer than no people", "an unknown sentence",
        "certainty above certainty"}) {
    const auto slip = std::find_if(slips.begin(), slips.end(), [about](const Slip& one) {
      return std::string{one.about} == about;
    });
    REQUIRE(slip != slips.end());
    std::string& bytes = files.at(slip->file);
    bytes.replace(bytes.find(slip->from), slip->from.size(), slip->to);
    made.push_back(&*slip);
  }
  base::Diagnostics diagnostics;
  CHECK(test::read(files, diagnostics) == nullptr);
  for (const Slip* slip : made) {
    // What several keys have to agree on is looked at when each key alone is right.
    const bool is_agreement = slip->code == Code::inconsistent;
    INFO(slip->about << '\n' << list_of(diagnostics));
    CHECK((is_agreement || is_reported(*slip, diagnostics)));
  }
}

TEST_CASE("files as other systems write them are read the same", "[content]") {
  const auto hash_with = [](const std::function<std::string(const std::string&)>& change) {
    archive::Files files = test::lesson_files();
    for (const char* name : {"world.yaml", "scenario.yaml", "jurisdiction.geojson", "text/tg.po"}) {
      files.at(name) = change(files.at(name));
    }
    base::Diagnostics diagnostics;
    const auto pack = test::read(files, diagnostics);
    INFO(list_of(diagnostics));
    REQUIRE(pack != nullptr);
    CHECK(diagnostics.all().empty());
    return pack->rules_hash;
  };
  const base::ContentHash plain = test::lesson()->rules_hash;
  CHECK(hash_with([](const std::string& bytes) { return "\xEF\xBB\xBF" + bytes; }) == plain);
  CHECK(hash_with([](const std::string& bytes) {
          std::string result;
          for (const char c : bytes) {
            result += c == '\n' ? "\r\n" : std::string(1, c);
          }
          return result;
        }) == plain);
}

TEST_CASE("a file that is missing empty or in another encoding is one fault", "[content]") {
  const auto faults_of = [](const std::string& name, const std::string& bytes) {
    archive::Files files = test::lesson_files();
    files.at(name) = bytes;
    base::Diagnostics diagnostics;
    static_cast<void>(test::read(files, diagnostics));
    return diagnostics;
  };
  const std::string wide = "\xFF\xFEi\0d\0:\0"s;
  for (const char* name : {"world.yaml", "scenario.yaml", "jurisdiction.geojson", "rubric.yaml"}) {
    INFO(name);
    CHECK(faults_of(name, "").all().size() == 1);
    CHECK(faults_of(name, "").all()[0].code == Code::empty_document);
    CHECK(faults_of(name, wide).all().size() == 1);
    CHECK(faults_of(name, wide).all()[0].code == Code::not_utf8);
  }
  archive::Files files = test::lesson_files();
  files.erase("text/tg.po");
  base::Diagnostics diagnostics;
  CHECK(test::read(files, diagnostics) != nullptr);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == Code::file_missing);
  CHECK(faults_of("text/tg.po", "msgid \"\nmsgstr").error_count() >= 1);
  CHECK(faults_of("text/tg.po", "msgid \"\nmsgstr").warning_count() == 0);
}
