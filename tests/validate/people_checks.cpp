// V25-V28: networks of offenders, prolific offenders.
#include "tests/validate/town.hpp"

#include <algorithm>

namespace rasad::validate {
namespace {

using content::NetworkRole;

enum MemberNumber { leader = 0, broker = 1 };
constexpr std::int32_t member_count = 13;

// 13 people, near the 12.6 of domain.md §3.6.
std::shared_ptr<const content::Pack> network(const Run& run) {
  content::Pack pack = pack_of({}, run);
  content::Group group;
  group.id = "network";
  group.crime_type = {0};
  group.home = {0};
  group.hunting = {{0}};
  group.roles = {{NetworkRole::leader, 1, 0.15, 6},
                 {NetworkRole::broker, 1, 0.35, 12},
                 {NetworkRole::enforcer, 2, 0.05, 3},
                 {NetworkRole::front, 1, 0.05, 4},
                 {NetworkRole::courier, 8, 0.03, 1}};
  if (run.breaks("everybody alike")) {
    for (content::GroupRole& role : group.roles) {
      role.loss = 0.03;
      role.weeks = 1;
    }
  }
  group.caution = run.breaks("nobody learns") ? 1 : group.caution;
  pack.world.groups.push_back(group);
  return shared(std::move(pack));
}

world::World without(const std::shared_ptr<const content::Pack>& pack, std::uint64_t seed,
                     std::int32_t member, std::int32_t weeks) {
  return played(pack, seed, weeks, [member](const world::World&, std::int32_t week) {
    world::Orders orders;
    if (week == 0) {
      orders.removals.push_back({{0}, member});
    }
    return orders;
  });
}

std::vector<Line> removals(const Run& run) {
  const auto pack = network(run);
  const auto drop = [&](auto member_of) {
    return 100 * mean_over(run, [&](std::uint64_t seed) {
             return 1 - without(pack, seed, member_of(seed), 2).output_of({0});
           });
  };
  double anybody = 0;
  for (std::int32_t member = 0; member < member_count; ++member) {
    anybody += drop([member](std::uint64_t) { return member; });
  }
  return {{"V25", "percent of output lost two weeks after: the broker", 25, 45,
           drop([](std::uint64_t) { return broker; })},
          {"V25b", "the same, the leader", 8, 25, drop([](std::uint64_t) { return leader; })},
          {"V25c", "the same, somebody at random", 0, 6, anybody / member_count}};
}

std::vector<Line> recovery(const Run& run) {
  const auto pack = network(run);
  double careful = 0;
  const double weeks = mean_over(run, [&](std::uint64_t seed) {
    world::World world = without(pack, seed, broker, 1);
    careful += 100 * (1 / world.detection_of({0}) - 1);
    double count = 1;
    while (world.output_of({0}) < 0.9 && count < 60) {
      static_cast<void>(world.step());
      count += 1.0 / base::steps_per_week;
    }
    return count;
  });
  return {{"V26", "weeks until a network without its broker does 90 % of its work", 8, 20, weeks},
          {"V26b", "percent by which it is harder to detect then", 15, 100,
           careful / static_cast<double>(run.to - run.from + 1)}};
}

std::vector<Line> seizures(const Run& run) {
  const auto pack = network(run);
  const double left = mean_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 12, [&](const world::World&, std::int32_t week) {
      world::Orders orders;
      if (week % 3 == 0) {
        orders.seizures.push_back({0});
      }
      if (run.breaks("seizures that kill")) {
        orders.removals.push_back({{0}, week % 2});
      }
      return orders;
    });
    return world.output_of({0});
  });
  return {{"V27", "output after four seizures and no arrest, week 12", 0.9, 1.2, left}};
}

std::vector<Line> concentration(const Run& run) {
  content::Pack built = pack_of({}, run);
  content::Offenders people;
  people.id = "people";
  people.crime_type = {0};
  people.home = {{0}};
  people.count = 200;
  people.weekly = 40;
  people.spread = run.breaks("equal offenders") ? 0 : people.spread;
  built.world.offenders.push_back(people);
  const auto pack = shared(std::move(built));
  const double share = mean_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 52, nothing);
    std::vector<double> counts(200, 0);
    double all = 0;
    for (const world::Offence& one : world.state().offences) {
      if (one.offender_root) {
        counts[static_cast<std::size_t>(one.cause)] += 1;
        all += 1;
      }
    }
    std::sort(counts.rbegin(), counts.rend());
    double top = 0;
    for (std::size_t i = 0; i < 20; ++i) {
      top += counts[i];
    }
    return 100 * top / all;
  });
  return {{"V28", "percent of the offences by the busiest tenth of 200 offenders", 40, 65, share}};
}

}  // namespace

std::vector<Check> people_checks() {
  return {{"V25", removals}, {"V26", recovery}, {"V27", seizures}, {"V28", concentration}};
}

}  // namespace rasad::validate
