// Where things lie on this computer: what ships with the program, and what belongs to the user.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace rasad::shell {

/// Folder with scenarios/, localization/ and assets/: beside the installed program, else the
/// checkout it was built from.
[[nodiscard]] std::filesystem::path share_folder();

/// Sessions, settings and installed packs. `wanted` if not empty (--data), else RASAD_DATA, else
/// the user's data folder (XDG base directories; AppData).
[[nodiscard]] std::filesystem::path data_folder(const std::string& wanted);

/// The whole file, or nothing. Folders, pipes and devices are no files: a pipe would be waited for,
/// a device may never end.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path);

/// Writes a whole file; false if it could not be done.
[[nodiscard]] bool write_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace rasad::shell
