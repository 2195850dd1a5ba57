// Keeping a whole session on disk in one go, and reading one back.
#pragma once

#include "app/cli/command.hpp"

namespace rasad::cli {

/// Writes a session that was played without a screen; false with a message if it fails.
[[nodiscard]] bool store_session(const Context& context, const session::Session& session,
                                 const std::string& folder);

}  // namespace rasad::cli
