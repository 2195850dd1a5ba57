// Whole sessions to and from the disk.
#include "app/cli/session_store.hpp"

#include "app/shell/clock.hpp"
#include "app/shell/exercise.hpp"
#include "engine/report/week_facts.hpp"
#include "engine/save/session_folder.hpp"

namespace rasad::cli {

void print_failure(const Context& context, const base::Failure& failure) {
  const std::string code = std::to_string(failure.code);
  print_error(context.text.say("failure." + code, failure.arguments) + " [RSD-" + code + ']');
  print_error(context.text.say("failure_remedy." + code, failure.arguments));
  // What can only be done where commands are typed.
  if (const std::string more = "failure_remedy_terminal." + code; context.text.has(more)) {
    print_error(context.text.say(more, failure.arguments));
  }
}

bool store_session(const Context& context, const session::Session& session,
                   const std::string& folder) {
  session::Session again{session.shared_pack(), session.seed(), session.options()};
  auto writer = save::SessionWriter::create(
      folder, again, shell::info_for(session, {"", "", context.text.language(), false}));
  if (!writer) {
    print_failure(context, writer.failure());
    return false;
  }
  for (const session::Entry& entry : session.journal()) {
    again.apply(entry.decision);
    auto kept = writer.value().record(entry, shell::stamp_now());
    if (kept && std::holds_alternative<session::Advance>(entry.decision.action)) {
      kept = writer.value().end_week(again, report::week_facts(again), shell::stamp_now());
    }
    if (!kept) {
      print_failure(context, kept.failure());
      return false;
    }
  }
  return true;
}

}  // namespace rasad::cli
