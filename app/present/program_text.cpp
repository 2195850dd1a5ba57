// Loading and saying sentences.
#include "app/present/program_text.hpp"

#include "app/shell/folders.hpp"
#include "engine/text/language.hpp"
#include "engine/text/pseudo.hpp"
#include "engine/text/words.hpp"

#include <algorithm>
#include <cstdlib>

namespace rasad::present {
namespace {

// Words that are typed at prompts stay as they are: nobody can type their accents.
text::Catalogue pseudo_catalogue(const std::filesystem::path& folder) {
  base::Diagnostics ignored;
  text::Catalogue catalogue{text::pseudo_language};
  const std::string bytes = shell::read_file(folder / "rasad.pot").value_or("");
  if (auto file = text::parse_po("rasad.pot", bytes, ignored)) {
    std::erase_if(file->entries,
                  [](const text::PoEntry& entry) { return entry.id.starts_with("word."); });
    catalogue.add(text::pseudo(*file));
  }
  return catalogue;
}

}  // namespace

ProgramText::ProgramText(const std::filesystem::path& folder) : folder_(folder) {
  base::Diagnostics ignored;  // a test reads the same files and reports their faults
  for (const std::string& language : text::known_languages()) {
    text::Catalogue catalogue{language};
    const bool is_source = language == "en";
    const std::string name = is_source ? "rasad.pot" : language + ".po";
    const std::string bytes = shell::read_file(folder / name).value_or("");
    if (const auto file = text::parse_po(name, bytes, ignored)) {
      catalogue.add(*file, is_source);
    }
    catalogues_[language] = std::move(catalogue);
  }
}

void ProgramText::set_language(const std::string& language) {
  if (language == text::pseudo_language) {
    catalogues_[language] = pseudo_catalogue(folder_);
    language_ = language;
    return;
  }
  if (!catalogues_.contains(language) && is_language_code(language)) {
    const text::Catalogue english = catalogue("en");
    catalogues_[language] = english;
  }
  language_ = catalogues_.contains(language) ? language : "en";
}

const text::Catalogue& ProgramText::catalogue(const std::string& language) const {
  return catalogues_.at(language);
}

bool ProgramText::has(std::string_view id) const {
  return catalogue("en").has(id);
}

std::string ProgramText::say(std::string_view id, const base::Arguments& arguments) const {
  const text::Catalogue& wanted = catalogue(language_);
  return wanted.has(id) ? wanted.text(id, arguments) : catalogue("en").text(id, arguments);
}

std::string ProgramText::say(const content::Pack& pack, const content::Text& text) const {
  return text.id.empty() ? "" : pack.say(text, language_, {{"police", say("word.police")}});
}

std::string ProgramText::reason(const std::string& written) const {
  const std::string_view id = text::program_words_id(written);
  return id.empty() ? written : say(id);
}

bool is_language_code(const std::string& code) {
  const std::size_t end = std::min(code.find('_'), code.size());
  const auto are_between = [&code](std::size_t from, std::size_t to, char least, char most) {
    return std::all_of(code.begin() + static_cast<std::ptrdiff_t>(from),
                       code.begin() + static_cast<std::ptrdiff_t>(to),
                       [least, most](char c) { return c >= least && c <= most; });
  };
  const bool has_country = code.size() == end + 3 && are_between(end + 1, code.size(), 'A', 'Z');
  return (end == 2 || end == 3) && are_between(0, end, 'a', 'z') &&
         (end == code.size() || has_country);
}

std::string language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before threads
    const std::string text = value != nullptr ? value : "";
    if (!text.empty()) {
      const std::string language = text.substr(0, 2);
      return text::is_known_language(language) ? language : "en";
    }
  }
  return "en";
}

}  // namespace rasad::present
