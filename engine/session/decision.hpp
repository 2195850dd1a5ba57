// Everything that changes a history is a decision in the journal: of trainees, instructors, bots.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
#include "engine/session/cycle_decisions.hpp"
#include "engine/tasking/task.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rasad::session {

enum class Role { trainee, instructor };

/// Grades a report; a second grading corrects the first.
struct Grade {
  base::ReportId report;
  std::int32_t source = -1;       ///< index into the doctrine's source scale
  std::int32_t information = -1;  ///< index into its information scale
};
/// The decider's own belief in a hypothesis, for calibration.
struct Judge {
  base::HypothesisId hypothesis;
  std::int32_t permille = 500;  ///< 0..1000
};
/// Tasks an option from the week that is about to start.
struct Assign {
  tasking::TaskRequest request;
};
struct Answer {
  base::QuestionId question;
  std::int32_t choice = -1;
  std::string reason;
};
/// Takes back a decision of the week that has not started.
struct Withdraw {
  std::int32_t number = -1;  ///< of its journal entry
};
/// Instructor: shows an inject now.
struct FireInject {
  base::InjectId inject;
};
/// Instructor: keeps an inject back, or lets it go.
struct HoldInject {
  base::InjectId inject;
  bool is_held = true;
};
/// Plays on until a step.
struct Advance {
  base::Step to;
};

using Action = std::variant<Grade, Judge, Assign, Answer, Withdraw, FireInject, HoldInject, Advance,
                            Handle, Share, SameOrigin, Require, Commission, LinkEntities, Purge,
                            SetPriorities, LeaveOut, ReviewTask, Authorise, TakeHint, EndExercise>;

struct Decision {
  Role role = Role::trainee;
  Action action;
  std::int32_t seat = -1;  ///< index into Doctrine::roles; -1: one person plays all of them
};

/// A line of the journal. Lines are only ever added; a withdrawal is a line of its own.
struct Entry {
  std::int32_t number = 0;  ///< from 1
  base::Step step;          ///< at which it was taken
  Decision decision;
};
using Journal = std::vector<Entry>;

/// Numbers of the entries that a later entry withdraws.
[[nodiscard]] std::vector<std::int32_t> withdrawn(const Journal& journal);

}  // namespace rasad::session
