// Workbooks that other programs make: relations, hidden sheets, escapes, formats.
#include "engine/archive/files.hpp"
#include "engine/tables/table.hpp"
#include "tests/support/catch.hpp"

using namespace rasad;
using Rows = std::vector<tables::Row>;

namespace {

const char* const types =
    "<Types><Override PartName=\"/book/main.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"http://x/relationships/" + type + "\" Target=\"" +
         target + "\"/>";
}

std::string sheet(const std::string& rows) {
  return "<x:worksheet xmlns:x=\"x\"><x:sheetData>" + rows + "</x:sheetData></x:worksheet>";
}

// A workbook whose tabs are a hidden cover, a list and a chart; no part has its usual name.
archive::Files foreign() {
  return {
      {"[Content_Types].xml", types},
      {"book/main.xml",
       "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Cover\" state=\"hidden\" r:id=\"a\"/>"
       "<sheet name=\"List\" r:id=\"b\"/><sheet name=\"Chart\" r:id=\"c\"/></sheets></workbook>"},
      {"book/_rels/main.xml.rels",
       "<Relationships>" + relation("b", "worksheet", "pages/second.xml") +
           relation("a", "worksheet", "/book/pages/first.xml") +
           relation("c", "chartsheet", "pages/third.xml") +
           relation("d", "sharedStrings", "./words.xml") +
           relation("e", "styles", "../look/styles.xml") + "</Relationships>"},
      {"book/words.xml",
       "<sst><si><t>id</t></si><si><r><t>Ду</t></r><r><t> нафар</t></r><rPh><t>no</t></rPh></si>"
       "<si><t>one_x000D_\ntwo_x000D_three</t></si><si><t>_x005F_x000D_</t></si></sst>"},
      {"look/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>"
       "</styleSheet>"},
      {"book/pages/first.xml", sheet("<x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>"
                                     "</x:row>")},
      {"book/pages/second.xml",
       sheet("<x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"C1\" t=\"s\">"
             "<x:v>1</x:v></x:c></x:row><x:row r=\"3\"><x:c r=\"A3\" s=\"1\"><x:v>48127</x:v>"
             "</x:c><x:c r=\"B3\" s=\"2\"><x:v>48127</x:v></x:c><x:c r=\"C3\" t=\"b\"><x:v>1"
             "</x:v></x:c></x:row><x:row r=\"4\"><x:c r=\"A4\" t=\"s\"><x:v>2</x:v></x:c>"
             "<x:c t=\"s\"><x:v>3</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t>in</x:t></x:is>"
             "</x:c><x:c t=\"str\"><x:f>A1</x:f><x:v>sum</x:v></x:c><x:c t=\"s\"><x:v>99</x:v>"
             "</x:c></x:row>")}};
}

std::optional<std::vector<tables::Table>> read(const archive::Files& files,
                                               base::Diagnostics& diagnostics,
                                               const tables::TableLimits& limits = {}) {
  return tables::read_workbook("x.xlsx", archive::write_zip(files), diagnostics, limits);
}

base::Code fault_of(const std::string& bytes) {
  base::Diagnostics diagnostics;
  CHECK_FALSE(tables::read_tables("x.xlsx", bytes, diagnostics).has_value());
  REQUIRE(diagnostics.has_errors());
  return diagnostics.all().front().code;
}

}  // namespace

TEST_CASE("relations and not names say where the sheets and strings of a workbook are",
          "[tables]") {
  base::Diagnostics diagnostics;
  const auto sheets = read(foreign(), diagnostics);
  REQUIRE(sheets.has_value());
  REQUIRE(sheets->size() == 2);
  CHECK((*sheets)[0].name == "Cover");
  CHECK((*sheets)[0].is_hidden);
  CHECK((*sheets)[1].name == "List");
  CHECK_FALSE((*sheets)[1].is_hidden);
  CHECK((*sheets)[1].rows == Rows{{"id", "", "Ду нафар"},
                                  {},
                                  {"2031-10-06", "06.10.2031", "TRUE"},
                                  {"one\ntwo\nthree", "_x000D_", "in", "sum", ""}});
}

