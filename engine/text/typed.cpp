// Leaving out what cannot be seen.
#include "engine/text/typed.hpp"

#include "engine/base/utf8.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>

namespace rasad::text {
namespace {

bool is_line_end(char32_t point) {
  return point == U'\n' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_unseen(char32_t point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
}

std::string composed(const std::string& text) {
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &made,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) {
    return text;  // cannot be: the text is valid UTF-8
  }
  std::string result{reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
  std::free(made);
  return result;
}

// What takes no room and is not a mark on another letter: controls, marks of direction, joiners,
// separators of lines and paragraphs, and letters that are only there to be empty (Unicode 15,
// Default_Ignorable_Code_Point). Choices between forms of a sign (U+FE00 and on) stay.
bool has_no_room(char32_t point) {
  constexpr char32_t fillers[] = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0};
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return is_unseen(point) || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         std::find(std::begin(fillers), std::end(fillers), point) != std::end(fillers);
}

void append_shown(std::string& shown, char32_t point) {
  constexpr char32_t pictures = 0x2400;
  if (point == U'\n' || point == U'\t') {
    shown += static_cast<char>(point);
  } else if (point < 0x20) {
    base::append_utf8(shown, pictures + point);
  } else if (point < 0x7F) {
    shown += static_cast<char>(point);
  } else if (point == 0x7F) {
    base::append_utf8(shown, 0x2421);
  } else if (has_no_room(point)) {
    shown += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(point));
  } else {
    base::append_utf8(shown, point);
  }
}

}  // namespace

std::string shown_signs(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    append_shown(shown, point.length == 0 ? U'\uFFFD' : point.value);
    at += std::max<std::size_t>(point.length, 1);
  }
  return shown;
}

Typed clean_typed(std::string_view typed, Lines lines) {
  Typed result;
  const char line_end = lines == Lines::several ? '\n' : ' ';
  for (std::size_t at = 0; at < typed.size();) {
    const base::CodePoint point = base::decode(typed, at);
    const bool is_return = point.value == U'\r';
    if (point.length == 0) {
      ++result.left_out;
      ++at;
      continue;
    }
    at += point.length;
    if (is_return) {  // with or without the line feed of the same line end
      at += at < typed.size() && typed[at] == '\n' ? 1U : 0U;
      result.text += line_end;
    } else if (is_line_end(point.value)) {
      result.text += line_end;
    } else if (point.value == U'\t') {
      result.text += ' ';
    } else if (is_unseen(point.value)) {
      ++result.left_out;
    } else {
      base::append_utf8(result.text, point.value);
    }
  }
  result.text = composed(result.text);
  return result;
}

}  // namespace rasad::text
