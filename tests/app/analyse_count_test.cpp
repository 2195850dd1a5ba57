// The statistics on twenty random data sets, each written in five dialects of CSV and read back,
// against counts that follow the definitions and share no code with the program.
#include "app/cli/event_file.hpp"
#include "engine/base/draw.hpp"
#include "engine/picture/density.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <map>

using namespace rasad;

namespace {

constexpr int data_sets = 20;
constexpr int minutes_a_day = 1440;

// An event in whole tenths of metres and whole minutes since Monday, 6 October 2031.
struct Made {
  std::int64_t x10 = 0;
  std::int64_t y10 = 0;
  std::int64_t from = 0;
  std::int64_t to = 0;
};

// Clustered on a grid of 10 m with tenths, so that places and days repeat.
std::vector<Made> made_up(std::uint64_t seed) {
  const base::Key key{seed};
  std::vector<Made> events;
  const auto count = 60 + base::below(key, 1, 60);
  for (std::uint64_t i = 0; i < count; ++i) {
    const base::Key own = key.with(i + 10);
    Made one;
    one.x10 = 100 * base::below(own, 1, 90) + base::below(own, 2, 2) * 4;
    one.y10 = 100 * base::below(own, 3, 90);
    one.from = static_cast<std::int64_t>(base::below(own, 4, 22)) * minutes_a_day +
               base::below(own, 5, minutes_a_day);
    one.to = one.from + static_cast<std::int64_t>(base::below(own, 6, 3 * minutes_a_day));
    events.push_back(one);
    if (base::below(own, 7, 4) == 0) {
      events.push_back(one);  // the same place and time again
    }
  }
  return events;
}

std::string two(std::int64_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// October has 31 days: the events end before the 31st.
std::string moment(std::int64_t minute, bool day_first, const char* between) {
  const std::string day = two(6 + minute / minutes_a_day);
  const std::int64_t of_day = minute % minutes_a_day;
  return (day_first ? day + ".10.2031" : "2031-10-" + day) + between + two(of_day / 60) + ':' +
         two(of_day % 60);
}

std::string tenths(std::int64_t value, char point) {
  return std::to_string(value / 10) + point + std::to_string(value % 10);
}

std::string plain(const std::vector<Made>& events) {
  std::string text = "x,y,date,date_to\n";
  for (const Made& one : events) {
    text += tenths(one.x10, '.') + ',' + tenths(one.y10, '.') + ',' + moment(one.from, false, "T") +
            ',' + moment(one.to, false, "T") + '\n';
  }
  return text;
}

std::string of_this_region(const std::vector<Made>& events) {
  std::string text = "\xEF\xBB\xBFsep=;\r\ndate;date_to;east;north\r\n";
  for (const Made& one : events) {
    text += moment(one.from, true, " ") + ';' + moment(one.to, true, " ") + ';' +
            tenths(one.x10, ',') + ';' + tenths(one.y10, ',') + "\r\n";
  }
  return text;
}

std::string tabs(const std::vector<Made>& events) {
  std::string text;
  for (const Made& one : events) {
    text += tenths(one.x10, '.') + '\t' + tenths(one.y10, '.') + '\t' +
            moment(one.from, false, " ") + ":00\t" + moment(one.to, false, " ") + ":59\n";
  }
  return text;
}

std::string quoted(const std::vector<Made>& events) {
  std::string text =
      "\"Register of the year\"\r\n\"id\",\"date\",\"x\",\"y\",\"date\nto\",\"note\"\r\n";
  int id = 0;
  for (const Made& one : events) {
    text += '"' + std::to_string(++id) + "\",\"" + moment(one.from, false, "T") + "+05:00\",\"" +
            tenths(one.x10, ',') + "\",\"" + tenths(one.y10, ',') + "\",\"" +
            moment(one.to, false, "T") + "+05:00\",\"said \"\"soon\"\", then; left\"\r\n";
    text += "\"\",\"2031-10-07\",\"NA\",\"\",\"\",\"no place\"\r\n,,,,,\r\n";
  }
  return text;
}

// "Unicode text" of Excel: UTF-16, little-endian, tabs.
std::string wide(const std::vector<Made>& events) {
  std::string bytes{"\xFF\xFE", 2};
  for (const char c : "x\ty\tdate\tdate_to\r\n" + tabs(events)) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

std::int64_t pairs(const std::vector<Made>& events, bool by_streets, double nearer, double farther,
                   std::int64_t earlier, std::int64_t later) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = i + 1; j < events.size(); ++j) {
      const auto dx = static_cast<double>(std::abs(events[i].x10 - events[j].x10)) / 10;
      const auto dy = static_cast<double>(std::abs(events[i].y10 - events[j].y10)) / 10;
      const double metres = by_streets ? dx + dy : std::hypot(dx, dy);
      const std::int64_t days =
          std::abs(events[i].from / minutes_a_day - events[j].from / minutes_a_day);
      count += metres > nearer && metres <= farther && days > earlier && days <= later ? 1 : 0;
    }
  }
  return count;
}

