// RFC 3629, by its own examples and limits.
#include "engine/base/utf8.hpp"

#include "tests/support/catch.hpp"

using namespace rasad::base;

TEST_CASE("what is written as UTF-8 is read back", "[base]") {
  // RFC 3629 section 3: the first and last code point of each length.
  const std::pair<char32_t, std::size_t> points[] = {
      {0x00, 1},   {0x7F, 1},   {0x80, 2},   {0x7FF, 2},   {0x800, 3},
      {0xD7FF, 3}, {0xE000, 3}, {0xFFFD, 3}, {0x10000, 4}, {0x10FFFF, 4}};
  for (const auto& [point, length] : points) {
    std::string text = "a";
    append_utf8(text, point);
    CHECK(text.size() == 1 + length);
    CHECK(decode(text, 1).value == point);
    CHECK(decode(text, 1).length == length);
  }
}

TEST_CASE("surrogates and values beyond Unicode are not written", "[base]") {
  std::string text;
  for (const char32_t point : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    append_utf8(text, point);
  }
  CHECK(text.empty());
}

TEST_CASE("overlong forms and surrogates and broken sequences are invalid", "[base]") {
  for (const char* text :
       {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xD1", "\x80", "\xFF"}) {
    CHECK(decode(text, 0).length == 0);
  }
}
