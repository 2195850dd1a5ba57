// Reading the file, choosing the method, writing text or JSON.
#include "app/cli/analyse.hpp"

#include "app/cli/event_file.hpp"
#include "app/present/analysis_lines.hpp"
#include "app/shell/folders.hpp"

#include <nlohmann/json.hpp>

namespace rasad::cli {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t listed_cells = 10;
constexpr std::int32_t most_cells_felt = 25;  // bandwidth in cells: beyond it a map only blurs

Json as_json(const picture::KnoxTable& table) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    for (std::size_t j = 0; j < table.cells[i].size(); ++j) {
      const picture::KnoxCell& cell = table.cells[i][j];
      rows.push_back({{"metres", table.metres[i]},
                      {"days", table.days[j]},
                      {"observed", cell.observed},
                      {"expected", cell.expected},
                      {"ratio", cell.ratio},
                      {"p", static_cast<double>(cell.as_high + 1) / (cell.shuffles + 1)}});
    }
  }
  return {{"method", "knox"}, {"events", table.events}, {"pairs", table.pairs}, {"cells", rows}};
}

Json as_json(const std::vector<picture::GridCell>& cells, const picture::GridOptions& options) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < std::min(cells.size(), listed_cells); ++i) {
    const picture::GridCell& cell = cells[i];
    rows.push_back({{"x", (static_cast<double>(cell.column) + 0.5) * options.cell},
                    {"y", (static_cast<double>(cell.row) + 0.5) * options.cell},
                    {"count", cell.count},
                    {"density", cell.density}});
  }
  return {{"method", "hotspot"},
          {"cell", options.cell},
          {"bandwidth", options.bandwidth},
          {"cells_with_half", picture::cells_with_share(cells, 0.5)},
          {"top", rows}};
}

Json as_json(const picture::WeekHours& hours) {
  return {{"method", "aoristic"}, {"weekday_by_hour", hours}};
}

void print_all(const present::Lines& lines) {
  for (const std::string& line : lines) {
    print(line);
  }
}

/// Reads the file; nothing, with a message for each fault, if it is not what it should be.
std::optional<EventTable> events_of(const Context& context, const std::string& file) {
  const auto bytes = shell::read_file(file);
  if (!bytes) {
    print_error(context.text.say("analyse.no_file", {{"file", file}}));
    return std::nullopt;
  }
  std::vector<EventFault> faults;
  EventTable table = read_events(*bytes, faults);
  for (const EventFault& fault : faults) {
    print_error(context.text.say(
        "analyse." + fault.what,
        {{"file", file}, {"line", std::to_string(fault.line)}, {"value", fault.value}}));
  }
  if (faults.empty() && table.events.size() < 2) {
    print_error(context.text.say("analyse.too_few", {{"file", file}}));
  }
  return faults.empty() && table.events.size() >= 2 ? std::optional{std::move(table)}
                                                    : std::nullopt;
}

void knox(const Context& context, const AnalyseArguments& arguments, const EventTable& table) {
  picture::KnoxOptions options;
  options.shuffles = arguments.shuffles;
  options.key = base::Key{arguments.seed};
  const picture::KnoxTable result = picture::knox(table.events, options);
  if (arguments.json) {
    print(as_json(result).dump(2));
  } else {
    print_all(present::knox_lines(context.text, result));
  }
}

void hotspot(const Context& context, const AnalyseArguments& arguments, const EventTable& table) {
  const picture::GridOptions options{static_cast<double>(arguments.cell),
                                     static_cast<double>(arguments.bandwidth)};
  const auto cells = picture::density_grid(table.events, options);
  if (arguments.json) {
    print(as_json(cells, options).dump(2));
  } else {
    print_all(present::density_lines(context.text, cells, options, listed_cells));
  }
}

void aoristic(const Context& context, const AnalyseArguments& arguments, const EventTable& table) {
  const picture::WeekHours hours = picture::aoristic(table.spans);
  if (arguments.json) {
    print(as_json(hours).dump(2));
  } else {
    print_all(present::aoristic_lines(context.text, hours));
  }
}

}  // namespace

int analyse(Context& context, const AnalyseArguments& arguments) {
  if (arguments.bandwidth > most_cells_felt * arguments.cell) {
    print_error(context.text.say("analyse.bandwidth", {{"n", std::to_string(most_cells_felt)}}));
    return wrong_usage;
  }
  const auto table = events_of(context, arguments.file);
  if (!table) {
    return faults_found;
  }
  if (arguments.method == "knox") {
    knox(context, arguments, *table);
  } else if (arguments.method == "hotspot") {
    hotspot(context, arguments, *table);
  } else {
    aoristic(context, arguments, *table);
  }
  return done;
}

}  // namespace rasad::cli
