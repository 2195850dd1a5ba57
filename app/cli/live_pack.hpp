// Playing a pack while it is being written: a saved file is checked, faults are shown, and a
// version without faults takes the place of the old one, on the same day and the same seed.
#pragma once

#include "app/cli/exercise.hpp"
#include "app/present/pack_watcher.hpp"
#include "app/shell/packs.hpp"

namespace rasad::cli {

/// An exercise in the folder of previews, begun and taken as far as `decisions` go. What the pack
/// no longer allows is left out. The folder `in_use` is not touched.
[[nodiscard]] std::optional<Exercise> preview(const Context& context,
                                              std::shared_ptr<const content::Pack> pack,
                                              std::uint64_t seed, const session::Journal& decisions,
                                              const std::filesystem::path& in_use);

class LivePack {
 public:
  LivePack(const Context& context, const std::string& pack);

  /// Looks at the files. A change is told to the person; true if the exercise goes on with a new
  /// version of the pack. With faults the exercise stays as it is.
  [[nodiscard]] bool renew(const Context& context, Exercise& exercise);

 private:
  shell::ShippedDoctrines library_;
  present::PackWatcher watcher_;
};

}  // namespace rasad::cli
