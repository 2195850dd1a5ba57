// GeoJSON (RFC 7946) with positions: features by the `kind` of their properties, as people write
// them by hand and as map programs export them.
#include "engine/content/geography_reader.hpp"

#include "engine/content/cell_grid.hpp"
#include "engine/content/geometry_reader.hpp"
#include "engine/content/map_doubts.hpp"
#include "engine/content/read_scope.hpp"
#include "engine/content/schema.hpp"

#include <algorithm>
#include <array>

namespace rasad::content {
namespace {

const std::vector<std::string> kinds{"district", "land_use", "river",
                                     "railway",  "road",     "facility"};

bool is_line(const std::string& kind) {
  return kind == "river" || kind == "railway" || kind == "road";
}

std::string kind_of(const text::Node& feature) {
  const text::Node* properties = feature.find("properties");
  const text::Node* kind = properties != nullptr ? properties->find("kind") : nullptr;
  return kind != nullptr ? kind->value : "";
}

class FeatureReader {
 public:
  FeatureReader(ReadContext& context, FaultTally& faults, GeometryReader& geometries,
                Geography& geography)
      : context_(context), faults_(faults), geometries_(geometries), geography_(geography) {}

  void read(const text::Node& feature) {
    const text::Node* properties = feature.find("properties");
    const text::Node* geometry = feature.find("geometry");
    if (properties == nullptr || properties->kind != text::NodeKind::map || geometry == nullptr) {
      faults_.error(base::Code::bad_geometry, "feature", feature.span, {{"reason", "feature"}});
      return;
    }
    const ReadContext::Inside inside{context_, "properties"};
    const std::string kind = kind_of(feature);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
      report_kind(*properties);
      geography_.districts.emplace_back();  // as it was declared
      places_.districts.push_back(geometry->span);
    } else {
      read_kind(kind, *properties, *geometry);
    }
  }

  [[nodiscard]] const FeaturePlaces& places() const { return places_; }

 private:
  // Without its kind nothing else of a feature can be judged.
  void report_kind(const text::Node& properties) {
    const text::Node* kind = properties.find("kind");
    if (kind == nullptr) {
      faults_.error(base::Code::missing_key, "kind", properties.span,
                    {{"key", "kind"}, {"name", "feature"}});
      return;
    }
    const ReadContext::Inside inside{context_, "kind"};
    faults_.error(base::Code::unknown_choice, "kind " + kind->value, kind->span,
                  {{"value", kind->value},
                   {"expected", "district, land_use, river, railway, road, facility"},
                   {"nearest", base::nearest(kind->value, kinds)}});
  }

  void read_kind(const std::string& kind, const text::Node& properties,
                 const text::Node& geometry) {
    if (kind == "land_use") {
      LandUseArea& area = geography_.areas.emplace_back();
      read_properties(land_use_area_record().done(), properties, &area);
      area.parts = geometries_.polygons(geometry);
      places_.areas.push_back(geometry.span);
    } else if (is_line(kind)) {
      Line& line = geography_.lines.emplace_back();
      read_properties(line_record().done(), properties, &line);
      line.parts = geometries_.lines(geometry);
      places_.lines.push_back(geometry.span);
    } else if (kind == "facility") {
      Facility& facility = geography_.facilities.emplace_back();
      read_properties(facility_record().done(), properties, &facility);
      facility.at = geometries_.place(geometry);
      places_.facilities.push_back(geometry.span);
    } else {
      District& district = geography_.districts.emplace_back();
      read_properties(district_record().done(), properties, &district);
      district.parts = geometries_.polygons(geometry);
      places_.districts.push_back(geometry.span);
    }
  }

  void read_properties(const Record& record, const text::Node& properties, void* target) {
    text::Node own = properties;
    own.entries.clear();
    for (const text::Entry& entry : properties.entries) {
      if (!is_foreign(record, properties, entry)) {
        own.entries.push_back(entry);
      }
    }
    read_record(context_, record, own, target);
  }

  // Map programs add columns of their own (fid), and give every feature the columns of all. What
  // may be a misspelled key of ours is left to the record.
  bool is_foreign(const Record& record, const text::Node& properties, const text::Entry& entry) {
    std::vector<std::string> open;
    for (const Key& key : record.keys) {
      if (key.rule.key == entry.key) {
        return false;
      }
      if (properties.find(key.rule.key) == nullptr) {
        open.push_back(key.rule.key);
      }
    }
    if (!base::nearest(entry.key, open).empty()) {
      return false;
    }
    const text::Node& value = entry.value;
    if (value.value != "null" || value.style == text::ScalarStyle::quoted) {
      faults_.warning(base::Code::unknown_key, "foreign " + entry.key, entry.span,
                      {{"reason", "foreign"}, {"key", entry.key}});
    }
    return true;
  }

  ReadContext& context_;
  FaultTally& faults_;
  GeometryReader& geometries_;
  Geography& geography_;
  FeaturePlaces places_;
};

/// Reads a whole map: first what it is, then its features, then what they make together. What would
/// only follow from a fault is not said beside it.
class MapReader {
 public:
  MapReader(ReadContext& context, const text::Node& root)
      : context_(context), root_(root), faults_(context) {}

