// Editing a pack: an edit changes what it means and no other byte, and can be taken back.
#include "engine/authoring/pack_document.hpp"

#include "engine/text/po.hpp"
#include "tests/engine/authoring/document_packs.hpp"
#include "tests/support/catch.hpp"

using namespace rasad;
using authoring::PackDocument;
using authoring::Path;
using authoring::Refusal;
using authoring::Writing;

namespace {

const std::string file = "scenario.yaml";

PackDocument document(const std::string& yaml) {
  return PackDocument{{{file, yaml}}};
}

const std::string& bytes(const PackDocument& document) {
  return document.files().at(file);
}

std::string after_set(const std::string& yaml, const Path& path, const std::string& value,
                      Writing writing = Writing::as_before) {
  PackDocument one = document(yaml);
  REQUIRE(one.set(file, path, value, writing) == Refusal::none);
  CHECK(one.find(file, path)->value == value);
  const std::string result = bytes(one);
  CHECK(one.undo());
  CHECK(bytes(one) == yaml);
  CHECK(one.redo());
  CHECK(bytes(one) == result);
  return result;
}

}  // namespace

TEST_CASE("a scalar keeps its way of writing where it can", "[authoring]") {
  CHECK(after_set("a: one  # why\nb: 2\n", {"a"}, "two words") == "a: two words  # why\nb: 2\n");
  CHECK(after_set("a: one\n", {"a"}, "two: words") == "a: \"two: words\"\n");
  CHECK(after_set("a: one\n", {"a"}, "12") == "a: \"12\"\n");
  CHECK(after_set("a: 1\n", {"a"}, "12") == "a: 12\n");
  CHECK(after_set("a: 'it''s' # x\n", {"a"}, "they're") == "a: 'they''re' # x\n");
  CHECK(after_set("a: \"one\"\r\nb: 2\r\n", {"a"}, "say \"no\"\n") ==
        "a: \"say \\\"no\\\"\\n\"\r\nb: 2\r\n");
  CHECK(after_set("a: one\n  two\n  three\nb: 2\n", {"a"}, "four") == "a: four\nb: 2\n");
  CHECK(after_set("a: |\n  one\n  two\n\nb: 2\n", {"a"}, "three\n\nfour\n") ==
        "a: |\n  three\n\n  four\n\nb: 2\n");
  CHECK(after_set("l:\n  - id: x\n    a: |-\n      one\n", {"l", std::size_t{0}, "a"}, "t\nu") ==
        "l:\n  - id: x\n    a: |-\n      t\n      u\n");
  CHECK(after_set("a: >\n  one\n  two\nb: 2\n", {"a"}, "x") == "a: \"x\"\nb: 2\n");
  CHECK(after_set("a:\nb: 2\n", {"a"}, "x") == "a: \"x\"\nb: 2\n");
  CHECK(after_set("a: [x, 'y', \"z\"]\n", {"a", std::size_t{0}}, "p, q") ==
        "a: [\"p, q\", 'y', \"z\"]\n");
  CHECK(after_set("\xEF\xBB\xBF"
                  "Ҷ: \"ӯ\"\n",
                  {"Ҷ"}, "қ") ==
        "\xEF\xBB\xBF"
        "Ҷ: \"қ\"\n");
}

TEST_CASE("a condition is written without quotes or not at all", "[authoring]") {
  CHECK(after_set("w: week == 1\n", {"w"}, "week >= 2", Writing::plain) == "w: week >= 2\n");
  PackDocument one = document("w: week == 1\n");
  CHECK(one.set(file, {"w"}, "a: b", Writing::plain) == Refusal::not_the_same);
  CHECK(one.set(file, {"w"}, " x", Writing::plain) == Refusal::not_the_same);
  CHECK(bytes(one) == "w: week == 1\n");
  CHECK_FALSE(one.undo());
}

