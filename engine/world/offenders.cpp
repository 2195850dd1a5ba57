// Prolific offenders: one stream for a population of very unequal rates.
#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr std::uint64_t most_proposals = 32;  // then he stays at home

// By weight of the cell and distance from home.
base::CellId place_for(const Places& places, const content::Offenders& rules, base::CellId home,
                       base::Key own) {
  const base::Key noise = purpose_key(own, Purpose::offender_choice);
  for (std::uint64_t n = 0; n < most_proposals; ++n) {
    const auto cell = base::id_at<base::CellId>(
        places.everywhere(rules.crime_type).pick(base::uniform(noise, 2 * n)));
    const double away = places.pack().geography.distance(cell, home);
    if (base::uniform(noise, 2 * n + 1) < base::pinned_exp(-rules.distance_weight * away)) {
      return cell;
    }
  }
  return home;
}

}  // namespace

void step_offenders(const Places& places, const State& state, std::vector<Offence>& candidates) {
  const content::WorldRules& world = places.pack().world;
  const base::Minutes now = base::start_of(state.step);
  for (std::size_t i = 0; i < world.offenders.size(); ++i) {
    const content::Offenders& rules = world.offenders[i];
    const Population& people = places.population(i);
    const double share =
        world.crime_types[rules.crime_type.index()].blocks[block_of_week(state.step) % 4];
    const base::Key key = places.stream(Purpose::offender_activity, i)
                              .with(static_cast<std::uint64_t>(state.step.value));
    const int count = base::poisson_inverse(rules.weekly / 7 * share, base::uniform(key, 0));
    for (int n = 0; n < count; ++n) {
      const base::Key own = key.with(static_cast<std::uint64_t>(n));
      const std::size_t person = people.rates.pick(uniform(own, OffenceDraw::offender));
      const bool is_held = state.held_until[people.first + person] > now;
      if (is_held && uniform(own, OffenceDraw::replacement) >= rules.replacement) {
        continue;
      }
      Offence offence;
      offence.key = own.value;
      offence.origin = Origin::offender;
      offence.cause = static_cast<std::int32_t>(people.first + person);
      offence.offender_root = true;
      offence.type = rules.crime_type;
      offence.cell = place_for(places, rules, people.homes[person], own);
      const double minute = uniform(own, OffenceDraw::minute) * base::minutes_per_step;
      offence.occurred = {now.value + static_cast<std::int64_t>(minute)};
      candidates.push_back(offence);
    }
  }
}

void hold_offenders(const Places& places, base::Step step, State& state) {
  std::vector<Due> taken;
  state.clearing.take(step, taken);
  for (const Due& cleared : taken) {
    const auto person =
        static_cast<std::size_t>(state.offences[static_cast<std::size_t>(cleared.offence)].cause);
    const double weeks = places.held_weeks(person);
    const base::Minutes end{cleared.at.value +
                            static_cast<std::int64_t>(weeks * base::minutes_per_week)};
    state.held_until[person] = std::max(state.held_until[person], end);
  }
}

}  // namespace rasad::world
