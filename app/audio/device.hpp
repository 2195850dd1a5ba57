// The loudspeaker of this computer, through SDL2; in a build without the window, none.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace rasad::audio {

/// False in a program built without the window and the sound (RASAD_GUI=OFF).
[[nodiscard]] bool is_built_in();
/// "SDL 2.26.5", or "" if sound is not built in.
[[nodiscard]] std::string sound_library();

/// Closed at first, and again whenever nobody wants to hear anything: an open device wakes a
/// thread fifty times a second even for silence.
class Device {
 public:
  /// Fills a block of samples; called by a thread of its own while the device is open.
  using Fill = std::function<void(std::span<std::int16_t>)>;

  explicit Device(Fill fill) : fill_(std::move(fill)) {}
  ~Device() { close(); }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  /// False if there is no device: then nothing is changed and nothing is said on standard error.
  [[nodiscard]] bool open();
  /// Returns when `fill` is not running and will not run again.
  void close();
  /// False also when the device was unplugged after it was opened.
  [[nodiscard]] bool is_open() const;
  /// What the system calls the way to the device: "pulseaudio", "alsa"; "" while it is closed.
  [[nodiscard]] std::string driver() const;

 private:
  Fill fill_;
  std::uint32_t id_ = 0;  ///< 0 while it is closed
};

}  // namespace rasad::audio
