// The store: reports found by words, and the chart of persons and things they speak of.
#pragma once

#include "app/screen/form.hpp"
#include "app/screen/report_card.hpp"

namespace rasad::screen {

class StorePage {
 public:
  void draw(Stage& stage, widget::Rect rect);

 private:
  void draw_list(Stage& stage, widget::Rect rect);
  void draw_reports(Stage& stage, widget::Rect& column);
  void draw_entities(Stage& stage, widget::Rect& column);
  void draw_report(Stage& stage, const widget::Rect& rect);
  void draw_entity(Stage& stage, widget::Rect rect);
  void draw_links(Stage& stage, widget::Rect& column) const;
  void draw_link_form(Stage& stage, widget::Rect& column);
  [[nodiscard]] const session::ViewEntity* entity(const Stage& stage) const;

  std::string query_;
  base::ReportId report_;
  base::EntityId entity_;  ///< set: an entity is shown
  base::EntityId other_;
  std::int32_t percent_ = 50;
  bool is_same_ = false;
  bool shows_detail_ = false;
  ReportCard card_;
};

}  // namespace rasad::screen
