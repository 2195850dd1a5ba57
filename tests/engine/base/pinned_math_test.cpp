// exp and log against tables.
#include "engine/base/pinned_math.hpp"

#include "tests/support/catch.hpp"

#include <cmath>

using namespace rasad::base;

TEST_CASE("the pinned exponential agrees with the library to the last digits", "[base]") {
  for (double x = -700; x < 700; x += 0.37) {
    const double expected = std::exp(x);
    CHECK(std::abs(pinned_exp(x) - expected) <= 1e-15 * expected);
  }
  CHECK(pinned_exp(0) == 1.0);
  CHECK(pinned_exp(-800) == 0.0);
}

TEST_CASE("a chance kept by an exponential is what the exponential says", "[base]") {
  for (double x = 0; x < 9; x += 0.013) {
    for (double u = 0; u < 1; u += 0.0107) {
      REQUIRE(is_below_exp(u, x) == (u < std::exp(-x)));
      REQUIRE(is_below_one_minus_exp(u, x) == (u < 1 - std::exp(-x)));
    }
  }
}

TEST_CASE("the pinned exponential reaches the ends of the numbers", "[base]") {
  for (const double x : {-744.0, -720.0, -708.5, 709.5}) {
    CHECK(std::abs(pinned_exp(x) - std::exp(x)) <= 1e-15 * std::exp(x) + 1e-323);
  }
  CHECK(std::isinf(pinned_exp(710)));
}

TEST_CASE("the pinned logarithm agrees with the library to the last digits", "[base]") {
  for (double x = 1e-300; x < 1e300; x *= 3.7) {
    const double expected = std::log(x);
    CHECK(std::abs(pinned_log(x) - expected) <= 1e-15 * std::abs(expected) + 1e-16);
  }
  CHECK(pinned_log(1.0) == 0.0);
}

TEST_CASE("logit undoes logistic", "[base]") {
  CHECK(std::abs(logistic(logit(0.6)) - 0.6) < 1e-15);
  CHECK(logistic(0) == 0.5);
}

TEST_CASE("the cosine of a turn has its five easy values", "[base]") {
  CHECK(std::abs(cos_turns(0) - 1) < 1e-12);
  CHECK(std::abs(cos_turns(0.25)) < 1e-12);
  CHECK(std::abs(cos_turns(0.5) + 1) < 1e-12);
  CHECK(std::abs(cos_turns(1.0 / 6) - 0.5) < 1e-12);
  CHECK(std::abs(cos_turns(-0.75)) < 1e-12);
}
