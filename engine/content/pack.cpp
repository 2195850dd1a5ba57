// Sentences of a pack by language.
#include "engine/content/pack.hpp"

#include "engine/text/language.hpp"
#include "engine/text/pseudo.hpp"

#include <algorithm>

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

Target target_of(Effect effect) {
  switch (effect) {
    case Effect::patrol:
    case Effect::harden:
      return Target::cells;
    case Effect::stops:
    case Effect::cocoon:
    case Effect::forum:
      return Target::district;
    case Effect::investigate:
    case Effect::collect:
    case Effect::arrest:
      return Target::hypothesis;
  }
  return Target::cells;
}

bool Option::seeks(Channel channel) const {
  return channels.empty() ? effect == Effect::collect
                          : std::find(channels.begin(), channels.end(), channel) != channels.end();
}

std::int64_t Doctrine::weight(std::int32_t source, std::int32_t information) const {
  for (const GradeWeight& line : weights) {
    if (line.source == source && line.information == information) {
      return line.weight;
    }
  }
  return 0;
}

std::int32_t Doctrine::role(const std::string& named) const {
  const auto found = std::find_if(roles.begin(), roles.end(),
                                  [&](const SeatRole& one) { return one.id == named; });
  return found == roles.end() ? -1 : static_cast<std::int32_t>(found - roles.begin());
}

}  // namespace rasad::content
