// The plan of a lesson for whoever teaches: when, what to say, what to ask, which wrong turns to
// expect. What would give the truth away stays hidden until it is asked for.
#pragma once

#include "app/present/lesson_plan.hpp"
#include "app/screen/saved_file.hpp"
#include "app/screen/stage.hpp"

#include <memory>
#include <string>

namespace rasad::screen {

/// What the teacher wants.
enum class LessonWish { none, leave, start };

class LessonScreen {
 public:
  /// Another scenario's plan.
  void show(std::shared_ptr<const content::Pack> pack);
  [[nodiscard]] LessonWish draw(Stage& stage, widget::Rect rect);
  [[nodiscard]] const std::shared_ptr<const content::Pack>& pack() const { return pack_; }

 private:
  void prepare(Stage& stage);
  void print(Stage& stage);
  [[nodiscard]] static std::string start_words(const Stage& stage);
  LessonWish draw_foot(Stage& stage, widget::Rect foot, bool has_truth);
  [[nodiscard]] widget::Button truth_button(const Stage& stage) const;
  float draw_plan(Stage& stage, widget::Rect rect) const;
  void draw_list(Stage& stage, widget::Rect& rect, std::string_view id,
                 const std::vector<std::string>& lines) const;
  void draw_row(Stage& stage, widget::Rect& rect, const present::PlanRow& row) const;

  std::shared_ptr<const content::Pack> pack_;
  present::LessonPlan plan_;
  std::string said_in_;
  bool with_truth_ = false;
  SavedFile saved_{"lesson.saved"};
};

}  // namespace rasad::screen
