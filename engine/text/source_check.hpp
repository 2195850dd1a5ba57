// What every text file of a pack must be before anybody parses it.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <string>
#include <string_view>

namespace rasad::text {

/// The bytes after a UTF-8 byte order mark, if there is one.
[[nodiscard]] std::string_view without_bom(std::string_view bytes);

/// Valid UTF-8, no control or bidirectional-override characters, no tab that indents. Reports
/// every line at fault; returns false if the file cannot be parsed with honest positions.
[[nodiscard]] bool check_source(const std::string& file, std::string_view text,
                                base::Diagnostics& diagnostics);

/// The same without a rule for tabs: for files in which they do no harm.
[[nodiscard]] bool check_characters(const std::string& file, std::string_view text,
                                    base::Diagnostics& diagnostics);

/// "U+202E" if the text holds a control or bidirectional-override character, "" if it is clean:
/// for what escapes such as "\u202E" bring in after the file was checked.
[[nodiscard]] std::string forbidden_character(std::string_view text);

}  // namespace rasad::text
