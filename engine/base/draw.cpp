// Keyed draws: chance that depends on what it is for, not on what came before.
#include "engine/base/draw.hpp"

#include "engine/base/pinned_math.hpp"

#include <cmath>

namespace rasad::base {
namespace {

double tail_quantile(double u) {
  constexpr double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                          -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  constexpr double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                          3.754408661907416e+00};
  const double q = std::sqrt(-2.0 * pinned_log(u));
  return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
         ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1.0);
}

double middle_quantile(double u) {
  constexpr double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                          1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  constexpr double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                          6.680131188771972e+01, -1.328068155288572e+01};
  const double q = u - 0.5;
  const double r = q * q;
  return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
         (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1.0);
}

}  // namespace

int poisson_inverse(double mean, double u) {
  const double capped = mean < 600.0 ? mean : 600.0;
  if (u < 1.0 - capped) {
    return 0;  // exp(-m) >= 1 - m: no exponential for the many small means
  }
  double term = pinned_exp(-capped);
  double sum = term;
  int k = 0;
  while (u >= sum && term > 0.0 && k < 2000) {
    ++k;
    term *= capped / k;
    sum += term;
    if (k > capped && sum + term == sum) {
      break;
    }
  }
  return k;
}

double exponential_inverse(double mean, double u) {
  return -mean * pinned_log(1.0 - u);
}

double normal_inverse(double u) {
  constexpr double edge = 0.02425;
  if (u < edge) {
    return tail_quantile(u);
  }
  return u > 1.0 - edge ? -tail_quantile(1.0 - u) : middle_quantile(u);
}

double gumbel_inverse(double u) {
  return -pinned_log(-pinned_log(u));
}

}  // namespace rasad::base
