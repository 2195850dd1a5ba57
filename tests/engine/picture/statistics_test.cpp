// The analysts' statistics against second implementations, exact enumeration and published figures.
#include "engine/picture/aoristic.hpp"
#include "engine/picture/density.hpp"
#include "engine/picture/knox.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <map>

using namespace rasad;
using picture::Event;

namespace {

// Pairs of a band by the definition, without sorting or bands of squares.
std::int64_t pairs_by_definition(const std::vector<Event>& events, double nearer, double farther,
                                 std::int64_t earlier, std::int64_t later) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double metres = std::hypot(events[i].x - events[j].x, events[i].y - events[j].y);
      const std::int64_t days = std::abs(events[i].day - events[j].day);
      count += (nearer < 0 || metres > nearer) && metres <= farther &&
                       (earlier < 0 || days > earlier) && days <= later
                   ? 1
                   : 0;
    }
  }
  return count;
}

// Places in a square, dates in a year; `repeats` of them have a follower nearby within a week.
std::vector<Event> made_up(std::size_t count, std::size_t repeats, std::uint64_t seed) {
  std::vector<Event> events;
  const base::Key key{seed};
  for (std::size_t i = 0; i < count; ++i) {
    const double x = 4000 * base::uniform(key, 4 * i);
    const double y = 4000 * base::uniform(key, 4 * i + 1);
    events.push_back({x, y, static_cast<std::int64_t>(base::below(key, 4 * i + 2, 365))});
  }
  for (std::size_t i = 0; i < repeats; ++i) {
    Event next = events[i];
    next.x += 60;
    next.day += 1 + static_cast<std::int64_t>(i % 6);
    events.push_back(next);
  }
  return events;
}

// Every order of the dates over the places, for few events.
std::pair<double, double> mean_and_p_of_all_orders(std::vector<Event> events, double metres,
                                                   std::int64_t days, std::int64_t observed) {
  std::vector<std::int64_t> order;
  for (const Event& event : events) {
    order.push_back(event.day);
  }
  std::sort(order.begin(), order.end());
  double sum = 0;
  double high = 0;
  double all = 0;
  do {
    for (std::size_t i = 0; i < events.size(); ++i) {
      events[i].day = order[i];
    }
    const std::int64_t count = pairs_by_definition(events, -1, metres, -1, days);
    sum += static_cast<double>(count);
    high += count >= observed ? 1 : 0;
    all += 1;
  } while (std::next_permutation(order.begin(), order.end()));
  return {sum / all, high / all};
}

}  // namespace

TEST_CASE("each band of the Knox table holds the pairs its definition names", "[picture]") {
  const std::vector<Event> events = made_up(300, 40, 5);
  const picture::KnoxOptions options{{200, 500, 900}, {3, 10, 30}, 19, {1}};
  const picture::KnoxTable table = picture::knox(events, options);
  REQUIRE(table.pairs == 340 * 339 / 2);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      const double nearer = i == 0 ? -1 : options.metres[i - 1];
      const std::int64_t earlier = j == 0 ? -1 : options.days[j - 1];
      CHECK(table.cells[i][j].observed ==
            pairs_by_definition(events, nearer, options.metres[i], earlier, options.days[j]));
    }
  }
}

