// Measures of how the cycle was worked: each from the journal and the desk, each with its entries.
#pragma once

#include "engine/assess/score.hpp"

namespace rasad::assess {

/// One of the measures from `sharing` to `independence` of the rubric; 0..100.
[[nodiscard]] CriterionScore measure_cycle(const session::Session& session,
                                           content::Measure measure);

/// Sum over hints of the highest level that was looked at.
[[nodiscard]] std::int32_t hint_levels(const session::Session& session);

}  // namespace rasad::assess
