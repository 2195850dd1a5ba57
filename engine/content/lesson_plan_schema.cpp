// Keys of `lesson_plan` in scenario.yaml.
#include "engine/content/schema.hpp"

namespace rasad::content {
namespace {

RecordOf<PlanPoint> point_record(bool is_nested) {
  RecordOf<PlanPoint> record{"plan_point", "plan_point", is_nested};
  record.id(&PlanPoint::id).text("text", &PlanPoint::text);
  record.flag("after_end", &PlanPoint::after_end).optional();
  return record;
}

RecordOf<WrongTurn> wrong_turn_record() {
  RecordOf<WrongTurn> record{"wrong_turn", "wrong_turn", true};
  record.id(&WrongTurn::id);
  record.text("turn", &WrongTurn::turn).text("answer", &WrongTurn::answer);
  return record;
}

RecordOf<PlanRow> row_record() {
  RecordOf<PlanRow> record{"plan_row", "plan_row"};
  record.id(&PlanRow::id);
  record.integer("from_minute", &PlanRow::from_minute, {0, 600});
  record.integer("minutes", &PlanRow::minutes, {1, 600});
  record.text("phase", &PlanRow::phase, 90);
  record.text("happens", &PlanRow::happens, 1500);
  record.text("say", &PlanRow::say, 1500);
  record.text("trainees", &PlanRow::trainees, 1500);
  record.records("ask", &PlanRow::ask, point_record(true), {0, 20});
  record.records("wrong_turns", &PlanRow::wrong_turns, wrong_turn_record(), {0, 20}).optional();
  record.flag("after_end", &PlanRow::after_end).optional();
  return record;
}

RecordOf<PlanStep> step_record() {
  RecordOf<PlanStep> record{"plan_step", "plan_step", true};
  record.id(&PlanStep::id);
  record.integer("minutes", &PlanStep::minutes, {1, 600});
  record.text("text", &PlanStep::text);
  return record;
}

RecordOf<PlanVariant> variant_record() {
  RecordOf<PlanVariant> record{"plan_variant", "plan_variant"};
  record.id(&PlanVariant::id).text("title", &PlanVariant::title, 90);
  record.integer("minutes", &PlanVariant::minutes, {5, 600});
  record.text("text", &PlanVariant::text);
  record.records("steps", &PlanVariant::steps, step_record(), {0, 40}).optional();
  return record;
}

}  // namespace

RecordOf<LessonPlan> lesson_plan_record() {
  RecordOf<LessonPlan> record{"lesson_plan"};
  record.records("aims", &LessonPlan::aims, point_record(false), {1, 20});
  record.records("materials", &LessonPlan::materials, point_record(false), {0, 40});
  record.records("before", &LessonPlan::before, point_record(false), {0, 40});
  record.records("rows", &LessonPlan::rows, row_record(), {1, 100});
  record.records("closing_questions", &LessonPlan::closing_questions, point_record(false), {0, 40});
  record.records("variants", &LessonPlan::variants, variant_record(), {0, 10});
  return record;
}

}  // namespace rasad::content
