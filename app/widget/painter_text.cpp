// Text: measuring, breaking, cutting.
#include "app/widget/painter.hpp"
#include "engine/base/utf8.hpp"

#include <imgui.h>

#include <cmath>
#include <utility>

namespace rasad::widget {
namespace {

constexpr const char* ellipsis = "…";
constexpr float slack = 0.75F;  // rounding of letter widths at odd scales

ImU32 packed(Colour colour) {
  return IM_COL32(colour.r, colour.g, colour.b, colour.a);
}

// Bytes of the longest start of `text` that `fits` says yes to, on a code point; at least one.
template <class Fits>
std::size_t longest_start(std::string_view text, Fits fits) {
  std::size_t good = 0;
  for (std::size_t at = 0; at < text.size();) {
    at += std::max<std::size_t>(1, base::decode(text, at).length);
    if (!fits(text.substr(0, at)) && good > 0) {
      break;
    }
    good = at;
  }
  return good;
}

}  // namespace

float Painter::width(std::string_view text, const TextStyle& style) const {
  ImFont* font = fonts_->font(style.size, style.bold);
  const float size = std::round(letter_height(style.size) * fonts_->scale()) * 1.362F;
  const ImVec2 pixels = font->CalcTextSizeA(size, 1e9F, 0, text.data(), text.data() + text.size());
  return pixels.x / fonts_->scale();
}

void Painter::draw(Spot at, std::string_view text, const TextStyle& style, Colour colour) {
  ImFont* font = fonts_->font(style.size, style.bold);
  const float size = std::round(letter_height(style.size) * fonts_->scale()) * 1.362F;
  lists_.list()->AddText(font, size, {std::round(px(at.x)), std::round(px(at.y))}, packed(colour),
                         text.data(), text.data() + text.size());
}

void Painter::remember(const Rect& rect, std::string_view text, bool cut, bool wide) {
  drawn_.push_back({std::string{text}, rect, clips_.back(), cut, wide, level_});
}

std::string Painter::cut(std::string_view text, const TextStyle& style, float room) const {
  const std::size_t length = longest_start(text, [&](std::string_view start) {
    return width(start, style) + width(ellipsis, style) <= room;
  });
  std::string start{text.substr(0, length)};
  while (start.ends_with(' ') || start.ends_with(',')) {
    start.pop_back();
  }
  return start + ellipsis;
}

void Painter::text(const Rect& rect, std::string_view text, const TextStyle& style) {
  const float full = width(text, style);
  const bool is_wide = full > rect.w + slack;
  const std::string shown = is_wide && style.may_cut ? cut(text, style, rect.w) : std::string{text};
  const float wide = is_wide && style.may_cut ? width(shown, style) : full;
  const float spare = rect.w - wide;
  const float left = style.align == Align::left     ? 0
                     : style.align == Align::centre ? spare / 2
                                                    : spare;
  const float letters = letter_height(style.size) * 1.362F;
  const Spot at{rect.x + left, rect.y + (rect.h - letters) / 2};
  if (is_seen({at.x, at.y, wide, letters})) {
    draw(at, shown, style, colour(style.role));
  }
  remember({at.x, at.y, wide, letters}, text, is_wide && style.may_cut, is_wide && !style.may_cut);
}

void Painter::text_with_halo(Spot centre, std::string_view text, const TextStyle& style,
                             Colour halo) {
  const float wide = width(text, style);
  const float letters = letter_height(style.size) * 1.362F;
  const Spot at{centre.x - wide / 2, centre.y - letters / 2};
  constexpr float reach = 2;
  for (const auto& [dx, dy] :
       {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, -1}, {-1, 1}, {1, 1}}) {
    const float far = dx != 0 && dy != 0 ? reach * 0.75F : reach;
    draw({at.x + static_cast<float>(dx) * far, at.y + static_cast<float>(dy) * far}, text, style,
         halo);
  }
  draw(at, text, style, colour(style.role));
  remember({at.x, at.y, wide, letters}, text, false, false);
  drawn_.back().is_name = true;
}

std::vector<std::string> Painter::wrapped(std::string_view text, const TextStyle& style,
                                          float room) const {
  std::vector<std::string> lines;
  std::string line;
  const auto fits = [&](std::string_view words) { return width(words, style) <= room + slack; };
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    std::string_view word = text.substr(at, end - at);
    if (!line.empty() && !fits(line + ' ' + std::string{word})) {
      lines.push_back(std::exchange(line, ""));
    }
    while (line.empty() && !fits(word)) {
      const std::size_t part = longest_start(word, fits);
      if (part >= word.size()) {
        break;
      }
      lines.emplace_back(word.substr(0, part));
      word.remove_prefix(part);
    }
    line += (line.empty() ? "" : " ") + std::string{word};
    if (end < text.size() && text[end] == '\n') {
      lines.push_back(std::exchange(line, ""));
    }
    at = end + 1;
  }
  if (!line.empty() || lines.empty()) {
    lines.push_back(line);
  }
  return lines;
}

float Painter::height(std::string_view text, const TextStyle& style, float room) const {
  return static_cast<float>(wrapped(text, style, room).size()) * line_height(style.size);
}

float Painter::paragraph(const Rect& rect, std::string_view words, const TextStyle& style) {
  const float step = line_height(style.size);
  float y = rect.y;
  std::size_t at = 0;
  for (const std::string& line : wrapped(words, style, rect.w)) {
    text({rect.x, y, rect.w, step}, line, style);
    y += step;
    at += line.size();
    const bool is_at_end = at >= words.size() || words[at] == ' ' || words[at] == '\n';
    drawn_.back().is_broken = !is_at_end;
    at += is_at_end ? 1 : 0;
  }
  return y - rect.y;
}

}  // namespace rasad::widget
