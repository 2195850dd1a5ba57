// When an event comes, as staffs write it ("D9 06:00") and as a pack says it (at, day, delay,
// when).
#pragma once

#include "engine/content/pack.hpp"

#include <optional>
#include <string>

namespace rasad::cli {

/// Keys of an inject that say when it comes; "" is a key that is not there.
struct WhenKeys {
  std::string at;
  std::string day;
  std::string delay;
  std::string when;
  friend bool operator==(const WhenKeys&, const WhenKeys&) = default;
};

/// As the pack says it now.
[[nodiscard]] WhenKeys when_of(const content::Inject& inject);

/// "D9 06:00" or "D9": a day from 1 to 364 and the beginning of a step of six hours. Other keys
/// that speak of time alone go; a condition about something else stays beside the day. Nothing if
/// it is written otherwise.
[[nodiscard]] std::optional<WhenKeys> at_time(WhenKeys now, const std::string& time);

/// "week: week >= 2 and …": the occasion and the condition. Nothing if the occasion is not known.
[[nodiscard]] std::optional<WhenKeys> on_trigger(WhenKeys now, const std::string& trigger);

}  // namespace rasad::cli
