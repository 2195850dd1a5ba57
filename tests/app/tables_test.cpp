// Spreadsheets: what is written is read back, and what others write is understood.
#include "app/shell/tables.hpp"

#include "engine/archive/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;
using shell::Table;

namespace {

const Table mixed{{"id", "матн"},      {"a", "Ҷӯра; \"ду\", се"},
                  {"b", "two\nlines"}, {"c", "=HYPERLINK(\"x\")"},
                  {"d", "-5"},         {"e", ""}};

Table csv(const std::string& bytes) {
  base::Diagnostics diagnostics;
  const auto table = shell::read_csv("x.csv", bytes, diagnostics);
  REQUIRE(table.has_value());
  return *table;
}

// A workbook as LibreOffice writes it: prefixes, shared strings with runs, numbers.
std::string foreign_workbook() {
  return archive::write_zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"xl/sharedStrings.xml",
        "<sst xmlns=\"x\"><si><t>id</t></si><si><r><t>Ду</t></r><r><t> нафар</t></r>"
        "<rPh><t>no</t></rPh></si></sst>"},
       {"xl/worksheets/sheet1.xml",
        "<x:worksheet xmlns:x=\"x\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v>"
        "</x:c><x:c r=\"C1\" t=\"s\"><x:v>1</x:v></x:c></x:row><x:row r=\"3\"><x:c r=\"B3\">"
        "<x:v>12.5</x:v></x:c><x:c r=\"C3\" t=\"s\"><x:v>99</x:v></x:c></x:row></x:sheetData>"
        "</x:worksheet>"}});
}

}  // namespace

TEST_CASE("a CSV file gives back its cells with either separator", "[app]") {
  CHECK(csv(shell::write_csv(mixed, ';')) == mixed);
  CHECK(csv(shell::write_csv(mixed, ',')) == mixed);
}

TEST_CASE("CSV begins with a byte order mark and formulas are made harmless", "[app]") {
  const std::string bytes = shell::write_csv(mixed, ';');
  CHECK(bytes.starts_with("\xEF\xBB\xBF"));
  CHECK(bytes.find(";\"'=HYPERLINK") != std::string::npos);
  CHECK(bytes.find(";'-5") != std::string::npos);
}

TEST_CASE("CSV from other programs is understood", "[app]") {
  CHECK(csv("a\tb\n1\t2\n") == Table{{"a", "b"}, {"1", "2"}});
  CHECK(csv("a,b\r\n\"x,\"\"y\"\"\",2") == Table{{"a", "b"}, {"x,\"y\"", "2"}});
}

TEST_CASE("damaged CSV is a fault and no crash", "[app]") {
  for (const std::string& bytes :
       {std::string{"a;\"b"},
        std::string{"\xFF\xFE"
                    "a"},
        std::string{"\"a\"b;c\n"}, std::string(200, ';'), "a;" + std::string(40'000, 'x')}) {
    base::Diagnostics diagnostics;
    CHECK_FALSE(shell::read_csv("x.csv", bytes, diagnostics).has_value());
    CHECK(diagnostics.has_errors());
  }
}

TEST_CASE("an XLSX file gives back its cells and is the same each time", "[app]") {
  const test::TemporaryFolder folder;
  const auto one = folder.path() / "a.xlsx";
  const auto two = folder.path() / "b.xlsx";
  REQUIRE(shell::write_xlsx(one, mixed, {10, 40}));
  REQUIRE(shell::write_xlsx(two, mixed, {10, 40}));
  CHECK(test::bytes_of(one) == test::bytes_of(two));
  base::Diagnostics diagnostics;
  auto table = shell::read_table(one, diagnostics);
  REQUIRE(table.has_value());
  table->back().resize(2);  // an empty cell at the end of a row is not stored
  CHECK(*table == mixed);
}

TEST_CASE("a workbook of another program is understood", "[app]") {
  base::Diagnostics diagnostics;
  const auto table = shell::read_xlsx("x.xlsx", foreign_workbook(), diagnostics);
  REQUIRE(table.has_value());
  CHECK(*table == Table{{"id", "", "Ду нафар"}, {}, {"", "12.5", ""}});
}

TEST_CASE("a workbook that is none is a fault", "[app]") {
  for (const std::string& bytes :
       {std::string{"no zip"}, archive::write_zip({{"a.txt", "x"}}),
        archive::write_zip({{"xl/worksheets/sheet1.xml", "<a><b></a>"}}),
        archive::write_zip({{"xl/worksheets/sheet1.xml",
                             "<w><sheetData><row><c r=\"ZZZZ1\"/></row></sheetData></w>"}})}) {
    base::Diagnostics diagnostics;
    CHECK_FALSE(shell::read_xlsx("x.xlsx", bytes, diagnostics).has_value());
    CHECK(diagnostics.has_errors());
  }
}
