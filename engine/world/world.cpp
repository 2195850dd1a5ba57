// One step: candidates of all streams in order of time, each kept or dropped by its own uniform,
// each kept one with its near repeats to come.
#include "engine/world/world.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

namespace rasad::world {
namespace {

constexpr double report_spread = 0.8;  // sigma of the lognormal delay (domain.md §5.6) [design]

bool is_later(const Offence& a, const Offence& b) {
  return std::tie(a.occurred, a.key) > std::tie(b.occurred, b.key);
}
using Queue = std::priority_queue<Offence, std::vector<Offence>, decltype(&is_later)>;

class Stepper {
 public:
  Stepper(const Places& places, const Options& options, State& state, const Orders& orders)
      : places_(places),
        options_(options),
        state_(state),
        deterrence_(places, state, orders),
        end_(base::start_of({state.step.value + 1})) {}

  void run() {
    std::vector<Offence> candidates;
    add_background(places_, state_.step, candidates);
    add_waves(places_, state_.step, options_, candidates);
    step_groups(places_, options_, state_, candidates);
    take_due(candidates);
    Queue queue{is_later, std::move(candidates)};
    while (!queue.empty()) {
      const Offence candidate = queue.top();
      queue.pop();
      if (is_kept(candidate)) {
        keep(candidate, queue);
      }
    }
  }

 private:
  void take_due(std::vector<Offence>& candidates) {
    const auto due =
        std::stable_partition(state_.candidates.begin(), state_.candidates.end(),
                              [this](const Offence& offence) { return offence.occurred >= end_; });
    candidates.insert(candidates.end(), due, state_.candidates.end());
    state_.candidates.erase(due, state_.candidates.end());
  }

  [[nodiscard]] bool is_kept(const Offence& offence) const {
    const base::Key key{offence.key};
    double left = deterrence_.factor(offence.type, offence.cell);
    if (offence.origin == Origin::near_repeat) {
      left *= deterrence_.near_repeat_factor(offence.cell);
      if (follows_arrested_group(offence)) {
        return false;
      }
    }
    return uniform(key, OffenceDraw::acceptance) < left;
  }

  // An arrest also ends the repeats its people would have made.
  [[nodiscard]] bool follows_arrested_group(const Offence& offence) const {
    if (offence.cause < 0 || options_.groups_fixed || !offence.group_root) {
      return false;
    }
    return state_.groups[static_cast<std::size_t>(offence.cause)].arrested <= offence.occurred;
  }

  void keep(const Offence& candidate, Queue& queue) {
    Offence offence = candidate;
    set_known(places_, state_, deterrence_.presence(offence.cell), offence);
    if (offence.known < never) {
      state_.unheard.push_back(static_cast<std::int32_t>(state_.offences.size()));
    }
    state_.offences.push_back(offence);
    const content::CrimeType& type = places_.pack().world.crime_types[offence.type.index()];
    const base::Key key{offence.key};
    const int children =
        base::poisson_inverse(type.offspring, uniform(key, OffenceDraw::offspring));
    for (int n = 0; n < children; ++n) {
      const Offence next = child(offence, type, key.with(1 + static_cast<std::uint64_t>(n)));
      if (next.occurred < end_) {
        queue.push(next);
      } else {
        state_.candidates.push_back(next);
      }
    }
  }

  [[nodiscard]] Offence child(const Offence& parent, const content::CrimeType& type,
                              base::Key key) const {
    Offence offence;
    offence.key = key.value;
    offence.parent = parent.key;
    offence.origin = Origin::near_repeat;
    offence.cause = parent.cause;
    offence.group_root = parent.group_root || parent.origin == Origin::group;
    offence.type = parent.type;
    const double lag =
        base::exponential_inverse(type.lag_days, open_uniform(key, OffenceDraw::lag));
    const auto minutes = static_cast<std::int64_t>(lag * base::minutes_per_day);
    offence.occurred = {parent.occurred.value + std::max<std::int64_t>(minutes, 1)};
    const std::vector<base::CellId>& near = places_.neighbours(parent.cell);
    const bool stays = near.empty() || uniform(key, OffenceDraw::own_cell) < type.own_cell;
    const auto pick = static_cast<std::size_t>(uniform(key, OffenceDraw::place) *
                                               static_cast<double>(near.size()));
    offence.cell = stays ? parent.cell : near[pick];
    return offence;
  }

