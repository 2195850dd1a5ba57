// Spreadsheets: what is written is read back, and what others write is read as they saw it.
#include "engine/archive/files.hpp"
#include "engine/tables/number_format.hpp"
#include "engine/tables/table_writer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <set>

using namespace rasad;
using tables::Row;
using Rows = std::vector<Row>;

namespace {

const Rows mixed{{"id", "матн"},      {"a", "Ҷӯра; \"ду\", се"},
                 {"b", "two\nlines"}, {"c", "=HYPERLINK(\"x\")"},
                 {"d", "-5"},         {"e", "'=1"},
                 {"f", "''-x"},       {"g", "'tis"},
                 {"h", "_x000D_"},    {"i", "+992"}};

tables::Sheet sheet(const Rows& rows) {
  tables::Table table;
  table.rows = rows;
  return tables::sheet_of(table, {10, 40});
}

tables::Table csv(const std::string& bytes) {
  base::Diagnostics diagnostics;
  auto table = tables::read_csv("x.csv", bytes, diagnostics);
  REQUIRE(table.has_value());
  return std::move(*table);
}

base::Diagnostic csv_fault(const std::string& bytes, const tables::TableLimits& limits = {}) {
  base::Diagnostics diagnostics;
  CHECK_FALSE(tables::read_csv("x.csv", bytes, diagnostics, limits).has_value());
  REQUIRE(diagnostics.has_errors());
  return diagnostics.all().front();
}

std::string argument(const base::Diagnostic& fault, const std::string& name) {
  for (const base::Argument& one : fault.arguments) {
    if (one.name == name) {
      return one.value;
    }
  }
  return "";
}

// UTF-16 as "Unicode text" of Excel; every sign of the text is of the basic plane.
std::string utf16(const std::u16string& text, bool big) {
  std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big ? std::string{high, low} : std::string{low, high};
  }
  return bytes;
}

}  // namespace

TEST_CASE("a CSV file gives back its cells in every dialect", "[tables]") {
  for (const char* language : {"en", "ru", "tg"}) {
    CHECK(csv(tables::write_csv(sheet(mixed), tables::dialect_of(language))).rows == mixed);
  }
  CHECK(csv(tables::write_csv(sheet(mixed), {'\t', '.'})).rows == mixed);
}

TEST_CASE("CSV begins with a byte order mark and formulas are made harmless", "[tables]") {
  const std::string bytes = tables::write_csv(sheet(mixed), {';', ','});
  CHECK(bytes.starts_with("\xEF\xBB\xBF"));
  CHECK(bytes.find(";\"'=HYPERLINK") != std::string::npos);
  CHECK(bytes.find(";'-5") != std::string::npos);
  CHECK(bytes.find(";''=1") != std::string::npos);
  CHECK(bytes.find(";'tis") != std::string::npos);
}

