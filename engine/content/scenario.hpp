// The script of a lesson: injects, questions, hints, lessons learned elsewhere, the plan to teach
// it.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
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

enum class Phase { start, step, day, week };
enum class Repeat { never, each_rise, daily };

struct Inject {
  std::string id;
  Text title;
  Text text;
  Phase at = Phase::step;
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

/// Help in three levels: a question, a principle, a worked example.
struct Hint {
  std::string id;
  std::int64_t week = 1;
  std::optional<text::Expression> when;  ///< shown only while it holds
  Text question;
  Text principle;
  Text example;
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
  std::vector<ReportTemplate> reports;
  std::vector<Fact> facts;
  std::vector<Inject> injects;
  std::vector<Question> questions;
  std::vector<Hint> hints;
  std::vector<Lesson> lessons;
  LessonPlan lesson_plan;
};

}  // namespace rasad::content
