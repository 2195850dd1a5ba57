// The plan of the week about to start: its budget, its tasks, and how a task is changed or removed
// without touching any other decision.
#include "app/present/desk_lines.hpp"
#include "app/present/standing.hpp"
#include "app/screen/tasking_screen.hpp"
#include "app/widget/scales.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

const tasking::Task* TaskingScreen::planned(const Stage& stage) const {
  const auto all = open_tasks(stage.course->view());
  const auto found = std::find_if(
      all.begin(), all.end(), [this](const tasking::Task* one) { return one->number == shown_; });
  return found == all.end() ? nullptr : *found;
}

const session::Session& TaskingScreen::without_changed(const Stage& stage) {
  const session::Session& now = stage.course->session();
  const std::int32_t number = draft(stage).replaces;
  if (number == 0 || !present::can_withdraw(stage.course->view(), number)) {
    return now;
  }
  const std::pair<std::int32_t, std::size_t> wanted{number, now.journal().size()};
  if (!without_ || without_for_ != wanted) {
    without_ = now;
    without_->apply(stage.course->exercise().decision(session::Withdraw{number}));
    without_for_ = wanted;
  }
  return *without_;
}

std::string TaskingScreen::why_not_task(Stage& stage) {
  const auto refusals = without_changed(stage).check(
      stage.course->exercise().decision(session::Assign{request(stage)}));
  return refusals.empty() ? "" : stage.refusal(refusals.front());
}

// A change is the old task taken back and the new one recorded: two lines of the log.
void TaskingScreen::record(Stage& stage) {
  const TaskDraft now = draft(stage);
  const bool replaces =
      now.replaces > 0 && present::can_withdraw(stage.course->view(), now.replaces);
  if (replaces && !stage.take(session::Withdraw{now.replaces})) {
    return;
  }
  if (stage.take(session::Assign{now.request})) {
    drafts_.drop(now.request.option);
    without_.reset();
    choose(stage, option_);
  }
}

void TaskingScreen::change(Stage& stage, const tasking::Task& task) {
  drafts_.change(task);
  choose(stage, task.request.option.value);
  tab_ = Tab::form;
}

void TaskingScreen::remove(Stage& stage, std::int32_t number) {
  if (stage.take(session::Withdraw{number})) {
    stage.notice->takes_back = 0;  // what was taken back is recorded anew, not taken back again
    choose(stage, option_);
  }
}

void TaskingScreen::draw_planned(Stage& stage, Rect rect, const tasking::Task& task) {
  Ui& ui = stage.ui;
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  Rect foot = cut_foot(ui, rect);
  const session::View& view = stage.course->view();
  const content::Doctrine& doctrine = *view.content.doctrine;
  const tasking::TaskRequest& asked = task.request;
  const std::string number = std::to_string(task.number);
  scrolled_item(stage, "tasking.planned", number, rect.inset(22, 14), [&](Rect& column) {
    Painter& paint = ui.paint();
    column.cut_top(paint.paragraph(column, stage.say(option(stage).name), title_text) + 10);
    column.cut_top(finding(ui, column, stage.say("screen.in_the_plan", {{"number", number}}),
                           stage.say("screen.in_the_plan_about"), Role::ok) +
                   12);
    const auto line = [&](const char* name, const std::string& value) {
      const std::string words = value.empty() ? "–" : value;
      const float names = std::min(150.0F, column.w * 0.3F);
      const float height = std::max(paint.height(words, body_text, column.w - names),
                                    paint.height(stage.say(name), small_text, names - 10) + 2);
      const Rect place = column.cut_top(height + 10);
      paint.paragraph({place.x, place.y + 2, names - 10, height}, stage.say(name), small_text);
      paint.paragraph({place.x + names, place.y, column.w - names, height}, words, body_text);
    };
    line("screen.where", stage.words().target(asked));
    if (asked.legal_basis >= 0) {
      line("screen.legal_basis",
           stage.say(doctrine.legal_bases[static_cast<std::size_t>(asked.legal_basis)].name));
    }
    line("screen.reason", stage.text.reason(asked.reason));
    line("screen.confidence", stage.percent(asked.confidence));
    line("screen.owner", present::owner_name(stage.text, stage.course->pack(), asked.owner));
    line("screen.measure", stage.text.reason(asked.measure));
    line("screen.looked_at",
         asked.review_week > 0
             ? stage.say("screen.week", {{"week", std::to_string(asked.review_week)}})
             : stage.say("screen.never"));
  });
  const Button take_out{"tasking.remove", stage.say("screen.remove_task"), ButtonKind::plain,
                        Icon::bin, true};
  const Button edit{"tasking.change", stage.say("screen.change"), ButtonKind::plain, Icon::pen,
                    true};
  const Button more{"tasking.another", stage.say("screen.another_task"), ButtonKind::plain,
                    Icon::plus, true};
  const bool wants_change = button_left(ui, foot, edit);
  const bool wants_remove = button_left(ui, foot, take_out);
  const bool wants_more = button_width(ui, more) <= foot.w && button_left(ui, foot, more);
  if (wants_change) {
    change(stage, task);
  } else if (wants_remove) {
    remove(stage, task.number);
  } else if (wants_more) {
    static_cast<void>(draft(stage));
    choose(stage, option_);
  }
}