TEST_CASE("semicolons and decimal commas where a spreadsheet expects them", "[tables]") {
  const tables::Sheet sheet{
      "s",
      "s",
      {"a", "b", "c", "d", "e", "f"},
      {{std::int64_t{-5}, 1.5, tables::DayCell{22'559}, tables::ClockCell{870},
        tables::ShareCell{680}, tables::ShareCell{675}},
       {std::string{"x"}}}};
  // 22,559 days after 1 January 1970 is 7 October 2031.
  CHECK(tables::write_csv(sheet, tables::dialect_of("en")) ==
        "\xEF\xBB\xBF"
        "a,b,c,d,e,f\r\n-5,1.5,2031-10-07,14:30,68%,67.5%\r\nx,,,,,\r\n");
  for (const char* language : {"ru", "tg"}) {
    CHECK(tables::write_csv(sheet, tables::dialect_of(language)) ==
          "\xEF\xBB\xBF"
          "a;b;c;d;e;f\r\n-5;1,5;2031-10-07;14:30;68%;67,5%\r\nx;;;;;\r\n");
  }
}

TEST_CASE("the separator is the one that most rows agree about", "[tables]") {
  CHECK(csv("a\tb\n1\t2\n").rows == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(csv("a,b\r\n\"x,\"\"y\"\"\",2").rows == Rows{{"a", "b"}, {"x,\"y\"", "2"}});
  CHECK(csv("x;y\n3547,4;12,5\n8,25;7\n").rows ==
        Rows{{"x", "y"}, {"3547,4", "12,5"}, {"8,25", "7"}});
  CHECK(csv("3547,4;12,5\n8,2;7,1\n").rows == Rows{{"3547,4", "12,5"}, {"8,2", "7,1"}});
  CHECK(csv("id,text\na,one; two; three\nb,four\nc,five; six\n").rows.front() == Row{"id", "text"});
  CHECK(csv("Events; week 1\nid,text,time\na,b,c\nd,e,f\n").rows[1] == Row{"id", "text", "time"});
  CHECK(csv("\"a;b\",c\n\"d;e\",f\n").rows.front() == Row{"a;b", "c"});
  CHECK(csv("alone\n").rows == Rows{{"alone"}});
}

TEST_CASE("a line that names the separator is obeyed and is no row", "[tables]") {
  const tables::Table table = csv("sep=;\r\na;b,c\r\n\r\nd;e\r\n");
  CHECK(table.rows == Rows{{"a", "b,c"}, {}, {"d", "e"}});
  CHECK(table.lines == std::vector<int>{2, 3, 4});
  CHECK(csv("sep=|\na|b;c;d\n").rows == Rows{{"a", "b;c;d"}});
  CHECK(csv("separate,b\nc,d\n").rows.size() == 2);
}

TEST_CASE("line ends of every system and lines inside of cells", "[tables]") {
  const tables::Table table = csv("a,b\r\"x\r\ny\",1\n\"z\nw\",2\r\nlast,3");
  CHECK(table.rows == Rows{{"a", "b"}, {"x\ny", "1"}, {"z\nw", "2"}, {"last", "3"}});
  CHECK(table.lines == std::vector<int>{1, 2, 4, 6});
}

TEST_CASE("UTF-16 is read by its mark and other encodings are named", "[tables]") {
  for (const bool big : {false, true}) {
    CHECK(csv(utf16(u"id\tном\r\n1\tҶӯра\r\n", big)).rows == Rows{{"id", "ном"}, {"1", "Ҷӯра"}});
  }
  const std::string unmarked = utf16(u"id,name\n1,two\n", false).substr(2);
  CHECK(csv_fault(unmarked).code == base::Code::table_encoding);
  CHECK(argument(csv_fault(unmarked), "found") == "UTF-16");
  CHECK(argument(csv_fault(utf16(u"id,name\n", true) + "x"), "found") == "UTF-16");
  // "ид,имя" and a second line in windows-1251.
  const base::Diagnostic cyrillic = csv_fault("id,name\n\xE8\xE4,\xE8\xEC\xFF\n");
  CHECK(cyrillic.code == base::Code::table_encoding);
  CHECK(argument(cyrillic, "found") == "windows-1251");
  CHECK(cyrillic.span.line == 2);
}

TEST_CASE("damaged CSV is a fault with its place and no crash", "[tables]") {
  const base::Diagnostic open = csv_fault("a;b\nc;\"d\n");
  CHECK(open.code == base::Code::table_damaged);
  CHECK(open.span == base::Span{2, 3});
  CHECK(csv_fault("\"a\"b;c\n").code == base::Code::table_damaged);
  CHECK(csv_fault("a;\x01\n").code == base::Code::forbidden_character);
}

TEST_CASE("a table that is too large is refused with the limit", "[tables]") {
  const base::Diagnostic wide = csv_fault(std::string(200, ';'));
  CHECK(wide.code == base::Code::table_size);
  CHECK(argument(wide, "limit") == "100");
  CHECK(argument(wide, "kind") == "table_columns");
  // Letters count, not bytes: 32,767 Tajik letters fit into a cell.
  std::string letters;
  for (int i = 0; i < 32'767; ++i) {
    letters += "ӯ";
  }
  CHECK(csv("a;" + letters).rows.front()[1].size() == 2 * 32'767);
  CHECK(argument(csv_fault("a;" + letters + "x"), "kind") == "table_letters");
  CHECK(csv_fault("a\nb\nc\n", {2, 100, 100, 1}).span.line == 3);
  // One hostile line of megabytes is answered at once.
  CHECK(csv_fault(std::string(4 << 20, ';')).code == base::Code::table_size);
}

TEST_CASE("an XLSX file gives back its cells and is the same each time", "[tables]") {
  const test::TemporaryFolder folder;
  const std::string one = (folder.path() / "a.xlsx").string();
  const std::string two = (folder.path() / "b.xlsx").string();
  REQUIRE(tables::write_workbook(one, {sheet(mixed)}));
  REQUIRE(tables::write_workbook(two, {sheet(mixed)}));
  CHECK(test::bytes_of(one) == test::bytes_of(two));
  CHECK_FALSE(std::filesystem::exists(one + ".part"));
  base::Diagnostics diagnostics;
  const auto read = tables::read_tables("a.csv", test::bytes_of(one), diagnostics);
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 1);
  CHECK(read->front().rows == mixed);
  CHECK_FALSE(tables::write_workbook((folder.path() / "no" / "r.xlsx").string(), {sheet(mixed)}));
}

TEST_CASE("dates and times and shares are numbers in a workbook and read as shown", "[tables]") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "a.xlsx").string();
  const tables::Sheet typed{"Weeks [1]: a very long name that a sheet cannot have",
                            "s",
                            {"a", "b", "c", "d", "e"},
                            {{tables::DayCell{22'559}, tables::ClockCell{870},
                              tables::ShareCell{680}, 0.1, std::int64_t{12}},
                             {tables::DayCell{-1}, tables::ClockCell{0}, tables::ShareCell{5},
                              -2.25, std::string{"=1+1"}}}};
  REQUIRE(tables::write_workbook(path, {typed, typed}));
  base::Diagnostics diagnostics;
  const auto read = tables::read_tables(path, test::bytes_of(path), diagnostics);
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 2);
  CHECK(read->front().name == "Weeks  1   a very long name tha");
  const Rows expected{{"a", "b", "c", "d", "e"},
                      {"2031-10-07", "14:30", "68%", "0.1", "12"},
                      {"1969-12-31", "00:00", "0.5%", "-2.25", "=1+1"}};
  CHECK((*read)[1].rows == expected);
  // 7 October 2031 is day 48,128 of Excel: a number in the file.
  base::Diagnostics zip;
  const auto parts = archive::read_zip(test::bytes_of(path), "a.xlsx", zip);
  REQUIRE(parts.has_value());
  const std::string& page = parts->at("xl/worksheets/sheet1.xml");
  CHECK(page.find("<v>48128</v>") != std::string::npos);
  CHECK(page.find("<v>0.68</v>") != std::string::npos);
}

