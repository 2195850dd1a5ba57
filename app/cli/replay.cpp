// rasad replay: plays a stored session again and compares.
#include "app/cli/command.hpp"
#include "app/cli/session_store.hpp"
#include "app/cli/stored_history.hpp"
#include "engine/base/fields.hpp"
#include "engine/report/week_facts.hpp"
#include "engine/save/disk.hpp"
#include "engine/save/session_folder.hpp"
#include "engine/save/session_parts.hpp"
#include "engine/session/core_walk.hpp"

#include <algorithm>
#include <filesystem>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

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

// Damage of the session's copy of the pack. Whoever trusts a copy that was changed is told of it,
// and what it plays is compared with the digests all the same.
bool is_of_copy(const base::Failure& damage) {
  return damage.code == save::damaged_part &&
         damage.arguments.front() == base::Argument{"file", save::pack_name};
}

// The facts of the weeks stand beside the journal, for programs that cannot replay it.
bool facts_are_whole(const Context& context, const std::string& session) {
  const fs::path folder = fs::path{session} / save::facts_name;
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    if (entry.path().extension() == ".json") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    if (!report::read_week_facts(save::read_whole(file).value_or(""))) {
      print_failure(context,
                    save::damaged_file(session, fs::path{save::facts_name} / file.filename()));
      return false;
    }
  }
  return true;
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
  if (stored->damage && !(context.trusts_changed && is_of_copy(*stored->damage))) {
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
  if (!facts_are_whole(context, arguments.session)) {
    return faults_found;
  }
  print(context.text.say("replay.same", {{"n", std::to_string(stored->digests.size())},
                                         {"entries", std::to_string(stored->journal.size())},
                                         {"digest", session.value().digest().hex()}}));
  return done;
}

}  // namespace rasad::cli
