// What a person may write into a decision, and how sentences of the program are told from it: one
// rule for every text, whether it was typed, read from a file or decided by a policy.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rasad::text {

/// Why a text cannot be taken.
enum class WordsFault { none, too_long, not_utf8, forbidden_character };

struct WordsCheck {
  WordsFault fault = WordsFault::none;
  std::size_t letters = 0;  ///< counted so far; past the limit counting stops
  std::string found;        ///< the forbidden character: "U+0000"
};

/// At most `longest_typed` letters (typed.hpp) of valid UTF-8. Line break and tab are the only
/// control characters; overrides of the writing direction are refused as well.
[[nodiscard]] WordsCheck check_words(std::string_view text);

/// A text that names a sentence of the program (the coach's reasons), said in every language. It
/// begins with a control character that `check_words` refuses in people's words, so that "@coach"
/// typed by a person stays "@coach".
///
/// id  of the sentence: small Latin letters, digits, '_' and '.'
[[nodiscard]] std::string program_words(std::string_view id);
/// The id of a text made by `program_words`, "" if these are a person's own words.
[[nodiscard]] std::string_view program_words_id(std::string_view text);

}  // namespace rasad::text