TEST_CASE("the ending of a name says what is written", "[tables]") {
  CHECK(tables::form_of("a.xlsx") == tables::Form::workbook);
  CHECK(tables::form_of("A.XLSX") == tables::Form::workbook);
  CHECK(tables::form_of("a.b.Csv") == tables::Form::csv);
  for (const char* name : {"a.xls", "a.ods", "a.xlsm", "a", "xlsx", "a.pdf"}) {
    CHECK_FALSE(tables::form_of(name).has_value());
  }
}

TEST_CASE("a stored number is what its format shows", "[tables]") {
  const auto shown = [](const char* value, const char* code) {
    return tables::shown_number(value, {164, code}, false);
  };
  const auto built_in = [](const char* value, int format) {
    return tables::shown_number(value, {format, ""}, false);
  };
  CHECK(built_in("0.10000000000000001", 0) == "0.1");
  CHECK(built_in("48127", 0) == "48127");
  CHECK(built_in("48127", 14) == "2031-10-06");
  CHECK(built_in("48127.604166666664", 22) == "2031-10-06 14:30");
  CHECK(built_in("48127", 16) == "2031-10-06");  // 6-Oct
  CHECK(built_in("0.39583333333333331", 20) == "9:30");
  CHECK(built_in("1.5", 46) == "36:00:00");
  CHECK(built_in("0.6", 9) == "60%");
  CHECK(built_in("2.5", 2) == "2.50");
  CHECK(shown("48127", "dd.mm.yyyy") == "06.10.2031");
  CHECK(shown("48127.604166666664", "d\\.m\\.yy\\ hh:mm") == "6.10.31 14:30");
  CHECK(shown("48127", "[$-419]d mmm yyyy;@") == "2031-10-06");
  CHECK(shown("48127.604166666664", "dd/mm/yyyy h:mm AM/PM") == "2031-10-06 14:30");
  CHECK(shown("7", "000") == "007");
  CHECK(shown("1234.5", "#,##0.00") == "1234.50");
  CHECK(shown("0.125", "0.0%") == "12.5%");
  CHECK(shown("5", "\"D\"0") == "5");
  CHECK(shown("-3", "General") == "-3");
  CHECK(tables::shown_number("46665", {14, ""}, true) == "2031-10-06");
  CHECK(tables::shown_number("no number", {14, ""}, false) == "no number");
  CHECK(tables::shown_number("-5", {14, ""}, false) == "-5");
  CHECK(tables::shown_number("1e300", {14, ""}, false) == "1e+300");
}

TEST_CASE("wide signs of formulas are guarded like narrow ones and come back", "[tables]") {
  for (const std::string text : {"\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20a", "'\uFF1D1"}) {
    tables::Sheet one;
    one.heading = {"reason"};
    one.rows = {{text}};
    const std::string bytes = tables::write_csv(one, {});
    INFO(text);
    CHECK(bytes.find("\r\n'" + text + "\r\n") != std::string::npos);
    base::Diagnostics diagnostics;
    const auto read = tables::read_tables("a.csv", bytes, diagnostics);
    REQUIRE(read.has_value());
    CHECK(read->front().rows.at(1) == tables::Row{text});
  }
}
