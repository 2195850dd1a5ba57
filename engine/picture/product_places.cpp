// Products about where and when: hot spots, times, near repeats, a problem, a forecast, results.
#include "engine/base/list_item.hpp"
#include "engine/base/pinned_math.hpp"
#include "engine/picture/aoristic.hpp"
#include "engine/picture/knox.hpp"
#include "engine/picture/product_parts.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::picture {
namespace {

constexpr std::int64_t month = 28;
constexpr std::int64_t history = 84;  // days a pattern is looked for in
constexpr std::size_t listed_cells = 5;
constexpr std::size_t listed_times = 3;
constexpr double neighbour_share = 0.25;  // of an incident's weight, for each cell around [design]
constexpr std::int32_t usable = 500;      // permille of quality: below it the middle of a span is
                                          // taken for the moment, a common slip [design]

Finding line(std::string what, std::vector<std::int64_t> values, std::int32_t confidence) {
  Finding finding;
  finding.what = std::move(what);
  finding.values = std::move(values);
  finding.confidence = confidence;
  return finding;
}

std::int64_t percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0
                    : base::div_round(static_cast<std::int64_t>(100 * part),
                                      static_cast<std::int64_t>(whole));
}

// Those that have a place: for the rest no square is to blame.
std::vector<Incident> placed_of(const Brief& brief, std::int64_t from_days) {
  std::vector<Incident> incidents = incidents_of(brief, from_days);
  std::erase_if(incidents, [](const Incident& one) { return !one.cell.is_set(); });
  return incidents;
}

std::vector<double> harm_by_cell(const Brief& brief, const std::vector<Incident>& incidents) {
  std::vector<double> harm(brief.pack.geography.cells.size(), 0);
  for (const Incident& one : incidents) {
    const auto points =
        static_cast<double>(base::item(brief.pack.world.crime_types, one.type).harm);
    base::item(harm, one.cell) += points;
    for (const base::CellId near : brief.pack.geography.neighbours(one.cell)) {
      base::item(harm, near) += points * neighbour_share;
    }
  }
  return harm;
}

std::vector<base::CellId> cells_by_harm(const std::vector<double>& harm) {
  std::vector<base::CellId> cells;
  for (std::size_t i = 0; i < harm.size(); ++i) {
    if (harm[i] > 0) {
      cells.push_back(base::id_at<base::CellId>(i));
    }
  }
  std::stable_sort(cells.begin(), cells.end(), [&harm](base::CellId a, base::CellId b) {
    return base::item(harm, a) > base::item(harm, b);
  });
  return cells;
}

// Each block of the week with its weight; blocks of six hours, as shifts are.
std::vector<std::pair<double, std::size_t>> blocks_of(const WeekHours& hours) {
  std::vector<std::pair<double, std::size_t>> blocks(28);
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      blocks[day * 4 + hour / 6].first += hours[day][hour];
      blocks[day * 4 + hour / 6].second = day * 4 + hour / 6;
    }
  }
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  return blocks;
}

}  // namespace

Findings find_hot_spots(const Brief& brief) {
  const std::vector<Incident> incidents = placed_of(brief, month);
  const std::vector<base::CellId> cells = cells_by_harm(harm_by_cell(brief, incidents));
  Findings findings;
  for (std::size_t i = 0; i < std::min(listed_cells, cells.size()); ++i) {
    // A hurried analyst mistakes a place where something happened once for one where it gathers.
    const std::size_t wrong =
        base::below(brief.key, 100 + i, static_cast<std::uint32_t>(cells.size()));
    const base::CellId cell = brief.is_right(i) ? cells[i] : cells[wrong];
    const auto count = std::count_if(incidents.begin(), incidents.end(),
                                     [cell](const Incident& one) { return one.cell == cell; });
    Finding finding = line("hot_spots.cell", {count}, brief.confidence());
    finding.cell = cell;
    findings.push_back(std::move(finding));
  }
  const auto by_patrol = static_cast<std::size_t>(std::count_if(
      incidents.begin(), incidents.end(), [](const Incident& one) { return one.found_by_patrol; }));
  findings.push_back(line("hot_spots.by_patrol", {percent(by_patrol, incidents.size())}, 0));
  return findings;
}

Findings find_times(const Brief& brief) {
  std::vector<Span> spans;
  for (const Incident& one : incidents_of(brief, history)) {
    const std::int64_t middle = (one.from.value + one.to.value) / 2;
    spans.push_back(brief.product.quality >= usable ? Span{one.from.value, one.to.value}
                                                    : Span{middle, middle});
  }
  const auto blocks = blocks_of(aoristic(spans));
  Findings findings;
  for (std::size_t i = 0; i < listed_times && !spans.empty(); ++i) {
    const std::size_t wrong = base::below(brief.key, 100 + i, 28);
    const auto& [weight, block] = blocks[brief.is_right(i) ? i : wrong];
    const auto share =
        static_cast<std::int64_t>(100 * weight / static_cast<double>(spans.size()) + 0.5);
    findings.push_back(
        line("times.block",
             {static_cast<std::int64_t>(block / 4), static_cast<std::int64_t>(block % 4 * 6),
              static_cast<std::int64_t>(block % 4 * 6 + 6), share},
             brief.confidence()));
  }
  return findings;
}

