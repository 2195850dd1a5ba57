// Analysis products: what was commissioned, what came, and the form to commission one.
#pragma once

#include "app/screen/form.hpp"

namespace rasad::screen {

class ProductsPage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_list(Stage& stage, const widget::Rect& rect);
  void draw_product(Stage& stage, const widget::Rect& rect, const picture::Product& product) const;
  void draw_form(Stage& stage, widget::Rect rect);
  void draw_target(Stage& stage, widget::Rect& column);
  [[nodiscard]] session::Commission request(const Stage& stage) const;

  std::int32_t shown_ = 0;  ///< number of the product shown, 0: the form
  bool shows_detail_ = false;
  std::int32_t form_ = 0;  ///< index into the doctrine's products
  std::int64_t hours_ = 0;
  std::int32_t target_ = -1;  ///< hypothesis, district or type, as the form wants; -1 none
};

}  // namespace rasad::screen
