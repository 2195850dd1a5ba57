// Counting what is recorded.
#pragma once

#include "engine/session/view.hpp"

#include <algorithm>

namespace rasad::present {

/// Incidents entered into the record in the days before a moment that pass a test.
///
/// from_days, to_days  so long before `now`: 0 and 7 are the last week
template <class Test>
[[nodiscard]] std::int64_t recorded(const session::View& view, base::Minutes now,
                                    std::int64_t from_days, std::int64_t to_days, Test test) {
  return std::count_if(view.incidents.begin(), view.incidents.end(),
                       [&](const picture::Incident& one) {
                         const std::int64_t age = now.value - one.recorded.value;
                         return age > from_days * base::minutes_per_day &&
                                age <= to_days * base::minutes_per_day && test(one);
                       });
}

}  // namespace rasad::present
