// The first debrief, as text: what happened beside what was recorded, decisions with their reasons,
// process apart from outcome, and the reference policies on the same course of events.
#pragma once

#include "app/present/exercise_lines.hpp"
#include "engine/assess/score.hpp"
#include "engine/session/session.hpp"

namespace rasad::present {

/// Everything the debrief says; played once, told in any language.
struct Debrief {
  assess::Outcome own;
  assess::References references;
  assess::Score score;
  std::vector<assess::GradeCheck> grades;
};
[[nodiscard]] Debrief debrief_of(const session::Session& session);

/// The whole debrief in the language of the text.
[[nodiscard]] Lines debrief_lines(const ProgramText& text, const session::Session& session,
                                  const Debrief& debrief);

}  // namespace rasad::present
