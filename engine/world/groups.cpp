// Offender groups: a campaign of phases (domain.md §5.5) and places chosen by Gumbel-max, so that
// a patrol visit changes a choice only where it changes the maximum.
#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr std::int32_t most_familiar_uses = 3;

double phase_days(const content::Group& group, GroupPhase phase) {
  switch (phase) {
    case GroupPhase::dormant:
      return group.start_day;
    case GroupPhase::plan:
      return group.plan_days;
    case GroupPhase::prepare:
      return group.prepare_days;
    case GroupPhase::execute:
      return group.execute_days;
    case GroupPhase::dispose:
      return group.dispose_days;
    case GroupPhase::lie_low:
      return group.lie_low_days;
  }
  return 0;
}

GroupPhase after(GroupPhase phase) {
  return phase == GroupPhase::lie_low ? GroupPhase::plan
                                      : static_cast<GroupPhase>(static_cast<int>(phase) + 1);
}

/// One group during one step.
class Campaign {
 public:
  Campaign(const Places& places, const Options& options, State& state, std::size_t index)
      : places_(places),
        options_(options),
        state_(state),
        index_(index),
        rules_(places.pack().world.groups[index]),
        group_(state.groups[index]) {}

  void move_on() {
    const base::Minutes now = base::start_of(state_.step);
    while (group_.until <= now) {
      group_.phase = after(group_.phase);
      group_.cycle += group_.phase == GroupPhase::plan ? 1 : 0;
      const base::Key key = purpose_key(places_.root(), Purpose::group_duration)
                                .with(index_)
                                .with(static_cast<std::uint64_t>(group_.cycle));
      const double draw = base::uniform(key, static_cast<std::uint64_t>(group_.phase));
      const double days = phase_days(rules_, group_.phase) * (0.7 + 0.6 * draw);
      const auto minutes = static_cast<std::int64_t>(days * base::minutes_per_day);
      group_.until = {group_.until.value + std::max<std::int64_t>(minutes, 1)};
    }
  }

  void act(std::vector<Offence>& candidates) {
    if (group_.phase != GroupPhase::execute) {
      return;
    }
    const content::CrimeType& type = places_.pack().world.crime_types[rules_.crime_type.index()];
    const auto block = static_cast<std::size_t>(((state_.step.value % 4) + 4) % 4);
    const base::Key key = purpose_key(places_.root(), Purpose::group_activity)
                              .with(index_)
                              .with(static_cast<std::uint64_t>(state_.step.value));
    const int count =
        base::poisson_inverse(rules_.weekly / 7 * type.blocks[block], base::uniform(key, 0));
    for (int n = 0; n < count; ++n) {
      const base::Key own = key.with(static_cast<std::uint64_t>(n));
      if (is_prevented(own)) {
        continue;
      }
      candidates.push_back(offence(own));
      remember(candidates.back().cell);
    }
  }

 private:
  // After an arrest others take over a share of the activity (domain.md §3.6, replacement).
  [[nodiscard]] bool is_prevented(base::Key own) const {
    const bool arrested = group_.arrested <= base::start_of(state_.step) && !options_.groups_fixed;
    return arrested && uniform(own, OffenceDraw::replacement) >= rules_.replacement;
  }

  [[nodiscard]] Offence offence(base::Key own) const {
    Offence result;
    result.key = own.value;
    result.origin = Origin::group;
    result.cause = static_cast<std::int32_t>(index_);
    result.group_root = true;
    result.type = rules_.crime_type;
    result.cell = choose(own);
    const double minute = uniform(own, OffenceDraw::minute) * base::minutes_per_step;
    result.occurred = {base::start_of(state_.step).value + static_cast<std::int64_t>(minute)};
    return result;
  }

  [[nodiscard]] base::CellId choose(base::Key own) const {
    const base::GroupId id = base::id_at<base::GroupId>(index_);
    const base::Key noise = purpose_key(own, Purpose::group_choice);
    base::CellId best;
    double best_value = 0;
    for (const base::CellId cell : places_.hunting(id)) {
      const double gumbel = base::gumbel_inverse(base::open_uniform(noise.with(cell.index()), 0));
      const double value = utility(cell, places_.home(id)) / rules_.temperature + gumbel;
      if (!best.is_set() || value > best_value) {
        best = cell;
        best_value = value;
      }
    }
    return best;
  }

  // U[c] = ln w + a * familiarity - chi * P - c_d * distance
  [[nodiscard]] double utility(base::CellId cell, base::CellId home) const {
    const double seen = options_.groups_fixed ? 0 : state_.risk[cell.index()];
    return places_.log_weight(rules_.crime_type, cell) + rules_.familiarity * familiarity(cell) -
           rules_.risk_weight * seen -
           rules_.distance_weight * places_.pack().geography.distance(cell, home);
  }

  [[nodiscard]] double familiarity(base::CellId cell) const {
    const auto found = std::lower_bound(
        group_.familiar.begin(), group_.familiar.end(), cell,
        [](const FamiliarPlace& place, base::CellId wanted) { return place.cell < wanted; });
    const bool is_known = found != group_.familiar.end() && found->cell == cell;
    return is_known ? std::min(found->uses, most_familiar_uses) : 0;
  }

  void remember(base::CellId cell) {
    const auto found = std::lower_bound(
        group_.familiar.begin(), group_.familiar.end(), cell,
        [](const FamiliarPlace& place, base::CellId wanted) { return place.cell < wanted; });
    if (found != group_.familiar.end() && found->cell == cell) {
      ++found->uses;
    } else {
      group_.familiar.insert(found, {cell, 1});
    }
  }

  const Places& places_;
  const Options& options_;
  State& state_;
  std::size_t index_;
  const content::Group& rules_;
  GroupState& group_;
};

}  // namespace

void step_groups(const Places& places, const Options& options, State& state,
                 std::vector<Offence>& candidates) {
  for (std::size_t i = 0; i < state.groups.size(); ++i) {
    const std::string& id = places.pack().world.groups[i].id;
    const bool is_off = std::find(options.switched_off.begin(), options.switched_off.end(), id) !=
                        options.switched_off.end();
    if (!is_off) {
      Campaign campaign{places, options, state, i};
      campaign.move_on();
      campaign.act(candidates);
    }
  }
}

void arrest(State& state, base::GroupId group) {
  GroupState& one = state.groups[group.index()];
  one.arrested = std::min(one.arrested, base::start_of(state.step));
}

}  // namespace rasad::world
