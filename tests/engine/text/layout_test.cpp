// The common layout: what it changes, what it leaves, and that reading gives the same.
#include "engine/text/layout.hpp"

#include "engine/text/yaml.hpp"
#include "tests/support/catch.hpp"

using namespace rasad;

namespace {

std::string laid_out(const std::string& source) {
  base::Diagnostics faults;
  const auto result = text::laid_out("f.yaml", source, faults);
  CHECK_FALSE(faults.has_errors());
  return result.value_or("");
}

}  // namespace

TEST_CASE("the common layout indents by two and keeps every comment", "[text]") {
  CHECK(laid_out("a:\n"
                 "     # about b\n"
                 "     b: 1   \n"
                 "     list:\n"
                 "     - id: x\n"
                 "       n: 2\n"
                 "\n\n\n"
                 "     - id: y  # the second\n"
                 "       n: 3\n"
                 "c: 'it is'\n") ==
        "a:\n"
        "  # about b\n"
        "  b: 1\n"
        "  list:\n"
        "    - id: x\n"
        "      n: 2\n"
        "\n"
        "    - id: y  # the second\n"
        "      n: 3\n"
        "c: \"it is\"\n");
}

TEST_CASE("blanks after a dash are one and its map follows", "[text]") {
  CHECK(laid_out("l:\n  -   a: 1\n      b: 'x'\n  -   c: 3\n") ==
        "l:\n  - a: 1\n    b: \"x\"\n  - c: 3\n");
}

TEST_CASE("tabs and line ends of other systems and a byte order mark are put right", "[text]") {
  CHECK(laid_out("\xEF\xBB\xBF"
                 "a:\r\n\tb: 1\r\n\tc: 2\r\n") == "a:\n  b: 1\n  c: 2\n");
}

TEST_CASE("a block of text moves as a whole", "[text]") {
  CHECK(laid_out("a:\n"
                 "   t: |\n"
                 "      first\n"
                 "        deeper\n"
                 "\n"
                 "      # not a comment\n"
                 "   u: 1\n") ==
        "a:\n"
        "  t: |\n"
        "    first\n"
        "      deeper\n"
        "\n"
        "    # not a comment\n"
        "  u: 1\n");
}

TEST_CASE("quotes that would have to be escaped stay as they are", "[text]") {
  CHECK(laid_out("a: 'say \"no\"'\nb: 'it''s'\nc: 'a\\b'\n") ==
        "a: 'say \"no\"'\nb: 'it''s'\nc: 'a\\b'\n");
}

TEST_CASE("a text over several lines keeps its words", "[text]") {
  const std::string result = laid_out("a: \"one\n      two\"\nb: 1\n");
  CHECK(result == "a: \"one\n  two\"\nb: 1\n");
}

TEST_CASE("a second layout changes nothing and reading gives the same", "[text]") {
  const std::string source =
      "# head\na:\n    - x: 1\n      # inner\n      y: [1,  2]\n"
      "    - x: 'q'\n# tail\n";
  const std::string once = laid_out(source);
  CHECK(laid_out(once) == once);
  base::Diagnostics faults;
  const auto before = text::parse_yaml("f", source, faults);
  const auto after = text::parse_yaml("f", once, faults);
  REQUIRE(before.has_value());
  REQUIRE(after.has_value());
  CHECK(after->entries[0].value.items[1].find("x")->value == "q");
  CHECK(before->entries.size() == after->entries.size());
}

TEST_CASE("a file that cannot be read is left alone with its faults", "[text]") {
  base::Diagnostics faults;
  CHECK_FALSE(text::laid_out("f.yaml", "a: \"b\n", faults).has_value());
  CHECK(faults.has_errors());
}
