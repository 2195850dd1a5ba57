// Row by row: coordinates, then moments; then what only the whole file can say.
#include "app/cli/event_file.hpp"

#include "app/cli/event_moment.hpp"
#include "app/cli/event_remarks.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::cli {
namespace {

constexpr std::int64_t minutes_per_day = 1440;
constexpr double farthest = 1e8;  // metres: more than round the Earth is a slip
constexpr double widest = 3;      // degrees: beyond it a flat map is out by more than 0.1 %
constexpr double pi = 3.14159265358979323846;

// Metres of a degree on the ellipsoid of WGS 84, in series of the latitude.
FlatMap flat_map_at(double longitude, double latitude) {
  const double angle = latitude * pi / 180;
  return {longitude, latitude, 111'412.84 * std::cos(angle) - 93.5 * std::cos(3 * angle),
          111'132.92 - 559.82 * std::cos(2 * angle) + 1.175 * std::cos(4 * angle)};
}

class Reader {
 public:
  Reader(const tables::Table& table, const EventOptions& options)
      : rows_(table), options_(options), columns_(columns_of(table, options.needs)) {}

  EventReading read() {
    if (!columns_.fault.empty()) {
      fault(columns_.fault.c_str(), columns_.value, columns_.fault_row);
      return std::move(reading_);
    }
    for (std::size_t i = columns_.first_row; i < rows_.rows.size(); ++i) {
      if (!std::all_of(rows_.rows[i].begin(), rows_.rows[i].end(),
                       [](const std::string& cell) { return trimmed(cell).empty(); })) {
        read_row(i);
      }
    }
    look_at_units();
    if (reading_.faults.empty()) {
      flatten();
      add_remarks(reading_, columns_, seen_, options_.needs);
    }
    return std::move(reading_);
  }

 private:
  [[nodiscard]] std::string_view cell(std::size_t row, EventColumn column) const {
    const std::size_t at = columns_.of(column);
    const tables::Row& cells = rows_.rows[row];
    return at < cells.size() ? trimmed(cells[at]) : std::string_view{};
  }

  // A row that is shorter than what every event has, or longer than its heading, was torn.
  [[nodiscard]] bool has_form(std::size_t row) const {
    const tables::Row& cells = rows_.rows[row];
    std::size_t least = 0;
    for (const EventColumn column : {EventColumn::x, EventColumn::y, EventColumn::date}) {
      const bool is_needed =
          column == EventColumn::date ? options_.needs.date : options_.needs.place;
      least = is_needed ? std::max(least, columns_.of(column) + 1) : least;
    }
    const bool is_long =
        columns_.has_heading
            ? std::any_of(cells.begin() +
                              static_cast<std::ptrdiff_t>(std::min(cells.size(), heading_width())),
                          cells.end(), [](const std::string& one) { return !trimmed(one).empty(); })
            : std::count_if(cells.begin(), cells.end(), [](const std::string& one) {
                return !trimmed(one).empty();
              }) > static_cast<std::ptrdiff_t>(event_columns);
    return cells.size() >= least && !is_long;
  }
  [[nodiscard]] std::size_t heading_width() const {
    return rows_.rows[columns_.first_row - 1].size();
  }

  void read_row(std::size_t row) {
    if (!has_form(row)) {
      const auto cells = std::to_string(rows_.rows[row].size());
      fault("fields", cells, row);
      return;
    }
    const std::string_view x = cell(row, EventColumn::x);
    const std::string_view y = cell(row, EventColumn::y);
    const std::string_view from = cell(row, EventColumn::date);
    if (options_.needs.place && (is_blank(x) || is_blank(y))) {
      ++seen_.without_place;
      return;
    }
    if (options_.needs.date && is_blank(from)) {
      ++seen_.without_date;
      return;
    }
    picture::Event event;
    picture::Span span;
    const bool is_whole = read_place(row, x, y, event) &&
                          read_span(row, from, cell(row, EventColumn::date_to), event, span);
    if (is_whole && reading_.table.events.size() == options_.most) {
      fault("too_many", std::to_string(options_.most), row);
    } else if (is_whole) {
      reading_.table.events.push_back(event);
      reading_.table.spans.push_back(span);
    }
  }

  bool read_place(std::size_t row, std::string_view x, std::string_view y, picture::Event& event) {
    if (!options_.needs.place) {
      return true;
    }
    const bool is_angle = columns_.unit == CoordinateUnit::degrees;
    const CellNumber east = number_of(x);
    const CellNumber north = number_of(y);
    const auto is_good = [&](const CellNumber& one, double degrees) {
      return one.is_number && std::fabs(one.value) <= (is_angle ? degrees : farthest);
    };
    if (!is_good(east, 180) || !is_good(north, 90)) {
      fault(is_angle ? "degree" : "number", std::string{is_good(east, 180) ? y : x}, row);
      return false;
    }
    event.x = east.value;
    event.y = north.value;
    if ((east.has_comma || north.has_comma) && seen_.comma.empty()) {
      seen_.comma = east.has_comma ? x : y;
    }
    constexpr int of_degrees = 3;  // decimals: 0.001° is 111 m, of metres it is a millimetre
    seen_.like_degrees += std::fabs(event.x) <= 180 && std::fabs(event.y) <= 90 &&
                                  east.decimals >= of_degrees && north.decimals >= of_degrees
                              ? 1
                              : 0;
    return true;
  }

  bool read_span(std::size_t row, std::string_view first, std::string_view second,
                 picture::Event& event, picture::Span& span) {
    if (is_blank(first)) {
      return true;
    }
    const auto from = read_moment(first);
    const auto to = is_blank(second) ? from : read_moment(second);
    if (!from || !to) {
      const std::string_view bad = from ? second : first;
      fault(is_spreadsheet_day(bad) ? "date_number" : "date", std::string{bad}, row);
      return false;
    }
    span = {from->minute, to->has_time ? to->minute : to->minute + minutes_per_day};
    if (span.to < span.from) {
      fault("order", std::string{second}, row);
      return false;
    }
    event.day =
        (from->minute - (from->minute % minutes_per_day + minutes_per_day) % minutes_per_day) /
        minutes_per_day;
    seen_.timed += from->has_time ? 1U : 0U;
    seen_.at_midnight += from->has_time && from->minute % minutes_per_day == 0 ? 1U : 0U;
    for (const std::string& zone : {from->zone, to->zone}) {
      if (!zone.empty()) {
        seen_.zones.insert(zone);
      }
    }
    return true;
  }

  // Names decide; without any, numbers that only degrees have are not taken for metres.
  void look_at_units() {
    const auto& events = reading_.table.events;
    if (options_.needs.place && columns_.unit == CoordinateUnit::unsaid && events.size() >= 2 &&
        seen_.like_degrees * 10 >= events.size() * 9) {
      fault("like_degrees", decimal_text(events[0].x) + ", " + decimal_text(events[0].y),
            columns_.first_row);
      reading_.faults.back().count = static_cast<std::int64_t>(events.size());
    }
    const auto [west, east] = std::minmax_element(
        events.begin(), events.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    const auto [south, north] = std::minmax_element(
        events.begin(), events.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    if (options_.needs.place && columns_.unit == CoordinateUnit::degrees && !events.empty()) {
      const double wide = std::max(east->x - west->x, north->y - south->y);
      if (wide > widest) {
        fault("too_wide", decimal_text(wide), columns_.first_row);
      }
      reading_.table.flat_map = flat_map_at((west->x + east->x) / 2, (south->y + north->y) / 2);
    }
  }

  void flatten() {
    if (const auto& map = reading_.table.flat_map) {
      for (picture::Event& event : reading_.table.events) {
        event.x = (event.x - map->longitude) * map->metres_east;
        event.y = (event.y - map->latitude) * map->metres_north;
      }
    }
  }

  void fault(const char* what, std::string value, std::size_t row) {
    auto& faults = reading_.faults;
    auto same = std::find_if(faults.begin(), faults.end(),
                             [&](const EventFault& one) { return one.what == what; });
    if (same == faults.end()) {
      same = faults.insert(faults.end(), {what, std::move(value), {}, 0});
    }
    ++same->count;
    if (same->lines.size() < most_named_lines) {
      same->lines.push_back(rows_.lines[row]);
    }
  }

  const tables::Table& rows_;
  EventOptions options_;
  EventColumns columns_;
  EventReading reading_;
  EventsSeen seen_;
};

}  // namespace

EventReading read_events(const tables::Table& table, const EventOptions& options) {
  return Reader{table, options}.read();
}

}  // namespace rasad::cli
