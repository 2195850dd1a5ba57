// Student's interval with + - * / and sqrt only.
#include "engine/assess/interval.hpp"

#include <cmath>

namespace rasad::assess {

double student_quantile(std::int32_t degrees) {
  if (degrees <= 1) {
    return 12.706;
  }
  if (degrees == 2) {
    return 4.303;
  }
  const double z = 1.959964;
  const double z2 = z * z;
  const double n = degrees;
  const double first = z * (z2 + 1) / 4;
  const double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
  const double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  return z + first / n + second / (n * n) + third / (n * n * n);
}

Interval interval_of(const std::vector<double>& differences) {
  Interval result;
  result.count = static_cast<std::int32_t>(differences.size());
  if (differences.empty()) {
    return result;
  }
  const auto count = static_cast<double>(differences.size());
  for (const double one : differences) {
    result.mean += one / count;
  }
  double squares = 0;
  for (const double one : differences) {
    squares += (one - result.mean) * (one - result.mean);
  }
  const double half = result.count < 2 ? 0
                                       : student_quantile(result.count - 1) *
                                             std::sqrt(squares / (count - 1) / count);
  result.low = result.mean - half;
  result.high = result.mean + half;
  return result;
}

}  // namespace rasad::assess
