// Which letters the window draws, and from which of its two fonts. Without ImGui, so that checking
// a pack asks the same table.
#pragma once

#include <array>

namespace rasad::widget {

/// Code points from first to last.
struct LetterRange {
  char32_t first;
  char32_t last;
};

/// Latin, Cyrillic with all Tajik letters, punctuation, number sign: from the text font.
inline constexpr std::array<LetterRange, 6> text_letters{{{0x0020, 0x007E},
                                                          {0x00A0, 0x017F},
                                                          {0x0400, 0x04FF},
                                                          {0x2010, 0x2027},
                                                          {0x202F, 0x203A},
                                                          {0x2116, 0x2116}}};
/// Arrows, minus and comparisons, which Noto Sans does not have: from the font of signs.
inline constexpr std::array<LetterRange, 3> sign_letters{
    {{0x2190, 0x2195}, {0x2212, 0x2212}, {0x2260, 0x2265}}};

template <std::size_t N>
[[nodiscard]] constexpr bool is_within(const std::array<LetterRange, N>& ranges, char32_t letter) {
  for (const LetterRange& range : ranges) {
    if (letter >= range.first && letter <= range.last) {
      return true;
    }
  }
  return false;
}

}  // namespace rasad::widget
