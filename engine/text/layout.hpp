// The common layout of pack files: indentation of two, double quotes, no blanks at ends of lines.
// Comments and the order of lines stay; what is read stays the same.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rasad::text {

/// The file in the common layout. A second call changes nothing.
///
/// Tabs that indent count as two blanks; line ends become "\n"; several empty lines become one;
/// lines inside of a block of text (after `|`) move as a whole and are not changed otherwise.
/// returns  nothing, with faults, if the file cannot be read
[[nodiscard]] std::optional<std::string> laid_out(const std::string& file, std::string_view bytes,
                                                  base::Diagnostics& diagnostics);

}  // namespace rasad::text
