// Whole sessions to and from the disk.
#include "app/cli/session_store.hpp"

#include "app/cli/clock.hpp"
#include "engine/report/week_facts.hpp"
#include "engine/save/session_folder.hpp"

namespace rasad::cli {

void print_failure(const Context& context, const base::Failure& failure) {
  const std::string code = std::to_string(failure.code);
  print_error(context.text.say("failure." + code, failure.arguments) + " [RSD-" + code + ']');
  print_error(context.text.say("failure_remedy." + code, failure.arguments));
}

save::SessionInfo info_for(const Context& context, const session::Session& session) {
  save::SessionInfo info;
  info.pack = session.pack().info.id;
  info.pack_title = session.pack().info.title.source;
  info.pack_version = session.pack().info.version;
  info.content_hash = session.pack().content_hash.hex();
  info.rules_hash = session.pack().rules_hash.hex();
  info.date = date_now();
  info.language = context.text.language();
  info.seed = session.seed();
  return info;
}

bool store_session(const Context& context, const session::Session& session,
                   const std::string& folder) {
  session::Session again{session.shared_pack(), session.seed(), session.options()};
  auto writer = save::SessionWriter::create(folder, again, info_for(context, session));
  if (!writer) {
    print_failure(context, writer.failure());
    return false;
  }
  for (const session::Entry& entry : session.journal()) {
    again.apply(entry.decision);
    auto kept = writer.value().record(entry, stamp_now());
    if (kept && std::holds_alternative<session::Advance>(entry.decision.action)) {
      kept = writer.value().end_week(again, report::week_facts(again), stamp_now());
    }
    if (!kept) {
      print_failure(context, kept.failure());
      return false;
    }
  }
  return true;
}

}  // namespace rasad::cli
