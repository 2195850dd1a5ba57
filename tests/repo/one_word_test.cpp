// One thing has one word, one percentage one form, one day one form: what readers stumbled over is
// looked for in every sentence that ships, so that it does not come back.
#include "engine/text/po.hpp"
#include "tests/repo/source_files.hpp"
#include "tests/support/catch.hpp"

#include <regex>

using namespace rasad;

namespace {

/// A spelling that must not be used, as an ECMAScript expression on bytes, and what is used
/// instead.
struct Variant {
  const char* language;  ///< of the sentence; en: of the source
  const char* spelling;
  const char* use;
};

// Word borders by hand: the expression knows no letters beyond ASCII.
constexpr Variant variants[] = {
    {"en", "(^|[^{(a-z])[Cc]ells?([^a-z}]|$)", "square"},
    {"en", "(^|[^{a-z-])[Ss]eeds?([^a-z}]|$)", "number of the course of events"},
    {"en", "[0-9}] %", "5%"},
    {"ru", "[Кк]летк", "квадрат"},
    {"ru", "овтор[^ ]* рядом", "близкое повторение"},
    {"ru", "[0-9}]( )?%", "5 % with a no-break space"},
    {"tg", "чоркунҷа", "катак"},
    {"tg", "[0-9}]( |\xC2\xA0)%", "5%"},
    {"*", "[12][0-9]{3}-[01][0-9]-[0-3][0-9]", "the day as the language writes it"}};

// Where the technical word is meant: tables of a spreadsheet, the keys of a pack's files, and the
// command line, whose option is --seed.
bool speaks_of_files(const text::PoEntry& entry) {
  for (const char* start :
       {"schema.", "fault.", "remedy.", "reason.", "help.", "msel.", "range.", "type.", "usage.",
        "batch.", "seeds.", "debrief.identity", "run.", "playtest.", "analyse.", "explain.",
        "fact.", "failure", "kind.table_"}) {
    if (entry.id.starts_with(start)) {
      return true;
    }
  }
  return false;
}

std::vector<std::string> slips_in(const std::string& language, const std::string& sentence) {
  std::vector<std::string> slips;
  for (const Variant& one : variants) {
    const bool is_meant = language == one.language || std::string_view{one.language} == "*";
    if (is_meant && std::regex_search(sentence, std::regex{one.spelling})) {
      slips.push_back(std::string{one.use} + ": " + sentence);
    }
  }
  return slips;
}

void add(std::vector<std::string>& all, const std::vector<std::string>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

TEST_CASE("what has one word has no other one in any sentence that ships", "[repo]") {
  std::vector<std::string> slips;
  std::size_t sentences = 0;
  for (const char* folder : {"localization", "scenarios"}) {
    for (const repo::SourceFile& file : repo::files_below(folder, {".po"})) {
      base::Diagnostics ignored;
      const auto messages = text::parse_po(file.path, file.bytes, ignored);
      REQUIRE(messages.has_value());
      for (const text::PoEntry& entry : messages->entries) {
        if (speaks_of_files(entry)) {
          continue;
        }
        ++sentences;
        add(slips, slips_in("en", entry.source));
        for (const std::string& said : entry.translations) {
          add(slips, slips_in(messages->language, said));
        }
      }
    }
  }
  CHECK(sentences > 4000);
  CHECK(slips == std::vector<std::string>{});
}

TEST_CASE("the check of words finds each of its variants", "[repo]") {
  CHECK(slips_in("en", "Patrol in three cells").size() == 1);
  CHECK(slips_in("en", "Cell").size() == 1);
  CHECK(slips_in("en", "Squares of {cell} m in the Excellent row").empty());
  CHECK(slips_in("en", "the same seed").size() == 1);
  CHECK(slips_in("en", "{a} % of all").size() == 1);
  CHECK(slips_in("en", "{a}% of all").empty());
  CHECK(slips_in("ru", "12 %").size() == 1);
  CHECK(slips_in("ru", "12%").size() == 1);
  CHECK(slips_in("ru", "12\xC2\xA0%").empty());
  CHECK(slips_in("ru", "Повторы рядом").size() == 1);
  CHECK(slips_in("tg", "12\xC2\xA0%").size() == 1);
  CHECK(slips_in("tg", "12%").empty());
  CHECK(slips_in("tg", "begun 2026-11-30").size() == 1);
}
