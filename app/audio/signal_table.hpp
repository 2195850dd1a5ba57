// assets/sounds/signals.yaml: what each signal sounds like, as a table of tones. Times are
// milliseconds, levels parts per thousand. The keys are explained in assets/README.md.
#pragma once

#include "app/audio/signal.hpp"
#include "engine/base/diagnostics.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::audio {

/// The longest a signal may last, milliseconds: a class waits for nothing longer.
inline constexpr std::int64_t longest_signal = 1000;

/// One sine of a timbre.
struct Partial {
  double ratio = 1;          ///< times the frequency of the tone, 0.5..12
  std::int64_t level = 0;    ///< 1..1000
  std::int64_t fade = 1000;  ///< of the timbre's fade: high partials of a bell die first
};

/// How a tone begins, fades and ends.
struct Timbre {
  std::string id;
  std::int64_t attack = 0;   ///< 2..100: shorter ones click
  std::int64_t fade = 0;     ///< time to fall to 1/e; 0 holds the level
  std::int64_t release = 0;  ///< 5..300, the last part of the tone
  std::vector<Partial> partials;
};

struct Tone {
  std::int64_t at = 0;
  std::int64_t lasts = 0;
  double hz = 0;  ///< 200..2000: what the loudspeaker of an old laptop can give
  std::int64_t level = 1000;
  std::int32_t timbre = -1;
  std::int64_t times = 1;  ///< how often, `every` milliseconds
  std::int64_t every = 0;

  /// End of the last repetition.
  [[nodiscard]] std::int64_t end() const { return at + (times - 1) * every + lasts; }
};

struct SignalSound {
  Signal signal = Signal::report_arrives;
  std::int64_t loudness = 1000;  ///< 100..1000 of the loudest a signal may be
  std::vector<Tone> tones;

  [[nodiscard]] std::int64_t length() const;
};

struct SignalTable {
  std::vector<Timbre> timbres;
  std::vector<SignalSound> signals;  ///< one of each, in the order of the enumerators
};

/// Reads the table; the faults are those of a pack file (RSD-1###), each where it stands.
///
/// returns  nothing if there is any fault, a signal that is missing, twice or too long included
[[nodiscard]] std::optional<SignalTable> read_signal_table(const std::string& file,
                                                           std::string_view bytes,
                                                           base::Diagnostics& diagnostics);

}  // namespace rasad::audio
