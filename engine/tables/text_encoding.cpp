// Encodings in which spreadsheets of this region save text.
#include "engine/base/utf8.hpp"
#include "engine/tables/table.hpp"
#include "engine/text/language.hpp"
#include "engine/text/source_check.hpp"

#include <algorithm>

namespace rasad::tables {
namespace {

constexpr bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// UTF-16 to UTF-8; nothing if units are cut or stand alone.
class Utf16 {
 public:
  Utf16(std::string_view bytes, bool big) : bytes_(bytes), big_(big) {}

  std::optional<std::string> text() const {
    if (bytes_.size() % 2 != 0) {
      return std::nullopt;
    }
    std::string result;
    for (std::size_t at = 0; at < bytes_.size(); at += 2) {
      char32_t point = unit(at);
      if (is_high(point)) {
        const char32_t low = at + 2 < bytes_.size() ? unit(at + 2) : 0;
        if (!is_low(low)) {
          return std::nullopt;
        }
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      } else if (is_low(point)) {
        return std::nullopt;
      }
      base::append_utf8(result, point);
    }
    return result;
  }

 private:
  [[nodiscard]] char32_t unit(std::size_t at) const {
    const auto first = static_cast<unsigned char>(bytes_[at]);
    const auto second = static_cast<unsigned char>(bytes_[at + 1]);
    return big_ ? static_cast<char32_t>(first << 8 | second)
                : static_cast<char32_t>(second << 8 | first);
  }

  std::string_view bytes_;
  bool big_;
};

// Latin text in UTF-16 is half zeros.
bool looks_like_utf16(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 400);
  return std::count(start.begin(), start.end(), '\0') * 4 >
         static_cast<std::ptrdiff_t>(start.size());
}

// Russian and Tajik letters of windows-1251 are nearly all at 0xC0 and above.
std::string guess(std::string_view bytes) {
  std::size_t letters = 0;
  std::size_t others = 0;
  for (const char c : bytes.substr(0, 4000)) {
    const auto byte = static_cast<unsigned char>(c);
    letters += byte >= 0xC0 ? 1 : 0;
    others += byte >= 0x80 && byte < 0xC0 ? 1 : 0;
  }
  return letters > 4 * others ? "windows-1251" : "";
}

}  // namespace

std::optional<std::string> decoded(const std::string& file, std::string_view bytes,
                                   base::Diagnostics& diagnostics) {
  const bool is_little = bytes.starts_with("\xFF\xFE");
  const bool is_big = bytes.starts_with("\xFE\xFF");
  if (is_little || is_big) {
    auto text = Utf16{bytes.substr(2), is_big}.text();
    if (!text) {
      diagnostics.error(base::Code::table_encoding, file, {}, "", {{"found", "UTF-16"}});
    }
    return text;
  }
  const std::string_view text = text::without_bom(bytes);
  const auto wrong = text::first_invalid_utf8(text);
  if (!wrong && !looks_like_utf16(text)) {
    return std::string{text};
  }
  const auto place = text.begin() + static_cast<std::ptrdiff_t>(wrong.value_or(0));
  const auto line = static_cast<int>(std::count(text.begin(), place, '\n')) + 1;
  const std::string found = looks_like_utf16(text) ? "UTF-16" : guess(text);
  diagnostics.error(base::Code::table_encoding, file, {line, 1}, "",
                    {{"found", found}, {"hint", found.empty() ? "unknown" : "known"}});
  return std::nullopt;
}

}  // namespace rasad::tables
