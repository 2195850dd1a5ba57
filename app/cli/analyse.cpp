// Reading the file, choosing the method, writing text or JSON.
#include "app/cli/analyse.hpp"

#include "app/cli/event_file.hpp"
#include "app/cli/event_remarks.hpp"
#include "app/cli/input_file.hpp"
#include "app/cli/usage.hpp"
#include "app/present/analysis_lines.hpp"
#include "app/present/fault_lines.hpp"
#include "app/present/table.hpp"

#include <fmt/format.h>
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

Json as_json(const std::vector<picture::GridCell>& cells, const picture::GridOptions& options,
             const std::optional<FlatMap>& map) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < std::min(cells.size(), listed_cells); ++i) {
    const picture::GridCell& cell = cells[i];
    const double x = (static_cast<double>(cell.column) + 0.5) * options.cell;
    const double y = (static_cast<double>(cell.row) + 0.5) * options.cell;
    Json row{{"x", x}, {"y", y}, {"count", cell.count}, {"density", cell.density}};
    if (map) {
      row["longitude"] = map->longitude + x / map->metres_east;
      row["latitude"] = map->latitude + y / map->metres_north;
    }
    rows.push_back(row);
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

// Pairs grow with the square of events and squares of density with their number; hours do not.
std::size_t most_events_of(const std::string& method) {
  return method == "knox" ? 10'000 : method == "hotspot" ? 250'000 : 1'000'000;
}

std::string lines_of(const Context& context, const EventFault& fault) {
  std::string lines = fmt::format("{}", fmt::join(fault.lines, ", "));
  if (fault.count == 1) {
    return context.text.say("analyse.at_line", {{"line", lines}});
  }
  lines += static_cast<std::size_t>(fault.count) > fault.lines.size() ? " …" : "";
  return context.text.say("analyse.at_lines",
                          {{"lines", lines}, {"n", std::to_string(fault.count)}});
}

// The sheet that holds something: workbooks begin with covers and hidden lists.
const tables::Table* sheet_with_rows(const std::vector<tables::Table>& sheets) {
  const auto found = std::find_if(sheets.begin(), sheets.end(), [](const tables::Table& one) {
    return !one.is_hidden && std::any_of(one.rows.begin(), one.rows.end(), [](const auto& row) {
      return std::count_if(row.begin(), row.end(),
                           [](const std::string& cell) { return !trimmed(cell).empty(); }) > 1;
    });
  });
  return found == sheets.end() ? nullptr : &*found;
}

std::optional<std::vector<tables::Table>> sheets_of(const Context& context,
                                                    const std::string& file) {
  const auto bytes = input_file(context, file);
  if (!bytes) {
    return std::nullopt;
  }
  base::Diagnostics faults;
  constexpr tables::TableLimits limits{1'050'000, 100, 32'767, 64};
  auto sheets = tables::read_tables(file, *bytes, faults, limits);
  const std::map<std::string, std::string> files{{file, *bytes}};
  for (const base::Diagnostic& fault : base::shown(faults).list) {
    for (const std::string& line : present::fault_lines(context.text, fault, files)) {
      print_error(line);
    }
  }
  return sheets;
}

/// Reads the file; nothing, with a message for each kind of fault, if it is not what it should be.
std::optional<EventReading> events_of(const Context& context, const AnalyseArguments& arguments) {
  const auto sheets = sheets_of(context, arguments.file);
  if (!sheets) {
    return std::nullopt;
  }
  const EventNeeds needs{arguments.method != "aoristic", arguments.method != "hotspot"};
  const tables::Table empty;
  const tables::Table* sheet = sheet_with_rows(*sheets);
  EventReading reading =
      read_events(sheet == nullptr ? empty : *sheet, {needs, most_events_of(arguments.method)});
  for (const EventFault& fault : reading.faults) {
    print_error(arguments.file + ", " + lines_of(context, fault) + ": " +
                context.text.say("analyse." + fault.what, {{"value", fault.value}}));
  }
  if (!reading.faults.empty()) {
    return std::nullopt;
  }
  if (reading.table.events.size() < 2) {
    for (const EventRemark& remark : reading.remarks) {
      print_error(context.text.say("analyse." + remark.what, remark.arguments));
    }
    print_error(context.text.say("analyse.too_few", {{"file", arguments.file}}));
    return std::nullopt;
  }
  return reading;
}

Json as_json(const Context& context, const std::vector<EventRemark>& remarks) {
  Json rows = Json::array();
  for (const EventRemark& remark : remarks) {
    Json row{{"what", remark.what}};
    for (const auto& [name, value] : remark.arguments) {
      row[name] = value;
    }
    row["text"] = context.text.say("analyse." + remark.what, remark.arguments);
    rows.push_back(row);
  }
  return rows;
}

void print_remarks(const Context& context, const std::vector<EventRemark>& remarks) {
  for (const EventRemark& remark : remarks) {
    print_all(present::wrapped(context.text.say("analyse." + remark.what, remark.arguments),
                               present::line_width));
  }
  print("");
}

/// Upper ends of bands, "100,200,400": 1 to 8 whole numbers from 1 to 100,000, rising.
std::optional<std::vector<std::int64_t>> bands_of(const std::string& text) {
  constexpr std::size_t most_bands = 8;
  constexpr std::int64_t widest = 100'000;
  std::vector<std::int64_t> ends;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    const auto value = whole_number<std::int64_t>(text.substr(at, end - at));
    if (!value || *value < 1 || *value > widest || (!ends.empty() && *value <= ends.back()) ||
        ends.size() == most_bands) {
      return std::nullopt;
    }
    ends.push_back(*value);
    at = end + 1;
  }
  return ends;
}

std::optional<picture::KnoxOptions> knox_options(const Context& context,
                                                 const AnalyseArguments& arguments) {
  const auto distances = bands_of(arguments.distances);
  const auto days = bands_of(arguments.days);
  if (!distances || !days) {
    print_error(context.text.say("analyse.bands",
                                 {{"value", distances ? arguments.days : arguments.distances}}));
    return std::nullopt;
  }
  picture::KnoxOptions options;
  options.metres.assign(distances->begin(), distances->end());
  if (arguments.has_same_place) {
    options.metres.insert(options.metres.begin(), 0.0);
  }
  options.days = *days;
  options.metric =
      arguments.metric == "manhattan" ? picture::Metric::manhattan : picture::Metric::euclidean;
  options.shuffles = arguments.shuffles;
  options.key = base::Key{arguments.seed};
  return options;
}

void hotspot(const Context& context, const AnalyseArguments& arguments, const EventTable& table,
             Json& json) {
  const picture::GridOptions options{static_cast<double>(arguments.cell),
                                     static_cast<double>(arguments.bandwidth)};
  const auto cells = picture::density_grid(table.events, options);
  if (arguments.json) {
    json.update(as_json(cells, options, table.flat_map));
    return;
  }
  const auto& map = table.flat_map;
  const auto place = [&](double x, double y) {
    return map ? std::pair{decimal_text(map->longitude + x / map->metres_east),
                           decimal_text(map->latitude + y / map->metres_north)}
               : std::pair{decimal_text(x), decimal_text(y)};
  };
  print_all(present::density_lines(context.text, cells, options, listed_cells, place));
}

void analyse_events(const Context& context, const AnalyseArguments& arguments,
                    const picture::KnoxOptions& bands, const EventReading& reading) {
  Json json;
  const EventTable& table = reading.table;
  if (!arguments.json) {
    print_remarks(context, reading.remarks);
  }
  if (arguments.method == "knox") {
    const picture::KnoxTable result = picture::knox(table.events, bands);
    if (arguments.json) {
      json.update(as_json(result));
      json["metric"] = arguments.metric;
    } else {
      print_all(present::knox_lines(context.text, result));
    }
  } else if (arguments.method == "hotspot") {
    hotspot(context, arguments, table, json);
  } else if (const picture::WeekHours hours = picture::aoristic(table.spans); arguments.json) {
    json.update(as_json(hours));
  } else {
    print_all(present::aoristic_lines(context.text, hours));
  }
  if (arguments.json) {
    json["remarks"] = as_json(context, reading.remarks);
    print(json.dump(2));
  }
}

}  // namespace

int analyse(Context& context, const AnalyseArguments& arguments) {
  if (arguments.bandwidth > most_cells_felt * arguments.cell) {
    print_error(context.text.say("analyse.bandwidth", {{"n", std::to_string(most_cells_felt)}}));
    return wrong_usage;
  }
  const auto bands = knox_options(context, arguments);
  if (!bands) {
    return wrong_usage;
  }
  const auto reading = events_of(context, arguments);
  if (!reading) {
    return faults_found;
  }
  analyse_events(context, arguments, *bands, *reading);
  return done;
}

}  // namespace rasad::cli
