// JSON (GeoJSON) with positions: nlohmann's SAX parser over a counting iterator fills our tree.
#pragma once

#include "engine/base/diagnostics.hpp"
#include "engine/text/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rasad::text {

/// Values of one document: some 200,000 positions, more than a city needs, and within 256 MB of
/// memory [design].
inline constexpr std::size_t most_json_values = 600'000;

/// Reads one JSON document into the same tree YAML gives: strings are quoted scalars; numbers,
/// true, false and null are plain scalars with their source spelling, but for a whole number that
/// was written with a point: 31000.0 is 31000. Duplicate keys, depth over
/// 16 and invalid UTF-8 are faults with their place.
[[nodiscard]] std::optional<Node> parse_json(const std::string& file, std::string_view bytes,
                                             base::Diagnostics& diagnostics);

}  // namespace rasad::text
