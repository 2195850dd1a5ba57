// Heads in three languages, and aliases (peers.md §7.4).
#include "app/cli/msel_columns.hpp"

#include "engine/text/language.hpp"

#include <array>

namespace rasad::cli {
namespace {

constexpr std::array<const char*, msel_columns> keys{
    "number", "id",       "time",   "storyline", "type",      "method",     "from",
    "to",     "title",    "text",   "expected",  "objective", "controller", "trigger",
    "mode",   "evidence", "status", "actual",    "response",  "notes"};

std::string key_of(MselColumn column) {
  return std::string{"msel.column."} + keys[static_cast<std::size_t>(column)];
}

// "a|b|c" holds `word`.
bool is_one_of(const std::string& list, const std::string& word) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    if (text::folded(list.substr(at, end - at)) == word) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

// Blanks and line breaks between words are one blank: heads are wrapped by hand.
std::string one_line(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  result.resize(result.find_last_not_of(' ') + 1);
  return result;
}

// "EN", "en-GB", " ru_RU " -> en, en, ru.
std::string language_of(const std::string& written) {
  const std::string code = text::folded(one_line(written));
  return code.substr(0, code.find_first_of("-_"));
}

}  // namespace

std::string msel_head(const present::ProgramText& text, MselColumn column,
                      const std::string& language) {
  const std::string head = text.say(key_of(column));
  return language.empty() ? head : head + " [" + language + ']';
}

std::optional<MselHead> read_msel_head(const present::ProgramText& text, const std::string& head) {
  const std::size_t bracket = std::min(head.find('['), head.size());
  const std::size_t close = std::min(head.find(']', bracket), head.size());
  const std::string word = text::folded(one_line(head.substr(0, bracket)));
  const std::string language =
      bracket + 1 < close ? language_of(head.substr(bracket + 1, close - bracket - 1)) : "";
  for (std::size_t column = 0; column < msel_columns; ++column) {
    for (const std::string& spoken : text::known_languages()) {
      const std::string key = key_of(static_cast<MselColumn>(column));
      const text::Catalogue& catalogue = text.catalogue(spoken);
      if (text::folded(catalogue.text(key)) == word ||
          is_one_of(catalogue.text(key + ".other"), word)) {
        return MselHead{static_cast<MselColumn>(column), language};
      }
    }
  }
  return std::nullopt;
}

}  // namespace rasad::cli
