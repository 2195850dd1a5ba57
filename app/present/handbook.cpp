// Says the handbook, sorts its words by the reader's alphabet, and searches.
#include "app/present/handbook.hpp"

#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

class Reader {
 public:
  Reader(const ProgramText& text, const content::Handbook& from) : text_(text), from_(from) {}

  Handbook read() {
    Handbook handbook;
    handbook.title = say(from_.title);
    for (const std::string& language : from_.languages) {
      if (language != text_.language()) {
        handbook.other_languages.push_back(language);
      }
    }
    for (const content::Chapter& chapter : from_.chapters) {
      handbook.chapters.push_back(read_chapter(chapter));
    }
    for (const content::Term& term : from_.terms) {
      handbook.glossary.push_back(read_term(term, handbook.other_languages));
    }
    std::stable_sort(handbook.glossary.begin(), handbook.glossary.end(),
                     [this](const GlossaryRow& a, const GlossaryRow& b) {
                       return text::sort_key(text_.language(), a.term) <
                              text::sort_key(text_.language(), b.term);
                     });
    return handbook;
  }

 private:
  [[nodiscard]] std::string say(const content::Text& text) const {
    return say(text, text_.language());
  }
  [[nodiscard]] std::string say(const content::Text& text, const std::string& language) const {
    return from_.say(text, language, {{"police", text_.catalogue(language).text("word.police")}});
  }

  [[nodiscard]] HandbookChapter read_chapter(const content::Chapter& from) const {
    HandbookChapter chapter{from.id, say(from.title), say(from.summary), {}, from.sources};
    for (const content::HandbookBlock& block : from.blocks) {
      chapter.blocks.push_back({block.kind, say(block.text)});
    }
    return chapter;
  }

  [[nodiscard]] GlossaryRow read_term(const content::Term& from,
                                      const std::vector<std::string>& others) const {
    GlossaryRow row{from.id, say(from.term), say(from.explanation), {}};
    for (const std::string& language : others) {
      row.elsewhere.push_back(say(from.term, language));
    }
    return row;
  }

  const ProgramText& text_;
  const content::Handbook& from_;
};

bool has(const std::string& text, const std::string& folded_word) {
  return text::folded(text).find(folded_word) != std::string::npos;
}

}  // namespace

Handbook handbook(const ProgramText& text, const content::Handbook& from) {
  return Reader{text, from}.read();
}

std::vector<GlossaryRow> glossary_rows(const Handbook& handbook, const std::string& word) {
  const std::string wanted = text::folded(word);
  std::vector<GlossaryRow> rows;
  for (const GlossaryRow& row : handbook.glossary) {
    const bool elsewhere =
        std::any_of(row.elsewhere.begin(), row.elsewhere.end(),
                    [&wanted](const std::string& term) { return has(term, wanted); });
    if (elsewhere || has(row.term, wanted) || has(row.explanation, wanted)) {
      rows.push_back(row);
    }
  }
  return rows;
}

bool is_found(const std::string& text, const std::string& word) {
  return !word.empty() && has(text, rasad::text::folded(word));
}

std::vector<std::size_t> chapters_with(const Handbook& handbook, const std::string& word) {
  const std::string wanted = text::folded(word);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < handbook.chapters.size(); ++i) {
    const HandbookChapter& chapter = handbook.chapters[i];
    const bool in_blocks =
        std::any_of(chapter.blocks.begin(), chapter.blocks.end(),
                    [&wanted](const HandbookBlock& block) { return has(block.text, wanted); });
    if (in_blocks || has(chapter.title, wanted) || has(chapter.summary, wanted)) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace rasad::present
