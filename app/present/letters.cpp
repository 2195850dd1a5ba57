// Looking at every letter of every sentence in every language.
#include "app/present/letters.hpp"

#include "engine/base/utf8.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

char32_t first_missing(const std::string& text, const std::function<bool(char32_t)>& has) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.value != U'\n' && !has(point.value)) {
      return point.value;
    }
    at += std::max<std::size_t>(1, point.length);
  }
  return 0;
}

std::string shown(char32_t letter) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string text;
  for (char32_t rest = letter; rest != 0 || text.size() < 4; rest /= 16) {
    text.insert(text.begin(), digits[rest % 16]);
  }
  return "U+" + text;
}

/// Where a translation stands: the line of its msgctxt.
std::pair<std::string, base::Span> place_of(const content::Pack& pack, const std::string& language,
                                            const std::string& id) {
  const std::string wanted = "msgctxt \"" + id + '"';
  for (const auto& [path, bytes] : pack.files) {
    const std::size_t at =
        path.ends_with("text/" + language + ".po") ? bytes.find(wanted) : std::string::npos;
    if (at != std::string::npos) {
      const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(at);
      return {path, {static_cast<int>(std::count(bytes.begin(), end, '\n')) + 1, 1}};
    }
  }
  return {"text/" + language + ".po", {}};
}

}  // namespace

void report_letters(const content::Pack& pack, const std::function<bool(char32_t)>& has,
                    base::Diagnostics& diagnostics) {
  for (const auto& [language, texts] : pack.texts) {
    const bool is_source = language == pack.info.source_language;
    for (const std::string& id : texts.ids()) {
      const char32_t letter = first_missing(texts.raw(id), has);
      if (letter == 0) {
        continue;
      }
      auto [file, span] = place_of(pack, language, id);
      if (const auto own = pack.sentences.find(id); is_source && own != pack.sentences.end()) {
        file = own->second.file;
        span = own->second.span;
      }
      diagnostics.warning(base::Code::text_glyph, file, span, "",
                          {{"id", id}, {"found", shown(letter)}});
    }
  }
}

}  // namespace rasad::present
