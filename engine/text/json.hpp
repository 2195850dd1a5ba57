// JSON (GeoJSON) with positions: nlohmann's SAX parser over a counting iterator fills our tree.
#pragma once

#include "engine/base/diagnostics.hpp"
#include "engine/text/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rasad::text {

/// Reads one JSON document into the same tree YAML gives: strings are quoted scalars; numbers,
/// true, false and null are plain scalars with their source spelling. Duplicate keys, depth over
/// 16 and invalid UTF-8 are faults with their place.
[[nodiscard]] std::optional<Node> parse_json(const std::string& file, std::string_view bytes,
                                             base::Diagnostics& diagnostics);

}  // namespace rasad::text
