// jurisdiction.geojson becomes districts, areas, lines, facilities and cells.
#pragma once

#include "engine/content/geography.hpp"
#include "engine/content/read_context.hpp"

namespace rasad::content {

/// Declares the ids of all features (districts, lines, facilities).
void declare_features(const text::Node& root, const std::string& file, IdTable& ids);

/// Reads a FeatureCollection with the member `rasad: {crs, origin, cell}`. Coordinates in WGS 84
/// are projected once about the origin and rounded to 0.1 m. What map programs write as a matter of
/// course is taken: parts, heights, columns of their own, whole numbers with a point.
[[nodiscard]] Geography read_geography(ReadContext& context, const text::Node& root);

/// What the rules hash takes of a map: everything but names.
[[nodiscard]] std::string geometry_rules(const Geography& geography);

}  // namespace rasad::content
