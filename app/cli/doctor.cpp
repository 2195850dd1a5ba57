// rasad doctor: what works on this computer, and what to do about the rest.
#include "app/audio/player.hpp"
#include "app/cli/command.hpp"
#include "app/present/captions.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "engine/text/language.hpp"
#ifdef RASAD_GUI
#include "app/shell/window.hpp"
#endif

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t megabyte = 1'000'000;
constexpr std::uintmax_t least_space = 50 * megabyte;  // a hundred sessions (reliability.md 5.4)

/// Says line by line what was found. A fault stops exercises; a limit only narrows them.
class Examination {
 public:
  explicit Examination(const Context& context) : context_(context) {}

  void must(const std::string& id, bool is_good, const base::Arguments& arguments) {
    all_good_ &= is_good;
    line(id, is_good ? "doctor.good" : "doctor.bad", is_good, arguments);
  }
  void may(const std::string& id, bool is_good, const base::Arguments& arguments) {
    line(id, is_good ? "doctor.good" : "doctor.limit", is_good, arguments);
  }
  [[nodiscard]] bool all_good() const { return all_good_; }

 private:
  void line(const std::string& id, const char* mark, bool is_good,
            const base::Arguments& arguments) {
    const std::string what = "doctor." + id + (is_good ? "" : ".bad");
    print(context_.text.say(mark) + "  " + context_.text.say(what, arguments));
    if (!is_good) {
      print("      " + context_.text.say("doctor." + id + ".remedy", arguments));
    }
  }

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

void examine_packs(const Context& context, Examination& examination) {
  const std::vector<std::string> packs = shell::shipped_packs(context.share);
  examination.must("packs", !packs.empty(), {{"n", std::to_string(packs.size())}});
  for (const std::string& name : packs) {
    examination.must("pack", shell::find_pack(context.share, context.data, name).pack != nullptr,
                     {{"pack", name}});
  }
}

void examine_disk(const Context& context, Examination& examination) {
  examination.must("data", can_write(context.data), {{"folder", context.data.string()}});
  std::error_code error;
  const fs::space_info space = fs::space(context.data, error);
  if (!error) {
    const auto free = static_cast<std::int64_t>(space.available / megabyte);
    examination.must("space", space.available >= least_space,
                     {{"megabytes", text::number(context.text.language(), free)}});
  }
}

// Letters of Russian and Tajik need a terminal that reads UTF-8.
void examine_locale(Examination& examination) {
  std::string name;
  for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): one thread
    name = name.empty() && value != nullptr ? value : name;
  }
  std::string folded = name;
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const bool is_utf8 =
      folded.find("utf-8") != std::string::npos || folded.find("utf8") != std::string::npos;
  examination.may("locale", is_utf8, {{"name", name.empty() ? "C" : name}});
}

#ifdef RASAD_GUI
// By trying: a window that nobody sees.
void examine_window(const Context& context, Examination& examination) {
  const widget::FontFiles fonts = shell::find_fonts(context.share);
  examination.must("fonts", fonts.is_complete(), {});
  shell::WindowOptions options;
  options.title = "rasad";
  options.is_hidden = true;
  const auto window = shell::Window::open(options, fonts);
  if (window) {
    examination.may("window", true, {{"renderer", window.value()->renderer()}});
    return;
  }
  const std::string code = std::to_string(window.failure().code);
  examination.may("window", false,
                  {{"reason", context.text.say("failure." + code, window.failure().arguments)}});
}
#else
void examine_window(const Context&, Examination& examination) {
  examination.may("no_window", false, {});
}
#endif

// No loudspeaker is no fault: every signal has its caption.
void examine_sound(const Context& context, Examination& examination) {
  base::Diagnostics faults;
  auto table = audio::load_signal_table(context.share, faults);
  examination.must("signals", table.has_value(), {{"file", audio::signal_file}});
  audio::Player player{std::move(table)};
  const audio::State state = player.look();
  print("    " + context.text.say(audio::sentence_of(state), {{"driver", player.driver()}}));
}

}  // namespace

int doctor(const Context& context) {
  Examination examination{context};
  std::error_code error;
  if (!fs::exists(context.share / "localization" / "rasad.pot", error)) {
    // Without its text the program cannot speak: the one sentence it says by path alone.
    print_error(context.share.string());
    return environment_failed;
  }
  examination.must("share", true, {{"folder", context.share.string()}});
  examine_packs(context, examination);
  examine_disk(context, examination);
  examine_window(context, examination);
  examine_sound(context, examination);
  examine_locale(examination);
  const bool is_terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  print(context.text.say(is_terminal ? "doctor.terminal" : "doctor.no_terminal"));
  return examination.all_good() ? done : environment_failed;
}

}  // namespace rasad::cli
