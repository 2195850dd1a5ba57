// Options and questions; the form of what is considered is in tasking_form.cpp.
#include "app/screen/tasking_screen.hpp"

#include "app/screen/form.hpp"
#include "app/widget/held.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float card_height = 92;

// Five squares, filled up to the level of intrusion.
void draw_intrusion(Painter& paint, Rect& line, std::int64_t level) {
  draw_icon(paint, Icon::eye, line.cut_left(20).centre(), 17, paint.colour(Role::text));
  line.cut_left(6);
  for (std::int64_t i = 0; i < 5; ++i) {
    Rect box = line.cut_left(13);
    box = {box.x, box.centre().y - 5, 10, 10};
    if (i < level) {
      paint.fill(box, paint.colour(Role::text));
    }
    paint.frame(box, paint.colour(Role::edge));
  }
}

void draw_measure(Painter& paint, Rect& line, Icon icon, const std::string& words) {
  draw_icon(paint, icon, line.cut_left(20).centre(), 17, paint.colour(Role::text));
  line.cut_left(4);
  paint.text(line.cut_left(paint.width(words, {TextSize::small}) + 12), words, {TextSize::small});
}

}  // namespace

const content::Option& TaskingScreen::option(const Stage& stage) const {
  return stage.course->view().content.doctrine->options[static_cast<std::size_t>(option_)];
}

TaskDraft& TaskingScreen::draft(const Stage& stage) {
  return drafts_.task(stage.course->view(), {option_});
}

// A task that stands in the plan is shown as it stands, unless another one was begun.
void TaskingScreen::choose(Stage& stage, int wanted) {
  const session::View& view = stage.course->view();
  const auto& options = view.content.doctrine->options;
  option_ = held(wanted, 0, static_cast<int>(options.size()) - 1);
  question_ = -1;
  step_ = Step::what;
  const auto open = open_tasks(view, {option_});
  shown_ = open.empty() || drafts_.has({option_}) ? 0 : open.back()->number;
}

// The map hands over the cells it has chosen for patrol: they become the task that is being filled
// in, or the change of the one in the plan.
void TaskingScreen::follow_map(Stage& stage) {
  if (!stage.patrol) {
    return;
  }
  const session::View& view = stage.course->view();
  const auto& options = view.content.doctrine->options;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].effect == content::Effect::patrol &&
        options[i].target == content::Target::cells) {
      const auto id = base::id_at<base::OptionId>(i);
      const auto open = open_tasks(view, id);
      if (!open.empty() && !drafts_.has(id)) {
        drafts_.change(*open.back());
      }
      drafts_.task(view, id).request.cells = *stage.patrol;
      choose(stage, static_cast<int>(i));
      tab_ = Tab::form;
      page_ = Page::tasks;
      break;
    }
  }
  stage.patrol.reset();
}

void TaskingScreen::prepare(Stage& stage) {
  const session::View& view = stage.course->view();
  if (week_ != stage.course->week()) {
    week_ = stage.course->week();
    drafts_.clear();
    choose(stage, 0);
    question_ = view.questions.empty() ? -1 : 0;
  }
  follow_map(stage);
  question_ = std::min(question_, static_cast<int>(view.questions.size()) - 1);
  // What was taken back elsewhere is not in the plan any more.
  if (shown_ > 0 && planned(stage) == nullptr) {
    choose(stage, option_);
  }
}

void TaskingScreen::question_card(Stage& stage, Rect place, std::size_t index) {
  Painter& paint = stage.ui.paint();
  const session::ViewQuestion& one = stage.course->view().questions[index];
  if (row(stage.ui, place, "tasking.question." + std::to_string(one.id.value),
          question_ == static_cast<int>(index))) {
    question_ = static_cast<int>(index);
    tab_ = Tab::form;
  }
  // The next meeting would come too late.
  const session::View& view = stage.course->view();
  const bool closes_now = one.closes <= base::start_of({view.step.value + base::steps_per_week});
  Rect line = place.inset(16, 10);
  draw_icon(paint, Icon::flag, {line.x + 10, line.y + 11}, 20, paint.colour(Role::acttext));
  line.cut_left(30);
  paint.text({line.x, line.y, line.w, 22}, stage.say(one.title), cut({TextSize::body, true}));
  paint.text({line.x, line.y + 24, line.w, 18},
             closes_now ? stage.say("screen.question_now")
                        : stage.say("screen.question_closes",
                                    {{"date", stage.words().date_of(one.closes)}}),
             cut({TextSize::small, false, Role::acttext}));
}

