// Sentences of a pack by language.
#include "engine/content/pack.hpp"

#include "engine/text/language.hpp"
#include "engine/text/pseudo.hpp"

namespace rasad::content {

std::string Pack::say(const Text& text, const std::string& language,
                      const base::Arguments& words) const {
  const auto wanted = texts.find(language);
  if (wanted != texts.end() && wanted->second.has(text.id)) {
    return wanted->second.text(text.id, words);
  }
  const auto source = texts.find(info.source_language);
  const std::string sentence =
      source != texts.end() ? source->second.text(text.id, words) : text.source;
  return language == text::pseudo_language ? text::pseudo(sentence) : sentence;
}

std::vector<Coverage> coverage(const Pack& pack) {
  std::vector<Coverage> result;
  const std::size_t total = pack.texts.at(pack.info.source_language).size();
  for (const std::string& language : pack.info.languages) {
    const auto texts = pack.texts.find(language);
    result.push_back({language, total, texts != pack.texts.end() ? texts->second.size() : 0});
  }
  return result;
}

std::int64_t Doctrine::weight(std::int32_t source, std::int32_t information) const {
  for (const GradeWeight& line : weights) {
    if (line.source == source && line.information == information) {
      return line.weight;
    }
  }
  return 0;
}

}  // namespace rasad::content
