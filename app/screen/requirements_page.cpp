// Requirements and the collection plan.
#include "app/screen/requirements_page.hpp"

#include "app/present/desk_words.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr std::int32_t latest = 4;  // weeks ahead that can be chosen

// What was ordered for it, and by which channels.
void draw_collection_plan(Stage& stage, Rect& column, const picture::Requirement& requirement) {
  Painter& paint = stage.ui.paint();
  const session::View& view = stage.course->view();
  const present::ExerciseLines words = stage.words();
  paint.text(column.cut_top(30), stage.say("screen.collection_plan"), head_text);
  bool is_empty = true;
  for (const tasking::Task& task : view.tasks) {
    if (task.request.requirement != requirement.number) {
      continue;
    }
    const auto& option = view.content.doctrine->options[task.request.option.index()];
    fact_row(stage.ui, column, stage.say(option.name), words.target(task.request));
    if (const std::string channels = words.sought(option); !channels.empty()) {
      column.cut_top(paint.paragraph(column, channels, small_text) + 6);
    }
    is_empty = false;
  }
  if (is_empty) {
    column.cut_top(paint.paragraph(column, stage.say("screen.nothing_ordered"), small_text) + 6);
  }
}

// Reports about its hypothesis since it was set.
void draw_what_came_in(Stage& stage, Rect& column, const picture::Requirement& requirement) {
  const session::View& view = stage.course->view();
  stage.ui.paint().text(column.cut_top(30), stage.say("screen.came_in"), head_text);
  const present::DeskWords desk{stage.text, stage.course->pack(), view};
  for (std::size_t i = 0; i < view.reports.size(); ++i) {
    const session::ViewReport& one = view.reports[i];
    const bool bears = requirement.hypothesis.is_set() &&
                       one.hypothesis == requirement.hypothesis &&
                       one.report.received >= base::start_of(requirement.step);
    if (bears) {
      const std::string code = desk.code(one.report);
      fact_row(stage.ui, column, desk.title(i), code.empty() ? "–" : code);
    }
  }
}

}  // namespace

void RequirementsPage::draw_list(Stage& stage, const Rect& rect) {
  const session::View& view = stage.course->view();
  const auto requirement_row = [&](Rect& column, std::int32_t number, const std::string& title,
                                   const std::string& below) {
    const std::string id = "requirements." + std::to_string(number);
    if (list_row(stage, column, {id, title, below, "", shown_ == number})) {
      shown_ = number;
      shows_detail_ = true;
    }
  };
  list_pane(stage, "requirements.list", rect, "", [&](Rect& column) {
    requirement_row(column, 0, stage.say("screen.new_requirement"), "");
    for (auto one = view.requirements.rbegin(); one != view.requirements.rend(); ++one) {
      const std::string due =
          one->due_week > 0
              ? stage.say("screen.due_week", {{"week", std::to_string(one->due_week)}})
              : stage.say("screen.no_date");
      requirement_row(column, one->number, stage.text.reason(one->question), due);
    }
  });
}

void RequirementsPage::draw_requirement(Stage& stage, const Rect& rect,
                                        const picture::Requirement& requirement) const {
  panel(stage.ui, rect);
  const session::View& view = stage.course->view();
  scrolled_item(
      stage, "requirements.detail", std::to_string(requirement.number), rect.inset(22, 16),
      [&](Rect& column) {
        Painter& paint = stage.ui.paint();
        column.cut_top(
            paint.paragraph(column, stage.text.reason(requirement.question), title_text) + 12);
        const std::string decision = stage.text.reason(requirement.decision);
        if (!decision.empty()) {
          column.cut_top(finding(stage.ui, column, stage.say("screen.decision_waits"), decision,
                                 Role::select) +
                         12);
        }
        if (requirement.hypothesis.is_set()) {
          column.cut_top(
              paint.paragraph(column,
                              stage.say(view.hypotheses[requirement.hypothesis.index()].statement),
                              body_text) +
              14);
        }
        draw_collection_plan(stage, column, requirement);
        column.cut_top(12);
        draw_what_came_in(stage, column, requirement);
      });
}

void RequirementsPage::draw_form(Stage& stage, Rect rect) {
  panel(stage.ui, rect);
  const Rect foot = cut_foot(stage.ui, rect);
  scrolled(stage, "requirements.form", rect.inset(22, 16), [&](Rect& column) {
    form_head(stage, column, stage.say("screen.new_requirement"),
              stage.say("screen.requirement_about"));
    text_row(stage, column, stage.say("screen.question"),
             {"requirements.question", stage.say("screen.question_hint")}, question_);
    text_row(stage, column, stage.say("screen.decision_waits"),
             {"requirements.decision", stage.say("screen.decision_hint")}, decision_);
    std::vector<std::string> hypotheses = hypothesis_sentences(stage);
    hypotheses.insert(hypotheses.begin(), stage.say("screen.none"));
    stage.ui.paint().text(column.cut_top(24), stage.say("screen.bears_on"), small_text);
    if (const int chosen =
            sentence_rows(stage, column, "requirements.hypothesis", hypotheses, hypothesis_ + 1);
        chosen >= 0) {
      hypothesis_ = chosen - 1;
    }
    const std::int32_t now = stage.course->view().week();
    Tabs weeks{"requirements.due", {}, weeks_ - 1};
    for (std::int32_t i = 1; i <= latest; ++i) {
      weeks.labels.push_back(stage.say("screen.week", {{"week", std::to_string(now + i)}}));
    }
    if (const int chosen = choice_row(stage, column, stage.say("screen.due"), weeks); chosen >= 0) {
      weeks_ = chosen + 1;
    }
  });
  const session::Require act{
      question_, decision_, {hypothesis_}, stage.course->view().week() + weeks_};
  if (act_foot(stage, foot, "requirements.set", stage.say("screen.set_requirement"), act) &&
      stage.take(act)) {
    *this = RequirementsPage{};
    was_set_ = true;
  }
}

void RequirementsPage::draw(Stage& stage, Rect rect) {
  const std::vector<picture::Requirement>& all = stage.course->view().requirements;
  if (was_set_ && !all.empty()) {
    shown_ = all.back().number;  // as it stands now, with what is collected for it
    was_set_ = false;
  }
  const auto shown = std::find_if(all.begin(), all.end(),
                                  [this](const auto& one) { return one.number == shown_; });
  list_and_detail(stage, rect,
                  {"requirements.tab", stage.say("screen.requirement"),
                   [&](const Rect& place) { draw_list(stage, place); },
                   [&](const Rect& place) {
                     if (shown == all.end()) {
                       draw_form(stage, place);
                     } else {
                       draw_requirement(stage, place, *shown);
                     }
                   }},
                  shows_detail_);
}

}  // namespace rasad::screen
