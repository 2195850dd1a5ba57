// The parts of the tasking meeting beside the tasks: last tasks reviewed, priorities, what gets no
// resources, authorities with their end.
#pragma once

#include "app/screen/form.hpp"

#include <map>
#include <string>
#include <vector>

namespace rasad::screen {

/// Looks back at tasks of earlier weeks.
class TaskReviewPage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_list(Stage& stage, const widget::Rect& rect);
  void draw_task(Stage& stage, widget::Rect rect, const tasking::Task& task);
  void draw_facts(Stage& stage, widget::Rect& column, const tasking::Task& task) const;
  void draw_reviews(Stage& stage, const widget::Rect& rect) const;

  /// What was chosen and written about a task and is not recorded yet.
  struct Draft {
    int verdict = -1;
    std::string note;
  };
  std::map<std::int32_t, Draft> drafts_;  ///< by number of the task
  std::int32_t shown_ = 0;                ///< number of the task
  bool shows_detail_ = false;
};

/// At most five; setting them replaces the earlier ones.
class PrioritiesPage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_choices(Stage& stage, const widget::Rect& rect);
  void draw_own(Stage& stage, widget::Rect rect);
  void toggle(const tasking::Priority& one);
  void prepare(const Stage& stage);

  std::vector<tasking::Priority> list_;
  std::string text_;
  base::Step taken_over_{-2};  ///< priorities of which step stand in the list
  bool shows_detail_ = false;
};

/// What is openly left without resources.
class LeftOutPage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_list(Stage& stage, const widget::Rect& rect);
  void draw_form(Stage& stage, widget::Rect rect);

  std::int32_t option_ = -1;
  std::map<std::int32_t, std::string> reasons_;  ///< not recorded yet, by option
  bool shows_detail_ = false;
};

/// Authorities, and their renewal before they run out; what oversight has found.
class AuthoritiesPage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_list(Stage& stage, const widget::Rect& rect, std::size_t chosen);
  void draw_renewal(Stage& stage, widget::Rect rect, const tasking::Authority& authority);
  void draw_findings(Stage& stage, widget::Rect& column) const;

  std::size_t shown_ = 0;
  std::map<std::size_t, std::string> reasons_;  ///< not recorded yet, by authority
  bool shows_detail_ = false;
};

/// Tasks that have run and have not been looked back at, since the week before last.
[[nodiscard]] std::vector<const tasking::Task*> tasks_to_review(const session::View& view);

}  // namespace rasad::screen
