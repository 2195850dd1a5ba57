// Where patrols went, beside where people reported harm when it was decided.
#pragma once

#include "engine/assess/score.hpp"

namespace rasad::assess {

/// Harm reported by people in the four weeks before, in the patrolled cells, as a share of what as
/// many of the worst cells had: the prediction efficiency index (Hunt 2016), 0 to 100. What patrols
/// found themselves is left out: it follows the patrol (Ensign et al. 2018). 0 without patrols.
[[nodiscard]] CriterionScore targeting(const session::Session& session);

}  // namespace rasad::assess
