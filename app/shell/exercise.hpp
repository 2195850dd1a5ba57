// A session together with its folder on disk: what is taken is recorded before it is acknowledged.
#pragma once

#include "engine/save/session_folder.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace rasad::shell {

/// RSD-42##: an exercise on its disk.
enum ExerciseFailure : int {
  week_kept_alone = 4201,  ///< folder: the week is recorded, its digest or facts are not
  read_alone = 4202,       ///< folder: a finished session is read, nothing can be written there
};

/// When those whom nobody plays act.
enum class WeekEdge { as_it_begins, before_it_is_played };

/// A week that was played, as it is seen from one seat.
struct PlayedWeek {
  session::View before;  ///< as it began
  session::View after;   ///< as it ended, before anybody acts in the next one
  /// The week is on the disk and counts; what could not be written beside it.
  std::optional<base::Failure> notice = std::nullopt;
};

struct Exercise {
  session::Session session;
  save::SessionWriter writer;
  std::int32_t seat = -1;     ///< index into Doctrine::roles of the role played here, -1 for all
  bool is_read_only = false;  ///< finished, in a folder where nothing can be written

  /// What is seen from this seat.
  [[nodiscard]] session::View view() const { return session.view(session::Role::trainee, seat); }
  /// An act of this seat.
  [[nodiscard]] session::Decision decision(session::Action action) const {
    return {session::Role::trainee, std::move(action), seat};
  }
  /// Takes a checked decision and records it. After a failure nothing has changed. Where nothing
  /// can be written, the end alone is taken: the debrief may be read.
  [[nodiscard]] base::Result<bool> take(const session::Decision& decision);
  /// Plays the week that is about to start, and keeps its digest and facts. A failure means that
  /// the week was not played, in memory as on the disk; what fails later is the week's notice.
  [[nodiscard]] base::Result<PlayedWeek> play_week();
  /// The same without the roles that nobody plays: for decisions that are taken again.
  [[nodiscard]] base::Result<PlayedWeek> advance_week();
  /// The week that was played last; nothing before the first.
  [[nodiscard]] std::optional<PlayedWeek> last_week() const;
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
  std::optional<base::Failure> notice;  ///< a damaged end was cut off; it can only be read
};
/// A finished session opens even where nothing can be written.
[[nodiscard]] base::Result<Continued> continue_exercise(const std::filesystem::path& folder);

}  // namespace rasad::shell
