// A session on disk: a folder with its journal, its pack and what lists need.
#pragma once

#include "engine/archive/files.hpp"
#include "engine/base/result.hpp"
#include "engine/save/disk.hpp"
#include "engine/save/frames.hpp"
#include "engine/save/payload.hpp"
#include "engine/session/session.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rasad::save {

/// RSD-2###: `failure.<code>` is the sentence, `failure_remedy.<code>` the remedy.
enum FailureCode : int {
  cannot_create = 2000,  ///< folder
  tail_cut_off = 2001,   ///< n, kept: a notice, not a failure
  cannot_write = 2003,   ///< folder
  read_only = 2004,      ///< folder: it can be read but not continued
  edited = 2008,         ///< n: first entry that does not follow
  in_use_elsewhere = 2011,
  other_rules = 2014,    ///< replay does not give the recorded digest
  not_a_session = 2016,  ///< folder
  newer_program = 2017,
  older_rules = 2018,     ///< recorded, now: versions of the rules
  damaged_part = 2019,    ///< file, folder: its checksum does not fit
  unknown_record = 2020,  ///< n, type, version: of a record of the journal, counted from 1
  linked_part = 2021,     ///< file, folder: a link, a pipe or a device
  middle_cut_off = 2022,  ///< n, whole, kept: a notice, as tail_cut_off
  damaged_middle = 2023,  ///< n, byte, whole: decisions before it, records behind it
  torn_end = 2024,        ///< n, byte: what nobody was told to be recorded
  ends_early = 2025,      ///< n, missing: decisions that are there, records that are not
};

/// When something was recorded; never part of a digest.
struct Stamp {
  std::int64_t wall_ms = 0;
  std::uint64_t monotonic_ms = 0;
};

/// What was read from a folder.
struct StoredSession {
  SessionInfo info;
  Start start;
  archive::Files pack_files;
  session::Journal journal;
  std::vector<WeekDigest> digests;
  std::uint32_t rules = rules_version;  ///< version under which it was played
  base::ContentHash rules_hash;         ///< first 16 bytes only
  /// Why this may be less than what was recorded: damaged_middle, torn_end or ends_early.
  std::optional<base::Failure> damage = std::nullopt;
  std::string cut_tail;           ///< name of the file that keeps a damaged end, "" if none
  std::size_t whole_in_tail = 0;  ///< records in that file that are whole
};

/// Writes a session while it is played. What `record` answered with success is on the disk.
class SessionWriter {
 public:
  /// Makes a new folder with session.json, the pack and an empty journal.
  [[nodiscard]] static base::Result<SessionWriter> create(const std::filesystem::path& folder,
                                                          const session::Session& session,
                                                          const SessionInfo& info);
  /// Takes the lock, reads all that is whole, keeps a damaged tail aside, and continues the file.
  [[nodiscard]] static base::Result<SessionWriter> open(const std::filesystem::path& folder,
                                                        StoredSession& stored);

  /// For a session that can only be read: it refuses every record.
  [[nodiscard]] static SessionWriter refusing(const std::filesystem::path& folder);
  [[nodiscard]] bool can_record() const { return journal_.is_open(); }

  [[nodiscard]] base::Result<bool> record(const session::Entry& entry, Stamp stamp);
  /// At a week's start: the digest, the facts of the week that ended, and session.json.
  [[nodiscard]] base::Result<bool> end_week(const session::Session& session,
                                            const std::string& facts, Stamp stamp);
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  [[nodiscard]] base::Result<bool> append(Frame frame, Stamp stamp);

  std::filesystem::path folder_;
  SessionInfo info_;
  FileLock lock_;
  AppendFile journal_;
  base::ContentHash previous_;
  std::uint64_t sequence_ = 0;
};

/// Reads a session without taking its lock or changing anything; what is not there is `damage`.
[[nodiscard]] base::Result<StoredSession> read_session(const std::filesystem::path& folder);

/// A stored session made ready to go on: replayed, and compared with its weekly digests.
[[nodiscard]] base::Result<session::Session> resume(std::shared_ptr<const content::Pack> pack,
                                                    const StoredSession& stored);

/// Session folders below a folder, newest name first.
[[nodiscard]] std::vector<std::filesystem::path> sessions_in(const std::filesystem::path& folder);

}  // namespace rasad::save
