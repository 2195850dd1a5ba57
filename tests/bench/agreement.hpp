// Do two programs have one law? z-tests between their outputs (bounds: engine/README.md, "Speed").
#pragma once

#include "tests/bench/contestants.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rasad::bench {

struct Statistic {
  std::string name;
  double a = 0;  ///< mean of the first program
  double b = 0;
  double z = 0;
};

struct Agreement {
  std::vector<Statistic> statistics;
  double worst = 0;        ///< max |z|
  double rms = 0;          ///< root of the mean square of z
  double total_ratio = 1;  ///< of the mean totals
  double knox_ratio = 1;
  double spread_ratio = 1;  ///< of the standard deviations of the total

  /// For a final verdict, 64 replications or more: |z| < 4.5, rms in 0.6-1.6, total within 1 %,
  /// Knox within 5 %, spread in 0.75-1.33. Calibrated on 4000 random splits of one program's runs.
  [[nodiscard]] bool is_one_law() const;
  /// For a quick look, 12 replications or more: |z| < 6 and rms < 1.8.
  [[nodiscard]] bool is_plausible() const { return worst < 6 && rms < 1.8; }
};

using Program = std::function<Counts(std::uint64_t seed)>;
/// Replications with seeds 1..n of each.
[[nodiscard]] Agreement compare(const Program& a, const Program& b, int replications);

}  // namespace rasad::bench