  Geography read() {
    if (is_geojson() && has_members()) {
      read_member();
      read_features();
      faults_.report();
    }
    return std::move(geography_);
  }

 private:
  bool is_geojson() {
    const text::Node* features = root_.find("features");
    const text::Node* type = root_.find("type");
    const bool is_esri = root_.find("geometryType") != nullptr ||
                         (features != nullptr && !features->items.empty() &&
                          features->items.front().find("attributes") != nullptr);
    const bool is_topology = type != nullptr && type->value == "Topology";
    if (is_esri || is_topology) {
      context_.error(base::Code::bad_geometry, root_.span,
                     {{"reason", is_esri ? "esri" : "topology"}});
    }
    return !is_esri && !is_topology;
  }

  bool has_members() {
    const text::Node* features = root_.find("features");
    const bool has_features = features != nullptr && features->kind == text::NodeKind::list;
    const bool has_member = root_.find("rasad") != nullptr;
    if (!has_member || !has_features) {
      context_.error(base::Code::missing_key, root_.span,
                     {{"key", has_member ? "features" : "rasad"}, {"name", "geojson"}});
    }
    return has_member && has_features;
  }

  void read_member() {
    const ReadContext::Inside inside{context_, "rasad"};
    read_record(context_, projection_record().done(), *root_.find("rasad"), &projection_);
    geography_.cell_size = static_cast<std::int32_t>(projection_.cell_metres * 10);
    has_projection_ = context_.error_count() == 0;
  }

  void read_features() {
    GeometryReader geometries{context_, faults_, projection_};
    FeatureReader features{context_, faults_, geometries, geography_};
    const text::Node& list = *root_.find("features");
    {
      const ReadContext::Inside inside{context_, "features"};
      for (std::size_t i = 0; i < list.items.size(); ++i) {
        const ReadContext::Inside item{context_, i};
        features.read(list.items[i]);
      }
    }
    if (has_projection_ && is_of_the_same_system()) {
      geometries.report_positions();
      if (!geometries.has_refused()) {
        make_squares(list.span, geometries, features.places());
      }
    }
  }

  // What the map program wrote beside our member (the old member "crs" of GeoJSON).
  bool is_of_the_same_system() {
    const text::Node* crs = root_.find("crs");
    const text::Node* properties = crs != nullptr ? crs->find("properties") : nullptr;
    const text::Node* name = properties != nullptr ? properties->find("name") : nullptr;
    if (name == nullptr) {
      return true;
    }
    const bool is_degrees =
        name->value.find("CRS84") != std::string::npos || name->value.ends_with(":4326");
    const bool is_same = is_degrees == (projection_.crs == 1);
    if (!is_same) {
      context_.error(base::Code::bad_projection, name->span,
                     {{"reason", "crs"},
                      {"found", name->value},
                      {"expected", is_degrees ? "wgs84" : "local-metres"}});
    }
    return is_same;
  }

  void make_squares(base::Span span, GeometryReader& geometries, const FeaturePlaces& places) {
    const Extent extent = extent_of(geography_);
    if (!extent.is_within_limits()) {
      const auto number = [](std::int64_t value) { return std::to_string(value); };
      context_.error(base::Code::limit_exceeded, span,
                     {{"reason", "grid"},
                      {"columns", number(extent.columns)},
                      {"rows", number(extent.rows)},
                      {"side", number(most_side)},
                      {"squares", number(most_squares)}});
      return;
    }
    const GridFindings findings = make_cells(geography_);
    if (!geography_.cells.empty()) {
      if (faults_.errors() == 0) {
        report_doubts(geography_, findings, places, faults_);
      }
    } else if (geometries.looks_like_degrees()) {
      geometries.report_degrees();
    } else if (faults_.errors() == 0) {
      context_.error(base::Code::no_cells, span,
                     {{"reason", geography_.districts.empty() ? "no_district" : ""}});
    }
  }

  ReadContext& context_;
  const text::Node& root_;
  FaultTally faults_;
  Projection projection_;
  Geography geography_;
  bool has_projection_ = false;
};

}  // namespace

void declare_features(const text::Node& root, const std::string& file, IdTable& ids) {
  std::map<std::string, std::int32_t> next;
  const text::Node* features = root.find("features");
  for (const text::Node& feature : features != nullptr ? features->items : root.items) {
    const text::Node* properties = feature.find("properties");
    const std::string kind = kind_of(feature);
    if (properties == nullptr || kind == "land_use") {
      continue;
    }
    const std::string name = is_line(kind) ? "line" : kind == "facility" ? "facility" : "district";
    const std::int32_t index = next[name]++;
    if (const text::Node* id = properties->find("id"); id != nullptr) {
      ids.declare(name, {id->value, file, id->span, -1}, index);
    }
  }
}

std::string geometry_rules(const Geography& geography) {
  std::string rules;
  for (const Cell& cell : geography.cells) {
    for (const std::int32_t part : {cell.column, cell.row, cell.district.value, cell.land_use}) {
      rules += std::to_string(part) + ' ';
    }
  }
  return rules + '\n';
}

Geography read_geography(ReadContext& context, const text::Node& root) {
  return MapReader{context, root}.read();
}

}  // namespace rasad::content
