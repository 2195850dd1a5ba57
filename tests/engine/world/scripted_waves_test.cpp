// Waves and groups that the script starts and stops.
#include "engine/world/step.hpp"
#include "engine/world/world.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

content::Wave waiting_wave() {
  content::Wave wave;
  wave.rise_days = 2;
  wave.level_days = 4;
  wave.fall_days = 2;
  return wave;
}

constexpr base::Minutes day(std::int64_t number) {
  return {number * base::minutes_per_day};
}

}  // namespace

TEST_CASE("a wave without a first day waits to be started", "[world]") {
  const content::Wave wave = waiting_wave();
  CHECK(world::envelope(wave, {}, 100) == 0);
  // Started on day 10: half way up after one day, full after two, over after eight.
  const world::WaveState begun{day(10), world::never};
  CHECK(world::envelope(wave, begun, 9.9) == 0);
  CHECK(world::envelope(wave, begun, 11) == Approx(0.5));
  CHECK(world::envelope(wave, begun, 12) == 1);
  CHECK(world::envelope(wave, begun, 18) == 0);
}

TEST_CASE("a wave that is stopped falls from where it was", "[world]") {
  // Stopped at half of its height: a quarter after half of its two days of falling.
  const world::WaveState stopped{day(10), day(11)};
  CHECK(world::envelope(waiting_wave(), stopped, 11) == Approx(0.5));
  CHECK(world::envelope(waiting_wave(), stopped, 12) == Approx(0.25));
  CHECK(world::envelope(waiting_wave(), stopped, 13) == 0);
}

TEST_CASE("a group that is started begins to plan and one that is stopped rests", "[world]") {
  world::World world{test::lesson(), 3, {}};
  world.start_group({0});
  (void)world.step({});
  CHECK(world.state().groups[0].phase == world::GroupPhase::plan);
  world.stop_group({0});
  for (int step = 0; step < 60 * base::steps_per_day; ++step) {
    (void)world.step({});
  }
  CHECK(world.state().groups[0].phase == world::GroupPhase::dormant);
  const auto& offences = world.state().offences;
  CHECK(std::none_of(offences.begin(), offences.end(), [](const world::Offence& one) {
    return one.origin == world::Origin::group && one.cause == 0;
  }));
}

TEST_CASE("starting a wave moves nothing of the background", "[world]") {
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  pack->world.waves = {waiting_wave()};
  pack->world.waves[0].crime_type = {0};
  pack->world.waves[0].districts = {{0}};
  pack->world.waves[0].factor = 8;
  world::World calm{pack, 5, {}};
  world::World risen{pack, 5, {}};
  risen.start_wave({0});
  for (int step = 0; step < 8 * base::steps_per_day; ++step) {
    (void)calm.step({});
    (void)risen.step({});
  }
  std::vector<std::uint64_t> more;
  for (const world::Offence& one : risen.state().offences) {
    more.push_back(one.key);
  }
  std::sort(more.begin(), more.end());
  CHECK(risen.state().offences.size() > calm.state().offences.size());
  for (const world::Offence& one : calm.state().offences) {
    CHECK(std::binary_search(more.begin(), more.end(), one.key));
  }
}
