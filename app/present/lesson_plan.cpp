// Says a plan's sentences and leaves out what must not be seen yet.
#include "app/present/lesson_plan.hpp"

namespace rasad::present {
namespace {

class Reader {
 public:
  Reader(const ProgramText& text, const content::Pack& pack, bool with_truth)
      : text_(text), pack_(pack), with_truth_(with_truth) {}

  LessonPlan read() {
    const content::LessonPlan& from = pack_.scenario.lesson_plan;
    LessonPlan plan;
    plan.title = say(pack_.info.title);
    plan.summary = say(pack_.info.summary);
    plan.time = minutes(pack_.scenario.lesson_minutes);
    plan.aims = said(from.aims);
    plan.materials = said(from.materials);
    plan.before = said(from.before);
    for (const content::PlanRow& row : from.rows) {
      plan.rows.push_back(read_row(row));
    }
    plan.closing = said(from.closing_questions);
    for (const content::PlanVariant& variant : from.variants) {
      plan.variants.push_back(read_variant(variant));
    }
    return plan;
  }

 private:
  [[nodiscard]] std::string say(const content::Text& text) const { return text_.say(pack_, text); }

  [[nodiscard]] std::string minutes(std::int64_t count) const {
    return text_.say("lesson.minutes", {{"n", std::to_string(count)}});
  }

  [[nodiscard]] std::vector<std::string> said(const std::vector<content::PlanPoint>& points) const {
    std::vector<std::string> result;
    for (const content::PlanPoint& point : points) {
      if (with_truth_ || !point.after_end) {
        result.push_back(say(point.text));
      }
    }
    return result;
  }

  [[nodiscard]] PlanRow read_row(const content::PlanRow& from) const {
    PlanRow row;
    row.from = from.from_minute;
    row.to = from.from_minute + from.minutes;
    row.time = text_.say("lesson.span",
                         {{"from", std::to_string(row.from)}, {"to", std::to_string(row.to)}});
    row.phase = say(from.phase);
    row.after_end = from.after_end;
    row.is_hidden = from.after_end && !with_truth_;
    if (row.is_hidden) {
      return row;
    }
    row.happens = say(from.happens);
    row.say = say(from.say);
    row.trainees = say(from.trainees);
    row.ask = said(from.ask);
    for (const content::WrongTurn& turn : from.wrong_turns) {
      row.wrong_turns.push_back({say(turn.turn), say(turn.answer)});
    }
    return row;
  }

  [[nodiscard]] PlanVariant read_variant(const content::PlanVariant& from) const {
    PlanVariant variant{say(from.title), minutes(from.minutes), say(from.text), {}};
    for (const content::PlanStep& step : from.steps) {
      variant.steps.push_back({minutes(step.minutes), say(step.text)});
    }
    return variant;
  }

  const ProgramText& text_;
  const content::Pack& pack_;
  bool with_truth_;
};

}  // namespace

LessonPlan lesson_plan(const ProgramText& text, const content::Pack& pack, bool with_truth) {
  return Reader{text, pack, with_truth}.read();
}

}  // namespace rasad::present
