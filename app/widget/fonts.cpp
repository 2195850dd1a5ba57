// Building the atlas.
#include "app/widget/fonts.hpp"

#include "app/widget/letters.hpp"
#include "engine/base/utf8.hpp"

#include <imgui.h>

#include <cmath>

namespace rasad::widget {
namespace {

// As ImGui reads them: pairs and a zero, which must outlive the atlas.
template <std::size_t N>
constexpr std::array<ImWchar, 2 * N + 1> pairs_of(const std::array<LetterRange, N>& ranges) {
  std::array<ImWchar, 2 * N + 1> pairs{};
  for (std::size_t i = 0; i < N; ++i) {
    pairs[2 * i] = static_cast<ImWchar>(ranges[i].first);
    pairs[2 * i + 1] = static_cast<ImWchar>(ranges[i].last);
  }
  return pairs;
}
constexpr auto text_ranges = pairs_of(text_letters);
constexpr auto sign_ranges = pairs_of(sign_letters);
// Large figures and names only: an atlas for old graphics cards stays below 2048 pixels.
constexpr ImWchar display_ranges[] = {0x0020, 0x007E, 0x0410, 0x044F, 0x0492, 0x0493, 0x049A,
                                      0x049B, 0x04B2, 0x04B3, 0x04B6, 0x04B7, 0x04E2, 0x04E3,
                                      0x04EE, 0x04EF, 0x2013, 0x2014, 0};

ImFont* add(const std::string& bytes, float pixels, const ImWchar* ranges, bool merge) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = pixels < 24 ? 2 : 1;
  config.OversampleV = 1;
  config.PixelSnapH = true;
  config.MergeMode = merge;
  // The atlas does not own the bytes and does not write to them.
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
      const_cast<char*>(bytes.data()),  // NOLINT(cppcoreguidelines-pro-type-const-cast)
      static_cast<int>(bytes.size()), pixels, &config, ranges);
}

// Noto Sans stands 1.362 em high from ascender to descender; the size named in the visual language
// is the em, so the font is asked for with its whole height.
constexpr float height_of_em = 1.362F;

}  // namespace

void Fonts::build(const FontFiles& files, float scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.TexDesiredWidth = 2048;
  scale_ = scale;
  for (int i = 0; i < text_size_count; ++i) {
    const auto size = static_cast<TextSize>(i);
    const float pixels = std::round(letter_height(size) * scale) * height_of_em;
    const bool is_display = size == TextSize::display;
    for (const bool bold : {false, true}) {
      if (is_display && !bold) {
        continue;
      }
      const std::string& bytes = bold ? files.bold : files.regular;
      ImFont* font = add(bytes, pixels, is_display ? display_ranges : text_ranges.data(), false);
      if (!is_display) {
        add(files.signs, pixels, sign_ranges.data(), true);
      }
      fonts_[static_cast<std::size_t>(i) * 2 + (bold ? 1 : 0)] = font;
    }
  }
  const auto display = static_cast<std::size_t>(TextSize::display) * 2;
  fonts_[display] = fonts_[display + 1];
  ImGui::GetIO().FontDefault = font(TextSize::body, false);
}

bool Fonts::can_draw(const std::string& text) const {
  const ImFont* font_of_text = font(TextSize::body, false);
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.length == 0) {
      return false;
    }
    at += point.length;
    if (point.value != '\n' &&
        font_of_text->FindGlyphNoFallback(static_cast<ImWchar>(point.value)) == nullptr) {
      return false;
    }
  }
  return true;
}

}  // namespace rasad::widget
