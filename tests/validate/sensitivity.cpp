// The lesson's own world, everything but one parameter as it ships.
#include "tests/validate/sensitivity.hpp"

#include "tests/support/lesson.hpp"
#include "tests/validate/town.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::validate {
namespace {

struct Parameter {
  std::string name;
  std::function<void(content::WorldRules& rules, double times)> scale;
};

Parameter of_types(const std::string& name, double content::CrimeType::*member, double most) {
  return {name, [member, most](content::WorldRules& rules, double times) {
            for (content::CrimeType& type : rules.crime_types) {
              type.*member = std::min(most, type.*member * times);
            }
          }};
}

Parameter of_groups(const std::string& name, double content::Group::*member) {
  return {name, [member](content::WorldRules& rules, double times) {
            for (content::Group& group : rules.groups) {
              group.*member *= times;
            }
          }};
}

Parameter of_patrol(const std::string& name, double content::PatrolRules::*member) {
  return {name,
          [member](content::WorldRules& rules, double times) { rules.patrol.*member *= times; }};
}

std::vector<Parameter> parameters() {
  return {of_types("crime_types.weekly", &content::CrimeType::weekly, 1e9),
          of_types("crime_types.spread", &content::CrimeType::spread, 3),
          of_types("crime_types.season", &content::CrimeType::season, 0.9),
          of_types("crime_types.deterrence", &content::CrimeType::deterrence, 2),
          of_types("crime_types.offspring", &content::CrimeType::offspring, 0.6),
          of_types("crime_types.lag_days", &content::CrimeType::lag_days, 60),
          of_types("crime_types.own_cell", &content::CrimeType::own_cell, 1),
          of_types("crime_types.discovery", &content::CrimeType::discovery, 5),
          of_types("crime_types.reporting", &content::CrimeType::reporting, 0.99),
          of_types("crime_types.trust_slope", &content::CrimeType::trust_slope, 1),
          of_groups("groups.weekly", &content::Group::weekly),
          of_groups("groups.execute_days", &content::Group::execute_days),
          of_groups("groups.lie_low_days", &content::Group::lie_low_days),
          of_groups("groups.risk_weight", &content::Group::risk_weight),
          of_groups("groups.temperature", &content::Group::temperature),
          of_groups("groups.familiarity", &content::Group::familiarity),
          of_groups("groups.distance_weight", &content::Group::distance_weight),
          of_patrol("patrol.saturation", &content::PatrolRules::saturation),
          of_patrol("patrol.rise_days", &content::PatrolRules::rise_days),
          of_patrol("patrol.fall_days", &content::PatrolRules::fall_days),
          of_patrol("patrol.routine_risk", &content::PatrolRules::routine_risk),
          of_patrol("patrol.habit", &content::PatrolRules::habit),
          {"trust.level", [](content::WorldRules& rules, double times) {
             rules.trust.level = std::min(100.0, rules.trust.level * times);
           }}};
}

struct Sums {
  double offences = 0;
  double known = 0;
};

Sums outcome(const Run& run, const Parameter& parameter, double times) {
  content::Pack built = *test::lesson();
  built.world.calendar.history_weeks = 0;
  parameter.scale(built.world, times);
  const auto pack = shared(std::move(built));
  Sums sums;
  static_cast<void>(sum_over(run, [&](std::uint64_t seed) {
    const std::vector<base::CellId> hot = most_attractive(world::World{pack, seed, {}}, 40);
    const world::World world =
        played(pack, seed, 26, [&](const world::World&, std::int32_t) { return visits(hot); });
    for (const world::Offence& one : world.state().offences) {
      sums.offences += 1;
      sums.known += one.known < world::never ? 1 : 0;
    }
    return 0;
  }));
  return sums;
}

}  // namespace

std::vector<Effect> sensitivities(const Run& run) {
  std::vector<Effect> effects;
  for (const Parameter& parameter : parameters()) {
    const Sums low = outcome(run, parameter, 0.75);
    const Sums middle = outcome(run, parameter, 1);
    const Sums high = outcome(run, parameter, 1.25);
    effects.push_back({parameter.name, 100 * (high.offences - low.offences) / middle.offences,
                       100 * (high.known - low.known) / middle.known});
  }
  std::stable_sort(effects.begin(), effects.end(), [](const Effect& a, const Effect& b) {
    return std::abs(a.offences) > std::abs(b.offences);
  });
  return effects;
}

}  // namespace rasad::validate
