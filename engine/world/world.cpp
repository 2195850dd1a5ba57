// One step: candidates of all streams in order of time, each kept or dropped by its own uniform,
// each kept one with its near repeats to come.
#include "engine/world/world.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/time_order.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double fear_people = 10'000;  // the unit of CrimeType::fear
// Victims and their neighbours are warned within a day of what is known (domain.md §5.9).
constexpr std::int64_t warning_minutes = base::minutes_per_day;

class Stepper {
 public:
  Stepper(const Places& places, const Switches& switches, const Standing& standing, State& state,
          Day& day)
      : places_(places),
        switches_(switches),
        standing_(standing),
        state_(state),
        day_(day),
        end_(base::start_of({state.step.value + 1})) {}

  void run() {
    day_.candidates.clear();
    day_.turns.clear();
    add_background(places_, state_.step, day_.candidates);
    add_waves(places_, state_, switches_, day_.candidates);
    step_groups(places_, switches_, state_, day_.candidates);
    step_offenders(places_, state_, day_.candidates);
    move_crime(places_, state_);
    add_displaced();
    add_repeats();
    for (std::size_t i = 0; i < day_.candidates.size(); ++i) {
      day_.turns.push_back({day_.candidates[i].occurred, day_.candidates[i].key, i});
    }
    sort_in_step(day_.turns, base::start_of(state_.step), day_.room_for_turns);
    for (next_ = 0; next_ < day_.turns.size();) {
      play(day_.turns[next_++].candidate);
    }
  }

 private:
  void add_displaced() {
    std::vector<Offence>& coming = state_.displacement.coming;
    for (; !coming.empty() && coming.back().occurred < end_; coming.pop_back()) {
      day_.candidates.push_back(coming.back());
    }
  }

  void add_repeats() {
    day_.due.clear();
    state_.repeats.take(state_.step, day_.due);
    for (const Due& one : day_.due) {
      day_.candidates.push_back(repeat(one));
    }
  }

  void play(std::size_t index) {
    Offence& candidate = day_.candidates[index];
    candidate.district = places_.district(candidate.cell);
    const bool is_repeat = candidate.origin == Origin::near_repeat;
    if (is_repeat && is_ended(candidate)) {
      return;
    }
    double left = is_placeless(candidate) ? 1 : left_of(candidate);
    left *= candidate.warned_of ? standing_.in(candidate.district).cocoons_left : 1;
    if (uniform(base::Key{candidate.key}, OffenceDraw::acceptance) < left) {
      keep(candidate);
    } else if (candidate.origin == Origin::group && !switches_.groups_fixed) {
      frighten(places_, candidate, state_);
    }
  }

  [[nodiscard]] bool is_placeless(const Offence& offence) const {
    return places_.pack().world.crime_types[offence.type.index()].placeless;
  }

  // M[c,k], less what diffused benefit takes; what it suppresses is counted for those who move.
  [[nodiscard]] double left_of(const Offence& candidate) {
    if (candidate.origin == Origin::displaced) {
      return 1;
    }
    const double left = share_left(places_, state_, standing_, candidate.type, candidate.cell);
    if (!state_.displacement.is_on() || candidate.origin == Origin::group) {
      return left;
    }
    const std::size_t at = candidate.type.index() * places_.cell_count() + candidate.cell.index();
    const double routine = standing_.routine_left(candidate.type);
    state_.displacement.suppressed[at] += std::max(0.0, routine - left);
    return left * state_.displacement.calm[at];
  }

  // An arrest also ends the repeats the same people would have made.
  [[nodiscard]] bool is_ended(const Offence& offence) const {
    const auto cause = static_cast<std::size_t>(offence.cause);
    if (offence.offender_root) {
      return state_.held_until[cause] > offence.occurred;
    }
    return offence.group_root && !switches_.groups_fixed &&
           state_.groups[cause].arrested <= offence.occurred;
  }

  void keep(const Offence& candidate) {
    state_.offences.push_back(candidate);
    Offence& offence = state_.offences.back();
    const content::CrimeType& type = places_.pack().world.crime_types[offence.type.index()];
    offence.community = community_of(offence);
    set_known(places_, state_, offence);
    if (offence.known < never) {
      note_known(offence);
    }
    frighten_people(type, offence.district);
    await_repeats(offence, type);
    offence.cell = type.placeless ? base::CellId{} : offence.cell;
  }

