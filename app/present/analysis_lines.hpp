// Tables of the analysts' statistics, each under the sentence it proves.
#pragma once

#include "app/present/exercise_lines.hpp"
#include "engine/picture/aoristic.hpp"
#include "engine/picture/density.hpp"
#include "engine/picture/knox.hpp"

#include <functional>
#include <utility>

namespace rasad::present {

/// Rows are distances, columns days; "1.62*" is a ratio that chance reaches in at most 5 of 100
/// shuffles.
[[nodiscard]] Lines knox_lines(const ProgramText& text, const picture::KnoxTable& table);
/// How the file writes a place that is x and y metres from the origin.
using PlaceWords = std::function<std::pair<std::string, std::string>(double, double)>;

/// The densest squares, and how few hold half of all events; middles in the file's own numbers.
[[nodiscard]] Lines density_lines(const ProgramText& text,
                                  const std::vector<picture::GridCell>& cells,
                                  const picture::GridOptions& options, std::size_t listed,
                                  const PlaceWords& place);
/// Hours down, weekdays across, and the hours that hold half of the weight.
[[nodiscard]] Lines aoristic_lines(const ProgramText& text, const picture::WeekHours& hours);

}  // namespace rasad::present
