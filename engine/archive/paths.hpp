// Which paths a pack may have: the same rules for folders and archives, on every system.
#pragma once

#include "engine/archive/files.hpp"

#include <optional>
#include <set>
#include <string>

namespace rasad::archive {

/// A keyword for what is wrong with a path: "empty", "absolute", "parent", "backslash", "control",
/// "too_long", "too_deep", "reserved", "not_utf8"; nothing if it is fine.
[[nodiscard]] std::optional<std::string> path_problem(const std::string& path,
                                                      const Limits& limits);
/// Hidden files and editors' backups are passed over.
[[nodiscard]] bool is_skipped(const std::string& path);
/// Case and composition folded: two paths that some file system takes for one.
[[nodiscard]] std::string folded_path(const std::string& path);
/// Most bytes a file of this name may have.
[[nodiscard]] std::uint64_t limit_of(const std::string& path, const Limits& limits);

}  // namespace rasad::archive
