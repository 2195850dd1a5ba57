// Somebody without any sense at the whole program: real frames, real sessions on disk, random input
// drawn from a seed. What must never happen is looked for after every frame.
#pragma once

#include "tests/monkey/monkey_events.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

namespace rasad::monkey {

inline constexpr int place_count = 12;

struct Plan {
  std::uint64_t seed = 1;
  int events = 20'000;
  std::string pack;  ///< begun at once in every program; "": as a person, from Home
  std::filesystem::path share;
  std::filesystem::path data;  ///< empty, for this run alone
  bool traces = false;         ///< prints every event
};

/// What was met, so that nobody trusts a monkey that sat at Home all the time.
struct Tally {
  std::array<std::int64_t, place_count> places{};  ///< events that ended at each place
  std::array<std::int64_t, kind_count> kinds{};
  std::int64_t frames = 0;
  std::int64_t programs = 0;   ///< started, most of them from what lay on the disk
  std::int64_t decisions = 0;  ///< recorded, compared with the disk and replayed
};

[[nodiscard]] const char* place_word(int place);

/// Plays one seed. Returns what went wrong, "" if nothing did; a crash ends the process after the
/// last events have been written to standard error.
[[nodiscard]] std::string play(const Plan& plan, Tally& tally);

}  // namespace rasad::monkey