TEST_CASE("the mean of the shuffles is the product of the margins over all pairs", "[picture]") {
  // Knox 1964, childhood leukaemia in Northumberland and Durham: of 4,560 pairs 25 were near in
  // space and 152 near in time, so that 25 * 152 / 4560 = 0.83 are expected to be both. The same
  // product holds for any file.
  CHECK(25.0 * 152 / 4560 == Approx(0.83).margin(0.005));
  const std::vector<Event> events = made_up(300, 40, 6);
  const picture::KnoxTable table = picture::knox(events, {{400}, {14}, 999, {3}});
  const auto near = static_cast<double>(pairs_by_definition(events, -1, 400, -1, 10'000));
  const auto soon = static_cast<double>(pairs_by_definition(events, -1, 1e9, -1, 14));
  const double expected = near * soon / static_cast<double>(table.pairs);
  CHECK(table.cells[0][0].expected == Approx(expected).epsilon(0.02));
}

TEST_CASE("few events agree with every possible order of their dates", "[picture]") {
  // Seven events, 5,040 orders: the exact mean and the exact p.
  const std::vector<Event> events{{0, 0, 1},    {50, 0, 3},    {100, 0, 4},  {900, 0, 20},
                                  {950, 0, 22}, {2000, 0, 40}, {3000, 0, 70}};
  const picture::KnoxTable table = picture::knox(events, {{150}, {7}, 4999, {9}});
  const picture::KnoxCell& cell = table.cells[0][0];
  const auto [mean, p] = mean_and_p_of_all_orders(events, 150, 7, cell.observed);
  CHECK(cell.observed == 4);
  CHECK(cell.expected == Approx(mean).epsilon(0.03));
  CHECK(static_cast<double>(cell.as_high) / cell.shuffles == Approx(p).margin(0.004));
}

TEST_CASE("near repeats are found and their absence too", "[picture]") {
  // Twenty files of each kind; by chance one in twenty is below 0.05.
  int found = 0;
  int mistaken = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const picture::KnoxOptions options{{200}, {7}, 99, {seed}};
    found += picture::knox(made_up(300, 30, seed), options).cells[0][0].p_permille() <= 50 ? 1 : 0;
    mistaken +=
        picture::knox(made_up(300, 0, seed), options).cells[0][0].p_permille() <= 50 ? 1 : 0;
  }
  CHECK(found == 20);
  CHECK(mistaken <= 3);
}

TEST_CASE("the same key gives the same table and p is never nought", "[picture]") {
  const std::vector<Event> events = made_up(100, 30, 2);
  const auto a = picture::knox(events, {{200}, {7}, 99, {4}}).cells[0][0];
  const auto b = picture::knox(events, {{200}, {7}, 99, {4}}).cells[0][0];
  CHECK(a.expected == b.expected);
  CHECK(a.as_high == b.as_high);
  CHECK(a.p_permille() >= 10);  // 1 of 100
  CHECK(picture::knox({}, {}).cells[0][0].observed == 0);
  CHECK(picture::knox({{0, 0, 0}}, {}).pairs == 0);
}

TEST_CASE("density is the sum of quartic kernels over all events", "[picture]") {
  const std::vector<Event> events = made_up(150, 0, 3);
  const picture::GridOptions options{200, 400};
  const auto cells = picture::density_grid(events, options);
  std::int64_t counted = 0;
  for (const picture::GridCell& cell : cells) {
    const double x = (static_cast<double>(cell.column) + 0.5) * 200;
    const double y = (static_cast<double>(cell.row) + 0.5) * 200;
    double sum = 0;
    for (const Event& event : events) {
      const double d = std::hypot(event.x - x, event.y - y) / 400;
      sum += d < 1 ? 3 / (std::acos(-1.0) * 0.4 * 0.4) * std::pow(1 - d * d, 2) : 0;
    }
    CHECK(cell.density == Approx(sum));
    counted += cell.count;
  }
  CHECK(counted == 150);
  CHECK(std::is_sorted(cells.begin(), cells.end(),
                       [](const auto& a, const auto& b) { return a.density > b.density; }));
}

TEST_CASE("one event alone has three over pi h squared at its place", "[picture]") {
  const auto cells = picture::density_grid({{-100, -100, 0}}, {200, 400});
  REQUIRE_FALSE(cells.empty());
  CHECK(cells[0].column == -1);
  CHECK(cells[0].row == -1);
  CHECK(cells[0].count == 1);
  CHECK(cells[0].density == Approx(5.968).margin(0.001));  // 3 / (3.14159 * 0.16)
}

TEST_CASE("the fewest cells with half of the events are counted", "[picture]") {
  std::vector<picture::GridCell> cells(4);
  cells[0].count = 1;
  cells[1].count = 5;
  cells[2].count = 3;
  cells[3].count = 1;
  CHECK(picture::cells_with_share(cells, 0.5) == 1);
  CHECK(picture::cells_with_share(cells, 0.6) == 2);
  CHECK(picture::cells_with_share(cells, 1.0) == 4);
  CHECK(picture::cells_with_share({}, 0.5) == 0);
}

TEST_CASE("a span is spread evenly over its hours", "[picture]") {
  // Monday 22:30 to Tuesday 00:30: a quarter, a half, a quarter.
  const auto hours = picture::aoristic({{22 * 60 + 30, 24 * 60 + 30}});
  CHECK(hours[0][22] == Approx(0.25));
  CHECK(hours[0][23] == Approx(0.5));
  CHECK(hours[1][0] == Approx(0.25));
  // Sunday 23:00 to Monday 01:00 wraps round.
  const auto wrapped = picture::aoristic({{7 * 1440 - 60, 7 * 1440 + 60}});
  CHECK(wrapped[6][23] == Approx(0.5));
  CHECK(wrapped[0][0] == Approx(0.5));
}

TEST_CASE("aoristic weight agrees with a sum minute by minute", "[picture]") {
  std::vector<picture::Span> spans;
  picture::WeekHours expected{};
  for (std::uint64_t i = 0; i < 200; ++i) {
    const std::int64_t from = base::below({7}, 2 * i, 20'000) - 5000;
    const std::int64_t length = base::below({7}, 2 * i + 1, 3000);
    spans.push_back({from, from + length});
    for (std::int64_t minute = from; minute < from + std::max<std::int64_t>(length, 1); ++minute) {
      const auto of_week = static_cast<std::size_t>(((minute % 10'080) + 10'080) % 10'080);
      expected[of_week / 1440][of_week % 1440 / 60] +=
          1.0 / static_cast<double>(std::max<std::int64_t>(length, 1));
    }
  }
  const picture::WeekHours hours = picture::aoristic(spans);
  double sum = 0;
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      CHECK(hours[day][hour] == Approx(expected[day][hour]).margin(1e-9));
      sum += hours[day][hour];
    }
  }
  CHECK(sum == Approx(200));
}

TEST_CASE("the heaviest hours hold the share asked for", "[picture]") {
  picture::WeekHours hours{};
  hours[2][14] = 6;
  hours[4][3] = 3;
  hours[5][9] = 1;
  CHECK(picture::heaviest_hours(hours, 0.6) == std::vector<std::int32_t>{2 * 24 + 14});
  CHECK(picture::heaviest_hours(hours, 0.9).size() == 2);
  CHECK(picture::heaviest_hours(hours, 1.0).size() == 3);
}
