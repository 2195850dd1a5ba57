// The window and its pictures.
#include "app/cli/window.hpp"

#include "app/cli/exercise.hpp"
#include "app/cli/session_store.hpp"
#include "app/shell/packs.hpp"
#include "app/shell/sessions.hpp"

#include <cstdlib>

#ifdef RASAD_GUI
#include "app/audio/player.hpp"
#include "app/screen/program.hpp"
#include "app/screen/tour.hpp"
#include "app/shell/window.hpp"
#endif

namespace rasad::cli {

#ifdef RASAD_GUI

namespace {

shell::Look look_of(const screen::Program& program) {
  return {program.theme(), static_cast<float>(program.settings().text_percent) / 100,
          program.wants_close(), program.title()};
}

// The session or pack that the command line names; the exit code with a message if it cannot be
// had.
int begin_named(Context& context, const PlayArguments& arguments, screen::Program& program) {
  if (!arguments.continued.empty()) {
    const std::filesystem::path folder = arguments.continued == "last"
                                             ? shell::last_session(context.data)
                                             : std::filesystem::path{arguments.continued};
    if (folder.empty()) {
      print_error(context.text.say("play.nothing_to_continue",
                                   {{"folder", (context.data / "sessions").string()}}));
      return environment_failed;
    }
    if (!admits(context, shell::doubt_of_session(context.data, folder))) {
      return faults_found;
    }
    const auto resumed = program.resume(folder);
    if (!resumed) {
      print_failure(context, resumed.failure());
    }
    return resumed ? done : environment_failed;
  }
  if (arguments.pack.empty() && !arguments.watch) {
    return done;
  }
  const std::string name = arguments.pack.empty() ? default_pack() : arguments.pack;
  const auto pack = load_pack(context, name, arguments.doctrine);
  if (pack == nullptr || !has_role(context, *pack, arguments.role)) {
    return faults_found;
  }
  const std::uint64_t seed = arguments.seed.value_or(shell::fresh_seed());
  const auto started =
      arguments.watch
          ? program.watch({name, arguments.doctrine, arguments.role}, pack, seed)
          : program.start(pack, seed, {"", "", context.text.language(), false, arguments.role});
  if (!started) {
    print_failure(context, started.failure());
  }
  return started ? done : environment_failed;
}

}  // namespace

bool has_display() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): read before threads
  return std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
}

int open_window(Context& context, const PlayArguments& arguments) {
  const shell::ReadSettings read = shell::read_settings(context.data);
  base::Diagnostics ignored;  // the doctor reports them
  audio::Player player{audio::load_signal_table(context.share, ignored)};
  screen::Program program{{context.share, context.data, &player}, context.text, read.settings};
  if (read.trouble) {
    program.note(*read.trouble);
  }
  if (const int begun = begin_named(context, arguments, program); begun != done) {
    return begun;
  }
  auto window = shell::Window::open({context.text.say("screen.name"), read.settings.window_width,
                                     read.settings.window_height, false},
                                    shell::find_fonts(context.share));
  if (!window) {
    print_failure(context, window.failure());
    return environment_failed;
  }
  window.value()->run(
      [&program](widget::Ui& ui) {
        program.frame(ui);
        return look_of(program);
      },
      look_of(program));
  program.keep_window(window.value()->width(), window.value()->height());
  return done;
}

int tour(Context& context, const TourArguments& arguments) {
  const std::size_t cross = arguments.size.find('x');
  const int width = std::atoi(arguments.size.c_str());
  const int height = cross == std::string::npos ? 0 : std::atoi(arguments.size.c_str() + cross + 1);
  if (width < 320 || height < 240 || width > 8192 || height > 8192) {
    print_error(context.text.say("cli.wrong_usage", {{"problem", "--size " + arguments.size}}));
    return wrong_usage;
  }
  const auto pack = load_pack(context, arguments.pack.empty() ? default_pack() : arguments.pack);
  if (pack == nullptr) {
    return faults_found;
  }
  auto window = shell::Window::open({context.text.say("screen.name"), width, height, true},
                                    shell::find_fonts(context.share));
  if (!window) {
    print_failure(context, window.failure());
    return environment_failed;
  }
  const auto drawn = screen::draw_tour(
      {context.share, arguments.folder, arguments.theme, arguments.scale}, context.text, pack,
      [&window](screen::Program& program, const widget::Input& input) {
        window.value()->draw(
            [&program](widget::Ui& ui) {
              program.frame(ui);
              return look_of(program);
            },
            look_of(program), input);
      },
      [&window](const std::filesystem::path& file) {
        return shell::write_png(file, window.value()->picture());
      });
  if (!drawn) {
    print_failure(context, drawn.failure());
    return environment_failed;
  }
  print(context.text.say("tour.drawn",
                         {{"n", std::to_string(drawn.value())}, {"folder", arguments.folder}}));
  return done;
}

#else

bool has_display() {
  return false;
}

int open_window(Context& context, const PlayArguments&) {
  print_failure(context, {base::FailureKind::unreadable, 4101, {{"reason", "RASAD_GUI=OFF"}}});
  return environment_failed;
}

int tour(Context& context, const TourArguments&) {
  return open_window(context, {});
}

#endif

}  // namespace rasad::cli
