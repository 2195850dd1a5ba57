// V1-V9, V29, V30: where and when.
#include "tests/validate/statistics.hpp"
#include "tests/validate/town.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rasad::validate {
namespace {

constexpr double year = 52;

std::vector<Line> concentration(const Run& run) {
  Town town;
  town.side = 32;
  town.weekly = 50;
  const auto pack = shared(pack_of(town, run));
  double half = 0;
  double quarter = 0;
  const double n = sum_over(run, [&](std::uint64_t seed) {
    const std::vector<double> counts = counts_by_cell(played(pack, seed, 52, nothing), 0, year);
    half += cells_holding(counts, 0.5);
    quarter += cells_holding(counts, 0.25);
    return 1;
  });
  return {{"V1", "percent of the cells with half of the crime", 3.5, 6.5, half / n},
          {"V2", "percent of the cells with a quarter of it", 0.5, 2.0, quarter / n}};
}

std::vector<Line> stability(const Run& run) {
  Town town;
  town.weekly = 50;
  const auto pack = shared(pack_of(town, run));
  double rank = 0;
  double overlap = 0;
  const double n = sum_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 104, nothing);
    const std::vector<double> first = counts_by_cell(world, 0, year);
    const std::vector<double> second = counts_by_cell(world, year, 2 * year);
    std::vector<double> a;
    std::vector<double> b;
    for (const std::size_t cell : top(first, 100)) {
      a.push_back(first[cell]);
      b.push_back(second[cell]);
    }
    rank += spearman(a, b);
    std::vector<std::size_t> before = top(first, first.size() / 20);
    std::vector<std::size_t> after = top(second, second.size() / 20);
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    std::vector<std::size_t> both;
    std::set_intersection(before.begin(), before.end(), after.begin(), after.end(),
                          std::back_inserter(both));
    overlap += static_cast<double>(both.size()) / static_cast<double>(before.size());
    return 1;
  });
  return {{"V3", "rank correlation of the top 100 cells, year on year", 0.7, 1, rank / n},
          {"V3b", "overlap of the top 5 % of cells, year on year", 0.6, 1, overlap / n}};
}

struct KnoxCase {
  double offspring = 0;
  double lag_days = 7;
  double a_day = 1.5;
  double days = 7;
  double cells = 1;
  std::int32_t cell_decimetres = 2000;
};

/// A statistic over the seeds.
struct Spread {
  double mean = 0;
  std::vector<double> each;
  [[nodiscard]] double share_within(double least, double most) const {
    const auto within = std::count_if(each.begin(), each.end(),
                                      [&](double one) { return one >= least && one <= most; });
    return static_cast<double>(within) / static_cast<double>(each.size());
  }
};

Spread knox_over(const Run& run, const KnoxCase& what) {
  Town town;
  town.offspring = what.offspring;
  town.lag_days = what.lag_days;
  town.weekly = 7 * what.a_day;
  town.cell_decimetres = what.cell_decimetres;
  const auto pack = shared(pack_of(town, run));
  Spread result;
  result.mean = mean_over(run, [&](std::uint64_t seed) {
    const double ratio = knox(played(pack, seed, 52, nothing), what.cells, what.days);
    result.each.push_back(ratio);
    return ratio;
  });
  return result;
}

std::vector<Line> near_repeats(const Run& run) {
  const Spread few = knox_over(run, {0.25, 7, 1.5, 7, 1});
  const Spread many = knox_over(run, {0.25, 7, 4, 7, 1});
  return {{"V4", "Knox (200 m, 7 d) at 1.5 a day, mean", 1.45, 2.10, few.mean},
          {"V4b", "share of seeds with 1.0 to 2.9", 0.9, 1, few.share_within(1.0, 2.9)},
          {"V4c", "Knox (200 m, 7 d) at 4 a day, mean", 1.20, 1.45, many.mean}};
}

std::vector<Line> far_and_late(const Run& run) {
  const double ratio = knox_over(run, {0.25, 7, 1.5, 60, 6}).mean;
  return {{"V5", "Knox (1.2 km, 60 d), mean", 0.97, 1.06, ratio}};
}

std::vector<Line> no_false_signal(const Run& run) {
  const double offspring = run.breaks("false excitation") ? 0.15 : 0;
  const Spread none = knox_over(run, {offspring, 7, 1.5, 14, 1});
  return {{"V6", "Knox (200 m, 14 d) without near repeats, mean", 0.95, 1.05, none.mean},
          {"V6b", "share of seeds with 0.75 to 1.25", 0.9, 1, none.share_within(0.75, 1.25)}};
}

