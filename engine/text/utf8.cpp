// UTF-8 as RFC 3629 defines it.
#include "engine/text/utf8.hpp"

#include "engine/text/language.hpp"

#include <utf8proc.h>

#include <array>

namespace rasad::text {

CodePoint decode(std::string_view text, std::size_t at) {
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &value);
  if (length <= 0) {
    return {};
  }
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

void append_utf8(std::string& text, char32_t point) {
  const auto value = static_cast<utf8proc_int32_t>(point);
  if (!utf8proc_codepoint_valid(value)) {
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(value, bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  }
  return count;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
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
    const CodePoint point = decode(text, at);
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
