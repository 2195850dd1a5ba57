// A mean with its 95 % interval, for differences between plans on the same seeds.
#pragma once

#include <cstdint>
#include <vector>

namespace rasad::assess {

struct Interval {
  double mean = 0;
  double low = 0;   ///< equal to `mean` with fewer than two values
  double high = 0;  ///< equal to `mean` with fewer than two values
  std::int32_t count = 0;

  /// The interval does not hold 0; false with fewer than two values.
  [[nodiscard]] bool is_told_from_zero() const { return count > 1 && (low > 0 || high < 0); }
};

/// Mean and Student's 95 % interval of paired differences; an empty list gives zeros.
[[nodiscard]] Interval interval_of(const std::vector<double>& differences);

/// 97.5 % quantile of Student's t: 12.706 at 1 degree of freedom, 1.960 without end.
/// Source: Abramowitz & Stegun 1964, 26.7.5 (expansion), exact values for 1 and 2.
[[nodiscard]] double student_quantile(std::int32_t degrees);

}  // namespace rasad::assess
