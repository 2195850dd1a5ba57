// What encounters, work and time do to trust and fear, community by community.
#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double steps_per_week = 28;

class District {
 public:
  District(const Places& places, const Standing& standing, State& state, std::size_t index)
      : places_(places),
        rules_(places.pack().world),
        here_(standing.districts()[index]),
        is_stretched_(standing.is_stretched()),
        state_(state.districts[index]),
        index_(index),
        step_(state.step) {}

  /// Answers the mean of the communities.
  double run() {
    double mean = 0;
    for (std::size_t g = 0; g < state_.trust.size(); ++g) {
      move_trust(g);
      mean += places_.community_share(g) * state_.trust[g];
    }
    move_fear();
    if (here_.stops_a_step > 0 || state_.recent_stops > 0) {
      count_stops();
    }
    return mean;
  }

 private:
  // (100 / people of the community) * (a+ good - a- bad) * told on, and back to its level.
  void move_trust(std::size_t g) {
    const content::TrustRules& trust = rules_.trust;
    const double share = places_.community_share(g);
    const auto all = static_cast<double>(places_.pack().geography.districts[index_].population);
    double bad = (here_.bad_a_step - here_.aimed_bad_a_step) * share;
    bad += here_.aimed_community == static_cast<std::int32_t>(g) ? here_.aimed_bad_a_step : 0;
    const double told = 100 / (all * share) * trust.spread *
                        (trust.good * here_.good_a_step * share - trust.bad * bad);
    const double limit = trust.week_limit / steps_per_week;
    const double level = trust.level + places_.community_offset(g);
    const double back =
        (level - state_.trust[g]) * base::ln_2 / (trust.half_life_weeks * steps_per_week);
    const double late = is_stretched_ ? rules_.budget.delayed_trust / steps_per_week : 0;
    state_.trust[g] = std::clamp(
        state_.trust[g] + std::clamp(told, -limit, limit) + back + here_.trust_a_step - late, 0.0,
        100.0);
  }

  void move_fear() {
    const content::FearRules& fear = rules_.fear;
    const double back =
        (fear.level - state_.fear) * base::ln_2 / (fear.half_life_weeks * steps_per_week);
    state_.fear = std::clamp(
        state_.fear + back - fear.visible * here_.visits_a_day / steps_per_week, 0.0, 100.0);
  }

  // Stops at the same places find less and less (domain.md §5.6); some who are treated badly
  // complain.
  void count_stops() {
    const content::StopRules& stops = rules_.stops;
    const double fresh = base::pinned_exp(-state_.recent_stops / (stops.saturation * stops.places));
    state_.hits += counted(Purpose::stop_hits, here_.hits_a_step * fresh);
    state_.complaints +=
        counted(Purpose::complaints, here_.bad_a_step * rules_.trust.complaint_share);
    state_.stopped += here_.stops_a_step;
    state_.recent_stops = state_.recent_stops * (1 - 1 / steps_per_week) + here_.stops_a_step;
  }

  [[nodiscard]] std::int64_t counted(Purpose purpose, double mean) const {
    const base::Key key =
        places_.stream(purpose, index_).with(static_cast<std::uint64_t>(step_.value));
    return base::poisson_inverse(mean, base::uniform(key, 0));
  }

  const Places& places_;
  const content::WorldRules& rules_;
  const Pressure& here_;
  bool is_stretched_;
  DistrictState& state_;
  std::size_t index_;
  base::Step step_;
};

}  // namespace

void step_districts(const Places& places, const Standing& standing, State& state) {
  for (std::size_t i = 0; i < state.districts.size(); ++i) {
    state.trust[i] = District{places, standing, state, i}.run();
  }
}

std::vector<DistrictState> districts_of(const Places& places) {
  std::vector<DistrictState> districts;
  for (const content::District& rules : places.pack().geography.districts) {
    DistrictState district;
    district.fear = places.pack().world.fear.level;
    for (std::size_t g = 0; g < places.communities(); ++g) {
      district.trust.push_back(
          std::clamp(static_cast<double>(rules.trust) + places.community_offset(g), 0.0, 100.0));
    }
    districts.push_back(std::move(district));
  }
  return districts;
}

double mean_trust(const Places& places, const DistrictState& district) {
  double mean = 0;
  for (std::size_t g = 0; g < district.trust.size(); ++g) {
    mean += places.community_share(g) * district.trust[g];
  }
  return mean;
}

}  // namespace rasad::world
