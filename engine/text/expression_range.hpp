// What a condition can be, given what its facts can be: the static checks of scripts. Interval
// arithmetic, and within "and" and "or" what each part says about the same fact.
#pragma once

#include "engine/text/expression.hpp"
#include "engine/text/expression_bounds.hpp"

#include <cstdint>
#include <vector>

namespace rasad::text {

enum class Certainty { impossible, open, certain };

/// facts    bounds of each slot that the condition may read, by `Name::slot`
/// returns  `impossible` and `certain` only where it is proved; `open` also where it is not known
[[nodiscard]] Certainty certainty(const Expression& condition, const std::vector<Bounds>& facts);

/// Slots that a condition reads, in order of first use.
[[nodiscard]] std::vector<std::int32_t> slots_read(const Expression& condition);

}  // namespace rasad::text
