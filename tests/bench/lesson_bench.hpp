// How long one replication of the shipped lesson takes, and where the time goes.
#pragma once

#include <string>
#include <vector>

namespace rasad::bench {

/// One part of a replication; parts add up to the whole.
struct Part {
  std::string name;
  double ms = 0;
};

struct LessonTimes {
  double load_ms = 0;   ///< reading and checking the pack, once
  double place_ms = 0;  ///< tables of a seed: part of each replication
  std::vector<Part> parts;
  double whole_ms = 0;  ///< one replication, played by the coach, with five digests
};

/// rounds  interleaved rounds over `seeds` seeds; medians of rounds are given
[[nodiscard]] LessonTimes time_lesson(int rounds, int seeds);

}  // namespace rasad::bench
