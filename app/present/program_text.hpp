// The program's own sentences and a pack's sentences, in one language that can change at any time.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/text/catalogue.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace rasad::present {

class ProgramText {
 public:
  ProgramText() = default;
  /// Reads rasad.pot (English) and <language>.po of a localization folder. A file that cannot be
  /// read leaves its language with English sentences.
  explicit ProgramText(const std::filesystem::path& folder);

  /// en, ru or tg, or the pseudo-language, which is made when it is asked for. In any other
  /// language that a pack may bring the program itself speaks English; what is no language is taken
  /// as en.
  void set_language(const std::string& language);
  [[nodiscard]] const std::string& language() const { return language_; }

  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const;
  [[nodiscard]] bool has(std::string_view id) const;
  /// A sentence of a pack, with the program's words filled in.
  [[nodiscard]] std::string say(const content::Pack& pack, const content::Text& text) const;
  /// A reason: the words themselves, or the program's sentence (text/words.hpp).
  [[nodiscard]] std::string reason(const std::string& written) const;

  [[nodiscard]] const text::Catalogue& catalogue(const std::string& language) const;

 private:
  std::filesystem::path folder_;
  std::map<std::string, text::Catalogue> catalogues_;
  std::string language_ = "en";
};

/// Whether a word can be a language: two or three small letters, with or without a country.
[[nodiscard]] bool is_language_code(const std::string& code);

/// The language of an environment's LANG ("tg_TJ.UTF-8" -> tg), en if there is none of ours.
[[nodiscard]] std::string language_of_environment();

}  // namespace rasad::present
