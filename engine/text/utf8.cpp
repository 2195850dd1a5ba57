// Counting and checking UTF-8.
#include "engine/base/utf8.hpp"

#include "engine/text/language.hpp"

#include <utf8proc.h>

namespace rasad::text {

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  }
  return count;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.length == 0) {
      return at;
    }
    at += point.length;
  }
  return std::nullopt;
}

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.length == 0) {
      return columns + (text.size() - at);
    }
    const int wide = utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value));
    columns += static_cast<std::size_t>(wide < 0 ? 0 : wide);
    at += point.length;
  }
  return columns;
}

}  // namespace rasad::text