void check_knox(const std::vector<Made>& events, const cli::EventTable& table) {
  for (const bool by_streets : {false, true}) {
    picture::KnoxOptions options;
    options.metres = {0, 100, 250};
    options.days = {0, 3, 10};
    options.shuffles = 19;
    options.metric = by_streets ? picture::Metric::manhattan : picture::Metric::euclidean;
    const picture::KnoxTable result = picture::knox(table.events, options);
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = 0; j < 3; ++j) {
        CAPTURE(by_streets, i, j);
        CHECK(result.cells[i][j].observed ==
              pairs(events, by_streets, i == 0 ? -1 : options.metres[i - 1], options.metres[i],
                    j == 0 ? -1 : options.days[j - 1], options.days[j]));
      }
    }
  }
}

void check_squares(const std::vector<Made>& events, const cli::EventTable& table) {
  const picture::GridOptions options{100, 150};
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> counts;
  for (const Made& one : events) {
    ++counts[{one.y10 / 1000, one.x10 / 1000}];
  }
  std::int64_t seen = 0;
  for (const picture::GridCell& cell : picture::density_grid(table.events, options)) {
    const auto found = counts.find({cell.row, cell.column});
    CHECK(cell.count == (found == counts.end() ? 0 : found->second));
    seen += cell.count;
    double density = 0;  // quartic kernel of 150 m, events per square kilometre
    for (const Made& one : events) {
      const double d = std::hypot(
          static_cast<double>(one.x10) / 10 - 100.0 * static_cast<double>(cell.column) - 50,
          static_cast<double>(one.y10) / 10 - 100.0 * static_cast<double>(cell.row) - 50);
      density +=
          d < 150 ? 3e6 / (3.14159265358979 * 150 * 150) * std::pow(1 - d * d / 22'500, 2) : 0;
    }
    CHECK(cell.density == Approx(density).margin(1e-6));
  }
  CHECK(seen == static_cast<std::int64_t>(events.size()));
}

// Minute by minute: a moment weighs in its own hour.
void check_hours(const std::vector<Made>& events, const cli::EventTable& table) {
  picture::WeekHours expected{};
  for (const Made& one : events) {
    const std::int64_t last = std::max(one.to, one.from + 1);
    for (std::int64_t minute = one.from; minute < last; ++minute) {
      expected[static_cast<std::size_t>(minute / minutes_a_day % 7)]
              [static_cast<std::size_t>(minute % minutes_a_day / 60)] +=
          1.0 / static_cast<double>(last - one.from);
    }
  }
  const picture::WeekHours hours = picture::aoristic(table.spans);
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      CHECK(hours[day][hour] == Approx(expected[day][hour]).margin(1e-9));
    }
  }
}

}  // namespace

TEST_CASE("statistics equal counts by definition on random data in five dialects", "[app]") {
  for (int set = 0; set < data_sets; ++set) {
    const std::vector<Made> events = made_up(static_cast<std::uint64_t>(set) + 700);
    const std::vector<std::string> dialects{plain(events), of_this_region(events), tabs(events),
                                            quoted(events), wide(events)};
    for (std::size_t i = 0; i < dialects.size(); ++i) {
      CAPTURE(set, i);
      base::Diagnostics faults;
      const auto sheets = tables::read_tables("events.csv", dialects[i], faults);
      REQUIRE(sheets);
      const cli::EventReading reading = cli::read_events(sheets->at(0), {{}, 10'000});
      REQUIRE(reading.faults.empty());
      REQUIRE(reading.table.events.size() == events.size());
      check_knox(events, reading.table);
      check_squares(events, reading.table);
      check_hours(events, reading.table);
    }
  }
}