void TaskingScreen::draw_plan(Stage& stage, Rect rect) {
  panel(stage.ui, rect);
  const Rect foot = cut_foot(stage.ui, rect);
  scrolled(stage, "tasking.plan", rect.inset(18, 14),
           [&](Rect& column) { draw_plan_lines(stage, column); });
  draw_close(stage, foot);
}

// Each task with its cost; those of this meeting with what can be done to them.
void TaskingScreen::draw_plan_tasks(Stage& stage, Rect& content) {
  Ui& ui = stage.ui;
  const session::View& view = stage.course->view();
  const present::ExerciseLines words = stage.words();
  const auto open = open_tasks(view);
  const tasking::Task* to_change = nullptr;
  std::int32_t to_remove = 0;
  for (const tasking::Task* task : stage.course->plan()) {
    const content::Option& one = view.content.doctrine->options[task->request.option.index()];
    const auto cells = static_cast<std::int64_t>(task->request.cells.size());
    const std::int64_t cost = one.cost.value * (one.target == content::Target::cells ? cells : 1);
    fact_row(ui, content, stage.say(one.name) + ", " + words.target(task->request),
             words.units({cost}));
    if (std::find(open.begin(), open.end(), task) == open.end()) {
      continue;
    }
    const std::string number = std::to_string(task->number);
    Rect acts = content.cut_top(36);
    if (button_left(ui, acts,
                    {"plan.change." + number, stage.say("screen.change"), ButtonKind::small,
                     std::nullopt, true})) {
      to_change = task;
    }
    if (button_left(ui, acts,
                    {"plan.remove." + number, stage.say("screen.remove_task"), ButtonKind::small,
                     std::nullopt, true})) {
      to_remove = task->number;
    }
  }
  fact_row(ui, content, stage.say("screen.routine"), words.units(view.budget_left));
  if (to_change != nullptr) {
    change(stage, *to_change);
  } else if (to_remove > 0) {
    remove(stage, to_remove);
  }
}

void TaskingScreen::draw_plan_lines(Stage& stage, Rect& content) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  const session::View& view = stage.course->view();
  const std::int32_t shown = stage.course->shown_week();
  paint.text(content.cut_top(32), stage.say("screen.plan_of", {{"week", std::to_string(shown)}}),
             head_text);
  const double total = static_cast<double>(view.content.weekly_budget.value) / 100;
  const double spent = total - static_cast<double>(view.budget_left.value) / 100;
  budget_rule(paint, content.cut_top(16), spent, 0, {total, total / 13, 5, 5});
  content.cut_top(10);
  const Rect line = content.cut_top(22);
  paint.text(line, "0", {TextSize::small});
  paint.text(line, stage.words().units(view.content.weekly_budget),
             {TextSize::small, false, Role::text, Align::right});
  const std::size_t questions = view.questions.size();
  std::vector<std::pair<std::string, std::string>> cases;
  for (const session::ViewHypothesis& one : view.hypotheses) {
    cases.emplace_back(
        std::to_string(cases.size() + 1) + ". " + stage.say(one.statement),
        text::percent(stage.text.language(), base::div_round(one.case_strength, 10)));
  }
  draw_plan_tasks(stage, content);  // after it the view may be another one
  content.cut_top(10);
  if (questions > 0) {
    content.cut_top(reason(ui, content,
                           stage.say("screen.open_questions", {{"n", std::to_string(questions)}})) +
                    12);
  }
  paint.text(content.cut_top(30), stage.say("screen.cases"), head_text);
  content.cut_top(paint.paragraph(content, stage.say("screen.case_note"), small_text) + 6);
  for (const auto& [name, strength] : cases) {
    fact_row(ui, content, name, strength);
  }
}

}  // namespace rasad::screen
