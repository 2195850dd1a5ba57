// Sorting and folding: our own alphabet, because code-point order puts ё ғ қ ҳ ҷ ӣ ӯ at the end and
// no locale library sorts Tajik (peers.md §6.3).
#include "engine/base/utf8.hpp"
#include "engine/text/language.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <map>

namespace rasad::text {
namespace {

// Letters of Tajik with the four Russian ones (ц щ ы ь) where Russian names need them.
constexpr std::u32string_view alphabet = U"абвгғдеёжзиӣйкқлмнопрстуӯфхҳцчҷшщъыьэюя";

struct Pair {
  char32_t from;
  char32_t to;
};

// Old 8-bit fonts wrote Tajik letters with other code points (tajik.md §3.15).
constexpr std::array<Pair, 6> legacy{
    {{U'ў', U'ӯ'}, {U'љ', U'ҷ'}, {U'њ', U'ҳ'}, {U'ќ', U'қ'}, {U'ѓ', U'ғ'}, {U'ї', U'ӣ'}}};
// As typed on a Russian keyboard.
constexpr std::array<Pair, 7> typed{{{U'ӣ', U'и'},
                                     {U'қ', U'к'},
                                     {U'ҳ', U'х'},
                                     {U'ҷ', U'ч'},
                                     {U'ғ', U'г'},
                                     {U'ӯ', U'у'},
                                     {U'ё', U'е'}}};

template <std::size_t N>
char32_t replaced(const std::array<Pair, N>& table, char32_t c) {
  for (const Pair& pair : table) {
    if (pair.from == c) {
      return pair.to;
    }
  }
  return c;
}

std::string normalised(std::string_view text) {
  utf8proc_uint8_t* result = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &result, UTF8PROC_COMPOSE);
  if (length < 0) {
    return std::string{text};
  }
  std::string copy{reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
  std::free(result);  // NOLINT: utf8proc hands over malloc'ed memory
  return copy;
}

std::u32string lower(std::string_view text) {
  const std::string composed = normalised(text);
  std::u32string result;
  for (std::size_t at = 0; at < composed.size();) {
    const base::CodePoint point = base::decode(composed, at);
    const bool is_valid = point.length > 0;
    const char32_t c = is_valid ? point.value : static_cast<unsigned char>(composed[at]);
    const utf8proc_int32_t small = utf8proc_tolower(static_cast<utf8proc_int32_t>(c));
    result += replaced(legacy, static_cast<char32_t>(small));
    at += is_valid ? point.length : 1;
  }
  return result;
}

void append_weight(std::string& key, char32_t c) {
  const std::size_t place = alphabet.find(c);
  const std::uint32_t weight =
      place == std::u32string_view::npos ? c : 0x8000 + static_cast<std::uint32_t>(place);
  for (const int shift : {16, 8, 0}) {
    key += static_cast<char>((weight >> shift) & 0xFF);
  }
}

}  // namespace

std::string sort_key(std::string_view, std::string_view text) {
  std::string key;
  for (const char32_t c : lower(text)) {
    append_weight(key, c);
  }
  // Equal but for case: the exact bytes decide.
  return key + std::string(1, '\0') + std::string{text};
}

std::string folded(std::string_view text) {
  std::string result;
  for (const char32_t c : lower(text)) {
    base::append_utf8(result, replaced(typed, c));
  }
  return result;
}

}  // namespace rasad::text
