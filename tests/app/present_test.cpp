// Tables, wrapped text, faults with carets.
#include "app/present/fault_lines.hpp"
#include "app/present/table.hpp"
#include "engine/text/language.hpp"
#include "tests/support/catch.hpp"

using namespace rasad;

namespace {

const present::ProgramText& program_text() {
  static const present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  return text;
}

}  // namespace

TEST_CASE("columns are as wide as what a terminal shows", "[app]") {
  const std::vector<std::string> lines =
      present::table_lines({{"Ноҳия", "n"}, {"Bog", "7"}, {"Боғҳо", "12"}});
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "  Ноҳия  n");
  CHECK(lines[1] == "  Bog     7");
  CHECK(lines[2] == "  Боғҳо  12");
}

TEST_CASE("an empty table has no lines", "[app]") {
  CHECK(present::table_lines({}).empty());
}

TEST_CASE("text is broken at blanks and never inside a letter", "[app]") {
  CHECK(present::wrapped("Ғ Қ Ҳ", 3) == std::vector<std::string>{"Ғ Қ", "Ҳ"});
  CHECK(present::wrapped("one two", 5, 2) == std::vector<std::string>{"  one", "  two"});
  CHECK(present::wrapped("unbreakable", 4) == std::vector<std::string>{"unbreakable"});
  for (const std::string& line : present::wrapped(std::string(300, 'a') + " b c", 20)) {
    CHECK((text::width(line) <= 20 || line.find(' ') == std::string::npos));
  }
}

TEST_CASE("the caret stands under the column also after Cyrillic letters", "[app]") {
  base::Diagnostic fault;
  fault.code = base::Code::unknown_key;
  fault.file = "world.yaml";
  fault.span = {2, 8};
  fault.arguments = {{"name", "wekly"}, {"kind", "group"}};
  const std::vector<std::string> lines =
      present::fault_lines(program_text(), fault, {{"world.yaml", "a: 1\nномҳо: wekly\n"}});
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].starts_with("world.yaml:2:8: error: "));
  CHECK(lines[0].ends_with("[RSD-1014]"));
  CHECK(lines[1] == "    номҳо: wekly");
  CHECK(lines[2] == "           ^");
}

TEST_CASE("a fault without a place has neither line nor caret", "[app]") {
  base::Diagnostic fault;
  fault.code = base::Code::unknown_key;
  fault.file = "world.yaml";
  CHECK(present::fault_lines(program_text(), fault, {}).size() == 2);
}
