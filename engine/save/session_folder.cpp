// Creating, opening, recovering and replaying session folders.
#include "engine/save/session_folder.hpp"

#include "engine/archive/partial_copy.hpp"

#include <sodium.h>

#include <algorithm>
#include <span>

namespace rasad::save {
namespace {

namespace fs = std::filesystem;

constexpr const char* journal_name = "journal.0001.rsj";
constexpr const char* count_name =
    "journal.0001.count";  // records acknowledged, the start among them
constexpr const char* pack_name = "pack.rasad-pack";

base::Failure failure(int code, const fs::path& folder,
                      base::FailureKind kind = base::FailureKind::unreadable) {
  return {kind, code, {{"folder", folder.string()}}};
}

std::string week_name(std::int32_t week) {
  return std::string{"week-"} + (week < 10 ? "0" : "") + std::to_string(week) + ".json";
}

base::Failure damaged(const fs::path& folder, const char* file) {
  return {base::FailureKind::damaged, damaged_part, {{"file", file}, {"folder", folder.string()}}};
}

// Files of a session are its own. What may lead elsewhere is named before anything is opened.
std::optional<base::Failure> linked(const fs::path& folder) {
  const auto refused = [&folder](const fs::path& part) {
    return base::Failure{base::FailureKind::damaged,
                         linked_part,
                         {{"file", part.string()}, {"folder", folder.string()}}};
  };
  std::error_code error;
  const fs::path own = folder.has_filename() ? folder : folder.parent_path();
  if (fs::is_symlink(own, error)) {
    return refused(own.filename());
  }
  std::vector<fs::path> found;
  for (fs::recursive_directory_iterator at{own, error}, end; !error && at != end;
       at.increment(error)) {
    if (at.depth() > 0) {  // nothing of a session lies deeper
      at.disable_recursion_pending();
    }
    const fs::file_type type = at->symlink_status(error).type();
    if (type != fs::file_type::regular && type != fs::file_type::directory) {
      found.push_back(at->path().lexically_relative(own));
    }
  }
  const auto first = std::min_element(found.begin(), found.end());
  return first == found.end() ? std::nullopt : std::optional{refused(*first)};
}

// Why the frames may be less than what was recorded.
std::optional<base::Failure> damage_of(const ReadFrames& frames, std::size_t entries,
                                       std::uint64_t count) {
  const base::Argument before{"n", std::to_string(entries)};
  const base::Argument byte{"byte", std::to_string(frames.good_bytes)};
  if (frames.whole_behind > 0) {
    return base::Failure{base::FailureKind::damaged,
                         damaged_middle,
                         {before, byte, {"whole", std::to_string(frames.whole_behind)}}};
  }
  if (frames.damage != Damage::none) {
    return base::Failure{base::FailureKind::damaged, torn_end, {before, byte}};
  }
  if (count > frames.frames.size()) {
    const std::uint64_t missing = count - frames.frames.size();
    return base::Failure{
        base::FailureKind::damaged, ends_early, {before, {"missing", std::to_string(missing)}}};
  }
  return std::nullopt;
}

base::Failure edited_at(std::size_t number) {
  return {base::FailureKind::damaged, edited, {{"n", std::to_string(number)}}};
}

// Adds what a frame holds; a failure if it is of a kind, or a form, that this program does not
// know.
std::optional<base::Failure> add_frame(const Frame& frame, StoredSession& stored) {
  const bool is_known = frame.type == FrameType::entry || frame.type == FrameType::digest;
  if (!is_known || frame.version != Frame{}.version) {
    const auto type = static_cast<unsigned>(frame.type);
    return base::Failure{base::FailureKind::too_new,
                         unknown_record,
                         {{"n", std::to_string(frame.sequence)},
                          {"type", std::to_string(type)},
                          {"version", std::to_string(frame.version)}}};
  }
  if (frame.type == FrameType::digest) {
    const auto digest = digest_of(frame.payload);
    if (!digest) {
      return edited_at(stored.journal.size() + 1);
    }
    stored.digests.push_back(*digest);
    return std::nullopt;
  }
  const auto entry = entry_of(frame.payload);
  if (!entry) {
    return edited_at(stored.journal.size() + 1);
  }
  stored.journal.push_back(*entry);
  return std::nullopt;
}

base::Result<StoredSession> interpreted(const fs::path& folder, const ReadFrames& frames) {
  if (frames.damage == Damage::no_header) {
    return failure(not_a_session, folder, base::FailureKind::damaged);
  }
  if (frames.damage == Damage::newer_version) {
    return failure(newer_program, folder, base::FailureKind::too_new);
  }
  const auto start = frames.frames.empty() || frames.frames[0].type != FrameType::start
                         ? std::nullopt
                         : start_of(frames.frames[0].payload);
  if (!start) {
    return damaged(folder, journal_name);
  }
  StoredSession stored;
  stored.start = *start;
  stored.rules = frames.header.rules;
  stored.rules_hash = frames.header.rules_hash;
  for (const Frame& frame : std::span{frames.frames}.subspan(1)) {
    if (auto unknown = add_frame(frame, stored)) {
      return *unknown;
    }
  }
  if (frames.damage == Damage::broken_chain) {
    return edited_at(stored.journal.size() + 1);
  }
  stored.damage =
      damage_of(frames, stored.journal.size(), noted_number(folder / count_name).value_or(0));
  return stored;
}

base::Result<StoredSession> with_files(const fs::path& folder, StoredSession stored) {
  base::Diagnostics ignored;  // the pack is checked when it is read from these files
  const auto files = archive::read_pack(folder / pack_name, ignored);
  if (!files) {
    return damaged(folder, pack_name);
  }
  stored.pack_files = *files;
  // For lists only: without it the session is still whole.
  stored.info = info_of(read_whole(folder / "session.json").value_or("")).value_or(SessionInfo{});
  stored.info.seed = stored.start.seed;
  return stored;
}

// Nothing that was kept aside earlier is written over.
std::string free_name(const fs::path& folder, const std::string& name) {
  std::error_code error;
  std::string free = name;
  for (int n = 2; fs::exists(fs::symlink_status(folder / free, error)); ++n) {
    free = name + '-' + std::to_string(n);
  }
  return free;
}

// Header and start frame; `last` becomes the hash that the next frame links to.
std::string journal_start(const session::Session& session, base::ContentHash& last) {
  Header header;
  randombytes_buf(header.session_id.data(), header.session_id.size());
  header.rules_hash = session.pack().rules_hash;
  Frame start;
  start.type = FrameType::start;
  start.sequence = 1;
  start.payload = payload_of(Start{session.seed(), session.options()});
  const std::string bytes = encode(header);
  last = base::content_hash(bytes);
  return bytes + encode(start, last);
}

}  // namespace

base::Result<SessionWriter> SessionWriter::create(const fs::path& folder,
                                                  const session::Session& session,
                                                  const SessionInfo& info) {
  std::error_code error;
  const bool existed = fs::exists(folder, error);
  const bool is_taken = fs::exists(folder / journal_name, error);
  if (is_taken || (fs::create_directories(folder / "facts", error), error)) {
    return failure(cannot_create, folder);
  }
  fs::permissions(folder, fs::perms::owner_all, error);  // sessions are personal
  SessionWriter writer;
  writer.folder_ = folder;
  writer.info_ = info;
  writer.sequence_ = 1;
  const std::string journal = journal_start(session, writer.previous_);
  // Without its sounds: enough to replay and to read. The journal comes last: a folder with a
  // journal is whole.
  const std::string zip = archive::write_zip(archive::copy_without(session.pack().files, "audio/"));
  const bool ok = writer.lock_.take(folder / "session.lock") == Lock::taken &&
                  replace_whole(folder / pack_name, zip) &&
                  replace_whole(folder / "session.json", json_of(info)) &&
                  replace_whole(folder / journal_name, journal) &&
                  sync_folder(folder.parent_path()) && writer.journal_.open(folder / journal_name);
  if (!ok && !existed) {
    fs::remove_all(folder, error);  // nobody has decided anything in it yet
  }
  return ok ? base::Result<SessionWriter>{std::move(writer)} : failure(cannot_create, folder);
}

base::Result<SessionWriter> SessionWriter::open(const fs::path& folder, StoredSession& stored) {
  SessionWriter writer;
  writer.folder_ = folder;
  const fs::path path = folder / journal_name;
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) {
    return failure(not_a_session, folder, base::FailureKind::not_found);
  }
  if (auto link = linked(folder)) {
    return *link;
  }
  const Lock lock = writer.lock_.take(folder / "session.lock");
  if (lock != Lock::taken) {
    return lock == Lock::held ? failure(in_use_elsewhere, folder, base::FailureKind::in_use)
                              : failure(read_only, folder);
  }
  const std::string bytes = read_whole(path).value_or("");
  const ReadFrames frames = decode(bytes);
  auto read = interpreted(folder, frames);
  auto whole = read ? with_files(folder, read.take()) : std::move(read);
  if (!whole) {
    return whole.failure();
  }
  stored = whole.take();
  if (frames.good_bytes < bytes.size()) {
    stored.cut_tail = free_name(
        folder, std::string{journal_name} + ".tail-" + std::to_string(frames.frames.size()));
    stored.whole_in_tail = frames.whole_behind;
    const bool kept = replace_whole(folder / stored.cut_tail, bytes.substr(frames.good_bytes));
    if (!kept || !cut(path, frames.good_bytes)) {
      return failure(cannot_write, folder);
    }
  }
  writer.info_ = stored.info;
  writer.previous_ = frames.last;
  writer.sequence_ = frames.frames.size();
  note_number(folder / count_name, writer.sequence_);
  return writer.journal_.open(path) ? base::Result<SessionWriter>{std::move(writer)}
                                    : failure(read_only, folder);
}

