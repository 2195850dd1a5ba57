// exp and log that give the same bits everywhere.
#include "engine/base/pinned_math.hpp"

#include <bit>
#include <cstdint>
#include <limits>

namespace rasad::base {
namespace {

// ln 2 split so that n * ln2_high is exact for |n| < 2^11 (Cody and Waite 1980).
constexpr double ln2_high = 6.93147180369123816490e-01;
constexpr double ln2_low = 1.90821492927058770002e-10;
constexpr double inverse_ln2 = 1.44269504088896338700e+00;

double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

// e^r for |r| <= ln2 / 2: Taylor series to degree 13, remainder below 2^-57.
double exp_reduced(double r) {
  double sum = 1.0;
  for (int n = 13; n >= 1; --n) {
    sum = 1.0 + sum * r / n;
  }
  return sum;
}

// log((1+s)/(1-s)) = 2 (s + s^3/3 + s^5/5 + ...) for |s| <= 0.1716 (m in [sqrt(1/2), sqrt(2)]).
double log_ratio(double s) {
  const double square = s * s;
  double sum = 0.0;
  for (int n = 23; n >= 3; n -= 2) {
    sum = (sum + 1.0 / n) * square;
  }
  return 2.0 * s + 2.0 * s * sum;
}

int floor_to_int(double x) {
  const int truncated = static_cast<int>(x);
  return x < truncated ? truncated - 1 : truncated;
}

}  // namespace

double pinned_exp(double x) {
  if (x < -745.0) {
    return 0.0;
  }
  if (x > 709.78) {
    return std::numeric_limits<double>::infinity();
  }
  const int n = floor_to_int(x * inverse_ln2 + 0.5);
  const double r = (x - n * ln2_high) - n * ln2_low;
  const double value = exp_reduced(r);
  if (n < -1021) {
    return value * power_of_two(n + 1000) * power_of_two(-1000);
  }
  return n > 1023 ? value * power_of_two(n - 1) * 2.0 : value * power_of_two(n);
}

double pinned_log(double x) {
  if (x <= 0.0) {
    return -std::numeric_limits<double>::infinity();
  }
  int shift = 0;
  if (x < std::numeric_limits<double>::min()) {
    x *= power_of_two(60);
    shift = -60;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  int exponent = static_cast<int>(bits >> 52) - 1023;
  double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFu) | 0x3FF0000000000000u);
  if (mantissa > 1.41421356237309504880) {
    mantissa *= 0.5;
    ++exponent;
  }
  const double n = exponent + shift;
  return n * ln2_high + (log_ratio((mantissa - 1.0) / (mantissa + 1.0)) + n * ln2_low);
}

double logistic(double x) {
  return 1.0 / (1.0 + pinned_exp(-x));
}

double logit(double p) {
  return pinned_log(p / (1.0 - p));
}

double cos_turns(double turns) {
  double t = turns - floor_to_int(turns);
  t = t > 0.5 ? 1.0 - t : t;
  const bool negative = t > 0.25;
  const double angle = (negative ? 0.5 - t : t) * 6.28318530717958647693;
  const double square = angle * angle;
  double sum = 1.0;
  for (int n = 20; n >= 2; n -= 2) {
    sum = 1.0 - sum * square / (n * (n - 1));
  }
  return negative ? -sum : sum;
}

}  // namespace rasad::base
