// Reading and writing UTF-8 (RFC 3629) one code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rasad::base {

/// One code point and how many bytes it took; `length` 0 means an invalid sequence.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// What `decode` does where the first byte alone does not tell.
[[nodiscard]] CodePoint decode_beyond_ascii(std::string_view text, std::size_t at);

/// Decodes at `at`, which must lie inside `text`. Overlong forms, surrogates and values above
/// U+10FFFF are invalid.
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? CodePoint{first, 1} : decode_beyond_ascii(text, at);
}

/// Appends `point`; a surrogate or a value above U+10FFFF appends nothing.
void append_utf8(std::string& text, char32_t point);

}  // namespace rasad::base
