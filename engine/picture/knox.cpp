// Close pairs are found once; each shuffle then only looks at their dates.
#include "engine/picture/knox.hpp"

#include <algorithm>
#include <numeric>

namespace rasad::picture {
namespace {

struct ClosePair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t band = 0;
};

// Looks at dates that one table may cost, and the fewest shuffles that still give p <= 0.05.
constexpr std::size_t most_looks = 2'000'000'000;
constexpr std::int32_t fewest_shuffles = 19;

std::int32_t affordable(std::int32_t wanted, std::size_t pairs) {
  const std::size_t most = most_looks / std::max<std::size_t>(pairs, 1);
  const auto limit = static_cast<std::int32_t>(std::min<std::size_t>(most, 1'000'000));
  return std::min(wanted, std::max(fewest_shuffles, limit));
}

using Counts = std::vector<std::int64_t>;  // [distance band * number of day bands + day band]

template <class T>
std::size_t band_of(const std::vector<T>& ends, T value) {
  return static_cast<std::size_t>(std::lower_bound(ends.begin(), ends.end(), value) - ends.begin());
}

// Sorted by x, so that only neighbours within the widest band are compared.
std::vector<ClosePair> close_pairs(const std::vector<Event>& events,
                                   const std::vector<double>& metres, Metric metric) {
  std::vector<std::uint32_t> order(events.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return events[a].x < events[b].x; });
  // By air squares are compared, which needs no root.
  const bool is_square = metric == Metric::euclidean;
  std::vector<double> ends;
  for (const double end : metres) {
    ends.push_back(is_square ? end * end : end);
  }
  std::vector<ClosePair> pairs;
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = i + 1; j < order.size(); ++j) {
      const double dx = events[order[j]].x - events[order[i]].x;
      if (dx > metres.back()) {
        break;
      }
      const double dy = events[order[j]].y - events[order[i]].y;
      const double apart = is_square ? dx * dx + dy * dy : dx + (dy < 0 ? -dy : dy);
      const std::size_t band = band_of(ends, apart);
      if (band < ends.size()) {
        pairs.push_back({order[i], order[j], static_cast<std::uint32_t>(band)});
      }
    }
  }
  return pairs;
}

Counts count(const std::vector<ClosePair>& pairs, const std::vector<std::int64_t>& days,
             const std::vector<std::int64_t>& ends, std::size_t bands) {
  Counts counts(bands * ends.size(), 0);
  for (const ClosePair& pair : pairs) {
    const std::int64_t apart = days[pair.a] - days[pair.b];
    const std::size_t band = band_of(ends, apart < 0 ? -apart : apart);
    if (band < ends.size()) {
      ++counts[pair.band * ends.size() + band];
    }
  }
  return counts;
}

// Fisher and Yates, one draw for each place of the list.
void shuffle(std::vector<std::int64_t>& days, base::Key key) {
  for (std::size_t i = days.size(); i > 1; --i) {
    const std::uint32_t other = base::below(key, i, static_cast<std::uint32_t>(i));
    std::swap(days[i - 1], days[other]);
  }
}

}  // namespace

std::int32_t KnoxCell::p_permille() const {
  const std::int32_t all = shuffles + 1;
  return ((as_high + 1) * 1000 + all - 1) / all;
}

KnoxTable knox(const std::vector<Event>& events, const KnoxOptions& options) {
  KnoxTable table;
  table.metres = options.metres;
  table.days = options.days;
  table.events = static_cast<std::int64_t>(events.size());
  table.pairs = table.events * (table.events - 1) / 2;
  const std::vector<ClosePair> pairs = close_pairs(events, options.metres, options.metric);
  std::vector<std::int64_t> days;
  for (const Event& event : events) {
    days.push_back(event.day);
  }
  const std::size_t columns = options.days.size();
  const Counts observed = count(pairs, days, options.days, options.metres.size());
  Counts sum(observed.size(), 0);
  std::vector<std::int32_t> as_high(observed.size(), 0);
  const std::int32_t shuffles = affordable(options.shuffles, pairs.size());
  for (std::int32_t n = 0; n < shuffles; ++n) {
    shuffle(days, options.key.with(static_cast<std::uint64_t>(n)));
    const Counts by_chance = count(pairs, days, options.days, options.metres.size());
    for (std::size_t i = 0; i < sum.size(); ++i) {
      sum[i] += by_chance[i];
      as_high[i] += by_chance[i] >= observed[i] ? 1 : 0;
    }
  }
  table.cells.resize(options.metres.size(), std::vector<KnoxCell>(columns));
  for (std::size_t i = 0; i < observed.size(); ++i) {
    KnoxCell& cell = table.cells[i / columns][i % columns];
    cell.observed = observed[i];
    cell.shuffles = shuffles;
    cell.as_high = as_high[i];
    cell.expected = shuffles == 0 ? 0 : static_cast<double>(sum[i]) / shuffles;
    cell.ratio = cell.expected > 0 ? static_cast<double>(observed[i]) / cell.expected : 0;
  }
  return table;
}

}  // namespace rasad::picture
