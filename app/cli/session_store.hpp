// Keeping sessions on disk, and saying why that failed.
#pragma once

#include "app/cli/command.hpp"
#include "engine/base/result.hpp"
#include "engine/save/payload.hpp"

namespace rasad::cli {

/// Writes a session that was played without a screen; false with a message if it fails.
[[nodiscard]] bool store_session(const Context& context, const session::Session& session,
                                 const std::string& folder);

/// The sentence and the remedy of a failure, to standard error.
void print_failure(const Context& context, const base::Failure& failure);

}  // namespace rasad::cli
