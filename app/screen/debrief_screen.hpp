// The debrief: what was hidden, luck or skill, process apart from outcome, one decision with its
// what-if. Drawn from the view model; opened only after the exercise was ended.
#pragma once

#include "app/present/debrief_model.hpp"
#include "app/present/luck_model.hpp"
#include "app/screen/saved_file.hpp"
#include "app/screen/stage.hpp"
#include "app/widget/map_view.hpp"

#include <memory>
#include <optional>
#include <string>

namespace rasad::screen {

class DebriefScreen {
 public:
  void draw(Stage& stage, widget::Rect rect);
  void reset() { *this = DebriefScreen{}; }

 private:
  enum class Page { overview, score, plans, reports, lessons };

  void draw_save(Stage& stage, widget::Rect& content);
  [[nodiscard]] static widget::Button save_button(const Stage& stage);
  void prepare(Stage& stage);
  void try_luck(Stage& stage);
  void draw_overview(Stage& stage, widget::Rect rect);
  void draw_narrow(Stage& stage, widget::Rect rect);
  void draw_veil(Stage& stage, widget::Rect rect);
  void draw_veil_head(Stage& stage, widget::Rect& rect) const;
  void draw_veil_key(Stage& stage, widget::Rect& rect) const;
  void draw_veil_line(Stage& stage, const widget::Rect& rect, const widget::MapView& map);
  [[nodiscard]] widget::MapToday veiled(const content::Geography& geography, bool lifted) const;
  void draw_luck(Stage& stage, widget::Rect rect);
  void draw_dots(Stage& stage, widget::Rect& rect) const;
  [[nodiscard]] float totals_height(Stage& stage, float width) const;
  void draw_totals(Stage& stage, widget::Rect rect) const;
  void draw_timeline(Stage& stage, widget::Rect rect);
  void draw_curves(Stage& stage, widget::Rect chart) const;
  void draw_curve_names(Stage& stage, widget::Rect line) const;
  void draw_marks(Stage& stage, const widget::Rect& injects, const widget::Rect& decisions,
                  float curves_top);
  void draw_decisions(Stage& stage, const widget::Rect& line, float curves_top);
  void draw_card(Stage& stage, widget::Rect rect);
  void draw_grounds(Stage& stage, widget::Rect& content, const present::DecisionCard& card) const;
  void draw_page(Stage& stage, widget::Rect rect);
  float page_score(Stage& stage, widget::Rect rect) const;
  float page_plans(Stage& stage, widget::Rect rect) const;
  float page_reports(Stage& stage, widget::Rect rect) const;
  float page_lessons(Stage& stage, widget::Rect rect) const;
  void ask_what_if(Stage& stage);
  void save_report(Stage& stage);
  void keys(Stage& stage);
  void choose(int by);
  [[nodiscard]] std::vector<std::size_t> cards() const;

  std::optional<report::Debrief> facts_;
  present::DebriefModel model_;
  std::string model_for_;
  std::shared_ptr<assess::LuckOrSkill> luck_;
  std::optional<present::LuckModel> luck_model_;
  std::optional<present::WhatIfModel> what_if_;
  widget::MapGround ground_;
  float veil_ = 0.5F;     ///< share of the map's width at which the veil stands
  std::size_t card_ = 0;  ///< index into the model's decisions
  Page page_ = Page::overview;
  SavedFile saved_{"debrief.saved"};
  bool has_save_above_ = true;  ///< beside the tabs; else at the head of what scrolls
};

}  // namespace rasad::screen
