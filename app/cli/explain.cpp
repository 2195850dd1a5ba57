// rasad explain: what an id is, who mentions it, what its condition asks, and what it saw.
#include "app/cli/author.hpp"
#include "app/cli/session_store.hpp"
#include "app/cli/stored_history.hpp"
#include "app/present/explain_lines.hpp"
#include "engine/authoring/dossier.hpp"
#include "engine/save/session_folder.hpp"

namespace rasad::cli {
namespace {

void print_all(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    print(line);
  }
}

// Plays the stored decisions again and notes when the condition begins and ceases to hold.
void print_history(const Context& context, const std::shared_ptr<const content::Pack>& pack,
                   const save::StoredSession& stored, const text::Expression& condition) {
  present::ConditionLog log{context.text, condition};
  session::Session session{pack, stored.start.seed, stored.start.options};
  log.look(*pack, session.core());
  for (const session::Entry& entry : stored.journal) {
    if (const auto* play = std::get_if<session::Advance>(&entry.decision.action)) {
      session.advance(play->to, entry.decision.role,
                      [&](const session::Core& core) { log.look(*pack, core); });
    } else {
      session.apply(entry.decision);
    }
  }
  print(context.text.say("explain.in_session"));
  print_all(log.lines());
}

}  // namespace

int explain(Context& context, const ExplainArguments& arguments) {
  // With a session it plays.
  const auto pack = load_pack(context, arguments.pack, "",
                              arguments.session.empty() ? InDoubt::say : InDoubt::stop);
  if (pack == nullptr) {
    return faults_found;
  }
  const std::vector<std::string> lines = present::explain_lines(context.text, *pack, arguments.id);
  if (lines.empty()) {
    const std::string nearest = authoring::dossier_of(*pack, arguments.id).nearest;
    print_error(
        context.text.say("explain.unknown", {{"id", arguments.id}}) +
        (nearest.empty() ? "" : ' ' + context.text.say("fault.nearest", {{"nearest", nearest}})));
    return wrong_usage;
  }
  print_all(lines);
  const text::Expression* condition = present::condition_of(*pack, arguments.id);
  if (arguments.session.empty() || condition == nullptr) {
    return done;
  }
  const auto stored = read_stored(context, arguments.session);
  if (!stored) {
    return environment_failed;
  }
  print_history(context, pack, *stored, *condition);
  return done;
}

}  // namespace rasad::cli
