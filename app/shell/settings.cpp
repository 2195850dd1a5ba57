// settings.json: read with every doubt, replaced in one piece.
#include "app/shell/settings.hpp"

#include "engine/save/disk.hpp"
#include "engine/text/language.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "settings.json";
constexpr int format = 1;
constexpr int most_pixels = 16384;

template <class T>
void take(const nlohmann::json& json, const char* key, T& into) {
  const auto found = json.find(key);
  if (found == json.end()) {
    return;
  }
  if constexpr (std::is_same_v<T, bool>) {
    into = found->is_boolean() ? found->get<bool>() : into;
  } else if constexpr (std::is_same_v<T, int>) {
    const bool is_int = found->is_number_integer() && found->get<std::int64_t>() >= 0 &&
                        found->get<std::int64_t>() <= most_pixels;
    into = is_int ? found->get<int>() : into;
  } else {
    into = found->is_string() ? found->get<std::string>() : into;
  }
}

Settings settings_of(const nlohmann::json& json) {
  Settings settings;
  take(json, "language", settings.language);
  take(json, "theme", settings.theme);
  take(json, "text_percent", settings.text_percent);
  take(json, "volume", settings.volume);
  take(json, "is_muted", settings.is_muted);
  take(json, "has_captions", settings.has_captions);
  take(json, "reduces_motion", settings.reduces_motion);
  take(json, "window_width", settings.window_width);
  take(json, "window_height", settings.window_height);
  settings.language = text::is_known_language(settings.language) ? settings.language : "";
  settings.text_percent = std::clamp(settings.text_percent, 75, 200);
  settings.volume = std::clamp(settings.volume, 0, 100);
  settings.window_width = std::clamp(settings.window_width, 640, most_pixels);
  settings.window_height = std::clamp(settings.window_height, 480, most_pixels);
  return settings;
}

base::Failure trouble(int code, const fs::path& file) {
  return {code == settings_newer ? base::FailureKind::too_new : base::FailureKind::damaged,
          code,
          {{"file", file.string()}}};
}

}  // namespace

ReadSettings read_settings(const fs::path& data) {
  const fs::path file = data / file_name;
  std::error_code error;
  if (!fs::exists(fs::symlink_status(file, error))) {
    return {};
  }
  const nlohmann::json json =
      nlohmann::json::parse(save::read_whole(file).value_or(""), nullptr, false);
  if (!json.is_object()) {
    return {{}, trouble(settings_unreadable, file)};
  }
  // Without a number it is of the first version.
  if (const auto number = json.find("format"); number != json.end() && *number != format) {
    return {{}, trouble(settings_newer, file)};
  }
  return {settings_of(json)};
}

bool write_settings(const fs::path& data, const Settings& settings) {
  const fs::path file = data / file_name;
  std::error_code error;
  if (const auto read = read_settings(data); read.trouble) {
    if (read.trouble->code == settings_newer || !fs::is_regular_file(file, error)) {
      return false;
    }
    fs::rename(file, data / "settings.json.unread", error);
    if (error) {
      return false;
    }
  }
  const nlohmann::ordered_json json{{"format", format},
                                    {"language", settings.language},
                                    {"theme", settings.theme},
                                    {"text_percent", settings.text_percent},
                                    {"volume", settings.volume},
                                    {"is_muted", settings.is_muted},
                                    {"has_captions", settings.has_captions},
                                    {"reduces_motion", settings.reduces_motion},
                                    {"window_width", settings.window_width},
                                    {"window_height", settings.window_height}};
  fs::create_directories(data, error);
  return save::replace_whole(file, json.dump(2) + '\n');
}

std::string language_for(const fs::path& data, const std::string& wanted,
                         const std::string& environment) {
  if (!wanted.empty()) {
    return wanted;
  }
  const std::string chosen = read_settings(data).settings.language;
  return chosen.empty() ? environment : chosen;
}

}  // namespace rasad::shell
