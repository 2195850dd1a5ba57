// Translations over a changing source, and files as other tools write them.
#include "engine/text/catalogue.hpp"
#include "engine/text/language.hpp"
#include "engine/text/language_check.hpp"
#include "engine/text/pseudo.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <cstdlib>

using namespace rasad;

namespace {

text::PoEntry entry(const std::string& id, const std::string& source,
                    const std::string& translation = "") {
  text::PoEntry one;
  one.id = id;
  one.source = source;
  one.translations = {translation};
  return one;
}

text::PoFile file(std::vector<text::PoEntry> entries) {
  text::PoFile result;
  result.language = "tg";
  result.entries = std::move(entries);
  return result;
}

text::PoFile read(const std::string& bytes) {
  base::Diagnostics diagnostics;
  const auto result = text::parse_po("x.po", bytes, diagnostics);
  for (const base::Diagnostic& one : diagnostics.all()) {
    UNSCOPED_INFO(one.span.line << ": " << static_cast<int>(one.code));
  }
  REQUIRE(result.has_value());
  return *result;
}

std::vector<std::string> rules(const std::string& language, const std::string& translation,
                               const std::string& source = "x") {
  text::PoFile one = file({entry("a", source, translation)});
  one.language = language;
  std::vector<std::string> found;
  for (const text::Slip& slip : text::language_slips(one)) {
    found.push_back(slip.rule);
  }
  return found;
}

// As Poedit 3 writes it: wrapped lines, fuzzy with the previous sentence, obsolete messages.
const std::string from_poedit = R"(# Names of translators
# stand here.
msgid ""
msgstr ""
"Project-Id-Version: lesson 1.0\n"
"POT-Creation-Date: \n"
"PO-Revision-Date: 2031-10-06 09:12+0500\n"
"Last-Translator: N. N. <n@example.org>\n"
"Language-Team: \n"
"Language: ru_RU\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"
"X-Generator: Poedit 3.2.2\n"

# my own note
#. limit: 4000
#: scenario.yaml:12 scenario.yaml:40
#, python-brace-format, no-wrap
msgctxt "a.text"
msgid ""
"The {police} has "
"come.\n"
"Second line."
msgstr ""
"{police}: прибыли.\n"
"Вторая строка."

#, fuzzy
#| msgctxt "b.text"
#| msgid ""
#| "Old "
#| "words"
msgctxt "b.text"
msgid "New words"
msgstr "Старые слова"

msgctxt "c.days"
msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} день"
msgstr[1] "{n} дня"
msgstr[2] "{n} дней"

#, fuzzy
#~| msgid "gone before"
#~ msgctxt "d.text"
#~ msgid "Gone"
#~ msgstr "Нет \"больше\""

#~ msgctxt "e.text"
#~ msgid ""
#~ "Gone "
#~ "too"
#~ msgstr "Тоже нет"
)";

}  // namespace

TEST_CASE("a file written by Poedit is read whole", "[text]") {
  const text::PoFile po = read(from_poedit);
  CHECK(po.language == "ru");
  CHECK(po.notes.size() == 2);
  REQUIRE(po.entries.size() == 3);
  CHECK(po.entries[0].source == "The {police} has come.\nSecond line.");
  CHECK(po.entries[0].notes == std::vector<std::string>{"my own note"});
  CHECK(po.entries[0].flags == std::vector<std::string>{"python-brace-format", "no-wrap"});
  CHECK(po.entries[1].fuzzy);
  CHECK(po.entries[1].previous_source == "Old words");
  CHECK(po.entries[2].translations.size() == 3);
  REQUIRE(po.obsolete.size() == 2);
  CHECK(po.obsolete[0].translations[0] == "Нет \"больше\"");
  CHECK(po.obsolete[1].source == "Gone too");
}

TEST_CASE("what tools wrote survives reading and writing", "[text]") {
  const std::string once = text::write_po(read(from_poedit));
  CHECK(text::write_po(read(once)) == once);
  for (const char* part :
       {"X-Generator: Poedit", "# my own note", "#: scenario.yaml:12", "#| msgid \"Old words\"",
        "#~ msgstr \"Нет \\\"больше\\\"\"", "#, python-brace-format, no-wrap"}) {
    INFO(part);
    CHECK(once.find(part) != std::string::npos);
  }
}

