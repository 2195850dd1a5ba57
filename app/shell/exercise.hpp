// A session together with its folder on disk: what is taken is recorded before it is acknowledged.
#pragma once

#include "engine/save/session_folder.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rasad::shell {

/// When those whom nobody plays act.
enum class WeekEdge { as_it_begins, before_it_is_played };

struct Exercise {
  session::Session session;
  save::SessionWriter writer;
  std::int32_t seat = -1;  ///< index into Doctrine::roles of the role played here, -1 for all

  /// What is seen from this seat.
  [[nodiscard]] session::View view() const { return session.view(session::Role::trainee, seat); }
  /// An act of this seat.
  [[nodiscard]] session::Decision decision(session::Action action) const {
    return {session::Role::trainee, std::move(action), seat};
  }
  /// Takes a checked decision and records it. After a failure nothing has changed.
  [[nodiscard]] base::Result<bool> take(const session::Decision& decision);
  /// Plays the week that is about to start, and keeps its digest and facts.
  [[nodiscard]] base::Result<bool> play_week();
  /// The same without the roles that nobody plays: for decisions that are taken again.
  [[nodiscard]] base::Result<bool> advance_week();
  /// The roles that nobody plays act by the policies the doctrine names for them: those that give
  /// tasks before the week is played, the others as it begins. Nothing if one plays all roles.
  [[nodiscard]] base::Result<bool> play_absent(WeekEdge edge);
};

/// Who plays, for lists.
struct Player {
  std::string label;         ///< name or group, may be empty
  std::string seat;          ///< where they sit, may be empty
  std::string language;      ///< of the start
  bool is_assessed = false;  ///< the seed stays hidden
  std::string role{};        ///< id of the role played, "" for all of them
};

/// What lists show of a session that begins now.
[[nodiscard]] save::SessionInfo info_for(const session::Session& session, const Player& player);

/// A number for a session nobody has chosen one for, 1..999999.
[[nodiscard]] std::uint64_t fresh_seed();

/// Starts a session in a new folder below `data`, named by time.
[[nodiscard]] base::Result<Exercise> begin_exercise(const std::filesystem::path& data,
                                                    std::shared_ptr<const content::Pack> pack,
                                                    std::uint64_t seed, const Player& player);

/// A session that goes on, and what has to be said about its file.
struct Continued {
  Exercise exercise;
  save::SessionInfo info;
  std::optional<base::Failure> notice;  ///< a damaged end was cut off and kept
};
[[nodiscard]] base::Result<Continued> continue_exercise(const std::filesystem::path& folder);

/// The youngest session below `data`, "" if there is none.
[[nodiscard]] std::filesystem::path last_session(const std::filesystem::path& data);

/// A session on disk, for lists.
struct Stored {
  std::filesystem::path folder;
  save::SessionInfo info;
};
/// All sessions below `data`, youngest first.
[[nodiscard]] std::vector<Stored> stored_sessions(const std::filesystem::path& data);

/// Deletes a session and everything it holds; false if something is left.
[[nodiscard]] bool delete_session(const std::filesystem::path& folder);

}  // namespace rasad::shell
