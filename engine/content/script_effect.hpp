// What an inject or a choice does: a closed list of verbs, one struct each (no scripts in packs).
// Their keys and names in pack files: effects_schema.cpp. What they do: engine/script.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>
#include <variant>

namespace rasad::content {

/// Gives a fact of the pack a value, within its bounds.
struct SetFact {
  base::FactId fact;
  std::int64_t to = 0;
};
/// Adds to a fact of the pack, within its bounds.
struct AddToFact {
  base::FactId fact;
  std::int64_t by = 0;
};
/// Shows another inject in the next step, whatever its condition says.
struct ShowInject {
  base::InjectId inject;
};
/// Brings a report to the inbox, at once or after a while.
struct SendReport {
  base::ReportId report;
  base::Minutes after;  ///< rounded up to whole steps
};
struct OpenQuestion {
  base::QuestionId question;
};
struct CloseQuestion {
  base::QuestionId question;
};
/// Lets a stopwatch run from now; it starts anew if it ran before.
struct StartClock {
  base::ClockId clock;
};
struct StopClock {
  base::ClockId clock;
};
/// Lets the injects of a storyline come from now on.
struct BeginStoryline {
  base::StorylineId storyline;
};
struct EndStoryline {
  base::StorylineId storyline;
};
/// Begins a wave now, whatever its `from_day` says.
struct StartWave {
  base::WaveId wave;
};
/// From now on a wave falls over its `fall_days`.
struct StopWave {
  base::WaveId wave;
};
/// A group begins to plan now, if it has not begun.
struct StartGroup {
  base::GroupId group;
};
/// A group gives up for good.
struct StopGroup {
  base::GroupId group;
};
/// Changes trust at once, by -30 to 30 points.
struct ChangeTrust {
  base::DistrictId district;
  std::int64_t by = 0;
};
/// Analysts come or go: hours a week, from the next week on.
struct ChangeAnalystHours {
  std::int64_t by = 0;
};
/// Officer-shifts that can be directed each week, more or fewer from the next week on: what an
/// investment costs, or what it frees.
struct ChangeWeeklyShifts {
  std::int64_t by = 0;
};
/// Officers learn to treat people fairly: of the stops that would have been felt as unjust so many
/// per cent are not, from the next week on (domain.md §5.8). The best training counts, not the sum.
struct TrainOfficers {
  std::int64_t percent = 0;
};
/// Puts a mark into the log, which conditions can ask for.
struct SetMark {
  base::MarkId mark;
};
struct EndExercise {
  bool now = true;
};

using ScriptEffect =
    std::variant<SetFact, AddToFact, ShowInject, SendReport, OpenQuestion, CloseQuestion,
                 StartClock, StopClock, BeginStoryline, EndStoryline, StartWave, StopWave,
                 StartGroup, StopGroup, ChangeTrust, ChangeAnalystHours, ChangeWeeklyShifts,
                 TrainOfficers, SetMark, EndExercise>;

}  // namespace rasad::content
