// The handbook, said in one language: for the terminal and the window.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/content/handbook.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// A piece of a chapter in reading order; items that follow each other are one list.
struct HandbookBlock {
  content::BlockKind kind = content::BlockKind::paragraph;
  std::string text;
};

struct HandbookChapter {
  std::string id;
  std::string title;
  std::string summary;
  std::vector<HandbookBlock> blocks;
  std::vector<std::string> sources;
};

/// A word, what it means, and the same word in the other languages of the handbook.
struct GlossaryRow {
  std::string id;
  std::string term;
  std::string explanation;
  std::vector<std::string> elsewhere;  ///< in the order of `Handbook::other_languages`
};

struct Handbook {
  std::string title;
  std::vector<std::string> other_languages;  ///< codes: the columns beside the reader's own
  std::vector<HandbookChapter> chapters;
  std::vector<GlossaryRow> glossary;  ///< in the alphabet of the reader's language
};

/// The whole handbook in the language of `text`.
[[nodiscard]] Handbook handbook(const ProgramText& text, const content::Handbook& from);

/// Rows in which the word is, in the term of any language or in the explanation; letters count as
/// they are typed on a Russian keyboard. An empty word finds every row.
[[nodiscard]] std::vector<GlossaryRow> glossary_rows(const Handbook& handbook,
                                                     const std::string& word);
/// The word is in the text, letters as above; an empty word is in none.
[[nodiscard]] bool is_found(const std::string& text, const std::string& word);
/// Numbers (from 0) of the chapters in which the word is.
[[nodiscard]] std::vector<std::size_t> chapters_with(const Handbook& handbook,
                                                     const std::string& word);

/// Lines for a terminal: the contents, a chapter, rows of the glossary.
[[nodiscard]] std::vector<std::string> contents_lines(const ProgramText& text,
                                                      const Handbook& handbook);
[[nodiscard]] std::vector<std::string> chapter_lines(const ProgramText& text,
                                                     const HandbookChapter& chapter);
[[nodiscard]] std::vector<std::string> glossary_lines(const std::vector<GlossaryRow>& rows);

}  // namespace rasad::present
