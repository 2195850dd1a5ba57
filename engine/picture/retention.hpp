// The retention clock: which reports are past the date on which they had to be looked at again.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/picture/state.hpp"

#include <vector>

namespace rasad::picture {

/// Day on which a report must be removed, or confirmed by grading it again: the doctrine's weeks
/// for unconfirmed reports (ungraded, or of a pair that weighs less than `little_weight`) or for
/// graded ones, counted from the last grading, else from receipt. Data of telephones and accounts
/// goes after `data_weeks` from receipt at the latest: grading it again does not keep it.
[[nodiscard]] base::Minutes keep_until(const content::Pack& pack, const Report& report);

/// Reports in the store that are past it.
[[nodiscard]] std::vector<base::ReportId> overdue(const content::Pack& pack,
                                                  const std::vector<Report>& reports,
                                                  base::Minutes now);

/// Hundredths of log-odds: a pair of grades that moves a hypothesis by less is unconfirmed
/// [design].
inline constexpr std::int64_t little_weight = 20;

}  // namespace rasad::picture