TEST_CASE("what cannot be edited says why and nothing changes", "[authoring]") {
  PackDocument one = document("a: [1]\nb:\n  c: 2\n");
  CHECK(one.set("none.yaml", {"a"}, "x") == Refusal::no_file);
  CHECK(one.set(file, {"z"}, "x") == Refusal::no_place);
  CHECK(one.set(file, {"a"}, "x") == Refusal::no_place);
  CHECK(one.set(file, {"a", std::size_t{1}}, "x") == Refusal::no_place);
  CHECK(one.rename(file, {"a"}, "b") == Refusal::exists);
  CHECK(one.remove(file, {"b", "c"}) == Refusal::only_one);
  CHECK(one.remove(file, {}) == Refusal::no_place);
  CHECK(document("a: &x 1\n").set(file, {"a"}, "2") == Refusal::no_file);
  CHECK_FALSE(one.undo());
}

TEST_CASE("entries and items come and go with their lines", "[authoring]") {
  PackDocument one =
      document("# top\nl:\n  - id: x  # first\n    b: 1\n  # of y\n  - id: y\nz: 1\n");
  const auto step = [&one](const std::string& expected) {
    CHECK(bytes(one) == expected);
    CHECK(one.undo());
    CHECK(bytes(one) == "# top\nl:\n  - id: x  # first\n    b: 1\n  # of y\n  - id: y\nz: 1\n");
  };
  text::Node item;
  item.kind = text::NodeKind::map;
  item.entries.push_back({"id", {}, authoring::plain_value("w"), {}});
  item.entries.push_back({"t", {}, authoring::quoted_value("a \"b\""), {}});
  REQUIRE(one.insert_item(file, {"l"}, 1, item) == Refusal::none);
  step(
      "# top\nl:\n  - id: x  # first\n    b: 1\n  - id: w\n    t: \"a \\\"b\\\"\"\n  # of y\n"
      "  - id: y\nz: 1\n");
  REQUIRE(one.insert_item(file, {"l"}, 0, item) == Refusal::none);
  step(
      "# top\nl:\n  - id: w\n    t: \"a \\\"b\\\"\"\n  - id: x  # first\n    b: 1\n  # of y\n"
      "  - id: y\nz: 1\n");
  REQUIRE(one.insert_item(file, {"l"}, 9, item) == Refusal::none);
  step(
      "# top\nl:\n  - id: x  # first\n    b: 1\n  # of y\n  - id: y\n  - id: w\n"
      "    t: \"a \\\"b\\\"\"\nz: 1\n");
  const Path first{"l", std::size_t{0}};
  const text::Entry entry{"c", {}, authoring::plain_value("3"), {}};
  REQUIRE(one.insert_entry(file, first, 1, entry) == Refusal::none);
  step("# top\nl:\n  - id: x  # first\n    c: 3\n    b: 1\n  # of y\n  - id: y\nz: 1\n");
  REQUIRE(one.insert_entry(file, first, 0, entry) == Refusal::none);
  step("# top\nl:\n  - c: 3\n    id: x  # first\n    b: 1\n  # of y\n  - id: y\nz: 1\n");
  REQUIRE(one.remove(file, {"l", std::size_t{0}, "id"}) == Refusal::none);
  step("# top\nl:\n  - b: 1\n  # of y\n  - id: y\nz: 1\n");
  REQUIRE(one.remove(file, {"l", std::size_t{0}, "b"}) == Refusal::none);
  step("# top\nl:\n  - id: x  # first\n  # of y\n  - id: y\nz: 1\n");
  REQUIRE(one.remove(file, {"l", std::size_t{0}}) == Refusal::none);
  step("# top\nl:\n  # of y\n  - id: y\nz: 1\n");
  REQUIRE(one.remove(file, {"l", std::size_t{1}}) == Refusal::none);
  step("# top\nl:\n  - id: x  # first\n    b: 1\n  # of y\nz: 1\n");
  REQUIRE(one.rename(file, {"l", std::size_t{1}, "id"}, "name") == Refusal::none);
  step("# top\nl:\n  - id: x  # first\n    b: 1\n  # of y\n  - name: y\nz: 1\n");
}

