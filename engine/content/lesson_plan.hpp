// The lecturer's plan of a lesson: what to bring, and minute by minute what happens and what to
// say.
#pragma once

#include "engine/content/text_field.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// One sentence of a list. `after_end` marks what tells the truth of the case.
struct PlanPoint {
  std::string id;
  Text text;
  bool after_end = false;
};

/// What a class often does wrong, and how to answer it without giving the solution away.
struct WrongTurn {
  std::string id;
  Text turn;
  Text answer;
};

/// A row of the minute table.
struct PlanRow {
  std::string id;
  std::int64_t from_minute = 0;
  std::int64_t minutes = 5;
  Text phase;
  Text happens;   ///< what is on the screen
  Text say;       ///< the lecturer's words
  Text trainees;  ///< what they do
  std::vector<PlanPoint> ask;
  std::vector<WrongTurn> wrong_turns;
  bool after_end = false;  ///< only after "End exercise": it tells who it was
};

/// A part of another way to use the same lesson.
struct PlanStep {
  std::string id;
  std::int64_t minutes = 5;
  Text text;
};

/// Another way to use the same lesson: groups, homework.
struct PlanVariant {
  std::string id;
  Text title;
  std::int64_t minutes = 45;
  Text text;
  std::vector<PlanStep> steps;
};

/// `lesson_plan` of scenario.yaml; without rows where a pack has none.
struct LessonPlan {
  std::vector<PlanPoint> aims;
  std::vector<PlanPoint> materials;
  std::vector<PlanPoint> before;  ///< the lesson
  std::vector<PlanRow> rows;      ///< follow each other without a gap, from 0 to lesson_minutes
  std::vector<PlanPoint> closing_questions;
  std::vector<PlanVariant> variants;
};

}  // namespace rasad::content
