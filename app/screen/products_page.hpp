// Analysis products: what was commissioned, what came, and the form to commission one.
#pragma once

#include "app/screen/form.hpp"

#include <map>

namespace rasad::screen {

class ProductsPage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_list(Stage& stage, const widget::Rect& rect);
  void draw_product(Stage& stage, const widget::Rect& rect, const picture::Product& product) const;
  void draw_form(Stage& stage, widget::Rect rect);
  void draw_target(Stage& stage, widget::Rect& column);
  void commission(Stage& stage, const session::Commission& act);
  void draw_foot(Stage& stage, const widget::Rect& foot);
  [[nodiscard]] session::Commission request(const Stage& stage) const;

  std::int32_t shown_ = 0;  ///< number of the product shown, 0: the form
  bool shows_detail_ = false;
  std::int32_t form_ = 0;  ///< index into the doctrine's products
  /// What was filled in for one form.
  struct Draft {
    std::int64_t hours = 0;    ///< 0: as many as the form wants
    std::int32_t target = -1;  ///< hypothesis, district or type, as the form wants; -1 none
  };
  std::map<std::int32_t, Draft> drafts_;  ///< by form
  bool was_commissioned_ = false;         ///< the youngest product is to be shown
};

}  // namespace rasad::screen
