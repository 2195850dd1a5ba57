// The one door for files that somebody names on the command line: what stands there instead of a
// file is said as it is, and nothing waits for a pipe or reads a device without end.
#pragma once

#include "app/cli/command.hpp"

#include <optional>
#include <string>

namespace rasad::cli {

/// The bytes of a named file; else a sentence on standard error with what stands there and what to
/// do: nothing, a folder, a pipe or a device, a file that this user may not read.
[[nodiscard]] std::optional<std::string> input_file(const Context& context,
                                                    const std::string& file);

}  // namespace rasad::cli
