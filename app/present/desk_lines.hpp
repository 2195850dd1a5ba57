// The desk in words: what can be asked for, products, the store, the meeting.
#pragma once

#include "app/present/exercise_lines.hpp"

namespace rasad::present {

/// Numbered tables that the words of the desk refer to: codes, bodies, products, entities.
[[nodiscard]] Lines desk_tables(const ProgramText& text, const content::Pack& pack,
                                const session::View& view);
/// One product in words.
struct ProductWords {
  std::string name;
  std::string standing;  ///< how careful it is and what it rests on, or when it will be ready
  std::vector<std::string> findings;
};
[[nodiscard]] ProductWords product_words(const ProgramText& text, const content::Pack& pack,
                                         const session::View& view,
                                         const picture::Product& product);
/// Products so far: each with what it rests on, how sure it is, and its findings.
[[nodiscard]] Lines product_lines(const ProgramText& text, const content::Pack& pack,
                                  const session::View& view);
/// True if all words of a query are found in a report, its source or what it speaks of.
[[nodiscard]] bool is_found(const ProgramText& text, const content::Pack& pack,
                            const session::ViewReport& report, const std::string& query);
/// Who answers for a task: own words, or the name of a role whose id was written.
[[nodiscard]] std::string owner_name(const ProgramText& text, const content::Pack& pack,
                                     const std::string& written);
/// Reports in which all words of a query are found (folded: a Russian keyboard finds Tajik
/// letters); all of them for an empty one, with marks of one origin, and links.
[[nodiscard]] Lines store_lines(const ProgramText& text, const content::Pack& pack,
                                const session::View& view, const std::string& query);
/// What the last meeting decided, running tasks with owner and review, authorities with their end.
[[nodiscard]] Lines meeting_lines(const ProgramText& text, const content::Pack& pack,
                                  const session::View& view);

/// The doctrine's word for a probability, or its percent alone.
[[nodiscard]] std::string probability(const ProgramText& text, const content::Pack& pack,
                                      std::int32_t permille);
/// One line of a product as a sentence.
[[nodiscard]] std::string finding_line(const ProgramText& text, const content::Pack& pack,
                                       const picture::Finding& finding);

}  // namespace rasad::present
