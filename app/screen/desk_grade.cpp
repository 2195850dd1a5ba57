// The grade of a report, and the week's figures.
#include "app/present/desk_words.hpp"
#include "app/screen/desk.hpp"

namespace rasad::screen {
namespace {

using namespace widget;

GradeScale scale_of(Stage& stage, std::string question, const std::vector<content::Grade>& grades) {
  GradeScale scale;
  scale.question = std::move(question);
  for (const content::Grade& grade : grades) {
    scale.codes.push_back(grade.code);
    scale.words.push_back(stage.say(grade.name));
  }
  return scale;
}

}  // namespace

void Desk::draw_picker(Stage& stage, Rect& rect) {
  const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
  const GradePicker picker{
      "desk.grade", scale_of(stage, stage.say("screen.who_says"), doctrine.source_grades),
      scale_of(stage, stage.say("screen.how_known"), doctrine.information_grades), source_,
      information_};
  const float height = grade_picker_height(stage.ui, picker, rect.w);
  const GradeChoice choice = grade_picker(stage.ui, rect.cut_top(height), picker);
  source_ = choice.row;
  information_ = choice.column;
  rect.cut_top(12);
  if (source_ >= 0 && information_ >= 0) {
    const content::Grade& source = doctrine.source_grades[static_cast<std::size_t>(source_)];
    const content::Grade& information =
        doctrine.information_grades[static_cast<std::size_t>(information_)];
    rect.cut_top(finding(stage.ui, rect, source.code + information.code,
                         stage.say(source.meaning) + ' ' + stage.say(information.meaning),
                         Role::select) +
                 12);
  }
}

void Desk::record(Stage& stage) {
  const session::View& view = stage.course->view();
  if (stage.take(session::Grade{view.reports[report_].report.id, source_, information_})) {
    choose_next(stage);
    tab_ = Tab::read;
  }
}

// The phase ends here: to the grading, or, when every report is graded, to the analysis.
void Desk::close_phase(Stage& stage) {
  if (stage.course->phase() == Phase::intake) {
    stage.course->next_phase();
    list_ = List::to_grade;
    return;
  }
  stage.course->next_phase();
  stage.place = Place::analysis;
}

void Desk::draw_grading(Stage& stage, Rect rect) {
  if (list_ == List::news) {
    draw_week(stage, rect);
    return;
  }
  Ui& ui = stage.ui;
  panel(ui, rect);
  const session::View& view = stage.course->view();
  Rect foot = cut_foot(ui, rect);
  Rect page = rect.inset(20, 16);
  const Phase phase = stage.course->phase();
  Rect content = ui.begin_scroll("desk.grading", page);
  const float top = content.y;
  ui.paint().text(content.cut_top(28), stage.say("screen.grade_report"), head_text);
  if (!view.reports.empty()) {
    draw_picker(stage, content);
  }
  ui.end_scroll(content.y - top);
  const bool has_choice = source_ >= 0 && information_ >= 0 && !view.reports.empty();
  const bool is_recorded = has_choice && view.reports[report_].report.source_grade == source_ &&
                           view.reports[report_].report.information_grade == information_;
  const bool all_done = stage.course->ungraded() == 0;
  if (phase == Phase::evaluate && (all_done || is_recorded) && (is_recorded || !has_choice)) {
    const char* word = all_done ? "screen.close_grading" : "screen.leave_rest";
    if (primary(ui, foot, "desk.close", stage.say(word))) {
      close_phase(stage);
    }
    return;
  }
  if (phase == Phase::intake) {
    if (primary(ui, foot, "desk.next", stage.say("screen.go_to_grading"))) {
      close_phase(stage);
    }
    return;
  }
  std::string label = stage.say("screen.choose_both");
  if (has_choice) {
    const content::Doctrine& doctrine = *view.content.doctrine;
    const std::string code =
        doctrine.source_grades[static_cast<std::size_t>(source_)].code +
        doctrine.information_grades[static_cast<std::size_t>(information_)].code;
    label = stage.say(stage.course->ungraded() > 1 ? "screen.record_next" : "screen.record",
                      {{"grade", code}});
  }
  if (phase == Phase::evaluate && !has_choice) {
    Rect later = foot;
    if (button_left(
            ui, later,
            {"desk.later", stage.say("screen.later"), ButtonKind::plain, std::nullopt, true})) {
      move(stage, 1);
    }
    foot = later;
  }
  if (primary(ui, foot, "desk.record", label, has_choice ? "" : stage.say("screen.choose_both"))) {
    record(stage);
  }
}

void Desk::draw_week(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect);
  const Rect foot = cut_foot(ui, rect);
  const present::DeskWords words{stage.text, stage.course->pack(), stage.course->view()};
  Rect content = ui.begin_scroll("desk.week", rect.inset(20, 16));
  const float top = content.y;
  paint.text(content.cut_top(30), stage.say("screen.recorded_by_type"), head_text);
  constexpr float number = 66;
  Rect head = content.cut_top(36);
  for (const char* id : {"screen.mean_of_four", "screen.week_before", "screen.last_week"}) {
    const Rect place = head.cut_right(number);
    const std::string word = stage.say(id);
    const float height = paint.height(word, small_text, number - 4);
    paint.paragraph({place.x + 4, place.bottom() - height, number - 4, height}, word,
                    to(small_text, Align::right));
  }
  for (const present::TypeFigures& line : words.figures()) {
    const float names = content.w - 3 * number;
    const float height = paint.height(line.name, body_text, names - 8);
    Rect place = content.cut_top(std::max(30.0F, height + 10));
    paint.hairline({place.x, place.bottom() - 1}, {place.right(), place.bottom() - 1},
                   paint.colour(Role::line));
    paint.text(place.cut_right(number), line.mean,
               {TextSize::body, false, Role::text2, Align::right});
    paint.text(place.cut_right(number), line.week_before, to(body_text, Align::right));
    paint.text(place.cut_right(number), line.last_week, to(bold_text, Align::right));
    paint.paragraph({place.x, place.centre().y - height / 2, names - 8, height}, line.name,
                    body_text);
  }
  content.cut_top(18);
  paint.text(content.cut_top(30), stage.say("screen.trust_by_district"), head_text);
  for (const present::Labelled& line : words.trust()) {
    fact_row(ui, content, line.name, line.text);
  }
  content.cut_top(8);
  content.cut_top(paint.paragraph(content, stage.say("screen.survey_note"), small_text));
  ui.end_scroll(content.y - top);
  if (stage.course->phase() == Phase::intake) {
    if (primary(ui, foot, "desk.next", stage.say("screen.go_to_grading"))) {
      close_phase(stage);
    }
  }
}

}  // namespace rasad::screen
