// V37, V39: the same history every time; no nonsense from extreme numbers.
#include "engine/base/fields.hpp"
#include "engine/base/hash.hpp"
#include "tests/validate/town.hpp"

#include <cmath>
#include <thread>

namespace rasad::validate {
namespace {

std::string digest_of(const world::World& world) {
  base::StateHasher hasher;
  base::FieldWalker<base::StateHasher> walk{hasher};
  walk("world", world.state());
  return hasher.digest().hex();
}

std::string history(const std::shared_ptr<const content::Pack>& pack, std::uint64_t seed) {
  return digest_of(played(pack, seed, 6, [](const world::World& world, std::int32_t week) {
    return week % 2 == 0 ? visits(most_attractive(world, 20)) : world::Orders{};
  }));
}

std::vector<Line> same_again(const Run& run) {
  Town town;
  town.offspring = 0.25;
  town.displaced = 0.1;
  const auto pack = shared(pack_of(town, run));
  double same = 0;
  const double n = sum_over(run, [&](std::uint64_t seed) {
    const std::string first = history(pack, seed);
    std::string second;
    std::thread other{
        [&] { second = history(pack, run.breaks("one more draw") ? seed + 1 : seed); }};
    static_cast<void>(history(pack, seed + 500));
    other.join();
    same += first == second ? 1 : 0;
    return 1;
  });
  return {{"V37", "histories that repeat bit by bit, in another thread and after another", 1, 1,
           same / n}};
}

bool is_sound(const world::World& world) {
  for (const world::DistrictState& district : world.state().districts) {
    for (const double trust : district.trust) {
      if (!(trust >= 0 && trust <= 100)) {
        return false;
      }
    }
  }
  for (std::size_t i = 0; i < world.places().cell_count(); ++i) {
    const auto cell = base::id_at<base::CellId>(i);
    const double risk = world.risk(cell);
    const double left = world.left({0}, cell);
    if (!(risk >= 0 && risk <= 1 && left >= 0 && left <= 1)) {
      return false;
    }
  }
  return world.state().offences.size() < 100'000;
}

std::vector<Line> extremes(const Run& run) {
  std::vector<Town> towns(6);
  towns[0].offspring = 0.6;
  towns[0].weekly = 70;
  towns[1].weekly = 0;
  towns[2].side = 1;
  towns[3].deterrence = run.breaks("patrol that invites") ? -1 : 2;
  towns[3].displaced = 1;
  towns[3].diffused = 1;
  towns[4].spread = 3;
  towns[5].people = 1;
  towns[5].discovery = 5;
  double sound = 0;
  for (const Town& town : towns) {
    const auto pack = shared(pack_of(town, run));
    const world::World world =
        played(pack, run.from, 12, [](const world::World& now, std::int32_t week) {
          world::Orders orders = visits(most_attractive(now, 900), week % 2 == 1 ? 500 : 0);
          orders.stops.push_back({{0}, 0, 100'000});
          orders.committed = 5;
          return orders;
        });
    sound += is_sound(world) ? 1.0 / static_cast<double>(towns.size()) : 0;
  }
  return {{"V39", "extreme packs whose numbers stay within bounds", 0.999, 1.001, sound}};
}

}  // namespace

std::vector<Check> engine_checks() {
  return {{"V37", same_again}, {"V39", extremes}};
}

}  // namespace rasad::validate