  void note_known(Offence& offence) {
    const auto index = static_cast<std::int32_t>(state_.offences.size()) - 1;
    state_.unheard.add({offence.known, index});
    set_cleared(places_, standing_, state_, offence);
    if (offence.offender_root && offence.cleared < never) {
      state_.clearing.add({offence.cleared, index});
    }
  }

  // Only when a near repeat comes is drawn here; the rest is when it has come.
  void await_repeats(const Offence& offence, const content::CrimeType& type) {
    const base::Key key{offence.key};
    const auto index = static_cast<std::int32_t>(state_.offences.size()) - 1;
    const int children =
        base::poisson_inverse(type.offspring, uniform(key, OffenceDraw::offspring));
    for (std::int32_t n = 0; n < children; ++n) {
      const double lag = base::exponential_inverse(
          type.lag_days, open_uniform(repeat_key(offence, n), OffenceDraw::lag));
      const auto minutes = static_cast<std::int64_t>(lag * base::minutes_per_day);
      const Due due{{offence.occurred.value + std::max<std::int64_t>(minutes, 1)}, index, n};
      if (due.at < end_) {
        insert_today(due);
      } else {
        state_.repeats.add(due);
      }
    }
  }

  void insert_today(const Due& due) {
    day_.candidates.push_back(repeat(due));
    const Turn turn{due.at, day_.candidates.back().key, day_.candidates.size() - 1};
    const auto from = day_.turns.begin() + static_cast<std::ptrdiff_t>(next_);
    day_.turns.insert(std::upper_bound(from, day_.turns.end(), turn), turn);
  }

  static base::Key repeat_key(const Offence& parent, std::int32_t number) {
    return base::Key{parent.key}.with(1 + static_cast<std::uint64_t>(number));
  }

  void frighten_people(const content::CrimeType& type, base::DistrictId district) {
    const auto people =
        static_cast<double>(places_.pack().geography.districts[district.index()].population);
    double& fear = state_.districts[district.index()].fear;
    fear = std::min(100.0, fear + type.fear * fear_people / people);
  }

  [[nodiscard]] std::uint8_t community_of(const Offence& offence) const {
    std::size_t community = 0;
    if (places_.communities() > 1) {
      double left = uniform(base::Key{offence.key}, OffenceDraw::community);
      while (community + 1 < places_.communities() && left >= places_.community_share(community)) {
        left -= places_.community_share(community++);
      }
    }
    return static_cast<std::uint8_t>(community);
  }

  [[nodiscard]] Offence repeat(const Due& due) const {
    const Offence& parent = state_.offences[static_cast<std::size_t>(due.offence)];
    const content::CrimeType& type = places_.pack().world.crime_types[parent.type.index()];
    const base::Key key = repeat_key(parent, due.number);
    Offence offence;
    offence.key = key.value;
    offence.parent = parent.key;
    offence.origin = Origin::near_repeat;
    offence.cause = parent.cause;
    offence.group_root = parent.group_root;
    offence.offender_root = parent.offender_root;
    offence.type = parent.type;
    offence.occurred = due.at;
    offence.cell = type.placeless ? places_.ground()->centre(parent.district) : parent.cell;
    const bool stays = uniform(key, OffenceDraw::own_cell) < type.own_cell;
    if (!stays && !type.placeless) {
      const std::span<const base::CellId> near = places_.neighbours(parent.cell);
      const auto pick = static_cast<std::size_t>(uniform(key, OffenceDraw::place) *
                                                 static_cast<double>(near.size()));
      offence.cell = near.empty() ? parent.cell : near[pick];
    }
    offence.warned_of =
        type.warnable && parent.known.value + warning_minutes <= offence.occurred.value;
    offence.same_target = stays && uniform(key, OffenceDraw::same_target) < type.same_target;
    return offence;
  }

  const Places& places_;
  const Switches& switches_;
  const Standing& standing_;
  State& state_;
  Day& day_;
  std::size_t next_ = 0;  // of the turns
  base::Minutes end_;
};

// Indices of offences that become known in a step, in order of that time.
std::vector<std::int32_t> take_heard(State& state, base::Step step, Day& day) {
  day.due.clear();
  state.unheard.take(step, day.due);
  sort_in_step(day.due, base::start_of(step), day.room_for_due);
  std::vector<std::int32_t> result;
  result.reserve(day.due.size());
  for (const Due& one : day.due) {
    result.push_back(one.offence);
  }
  return result;
}

