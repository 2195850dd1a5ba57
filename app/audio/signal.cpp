// Names of the signals.
#include "app/audio/signal.hpp"

#include <algorithm>

namespace rasad::audio {
namespace {

constexpr std::array<std::string_view, signal_count> names{
    "report_arrives", "incident_recorded", "decision_recorded", "decision_asked",
    "week_starts",    "week_ends",         "refusal",           "arrest",
    "exercise_ends"};

}  // namespace

const std::array<Signal, signal_count>& all_signals() {
  static constexpr std::array<Signal, signal_count> list{
      Signal::report_arrives,    Signal::incident_recorded,
      Signal::decision_recorded, Signal::decision_asked,
      Signal::week_starts,       Signal::week_ends,
      Signal::refusal,           Signal::arrest,
      Signal::exercise_ends};
  return list;
}

std::string_view name_of(Signal signal) {
  return names.at(static_cast<std::size_t>(signal));
}

std::vector<std::string> signal_names() {
  std::vector<std::string> names;
  for (const Signal signal : all_signals()) {
    names.emplace_back(name_of(signal));
  }
  return names;
}

std::optional<Signal> signal_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) {
    return std::nullopt;
  }
  return static_cast<Signal>(found - names.begin());
}

std::string caption_of(Signal signal) {
  return "sound." + std::string{name_of(signal)};
}

}  // namespace rasad::audio
