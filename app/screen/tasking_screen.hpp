// The tasking meeting in the order of its agenda: last tasks, priorities, tasks, what is left out,
// authorities. Tasks: open questions, options with their cost and law, the form of the one being
// considered, the plan and its budget.
#pragma once

#include "app/screen/meeting_pages.hpp"

#include <string>

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
  void draw_question(Stage& stage, widget::Rect rect);
  void draw_target(Stage& stage, widget::Rect& rect);
  void draw_cells(Stage& stage, widget::Rect& rect);
  void draw_basis(Stage& stage, widget::Rect& rect);
  void draw_words(Stage& stage, widget::Rect& rect);
  void draw_answerable(Stage& stage, widget::Rect& rect);
  void draw_relied_on(Stage& stage, widget::Rect& rect);
  void draw_law(Stage& stage, widget::Rect& rect) const;
  void draw_plan(Stage& stage, widget::Rect rect);
  void draw_plan_lines(Stage& stage, widget::Rect& content) const;
  void draw_close(Stage& stage, const widget::Rect& foot);
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
  int choice_ = -1;
  tasking::TaskRequest request_;
  std::string reason_;
  bool has_confidence_ = false;
  std::int32_t week_ = -1;
  bool closed_ = false;
};

}  // namespace rasad::screen