SessionWriter SessionWriter::refusing(const fs::path& folder) {
  SessionWriter writer;
  writer.folder_ = folder;
  return writer;
}

base::Result<bool> SessionWriter::append(Frame frame, Stamp stamp) {
  frame.sequence = sequence_ + 1;
  frame.wall_ms = stamp.wall_ms;
  frame.monotonic_ms = stamp.monotonic_ms;
  base::ContentHash next = previous_;
  const std::string bytes = encode(frame, next);
  if (frame.payload.size() > most_payload || !journal_.append(bytes)) {
    return failure(cannot_write, folder_);
  }
  previous_ = next;
  ++sequence_;
  note_number(folder_ / count_name, sequence_);
  return true;
}

base::Result<bool> SessionWriter::record(const session::Entry& entry, Stamp stamp) {
  Frame frame;
  frame.turn = static_cast<std::uint32_t>(std::max(0, base::week_of(entry.step)));
  frame.payload = payload_of(entry);
  return append(std::move(frame), stamp);
}

base::Result<bool> SessionWriter::end_week(const session::Session& session,
                                           const std::string& facts, Stamp stamp) {
  const std::int32_t week = session.step().value / base::steps_per_week;
  Frame frame;
  frame.type = FrameType::digest;
  frame.turn = static_cast<std::uint32_t>(week);
  frame.payload = payload_of(WeekDigest{week, session.digest()});
  auto appended = append(std::move(frame), stamp);
  if (!appended) {
    return appended;
  }
  info_.weeks_played = week;
  info_.finished = session.is_finished();
  const bool ok = replace_whole(folder_ / "facts" / week_name(week), facts) &&
                  replace_whole(folder_ / "session.json", json_of(info_));
  return ok ? base::Result<bool>{true} : failure(cannot_write, folder_);
}

