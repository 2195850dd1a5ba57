// exp and log with the same bits on every computer: libm differs between systems, and the digest
// of a history depends on the bits. Only + - * / and exact scaling by powers of two are used.
#pragma once

namespace rasad::base {

/// e^x. Relative error below 4e-16 for |x| <= 700; 0 below -745, +infinity above 709.78.
[[nodiscard]] double pinned_exp(double x);

inline constexpr double ln_2 = 0.693147180559945309;

/// What is left of 1 after `age`, both in one unit: 0.5^(age / half_life).
[[nodiscard]] inline double left_after(double age, double half_life) {
  return pinned_exp(-ln_2 * age / half_life);
}

/// True if u < e^-x, for u in [0, 1) and x >= 0: chance kept by an exponential, mostly decided by
/// bounds on e^x that cost less than it.
[[nodiscard]] inline bool is_below_exp(double u, double x) {
  if (u < 1 - x) {
    return true;
  }
  return u * (1 + x * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24))))) < 1 &&
         u < pinned_exp(-x);
}

/// True if u < 1 - e^-x, for u in [0, 1) and x >= 0: most u lie above x, the limit's own bound.
[[nodiscard]] inline bool is_below_one_minus_exp(double u, double x) {
  return u < x && u < 1 - pinned_exp(-x);
}

/// Natural logarithm of x > 0, relative error below 4e-16; -infinity at 0.
[[nodiscard]] double pinned_log(double x);

/// 1 / (1 + e^-x).
[[nodiscard]] double logistic(double x);

/// log(p / (1 - p)) for p in (0, 1).
[[nodiscard]] double logit(double p);

/// Cosine of 2*pi*turns, by a Taylor series on the reduced quarter; absolute error below 1e-12.
[[nodiscard]] double cos_turns(double turns);

}  // namespace rasad::base