// Offences expected to become known in a week at trust 50, waves and groups left out.
double expected_caseload(const content::WorldRules& rules) {
  double sum = 0;
  for (const content::CrimeType& type : rules.crime_types) {
    sum += type.weekly * type.reporting;
  }
  return sum;
}

// Room for a whole history without waves; a longer one makes room as it goes.
std::size_t expected_offences(const content::Pack& pack) {
  double weekly = 0;
  for (const content::CrimeType& type : pack.world.crime_types) {
    weekly += type.weekly;
  }
  for (const content::Group& group : pack.world.groups) {
    weekly += group.weekly;
  }
  const double weeks = static_cast<double>(pack.world.calendar.history_weeks + pack.scenario.weeks);
  return static_cast<std::size_t>(std::min(weekly * weeks, 1e7));
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
  state_.districts = districts_of(*places_);
  for (const DistrictState& district : state_.districts) {
    state_.trust.push_back(mean_trust(*places_, district));
  }
  state_.held_until.assign(places_->ground()->offender_count(), {-never.value});
  state_.caseload = expected_caseload(rules);
  state_.displacement = displacement_of(*places_);
  for (const content::Group& group : rules.groups) {
    GroupState start;
    start.until = {static_cast<std::int64_t>(group.start_day * base::minutes_per_day)};
    start.members = members_of(group);
    start.seized_until = {-never.value};
    state_.groups.push_back(std::move(start));
  }
  state_.waves.resize(rules.waves.size());
  state_.offences.reserve(expected_offences(places_->pack()));
}

StepOutcome World::step(const Orders& orders) {
  give(orders);
  return step();
}

void World::give(const Orders& orders) {
  if (!switches_.groups_fixed) {
    for (const base::GroupId group : orders.arrests) {
      arrest(state_, group);
    }
    for (const Removal& removal : orders.removals) {
      remove_member(*places_, removal, state_);
    }
    for (const base::GroupId group : orders.seizures) {
      seize(*places_, group, state_);
    }
  }
  standing_.take(*places_, orders, state_);
}

StepOutcome World::step() {
  const base::Step played = state_.step;
  Stepper{*places_, switches_, standing_, state_, day_}.run();
  step_districts(*places_, standing_, state_);
  ++state_.step.value;
  hold_offenders(*places_, played, state_);
  StepOutcome outcome{take_heard(state_, played, day_)};
  count_cases(outcome.known.size(), state_);
  return outcome;
}

void World::change_trust(base::DistrictId district, double points) {
  DistrictState& here = state_.districts[district.index()];
  for (double& trust : here.trust) {
    trust = std::clamp(trust + points, 0.0, 100.0);
  }
  state_.trust[district.index()] = mean_trust(*places_, here);
}

void World::shock_trust(base::DistrictId district, std::int32_t community, double points) {
  const content::TrustRules& rules = places_->pack().world.trust;
  DistrictState& here = state_.districts[district.index()];
  for (std::size_t g = 0; g < here.trust.size(); ++g) {
    const bool is_hit = static_cast<std::int32_t>(g) == community;
    const double weight = is_hit ? rules.shock_target : rules.shock_others;
    here.trust[g] = std::clamp(here.trust[g] + points * weight, 0.0, 100.0);
  }
  state_.trust[district.index()] = mean_trust(*places_, here);
}

void World::start_wave(base::WaveId wave) {
  state_.waves[wave.index()] = {base::start_of(state_.step), never};
}

void World::stop_wave(base::WaveId wave) {
  base::Minutes& stopped = state_.waves[wave.index()].stopped;
  stopped = std::min(stopped, base::start_of(state_.step));
}

void World::start_group(base::GroupId group) {
  GroupState& one = state_.groups[group.index()];
  const base::Minutes now = base::start_of(state_.step);
  if (one.phase == GroupPhase::dormant && one.until > now) {
    one.until = now;
  }
}

void World::stop_group(base::GroupId group) {
  GroupState& one = state_.groups[group.index()];
  one.phase = GroupPhase::dormant;
  one.until = never;
}

}  // namespace rasad::world
