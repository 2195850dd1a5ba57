// rasad replay: plays a stored session again and compares.
#include "app/cli/command.hpp"
#include "app/cli/session_store.hpp"
#include "app/cli/stored_history.hpp"
#include "engine/base/fields.hpp"
#include "engine/save/session_folder.hpp"
#include "engine/session/core_walk.hpp"

namespace rasad::cli {
namespace {

/// Prints every field as "path<tab>value".
struct Dump {
  void operator()(std::string_view path, const std::int64_t& value) const {
    print(std::string{path} + '\t' + std::to_string(value));
  }
  void operator()(std::string_view path, const double& value) const {
    print(std::string{path} + '\t' + std::to_string(value));
  }
  void operator()(std::string_view path, const std::string& value) const {
    print(std::string{path} + '\t' + value);
  }
};

void print_digest(const session::Session& session) {
  print(std::to_string(session.step().value / base::steps_per_week) + '\t' +
        session.digest().hex());
}

// Replays entry by entry; stops inside an advance if a step is to be dumped.
void replay_aloud(const std::shared_ptr<const content::Pack>& pack,
                  const save::StoredSession& stored, const ReplayArguments& arguments) {
  session::Session session{pack, stored.start.seed, stored.start.options};
  if (arguments.digest) {
    print_digest(session);
  }
  for (const session::Entry& entry : stored.journal) {
    const auto* play = std::get_if<session::Advance>(&entry.decision.action);
    if (play != nullptr && arguments.dump_step && *arguments.dump_step <= play->to.value) {
      session.advance({*arguments.dump_step});
      Dump dump;
      session::walk_core(session.core(), dump);
      return;
    }
    session.apply(entry.decision);
    if (play != nullptr && arguments.digest) {
      print_digest(session);
    }
  }
}

}  // namespace

int replay(Context& context, const ReplayArguments& arguments) {
  const auto stored = read_stored(context, arguments.session);
  if (!stored) {
    return environment_failed;
  }
  if (!admits_copy(context, *stored, arguments.session)) {
    return faults_found;
  }
  if (stored->damage) {
    return faults_found;
  }
  const auto pack = pack_of(*stored);
  if (pack == nullptr) {
    print_failure(
        context,
        {base::FailureKind::damaged, save::not_a_session, {{"folder", arguments.session}}});
    return environment_failed;
  }
  const auto session = save::resume(pack, *stored);
  if (!session) {
    print_failure(context, session.failure());
    return faults_found;
  }
  if (arguments.digest || arguments.dump_step) {
    replay_aloud(pack, *stored, arguments);
    return done;
  }
  print(context.text.say("replay.same", {{"n", std::to_string(stored->digests.size())},
                                         {"entries", std::to_string(stored->journal.size())},
                                         {"digest", session.value().digest().hex()}}));
  return done;
}

}  // namespace rasad::cli