std::vector<Line> violence(const Run& run) {
  const double ratio = knox_over(run, {0.20, 8, 2, 14, 1, 1300}).mean;
  return {{"V7", "Knox (a block of 130 m, 14 d) of violence, mean", 1.20, 1.50, ratio}};
}

std::vector<Line> branching(const Run& run) {
  Town town;
  town.offspring = 0.25;
  town.weekly = 70;
  const auto pack = shared(pack_of(town, run));
  double all = 0;
  const double roots = sum_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 26, nothing);
    all += static_cast<double>(world.state().offences.size());
    return static_cast<double>(
        std::count_if(world.state().offences.begin(), world.state().offences.end(),
                      [](const world::Offence& one) { return one.parent == 0; }));
  });
  return {{"V8", "offences for each first one, times (1 - n)", 0.95, 1.05, all / roots * 0.75}};
}

std::vector<Line> seasons(const Run& run) {
  Town town;
  town.season = 0.12;
  town.weekly = 100;
  const auto pack = shared(pack_of(town, run));
  std::array<double, 12> months{};
  static_cast<void>(sum_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 52, nothing);
    for (const world::Offence& one : world.state().offences) {
      const auto day = static_cast<std::size_t>(one.occurred.value / base::minutes_per_day);
      ++months[day * 12 / 364];
    }
    return 0;
  }));
  const auto [least, most] = std::minmax_element(months.begin(), months.end());
  return {{"V9", "greatest month against least", 1.20, 1.35, *most / *least}};
}

std::vector<Line> repeat_victims(const Run& run) {
  Town town;
  town.offspring = 0.25;
  town.weekly = 30;
  content::Pack built = pack_of(town, run);
  built.world.crime_types[0].same_target = run.breaks("nobody twice") ? 0 : 0.5;
  const auto pack = shared(std::move(built));
  double again = 0;
  const double all = sum_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 52, nothing);
    for (const world::Offence& one : world.state().offences) {
      again += one.same_target ? 1 : 0;
    }
    return static_cast<double>(world.state().offences.size());
  });
  return {{"V29", "percent of burglaries that hit a victim again", 5, 15, 100 * again / all}};
}

// Hits of the nine cells that a score names for the next week.
double hits_of(const std::vector<double>& score, const world::World& world, double week) {
  const std::vector<double> next = counts_by_cell(world, week, week + 1);
  double hits = 0;
  for (const std::size_t cell : top(score, score.size() / 100)) {
    hits += next[cell];
  }
  return hits;
}

// What the law itself expects of each cell: long counts and what still follows from recent ones.
std::vector<double> expected_next(const world::World& world, double week) {
  std::vector<double> score = counts_by_cell(world, week - year, week);
  for (double& one : score) {
    one /= year;
  }
  for (const world::Offence& offence : world.state().offences) {
    const double age = 7 * week - static_cast<double>(offence.occurred.value) / 1440;
    if (age > 0 && age < 60) {
      const double soon = 0.25 * std::exp(-age / 7) * (1 - std::exp(-1.0));
      score[offence.cell.index()] += soon * 0.55;
      for (const base::CellId near : world.places().neighbours(offence.cell)) {
        score[near.index()] += soon * 0.45 / 8;
      }
    }
  }
  return score;
}

std::vector<Line> forecast(const Run& run) {
  Town town;
  town.offspring = 0.25;
  const auto pack = shared(pack_of(town, run));
  double led = 0;
  const double raw = sum_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 104, nothing);
    double hits = 0;
    for (double week = year; week < 2 * year; week += 1) {
      led += run.breaks("blind forecast")
                 ? hits_of(std::vector<double>(world.places().cell_count(), 0), world, week)
                 : hits_of(expected_next(world, week), world, week);
      hits += hits_of(counts_by_cell(world, week - 4, week), world, week);
    }
    return hits;
  });
  return {{"V30", "hits of a self-exciting forecast against counts of four weeks", 1.1, 2.2,
           led / raw}};
}

}  // namespace

std::vector<Check> place_checks() {
  return {{"V1", concentration},   {"V3", stability}, {"V4", near_repeats}, {"V5", far_and_late},
          {"V6", no_false_signal}, {"V7", violence},  {"V8", branching},    {"V9", seasons},
          {"V29", repeat_victims}, {"V30", forecast}};
}

}  // namespace rasad::validate
