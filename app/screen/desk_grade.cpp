// The grade of a report, and the week's figures.
#include "app/present/desk_words.hpp"
#include "app/present/standing.hpp"
#include "app/screen/desk.hpp"
#include "app/screen/form.hpp"

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
  Choice now = choice(stage);
  const GradePicker picker{
      "desk.grade", scale_of(stage, stage.say("screen.who_says"), doctrine.source_grades),
      scale_of(stage, stage.say("screen.how_known"), doctrine.information_grades), now.source,
      now.information};
  const float height = grade_picker_height(stage.ui, picker, rect.w);
  const GradeChoice picked = grade_picker(stage.ui, rect.cut_top(height), picker);
  now.source = picked.row;
  now.information = picked.column;
  choose(stage, now);
  rect.cut_top(8);
  if (now.has_grade()) {
    const content::Grade& source = doctrine.source_grades[static_cast<std::size_t>(now.source)];
    const content::Grade& information =
        doctrine.information_grades[static_cast<std::size_t>(now.information)];
    // In small letters: the codes of handling below have to be in sight as well.
    Painter& paint = stage.ui.paint();
    const std::string meaning = stage.say(source.meaning) + ' ' + stage.say(information.meaning);
    const TextStyle style = in(small_text, Role::text);
    const float lines = paint.height(meaning, style, rect.w - 24);
    const Rect box = rect.cut_top(lines + 12);
    paint.fill(box, paint.colour(Role::tint));
    paint.fill({box.x, box.y, 4, box.h}, paint.colour(Role::select));
    paint.paragraph({box.x + 14, box.y + 6, rect.w - 24, lines}, meaning, style);
    rect.cut_top(8);
  }
}

// The code is chosen here and recorded with the grade, or by itself.
void Desk::draw_handling(Stage& stage, Rect& rect) {
  Choice now = choice(stage);
  if (const int code = handling_rows(stage, rect, "desk.code", now.handling); code >= 0) {
    now.handling = code;
    choose(stage, now);
  }
}

bool Desk::may_grade(const Stage& stage) const {
  return may(stage, &content::SeatRole::may_grade);
}

Desk::News Desk::news(const Stage& stage) const {
  const session::View& view = stage.course->view();
  if (report_ >= view.reports.size()) {
    return {};
  }
  const content::Doctrine& doctrine = *view.content.doctrine;
  const base::ReportId id = view.reports[report_].report.id;
  const Choice now = choice(stage);
  News found;
  if (now.has_grade() && may_grade(stage) &&
      present::standing(view, session::Grade{id, now.source, now.information}) == 0) {
    found.grade = true;
    found.words = doctrine.source_grades[static_cast<std::size_t>(now.source)].code +
                  doctrine.information_grades[static_cast<std::size_t>(now.information)].code;
  }
  if (now.handling >= 0 && now.handling != view.reports[report_].report.handling) {
    found.handling = true;
    found.words += (found.words.empty() ? "" : " · ") +
                   doctrine.handling_codes[static_cast<std::size_t>(now.handling)].code;
  }
  return found;
}

void Desk::record(Stage& stage) {
  // The view is another one after each act.
  const base::ReportId id = stage.course->view().reports[report_].report.id;
  const Choice now = choice(stage);
  const News fresh = news(stage);
  if (fresh.grade && !stage.take(session::Grade{id, now.source, now.information})) {
    return;
  }
  if (fresh.handling && !stage.take(session::Handle{id, now.handling})) {
    return;
  }
  choices_.erase(id.value);
  if (fresh.grade) {
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
  const Rect foot = cut_foot(ui, rect);
  if (report_ < view.reports.size()) {
    const std::string item = std::to_string(view.reports[report_].report.id.value);
    scrolled_item(stage, "desk.grading", item, rect.inset(20, 12), [&](Rect& column) {
      ui.paint().text(column.cut_top(28), stage.say("screen.grade_report"), head_text);
      if (may_grade(stage)) {
        draw_picker(stage, column);
      } else {
        column.cut_top(reason(ui, column, stage.say("refusal.not_this_seat")) + 12);
      }
      if (stage.course->phase() == Phase::intake && choices_.contains(std::stoi(item))) {
        column.cut_top(ui.paint().paragraph(column, stage.say("screen.kept_choice"), small_text) +
                       8);
      }
      if (may(stage, &content::SeatRole::may_share)) {
        draw_handling(stage, column);
      }
    });
  }
  draw_grading_foot(stage, foot);
}

// One act at a time: what is new is recorded; else the way on, where the phase has one here.
void Desk::draw_grading_foot(Stage& stage, Rect foot) {
  Ui& ui = stage.ui;
  const session::View& view = stage.course->view();
  const Phase phase = stage.course->phase();
  if (phase == Phase::intake) {
    if (primary(ui, foot, "desk.next", stage.say("screen.go_to_grading"))) {
      close_phase(stage);
    }
    return;
  }
  const News fresh = news(stage);
  const bool has_report = report_ < view.reports.size();
  const bool is_graded = has_report && view.reports[report_].report.is_graded();
  if (fresh.grade || fresh.handling) {
    const char* word = fresh.grade && is_graded                      ? "screen.correct_grade"
                       : fresh.grade && stage.course->ungraded() > 1 ? "screen.record_next"
                                                                     : "screen.record";
    if (primary(ui, foot, "desk.record", stage.say(word, {{"grade", fresh.words}}))) {
      record(stage);
    }
    return;
  }
  if (phase == Phase::evaluate &&
      (is_graded || !may_grade(stage) || stage.course->ungraded() == 0)) {
    const bool all_done = stage.course->ungraded() == 0;
    if (primary(ui, foot, "desk.close",
                stage.say(all_done ? "screen.close_grading" : "screen.leave_rest"))) {
      close_phase(stage);
    }
    return;
  }
  if (is_graded) {
    const picture::Report& one = view.reports[report_].report;
    const session::Grade grade{one.id, one.source_grade, one.information_grade};
    if (const std::int32_t number = present::standing(view, grade); number > 0) {
      stands(stage, foot, number);
    }
    return;
  }
  if (!has_report || !may_grade(stage)) {
    return;
  }
  if (phase == Phase::evaluate && stage.course->ungraded() > 1 &&
      button_left(ui, foot,
                  {"desk.later", stage.say("screen.later"), ButtonKind::plain, {}, true})) {
    move(stage, 1);
  }
  const std::string both = stage.say("screen.choose_both");
  static_cast<void>(primary(ui, foot, "desk.record", both, both));
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
