// Decide, record, acknowledge: in this order.
#include "app/shell/exercise.hpp"

#include "app/shell/clock.hpp"
#include "app/shell/sessions.hpp"
#include "engine/policy/stand_in.hpp"
#include "engine/report/week_facts.hpp"

#include <sodium.h>

#include <algorithm>

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

/// Doctrines come with the session's own copy of the pack.
struct NoLibrary : content::DoctrineLibrary {
  [[nodiscard]] archive::Files find(const std::string&) const override { return {}; }
  [[nodiscard]] std::vector<std::string> known() const override { return {}; }
};

// A folder that does not exist yet.
fs::path new_folder(const fs::path& data) {
  const fs::path sessions = data / "sessions";
  std::error_code error;
  fs::create_directories(sessions, error);
  const std::string name = folder_name_now();
  fs::path folder = sessions / name;
  for (int n = 2; fs::exists(folder, error); ++n) {
    folder = sessions / (name + '-' + std::to_string(n));
  }
  return folder;
}

// Takes the lock of a session that goes on; a finished one is read where nothing can be written.
base::Result<save::SessionWriter> opened(const fs::path& folder, save::StoredSession& stored) {
  auto writer = save::SessionWriter::open(folder, stored);
  if (writer || writer.failure().code != save::read_only) {
    return writer;
  }
  auto read = save::read_session(folder);
  if (!read || !read.value().info.finished) {
    return writer;
  }
  stored = read.take();
  return save::SessionWriter::refusing(folder);
}

// What is not there of what was recorded.
std::optional<base::Failure> told_of(const save::StoredSession& stored) {
  if (stored.cut_tail.empty()) {
    return stored.damage;
  }
  std::vector<base::Argument> arguments{{"n", std::to_string(stored.journal.size())},
                                        {"kept", stored.cut_tail}};
  if (stored.damage && stored.damage->code == save::torn_end) {
    return base::Failure{base::FailureKind::damaged, save::tail_cut_off, std::move(arguments)};
  }
  arguments.push_back({"whole", std::to_string(stored.whole_in_tail)});
  return base::Failure{base::FailureKind::damaged, save::middle_cut_off, std::move(arguments)};
}

// The same cause, but the week itself is safe.
base::Failure beside_the_week(base::Failure failure) {
  failure.code = week_kept_alone;
  return failure;
}

}  // namespace

std::uint64_t fresh_seed() {
  return 1 + randombytes_uniform(999'999);
}

base::Result<bool> Exercise::take(const session::Decision& decision) {
  if (is_read_only && std::holds_alternative<session::EndExercise>(decision.action)) {
    session.apply(decision);
    return true;
  }
  const session::Entry entry{static_cast<std::int32_t>(session.journal().size()) + 1,
                             session.step(), decision};
  auto recorded = writer.record(entry, stamp_now());
  if (recorded) {
    session.apply(decision);
  }
  return recorded;
}

base::Result<PlayedWeek> Exercise::advance_week() {
  PlayedWeek week{view(), {}};
  const base::Step end{(base::week_of(session.step()) + 1) * base::steps_per_week};
  if (auto taken = take(decision(session::Advance{end})); !taken) {
    return taken.failure();
  }
  if (auto kept = writer.end_week(session, report::week_facts(session), stamp_now()); !kept) {
    week.notice = beside_the_week(kept.failure());
  }
  week.after = view();
  return week;
}

base::Result<PlayedWeek> Exercise::play_week() {
  if (auto acted = play_absent(WeekEdge::before_it_is_played); !acted) {
    return acted.failure();
  }
  auto week = advance_week();
  if (week && !session.is_finished()) {
    if (auto acted = play_absent(WeekEdge::as_it_begins); !acted && !week.value().notice) {
      week.value().notice = beside_the_week(acted.failure());
    }
  }
  return week;
}

std::optional<PlayedWeek> Exercise::last_week() const {
  const session::Journal& journal = session.journal();
  const auto played = std::find_if(journal.rbegin(), journal.rend(), [](const auto& entry) {
    return std::holds_alternative<session::Advance>(entry.decision.action);
  });
  if (played == journal.rend()) {
    return std::nullopt;
  }
  session::Session again = session::replay(session.shared_pack(), session.seed(), session.options(),
                                           journal, played->number - 1);
  PlayedWeek week{again.view(session::Role::trainee, seat), {}};
  again.apply(played->decision);
  week.after = again.view(session::Role::trainee, seat);
  return week;
}

base::Result<bool> Exercise::play_absent(WeekEdge edge) {
  const std::vector<content::SeatRole>& roles = session.pack().doctrine.roles;
  for (std::size_t i = 0; seat >= 0 && i < roles.size(); ++i) {
    const auto absent = static_cast<std::int32_t>(i);
    const WeekEdge acts =
        roles[i].may_task ? WeekEdge::before_it_is_played : WeekEdge::as_it_begins;
    if (absent == seat || acts != edge) {
      continue;
    }
    for (const session::Decision& one : policy::stand_in(session, absent)) {
      if (!session.check(one).empty()) {
        continue;
      }
      if (auto taken = take(one); !taken) {
        return taken;
      }
    }
  }
  return true;
}

save::SessionInfo info_for(const session::Session& session, const Player& player) {
  save::SessionInfo info;
  info.pack = session.pack().info.id;
  info.pack_title = session.pack().info.title.source;
  info.pack_version = session.pack().info.version;
  info.content_hash = session.pack().content_hash.hex();
  info.rules_hash = session.pack().rules_hash.hex();
  info.label = player.label;
  info.seat = player.seat;
  info.role = player.role;
  info.assessed = player.is_assessed;
  info.date = date_now();
  info.language = player.language;
  info.seed = session.seed();
  return info;
}

base::Result<Exercise> begin_exercise(const fs::path& data,
                                      std::shared_ptr<const content::Pack> pack, std::uint64_t seed,
                                      const Player& player) {
  session::Session session{std::move(pack), seed, {}};
  auto writer = save::SessionWriter::create(new_folder(data), session, info_for(session, player));
  if (!writer) {
    return writer.failure();
  }
  const std::int32_t seat = session.pack().doctrine.role(player.role);
  Exercise exercise{std::move(session), writer.take(), seat};
  note_use(exercise.writer.folder());
  if (auto acted = exercise.play_absent(WeekEdge::as_it_begins); !acted) {
    return acted.failure();
  }
  return exercise;
}

base::Result<Continued> continue_exercise(const fs::path& folder) {
  save::StoredSession stored;
  auto writer = opened(folder, stored);
  if (!writer) {
    return writer.failure();
  }
  base::Diagnostics diagnostics;
  const auto pack = content::read_pack(stored.pack_files, NoLibrary{}, diagnostics);
  if (pack == nullptr) {
    return base::Failure{
        base::FailureKind::damaged, save::not_a_session, {{"folder", folder.string()}}};
  }
  auto session = save::resume(pack, stored);
  if (!session) {
    return session.failure();
  }
  const bool is_read_only = !writer.value().can_record();
  Continued result{
      {session.take(), writer.take(), pack->doctrine.role(stored.info.role), is_read_only},
      stored.info,
      std::nullopt};
  if (is_read_only) {
    result.notice =
        base::Failure{base::FailureKind::unreadable, read_alone, {{"folder", folder.string()}}};
    return result;
  }
  note_use(folder);
  result.notice = told_of(stored);
  return result;
}

}  // namespace rasad::shell
