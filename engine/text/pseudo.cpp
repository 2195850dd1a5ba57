// Letters with accents that both fonts of the window have.
#include "engine/text/pseudo.hpp"

#include "engine/text/language.hpp"

#include <array>

namespace rasad::text {
namespace {

constexpr std::string_view plain = "aceghijklnorstuwyzACEGIKLNORSTUWYZ";
constexpr std::array<const char*, plain.size()> accented{
    "á", "ç", "é", "ğ", "ĥ", "í", "ĵ", "ķ", "ľ", "ñ", "ó", "ř", "š", "ţ", "ú", "ŵ", "ý",
    "ž", "Á", "Ç", "É", "Ğ", "Í", "Ķ", "Ľ", "Ñ", "Ó", "Ř", "Š", "Ţ", "Ú", "Ŵ", "Ý", "Ž"};

std::string with_accents(std::string_view sentence) {
  std::string text;
  bool is_name = false;
  for (const char c : sentence) {
    is_name = c == '{' || (is_name && c != '}');
    const std::size_t letter = plain.find(c);
    text += is_name || letter == std::string_view::npos ? std::string(1, c)
                                                        : std::string{accented[letter]};
  }
  return text;
}

}  // namespace

std::string pseudo(std::string_view sentence) {
  if (sentence.empty()) {
    return "";
  }
  std::string text = "[" + with_accents(sentence);
  const std::size_t wanted = code_points(sentence) * 14 / 10 + 1;
  for (std::size_t length = code_points(text) + 1; length < wanted; ++length) {
    text += length % 8 == 0 ? ' ' : '~';
  }
  return text + ']';
}

PoFile pseudo(const PoFile& source) {
  PoFile result = source;
  result.language = pseudo_language;
  std::erase_if(result.header, [](const auto& field) {
    return field.first == "Language" || field.first == "Plural-Forms";
  });
  for (PoEntry& entry : result.entries) {
    entry.translations = {pseudo(entry.source)};
    if (!entry.source_plural.empty()) {
      entry.translations.push_back(pseudo(entry.source_plural));
    }
  }
  return result;
}

}  // namespace rasad::text
