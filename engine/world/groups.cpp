// Offender groups: a campaign of phases (domain.md §5.5).
#include "engine/world/group_choice.hpp"
#include "engine/world/purposes.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

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
  Campaign(const Places& places, const Switches& switches, State& state, std::size_t index)
      : places_(places),
        switches_(switches),
        state_(state),
        index_(index),
        rules_(places.pack().world.groups[index]),
        group_(state.groups[index]) {}

  void move_on() {
    const base::Minutes now = base::start_of(state_.step);
    while (group_.until <= now) {
      group_.phase = after(group_.phase);
      group_.cycle += group_.phase == GroupPhase::plan ? 1 : 0;
      const base::Key key = places_.stream(Purpose::group_duration, index_)
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
    const double whole = rules_.weekly / 7 * type.blocks[block_of_week(state_.step) % 4];
    const base::Key key = places_.stream(Purpose::group_activity, index_)
                              .with(static_cast<std::uint64_t>(state_.step.value));
    const double draw = base::uniform(key, 0);
    if (draw < 1 - whole && group_.lessons == 0) {
      return;  // nothing even with everybody there: exp(-m) >= 1 - m
    }
    const double share =
        switches_.groups_fixed ? 1 : output(rules_, group_, base::start_of(state_.step));
    const int count = base::poisson_inverse(whole * share, draw);
    for (int n = 0; n < count; ++n) {
      const base::Key own = key.with(static_cast<std::uint64_t>(n));
      const base::CellId cell = is_prevented(own)
                                    ? base::CellId{}
                                    : choose_place(places_, switches_, state_, index_, own);
      if (cell.is_set()) {
        candidates.push_back(offence(own, cell));
        remember(places_, index_, cell, group_);
      }
    }
  }

 private:
  // After an arrest others take over a share of the activity (domain.md §3.6, replacement).
  [[nodiscard]] bool is_prevented(base::Key own) const {
    const bool arrested = group_.arrested <= base::start_of(state_.step) && !switches_.groups_fixed;
    return arrested && uniform(own, OffenceDraw::replacement) >= rules_.replacement;
  }

  [[nodiscard]] Offence offence(base::Key own, base::CellId cell) const {
    Offence result;
    result.key = own.value;
    result.origin = Origin::group;
    result.cause = static_cast<std::int32_t>(index_);
    result.group_root = true;
    result.type = rules_.crime_type;
    result.cell = cell;
    const double minute = uniform(own, OffenceDraw::minute) * base::minutes_per_step;
    result.occurred = {base::start_of(state_.step).value + static_cast<std::int64_t>(minute)};
    return result;
  }

  const Places& places_;
  const Switches& switches_;
  State& state_;
  std::size_t index_;
  const content::Group& rules_;
  GroupState& group_;
};

}  // namespace

void step_groups(const Places& places, const Switches& switches, State& state,
                 std::vector<Offence>& candidates) {
  for (std::size_t i = 0; i < state.groups.size(); ++i) {
    const GroupState& group = state.groups[i];
    const bool is_due = group.until <= base::start_of(state.step);
    if (switches.group_off[i] == 0 && (is_due || group.phase == GroupPhase::execute)) {
      Campaign campaign{places, switches, state, i};
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
