// The wall clock: for labels and stamps only, never for a history.
#pragma once

#include "engine/save/session_folder.hpp"

#include <string>

namespace rasad::shell {

[[nodiscard]] save::Stamp stamp_now();
/// "2031-10-06T09:05:00" in local time.
[[nodiscard]] std::string date_now();
/// The same of a stamp's wall clock.
[[nodiscard]] std::string date_of(std::int64_t wall_ms);
/// "20311006-090500": sorts by time, fits every file system.
[[nodiscard]] std::string folder_name_now();

}  // namespace rasad::shell
