// Tables of the analysts' statistics, each under the sentence it proves.
#pragma once

#include "app/present/exercise_lines.hpp"
#include "engine/picture/aoristic.hpp"
#include "engine/picture/density.hpp"
#include "engine/picture/knox.hpp"

namespace rasad::present {

/// Rows are distances, columns days; "1.62*" is a ratio that chance reaches in at most 5 of 100
/// shuffles.
[[nodiscard]] Lines knox_lines(const ProgramText& text, const picture::KnoxTable& table);
/// The densest squares, and how few hold half of all events.
[[nodiscard]] Lines density_lines(const ProgramText& text,
                                  const std::vector<picture::GridCell>& cells,
                                  const picture::GridOptions& options, std::size_t listed);
/// Hours down, weekdays across, and the hours that hold half of the weight.
[[nodiscard]] Lines aoristic_lines(const ProgramText& text, const picture::WeekHours& hours);

}  // namespace rasad::present
