// Counting and checking UTF-8.
#include "engine/base/utf8.hpp"

#include "engine/text/language.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace rasad::text {

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  }
  return count;
}

std::string composed(const std::string& text) {
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    return text;
  }
  utf8proc_uint8_t* result = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &result,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length < 0) {
    return text;
  }
  std::string form{reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
  std::free(result);  // NOLINT: utf8proc hands over malloc'ed memory
  return form;
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
