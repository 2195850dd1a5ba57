// Keyed draws.
#include "engine/base/draw.hpp"

#include "tests/support/catch.hpp"

#include <cmath>
#include <vector>

using namespace rasad::base;

TEST_CASE("the mixing function has the published first value", "[base]") {
  CHECK(mix(0) == 0xE220A8397B1DCDAFu);  // SplitMix64, first output for seed 0
}

TEST_CASE("draws of one key do not depend on draws of another", "[base]") {
  const Key a = Key{1}.with(7);
  const Key b = Key{1}.with(8);
  const std::uint64_t before = draw(a, 3);
  CHECK(draw(b, 3) != before);
  CHECK(draw(a, 3) == before);
  CHECK(Key{1}.with(7).with(8) != Key{1}.with(8).with(7));
}

TEST_CASE("uniform draws lie from 0 up to 1 with mean one half", "[base]") {
  double sum = 0;
  for (std::uint64_t n = 0; n < 20000; ++n) {
    const double u = uniform(Key{42}, n);
    REQUIRE(u >= 0.0);
    REQUIRE(u < 1.0);
    sum += u;
  }
  // seed 42, 20000 draws: standard error 0.00204, band 4 of them
  CHECK(std::abs(sum / 20000 - 0.5) < 0.0082);
}

TEST_CASE("below covers its range and nothing else", "[base]") {
  std::vector<int> seen(6);
  for (std::uint64_t n = 0; n < 6000; ++n) {
    ++seen.at(below(Key{5}, n, 6));
  }
  for (const int count : seen) {
    CHECK(count > 870);  // expected 1000, sd 29: band 4.5 sd
    CHECK(count < 1130);
  }
}

TEST_CASE("the Poisson inverse gives the textbook quantiles", "[base]") {
  // Poisson(2): P(0) = .1353, P(<=1) = .4060, P(<=2) = .6767, P(<=3) = .8571
  CHECK(poisson_inverse(2.0, 0.10) == 0);
  CHECK(poisson_inverse(2.0, 0.14) == 1);
  CHECK(poisson_inverse(2.0, 0.41) == 2);
  CHECK(poisson_inverse(2.0, 0.68) == 3);
  CHECK(poisson_inverse(2.0, 0.86) == 4);
  CHECK(poisson_inverse(0.0, 0.999) == 0);
}

TEST_CASE("the Poisson inverse never falls when the mean rises", "[base]") {
  for (std::uint64_t n = 0; n < 500; ++n) {
    const double u = uniform(Key{9}, n);
    CHECK(poisson_inverse(1.1, u) >= poisson_inverse(1.0, u));
  }
}

TEST_CASE("the normal quantile has the known values", "[base]") {
  CHECK(std::abs(normal_inverse(0.975) - 1.959963985) < 1e-7);
  CHECK(std::abs(normal_inverse(0.5)) < 1e-9);
  CHECK(std::abs(normal_inverse(0.001) + 3.090232306) < 1e-7);
}
