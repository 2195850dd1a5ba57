// The plan of a lesson for whoever teaches: when, what to say, what to ask, which wrong turns to
// expect. What would give the truth away stays hidden until it is asked for.
#pragma once

#include "app/present/lesson_plan.hpp"
#include "app/screen/stage.hpp"

#include <memory>
#include <string>

namespace rasad::screen {

/// What the teacher wants.
enum class LessonWish { none, leave, start, print };

class LessonScreen {
 public:
  /// Another scenario's plan.
  void show(std::shared_ptr<const content::Pack> pack);
  [[nodiscard]] LessonWish draw(Stage& stage, widget::Rect rect);
  [[nodiscard]] const std::shared_ptr<const content::Pack>& pack() const { return pack_; }
  [[nodiscard]] const present::LessonPlan& plan() const { return plan_; }

 private:
  void prepare(Stage& stage);
  float draw_plan(Stage& stage, widget::Rect rect) const;
  void draw_list(Stage& stage, widget::Rect& rect, std::string_view id,
                 const std::vector<std::string>& lines) const;
  void draw_row(Stage& stage, widget::Rect& rect, const present::PlanRow& row) const;

  std::shared_ptr<const content::Pack> pack_;
  present::LessonPlan plan_;
  std::string said_in_;
  bool with_truth_ = false;
};

}  // namespace rasad::screen
