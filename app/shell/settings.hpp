// What a person has chosen for this computer: language, look, sound. Kept in settings.json of the
// data folder; a file that cannot be read leaves the defaults.
#pragma once

#include <filesystem>
#include <string>

namespace rasad::shell {

struct Settings {
  std::string language;         ///< "" until somebody chooses: then the environment's
  std::string theme = "light";  ///< light, dark, projector
  int text_percent = 100;       ///< 75..200
  int volume = 70;              ///< 0..100
  bool is_muted = false;
  bool has_captions = true;
  bool reduces_motion = false;

  friend bool operator==(const Settings&, const Settings&) = default;
};

[[nodiscard]] Settings read_settings(const std::filesystem::path& data);
/// False if it could not be written: the program goes on with what it has.
[[nodiscard]] bool write_settings(const std::filesystem::path& data, const Settings& settings);

}  // namespace rasad::shell