TEST_CASE("a workbook with macros is read like any other", "[tables]") {
  archive::Files files = foreign();
  files["[Content_Types].xml"] =
      "<Types><Override PartName=\"/book/main.xml\" ContentType=\"application/"
      "vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
  files["book/vbaProject.bin"] = "macros";
  base::Diagnostics diagnostics;
  const auto sheets = read(files, diagnostics);
  REQUIRE(sheets.has_value());
  CHECK(sheets->size() == 2);
}

TEST_CASE("a workbook that is none or lacks a part is a fault", "[tables]") {
  CHECK(fault_of(archive::write_zip({{"a.txt", "x"}})) == base::Code::table_damaged);
  for (const char* part : {"book/main.xml", "book/words.xml", "book/pages/first.xml"}) {
    archive::Files files = foreign();
    files.erase(part);
    CHECK(fault_of(archive::write_zip(files)) == base::Code::table_damaged);
    files[part] = "<a><b></a>";
    CHECK(fault_of(archive::write_zip(files)) == base::Code::table_damaged);
  }
}

TEST_CASE("cells beyond the limits are a fault only if they say something", "[tables]") {
  archive::Files files = foreign();
  const auto second = [&files](const std::string& rows) {
    files["book/pages/second.xml"] = sheet(rows);
  };
  base::Diagnostics diagnostics;
  second(
      "<x:row r=\"1\"><x:c r=\"ZZZZ1\" s=\"1\"/></x:row><x:row r=\"1048576\"><x:c "
      "s=\"1\"/></x:row>");
  CHECK(read(files, diagnostics).has_value());
  second("<x:row r=\"1\"><x:c r=\"ZZZZ1\"><x:v>1</x:v></x:c></x:row>");
  CHECK(fault_of(archive::write_zip(files)) == base::Code::table_size);
  second("<x:row r=\"1048576\"><x:c r=\"A1048576\"><x:v>1</x:v></x:c></x:row>");
  CHECK(fault_of(archive::write_zip(files)) == base::Code::table_size);
  CHECK_FALSE(read(foreign(), diagnostics, {3, 100, 100, 9}).has_value());
  CHECK_FALSE(read(foreign(), diagnostics, {9, 100, 100, 1}).has_value());
}

TEST_CASE("other kinds of files are named by what they hold", "[tables]") {
  const auto found = [](const std::string& bytes) {
    base::Diagnostics diagnostics;
    CHECK_FALSE(tables::read_tables("x.xlsx", bytes, diagnostics).has_value());
    REQUIRE(diagnostics.all().front().code == base::Code::table_kind);
    return diagnostics.all().front().arguments.front().value;
  };
  CHECK(found(archive::write_zip({{"content.xml", "<a/>"}, {"xl/workbook.bin", "x"}})) == "xlsb");
  CHECK(found(archive::write_zip({{"word/document.xml", "<a/>"}})) == "docx");
  CHECK(found("PK\x03\x04 .. mimetypeapplication/vnd.oasis.opendocument.spreadsheet") == "ods");
  CHECK(found("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old") == "xls");
  CHECK(found(std::string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 27}) ==
        "password");
  CHECK(found("%PDF-1.7") == "pdf");
  CHECK(found("<html><table>") == "html");
  CHECK(
      found("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:sheet\">") ==
      "xml");
  // A workbook under the name of a CSV file is a workbook, and text is text.
  base::Diagnostics diagnostics;
  CHECK(tables::read_tables("x.csv", archive::write_zip(foreign()), diagnostics)->size() == 2);
  CHECK(tables::read_tables("X.XLSX", "a,b\n", diagnostics)->front().rows.size() == 1);
}
