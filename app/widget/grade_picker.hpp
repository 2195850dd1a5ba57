// Two questions, never one list: who says it (rows), and how they know (columns). Takes any scale:
// the grid grows, cells shrink, the words stay.
#pragma once

#include "app/widget/ui.hpp"

#include <string>
#include <vector>

namespace rasad::widget {

struct GradeScale {
  std::string question;
  std::vector<std::string> codes;
  std::vector<std::string> words;
};

struct GradePicker {
  std::string id;
  GradeScale source;       ///< rows
  GradeScale information;  ///< columns
  int row = -1;            ///< chosen, -1 none
  int column = -1;
};

/// What was chosen; -1 as long as nothing was.
struct GradeChoice {
  int row = -1;
  int column = -1;
};

/// Height the picker takes at a width.
[[nodiscard]] float grade_picker_height(Ui& ui, const GradePicker& picker, float width);
/// Draws it from the top of `rect`. Letter keys choose the row, digit keys the column.
[[nodiscard]] GradeChoice grade_picker(Ui& ui, const Rect& rect, const GradePicker& picker);

}  // namespace rasad::widget
