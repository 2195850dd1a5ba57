// Five sizes of type, regular and bold, and how a line stands in its place.
#pragma once

#include "app/widget/theme.hpp"

namespace rasad::widget {

/// Sizes at 100 %: badge 12, small 13, body 15, reading 16, head 18, title 24, display 44.
enum class TextSize { badge, small, body, reading, head, title, display };
inline constexpr int text_size_count = 7;

enum class Align { left, centre, right };

struct TextStyle {
  TextSize size = TextSize::body;
  bool bold = false;
  Role role = Role::text;
  Align align = Align::left;
  bool may_cut = false;  ///< only titles in a list may end in «…»
};

inline constexpr TextStyle body_text{};
inline constexpr TextStyle bold_text{TextSize::body, true};
inline constexpr TextStyle small_text{TextSize::small, false, Role::text2};
inline constexpr TextStyle small_bold{TextSize::small, true};
inline constexpr TextStyle reading_text{TextSize::reading};
inline constexpr TextStyle head_text{TextSize::head, true};
inline constexpr TextStyle title_text{TextSize::title, true};

/// The same style in another role, or aligned otherwise.
[[nodiscard]] constexpr TextStyle in(TextStyle style, Role role) {
  style.role = role;
  return style;
}
[[nodiscard]] constexpr TextStyle to(TextStyle style, Align align) {
  style.align = align;
  return style;
}
[[nodiscard]] constexpr TextStyle cut(TextStyle style) {
  style.may_cut = true;
  return style;
}

/// Height of the letters and of a line at 100 %, in pixels.
[[nodiscard]] constexpr float letter_height(TextSize size) {
  constexpr float heights[text_size_count] = {12, 13, 15, 16, 18, 24, 44};
  return heights[static_cast<int>(size)];
}
[[nodiscard]] constexpr float line_height(TextSize size) {
  constexpr float heights[text_size_count] = {16, 17, 20, 25, 24, 30, 52};
  return heights[static_cast<int>(size)];
}

}  // namespace rasad::widget
