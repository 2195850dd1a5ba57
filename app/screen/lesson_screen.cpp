// Drawing the plan as one page.
#include "app/screen/lesson_screen.hpp"

#include "app/shell/clock.hpp"
#include "app/shell/documents.hpp"
#include "app/shell/folders.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <system_error>

namespace rasad::screen {

using namespace widget;

void LessonScreen::show(std::shared_ptr<const content::Pack> pack) {
  pack_ = std::move(pack);
  said_in_.clear();
  with_truth_ = false;
  saved_.set({});
}

void LessonScreen::prepare(Stage& stage) {
  const std::string key = stage.text.language() + (with_truth_ ? "+" : "");
  if (pack_ != nullptr && said_in_ != key) {
    said_in_ = key;
    plan_ = present::lesson_plan(stage.text, *pack_, with_truth_);
  }
}

void LessonScreen::draw_list(Stage& stage, Rect& rect, std::string_view id,
                             const std::vector<std::string>& lines) const {
  if (lines.empty()) {
    return;
  }
  Painter& paint = stage.ui.paint();
  rect.cut_top(8);
  rect.cut_top(paint.paragraph(rect, stage.say(id), head_text) + 4);
  for (const std::string& line : lines) {
    paint.disc({rect.x + 8, rect.y + 10}, 2.5F, paint.colour(Role::text));
    rect.cut_top(paint.paragraph({rect.x + 22, rect.y, rect.w - 22, rect.h}, line, body_text) + 4);
  }
}

void LessonScreen::draw_row(Stage& stage, Rect& rect, const present::PlanRow& one) const {
  Painter& paint = stage.ui.paint();
  rect.cut_top(10);
  paint.hairline({rect.x, rect.y}, {rect.right(), rect.y}, paint.colour(Role::edge));
  rect.cut_top(8);
  const float time = std::min(120.0F, rect.w * 0.22F);
  Rect column{rect.x + time, rect.y, rect.w - time, rect.h};
  paint.paragraph({rect.x, rect.y, time - 12, 60}, one.time, small_bold);
  column.cut_top(paint.paragraph(column, one.phase, bold_text) + 2);
  if (one.is_hidden) {
    column.cut_top(paint.paragraph(column, stage.say("screen.plan_hidden"), small_text));
    rect.cut_top(column.y - rect.y);
    return;
  }
  const auto part = [&](std::string_view id, const std::string& words) {
    if (!words.empty()) {
      column.cut_top(paint.paragraph(column, stage.say(id), small_text));
      column.cut_top(paint.paragraph(column, words, body_text) + 6);
    }
  };
  column.cut_top(paint.paragraph(column, one.happens, body_text) + 6);
  part("screen.plan_say", one.say);
  part("screen.plan_trainees", one.trainees);
  for (const std::string& question : one.ask) {
    column.cut_top(finding(stage.ui, column, "", question, Role::select) + 6);
  }
  for (const present::PlanTurn& turn : one.wrong_turns) {
    column.cut_top(reason(stage.ui, column, turn.turn) + 2);
    column.cut_top(paint.paragraph({column.x + 24, column.y, column.w - 24, column.h}, turn.answer,
                                   body_text) +
                   6);
  }
  rect.cut_top(column.y - rect.y);
}

float LessonScreen::draw_plan(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  const float top = rect.y;
  rect.cut_top(paint.paragraph(rect, plan_.title, title_text) + 2);
  rect.cut_top(paint.paragraph(rect, plan_.time, small_text) + 8);
  rect.cut_top(paint.paragraph(rect, plan_.summary, body_text) + 4);
  draw_list(stage, rect, "screen.plan_aims", plan_.aims);
  draw_list(stage, rect, "screen.plan_materials", plan_.materials);
  draw_list(stage, rect, "screen.plan_before", plan_.before);
  for (const present::PlanRow& one : plan_.rows) {
    draw_row(stage, rect, one);
  }
  draw_list(stage, rect, "screen.plan_closing", plan_.closing);
  for (const present::PlanVariant& one : plan_.variants) {
    rect.cut_top(12);
    rect.cut_top(paint.paragraph(rect, one.title + " · " + one.time, head_text) + 4);
    rect.cut_top(paint.paragraph(rect, one.text, body_text) + 4);
    for (const present::PlanStep& step : one.steps) {
      const float time = std::min(120.0F, rect.w * 0.22F);
      paint.paragraph({rect.x, rect.y, time - 12, 40}, step.time, small_text);
      rect.cut_top(std::max(20.0F, paint.paragraph({rect.x + time, rect.y, rect.w - time, rect.h},
                                                   step.text, body_text)) +
                   4);
    }
  }
  return rect.y - top;
}

// As a page for the browser, among the documents; one that is there is not overwritten.
void LessonScreen::print(Stage& stage) {
  std::error_code error;
  std::filesystem::create_directories(stage.documents, error);
  const auto day = text::read_date(shell::date_now().substr(0, 10)).value_or(text::Date{});
  const std::string name = stage.say("lesson.title", {{"title", plan_.title}}) + ", " +
                           text::short_date(stage.text.language(), day);
  const std::filesystem::path file =
      shell::free_path(stage.documents / (shell::file_name_of(name) + ".html"));
  if (shell::write_file(file, present::lesson_page(stage.text, plan_))) {
    saved_.set(file);
  } else {
    stage.toast = stage.say("lesson.not_written", {{"file", file.string()}});
  }
}

Button LessonScreen::truth_button(const Stage& stage) const {
  return {"lesson.truth", stage.say("screen.plan_truth"),
          with_truth_ ? ButtonKind::pressed : ButtonKind::plain, Icon::eye, true};
}

// During an exercise the plan lies beside it, and its act leads back.
std::string LessonScreen::start_words(const Stage& stage) {
  return stage.say(stage.course != nullptr ? "screen.back_to_exercise" : "screen.start_class");
}

LessonWish LessonScreen::draw_foot(Stage& stage, Rect foot, bool has_truth) {
  Ui& ui = stage.ui;
  LessonWish wish = LessonWish::none;
  const std::string start = start_words(stage);
  if (primary(ui, foot.cut_right(ui.paint().width(start, bold_text) + 48), "lesson.start", start)) {
    wish = LessonWish::start;
  }
  foot.cut_right(12);
  if (button_left(
          ui, foot,
          {"lesson.back", stage.say("screen.back"), ButtonKind::plain, std::nullopt, true}) ||
      ui.pressed(Key::escape)) {
    wish = LessonWish::leave;
  }
  if (button_left(ui, foot,
                  {"lesson.print", stage.say("screen.print_plan"), ButtonKind::plain, std::nullopt,
                   true})) {
    print(stage);
  }
  if (has_truth && button_left(ui, foot, truth_button(stage))) {
    with_truth_ = !with_truth_;
  }
  return wish;
}

LessonWish LessonScreen::draw(Stage& stage, Rect rect) {
  prepare(stage);
  Ui& ui = stage.ui;
  panel(ui, rect);
  const Rect foot = cut_foot(ui, rect);
  saved_.draw(stage, rect);
  Rect content =
      ui.begin_scroll("lesson.page", {rect.x + 40, rect.y + 20, rect.w - 44, rect.h - 20});
  content.w = std::min(content.w - 16, 820.0F);
  // Where the foot has no room for it, the button for the truth stands at the head of the page.
  float others = ui.paint().width(start_words(stage), bold_text) + 48 + 12;
  for (const char* id : {"screen.back", "screen.print_plan"}) {
    others += button_width(ui, {"", stage.say(id), ButtonKind::plain, {}, true}) + 8;
  }
  const Button truth = truth_button(stage);
  const bool has_room = others + button_width(ui, truth) < foot.w;
  float used = 0;
  if (!has_room && !plan_.is_empty()) {
    Rect line = content.cut_top(48);
    line.h = 36;
    used += 48;
    with_truth_ = button_left(ui, line, truth) ? !with_truth_ : with_truth_;
  }
  used += plan_.is_empty()
              ? ui.paint().paragraph(content, stage.say("lesson.none", {{"title", plan_.title}}),
                                     body_text)
              : draw_plan(stage, content);
  ui.end_scroll(used + 20);
  const LessonWish wish = draw_foot(stage, foot, has_room);
  stage.hints({{"Page ↓", "key.scroll"}, {"L", "key.language"}, {"Esc", "key.back"}});
  return wish;
}

}  // namespace rasad::screen
