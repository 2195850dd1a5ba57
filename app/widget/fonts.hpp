// The fonts of the window: Noto Sans in all sizes, with the signs it lacks from DejaVu Sans.
#pragma once

#include "app/widget/text_style.hpp"

#include <array>
#include <string>

struct ImFont;

namespace rasad::widget {

/// Bytes of the font files; they must outlive the fonts made of them.
struct FontFiles {
  std::string regular;
  std::string bold;
  std::string signs;

  [[nodiscard]] bool is_complete() const {
    return !regular.empty() && !bold.empty() && !signs.empty();
  }
};

/// Fonts of the current ImGui context at one scale.
class Fonts {
 public:
  /// Throws the atlas away and makes it anew for a scale, so that letters are never stretched.
  /// The renderer has to upload the atlas again afterwards.
  void build(const FontFiles& files, float scale);

  [[nodiscard]] ImFont* font(TextSize size, bool bold) const {
    return fonts_[static_cast<std::size_t>(size) * 2 + (bold ? 1 : 0)];
  }
  [[nodiscard]] float scale() const { return scale_; }
  /// True if every code point of a text has a glyph in the regular body font.
  [[nodiscard]] bool can_draw(const std::string& text) const;

 private:
  std::array<ImFont*, std::size_t{text_size_count} * 2> fonts_{};
  float scale_ = 0;
};

}  // namespace rasad::widget
