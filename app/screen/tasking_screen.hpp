// The tasking meeting in the order of its agenda: last tasks, priorities, tasks, what is left out,
// authorities. Tasks: open questions, options with their cost and law, the form of the one being
// considered, the plan and its budget.
#pragma once

#include "app/screen/meeting_pages.hpp"
#include "app/screen/task_drafts.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasad::screen {

class TaskingScreen {
 public:
  void draw(Stage& stage, widget::Rect rect);
  void reset() { *this = TaskingScreen{}; }
  enum class Page { review, priorities, tasks, left_out, authorities };
  void show(Page page) { page_ = page; }
  [[nodiscard]] Page page() const { return page_; }
  /// True once after the meeting was closed: the week is to be played.
  [[nodiscard]] bool take_closed() { return std::exchange(closed_, false); }

 private:
  void draw_tasks(Stage& stage, widget::Rect rect);
  void draw_options(Stage& stage, widget::Rect rect);
  void question_card(Stage& stage, widget::Rect place, std::size_t index);
  void option_card(Stage& stage, widget::Rect place, std::size_t index);
  void draw_form(Stage& stage, widget::Rect rect);
  void draw_what(Stage& stage, widget::Rect& rect);
  void draw_answer(Stage& stage, widget::Rect& rect);
  void draw_form_foot(Stage& stage, widget::Rect foot);
  void draw_question(Stage& stage, widget::Rect rect);
  void draw_target(Stage& stage, widget::Rect& rect);
  void draw_cells(Stage& stage, widget::Rect& rect);
  void draw_basis(Stage& stage, widget::Rect& rect);
  void draw_words(Stage& stage, widget::Rect& rect);
  void draw_answerable(Stage& stage, widget::Rect& rect);
  void draw_relied_on(Stage& stage, widget::Rect& rect);
  void draw_law(Stage& stage, widget::Rect& rect);
  void draw_law_in_short(Stage& stage, widget::Rect& rect);
  [[nodiscard]] std::vector<tasking::LegalFinding> law(Stage& stage);
  void draw_planned(Stage& stage, widget::Rect rect, const tasking::Task& task);
  void draw_plan(Stage& stage, widget::Rect rect);
  void draw_plan_lines(Stage& stage, widget::Rect& content);
  void draw_plan_tasks(Stage& stage, widget::Rect& content);
  void draw_close(Stage& stage, const widget::Rect& foot);
  void record(Stage& stage);
  void change(Stage& stage, const tasking::Task& task);
  void remove(Stage& stage, std::int32_t number);
  [[nodiscard]] std::string why_not_task(Stage& stage);
  [[nodiscard]] const tasking::Task* planned(const Stage& stage) const;
  [[nodiscard]] TaskDraft& draft(const Stage& stage);
  [[nodiscard]] tasking::TaskRequest& request(const Stage& stage) { return draft(stage).request; }
  /// The exercise as it would stand without the task that is being changed.
  [[nodiscard]] const session::Session& without_changed(const Stage& stage);
  void ask_to_close(Stage& stage);
  void choose(Stage& stage, int option);
  void follow_map(Stage& stage);
  void prepare(Stage& stage);
  [[nodiscard]] const content::Option& option(const Stage& stage) const;

  Page page_ = Page::tasks;
  TaskReviewPage review_;
  PrioritiesPage priorities_;
  LeftOutPage left_out_;
  AuthoritiesPage authorities_;
  enum class Tab { list, form, plan };
  Tab tab_ = Tab::list;
  int option_ = 0;
  int question_ = -1;  ///< index into the view's open questions; -1: an option is considered
  TaskDrafts drafts_;
  /// The form asks in two steps: what is to be done and whether the law allows it; who answers.
  enum class Step { what, answer };
  Step step_ = Step::what;
  std::int32_t shown_ = 0;  ///< number of the task of the plan that is shown, 0: the form
  /// `without_changed`, for the task and the length of the journal it was made for.
  std::optional<session::Session> without_;
  std::pair<std::int32_t, std::size_t> without_for_{0, 0};
  std::int32_t week_ = -1;
  bool closed_ = false;
};

}  // namespace rasad::screen
