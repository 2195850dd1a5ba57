// A session on disk whose failures are said in the terminal.
#pragma once

#include "app/cli/command.hpp"
#include "app/shell/exercise.hpp"

#include <memory>

namespace rasad::cli {

class LivePack;

/// True if a role is empty or one of the pack's doctrine; else says which there are.
[[nodiscard]] bool has_role(const Context& context, const content::Pack& pack,
                            const std::string& role);

struct Exercise : shell::Exercise {
  std::shared_ptr<LivePack> live{};  ///< while its pack is being written (--watch)

  /// Takes a checked decision and records it; false, with a message, if it is not on the disk.
  [[nodiscard]] bool take(const Context& context, const session::Decision& decision);
  /// Plays the week that is about to start, and keeps its digest and facts.
  [[nodiscard]] bool play_week(const Context& context);
};

}  // namespace rasad::cli
