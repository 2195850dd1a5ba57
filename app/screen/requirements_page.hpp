// Intelligence requirements: what must be known, for which decision, by when; and what was ordered
// to find it out.
#pragma once

#include "app/screen/form.hpp"

namespace rasad::screen {

class RequirementsPage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_list(Stage& stage, const widget::Rect& rect);
  void draw_requirement(Stage& stage, const widget::Rect& rect,
                        const picture::Requirement& requirement) const;
  void draw_form(Stage& stage, widget::Rect rect);

  std::int32_t shown_ = 0;  ///< number of the requirement shown, 0: the form
  bool shows_detail_ = false;
  std::string question_;
  std::string decision_;
  std::int32_t hypothesis_ = -1;
  bool was_set_ = false;    ///< the youngest one is to be shown
  std::int32_t weeks_ = 1;  ///< from now until it is due
};

}  // namespace rasad::screen
