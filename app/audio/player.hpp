// Plays the signals of the program. Nothing here can fail in a way that stops anybody: without a
// loudspeaker every signal is its caption.
#pragma once

#include "app/audio/device.hpp"
#include "app/audio/mixer.hpp"
#include "app/audio/signal_table.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rasad::audio {

/// What can be said about the sound of this computer.
enum class State {
  resting,    ///< not tried yet, or closed because nothing sounded for a while
  ready,      ///< a device is open
  no_device,  ///< tried, and there is none
  no_table,   ///< assets/sounds/signals.yaml is missing or has faults
  not_built   ///< this program was built without sound
};

/// Id of the sentence about a state: "sound.state.no_device".
[[nodiscard]] std::string sentence_of(State state);

class Player {
 public:
  /// A player without a table is silent: it only gives captions. Tests and tools use it so.
  explicit Player(std::optional<SignalTable> table = std::nullopt);

  /// Lets a signal sound, opening the device if it rests. Muted or at volume 0 no device is opened.
  ///
  /// returns  id of the caption, to be shown always (signal.hpp, caption_of)
  std::string play(Signal signal);
  /// Opens the device without playing: what the doctor and the settings report.
  State look();
  [[nodiscard]] State state() const;
  /// "pulseaudio", "alsa" …; "" if no device is open.
  [[nodiscard]] std::string driver() const { return device_.driver(); }

  /// 0..100, from silent to as loud as the computer is set.
  void set_volume(int volume);
  [[nodiscard]] int volume() const { return volume_; }
  /// Taking the mute off looks for a device again: that is when somebody has plugged one in.
  void set_muted(bool muted);
  [[nodiscard]] bool is_muted() const { return is_muted_; }

  /// A signal sounds, or is about to.
  [[nodiscard]] bool is_sounding() const;
  /// To be called now and then by whoever shows things: closes a device that has given nothing but
  /// silence for two seconds, so that an idle program uses no processor.
  void rest();

 private:
  [[nodiscard]] bool open();
  void apply_volume();
  [[nodiscard]] const Clip& clip(Signal signal);

  std::optional<SignalTable> table_;
  std::vector<Clip> clips_;  ///< made when first played, then never moved
  int volume_ = 100;
  bool is_muted_ = false;
  bool has_failed_ = false;
  Mixer mixer_;
  Device device_;  ///< last: it is closed before the mixer it asks goes away
};

/// Where the table stands below the program's files.
inline constexpr const char* signal_file = "assets/sounds/signals.yaml";

/// Reads the table below the folder of the program's files; nothing if there is any fault.
[[nodiscard]] std::optional<SignalTable> load_signal_table(const std::filesystem::path& share,
                                                           base::Diagnostics& diagnostics);

}  // namespace rasad::audio
