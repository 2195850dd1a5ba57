// Quantities with their unit in the type. All are integers: time, money and counts never drift.
#pragma once

#include <compare>
#include <cstdint>

namespace rasad::base {

/// Minutes since the first midnight of the exercise; history before it is negative.
struct Minutes {
  std::int64_t value = 0;
  friend constexpr auto operator<=>(Minutes, Minutes) = default;
};

/// Parts per thousand.
struct Permille {
  std::int32_t value = 0;
  friend constexpr auto operator<=>(Permille, Permille) = default;
};

/// Budget units in hundredths: 100 is one officer-shift (domain.md §3.13, "1 unit").
struct Money {
  std::int64_t value = 0;
  friend constexpr auto operator<=>(Money, Money) = default;
  friend constexpr Money operator+(Money a, Money b) { return {a.value + b.value}; }
  friend constexpr Money operator-(Money a, Money b) { return {a.value - b.value}; }
};

/// Number of whole 6-hour shift blocks since the start; 28 a week (domain.md §5.0).
struct Step {
  std::int32_t value = 0;
  friend constexpr auto operator<=>(Step, Step) = default;
};

inline constexpr std::int64_t minutes_per_hour = 60;
inline constexpr std::int64_t minutes_per_step = 360;
inline constexpr std::int64_t minutes_per_day = 1440;
inline constexpr std::int64_t minutes_per_week = 10080;
inline constexpr std::int32_t steps_per_day = 4;
inline constexpr std::int32_t steps_per_week = 28;

/// First minute of a step.
[[nodiscard]] constexpr Minutes start_of(Step step) {
  return {step.value * minutes_per_step};
}
/// Week of a step, 0 for the first.
[[nodiscard]] constexpr std::int32_t week_of(Step step) {
  return step.value / steps_per_week;
}
/// Step that contains a minute (rounds down, also before the start).
[[nodiscard]] constexpr Step step_at(Minutes at) {
  const std::int64_t shifted = at.value >= 0 ? at.value : at.value - (minutes_per_step - 1);
  return {static_cast<std::int32_t>(shifted / minutes_per_step)};
}

/// n/d rounded to the nearest integer, halves away from zero. `d` must be positive.
[[nodiscard]] constexpr std::int64_t div_round(std::int64_t n, std::int64_t d) {
  return n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d);
}

}  // namespace rasad::base
