// The order in which the answers to a question are read: not that of the pack, where an author puts
// the best one first without noticing, so that nobody learns to press 1.
#pragma once

#include "engine/content/scenario.hpp"

#include <cstddef>
#include <vector>

namespace rasad::present {

/// Places of a question's choices in the pack, in the order in which they are shown and numbered,
/// on the screen and in the terminal. Decisions keep the place in the pack.
///
/// returns  each place once; the order comes from the ids of question and choices alone, so that
///          every seat, every language and every session of a class has the same number for the
///          same answer, wherever the file has it
[[nodiscard]] std::vector<std::size_t> choice_order(const content::Question& question);

}  // namespace rasad::present