TEST_CASE("lists and maps in brackets are edited inside of them", "[authoring]") {
  const auto edited = [](const std::string& yaml, const auto& edit) {
    PackDocument one = document(yaml);
    REQUIRE(edit(one) == Refusal::none);
    return bytes(one);
  };
  const Path a{"a"};
  const auto insert = [&a](std::size_t at) {
    return [at, a](PackDocument& one) {
      return one.insert_item(file, a, at, authoring::plain_value("n"));
    };
  };
  const auto remove = [](std::size_t at) {
    return [at](PackDocument& one) { return one.remove(file, {"a", at}); };
  };
  CHECK(edited("a: [x, y] # z\n", insert(0)) == "a: [n, x, y] # z\n");
  CHECK(edited("a: [x, y]\n", insert(1)) == "a: [x, n, y]\n");
  CHECK(edited("a: [x, y]\n", insert(2)) == "a: [x, y, n]\n");
  CHECK(edited("a: []\n", insert(5)) == "a: [n]\n");
  CHECK(edited("a: [x, y]\n", remove(0)) == "a: [y]\n");
  CHECK(edited("a: [x, y]\n", remove(1)) == "a: [x]\n");
  CHECK(edited("a: [x]\n", remove(0)) == "a: []\n");
  CHECK(edited("a: {b: 1}\n", [&a](PackDocument& one) {
          return one.insert_entry(file, a, 1, {"c", {}, authoring::plain_value("2"), {}});
        }) == "a: {b: 1, c: 2}\n");
}

TEST_CASE("a message of a PO file is changed in its own lines", "[authoring]") {
  const std::string po = "text/tg.po";
  const std::string head =
      "# Team\nmsgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\"Plural-Forms: nplurals=1; "
      "plural=0;\\n\"\n\n";
  const std::string a =
      "#. note\n#, fuzzy, no-wrap\n#| msgid \"Old\"\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\"\n";
  const std::string b =
      "msgctxt \"b\"\nmsgid \"\"\n\"long \"\n\"words\"\nmsgstr \"\"\n\"у \"\n\"з\"\n";
  const std::string gone = "#~ msgctxt \"c\"\n#~ msgid \"C\"\n#~ msgstr \"y\"\n";
  PackDocument one{{{po, head + a + "\n" + b + "\n" + gone}}};
  REQUIRE(one.set_message(po, "a", "", {"Ҷ \"q\""}) == Refusal::none);
  CHECK(one.files().at(po) ==
        head + "#. note\n#, no-wrap\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"Ҷ \\\"q\\\"\"\n\n" + b +
            "\n" + gone);
  REQUIRE(one.set_message(po, "d", "D", {"Д"}) == Refusal::none);
  CHECK(one.files().at(po).find(b + "\nmsgctxt \"d\"\nmsgid \"D\"\nmsgstr \"Д\"\n\n" + gone) !=
        std::string::npos);
  CHECK(one.undo());
  CHECK(one.undo());
  CHECK(one.files().at(po) == head + a + "\n" + b + "\n" + gone);
  CHECK(one.set_message("text/ru.po", "a", "", {"x"}) == Refusal::no_file);
}

TEST_CASE("a whole file anew is one step", "[authoring]") {
  PackDocument one = document("a: 1\n");
  one.replace(file, "b: 2\n");
  one.replace("text/ru.po", "new");
  CHECK(one.find(file, {"b"}) != nullptr);
  CHECK(one.undo());
  CHECK_FALSE(one.files().contains("text/ru.po"));
  CHECK(one.undo());
  CHECK(bytes(one) == "a: 1\n");
  CHECK(one.redo());
  CHECK(one.set(file, {"b"}, "3") == Refusal::none);
  CHECK_FALSE(one.redo());
}
