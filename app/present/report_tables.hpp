// The report as tables: weeks, decisions, incidents. One row a thing, numbers as numbers.
#pragma once

#include "app/present/report_model.hpp"
#include "engine/tables/table_writer.hpp"

namespace rasad::present {

[[nodiscard]] std::vector<tables::Sheet> report_sheets(const ProgramText& text,
                                                       const ReportFacts& facts);

/// Weeks alone, of a session that cannot be replayed.
[[nodiscard]] tables::Sheet weeks_sheet(const ProgramText& text,
                                        const std::vector<TimelinePoint>& weeks);

}  // namespace rasad::present