  const Places& places_;
  const Options& options_;
  State& state_;
  Deterrence deterrence_;
  base::Minutes end_;
};

// Indices of offences that become known before `end`, in order of that time.
std::vector<std::int32_t> take_heard(State& state, base::Minutes end) {
  const auto known = [&state](std::int32_t index) {
    return state.offences[static_cast<std::size_t>(index)].known;
  };
  const auto heard = std::stable_partition(state.unheard.begin(), state.unheard.end(),
                                           [&](std::int32_t index) { return known(index) >= end; });
  std::vector<std::int32_t> result{heard, state.unheard.end()};
  state.unheard.erase(heard, state.unheard.end());
  std::stable_sort(result.begin(), result.end(), [&](std::int32_t a, std::int32_t b) {
    return std::tuple{known(a), a} < std::tuple{known(b), b};
  });
  return result;
}

}  // namespace

void set_known(const Places& places, const State& state, double presence, Offence& offence) {
  const content::CrimeType& type = places.pack().world.crime_types[offence.type.index()];
  const base::Key key{offence.key};
  const double found = 1 - base::pinned_exp(-type.discovery * presence);
  if (uniform(key, OffenceDraw::discovery) < found) {
    offence.known = offence.occurred;
    offence.found_by_patrol = true;
    return;
  }
  const double trust = state.trust[places.district(offence.cell).index()];
  const double reported =
      base::logistic(base::logit(type.reporting) + type.trust_slope * (trust - 50) / 10);
  if (uniform(key, OffenceDraw::reporting) >= reported) {
    return;
  }
  const double normal = base::normal_inverse(open_uniform(key, OffenceDraw::report_delay));
  const double hours = type.delay_hours * base::pinned_exp(report_spread * normal);
  offence.known = {offence.occurred.value +
                   static_cast<std::int64_t>(hours * base::minutes_per_hour)};
}

World::World(std::shared_ptr<const content::Pack> pack, std::uint64_t seed, Options options)
    : places_(std::make_shared<const Places>(pack, seed, options.town)),
      options_(std::move(options)) {
  const content::WorldRules& rules = pack->world;
  state_.step = {static_cast<std::int32_t>(-rules.calendar.history_weeks) * base::steps_per_week};
  state_.risk.assign(places_->cell_count(), rules.patrol.routine_risk);
  for (const content::District& district : pack->geography.districts) {
    state_.trust.push_back(static_cast<double>(district.trust));
  }
  for (const content::Group& group : rules.groups) {
    GroupState start;
    start.until = {static_cast<std::int64_t>(group.start_day * base::minutes_per_day)};
    state_.groups.push_back(std::move(start));
  }
}

StepOutcome World::step(const Orders& orders) {
  for (const base::GroupId group : orders.arrests) {
    if (!options_.groups_fixed) {
      arrest(state_, group);
    }
  }
  Stepper{*places_, options_, state_, orders}.run();
  step_risk(*places_, orders, state_);
  step_trust(*places_, orders, state_);
  ++state_.step.value;
  return {take_heard(state_, base::start_of(state_.step))};
}

bool World::is_active(base::GroupId group) const {
  const std::string& id = places_->pack().world.groups[group.index()].id;
  return std::find(options_.switched_off.begin(), options_.switched_off.end(), id) ==
         options_.switched_off.end();
}

void World::change_trust(base::DistrictId district, double points) {
  double& trust = state_.trust[district.index()];
  trust = std::clamp(trust + points, 0.0, 100.0);
}

}  // namespace rasad::world
