// Where people look for what they saved: their documents, with a name that says what it is, and the
// programs of the desktop that open it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace rasad::shell {

/// The folder of documents of this person: as the desktop names it (user-dirs.dirs), else one with
/// a usual name, else the home folder; the working folder if there is no home.
[[nodiscard]] std::filesystem::path documents_folder();

/// Words made fit for a file name on every system: signs that some forbid become blanks, at most 80
/// characters. "" stays "".
[[nodiscard]] std::string file_name_of(std::string_view words);

/// `wanted` if nothing has this name yet, else with the first free number: «Report (2).html».
[[nodiscard]] std::filesystem::path free_path(const std::filesystem::path& wanted);

/// Opens a file or a folder as a double click would. False if this computer has no program for it
/// (xdg-open, gio); nothing is waited for.
[[nodiscard]] bool open_on_desktop(const std::filesystem::path& path);

}  // namespace rasad::shell
