// The analyst's desk: when and where incidents are recorded, the hypotheses with what speaks for
// and against each, and one's own belief on a rule. Further pages: products, requirements, store.
#pragma once

#include "app/screen/products_page.hpp"
#include "app/screen/requirements_page.hpp"
#include "app/screen/store_page.hpp"

#include <vector>

namespace rasad::screen {

class AnalysisScreen {
 public:
  void draw(Stage& stage, widget::Rect rect);
  void reset() { *this = AnalysisScreen{}; }
  enum class Page { hypotheses, products, requirements, store };
  void show(Page page) { page_ = page; }
  [[nodiscard]] Page page() const { return page_; }

 private:
  void draw_hypothesis_page(Stage& stage, widget::Rect rect);
  void draw_left(Stage& stage, widget::Rect rect);
  void draw_hours(Stage& stage, widget::Rect& rect) const;
  void draw_hot_cells(Stage& stage, widget::Rect& rect) const;
  void draw_evidence(Stage& stage, widget::Rect rect);
  float evidence_list(Stage& stage, widget::Rect rect) const;
  float evidence_table(Stage& stage, widget::Rect rect) const;
  void draw_hypotheses(Stage& stage, widget::Rect rect);
  void hypothesis(Stage& stage, widget::Rect& rect, std::size_t index);
  void record(Stage& stage);
  [[nodiscard]] bool has_news(const Stage& stage) const;
  [[nodiscard]] std::string unset_estimates(const Stage& stage) const;

  enum class Tab { patterns, evidence, hypotheses };
  Tab tab_ = Tab::hypotheses;
  Page page_ = Page::hypotheses;
  ProductsPage products_;
  RequirementsPage requirements_;
  StorePage store_;
  std::vector<std::int32_t> own_;  ///< percent on the rules, -1 not moved
  std::int32_t week_ = -1;
};

}  // namespace rasad::screen
