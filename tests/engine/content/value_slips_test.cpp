// What a value of the wrong type was meant to be.
#include "engine/content/value_slips.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;

namespace {

std::string said(const std::string& value, const char* expected,
                 text::ScalarStyle style = text::ScalarStyle::plain) {
  text::Node node;
  node.kind = text::NodeKind::scalar;
  node.style = style;
  node.value = value;
  const auto slip = content::slip_of(node, expected);
  return slip ? slip->hint + ' ' + slip->fixed : "";
}

}  // namespace

TEST_CASE("slips in numbers say how the number is written", "[content]") {
  CHECK(said("2,5", "decimal") == "comma 2.5");
  CHECK(said("-2,5", "decimal") == "comma -2.5");
  CHECK(said("3", "integer", text::ScalarStyle::quoted) == "quotes 3");
  CHECK(said("0.5", "decimal", text::ScalarStyle::quoted) == "quotes 0.5");
  CHECK(said("70%", "integer") == "permille 700");
  CHECK(said("5 %", "integer") == "permille 50");
  CHECK(said("0%", "integer") == "permille 0");
  CHECK(said("70%", "decimal") == "share 0.70");
  CHECK(said("5%", "decimal") == "share 0.05");
}

TEST_CASE("a value that says nothing about its slip gets no advice", "[content]") {
  CHECK(said("three", "integer").empty());
  CHECK(said("2,5", "integer").empty());
  CHECK(said("1,2,3", "decimal").empty());
  CHECK(said("100%", "integer").empty());  // more than any chance
  CHECK(said("%", "integer").empty());
  CHECK(said(std::string(500, '9'), "decimal").empty());  // no comma in it
  CHECK(said("maybe", "boolean").empty());
  CHECK(said("5 days", "duration").empty());
}

TEST_CASE("yes and no are taken for flags in three languages", "[content]") {
  for (const char* yes : {"yes", "Yes", "ON", "1", "да", "ҳа", "TRUE"}) {
    CHECK(said(yes, "boolean") == "flag true");
  }
  for (const char* no : {"no", "Off", "0", "нет", "не", "False"}) {
    CHECK(said(no, "boolean") == "flag false");
  }
}

TEST_CASE("a text that looks like something else is put in quotes", "[content]") {
  CHECK(said("112", "text") == "text \"112\"");
  CHECK(said("", "text") == "nothing ");
  CHECK(said("", "integer") == "nothing ");
  text::Node list;
  list.kind = text::NodeKind::list;
  CHECK(content::slip_of(list, "text")->hint == "one_value");
  CHECK(content::slip_of(list, "map")->hint == "map");
  CHECK(content::slip_of(list, "effect")->hint == "effect");
}

TEST_CASE("a Cyrillic letter in a Latin word is found", "[content]") {
  CHECK(content::cyrillic_letter("caret\u0430ker") == "\u0430");
  CHECK(content::cyrillic_letter("ҳафта") == "ҳ");
  CHECK(content::cyrillic_letter("caretaker").empty());
  CHECK(content::cyrillic_letter("caf\u00E9").empty());
}
