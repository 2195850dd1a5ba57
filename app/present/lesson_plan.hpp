// The lecturer's plan of a lesson, said in one language: for the terminal, a printed page, a
// window.
#pragma once

#include "app/present/program_text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::present {

/// What a class often does wrong, and the answer to it.
struct PlanTurn {
  std::string turn;
  std::string answer;
};

/// A row of the minute table. A hidden row keeps its time and name, and nothing else.
struct PlanRow {
  std::int64_t from = 0;  ///< minutes from the start
  std::int64_t to = 0;
  std::string time;  ///< "minutes 4–10"
  std::string phase;
  std::string happens;
  std::string say;
  std::string trainees;
  std::vector<std::string> ask;
  std::vector<PlanTurn> wrong_turns;
  bool after_end = false;
  bool is_hidden = false;
};

struct PlanStep {
  std::string time;  ///< "10 minutes"
  std::string text;
};

struct PlanVariant {
  std::string title;
  std::string time;
  std::string text;
  std::vector<PlanStep> steps;
};

struct LessonPlan {
  std::string title;  ///< of the scenario
  std::string summary;
  std::string time;
  std::vector<std::string> aims;
  std::vector<std::string> materials;
  std::vector<std::string> before;
  std::vector<PlanRow> rows;
  std::vector<std::string> closing;
  std::vector<PlanVariant> variants;

  /// A pack may have no plan.
  [[nodiscard]] bool is_empty() const { return rows.empty(); }
};

/// The plan of a pack in the language of `text`.
///
/// with_truth  also what is marked `after_end`; without it such rows are hidden, such sentences
///             left out, so that a plan on a projector gives nothing away
[[nodiscard]] LessonPlan lesson_plan(const ProgramText& text, const content::Pack& pack,
                                     bool with_truth);

/// The plan as lines for a terminal, without colours, read aloud from top to bottom.
[[nodiscard]] std::vector<std::string> lesson_lines(const ProgramText& text,
                                                    const LessonPlan& plan);

/// The plan as one HTML file for A4: no script, no request, language attribute, headings, a table.
[[nodiscard]] std::string lesson_page(const ProgramText& text, const LessonPlan& plan);

}  // namespace rasad::present
