// A pack that is written while it is played, in the terminal: what came of a saved file is printed.
#pragma once

#include "app/cli/exercise.hpp"
#include "app/present/live_pack.hpp"

namespace rasad::cli {

/// A fresh exercise in the folder of previews.
[[nodiscard]] std::optional<Exercise> preview(const Context& context,
                                              std::shared_ptr<const content::Pack> pack,
                                              std::uint64_t seed, const std::string& role);

class LivePack {
 public:
  LivePack(const Context& context, const present::WatchedPack& named)
      : live_(context.share, context.data, named) {}

  /// Looks at the files. A change is told to the person; true if the exercise goes on with a new
  /// version of the pack. With faults the exercise stays as it is.
  [[nodiscard]] bool renew(const Context& context, Exercise& exercise);

 private:
  present::LivePack live_;
};

}  // namespace rasad::cli
