// The script of a lesson: injects, questions, hints, lessons learned elsewhere, the plan to teach
// it.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
#include "engine/content/hint.hpp"
#include "engine/content/lesson_plan.hpp"
#include "engine/content/reports.hpp"
#include "engine/content/script_effect.hpp"
#include "engine/content/text_field.hpp"
#include "engine/text/expression.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasad::content {

/// A number of the pack's own, for conditions.
struct Fact {
  std::string id;
  Text about;
  std::int64_t start = 0;
  std::int64_t min = 0;
  std::int64_t max = 0;
};

/// When an inject is looked at.
enum class Phase {
  start,     ///< before the first week
  step,      ///< every six hours
  day,       ///< at the start of each day
  week,      ///< at the start of each week
  decision,  ///< in the step after a question was answered
  report,    ///< in the step after a report arrived
  end,       ///< when the exercise ends
  call,      ///< never by itself: an effect `show` or the instructor calls it
};
enum class Repeat { never, each_rise, daily };

/// Injects that come together: a branch of the story. `begin` and `stop` switch it.
struct Storyline {
  std::string id;
  Text name;
  bool begins = true;  ///< runs from the start
};

struct Inject {
  std::string id;
  Text title;
  Text text;
  base::StorylineId storyline;  ///< looked at only while it runs; unset: always
  Phase at = Phase::step;
  std::int64_t day = 0;  ///< looked at on this day only, 1 is the first; 0: on all
  std::optional<text::Expression> when;
  std::int64_t chance = 1000;
  base::Minutes delay;
  Repeat repeat = Repeat::never;
  std::vector<ScriptEffect> effects;
};

struct Choice {
  std::string id;
  Text text;
  Text outcome;               ///< what the debrief says of it
  std::int64_t process = 0;   ///< -3..3: quality of the decision, apart from luck
  std::int64_t severity = 0;  ///< breach of rights, 0..5
  std::vector<ScriptEffect> effects;
};

struct Question {
  std::string id;
  Text title;
  Text text;
  std::int64_t days = 7;          ///< open this long
  std::int32_t dimension = -1;    ///< of the rubric
  std::int32_t recommended = -1;  ///< the choice doctrine advises: for the coach, not for screens
  std::vector<Choice> choices;
};

struct Lesson {
  std::string id;
  Text title;
  Text text;
  std::string source;
};

struct Scenario {
  std::int64_t weeks = 4;
  std::int64_t lesson_minutes = 45;
  Text briefing;
  Text aim;
  Text closing;
  std::vector<Source> sources;
  std::vector<Hypothesis> hypotheses;
  std::vector<Entity> entities;
  std::vector<ReportTemplate> reports;
  std::vector<Fact> facts;
  std::vector<Storyline> storylines;
  std::vector<Inject> injects;
  std::vector<Question> questions;
  std::vector<Hint> hints;
  std::vector<Lesson> lessons;
  LessonPlan lesson_plan;
  std::vector<std::string> clocks;  ///< ids that `start_clock` names
  std::vector<std::string> marks;   ///< ids that `mark` names
};

}  // namespace rasad::content
