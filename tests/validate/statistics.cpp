// Concentration, ranks, Knox.
#include "tests/validate/statistics.hpp"

#include "engine/base/draw.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rasad::validate {
namespace {

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> result(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i;
    while (end < order.size() && values[order[end]] == values[order[i]]) {
      ++end;
    }
    for (std::size_t j = i; j < end; ++j) {
      result[order[j]] = static_cast<double>(i + end - 1) / 2;
    }
    i = end;
  }
  return result;
}

struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

double near_in_time(const std::vector<Pair>& pairs, const std::vector<double>& days, double most) {
  double count = 0;
  for (const Pair& pair : pairs) {
    count += std::abs(days[pair.a] - days[pair.b]) <= most ? 1 : 0;
  }
  return count;
}

void shuffle(std::vector<double>& values, std::uint64_t number) {
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[base::below({number}, i, static_cast<std::uint32_t>(i))]);
  }
}

}  // namespace

double cells_holding(std::vector<double> counts, double share) {
  std::sort(counts.rbegin(), counts.rend());
  const double wanted = share * std::accumulate(counts.begin(), counts.end(), 0.0);
  double sum = 0;
  std::size_t cells = 0;
  while (cells < counts.size() && sum < wanted) {
    sum += counts[cells++];
  }
  return 100.0 * static_cast<double>(cells) / static_cast<double>(counts.size());
}

std::vector<double> counts_by_cell(const world::World& world, double from_week, double to_week) {
  std::vector<double> counts(world.places().cell_count(), 0);
  for (const world::Offence& one : world.state().offences) {
    const auto week =
        static_cast<double>(one.occurred.value) / static_cast<double>(base::minutes_per_week);
    counts[one.cell.index()] += week >= from_week && week < to_week ? 1 : 0;
  }
  return counts;
}

std::vector<std::size_t> top(const std::vector<double>& values, std::size_t count) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  order.resize(std::min(count, order.size()));
  return order;
}

double pearson(const std::vector<double>& a, const std::vector<double>& b) {
  const auto n = static_cast<double>(a.size());
  const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / n;
  const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / n;
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean_a) * (b[i] - mean_b);
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  return pearson(ranks(a), ranks(b));
}

double knox(const world::World& world, double cells, double days, int permutations) {
  const std::vector<world::Offence>& all = world.state().offences;
  const content::Geography& map = world.places().pack().geography;
  std::vector<double> times;
  std::vector<Pair> near;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    times.push_back(static_cast<double>(all[i].occurred.value) / base::minutes_per_day);
    for (std::uint32_t j = 0; j < i; ++j) {
      if (map.distance(all[i].cell, all[j].cell) <= cells) {
        near.push_back({i, j});
      }
    }
  }
  const double seen = near_in_time(near, times, days);
  double expected = 0;
  for (int n = 0; n < permutations; ++n) {
    shuffle(times, static_cast<std::uint64_t>(n) + 1);
    expected += near_in_time(near, times, days) / permutations;
  }
  return expected > 0 ? seen / expected : 1;
}

}  // namespace rasad::validate
