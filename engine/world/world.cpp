// One step: candidates of all streams in order of time, each kept or dropped by its own uniform,
// each kept one with its near repeats to come.
#include "engine/world/world.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/heap.hpp"
#include "engine/world/purposes.hpp"

#include <algorithm>
#include <functional>

namespace rasad::world {
namespace {

class Stepper {
 public:
  Stepper(const Places& places, const Switches& switches, const Standing& standing, State& state)
      : places_(places),
        switches_(switches),
        standing_(standing),
        state_(state),
        end_(base::start_of({state.step.value + 1})) {}

  void run(std::vector<Offence>& today) {
    add_background(places_, state_.step, today);
    add_waves(places_, state_.step, switches_, today);
    step_groups(places_, switches_, state_, today);
    std::sort(today.begin(), today.end(), Earlier{});
    for (const Offence& candidate : today) {
      play_repeats_before(candidate);
      play(candidate);
    }
    Offence end;
    end.occurred = end_;
    play_repeats_before(end);
    today.clear();
  }

 private:
  void play_repeats_before(const Offence& limit) {
    while (!state_.candidates.empty() && Earlier{}(state_.candidates.front(), limit)) {
      play(heap_pop(state_.candidates, Earlier{}));
    }
  }

  void play(const Offence& candidate) {
    if (candidate.origin == Origin::near_repeat && follows_arrested_group(candidate)) {
      return;
    }
    double left = share_left(places_, state_, standing_, candidate.type, candidate.cell);
    if (candidate.origin == Origin::near_repeat) {
      left *= standing_.in(places_.district(candidate.cell)).cocoons_left;
    }
    if (uniform(base::Key{candidate.key}, OffenceDraw::acceptance) < left) {
      keep(candidate);
    } else if (candidate.origin == Origin::group && !switches_.groups_fixed) {
      frighten(places_, candidate, state_);
    }
  }

  // An arrest also ends the repeats its people would have made.
  [[nodiscard]] bool follows_arrested_group(const Offence& offence) const {
    if (offence.cause < 0 || switches_.groups_fixed || !offence.group_root) {
      return false;
    }
    return state_.groups[static_cast<std::size_t>(offence.cause)].arrested <= offence.occurred;
  }

  void keep(const Offence& candidate) {
    state_.offences.push_back(candidate);
    Offence& offence = state_.offences.back();
    set_known(places_, state_, offence);
    if (offence.known < never) {
      const auto index = static_cast<std::int32_t>(state_.offences.size()) - 1;
      heap_push(state_.unheard, Unheard{offence.known, index}, std::less<>{});
    }
    const double mean = places_.pack().world.crime_types[offence.type.index()].offspring;
    const base::Key key{offence.key};
    const int children = base::poisson_inverse(mean, uniform(key, OffenceDraw::offspring));
    for (int n = 0; n < children; ++n) {
      heap_push(state_.candidates, repeat(candidate, key.with(1 + static_cast<std::uint64_t>(n))),
                Earlier{});
    }
  }

  [[nodiscard]] Offence repeat(const Offence& parent, base::Key key) const {
    const content::CrimeType& type = places_.pack().world.crime_types[parent.type.index()];
    Offence offence;
    offence.key = key.value;
    offence.parent = parent.key;
    offence.origin = Origin::near_repeat;
    offence.cause = parent.cause;
    offence.group_root = parent.group_root;
    offence.type = parent.type;
    const double lag =
        base::exponential_inverse(type.lag_days, open_uniform(key, OffenceDraw::lag));
    const auto minutes = static_cast<std::int64_t>(lag * base::minutes_per_day);
    offence.occurred = {parent.occurred.value + std::max<std::int64_t>(minutes, 1)};
    const std::span<const base::CellId> near = places_.neighbours(parent.cell);
    const bool stays = near.empty() || uniform(key, OffenceDraw::own_cell) < type.own_cell;
    const auto pick = static_cast<std::size_t>(uniform(key, OffenceDraw::place) *
                                               static_cast<double>(near.size()));
    offence.cell = stays ? parent.cell : near[pick];
    return offence;
  }

  const Places& places_;
  const Switches& switches_;
  const Standing& standing_;
  State& state_;
  base::Minutes end_;
};

// Indices of offences that become known before `end`, in order of that time.
std::vector<std::int32_t> take_heard(State& state, base::Minutes end) {
  std::vector<std::int32_t> result;
  while (!state.unheard.empty() && state.unheard.front().known < end) {
    result.push_back(heap_pop(state.unheard, std::less<>{}).offence);
  }
  return result;
}

}  // namespace

Switches switches_of(const content::WorldRules& rules, const Options& options) {
  const auto is_off = [&options](const std::string& id) {
    const std::vector<std::string>& off = options.switched_off;
    return static_cast<char>(std::find(off.begin(), off.end(), id) != off.end() ? 1 : 0);
  };
  Switches switches;
  for (const content::Wave& wave : rules.waves) {
    switches.wave_off.push_back(is_off(wave.id));
  }
  for (const content::Group& group : rules.groups) {
    switches.group_off.push_back(is_off(group.id));
  }
  switches.groups_fixed = options.groups_fixed;
  return switches;
}

World::World(std::shared_ptr<const content::Pack> pack, std::uint64_t seed, Options options)
    : World(std::make_shared<const Ground>(std::move(pack), options.town.value_or(seed)), seed,
            Options{options}) {}

World::World(std::shared_ptr<const Ground> ground, std::uint64_t seed, Options options)
    : places_(std::make_shared<const Places>(std::move(ground), seed)),
      options_(std::move(options)),
      switches_(switches_of(places_->pack().world, options_)),
      standing_(*places_) {
  const content::WorldRules& rules = places_->pack().world;
  state_.step = {static_cast<std::int32_t>(-rules.calendar.history_weeks) * base::steps_per_week};
  state_.touched = TouchedCells{places_->cell_count()};
  for (const content::District& district : places_->pack().geography.districts) {
    state_.trust.push_back(static_cast<double>(district.trust));
  }
  for (const content::Group& group : rules.groups) {
    GroupState start;
    start.until = {static_cast<std::int64_t>(group.start_day * base::minutes_per_day)};
    state_.groups.push_back(std::move(start));
  }
}

StepOutcome World::step(const Orders& orders) {
  give(orders);
  return step();
}

void World::give(const Orders& orders) {
  for (const base::GroupId group : orders.arrests) {
    if (!switches_.groups_fixed) {
      arrest(state_, group);
    }
  }
  standing_.take(*places_, orders, state_);
}

StepOutcome World::step() {
  Stepper{*places_, switches_, standing_, state_}.run(today_);
  step_trust(*places_, standing_, state_);
  ++state_.step.value;
  return {take_heard(state_, base::start_of(state_.step))};
}

void World::change_trust(base::DistrictId district, double points) {
  double& trust = state_.trust[district.index()];
  trust = std::clamp(trust + points, 0.0, 100.0);
}

}  // namespace rasad::world
