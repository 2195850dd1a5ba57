// Leaving out what cannot be seen.
#include "engine/text/typed.hpp"

#include "engine/base/utf8.hpp"

#include <utf8proc.h>

#include <cstdlib>

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

}  // namespace

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
