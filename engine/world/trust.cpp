// What encounters, and time, do to trust.
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double steps_per_week = 28;
constexpr double half = 0.693147180559945309;  // ln 2

}  // namespace

void step_trust(const Places& places, const Standing& standing, State& state) {
  const content::Pack& pack = places.pack();
  const content::TrustRules& rules = pack.world.trust;
  const double limit = rules.week_limit / steps_per_week;
  const double return_share = half / (rules.half_life_weeks * steps_per_week);
  for (std::size_t i = 0; i < state.trust.size(); ++i) {
    const Pressure& here = standing.districts()[i];
    const auto people = static_cast<double>(pack.geography.districts[i].population);
    const double told =
        100 / people * rules.spread * (rules.good * here.good_a_step - rules.bad * here.bad_a_step);
    const double back = (rules.level - state.trust[i]) * return_share;
    state.trust[i] = std::clamp(
        state.trust[i] + std::clamp(told, -limit, limit) + back + here.trust_a_step, 0.0, 100.0);
  }
}

}  // namespace rasad::world