void TaskingScreen::option_card(Stage& stage, Rect place, std::size_t index) {
  Painter& paint = stage.ui.paint();
  const content::Option& one = stage.course->view().content.doctrine->options[index];
  if (row(stage.ui, place, "tasking.option." + one.id,
          question_ < 0 && option_ == static_cast<int>(index))) {
    choose(stage, static_cast<int>(index));
    tab_ = Tab::form;
  }
  Rect inner = place.inset(16, 9);
  Rect head = inner.cut_top(24);
  const auto plan = stage.course->plan();
  const bool is_chosen = std::any_of(plan.begin(), plan.end(), [&](const tasking::Task* task) {
    return task->request.option.index() == index;
  });
  const std::string name = stage.say(one.name);
  if (is_chosen) {
    // The word gives way where the name needs the room.
    const std::string word = stage.say("screen.chosen");
    const float both = paint.width(name, bold_text) + paint.width(word, small_text) + 56;
    act_chip(stage.ui, head, both <= head.w ? word : "");
    head.cut_right(8);
  }
  Rect about = inner.cut_top(20);
  const float height = paint.height(name, bold_text, head.w);
  if (height > head.h && height <= head.h + about.h) {
    paint.paragraph(head, name, bold_text);  // two lines, and the rest is told in the form
  } else {
    paint.text(head, name, cut(bold_text));
    paint.text(about, stage.say(one.about), cut(small_text));
  }
  inner.cut_top(6);
  Rect line = inner.cut_top(20);
  const std::string cost =
      stage.say(one.target == content::Target::cells ? "screen.shifts_a_cell" : "screen.n_shifts",
                {{"n", stage.words().units(one.cost)}});
  draw_measure(paint, line, Icon::coins, cost);
  draw_measure(paint, line, Icon::clock, stage.words().lead_time(one));
  draw_intrusion(paint, line, one.intrusion);
}

void TaskingScreen::draw_options(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  panel(ui, rect, Role::sheet, Side::right);
  const session::View& view = stage.course->view();
  const Rect head = rect.cut_top(50).inset(16, 0);
  ui.paint().text(head, stage.say("screen.options"), head_text);
  ui.paint().hairline({rect.x, rect.y}, {rect.right(), rect.y}, ui.paint().colour(Role::line));
  rect.w -= 1;
  Rect content = ui.begin_scroll("tasking.options", rect);
  const float top = content.y;
  for (std::size_t i = 0; i < view.questions.size(); ++i) {
    question_card(stage, content.cut_top(66), i);
  }
  for (std::size_t i = 0; i < view.content.doctrine->options.size(); ++i) {
    option_card(stage, content.cut_top(card_height), i);
  }
  ui.end_scroll(content.y - top);
}

// The act that ends the meeting, or why it cannot be ended yet. Who does not decide at this table
// lets those decide who do.
void TaskingScreen::draw_close(Stage& stage, const Rect& foot) {
  Ui& ui = stage.ui;
  const std::string week = std::to_string(stage.course->shown_week());
  const std::string close = stage.say(
      may(stage, &content::SeatRole::may_task) ? "screen.close_meeting" : "screen.others_decide",
      {{"week", week}});
  if (stage.course->phase() == Phase::task) {
    const Button one{"tasking.close", close, ButtonKind::plain, std::nullopt, true};
    if (button(ui, foot, one) || ui.pressed_with_ctrl(Key::enter)) {
      ask_to_close(stage);
    }
  } else {
    reason(ui, foot, stage.say("screen.not_yet_tasking"));
  }
}

