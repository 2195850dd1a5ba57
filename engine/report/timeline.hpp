// The course of an exercise week by week and decision by decision, with what was known then.
#pragma once

#include "engine/session/session.hpp"

#include <cstdint>
#include <vector>

namespace rasad::report {

/// Counts of one week and one crime type. Recorded: entered into the statistics in that week.
struct TypeWeek {
  std::int64_t actual = 0;
  std::int64_t recorded = 0;
  std::int64_t harm_actual = 0;
  std::int64_t harm_recorded = 0;
};

struct WeekFacts {
  std::vector<TypeWeek> types;  ///< by crime type
  TypeWeek total;
  base::Money directed;                ///< by tasks; the rest of the budget was routine patrol
  std::vector<double> trust;           ///< by district at the week's end, true, 0..100
  std::vector<std::int32_t> surveyed;  ///< the same as surveyed
};

/// An inject that was shown.
struct InjectFacts {
  base::InjectId inject;
  base::Minutes at;
  bool by_instructor = false;  ///< fired by hand
};

/// A report in the inbox when something was decided; grades -1 if not graded by then.
struct HeldReport {
  base::ReportId report;
  std::int32_t source_grade = -1;
  std::int32_t information_grade = -1;
};

/// What the decider knew: nothing in here is truth.
struct KnownThen {
  std::int64_t recorded = 0;       ///< incidents since the exercise began
  std::int64_t recorded_week = 0;  ///< of these, in the seven days before
  std::vector<HeldReport> reports;
  std::vector<std::int32_t> beliefs;     ///< by hypothesis, permille, from the graded reports
  std::vector<std::int32_t> judgements;  ///< by hypothesis, permille, own, -1 if none
  std::vector<std::int32_t> trust;       ///< by district, as surveyed
  base::Money budget;                    ///< that can be directed in the week about to start
  base::Money budget_left;               ///< of it, what no task takes
};

/// A line of the journal (the passing of time left out).
struct DecisionFacts {
  session::Entry entry;
  bool is_withdrawn = false;
  KnownThen then;
};

struct Timeline {
  std::vector<WeekFacts> weeks;
  std::vector<InjectFacts> injects;  ///< in order of time
  std::vector<DecisionFacts> decisions;
};

/// Replays the journal once and looks at each moment.
[[nodiscard]] Timeline timeline_of(const session::Session& session);

}  // namespace rasad::report
