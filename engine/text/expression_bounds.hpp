// Interval arithmetic over declared bounds: a condition that could overflow is refused at load.
#pragma once

#include <cstdint>
#include <optional>

namespace rasad::text {

/// Values a node can take.
struct Bounds {
  std::int64_t min = 0;
  std::int64_t max = 0;
};

/// Nothing if a bound does not fit into 64 bits.
[[nodiscard]] std::optional<Bounds> sum_of(Bounds a, Bounds b);
[[nodiscard]] std::optional<Bounds> product_of(Bounds a, Bounds b);

}  // namespace rasad::text
