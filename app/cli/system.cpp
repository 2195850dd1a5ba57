// rasad --version: what this is, and of which libraries it is made.
#include "app/audio/player.hpp"
#include "app/cli/command.hpp"
#include "engine/save/frames.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <utf8proc.h>
#include <yaml.h>
#include <zip.h>

namespace rasad::cli {

int version(const Context& context) {
  print(std::string{"rasad "} + RASAD_VERSION);
  print(context.text.say("version.rules", {{"version", std::to_string(save::rules_version)}}));
  const std::string sound = audio::sound_library();
  print(fmt::format(
      "libyaml {}, nlohmann-json {}.{}.{}, libzip {}, libsodium {}, utf8proc {}, "
      "fmt {}{}",
      yaml_get_version_string(), NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
      NLOHMANN_JSON_VERSION_PATCH, zip_libzip_version(), sodium_version_string(),
      utf8proc_version(), FMT_VERSION, sound.empty() ? "" : ", " + sound));
  return done;
}

}  // namespace rasad::cli
