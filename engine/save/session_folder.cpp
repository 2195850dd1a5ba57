// Creating, opening, recovering and replaying session folders.
#include "engine/save/session_folder.hpp"

#include "engine/archive/partial_copy.hpp"
#include "engine/save/session_parts.hpp"

#include <sodium.h>

#include <algorithm>
#include <span>

namespace rasad::save {
namespace {

namespace fs = std::filesystem;

base::Failure failure(int code, const fs::path& folder,
                      base::FailureKind kind = base::FailureKind::unreadable) {
  return {kind, code, {{"folder", folder.string()}}};
}

std::string week_name(std::int32_t week) {
  return std::string{"week-"} + (week < 10 ? "0" : "") + std::to_string(week) + ".json";
}

// Why the frames may be less than what was recorded.
std::optional<base::Failure> damage_of(const fs::path& folder, const ReadFrames& frames,
                                       std::size_t entries) {
  const base::Argument before{"n", std::to_string(entries)};
  const base::Argument byte{"byte", std::to_string(frames.good_bytes)};
  const Noted count = noted_number(folder / count_name);
  const bool has_lost = count.number.value_or(0) > frames.frames.size();
  // Power loss tears the record that is being written, before anybody was told that it is there.
  if (frames.whole_behind > 0 || (frames.damage != Damage::none && has_lost)) {
    return base::Failure{base::FailureKind::damaged,
                         damaged_middle,
                         {before, byte, {"whole", std::to_string(frames.whole_behind)}}};
  }
  if (frames.damage != Damage::none) {
    return base::Failure{base::FailureKind::damaged, torn_end, {before, byte}};
  }
  if (has_lost) {
    const std::uint64_t missing = *count.number - frames.frames.size();
    return base::Failure{
        base::FailureKind::damaged, ends_early, {before, {"missing", std::to_string(missing)}}};
  }
  return count.is_damaged ? std::optional{damaged_file(folder, count_name)} : std::nullopt;
}

// The week that a frame names beside its entry.
std::uint32_t turn_of(const session::Entry& entry) {
  return static_cast<std::uint32_t>(std::max(0, base::week_of(entry.step)));
}

base::Failure edited_at(std::size_t number) {
  return {base::FailureKind::damaged, edited, {{"n", std::to_string(number)}}};
}

// A failure if a frame is of a kind, or a form, that this program does not know in its place.
std::optional<base::Failure> unknown(const Frame& frame) {
  const bool is_known = frame.sequence == 1
                            ? frame.type == FrameType::start
                            : frame.type == FrameType::entry || frame.type == FrameType::digest;
  if (is_known && frame.version == Frame{}.version) {
    return std::nullopt;
  }
  const auto type = static_cast<unsigned>(frame.type);
  return base::Failure{base::FailureKind::too_new,
                       unknown_record,
                       {{"n", std::to_string(frame.sequence)},
                        {"type", std::to_string(type)},
                        {"version", std::to_string(frame.version)}}};
}

// A digest proves the week that the entry before it played, and no other.
bool proves_last_entry(const Frame& frame, const WeekDigest& digest, const StoredSession& stored) {
  const auto* played = stored.journal.empty()
                           ? nullptr
                           : std::get_if<session::Advance>(&stored.journal.back().decision.action);
  const bool is_later = stored.digests.empty() || stored.digests.back().week < digest.week;
  return played != nullptr && is_later && digest.week == played->to.value / base::steps_per_week &&
         frame.turn == static_cast<std::uint32_t>(digest.week);
}

// Adds what a frame holds; a failure if it does not follow from what is there.
std::optional<base::Failure> add_frame(const Frame& frame, StoredSession& stored) {
  if (frame.type == FrameType::digest) {
    const auto digest = digest_of(frame.payload);
    if (!digest || !proves_last_entry(frame, *digest, stored)) {
      return edited_at(stored.journal.size() + 1);
    }
    stored.digests.push_back(*digest);
    return std::nullopt;
  }
  const auto entry = entry_of(frame.payload);
  if (!entry || frame.turn != turn_of(*entry)) {
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
  for (const Frame& frame : frames.frames) {
    if (auto found = unknown(frame)) {
      return *found;
    }
  }
  const auto start = frames.frames.empty() ? std::nullopt : start_of(frames.frames.front().payload);
  if (!start) {
    return damaged_file(folder, journal_name);
  }
  StoredSession stored;
  stored.start = *start;
  stored.rules = frames.header.rules;
  stored.rules_hash = frames.header.rules_hash;
  for (const Frame& frame : std::span{frames.frames}.subspan(1)) {
    if (auto odd = add_frame(frame, stored)) {
      return *odd;
    }
  }
  if (frames.damage == Damage::broken_chain) {
    return edited_at(stored.journal.size() + 1);
  }
  stored.damage = damage_of(folder, frames, stored.journal.size());
  return stored;
}

std::string hash_of_file(const fs::path& path) {
  return base::content_hash(read_whole(path).value_or("")).hex();
}

base::Result<StoredSession> with_files(const fs::path& folder, StoredSession stored) {
  base::Diagnostics ignored;  // the pack is checked when it is read from these files
  const auto files = archive::read_pack(folder / pack_name, ignored);
  if (!files) {
    return damaged_file(folder, pack_name);
  }
  stored.pack_files = *files;
  // For lists only: without it the session is still whole.
  const auto json = read_whole(folder / info_name);
  stored.info = info_of(json.value_or("")).value_or(SessionInfo{});
  stored.info.seed = stored.start.seed;
  if (!stored.damage && json && !is_intact_info(*json)) {
    stored.damage = damaged_file(folder, info_name);
  } else if (!stored.damage && !stored.info.pack_file.empty() &&
             stored.info.pack_file != hash_of_file(folder / pack_name)) {
    stored.damage = damaged_file(folder, pack_name);
  }
  return stored;
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
  if (auto link = link_in(folder)) {
    return *link;
  }
  const bool existed = fs::exists(folder, error);
  const bool is_taken = fs::exists(folder / journal_name, error);
  if (is_taken || (fs::create_directories(folder / facts_name, error), error)) {
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
  writer.info_.pack_file = base::content_hash(zip).hex();
  bool ok = writer.lock_.take(folder / lock_name) == Lock::taken;
  note_number(folder / count_name, writer.sequence_);
  ok = ok && replace_whole(folder / pack_name, zip) &&
       replace_whole(folder / info_name, json_of(writer.info_)) &&
       replace_whole(folder / journal_name, journal) && sync_folder(folder.parent_path()) &&
       writer.journal_.open(folder / journal_name);
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
  if (auto link = link_in(folder)) {
    return *link;
  }
  const Lock lock = writer.lock_.take(folder / lock_name);
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
  // The next week writes it anew: what could not be read of it may still be read by somebody.
  const std::string aside = std::string{info_name} + ".damaged";
  const auto json = read_whole(folder / info_name);
  if (json && !is_intact_info(*json) && read_whole(folder / aside) != json &&
      !replace_whole(folder / free_name(folder, aside), *json)) {
    return failure(cannot_write, folder);
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
  frame.turn = turn_of(entry);
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
  const bool ok = replace_whole(folder_ / facts_name / week_name(week), facts) &&
                  replace_whole(folder_ / info_name, json_of(info_));
  return ok ? base::Result<bool>{true} : failure(cannot_write, folder_);
}

base::Result<StoredSession> read_session(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(folder / journal_name, error))) {
    return failure(not_a_session, folder, base::FailureKind::not_found);
  }
  if (auto link = link_in(folder)) {
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
