// Expected offences of the background in a step: volume, weekday, block of the day, season.
#pragma once

#include "engine/content/pack.hpp"

#include <array>
#include <vector>

namespace rasad::world {

/// Tables of a pack, made once.
class Rates {
 public:
  explicit Rates(const content::Pack& pack);
  /// Expected background offences of a type in a step, without near repeats and waves.
  [[nodiscard]] double background(base::CrimeTypeId type, base::Step step) const;

 private:
  struct Type {
    std::array<double, base::steps_per_week> week{};  // by block of the week
    double season = 0;
    double first_turn = 0;  // of the yearly wave at step 0, in turns
  };
  std::vector<Type> types_;
};

/// Envelope of a wave: 0 outside, rising, 1, falling. `day` may be fractional.
[[nodiscard]] double envelope(const content::Wave& wave, double day);

/// Block of the week of a step, 0..27; also before the start.
[[nodiscard]] constexpr std::size_t block_of_week(base::Step step) {
  constexpr std::int32_t blocks = base::steps_per_week;
  return static_cast<std::size_t>(((step.value % blocks) + blocks) % blocks);
}

}  // namespace rasad::world
