// settings.json.
#include "app/shell/settings.hpp"

#include "app/shell/folders.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rasad::shell {
namespace {

constexpr const char* file_name = "settings.json";

template <class T>
void take(const nlohmann::json& json, const char* key, T& into) {
  const auto found = json.find(key);
  if (found == json.end()) {
    return;
  }
  if constexpr (std::is_same_v<T, bool>) {
    into = found->is_boolean() ? found->get<bool>() : into;
  } else if constexpr (std::is_same_v<T, int>) {
    into = found->is_number_integer() ? found->get<int>() : into;
  } else {
    into = found->is_string() ? found->get<std::string>() : into;
  }
}

}  // namespace

Settings read_settings(const std::filesystem::path& data) {
  Settings settings;
  const std::string bytes = read_file(data / file_name).value_or("");
  const nlohmann::json json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object()) {
    return settings;
  }
  take(json, "language", settings.language);
  take(json, "theme", settings.theme);
  take(json, "text_percent", settings.text_percent);
  take(json, "volume", settings.volume);
  take(json, "is_muted", settings.is_muted);
  take(json, "has_captions", settings.has_captions);
  take(json, "reduces_motion", settings.reduces_motion);
  settings.text_percent = std::clamp(settings.text_percent, 75, 200);
  settings.volume = std::clamp(settings.volume, 0, 100);
  return settings;
}

bool write_settings(const std::filesystem::path& data, const Settings& settings) {
  const nlohmann::ordered_json json{{"language", settings.language},
                                    {"theme", settings.theme},
                                    {"text_percent", settings.text_percent},
                                    {"volume", settings.volume},
                                    {"is_muted", settings.is_muted},
                                    {"has_captions", settings.has_captions},
                                    {"reduces_motion", settings.reduces_motion}};
  std::error_code error;
  std::filesystem::create_directories(data, error);
  return write_file(data / file_name, json.dump(2) + '\n');
}

}  // namespace rasad::shell
