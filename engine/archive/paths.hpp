// Which paths a pack may have: the same rules for folders and archives, on every system.
#pragma once

#include "engine/archive/files.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rasad::archive {

/// A keyword for what is wrong with a path: "empty", "absolute", "parent", "backslash", "control",
/// "too_long", "too_deep", "reserved", "not_utf8"; nothing if it is fine.
[[nodiscard]] std::optional<std::string> path_problem(const std::string& path,
                                                      const Limits& limits);
/// Hidden files and editors' backups are passed over.
[[nodiscard]] bool is_skipped(const std::string& path);
/// A path as it can be shown: whatever would steer a terminal or is no UTF-8 becomes "?", and a
/// long path is cut.
[[nodiscard]] std::string printable_path(const std::string& path);
/// What a zip begins with: archives inside packs are refused.
inline constexpr std::string_view zip_start{"PK\x03\x04"};
/// Case and composition folded: two paths that some file system takes for one.
[[nodiscard]] std::string folded_path(const std::string& path);
/// Most bytes a file of this name may have.
[[nodiscard]] std::uint64_t limit_of(const std::string& path, const Limits& limits);

}  // namespace rasad::archive
