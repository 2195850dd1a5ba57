// Placeholders are found by how often they come: nobody is burgled thirty times at (0, 0).
#include "app/cli/event_remarks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rasad::cli {
namespace {

constexpr std::size_t many_at_point = 10;
constexpr std::size_t share_at_point = 20;  // one in so many
constexpr std::size_t many_midnights = 5;
constexpr std::size_t share_midnights = 10;

struct Point {
  double x = 0;
  double y = 0;
  std::size_t events = 0;
};

Point busiest(const std::vector<picture::Event>& events) {
  std::vector<std::pair<double, double>> places;
  for (const picture::Event& event : events) {
    places.emplace_back(event.x, event.y);
  }
  std::sort(places.begin(), places.end());
  Point most;
  for (auto from = places.begin(); from != places.end();) {
    const auto to = std::upper_bound(from, places.end(), *from);
    if (const auto count = static_cast<std::size_t>(to - from); count > most.events) {
      most = {from->first, from->second, count};
    }
    from = to;
  }
  return most;
}

void add(EventReading& reading, const char* what, base::Arguments arguments) {
  reading.remarks.push_back({what, std::move(arguments)});
}

void add_places(EventReading& reading) {
  const auto& events = reading.table.events;
  const auto at_origin = static_cast<std::size_t>(
      std::count_if(events.begin(), events.end(),
                    [](const picture::Event& event) { return event.x == 0 && event.y == 0; }));
  if (at_origin >= 2 && !reading.table.flat_map) {
    add(reading, "at_origin", {{"n", std::to_string(at_origin)}});
    return;
  }
  const Point most = busiest(events);
  if (most.events >= many_at_point && most.events * share_at_point >= events.size()) {
    const auto& map = reading.table.flat_map;
    const double x = map ? map->longitude + most.x / map->metres_east : most.x;
    const double y = map ? map->latitude + most.y / map->metres_north : most.y;
    add(reading, "one_point",
        {{"n", std::to_string(most.events)}, {"x", decimal_text(x)}, {"y", decimal_text(y)}});
  }
}

}  // namespace

std::string decimal_text(double value) {
  std::string text = fmt::format("{:.5f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') {
    text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

void add_remarks(EventReading& reading, const EventColumns& columns, const EventsSeen& seen,
                 EventNeeds needs) {
  const auto counted = [&](const char* what, std::size_t count) {
    if (count > 0) {
      add(reading, what, {{"n", std::to_string(count)}});
    }
  };
  add(reading, "read", {{"n", std::to_string(reading.table.events.size())}});
  counted("without_place", seen.without_place);
  counted("without_date", seen.without_date);
  counted("titles", columns.titles);
  if (!columns.left_aside.empty()) {
    add(reading, "columns_aside",
        {{"names", fmt::format("{}", fmt::join(columns.left_aside, ", "))}});
  }
  if (const auto& map = reading.table.flat_map) {
    add(reading, "flat_map",
        {{"longitude", decimal_text(map->longitude)}, {"latitude", decimal_text(map->latitude)}});
  }
  if (!seen.comma.empty()) {
    add(reading, "comma", {{"value", seen.comma}});
  }
  if (!seen.zones.empty()) {
    add(reading, "zones", {{"zones", fmt::format("{}", fmt::join(seen.zones, ", "))}});
  }
  if (needs.place) {
    add_places(reading);
  }
  if (seen.at_midnight >= many_midnights && seen.at_midnight * share_midnights >= seen.timed) {
    add(reading, "midnights",
        {{"n", std::to_string(seen.at_midnight)}, {"total", std::to_string(seen.timed)}});
  }
}

}  // namespace rasad::cli