TEST_CASE("GNU tools agree about what we read and write", "[text]") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "x.po").string();
  test::write(path, text::write_po(read(from_poedit)));
  REQUIRE(std::system(("msgfmt --check -o /dev/null " + path).c_str()) == 0);
  // msgcat wraps lines its own way: the messages must stay the same for us.
  const std::string wrapped = (folder.path() / "y.po").string();
  REQUIRE(std::system(("msgcat --width=40 -o " + wrapped + ' ' + path).c_str()) == 0);
  const text::PoFile ours = read(from_poedit);
  const text::PoFile theirs = read(test::bytes_of(wrapped));
  REQUIRE(theirs.entries.size() == ours.entries.size());
  for (std::size_t i = 0; i < ours.entries.size(); ++i) {
    CHECK(theirs.entries[i].source == ours.entries[i].source);
    CHECK(theirs.entries[i].translations == ours.entries[i].translations);
    CHECK(theirs.entries[i].previous_source == ours.entries[i].previous_source);
  }
}

TEST_CASE("msgfmt accepts every PO file that is written from the lesson", "[text]") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "x.po").string();
  const text::PoFile source = content::sentences(*test::lesson());
  for (const char* language : {"ru", "tg", "kk", "fr", text::pseudo_language}) {
    text::MergeCounts counts;
    text::PoFile po = text::merge(source, {}, language, counts);
    test::write(
        path,
        text::write_po(language == std::string{text::pseudo_language} ? text::pseudo(source) : po));
    INFO(language);
    CHECK(std::system(("msgfmt --check -o /dev/null " + path).c_str()) == 0);
  }
}

TEST_CASE("a merge keeps what holds and marks what changed", "[text]") {
  const text::PoFile old = file({entry("a", "One", "Як"), entry("b", "Two", "Ду"),
                                 entry("gone", "Three", "Се"), entry("old_id", "Four", "Чор")});
  const text::PoFile source = file(
      {entry("b", "Two and more"), entry("a", "One"), entry("new_id", "Four"), entry("c", "Five")});
  text::MergeCounts counts;
  const text::PoFile result = text::merge(source, old, "tg", counts);
  REQUIRE(result.entries.size() == 4);
  CHECK(result.entries[0].fuzzy);
  CHECK(result.entries[0].previous_source == "Two");
  CHECK(result.entries[0].translations[0] == "Ду");
  CHECK_FALSE(result.entries[1].fuzzy);
  CHECK(result.entries[2].fuzzy);  // found by its words under another id
  CHECK(result.entries[2].translations[0] == "Чор");
  CHECK(result.entries[3].translations[0].empty());
  REQUIRE(result.obsolete.size() == 1);
  CHECK(result.obsolete[0].id == "gone");
  CHECK(counts.kept == 1);
  CHECK(counts.fuzzy == 2);
  CHECK(counts.empty == 1);
  CHECK(counts.dropped == 1);
}

TEST_CASE("a sentence that comes back finds its old translation", "[text]") {
  text::MergeCounts counts;
  const text::PoFile old = file({entry("a", "One", "Як")});
  const text::PoFile without = text::merge(file({}), old, "tg", counts);
  REQUIRE(without.obsolete.size() == 1);
  const text::PoFile again = text::merge(file({entry("a", "One")}), without, "tg", counts);
  REQUIRE(again.entries.size() == 1);
  CHECK(again.entries[0].translations[0] == "Як");
  CHECK_FALSE(again.entries[0].fuzzy);
  CHECK(again.obsolete.empty());
}

TEST_CASE("a translation stays marked until somebody looks and keeps its first source", "[text]") {
  text::MergeCounts counts;
  const text::PoFile first =
      text::merge(file({entry("a", "Two")}), file({entry("a", "One", "Як")}), "tg", counts);
  const text::PoFile second = text::merge(file({entry("a", "Three")}), first, "tg", counts);
  CHECK(second.entries[0].fuzzy);
  CHECK(second.entries[0].previous_source == "One");
}

TEST_CASE("the pseudo-language is longer and keeps what stands in braces", "[text]") {
  const std::string said = text::pseudo("{n} of {total} reports");
  CHECK(said.starts_with("[{n} óf {total} řépóřţš"));
  CHECK(text::code_points(said) >= 31);  // 22 letters by 1.4 and rounded up
  CHECK(text::pseudo("").empty());
  CHECK_FALSE(text::is_known_language(text::pseudo_language));
}

TEST_CASE("escapes that bring in control characters are no PO", "[text]") {
  for (const char* escaped : {"\\033[31m", "\\r", "\\x1b", "\\"}) {
    base::Diagnostics diagnostics;
    const std::string bytes =
        std::string{"msgctxt \"a\"\nmsgid \"x\"\nmsgstr \""} + escaped + "\"\n";
    INFO(bytes);
    CHECK_FALSE(text::parse_po("x.po", bytes, diagnostics).has_value());
  }
}

