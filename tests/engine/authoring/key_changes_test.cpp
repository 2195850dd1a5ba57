// Packs of an older form, by a table made for this test: what is found, and what it becomes.
#include "engine/authoring/key_changes.hpp"

#include "tests/engine/authoring/document_packs.hpp"
#include "tests/support/catch.hpp"

#include <set>

using namespace rasad;
using authoring::KeyChange;
using authoring::PackDocument;

namespace {

const std::string file = "scenario.yaml";

const std::vector<KeyChange>& changes() {
  static const std::vector<KeyChange> table{
      {file, {"injects"}, "on_day", "day"},
      {file, {"questions", "choices"}, "verdict", "outcome"},
      {file, {}, "plan_text", "text", {"lesson_plan", "opening"}}};
  return table;
}

const std::string old_form =
    "plan_text: \"Begin: here\"  # said first\n"
    "injects:\n"
    "  - id: a\n"
    "    on_day: 3  # Wednesday\n"
    "  # the next\n"
    "  - id: b\n"
    "    on_day: 4\n"
    "  - id: c\n"
    "    on_day: 5\n"
    "    day: 6\n"
    "questions:\n"
    "  - id: q\n"
    "    choices:\n"
    "      - id: yes_now\n"
    "        verdict: 'It''s right'\n";

}  // namespace

TEST_CASE("an old key is said once with its number and its new line", "[authoring]") {
  const PackDocument document{{{file, old_form}}};
  const auto found = authoring::old_keys(document, changes());
  REQUIRE(found.size() == 3);
  CHECK(found[0].old_key == "on_day");
  CHECK(found[0].count == 2);  // the third has both keys: nobody knows which is meant
  CHECK(found[0].first == base::Span{4, 5});
  CHECK(found[0].new_line == "day: 3");
  CHECK(found[1].new_line == "outcome: \"It's right\"");
  CHECK(found[2].new_line == "lesson_plan: opening: text: \"Begin: here\"");
}

TEST_CASE("an upgrade writes the new keys and leaves every other byte", "[authoring]") {
  PackDocument document{{{file, old_form}}};
  CHECK(authoring::upgrade(document, changes()) == 4);
  CHECK(document.files().at(file) ==
        "injects:\n"
        "  - id: a\n"
        "    day: 3  # Wednesday\n"
        "  # the next\n"
        "  - id: b\n"
        "    day: 4\n"
        "  - id: c\n"
        "    on_day: 5\n"
        "    day: 6\n"
        "questions:\n"
        "  - id: q\n"
        "    choices:\n"
        "      - id: yes_now\n"
        "        outcome: 'It''s right'\n"
        "lesson_plan:\n"
        "  opening:\n"
        "    text: \"Begin: here\"\n");
  CHECK(authoring::old_keys(document, changes()).empty());
  CHECK(authoring::upgrade(document, changes()) == 0);
  while (document.undo()) {
  }
  CHECK(document.files().at(file) == old_form);
}

TEST_CASE("what ships has no old keys and no key comes back with another meaning", "[authoring]") {
  std::set<std::string> names;
  for (const KeyChange& change : authoring::key_changes()) {
    CHECK(change.old_key != change.new_key);
    CHECK(names.insert(change.file + ' ' + change.old_key).second);
  }
  for (const archive::Files& files : test::shipped_packs()) {
    CHECK(authoring::old_keys(PackDocument{files}, authoring::key_changes()).empty());
  }
}
