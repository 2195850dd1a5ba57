// The signals of the program: short sounds that say that something happened. What each sounds like
// is content (assets/sounds/signals.yaml); what each means is its caption, which is program text.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::audio {

enum class Signal {
  report_arrives,
  incident_recorded,
  decision_recorded,
  decision_asked,  ///< the week waits for an answer
  week_starts,
  week_ends,
  refusal,  ///< what was tried is not possible, or a warning is shown
  arrest,
  exercise_ends
};

inline constexpr std::size_t signal_count = 9;

/// Every signal, in the order of the enumerators.
[[nodiscard]] const std::array<Signal, signal_count>& all_signals();

/// "report_arrives": the word in signals.yaml and on the command line.
[[nodiscard]] std::string_view name_of(Signal signal);
/// All of them, in the order of the signals.
[[nodiscard]] std::vector<std::string> signal_names();
[[nodiscard]] std::optional<Signal> signal_named(std::string_view name);

/// Id of the caption in the program's text: "sound.report_arrives". Shown whether or not the sound
/// is heard.
[[nodiscard]] std::string caption_of(Signal signal);

}  // namespace rasad::audio