void TaskingScreen::ask_to_close(Stage& stage) {
  const session::View& view = stage.course->view();
  const std::string week = std::to_string(view.week() + 1);
  const bool is_own = may(stage, &content::SeatRole::may_task);
  const std::string title = stage.say(is_own ? "screen.close_title" : "screen.others_decide_title");
  const std::string text =
      is_own
          ? stage.say("screen.close_text", {{"tasks", std::to_string(stage.course->plan().size())},
                                            {"left", stage.words().units(view.budget_left)},
                                            {"week", week}})
          : stage.say("screen.others_decide_text",
                      {{"role", stage.say(role_of(stage)->name)}, {"week", week}});
  stage.dialog = Dialog{title, text, stage.say("screen.play_week", {{"week", week}}),
                        stage.say("screen.back_to_plan"), [this](Stage&) { closed_ = true; }};
}

void TaskingScreen::draw(Stage& stage, Rect rect) {
  prepare(stage);
  const std::size_t waiting = tasks_to_review(stage.course->view()).size();
  const Tabs agenda{
      "tasking.page",
      {waiting == 0 ? stage.say("screen.last_tasks")
                    : stage.say("screen.last_tasks_n", {{"n", std::to_string(waiting)}}),
       stage.say("screen.priorities"), stage.say("screen.tasks"), stage.say("screen.left_out"),
       stage.say("screen.authorities")},
      static_cast<int>(page_)};
  if (const int chosen = page_strip(stage, rect, agenda); chosen >= 0) {
    page_ = static_cast<Page>(chosen);
  }
  switch (page_) {
    case Page::review:
      review_.draw(stage, rect);
      break;
    case Page::priorities:
      priorities_.draw(stage, rect);
      break;
    case Page::tasks:
      draw_tasks(stage, rect);
      break;
    case Page::left_out:
      left_out_.draw(stage, rect);
      break;
    case Page::authorities:
      authorities_.draw(stage, rect);
      break;
  }
  stage.hint("Ctrl Z", "key.undo");
}

void TaskingScreen::draw_tasks(Stage& stage, Rect rect) {
  const Columns columns = columns_for(stage.ui.window());
  const auto form = [&](const Rect& place) {
    if (question_ >= 0) {
      draw_question(stage, place);
    } else if (const tasking::Task* task = planned(stage); task != nullptr) {
      draw_planned(stage, place, *task);
    } else {
      draw_form(stage, place);
    }
  };
  if (columns == Columns::three) {
    draw_options(stage, rect.cut_left(std::clamp(rect.w * 0.29F, 360.0F, 480.0F)));
    draw_plan(stage, rect.cut_right(std::clamp(rect.w * 0.26F, 320.0F, 480.0F)));
    form(rect);
  } else {
    const bool has_list_tab = columns == Columns::one;
    tab_ = !has_list_tab && tab_ == Tab::list ? Tab::form : tab_;
    Tabs pages{"tasking.tab", {}, static_cast<int>(tab_) - (has_list_tab ? 0 : 1)};
    if (has_list_tab) {
      pages.labels.push_back(stage.say("screen.options"));
    }
    pages.labels.push_back(stage.say("screen.task"));
    pages.labels.push_back(stage.say("screen.plan"));
    if (const int chosen = page_strip(stage, rect, pages); chosen >= 0) {
      tab_ = static_cast<Tab>(chosen + (has_list_tab ? 0 : 1));
    }
    // Where the plan is out of sight the meeting can be ended below the options.
    Rect options = has_list_tab ? rect : rect.cut_left(360);
    if (!has_list_tab || tab_ == Tab::list) {
      if (tab_ != Tab::plan) {
        draw_close(stage, cut_foot(stage.ui, options));
      }
      draw_options(stage, options);
    }
    if (tab_ == Tab::form) {
      form(rect);
    } else if (tab_ == Tab::plan) {
      draw_plan(stage, rect);
    }
  }
  if (stage.ui.pressed(Key::down)) {
    choose(stage, option_ + 1);
  }
  if (stage.ui.pressed(Key::up)) {
    choose(stage, option_ - 1);
  }
  stage.hints({{"↑ ↓", "key.option"},
               {"Ctrl Enter", may(stage, &content::SeatRole::may_task) ? "key.close_meeting"
                                                                       : "key.next_phase"}});
}

}  // namespace rasad::screen
