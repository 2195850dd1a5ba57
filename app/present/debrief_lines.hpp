// The debrief as text: what a terminal prints and a screen reader reads. It tells the same model
// as the screen and the HTML report.
#pragma once

#include "app/present/debrief_model.hpp"
#include "app/present/exercise_lines.hpp"
#include "app/present/luck_model.hpp"

namespace rasad::present {

/// The whole debrief in the language of the text, which must be the model's.
[[nodiscard]] Lines debrief_lines(const ProgramText& text, const DebriefModel& model,
                                  const LuckModel& luck);

/// An answer to "what if" with its table.
[[nodiscard]] Lines what_if_lines(const WhatIfModel& model);

}  // namespace rasad::present
