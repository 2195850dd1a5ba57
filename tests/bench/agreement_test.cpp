// The engine against the dense stepper, on a city small enough for every run of the tests; the full
// size is for `rasad bench agreement`.
#include "tests/bench/agreement.hpp"

#include "tests/support/catch.hpp"

using namespace rasad;

namespace {

// 1024 places, 13 weeks, about 3,800 offences.
const bench::CitySize& small_city() {
  static const bench::CitySize size{32, 13, 1, 8, true};
  return size;
}

bench::Agreement agreement_of(const bench::Ground& engine, const bench::Ground& oracle,
                              int replications) {
  return bench::compare(
      [&](std::uint64_t seed) { return bench::run_engine(small_city(), engine, seed); },
      [&](std::uint64_t seed) { return bench::run_dense(small_city(), oracle, seed + 1000); },
      replications);
}

bench::Ground ground_with(double offspring) {
  auto pack = std::make_shared<content::Pack>(*bench::city_pack(small_city()));
  for (content::CrimeType& type : pack->world.crime_types) {
    type.offspring *= offspring;
  }
  return std::make_shared<const world::Ground>(pack, 1);
}

}  // namespace

TEST_CASE("the engine and a dense stepper written from the equations have one law", "[bench]") {
  const bench::Agreement result = agreement_of(ground_with(1), ground_with(1), 64);
  WARN("worst z " << result.worst << ", rms " << result.rms << ", total " << result.total_ratio
                  << ", Knox " << result.knox_ratio << ", spread " << result.spread_ratio);
  CHECK(result.is_one_law());
}

TEST_CASE("near repeats that come a fifth less often are another law", "[bench]") {
  CHECK_FALSE(agreement_of(ground_with(0.8), ground_with(1), 24).is_one_law());
}