TEST_CASE("each rule of the language guide finds its fault and lets good text pass", "[text]") {
  using Rules = std::vector<std::string>;
  CHECK(rules("tg", "Оперативӣ: «{file}»-ро кушоед, {n} паёми нав, 12%…") == Rules{});
  CHECK(rules("tg", "цех") == Rules{"letter"});
  CHECK(rules("tg", "cомона") == Rules{"mixed"});  // a Latin c
  CHECK(rules("tg", "кӯмаки полис") == Rules{"word"});
  CHECK(rules("tg", "Захира кардани файл") == Rules{"word"});
  CHECK(rules("tg", "{n} гузоришҳо") == Rules{"plural"});
  CHECK(rules("tg", "{n} фармон") == Rules{});
  CHECK(rules("tg", "{name}ро") == Rules{"suffix"});
  CHECK(rules("tg", "озодӣҳо") == Rules{"long_i"});
  CHECK(rules("tg", "{n} %") == Rules{"percent"});
  CHECK(rules("tg", "номи \"файл\"") == Rules{"quotes"});
  CHECK(rules("tg", "ва...") == Rules{"dots"});
  CHECK(rules("ru", "{n} %") == Rules{"percent"});
  CHECK(rules("ru", "{n}\u00A0% дел") == Rules{});
  CHECK(rules("ru", "сoвет") == Rules{"mixed"});  // a Latin o
  CHECK(rules("en", "\"...\"") == Rules{});
}

TEST_CASE("a term of the guide keeps its Tajik word", "[text]") {
  using Rules = std::vector<std::string>;
  CHECK(rules("tg", "Мураббӣ савол медиҳад.", "The coach asks.") == Rules{});
  CHECK(rules("tg", "Роҳнамо савол медиҳад.", "The coach asks.") == Rules{"term"});
  CHECK(rules("tg", "Роҳнамо.", "Coaches and coachmen") == Rules{});  // neither is the term
  CHECK(rules("tg", "Ҷойҳои гарм", "Two hot spots") == Rules{"term"});
  CHECK(rules("tg", "Ду нуқтаи доғ", "Two hot spots") == Rules{});
  CHECK(rules("tg", "Ҷои доғ", "a hot, spotless place") == Rules{});
  CHECK(rules("tg", "асоси мувофиқ", "on which legal basis") == Rules{"term"});
  CHECK(rules("tg", "асоси ҳуқуқӣ", "on which legal basis") == Rules{});
  CHECK(rules("tg", "ба мошин ё нақлиёт", "Vehicle theft") == Rules{});   // either word will do
  CHECK(rules("tg", "ҳамеша district", "always district") == Rules{});    // a key of a file
  CHECK(rules("tg", "{district}: вақт", "{district}: time") == Rules{});  // a name in braces
  CHECK(rules("ru", "Проводник спрашивает.", "The coach asks.") == Rules{});
  CHECK(rules("tg", "Роҳнамо савол медиҳад.", "Наставник спрашивает.") == Rules{});
}

TEST_CASE("a translation that is given twice is no PO and an obsolete one keeps the first",
          "[text]") {
  base::Diagnostics diagnostics;
  CHECK_FALSE(text::parse_po("x.po", "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y\"\nmsgstr \"z\"\n",
                             diagnostics)
                  .has_value());
  const text::PoFile old =
      read("#~ msgctxt \"a\"\n#~ msgid \"x\"\n#~ msgstr \"y\"\n#~ msgstr \"z\"\n#~ \"z\"\n");
  REQUIRE(old.obsolete.size() == 1);
  CHECK(old.obsolete[0].translations == std::vector<std::string>{"y"});
}

TEST_CASE("signs of other programs are no per cents and an empty translation has no slips",
          "[text]") {
  for (const char* language : {"ru", "tg"}) {
    for (const char* text : {"файл %s", "%1$s из %2$d", "на %(name)s", "5%%", "%d час"}) {
      INFO(text);
      CHECK(rules(language, text, text).empty());
    }
    CHECK(rules(language, "", "screen and keyboard: 5%").empty());
  }
  CHECK(rules("tg", "5 % аз") == std::vector<std::string>{"percent"});
  CHECK(rules("ru", "5% от") == std::vector<std::string>{"percent"});
}
