// Playing a pack while it is being written: a saved file is checked, and a version without faults
// takes the place of the old one, on the same day, on the same seed, with the same decisions.
#pragma once

#include "app/present/pack_watcher.hpp"
#include "app/shell/exercise.hpp"
#include "app/shell/packs.hpp"
#include "engine/session/view.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace rasad::present {

/// An exercise in the folder of previews.
struct Preview {
  shell::Exercise exercise;
  session::View before;  ///< what the trainee saw before the week that was played last
};

/// Where previews lie, and who plays them.
struct PreviewPlace {
  std::filesystem::path data;    ///< the user's folder
  std::filesystem::path in_use;  ///< folder of a preview that must not be touched; "" for none
  std::string language;
  std::string role;  ///< id of the role played, "" for all of them
};

/// Begins an exercise and takes it as far as `decisions` go. What the pack no longer allows is left
/// out.
[[nodiscard]] base::Result<Preview> preview(const PreviewPlace& place,
                                            std::shared_ptr<const content::Pack> pack,
                                            std::uint64_t seed, const session::Journal& decisions);

/// What a saved file led to.
struct Renewal {
  Reading reading;                       ///< with the faults, if there are any
  std::optional<Preview> preview;        ///< the exercise on the new version
  std::optional<base::Failure> failure;  ///< the disk refused
};

/// A pack that is being written, and how it is played meanwhile.
struct WatchedPack {
  std::string name;      ///< or path
  std::string doctrine;  ///< instead of the pack's own; "" for its own
  std::string role;      ///< id of the role played; "" for all of them
};

class LivePack {
 public:
  /// What is on the disk now counts as seen.
  ///
  LivePack(const std::filesystem::path& share, const std::filesystem::path& data,
           const WatchedPack& named);
  LivePack(const LivePack&) = delete;  // the watcher knows where the library lies
  LivePack& operator=(const LivePack&) = delete;

  /// Looks at the files; nothing if none was saved since the last look. `now` stays as it is.
  [[nodiscard]] std::optional<Renewal> look(const shell::Exercise& now,
                                            const std::string& language);

 private:
  void judge(Reading& reading) const;

  std::filesystem::path share_;
  std::filesystem::path data_;
  WatchedPack named_;
  std::optional<base::Code> known_doubt_;  ///< of the signature when the watch began
  shell::ShippedDoctrines library_;
  PackWatcher watcher_;
};

}  // namespace rasad::present
