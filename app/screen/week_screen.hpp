// The week plays: the clock, one event at a time on the map and in the list, the sound in words.
// Everything shown is what was reported, never the truth.
#pragma once

#include "app/screen/week_events.hpp"
#include "app/widget/map_view.hpp"

#include <string>
#include <vector>

namespace rasad::screen {

class WeekScreen {
 public:
  void draw(Stage& stage, widget::Rect rect);
  void reset() { *this = WeekScreen{}; }
  /// One looks elsewhere: the week waits where it is.
  void pause() { plays_ = false; }

 private:
  void prepare(Stage& stage);
  void advance(Stage& stage);
  void put_on(Stage& stage, double minutes);
  void draw_map(Stage& stage, widget::Rect rect);
  void draw_clock(Stage& stage, const widget::Rect& map) const;
  [[nodiscard]] widget::Rect clock_place(Stage& stage, const widget::Rect& map) const;
  [[nodiscard]] static bool has_low_clock(const widget::Rect& map);
  void draw_pace(Stage& stage, widget::Rect rect);
  void draw_buttons(Stage& stage, widget::Rect rect);
  void draw_narrow(Stage& stage, widget::Rect rect);
  void draw_events(Stage& stage, widget::Rect rect);
  void draw_foot(Stage& stage, const widget::Rect& foot);
  void draw_figures(Stage& stage, widget::Rect rect) const;
  [[nodiscard]] std::size_t past() const;
  [[nodiscard]] bool is_over() const { return now_ >= static_cast<double>(end_.value); }

  std::int32_t week_ = -1;
  std::vector<WeekEvent> events_;
  base::Minutes start_;
  base::Minutes end_;
  double now_ = 0;        ///< minutes of the exercise
  double last_time_ = 0;  ///< seconds of the frame before
  bool plays_ = true;
  bool shows_list_ = false;  ///< in one column: the list instead of the map
  int pace_ = 1;             ///< 0 slow, 1 usual, 2 fast
  std::size_t told_ = 0;
  widget::MapGround ground_;
  std::string ground_for_;
  widget::MapCamera camera_;
};

}  // namespace rasad::screen
