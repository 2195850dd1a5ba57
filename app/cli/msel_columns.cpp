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

}  // namespace

std::string msel_head(const present::ProgramText& text, MselColumn column,
                      const std::string& language) {
  const std::string head = text.say(key_of(column));
  return language.empty() ? head : head + " [" + language + ']';
}

std::optional<MselHead> read_msel_head(const present::ProgramText& text, const std::string& head) {
  const std::size_t bracket = std::min(head.find(" ["), head.size());
  const std::string word = text::folded(head.substr(0, bracket));
  const std::size_t close = std::min(head.find(']'), head.size());
  const std::string language =
      bracket + 2 < close ? head.substr(bracket + 2, close - bracket - 2) : "";
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
