// Watches a pack while its author changes it: each saved file leads to a new check, and the last
// version without faults stays at hand. Polled, so that terminal and window use it alike.
#pragma once

#include "engine/content/pack.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rasad::present {

/// A pack read anew. `pack` is null if it has errors.
struct Reading {
  std::shared_ptr<const content::Pack> pack;
  base::Diagnostics diagnostics;
  archive::Files files;  ///< for the lines that faults show
};

class PackWatcher {
 public:
  /// What is on the disk now counts as seen.
  ///
  /// library   must outlive the watcher
  /// doctrine  takes the place of the pack's own; "" leaves it
  PackWatcher(std::filesystem::path pack, const content::DoctrineLibrary& library,
              std::string doctrine = "");

  /// Reads the pack if a file was added, removed or saved since the last look; nothing otherwise.
  [[nodiscard]] std::optional<Reading> look();

 private:
  struct Seen {
    std::string path;
    std::int64_t changed = 0;
    std::uintmax_t size = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  [[nodiscard]] std::vector<Seen> files_now() const;

  std::filesystem::path pack_;
  const content::DoctrineLibrary& library_;
  std::string doctrine_;
  std::vector<Seen> seen_;
};

}  // namespace rasad::present
