// What an author probably did where libyaml gives up: it speaks of tokens, an author of quotes,
// colons and blanks.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <yaml.h>

#include <string>
#include <string_view>

namespace rasad::text {

/// Keyword of the slip; "reason." + keyword says it, "remedy.1003." + keyword what to do.
///   yaml_quote         the quotation mark at the place is never closed
///   yaml_quote_before  a quotation mark in a line above is not closed
///   yaml_colon         a second ": " stands in the value
///   yaml_indent        the line is indented otherwise than its neighbours
///   yaml_start         a value cannot begin with this sign
///   yaml_bracket       a bracket is not closed
///   yaml_other         none of these
///
/// place  the place the fault shows, line and column from 1
[[nodiscard]] std::string yaml_slip(std::string_view bytes, const yaml_parser_t& parser,
                                    base::Span place);

}  // namespace rasad::text
