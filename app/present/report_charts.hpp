// Pictures of the report as inline SVG, each with its title and description for a screen reader.
// Colours stand in assets/report/report.css.
#pragma once

#include "app/present/debrief_model.hpp"
#include "app/present/luck_model.hpp"
#include "engine/report/markup.hpp"

namespace rasad::present {

/// Opens an SVG with role, title and description; the caller closes it.
struct Picture {
  std::string id;  ///< unique in the document
  double width = 0;
  double height = 0;
  std::string title;
  std::string description;
};
void open_picture(report::Markup& page, const Picture& picture);

/// Weeks: recorded and actual with the gap between them hatched, injects and decisions below.
void draw_weeks(report::Markup& page, const ProgramText& text, const DebriefModel& model);
/// Dots of the replays, the run that was played as a flag, reference plans with intervals.
void draw_luck(report::Markup& page, const ProgramText& text, const LuckModel& luck);
/// Dimensions of the score on ruled bars; process or outcome.
void draw_scores(report::Markup& page, const ProgramText& text, const DebriefModel& model,
                 bool is_outcome);

/// A round step for an axis up to `most` with at most six ticks: 1, 2 or 5 times a power of ten.
[[nodiscard]] std::int64_t axis_step(std::int64_t most);

}  // namespace rasad::present
