// Strict YAML: libyaml's events become our own checked tree (style.md §15, "File form").
// Accepted: block maps and lists, plain, quoted and literal scalars, one-line flow lists and maps
// of scalars, comments. Everything else is a fault with a place.
#pragma once

#include "engine/base/diagnostics.hpp"
#include "engine/text/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rasad::text {

/// Reads one YAML document. A BOM is skipped; positions count code points.
///
/// file         name used in diagnostics
/// bytes        the file
/// diagnostics  gets every fault found; after a syntax fault the rest of the file is not read
/// returns      the tree, or nothing if the file has any error
[[nodiscard]] std::optional<Node> parse_yaml(const std::string& file, std::string_view bytes,
                                             base::Diagnostics& diagnostics);

}  // namespace rasad::text
