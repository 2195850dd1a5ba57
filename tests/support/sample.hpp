// Lets the longest tests try a part of their cases where each takes many times longer, under the
// sanitizers: the whole list runs in the optimised tree.
#pragma once

#include <cstddef>

namespace rasad::test {

/// Of a list of cases every n-th is tried. The environment says n in RASAD_SAMPLE; 1 (all) if it
/// says nothing or nothing above 1.
[[nodiscard]] std::size_t sample_step();

/// Whether case number `index`, from 0, is tried under that step.
[[nodiscard]] constexpr bool is_sampled(std::size_t index, std::size_t step) {
  return index % step == 0;
}

}  // namespace rasad::test
