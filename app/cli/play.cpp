// rasad play: chooses how to play (a person in the terminal, or the coach), starts or continues a
// session, and says where the debrief lies.
#include "app/cli/command.hpp"
#include "app/cli/live_pack.hpp"
#include "app/cli/session_store.hpp"
#include "app/cli/text_exercise.hpp"
#include "app/cli/window.hpp"
#include "app/present/report_files.hpp"
#include "app/shell/clock.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "app/shell/sessions.hpp"
#include "app/shell/settings.hpp"
#include "engine/policy/policy.hpp"

#include <unistd.h>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

std::optional<Exercise> begin(const Context& context, std::shared_ptr<const content::Pack> pack,
                              std::optional<std::uint64_t> seed, const std::string& role) {
  auto begun =
      shell::begin_exercise(context.data, std::move(pack), seed.value_or(shell::fresh_seed()),
                            {"", "", context.text.language(), false, role});
  if (!begun) {
    print_failure(context, begun.failure());
    return std::nullopt;
  }
  return Exercise{begun.take()};
}

// `exit`  what the command answers if there is nothing to go on with
std::optional<Exercise> go_on(const Context& context, const std::string& named, int& exit) {
  const fs::path folder = named == "last" ? shell::last_session(context.data) : fs::path{named};
  if (folder.empty()) {
    const std::string sessions = (context.data / "sessions").string();
    print_error(context.text.say("play.nothing_to_continue", {{"folder", sessions}}));
    return std::nullopt;
  }
  if (!admits(context, shell::doubt_of_session(context.data, folder))) {
    exit = faults_found;
    return std::nullopt;
  }
  auto continued = shell::continue_exercise(folder);
  if (!continued) {
    print_failure(context, continued.failure());
    return std::nullopt;
  }
  if (continued.value().notice) {
    print_failure(context, *continued.value().notice);
  }
  Exercise exercise{std::move(continued.value().exercise)};
  const std::size_t count = exercise.session.journal().size();
  print(context.text.say("play.continued", {{"n", std::to_string(count)}}));
  return exercise;
}

// Everything the coach decides is recorded like anybody's decisions.
bool play_by_coach(const Context& context, Exercise& exercise) {
  const policy::Policy coach = policy::find_policy("intelligence-led");
  while (!exercise.session.is_finished()) {
    const session::View view = exercise.view();
    for (const session::Decision& decision : coach(view, exercise.session.model_answers())) {
      if (exercise.session.check(decision).empty() && !exercise.take(context, decision)) {
        return false;
      }
    }
    if (!exercise.play_week(context)) {
      return false;
    }
  }
  return true;
}

// Text and report in all languages beside the session; the reader's own text is printed if asked.
bool write_debrief(Context& context, const Exercise& exercise, bool aloud) {
  const fs::path folder = exercise.writer.folder();
  const present::ReportFacts facts = present::report_facts(
      exercise.session, {present::program_version(), "", shell::date_now(), false});
  std::string printed;
  const bool ok = present::write_all(context.text, context.share, facts, folder, printed);
  if (aloud) {
    print(printed);
  }
  const std::string& language = context.text.language();
  print(context.text.say("play.debrief_lies",
                         {{"file", (folder / ("debrief." + language + ".txt")).string()}}));
  print(context.text.say("play.report_lies",
                         {{"file", (folder / ("report." + language + ".html")).string()}}));
  return ok;
}

}  // namespace

int play(Context& context, const PlayArguments& arguments) {
  if (!arguments.text && has_display()) {
    return open_window(context, arguments);
  }
  if (const auto trouble = shell::read_settings(context.data).trouble) {
    print_failure(context, *trouble);
  }
  const bool is_terminal = isatty(STDIN_FILENO) == 1;
  std::optional<Exercise> exercise;
  int exit = environment_failed;
  if (!arguments.continued.empty()) {
    exercise = go_on(context, arguments.continued, exit);
  } else {
    const std::string name = arguments.pack.empty() ? default_pack() : arguments.pack;
    auto live = arguments.watch
                    ? std::make_shared<LivePack>(
                          context, present::WatchedPack{name, arguments.doctrine, arguments.role})
                    : nullptr;
    auto pack = load_pack(context, name, arguments.doctrine);
    if (pack == nullptr || !has_role(context, *pack, arguments.role)) {
      return faults_found;
    }
    exercise = arguments.watch
                   ? preview(context, std::move(pack), arguments.seed.value_or(shell::fresh_seed()),
                             arguments.role)
                   : begin(context, std::move(pack), arguments.seed, arguments.role);
    if (exercise && arguments.watch) {
      exercise->live = std::move(live);
      print(context.text.say("watch.begins"));
    }
  }
  if (!exercise) {
    return exit;
  }
  const bool by_person = arguments.text || is_terminal || arguments.watch;
  if (!by_person) {
    print(context.text.say("play.coach_plays"));
    if (!play_by_coach(context, *exercise)) {
      return environment_failed;
    }
  } else {
    const Ending ending = play_in_terminal(context, *exercise);
    if (ending != Ending::finished) {
      print(context.text.say("play.how_to_continue",
                             {{"folder", exercise->writer.folder().string()}}));
      return ending == Ending::failed ? environment_failed : done;
    }
  }
  // Who plays alone is the instructor too: the end is confirmed before the truth is shown.
  if (!exercise->session.is_ended() &&
      !exercise->take(context, {session::Role::instructor, session::EndExercise{}})) {
    return environment_failed;
  }
  return write_debrief(context, *exercise, by_person) ? done : environment_failed;
}

}  // namespace rasad::cli
