// Rules over the words and signs of each translation.
#include "engine/text/language_check.hpp"

#include "engine/base/utf8.hpp"
#include "engine/text/terms.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace rasad::text {
namespace {

char32_t small(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_cyrillic(char32_t c) {
  return c >= 0x400 && c <= 0x52F;
}

bool is_letter(char32_t c) {
  return is_latin(c) || is_cyrillic(c);
}

std::u32string points_of(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    points += point.value;
    at += std::max<std::size_t>(1, point.length);
  }
  return points;
}

std::string bytes_of(std::u32string_view points) {
  std::string text;
  for (const char32_t c : points) {
    base::append_utf8(text, c);
  }
  return text;
}

struct Word {
  std::u32string letters;  ///< small
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Names in braces are not words of the language.
std::vector<Word> words_of(const std::u32string& text) {
  std::vector<Word> words;
  bool in_braces = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    in_braces = text[at] == U'{' || (in_braces && text[at] != U'}');
    if (in_braces || !is_letter(text[at])) {
      continue;
    }
    Word word;
    word.begin = at;
    for (; at < text.size() && is_letter(text[at]); ++at) {
      word.letters += small(text[at]);
    }
    word.end = at--;
    words.push_back(std::move(word));
  }
  return words;
}

// Beginnings of words: old spellings (§3.15) and words that are not official (§6.2).
constexpr std::u32string_view wrong_words[] = {
    U"кӯмак",    U"мӯҳлат",  U"шӯъба",      U"сӯҳбат",    U"ӯҳда",       U"мӯҳтаво",
    U"кӯҳна",    U"мавзӯъ",  U"шурӯъ",      U"маҷмӯъ",    U"таваҷҷӯҳ",   U"пажӯҳиш",
    U"функтсия", U"милиса",  U"пулис",      U"додгоҳ",    U"додситон",   U"бозпурс",
    U"дарсад",   U"худрав",  U"маълумотҳо", U"хароҷотҳо", U"танзимотҳо", U"иттилоотҳо",
    U"нерӯ",     U"манбаъи", U"мавзуъи",    U"шуруъи",    U"маҷмуъи"};
constexpr std::u32string_view wrong_phrases[] = {U"захира кардан", U"умури дохилӣ", U" кун.",
                                                 U" кун!",         U" навис.",      U" навис!"};
// Singular nouns that end like plurals.
constexpr std::u32string_view singular[] = {U"фармон", U"имкон", U"инсон", U"ҷавон",
                                            U"забон",  U"макон", U"нишон", U"дармон"};

bool contains(std::u32string_view text, std::u32string_view part) {
  return text.find(part) != std::u32string_view::npos;
}

std::vector<std::u32string_view> parts_of(std::u32string_view text, char32_t sign) {
  std::vector<std::u32string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(sign, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool is_form_of(const std::u32string& word, std::u32string_view one) {
  return word.starts_with(one) && (word.size() == one.size() || word.substr(one.size()) == U"s");
}

/// Whether a term's words follow each other, the last one in singular or plural.
bool has_term(const std::vector<Word>& words, std::u32string_view term) {
  const std::vector<std::u32string_view> parts = parts_of(term, U' ');
  for (std::size_t at = 0; at + parts.size() <= words.size(); ++at) {
    std::size_t same = 0;
    while (same < parts.size() &&
           (same + 1 == parts.size() ? is_form_of(words[at + same].letters, parts[same])
                                     : words[at + same].letters == parts[same])) {
      ++same;
    }
    if (same == parts.size()) {
      return true;
    }
  }
  return false;
}

bool has_part(const std::vector<Word>& words, std::u32string_view part) {
  return std::any_of(words.begin(), words.end(),
                     [part](const Word& word) { return contains(word.letters, part); });
}

class Checker {
 public:
  Checker(const std::string& language, const PoEntry& entry, std::vector<Slip>& slips)
      : is_tajik_(language == "tg"), entry_(entry), slips_(slips) {}

  void run(const std::string& translation) {
    text_ = points_of(translation);
    words_ = words_of(text_);
    if (is_tajik_) {
      letters();
      wrong();
      plurals();
      suffixes();
      long_i();
      terms();
    }
    mixed();
    signs();
    percent();
  }

 private:
  void slip(const char* rule, std::u32string_view found) {
    slips_.push_back({rule, entry_.id, entry_.span, bytes_of(found)});
  }

  void letters() {
    static constexpr std::u32string_view foreign = U"цщыьўѓљњќї";
    for (const Word& word : words_) {
      if (word.letters.find_first_of(foreign) != std::u32string::npos) {
        slip("letter", word.letters);
      }
    }
  }

  void mixed() {
    for (const Word& word : words_) {
      const bool has_latin = std::any_of(word.letters.begin(), word.letters.end(), is_latin);
      if (has_latin && std::any_of(word.letters.begin(), word.letters.end(), is_cyrillic)) {
        slip("mixed", word.letters);
      }
    }
  }

  void wrong() {
    for (const Word& word : words_) {
      for (const std::u32string_view beginning : wrong_words) {
        if (word.letters.starts_with(beginning)) {
          slip("word", word.letters);
        }
      }
    }
    std::u32string lower = text_;
    std::transform(lower.begin(), lower.end(), lower.begin(), small);
    for (const std::u32string_view phrase : wrong_phrases) {
      if (contains(lower, phrase)) {
        slip("word", phrase);
      }
    }
  }

  void plurals() {
    for (const Word& word : words_) {
      const bool follows = word.begin >= 4 && (text_.compare(word.begin - 4, 4, U"{n} ") == 0 ||
                                               text_.compare(word.begin - 4, 4, U"{n}\u00A0") == 0);
      const bool is_singular =
          std::find(std::begin(singular), std::end(singular), word.letters) != std::end(singular);
      const bool is_plural = word.letters.ends_with(U"ҳо") || word.letters.ends_with(U"он");
      if (follows && is_plural && !is_singular) {
        slip("plural", word.letters);
      }
    }
  }

  void suffixes() {
    for (std::size_t at = 1; at < text_.size(); ++at) {
      const bool after = text_[at - 1] == U'}' || text_[at - 1] == U'»';
      if (after && is_cyrillic(text_[at])) {
        slip("suffix", std::u32string_view{text_}.substr(at - 1, 4));
      }
    }
  }

  void long_i() {
    for (const Word& word : words_) {
      const std::size_t at = word.letters.find(U'ӣ');
      if ((at != std::u32string::npos && at + 1 < word.letters.size()) ||
          contains(word.letters, U"иӣ")) {
        slip("long_i", word.letters);
      }
    }
  }

  // A term that stands untranslated in the translation is a name of a file or a key.
  void terms() {
    const std::vector<Word> source = words_of(points_of(entry_.source));
    for (const Term& term : tajik_terms()) {
      if (!has_term(source, term.english) || has_term(words_, term.english)) {
        continue;
      }
      const std::vector<std::u32string_view> choices = parts_of(term.tajik, U'|');
      const bool is_there = std::any_of(choices.begin(), choices.end(), [this](const auto& choice) {
        const std::vector<std::u32string_view> parts = parts_of(choice, U' ');
        return std::all_of(parts.begin(), parts.end(),
                           [this](const auto& part) { return has_part(words_, part); });
      });
      if (!is_there) {
        slip("term", std::u32string{term.english} + U" → " + std::u32string{choices.front()});
      }
    }
  }

  void signs() {
    if (text_.find_first_of(U"\"“”„") != std::u32string::npos && !contains(text_, U"«")) {
      slip("quotes", U"\"");
    }
    if (contains(text_, U"...")) {
      slip("dots", U"...");
    }
  }

  void percent() {
    for (std::size_t at = 1; at < text_.size(); ++at) {
      const char32_t before = text_[at - 1];
      if (text_[at] != U'%' || is_placeholder(at)) {
        continue;
      }
      const bool is_right = is_tajik_ ? before != U' ' && before != U'\u00A0'
                                      : before == U'\u00A0' || before == U'\u202F';
      if (!is_right) {
        slip("percent", std::u32string_view{text_}.substr(at - 1, 2));
      }
    }
  }

  // "%s", "%1$d", "%(name)s", "%%": signs of other programs, not per cents.
  [[nodiscard]] bool is_placeholder(std::size_t at) const {
    std::size_t next = at + 1;
    while (next < text_.size() && text_[next] >= U'0' && text_[next] <= U'9') {
      ++next;
    }
    const char32_t sign = next < text_.size() ? text_[next] : U' ';
    const bool is_number = next > at + 1;
    return is_number ? sign == U'$' || is_latin(sign)
                     : is_latin(sign) || sign == U'(' || sign == U'%' || text_[at - 1] == U'%';
  }

  bool is_tajik_;
  const PoEntry& entry_;
  std::vector<Slip>& slips_;
  std::u32string text_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<Slip> language_slips(const PoFile& file) {
  std::vector<Slip> slips;
  if (file.language != "tg" && file.language != "ru") {
    return slips;
  }
  for (const PoEntry& entry : file.entries) {
    for (const std::string& form : entry.translations) {
      if (!form.empty()) {
        Checker{file.language, entry, slips}.run(form);
      }
    }
  }
  return slips;
}

}  // namespace rasad::text
