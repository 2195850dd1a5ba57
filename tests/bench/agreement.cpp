// Means, standard errors, z.
#include "tests/bench/agreement.hpp"

#include <cmath>

namespace rasad::bench {
namespace {

struct Named {
  std::string name;
  double value = 0;
};

std::vector<Named> flat(const Counts& counts) {
  std::vector<Named> list{{"total", counts.total},           {"known", counts.known},
                          {"found by patrol", counts.found}, {"recorded", counts.recorded},
                          {"by groups", counts.by_groups},   {"near repeats", counts.repeats},
                          {"trust", counts.trust},           {"knox pairs", counts.knox}};
  for (std::size_t k = 0; k < counts.types.size(); ++k) {
    list.push_back({"type " + std::to_string(k), counts.types[k]});
  }
  for (std::size_t d = 0; d < counts.districts.size(); ++d) {
    list.push_back({"district " + std::to_string(d), counts.districts[d]});
  }
  for (std::size_t w = 0; w < counts.weeks.size(); ++w) {
    list.push_back({"week " + std::to_string(w + 1), counts.weeks[w]});
  }
  return list;
}

struct Moments {
  double mean = 0;
  double variance = 0;
};

Moments moments(const std::vector<std::vector<Named>>& runs, std::size_t index) {
  Moments m;
  const auto n = static_cast<double>(runs.size());
  for (const std::vector<Named>& run : runs) {
    m.mean += run[index].value / n;
  }
  for (const std::vector<Named>& run : runs) {
    const double away = run[index].value - m.mean;
    m.variance += away * away / (n - 1);
  }
  return m;
}

}  // namespace

bool Agreement::is_one_law() const {
  return worst < 4.5 && rms > 0.6 && rms < 1.6 && std::abs(total_ratio - 1) < 0.01 &&
         std::abs(knox_ratio - 1) < 0.05 && spread_ratio > 0.75 && spread_ratio < 1.33;
}

Agreement compare(const Program& a, const Program& b, int replications) {
  std::vector<std::vector<Named>> first;
  std::vector<std::vector<Named>> second;
  for (int seed = 1; seed <= replications; ++seed) {
    first.push_back(flat(a(static_cast<std::uint64_t>(seed))));
    second.push_back(flat(b(static_cast<std::uint64_t>(seed))));
  }
  Agreement result;
  double squares = 0;
  for (std::size_t i = 0; i < first.front().size(); ++i) {
    const Moments x = moments(first, i);
    const Moments y = moments(second, i);
    const double error = std::sqrt((x.variance + y.variance) / replications);
    const double z = error > 0 ? (x.mean - y.mean) / error : 0;
    result.statistics.push_back({first.front()[i].name, x.mean, y.mean, z});
    result.worst = std::max(result.worst, std::abs(z));
    squares += z * z;
    if (i == 0) {
      result.total_ratio = x.mean / y.mean;
      result.spread_ratio = std::sqrt(x.variance / y.variance);
    } else if (first.front()[i].name == "knox pairs" && y.mean > 0) {
      result.knox_ratio = x.mean / y.mean;
    }
  }
  result.rms = std::sqrt(squares / static_cast<double>(result.statistics.size()));
  return result;
}

}  // namespace rasad::bench
