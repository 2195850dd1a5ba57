// The tasking meeting: questions that are open, options with their cost and law, the form of the
// one being considered, the plan and its budget.
#pragma once

#include "app/screen/stage.hpp"

#include <string>

namespace rasad::screen {

class TaskingScreen {
 public:
  void draw(Stage& stage, widget::Rect rect);
  void reset() { *this = TaskingScreen{}; }
  /// True once after the meeting was closed: the week is to be played.
  [[nodiscard]] bool take_closed() { return std::exchange(closed_, false); }

 private:
  void draw_options(Stage& stage, widget::Rect rect);
  void question_card(Stage& stage, widget::Rect place, std::size_t index);
  void option_card(Stage& stage, widget::Rect place, std::size_t index);
  void draw_form(Stage& stage, widget::Rect rect);
  void draw_question(Stage& stage, widget::Rect rect);
  void draw_target(Stage& stage, widget::Rect& rect);
  void draw_cells(Stage& stage, widget::Rect& rect);
  void draw_basis(Stage& stage, widget::Rect& rect);
  void draw_words(Stage& stage, widget::Rect& rect);
  void draw_law(Stage& stage, widget::Rect& rect) const;
  void draw_plan(Stage& stage, widget::Rect rect);
  void ask_to_close(Stage& stage);
  void choose(Stage& stage, int option);
  void follow_map(Stage& stage);
  void prepare(Stage& stage);
  [[nodiscard]] const content::Option& option(const Stage& stage) const;
  [[nodiscard]] std::string why_not(const Stage& stage) const;

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
