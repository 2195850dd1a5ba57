// A stored session replayed for the commands that look back at it.
#pragma once

#include "app/cli/command.hpp"
#include "engine/save/session_folder.hpp"

#include <optional>

namespace rasad::cli {

/// Reads a session; says why it cannot be read, or why it may be less than what was recorded.
[[nodiscard]] std::optional<save::StoredSession> read_stored(const Context& context,
                                                             const std::string& folder);

/// The pack a session carries with it; null if this program cannot read it.
[[nodiscard]] std::shared_ptr<const content::Pack> pack_of(const save::StoredSession& stored);

/// Says a doubt about the signature of the session's own copy; true if it may be replayed.
[[nodiscard]] bool admits_copy(const Context& context, const save::StoredSession& stored,
                               const std::string& folder);

/// Reads and replays a session, and compares it with its weekly digests.
[[nodiscard]] base::Result<session::Session> replay_stored(const save::StoredSession& stored,
                                                           const std::string& folder);

}  // namespace rasad::cli
