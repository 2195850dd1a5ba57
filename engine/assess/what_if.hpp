// What if: one decision changed, everything replayed on the same draws of chance, and the offences
// compared one by one by their keys.
#pragma once

#include "engine/assess/interval.hpp"
#include "engine/assess/plan.hpp"
#include "engine/assess/run.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rasad::assess {

/// What is put in the place of a decision; nothing: it is dropped.
using Replacement = std::optional<session::Decision>;

/// Why a question cannot be asked: `whatif.<name of the enumerator>` is its sentence.
enum class WhatIfFault { none, no_such_entry, not_a_decision, already_withdrawn, refused };

/// One offence that differs.
struct ChangedOffence {
  world::Offence offence;    ///< as in the history that has it; of a moved one, as it was
  base::CellId other_cell;   ///< where it happens in the other history, if it was moved
  bool is_recorded = false;  ///< entered in the history that has it
};

/// Both histories side by side; counts are of offences during the exercise.
struct WhatIf {
  WhatIfFault fault = WhatIfFault::none;
  std::vector<session::Refusal> refusals;  ///< of the replacement, with fault `refused`
  std::int32_t number = 0;                 ///< the journal entry asked about
  bool is_dropped = true;
  std::int32_t refused_later = 0;       ///< later decisions the changed history did not allow
  std::vector<ChangedOffence> removed;  ///< happened, and would not have
  std::vector<ChangedOffence> added;    ///< did not happen, and would have
  std::vector<ChangedOffence> moved;    ///< would have happened in another cell
  Outcome before;                       ///< as it was played
  Outcome after;                        ///< with the change
  std::vector<std::int32_t> differing;  ///< offences that differ, by week
  std::optional<base::Minutes> first;   ///< when the histories part
  std::int32_t drift = 0;  ///< permille of the offences of both histories since then that differ
};

/// Asks one question. A few milliseconds.
///
/// number  of a journal entry of `session`: a decision that stood
[[nodiscard]] WhatIf what_if(const session::Session& session, std::int32_t number,
                             const Replacement& replacement);

/// The difference in harm (changed - as played) over other draws of chance, the town kept.
[[nodiscard]] Interval what_if_over(const session::Session& session, std::int32_t number,
                                    const Replacement& replacement, std::int32_t trials);

}  // namespace rasad::assess
