// Numbers rounded for reading; the JSON output has them in full.
#include "app/present/analysis_lines.hpp"

#include "app/present/table.hpp"
#include "engine/text/language.hpp"

namespace rasad::present {
namespace {

constexpr std::int32_t unlikely_by_chance = 50;  // permille

std::string hundredths(const ProgramText& text, double value) {
  return text::decimal(text.language(), static_cast<std::int64_t>(value * 100 + 0.5));
}

std::string whole(double value) {
  return std::to_string(static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5));
}

}  // namespace

Lines knox_lines(const ProgramText& text, const picture::KnoxTable& table) {
  Lines lines = wrapped(text.say("analyse.knox", {{"events", std::to_string(table.events)},
                                                  {"pairs", std::to_string(table.pairs)}}),
                        line_width);
  Row head{text.say("analyse.metres")};
  for (const std::int64_t days : table.days) {
    head.push_back(text.say("analyse.to_days", {{"days", std::to_string(days)}}));
  }
  std::vector<Row> rows{head};
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    Row row{table.metres[i] > 0
                ? text.say("analyse.to_metres", {{"metres", whole(table.metres[i])}})
                : text.say("analyse.same_place")};
    for (const picture::KnoxCell& cell : table.cells[i]) {
      const bool is_rare = cell.observed > 0 && cell.p_permille() <= unlikely_by_chance;
      row.push_back(hundredths(text, cell.ratio) + (is_rare ? "*" : "") + " (" +
                    std::to_string(cell.observed) + ")");
    }
    rows.push_back(row);
  }
  append(lines, table_lines(rows));
  const std::int32_t shuffles = table.cells.empty() ? 0 : table.cells[0][0].shuffles;
  append(lines, wrapped(text.say("analyse.knox_note", {{"shuffles", std::to_string(shuffles)}}),
                        line_width));
  return lines;
}

Lines density_lines(const ProgramText& text, const std::vector<picture::GridCell>& cells,
                    const picture::GridOptions& options, std::size_t listed,
                    const PlaceWords& place) {
  const std::size_t half = picture::cells_with_share(cells, 0.5);
  Lines lines = wrapped(text.say("analyse.hotspot", {{"cell", whole(options.cell)},
                                                     {"bandwidth", whole(options.bandwidth)},
                                                     {"half", std::to_string(half)}}),
                        line_width);
  std::vector<Row> rows{
      {text.say("table.number"), "x", "y", text.say("analyse.count"), text.say("analyse.density")}};
  for (std::size_t i = 0; i < std::min(cells.size(), listed); ++i) {
    const picture::GridCell& cell = cells[i];
    const auto [x, y] = place((static_cast<double>(cell.column) + 0.5) * options.cell,
                              (static_cast<double>(cell.row) + 0.5) * options.cell);
    rows.push_back(
        {std::to_string(i + 1), x, y, std::to_string(cell.count), hundredths(text, cell.density)});
  }
  append(lines, table_lines(rows));
  return lines;
}

Lines aoristic_lines(const ProgramText& text, const picture::WeekHours& hours) {
  const std::vector<std::int32_t> heavy = picture::heaviest_hours(hours, 0.5);
  Lines lines =
      wrapped(text.say("analyse.aoristic", {{"hours", std::to_string(heavy.size())}}), line_width);
  Row head{text.say("analyse.hour")};
  for (int day = 0; day < 7; ++day) {
    head.push_back(text::short_weekday(text.language(), day));
  }
  std::vector<Row> rows{head};
  for (std::size_t hour = 0; hour < 24; ++hour) {
    Row row{text::clock({static_cast<std::int64_t>(hour) * base::minutes_per_hour})};
    for (const auto& day : hours) {
      row.push_back(hundredths(text, day[hour]));
    }
    rows.push_back(row);
  }
  append(lines, table_lines(rows));
  return lines;
}

}  // namespace rasad::present
