// What people type is text: signs that cannot be seen, or that turn the words beside them round,
// are left out before a text is kept, and whoever asked for it can say how many. No typed text is
// an id.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rasad::text {

/// Lines of a typed text.
enum class Lines { one, several };

struct Typed {
  std::string text;
  std::size_t left_out = 0;  ///< signs that were not taken
};

/// A text as it may be kept: valid UTF-8, composed letters (ӣ as one sign), line ends of every kind
/// as U+000A, or a blank where there is one line only; a tab as a blank.
///
/// typed    UTF-8; each byte that is none counts as one sign left out
/// returns  without control characters, marks of direction, blanks of no width and the sign of byte
///          order (Unicode 15, categories Cc and Cf and U+2028, U+2029); a soft hyphen is such a
///          sign
[[nodiscard]] Typed clean_typed(std::string_view typed, Lines lines);

/// A text as it may be shown where signs have effects (a terminal, a list, a page): each sign that
/// moves the cursor, colours, rings, turns the direction of writing or takes no room is shown as a
/// sign of its own and does nothing. Line break and tab stay.
///
/// text     UTF-8; a byte that is none is shown as U+FFFD
/// returns  control characters as their pictures (U+2400 and on), those above U+007F, marks of
///          direction and signs without width as their number: "<U+202E>", "<U+200B>"
[[nodiscard]] std::string shown_signs(std::string_view text);

/// As long as a person may type where the meeting reads it: a reason, a measure, a note. Characters
/// are code points.
inline constexpr std::size_t longest_typed = 600;

}  // namespace rasad::text
