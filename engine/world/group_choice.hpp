// How an offender group chooses a place.
#pragma once

#include "engine/world/step.hpp"

namespace rasad::world {

/// A cell by the softmax of U[c] / temperature, U[c] = ln w + a * familiarity - chi * P -
/// c_d * distance (domain.md §5.5). Unset if the group has no ground.
///
/// Drawn by proposals in an order that no decision changes, each with its own uniform: the first
/// that is not refused is taken. That is Gumbel-max without visiting every cell, and has its
/// virtue: a patrol visit changes the choice only if the visited cell was the choice, or comes
/// forward earlier and is no longer refused.
[[nodiscard]] base::CellId choose_place(const Places& places, const Switches& switches,
                                        const State& state, std::size_t group, base::Key activity);

/// Counts a use of the place.
void remember(const Places& places, std::size_t group, base::CellId cell, GroupState& state);

}  // namespace rasad::world
