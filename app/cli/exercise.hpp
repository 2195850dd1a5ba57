// A session on disk whose failures are said in the terminal.
#pragma once

#include "app/cli/command.hpp"
#include "app/shell/exercise.hpp"

#include <memory>

namespace rasad::cli {

class LivePack;

struct Exercise : shell::Exercise {
  std::shared_ptr<LivePack> live{};  ///< while its pack is being written (--watch)

  /// Takes a checked decision and records it; false, with a message, if it is not on the disk.
  [[nodiscard]] bool take(const Context& context, const session::Decision& decision);
  /// Plays the week that is about to start, and keeps its digest and facts.
  [[nodiscard]] bool play_week(const Context& context);
};

}  // namespace rasad::cli
