// Cells come forward by their weight, familiar ones once more by what memory adds; each may be
// refused for the patrol seen there, or for fright.
#include "engine/world/group_choice.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/perceived.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr std::uint64_t most_proposals = 64;  // then all cells are weighed: the same law, slower

/// What memory adds to a place's weight, as a factor of it.
double gain_of(const Hunting& ground, const FamiliarPlace& place) {
  const auto uses = static_cast<std::size_t>(place.uses);
  return ground.familiar_gain[std::min(uses, ground.familiar_gain.size() - 1)];
}

double fright_now(const content::Group& rules, const FamiliarPlace& place, base::Minutes now) {
  const auto weeks = static_cast<double>(now.value - place.frightened.value) /
                     static_cast<double>(base::minutes_per_week);
  return place.fright * base::left_after(weeks, rules.fright_weeks);
}

class Search {
 public:
  Search(const Places& places, const Switches& switches, const State& state, std::size_t group)
      : places_(places),
        switches_(switches),
        state_(state),
        rules_(places.pack().world.groups[group]),
        ground_(places.hunting(base::id_at<base::GroupId>(group))),
        group_(state.groups[group]) {}

  [[nodiscard]] base::CellId run(base::Key noise) const {
    for (std::uint64_t n = 0; n < most_proposals; ++n) {
      const double at = base::uniform(noise, 2 * n) * (1 + group_.familiar.pull());
      const double consent = base::uniform(noise, 2 * n + 1);
      if (at < 1) {
        const base::CellId cell = ground_.cells[ground_.table.pick(at)];
        if (base::is_below_exp(consent, repulsion(cell))) {
          return cell;
        }
      } else {
        const FamiliarPlace& place = group_.familiar.pick(at - 1);
        const double repelled = repulsion(place.cell);
        if (base::is_below_exp(consent, repelled) &&
            (place.fright <= 0 ||
             consent < share_remembered(place) * base::pinned_exp(-repelled))) {
          return place.cell;
        }
      }
    }
    return weigh_all(base::uniform(noise, 2 * most_proposals));
  }

 private:
  // Of what memory adds to a place, the share that fright leaves.
  [[nodiscard]] double share_remembered(const FamiliarPlace& place) const {
    const double full = gain_of(ground_, place);
    if (place.fright <= 0 || full <= 0) {
      return 1;
    }
    const double calm = 1 - fright_now(rules_, place, base::start_of(state_.step));
    return (base::pinned_exp(calm * base::pinned_log(1 + full)) - 1) / full;
  }

  // chi * (P - routine patrol, which is everywhere) / temperature.
  [[nodiscard]] double repulsion(base::CellId cell) const {
    const Touched* touched = state_.touched.find(cell);
    if (switches_.groups_fixed || touched == nullptr) {
      return 0;
    }
    const double above = moment_of(places_.patrol(), *touched, state_.step).risk -
                         places_.patrol().rules().routine_risk;
    return above <= 0 ? 0 : rules_.risk_weight * above / rules_.temperature;
  }

  [[nodiscard]] base::CellId weigh_all(double uniform) const {
    std::vector<double> weights = ground_.weights;
    for (const FamiliarPlace& place : group_.familiar.places()) {
      weights[ground_.index_of(place.cell)] += place.pull * share_remembered(place);
    }
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] *= base::pinned_exp(-repulsion(ground_.cells[i]));
      sum += weights[i];
    }
    double left = uniform * sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      left -= weights[i];
      if (left < 0) {
        return ground_.cells[i];
      }
    }
    return ground_.cells.back();
  }

  const Places& places_;
  const Switches& switches_;
  const State& state_;
  const content::Group& rules_;
  const Hunting& ground_;
  const GroupState& group_;
};

}  // namespace

base::CellId choose_place(const Places& places, const Switches& switches, const State& state,
                          std::size_t group, base::Key activity) {
  if (places.hunting(base::id_at<base::GroupId>(group)).cells.empty()) {
    return {};
  }
  const base::Key noise = purpose_key(activity, Purpose::group_choice);
  return Search{places, switches, state, group}.run(noise);
}

void remember(const Places& places, std::size_t group, base::CellId cell, GroupState& state) {
  const Hunting& ground = places.hunting(base::id_at<base::GroupId>(group));
  const std::size_t index = state.familiar.place_of(cell);
  FamiliarPlace& place = state.familiar.at(index);
  if (static_cast<std::size_t>(++place.uses) < ground.familiar_gain.size()) {
    const double weight = ground.weights[ground.index_of(cell)];
    state.familiar.set_pull(index, weight * gain_of(ground, place));
  }
}

void frighten(const Places& places, const Offence& thwarted, State& state) {
  const auto group = static_cast<std::size_t>(thwarted.cause);
  const content::Group& rules = places.pack().world.groups[group];
  FamiliarPlace* place = state.groups[group].familiar.find(thwarted.cell);
  if (place == nullptr) {
    return;
  }
  const double before = fright_now(rules, *place, thwarted.occurred);
  place->fright = 1 - (1 - before) * (1 - rules.fright);
  place->frightened = thwarted.occurred;
}

}  // namespace rasad::world
