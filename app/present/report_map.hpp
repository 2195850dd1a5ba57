// Maps of the report: the record beside what happened.
#pragma once

#include "app/present/report_charts.hpp"

namespace rasad::present {

enum class MapLayer { recorded, happened };

/// The town with its districts, river, railway and roads, and one layer of points.
void draw_map(report::Markup& page, const ProgramText& text, const content::Pack& pack,
              const DebriefModel& model, MapLayer layer);

}  // namespace rasad::present
