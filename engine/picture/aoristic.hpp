// When events happen, if each is only known to lie between two moments: its one unit of weight is
// spread evenly over its span (aoristic analysis; Ratcliffe 2000). The middle of the span would
// invent hours at which nothing happened.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace rasad::picture {

/// Minutes since midnight of any Monday; `to` is not before `from`.
struct Span {
  std::int64_t from = 0;
  std::int64_t to = 0;  ///< the same as `from` if the moment is known
};

/// Weight by weekday (Monday first) and hour. The sum is the number of events.
using WeekHours = std::array<std::array<double, 24>, 7>;

[[nodiscard]] WeekHours aoristic(const std::vector<Span>& spans);

/// The hours of the week that together hold `share` of the weight, heaviest first: day * 24 + hour.
[[nodiscard]] std::vector<std::int32_t> heaviest_hours(const WeekHours& hours, double share);

}  // namespace rasad::picture
