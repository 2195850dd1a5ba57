// The map: recorded incidents in a window of time, their density, and where patrols will go. Colour
// says how we know; the record is never called crime here.
#pragma once

#include "app/screen/map_legend.hpp"
#include "app/screen/stage.hpp"
#include "app/widget/map_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rasad::screen {

class MapScreen {
 public:
  void draw(Stage& stage, widget::Rect rect);
  void reset() { *this = MapScreen{}; }

 private:
  void prepare(Stage& stage);
  [[nodiscard]] MapKey map_key(Stage& stage) const;
  void draw_narrow(Stage& stage, widget::Rect rect);
  void draw_map(Stage& stage, widget::Rect rect);
  void draw_zoom(Stage& stage, const widget::Rect& map);
  [[nodiscard]] static widget::Rect zoom_place(const widget::Rect& map, float number);
  void draw_time(Stage& stage, widget::Rect rect);
  void draw_panel(Stage& stage, widget::Rect rect);
  void draw_foot(Stage& stage, widget::Rect& rect);
  void draw_allocation(Stage& stage, widget::Rect& rect);
  void draw_budget(Stage& stage, widget::Rect& rect) const;
  void draw_district(Stage& stage, widget::Rect& rect) const;
  void keys(Stage& stage);
  [[nodiscard]] widget::MapToday today(const Stage& stage) const;
  [[nodiscard]] std::int64_t chosen_in(const Stage& stage, std::size_t district) const;
  void choose(const Stage& stage, std::size_t district, std::int64_t count);
  void press(Stage& stage, widget::Spot metres);
  [[nodiscard]] std::vector<base::CellId> chosen() const;
  [[nodiscard]] std::int32_t planned(const Stage& stage) const;
  [[nodiscard]] const content::Option* patrol(const Stage& stage) const;
  [[nodiscard]] std::int64_t affordable(const Stage& stage) const;

  widget::MapGround ground_;
  std::string ground_for_;
  widget::MapCamera camera_;
  std::vector<bool> cells_;  ///< chosen for patrol, by cell
  std::int32_t week_ = -1;
  int days_from_ = 14;  ///< window of time in days before now
  int days_to_ = 0;
  bool shows_density_ = true;
  int district_ = 0;
  int pointed_ = -1;
  int tab_ = 0;  ///< in a narrow window: 0 the map, 1 the panel instead, 2 the map with its days
};

}  // namespace rasad::screen
