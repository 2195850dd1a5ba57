// Where somebody stands in an exercise, kept beside its journal: a window that is lost goes on
// where it was. No part of a history: without the file, nothing but the place is lost.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace rasad::shell {

struct Whereabouts {
  std::int32_t week = 0;    ///< the one that is decided, played or reviewed, from 1
  std::int32_t phase = 0;   ///< 0 intake … 5 review
  std::int64_t minute = 0;  ///< of the week that plays, 0..10080
  /// Typed and not recorded yet, by the name of the field.
  std::map<std::string, std::string> drafts{};

  friend bool operator==(const Whereabouts&, const Whereabouts&) = default;
};

/// Of a session's folder. Nothing if there is no such file, or it is torn, foreign, of a newer
/// version or larger than anything this program writes.
[[nodiscard]] std::optional<Whereabouts> read_whereabouts(const std::filesystem::path& folder);

/// Replaces the file at once: the old one or the new one is there, whatever happens. False if the
/// disk refuses; then only the place may be lost.
[[nodiscard]] bool write_whereabouts(const std::filesystem::path& folder,
                                     const Whereabouts& whereabouts);

}  // namespace rasad::shell
