// rasad l10n: what is translated, and what translators get.
#include "app/cli/command.hpp"
#include "app/shell/folders.hpp"
#include "engine/text/language.hpp"

namespace rasad::cli {
namespace {

bool report(const Context& context, const std::string& what, const std::string& language,
            std::size_t translated, std::size_t total) {
  const auto percent = static_cast<std::int64_t>(total == 0 ? 100 : translated * 100 / total);
  print(context.text.say("l10n.coverage",
                         {{"what", what},
                          {"language", language},
                          {"translated", std::to_string(translated)},
                          {"total", std::to_string(total)},
                          {"percent", text::percent(context.text.language(), percent)}}));
  return translated == total;
}

}  // namespace

int l10n_coverage(Context& context, const std::string& name) {
  bool complete = true;
  const std::size_t total = context.text.catalogue("en").size();
  for (const std::string& language : text::known_languages()) {
    complete &= report(context, "rasad", language, context.text.catalogue(language).size(), total);
  }
  const auto pack = load_pack(context, name.empty() ? default_pack() : name);
  if (pack == nullptr) {
    return faults_found;
  }
  for (const content::Coverage& one : content::coverage(*pack)) {
    complete &= report(context, pack->info.id, one.language, one.translated, one.total);
  }
  return complete ? done : faults_found;
}

int l10n_extract(Context& context, const std::string& name, const std::string& language) {
  const auto pack = load_pack(context, name);
  if (pack == nullptr) {
    return faults_found;
  }
  print(text::write_po(content::sentences(*pack, language)));
  return done;
}

}  // namespace rasad::cli