base::Result<StoredSession> read_session(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(folder / journal_name, error))) {
    return failure(not_a_session, folder, base::FailureKind::not_found);
  }
  if (auto link = linked(folder)) {
    return *link;
  }
  const auto bytes = read_whole(folder / journal_name);
  if (!bytes) {
    return failure(not_a_session, folder, base::FailureKind::unreadable);
  }
  auto stored = interpreted(folder, decode(*bytes));
  return stored ? with_files(folder, stored.take()) : std::move(stored);
}

base::Result<session::Session> resume(std::shared_ptr<const content::Pack> pack,
                                      const StoredSession& stored) {
  if (stored.rules != rules_version) {
    return base::Failure{
        base::FailureKind::wrong_rules,
        older_rules,
        {{"recorded", std::to_string(stored.rules)}, {"now", std::to_string(rules_version)}}};
  }
  const auto truncated = [](const base::ContentHash& hash) {
    return std::string{hash.hex(), 0, 32};
  };
  if (truncated(pack->rules_hash) != truncated(stored.rules_hash)) {
    return base::Failure{base::FailureKind::wrong_rules, other_rules, {{"n", "0"}}};
  }
  session::Session session{std::move(pack), stored.start.seed, stored.start.options};
  for (const session::Entry& entry : stored.journal) {
    const std::size_t number = session.journal().size() + 1;
    if (static_cast<std::size_t>(entry.number) != number || entry.step != session.step() ||
        !session.check(entry.decision).empty()) {
      return edited_at(number);
    }
    session.apply(entry.decision);
    const std::int32_t week = session.step().value / base::steps_per_week;
    const bool ended = std::holds_alternative<session::Advance>(entry.decision.action);
    const auto proof = std::find_if(stored.digests.begin(), stored.digests.end(),
                                    [week](const WeekDigest& d) { return d.week == week; });
    if (ended && proof != stored.digests.end() && proof->digest != session.digest()) {
      return base::Failure{
          base::FailureKind::wrong_rules, other_rules, {{"n", std::to_string(week)}}};
    }
  }
  return session;
}

std::vector<fs::path> sessions_in(const fs::path& folder) {
  std::vector<fs::path> result;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, error}) {
    if (fs::exists(entry.path() / journal_name, error)) {
      result.push_back(entry.path());
    }
  }
  std::sort(result.rbegin(), result.rend());
  return result;
}

}  // namespace rasad::save
