// Which files a session's folder holds, and that each of them is its own: one list of names for
// whoever reads or writes there, one look for links before anything is opened.
#pragma once

#include "engine/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace rasad::save {

inline constexpr const char* journal_name = "journal.0001.rsj";
/// How many records were acknowledged, the start among them.
inline constexpr const char* count_name = "journal.0001.count";
inline constexpr const char* pack_name = "pack.rasad-pack";
inline constexpr const char* info_name = "session.json";
inline constexpr const char* lock_name = "session.lock";
inline constexpr const char* facts_name = "facts";  ///< a folder: week-NN.json

/// Why a folder is not read and not written: the folder itself or something in it is a link, a pipe
/// or a device, which may lead to files of somebody else (linked_part). Nothing if all is its own,
/// and for a folder that does not exist.
[[nodiscard]] std::optional<base::Failure> link_in(const std::filesystem::path& folder);

/// A part of a session whose bytes are not those that were written (damaged_part).
///
/// file  by its name in the folder
[[nodiscard]] base::Failure damaged_file(const std::filesystem::path& folder,
                                         const std::string& file);

/// `name`, or the same with a number if something in the folder has it: nothing that was kept aside
/// earlier is written over.
[[nodiscard]] std::string free_name(const std::filesystem::path& folder, const std::string& name);

}  // namespace rasad::save
