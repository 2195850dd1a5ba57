// rasad --version and rasad doctor: what this is, and what works on this computer.
#include "app/audio/player.hpp"
#include "app/cli/command.hpp"
#include "app/shell/folders.hpp"
#include "engine/archive/files.hpp"
#include "engine/text/language.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <utf8proc.h>
#include <yaml.h>
#include <zip.h>

#include <array>
#include <chrono>

#include <unistd.h>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

/// One line of the doctor's report.
class Examination {
 public:
  explicit Examination(const Context& context) : context_(context) {}

  void say(const std::string& id, bool is_good, const base::Arguments& arguments) {
    all_good_ &= is_good;
    const std::string mark = context_.text.say(is_good ? "doctor.good" : "doctor.bad");
    print(mark + "  " + context_.text.say("doctor." + id, arguments));
    if (!is_good) {
      print("      " + context_.text.say("doctor." + id + ".remedy", arguments));
    }
  }
  [[nodiscard]] bool all_good() const { return all_good_; }

 private:
  const Context& context_;
  bool all_good_ = true;
};

bool can_write(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path probe = folder / ".doctor";
  const bool ok = shell::write_file(probe, "x");
  fs::remove(probe, error);
  return ok;
}

std::string font_with(const char* name) {
  static constexpr std::array<const char*, 3> folders{
      "/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts"};
  std::error_code error;
  for (const char* folder : folders) {
    if (const fs::path file = fs::path{folder} / name; fs::exists(file, error)) {
      return file.string();
    }
  }
  return "";
}

// No loudspeaker is no fault: every signal has its caption.
void examine_sound(const Context& context, Examination& examination) {
  base::Diagnostics faults;
  auto table = audio::load_signal_table(context.share, faults);
  examination.say("signals", table.has_value(), {{"file", audio::signal_file}});
  audio::Player player{std::move(table)};
  const audio::State state = player.look();
  print("    " + context.text.say(audio::sentence_of(state), {{"driver", player.driver()}}));
}

}  // namespace

int version(const Context& context) {
  print(std::string{"rasad "} + RASAD_VERSION);
  print(context.text.say("version.rules", {{"version", "1"}}));
  const std::string sound = audio::sound_library();
  print(fmt::format(
      "libyaml {}, nlohmann-json {}.{}.{}, libzip {}, libsodium {}, utf8proc {}, "
      "fmt {}{}",
      yaml_get_version_string(), NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
      NLOHMANN_JSON_VERSION_PATCH, zip_libzip_version(), sodium_version_string(),
      utf8proc_version(), FMT_VERSION, sound.empty() ? "" : ", " + sound));
  return done;
}

int doctor(const Context& context) {
  Examination examination{context};
  std::error_code error;
  const bool has_text = fs::exists(context.share / "localization" / "rasad.pot", error);
  if (!has_text) {
    // Without its text the program cannot speak: the one sentence it says by path alone.
    print_error(context.share.string());
    return environment_failed;
  }
  examination.say("share", true, {{"folder", context.share.string()}});
  const auto pack = load_pack(context, default_pack());
  examination.say("pack", pack != nullptr, {{"pack", default_pack()}});
  examination.say("data", can_write(context.data), {{"folder", context.data.string()}});
  for (const char* font : {"NotoSans-Regular.ttf", "DejaVuSans.ttf"}) {
    const std::string found = font_with(font);
    examination.say("font", !found.empty(), {{"font", font}, {"file", found}});
  }
  examine_sound(context, examination);
  const bool is_terminal = isatty(0) == 1 && isatty(1) == 1;
  print(context.text.say(is_terminal ? "doctor.terminal" : "doctor.no_terminal"));
  return examination.all_good() ? done : environment_failed;
}

}  // namespace rasad::cli
