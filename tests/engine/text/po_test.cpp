// Catalogues and PO files.
#include "engine/text/catalogue.hpp"
#include "engine/text/language.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

const std::string head_tg =
    "msgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n";

base::Diagnostic only(const std::string& bytes) {
  base::Diagnostics diagnostics;
  static_cast<void>(text::parse_po("tg.po", bytes, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  return diagnostics.all().front();
}

}  // namespace

TEST_CASE("placeholders are found once and double braces are text", "[text]") {
  CHECK(text::placeholders("{n} of {total}, {n} {{x}") == std::vector<std::string>{"n", "total"});
}

TEST_CASE("a message is filled by name", "[text]") {
  text::Catalogue catalogue{"en"};
  catalogue.add("a", {"{b} and {{ {c}"});
  CHECK(catalogue.text("a", {{"c", "3"}, {"b", "2"}}) == "2 and { 3");
  CHECK(catalogue.text("none") == "[none]");
}

TEST_CASE("the plural form follows the argument n", "[text]") {
  text::Catalogue catalogue{"ru"};
  catalogue.add("a", {"{n} файл", "{n} файла", "{n} файлов"});
  CHECK(catalogue.text("a", {{"n", "21"}}) == "21 файл");
  CHECK(catalogue.text("a", {{"n", "3"}}) == "3 файла");
  CHECK(catalogue.text("a", {{"n", "11"}}) == "11 файлов");
}

TEST_CASE("a PO file is read with ids and places", "[text]") {
  base::Diagnostics diagnostics;
  const auto file = text::parse_po(
      "tg.po", head_tg + "#. note\nmsgctxt \"a.b\"\nmsgid \"One \"\n\"two\"\nmsgstr \"Як\"\n",
      diagnostics);
  REQUIRE(file.has_value());
  REQUIRE(file->entries.size() == 1);
  CHECK(file->entries[0].source == "One two");
  CHECK(file->entries[0].comments == std::vector<std::string>{"note"});
  CHECK(file->entries[0].span == base::Span{7, 1});
}

TEST_CASE("fuzzy entries do not count as translated", "[text]") {
  base::Diagnostics diagnostics;
  const auto file = text::parse_po(
      "tg.po", head_tg + "#, fuzzy\nmsgctxt \"a\"\nmsgid \"One\"\nmsgstr \"Як\"\n", diagnostics);
  text::Catalogue catalogue{"tg"};
  catalogue.add(*file);
  CHECK_FALSE(catalogue.has("a"));
}

TEST_CASE("differing placeholders are a fault at the entry", "[text]") {
  const base::Diagnostic fault =
      only(head_tg + "msgctxt \"a\"\nmsgid \"{x} one\"\nmsgstr \"{y} як\"\n");
  CHECK(fault.code == base::Code::po_placeholders);
  CHECK(fault.span.line == 6);
}

TEST_CASE("an id that is translated twice is a fault", "[text]") {
  CHECK(only(head_tg + "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y\"\n\nmsgctxt \"a\"\nmsgid \"x\"\n"
                       "msgstr \"z\"\n")
            .code == base::Code::po_duplicate_id);
}

TEST_CASE("a wrong plural header is a fault where there are plurals", "[text]") {
  const std::string head =
      "msgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\"Plural-Forms: nplurals=2; "
      "plural=(n != 1);\\n\"\n\nmsgctxt \"a\"\nmsgid \"x\"\n";
  CHECK(only(head + "msgid_plural \"xs\"\nmsgstr[0] \"y\"\n").code == base::Code::po_plural);
  base::Diagnostics diagnostics;
  CHECK(text::parse_po("tg.po", head + "msgstr \"y\"\n", diagnostics).has_value());
}

TEST_CASE("plurals in a language without a table are a fault", "[text]") {
  const std::string head = "msgid \"\"\nmsgstr \"\"\n\"Language: xx\\n\"\n\nmsgctxt \"a\"\n";
  CHECK(only(head + "msgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[0] \"y\"\n").code ==
        base::Code::po_language);
  CHECK(only("msgid \"\"\nmsgstr \"\"\n\"Language: <b>\\n\"\n").code == base::Code::po_language);
}

TEST_CASE("a line that is no PO is a fault with its line", "[text]") {
  const base::Diagnostic fault =
      only(head_tg + "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y\"\nhello\n");
  CHECK(fault.code == base::Code::po_syntax);
  CHECK(fault.span.line == 9);
}

TEST_CASE("what is written is read back the same", "[text]") {
  text::PoFile file;
  file.language = "tg";
  text::PoEntry entry;
  entry.id = "a.b";
  entry.source = "Quote \" and\nline";
  entry.translations = {"«Як»\n{n}"};
  entry.source = "Quote \" and\n{n}";
  file.entries.push_back(entry);
  base::Diagnostics diagnostics;
  const auto again = text::parse_po("tg.po", text::write_po(file), diagnostics);
  REQUIRE(again.has_value());
  CHECK(again->entries[0].source == entry.source);
  CHECK(again->entries[0].translations == entry.translations);
}

TEST_CASE("gettext accepts what we write", "[text]") {
  if (std::system("command -v msgfmt >/dev/null 2>&1") != 0) {
    WARN("msgfmt is not installed");
    return;
  }
  text::PoFile file;
  file.language = "ru";
  text::PoEntry entry;
  entry.id = "n";
  entry.source = "{n} file";
  entry.source_plural = "{n} files";
  entry.translations = {"{n} файл", "{n} файла", "{n} файлов"};
  file.entries.push_back(entry);
  const test::TemporaryFolder folder;
  test::write(folder.path() / "ru.po", text::write_po(file));
  const std::string command =
      "msgfmt --check -o /dev/null '" + (folder.path() / "ru.po").string() + "' 2>&1";
  CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("a PO file cut at any byte never crashes the reader", "[text]") {
  const std::string whole = head_tg + "msgctxt \"a\"\nmsgid \"x\\\"\"\nmsgstr \"y\"\n";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    base::Diagnostics diagnostics;
    static_cast<void>(text::parse_po("tg.po", whole.substr(0, length), diagnostics));
  }
  SUCCEED();
}

TEST_CASE("what gettext accepts between keywords and strings is accepted", "[text]") {
  const std::string head = "msgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\n";
  base::Diagnostics diagnostics;
  const auto file = text::parse_po("tg.po",
                                   head +
                                       "msgctxt\"a\"\n\nmsgid\"x\"\n\n\nmsgstr\"y\"\n\nmsgctxt "
                                       "\"b\"\nmsgid \"z\"\nmsgstr \"\"\n",
                                   diagnostics);
  REQUIRE(file.has_value());
  REQUIRE(file->entries.size() == 2);
  CHECK(file->entries[0].id == "a");
  CHECK(file->entries[0].translations == std::vector<std::string>{"y"});
}

TEST_CASE("messages without an id are one fault with their number", "[text]") {
  const base::Diagnostic fault = only(
      "msgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\nmsgid \"x\"\nmsgstr \"y\"\n\nmsgid "
      "\"z\"\nmsgstr \"\"\n");
  CHECK(fault.code == base::Code::po_no_context);
  CHECK(fault.span.line == 5);
  REQUIRE(fault.arguments.size() == 1);
  CHECK(fault.arguments.front().value == "2");
}

TEST_CASE("plural forms that are all alike are one form", "[text]") {
  const std::string head =
      "msgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\"Plural-Forms: nplurals=2; "
      "plural=(n != 1);\\n\"\n\nmsgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"xs\"\n";
  base::Diagnostics diagnostics;
  const auto file =
      text::parse_po("tg.po", head + "msgstr[0] \"{n} кас\"\nmsgstr[1] \"{n} кас\"\n", diagnostics);
  REQUIRE(file.has_value());
  CHECK(file->entries[0].translations == std::vector<std::string>{"{n} кас"});
  CHECK(only(head + "msgstr[0] \"як\"\nmsgstr[1] \"ду\"\n").code == base::Code::po_plural);
}

TEST_CASE("two translations joined by msgcat are refused and marks are composed", "[text]") {
  const std::string head =
      "msgid \"\"\nmsgstr \"\"\n\"Language: tg\\n\"\n\nmsgctxt \"a\"\nmsgid \"x\"\n";
  CHECK(only(head + "msgstr \"\"\n\"#-#-#-#-#  a.po  #-#-#-#-#\\n\"\n\"y\\n\"\n").code ==
        base::Code::po_two_translations);
  base::Diagnostics diagnostics;
  // и and у with U+0304 are the Tajik letters ӣ and ӯ.
  const auto file = text::parse_po("tg.po", head + "msgstr \"и\xCC\x84 у\xCC\x84\"\n", diagnostics);
  REQUIRE(file.has_value());
  CHECK(file->entries[0].translations.front() == "ӣ ӯ");
}

TEST_CASE("a merge corrects the header of a copied file", "[text]") {
  text::PoFile old;
  old.language = "tg";
  old.header = {{"Language", "ru_RU"}, {"Plural-Forms", text::plural_header("ru")}, {"X-A", "b"}};
  text::MergeCounts counts;
  const text::PoFile merged = text::merge({}, old, "tg", counts);
  CHECK(merged.header[0].second == "tg");
  CHECK(merged.header[1].second == text::plural_header("tg"));
  CHECK(merged.header[2].second == "b");
}
