// What a person has chosen for this computer: language, look, sound, window. Kept in settings.json
// of the data folder.
#pragma once

#include "engine/base/result.hpp"

#include <filesystem>
#include <optional>
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
  int window_width = 1366;  ///< of the window when it was closed, in the system's units: 640..16384
  int window_height = 768;  ///< 480..16384

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// RSD-43##: settings.
enum SettingsFailure : int {
  settings_unreadable = 4301,  ///< file: it is no file, or holds no settings
  settings_newer = 4302,       ///< file: another version of the program wrote it
};

/// The settings, and why they are not those of the file.
struct ReadSettings {
  Settings settings;
  std::optional<base::Failure> trouble = std::nullopt;
};

/// A missing file, a missing key or a value out of its range leaves the default. A file that cannot
/// be read leaves all defaults and is told; so is one of another version.
[[nodiscard]] ReadSettings read_settings(const std::filesystem::path& data);

/// Nothing that could not be read is lost: what holds no settings is kept as settings.json.unread;
/// a folder or the file of another version stays, and nothing is written. False if nothing was
/// written: the program goes on with what it has.
[[nodiscard]] bool write_settings(const std::filesystem::path& data, const Settings& settings);

/// The language to speak: `wanted` (of this start alone) if it is one, else the one that was chosen
/// in the window, else the environment's.
[[nodiscard]] std::string language_for(const std::filesystem::path& data, const std::string& wanted,
                                       const std::string& environment);

}  // namespace rasad::shell
