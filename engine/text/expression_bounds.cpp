// Checked sums and products of intervals.
#include "engine/text/expression_bounds.hpp"

#include <algorithm>
#include <array>

namespace rasad::text {

std::optional<Bounds> sum_of(Bounds a, Bounds b) {
  Bounds result;
  const bool overflows = __builtin_add_overflow(a.min, b.min, &result.min) ||
                         __builtin_add_overflow(a.max, b.max, &result.max);
  return overflows ? std::nullopt : std::optional{result};
}

std::optional<Bounds> product_of(Bounds a, Bounds b) {
  std::array<std::int64_t, 4> corners{};
  std::size_t count = 0;
  for (const std::int64_t x : {a.min, a.max}) {
    for (const std::int64_t y : {b.min, b.max}) {
      if (__builtin_mul_overflow(x, y, &corners[count++])) {
        return std::nullopt;
      }
    }
  }
  const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
  return Bounds{*low, *high};
}

}  // namespace rasad::text
