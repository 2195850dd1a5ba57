// What a draw of the world is for: the second part of every key, after the seed.
#pragma once

#include "engine/base/draw.hpp"

namespace rasad::world {

/// Never renumber: histories would change.
enum class Purpose : std::uint64_t {
  place_weight = 1,
  background = 2,
  wave = 3,
  group_duration = 4,
  group_activity = 5,
  group_choice = 6,
  displaced = 7,
  offender_rate = 8,
  offender_home = 9,
  offender_activity = 10,
  offender_choice = 11,
  refill = 12,
  stop_hits = 13,
  complaints = 14,
};
inline constexpr std::size_t purpose_count = 15;

/// Which draw of an offence's key decides what.
enum class OffenceDraw : std::uint64_t {
  acceptance = 0,
  minute = 1,
  place = 2,
  offspring = 3,
#ifdef RASAD_PROOF_DRAW  // a draw too many before it: tests/proofs/digests.sh must catch this
  reporting = 16,
#else
  reporting = 4,
#endif
  report_delay = 5,
  discovery = 6,
  replacement = 7,
  lag = 8,
  own_cell = 9,
  same_target = 10,
  community = 11,
  clearance = 12,
  clearance_delay = 13,
  conviction = 14,
  offender = 15,
};

[[nodiscard]] constexpr base::Key purpose_key(base::Key root, Purpose purpose) {
  return root.with(static_cast<std::uint64_t>(purpose));
}
[[nodiscard]] constexpr double uniform(base::Key key, OffenceDraw draw) {
  return base::uniform(key, static_cast<std::uint64_t>(draw));
}
[[nodiscard]] constexpr double open_uniform(base::Key key, OffenceDraw draw) {
  return base::open_uniform(key, static_cast<std::uint64_t>(draw));
}

}  // namespace rasad::world
