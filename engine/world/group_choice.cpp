// Cells come forward by their weight, familiar ones once more by what memory adds; each may be
// refused for the patrol seen there, or for fright.
#include "engine/world/group_choice.hpp"

#include "engine/base/pinned_math.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr std::uint64_t most_proposals = 64;    // then all cells are weighed: the same law, slower
constexpr std::int32_t most_familiar_uses = 3;  // more uses make a place no dearer [design]
constexpr double ln_2 = 0.693147180559945309;

/// Where a cell stands among those used before, or would stand.
template <class Places>
auto place_of(Places& places, base::CellId cell) {
  return std::lower_bound(
      places.begin(), places.end(), cell,
      [](const FamiliarPlace& place, base::CellId wanted) { return place.cell < wanted; });
}

std::int32_t capped_uses(const FamiliarPlace& place) {
  return std::min(place.uses, most_familiar_uses);
}

double fright_now(const content::Group& rules, const FamiliarPlace& place, base::Minutes now) {
  const auto weeks = static_cast<double>(now.value - place.frightened.value) /
                     static_cast<double>(base::minutes_per_week);
  return place.fright * base::pinned_exp(-ln_2 * weeks / rules.fright_weeks);
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
      const double at = base::uniform(noise, 2 * n) * (1 + group_.pull);
      const double consent = base::uniform(noise, 2 * n + 1);
      if (at < 1) {
        const base::CellId cell = ground_.cells[ground_.table.pick(at)];
        if (consent < share_unrepelled(cell)) {
          return cell;
        }
      } else {
        const FamiliarPlace& place = known_at(at - 1);
        if (consent < share_remembered(place) * share_unrepelled(place.cell)) {
          return place.cell;
        }
      }
    }
    return weigh_all(base::uniform(noise, 2 * most_proposals));
  }

 private:
  [[nodiscard]] const FamiliarPlace& known_at(double pull) const {
    for (const FamiliarPlace& place : group_.familiar) {
      pull -= place.pull;
      if (pull < 0) {
        return place;
      }
    }
    return group_.familiar.back();
  }

  // Of what memory adds to a place, the share that fright leaves.
  [[nodiscard]] double share_remembered(const FamiliarPlace& place) const {
    if (place.fright <= 0) {
      return 1;
    }
    const double calm = 1 - fright_now(rules_, place, base::start_of(state_.step));
    const double full = rules_.familiarity * capped_uses(place) / rules_.temperature;
    return (base::pinned_exp(full * calm) - 1) / (base::pinned_exp(full) - 1);
  }

  // exp(-chi * P / temperature) against routine patrol, which is everywhere.
  [[nodiscard]] double share_unrepelled(base::CellId cell) const {
    const Touched* touched = state_.touched.find(cell);
    if (switches_.groups_fixed || touched == nullptr) {
      return 1;
    }
    const double above =
        seen(places_.patrol(), *touched, state_.step).risk - places_.patrol().rules().routine_risk;
    return above <= 0 ? 1 : base::pinned_exp(-rules_.risk_weight * above / rules_.temperature);
  }

  [[nodiscard]] base::CellId weigh_all(double uniform) const {
    std::vector<double> weights = ground_.weights;
    for (const FamiliarPlace& place : group_.familiar) {
      weights[ground_.index_of(place.cell)] += place.pull * share_remembered(place);
    }
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] *= share_unrepelled(ground_.cells[i]);
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
  auto place = place_of(state.familiar, cell);
  if (place == state.familiar.end() || place->cell != cell) {
    FamiliarPlace fresh;
    fresh.cell = cell;
    place = state.familiar.insert(place, fresh);
  }
  if (++place->uses <= most_familiar_uses) {
    const content::Group& rules = places.pack().world.groups[group];
    const Hunting& ground = places.hunting(base::id_at<base::GroupId>(group));
    const double more = rules.familiarity * capped_uses(*place) / rules.temperature;
    const double pull = ground.weights[ground.index_of(cell)] * (base::pinned_exp(more) - 1);
    state.pull += pull - place->pull;
    place->pull = pull;
  }
}

void frighten(const Places& places, const Offence& thwarted, State& state) {
  const auto group = static_cast<std::size_t>(thwarted.cause);
  const content::Group& rules = places.pack().world.groups[group];
  std::vector<FamiliarPlace>& familiar = state.groups[group].familiar;
  const auto place = place_of(familiar, thwarted.cell);
  if (place == familiar.end() || place->cell != thwarted.cell) {
    return;
  }
  const double before = fright_now(rules, *place, thwarted.occurred);
  place->fright = 1 - (1 - before) * (1 - rules.fright);
  place->frightened = thwarted.occurred;
}

}  // namespace rasad::world
