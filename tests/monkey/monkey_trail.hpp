// The last events before a fault, kept where they can be written even while the process dies.
#pragma once

#include <cstdint>
#include <string>

namespace rasad::monkey {

/// Has the trail written to standard error when the process crashes, is stopped by a sanitizer or
/// spends more than a minute on one event.
void watch_for_crashes();
/// A new run begins with an empty trail.
void begin_trail(std::uint64_t seed, int events);
/// Remembers an event, the oldest of thirty is forgotten. Starts the minute again.
void add_to_trail(std::int64_t number, const std::string& place, const std::string& words);
/// Writes how the run can be repeated, and the last events.
void write_trail();

}  // namespace rasad::monkey
