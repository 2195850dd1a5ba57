// The sessions of this computer: which there are, which was played last, which is open in another
// window, and taking one away.
#pragma once

#include "app/shell/whereabouts.hpp"
#include "engine/save/payload.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rasad::shell {

/// A session on disk, for lists.
struct Stored {
  std::filesystem::path folder;
  save::SessionInfo info;
  std::int64_t played_ms = 0;  ///< wall clock of its last entry; 0: not known
  std::optional<Whereabouts> where = std::nullopt;
  bool is_open = false;  ///< another window or terminal plays it now
};

/// All sessions below `data`, the one played last first: by the order of use that the data folder
/// keeps, whatever clocks said meanwhile; those it does not know (copied from elsewhere) after them
/// by the time of their last entry. One whose session.json cannot be read has no pack and the name
/// of its folder as title.
[[nodiscard]] std::vector<Stored> stored_sessions(const std::filesystem::path& data);

/// The one of a list that goes on where somebody stopped: played last, not finished, and with a
/// session.json that says so. Null if there is none.
[[nodiscard]] const Stored* last_open(const std::vector<Stored>& sessions);

/// The folder of `last_open`, "" if there is none.
[[nodiscard]] std::filesystem::path last_session(const std::filesystem::path& data);

/// Remembers that a session is played now, if it lies among the sessions of a data folder.
void note_use(const std::filesystem::path& session);

/// What became of the wish to delete a session.
enum class Deleted { gone, is_open, impossible };

/// Deletes a session and everything it holds, unless somebody plays it.
[[nodiscard]] Deleted delete_session(const std::filesystem::path& folder);

}  // namespace rasad::shell
