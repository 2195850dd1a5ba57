// A session together with its folder on disk: what is taken is recorded before it is acknowledged.
#pragma once

#include "app/cli/command.hpp"
#include "engine/save/session_folder.hpp"

namespace rasad::cli {

struct Exercise {
  session::Session session;
  save::SessionWriter writer;

  /// Takes a checked decision and records it; false, with a message, if it is not on the disk.
  [[nodiscard]] bool take(const Context& context, const session::Decision& decision);
  /// Plays the week that is about to start, and keeps its digest and facts.
  [[nodiscard]] bool play_week(const Context& context);
};

}  // namespace rasad::cli
