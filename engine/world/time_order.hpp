// Sorting what falls into one step: many things, 360 minutes.
#pragma once

#include "engine/base/units.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace rasad::world {

/// Sorts things of one step, each with its minute `at` and ordered by `<`, `at` first. Many are put
/// into a place for each minute first, which a general sort cannot do.
///
/// start  of the step; earlier minutes are taken for it, later ones for its last
/// room   for the work, so that it need not be made for each step
template <class Thing>
void sort_in_step(std::vector<Thing>& things, base::Minutes start, std::vector<Thing>& room) {
  constexpr std::size_t few = 48;
  if (things.size() > few) {
    constexpr auto last = static_cast<std::size_t>(base::minutes_per_step) - 1;
    const auto place_of = [start](const Thing& thing) {
      const std::int64_t minute = std::max<std::int64_t>(thing.at.value - start.value, 0);
      return minute < base::minutes_per_step ? static_cast<std::size_t>(minute) : last;
    };
    std::array<std::uint32_t, last + 2> from{};
    for (const Thing& thing : things) {
      ++from[place_of(thing) + 1];
    }
    for (std::size_t place = 1; place < from.size(); ++place) {
      from[place] += from[place - 1];
    }
    room.resize(things.size());
    for (const Thing& thing : things) {
      room[from[place_of(thing)]++] = thing;
    }
    things.swap(room);
  }
  // Now nearly in order, or few.
  for (std::size_t i = 1; i < things.size(); ++i) {
    const Thing thing = things[i];
    std::size_t at = i;
    for (; at > 0 && thing < things[at - 1]; --at) {
      things[at] = things[at - 1];
    }
    things[at] = thing;
  }
}

}  // namespace rasad::world