// Hours not spent are cases not read: the test then rests on a part of them.
Findings find_near_repeats(const Brief& brief) {
  const content::Geography& geography = brief.pack.geography;
  const double cell = geography.cell_size / 10.0;
  std::vector<Event> events;
  std::uint64_t n = 1000;
  for (const Incident& one : placed_of(brief, history)) {
    if (brief.is_right(n++)) {
      const content::Cell& place = base::item(geography.cells, one.cell);
      events.push_back({place.column * cell, place.row * cell,
                        base::step_at(one.from).value / base::steps_per_day});
    }
  }
  // Centres of cells are known, not addresses: "same cell", "next cell", "two cells off".
  const KnoxOptions options{{0.5 * cell, 1.5 * cell, 2.5 * cell}, {7, 14}, 99, brief.key};
  const KnoxTable table = knox(events, options);
  Findings findings;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const KnoxCell& first = table.cells[i][0];
    findings.push_back(
        line("near_repeats.band",
             {static_cast<std::int64_t>(table.metres[i] + 0.5), table.days[0], first.observed,
              static_cast<std::int64_t>(first.ratio * 100 + 0.5), first.p_permille()},
             brief.confidence()));
  }
  findings.push_back(line("near_repeats.cases", {table.events}, 0));
  return findings;
}

Findings find_problem(const Brief& brief) {
  const std::vector<Incident> last = incidents_of(brief, 7);
  const std::vector<Incident> before = incidents_of(brief, 35, 7);
  std::vector<std::size_t> by_district(brief.pack.geography.districts.size(), 0);
  for (const Incident& one : before) {
    ++base::item(by_district, one.district);
  }
  const auto top = std::max_element(by_district.begin(), by_district.end());
  const auto right = top - by_district.begin();
  const auto wrong = static_cast<std::int64_t>(
      base::below(brief.key, 101, static_cast<std::uint32_t>(by_district.size())));
  const std::int64_t district = brief.is_right(1) ? right : wrong;
  const std::size_t share =
      by_district.empty() ? 0 : by_district[static_cast<std::size_t>(district)];
  return {
      line("problem.trend",
           {static_cast<std::int64_t>(last.size()), static_cast<std::int64_t>(before.size() * 25)},
           brief.confidence()),
      line("problem.district", {district, percent(share, before.size())}, brief.confidence())};
}

// Mean of eight weeks, the last four counted double; twice Poisson's variance, because crime comes
// in bursts [design]. Little work shifts the centre.
Findings find_forecast(const Brief& brief) {
  const auto near = static_cast<double>(incidents_of(brief, 28).size());
  const auto far = static_cast<double>(incidents_of(brief, 56, 28).size());
  const double mean = (2 * near + far) / 12;
  const double slip = (1 - brief.product.quality / 1000.0) *
                      (base::uniform(brief.key, 1) - 0.5);  // up to half of it, either way
  const double centre = mean * (1 + slip);
  const double half = 1.28 * std::sqrt(2 * std::max(centre, 0.5));  // 80 of 100
  const auto rounded = [](double value) {
    return static_cast<std::int64_t>(std::max(value, 0.0) + 0.5);
  };
  return {line("forecast.range", {rounded(centre), rounded(centre - half), rounded(centre + half)},
               800)};
}

// Two weeks against the four before, in the district and outside it: a rise or fall that the rest
// of the town shares is not the work of a task.
Findings find_results(const Brief& brief) {
  double counts[2][2] = {{0, 0}, {0, 0}};  // [outside, inside][before, after]
  const auto add = [&](const std::vector<Incident>& list, std::size_t when) {
    for (const Incident& one : list) {
      const bool inside = one.district == brief.product.district;
      counts[inside ? 1 : 0][when] += 1;
    }
  };
  add(incidents_of(brief, 42, 14), 0);
  add(incidents_of(brief, 14), 1);
  // Half a case is added everywhere, so that an empty week does not divide by nought.
  const double a = counts[1][1] + 0.5;
  const double b = counts[1][0] + 0.5;
  const double c = counts[0][1] + 0.5;
  const double d = counts[0][0] + 0.5;
  const double ratio = a / b / (c / d);
  const double spread = base::pinned_exp(1.96 * std::sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  const auto change = [](double value) {
    const double percent = 100 * (value - 1);
    return static_cast<std::int64_t>(percent < 0 ? percent - 0.5 : percent + 0.5);
  };
  const auto whole = [](double value) { return static_cast<std::int64_t>(value); };
  return {
      line("results.counts",
           {whole(counts[1][0]), whole(counts[1][1]), whole(counts[0][0]), whole(counts[0][1])}, 0),
      line("results.change", {change(ratio), change(ratio / spread), change(ratio * spread)},
           brief.confidence())};
}

}  // namespace rasad::picture
