// Counting letters and refusing what no person types; see words.hpp for why it is one rule.
#include "engine/text/words.hpp"

#include "engine/base/utf8.hpp"
#include "engine/text/source_check.hpp"
#include "engine/text/typed.hpp"

#include <algorithm>

namespace rasad::text {
namespace {

constexpr char program_mark = '\x01';
constexpr std::size_t longest_id = 64;

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

}  // namespace

std::string program_words(std::string_view id) {
  return program_mark + std::string{id};
}

std::string_view program_words_id(std::string_view text) {
  const bool is_marked = text.starts_with(program_mark) && is_id(text.substr(1));
  return is_marked ? text.substr(1) : std::string_view{};
}

WordsCheck check_words(std::string_view text) {
  WordsCheck result;
  if (!program_words_id(text).empty()) {
    return result;
  }
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.length == 0) {
      result.fault = WordsFault::not_utf8;
      return result;
    }
    if (++result.letters > longest_typed) {
      result.fault = WordsFault::too_long;
      return result;
    }
    at += point.length;
  }
  result.found = forbidden_character(text);
  result.fault = result.found.empty() ? WordsFault::none : WordsFault::forbidden_character;
  return result;
}

}  // namespace rasad::text
