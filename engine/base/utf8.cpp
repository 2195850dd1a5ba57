// utf8proc knows the rules.
#include "engine/base/utf8.hpp"

#include <utf8proc.h>

#include <array>

namespace rasad::base {

CodePoint decode_beyond_ascii(std::string_view text, std::size_t at) {
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

}  // namespace rasad::base
