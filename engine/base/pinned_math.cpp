// exp and log that give the same bits everywhere.
#include "engine/base/pinned_math.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
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
constexpr double exp_by_series(double r) {
  double sum = 1.0;
  for (int n = 13; n > 0; --n) {
    sum = 1.0 + sum * r / n;
  }
  return sum;
}

// 2^(i / 64) for i in 0..63, worked out by the compiler.
constexpr int parts = 64;
constexpr std::array<double, parts> powers_of_parts = [] {
  std::array<double, parts> table{};
  for (int i = 0; i < parts; ++i) {
    const bool is_high = i > parts / 2;
    const double part = (is_high ? i - parts : i) * (ln2_high / parts);
    const double low = (is_high ? i - parts : i) * (ln2_low / parts);
    const double value = exp_by_series(part + low);
    table[static_cast<std::size_t>(i)] = is_high ? 2.0 * value : value;
  }
  return table;
}();

// log((1+s)/(1-s)) = 2 (s + s^3/3 + s^5/5 + ...) for |s| <= 0.1716 (m in [sqrt(1/2), sqrt(2)]).
double log_ratio(double s) {
  const double square = s * s;
  const double fourth = square * square;
  double low = 1.0 / 21;
  low = low * fourth + 1.0 / 17;
  low = low * fourth + 1.0 / 13;
  low = low * fourth + 1.0 / 9;
  low = low * fourth + 1.0 / 5;
  double high = 1.0 / 23;
  high = high * fourth + 1.0 / 19;
  high = high * fourth + 1.0 / 15;
  high = high * fourth + 1.0 / 11;
  high = high * fourth + 1.0 / 7;
  high = high * fourth + 1.0 / 3;
  return 2.0 * s + 2.0 * s * square * (high + square * low);
}

int floor_to_int(double x) {
  const int truncated = static_cast<int>(x);
  return x < truncated ? truncated - 1 : truncated;
}

// Where the power of two leaves the normal numbers: half of the exponent twice.
double exp_far_out(double x) {
  if (x < -745.0) {
    return 0.0;
  }
  if (x > 709.78) {
    return std::numeric_limits<double>::infinity();
  }
  const double root = pinned_exp(x / 2);
  return root * root;
}

}  // namespace

double pinned_exp(double x) {
  if (x < -708.0 || x > 709.0) [[unlikely]] {
    return exp_far_out(x);
  }
  // x = (64 k + i) ln2 / 64 + r with |r| <= ln2 / 128: the rest of e^r - 1 after degree 5 is below
  // 2^-54.
  const int n = floor_to_int(x * (parts * inverse_ln2) + 0.5);
  const double r = (x - n * (ln2_high / parts)) - n * (ln2_low / parts);
  const double square = r * r;
  const double above = r + square * (0.5 + r * (1.0 / 6) + square * (1.0 / 24 + r * (1.0 / 120)));
  const int k = n >> 6;
  const double power = powers_of_parts[static_cast<std::size_t>(n & (parts - 1))];
  return (power + power * above) * power_of_two(k);
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
  for (const double part : {1.0 / 380, 1.0 / 306, 1.0 / 240, 1.0 / 182, 1.0 / 132, 1.0 / 90,
                            1.0 / 56, 1.0 / 30, 1.0 / 12, 1.0 / 2}) {
    sum = 1.0 - sum * square * part;
  }
  return negative ? -sum : sum;
}

}  // namespace rasad::base
