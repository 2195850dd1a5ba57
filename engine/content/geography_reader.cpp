// GeoJSON (RFC 7946) with positions: features by the `kind` of their properties.
#include "engine/content/geography_reader.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/content/read_scope.hpp"
#include "engine/content/ring_shape.hpp"
#include "engine/content/schema.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::content {
namespace {

constexpr double metres_per_degree = 111'319.49;  // of a meridian on the WGS 84 equator sphere

/// From file coordinates to decimetres about the origin.
class Projector {
 public:
  explicit Projector(const Projection& projection)
      : wgs84_(projection.crs == 1), origin_(projection.origin) {
    narrowing_ = base::cos_turns(origin_[1] / 360.0);
  }
  [[nodiscard]] bool accepts(double x, double y) const {
    const double limit = wgs84_ ? 180 : 100'000;
    return x >= -limit && x <= limit && y >= -limit && y <= limit &&
           (!wgs84_ || (near(x, origin_[0]) && near(y, origin_[1])));
  }
  [[nodiscard]] Point operator()(double x, double y) const {
    const double east = wgs84_ ? (x - origin_[0]) * metres_per_degree * narrowing_ : x - origin_[0];
    const double north = wgs84_ ? (y - origin_[1]) * metres_per_degree : y - origin_[1];
    return {rounded(east * 10), rounded(north * 10)};
  }

 private:
  static bool near(double a, double b) { return a - b < 1 && b - a < 1; }  // a town, in degrees
  static std::int32_t rounded(double value) {
    return static_cast<std::int32_t>(value < 0 ? value - 0.5 : value + 0.5);
  }
  bool wgs84_;
  std::array<double, 2> origin_;
  double narrowing_ = 1;
};

std::optional<double> number(const text::Node& node) {
  double value = 0;
  const char* end = node.value.data() + node.value.size();
  const bool is_plain =
      node.kind == text::NodeKind::scalar && node.style == text::ScalarStyle::plain;
  const auto result = std::from_chars(node.value.data(), end, value);
  return is_plain && result.ec == std::errc{} && result.ptr == end ? std::optional{value}
                                                                   : std::nullopt;
}

class FeatureReader {
 public:
  FeatureReader(ReadContext& context, const Projection& projection, Geography& geography)
      : context_(context), project_(projection), geography_(geography) {}

  void read(const text::Node& feature) {
    const text::Node* properties = feature.find("properties");
    const text::Node* geometry = feature.find("geometry");
    if (properties == nullptr || geometry == nullptr) {
      context_.error(base::Code::bad_geometry, feature.span, {{"reason", "feature"}});
      return;
    }
    const text::Node* kind = properties->find("kind");
    const std::string name = kind != nullptr ? kind->value : "";
    const ReadContext::Inside inside{context_, "properties"};
    read_kind(name, *properties, *geometry);
  }

  // What is wrong with the ring itself has been said.
  static bool is_flat_or_open(const District& district) {
    return district.rings.empty() || district.rings[0].size() < 4 ||
           district.rings[0].front() != district.rings[0].back() || is_flat(district.rings[0]);
  }

  // Nothing can happen in a district without ground.
  void report_empty_districts() {
    for (std::size_t i = 0; i < district_places_.size(); ++i) {
      const bool has_cell =
          std::any_of(geography_.cells.begin(), geography_.cells.end(),
                      [i](const Cell& cell) { return cell.district.index() == i; });
      if (!has_cell && !is_flat_or_open(geography_.districts[i])) {
        context_.error(base::Code::bad_geometry, district_places_[i], {{"reason", "no_cell"}});
      }
    }
  }

 private:
  void read_kind(const std::string& kind, const text::Node& properties,
                 const text::Node& geometry) {
    if (kind == "land_use") {
      LandUseArea area;
      read_record(context_, land_use_area_record().done(), properties, &area);
      area.rings = polygon(geometry);
      geography_.areas.push_back(std::move(area));
    } else if (kind == "river" || kind == "railway" || kind == "road") {
      Line line;
      read_record(context_, line_record().done(), properties, &line);
      line.points = ring(geometry, "LineString", 2);
      geography_.lines.push_back(std::move(line));
    } else if (kind == "facility") {
      Facility facility;
      read_record(context_, facility_record().done(), properties, &facility);
      facility.at = single(geometry);
      geography_.facilities.push_back(std::move(facility));
    } else {
      District district;
      read_record(context_, district_record().done(), properties, &district);
      district.rings = polygon(geometry);
      geography_.districts.push_back(std::move(district));
      district_places_.push_back(geometry.span);
    }
  }

  const text::Node* coordinates(const text::Node& geometry, const char* type) {
    const text::Node* kind = geometry.find("type");
    const text::Node* list = geometry.find("coordinates");
    if (kind == nullptr || kind->value != type || list == nullptr ||
        list->kind != text::NodeKind::list) {
      context_.error(base::Code::bad_geometry, geometry.span,
                     {{"reason", "type"}, {"expected", type}});
      return nullptr;
    }
    return list;
  }

  Point point(const text::Node& node) {
    const bool has_two = node.kind == text::NodeKind::list && node.items.size() == 2;
    const auto x = has_two ? number(node.items[0]) : std::nullopt;
    const auto y = has_two ? number(node.items[1]) : std::nullopt;
    if (!x || !y) {
      context_.error(base::Code::bad_geometry, node.span, {{"reason", "position"}});
      return {};
    }
    if (!project_.accepts(*x, *y)) {
      context_.error(base::Code::bad_projection, node.span,
                     {{"found", node.items[0].value + ' ' + node.items[1].value}});
      return {};
    }
    return project_(*x, *y);
  }

  Ring points(const text::Node& list, std::size_t least) {
    Ring result;
    if (list.kind == text::NodeKind::list) {
      for (const text::Node& item : list.items) {
        result.push_back(point(item));
      }
    }
    if (result.size() < least) {
      context_.error(base::Code::bad_geometry, list.span, {{"reason", "too_few"}});
    }
    return result;
  }

  Ring ring(const text::Node& geometry, const char* type, std::size_t least) {
    const text::Node* list = coordinates(geometry, type);
    return list != nullptr ? points(*list, least) : Ring{};
  }

  Point single(const text::Node& geometry) {
    const text::Node* list = coordinates(geometry, "Point");
    return list != nullptr ? point(*list) : Point{};
  }

  std::vector<Ring> polygon(const text::Node& geometry) {
    std::vector<Ring> rings;
    const text::Node* list = coordinates(geometry, "Polygon");
    if (list == nullptr) {
      return rings;
    }
    for (const text::Node& item : list->items) {
      rings.push_back(points(item, 4));
      const Ring& added = rings.back();
      if (added.size() >= 4 && added.front() != added.back()) {
        context_.error(base::Code::bad_geometry, item.span, {{"reason", "open"}});
      } else if (added.size() >= 4 && is_flat(added)) {
        context_.error(base::Code::bad_geometry, item.span, {{"reason", "flat"}});
      } else if (crosses_itself(added)) {
        context_.warning(base::Code::bad_geometry, item.span, {{"reason", "crossing"}});
      }
    }
    if (rings.empty()) {
      context_.error(base::Code::bad_geometry, list->span, {{"reason", "too_few"}});
    }
    return rings;
  }

  ReadContext& context_;
  Projector project_;
  Geography& geography_;
  std::vector<base::Span> district_places_;
};

// Even-odd rule; integer arithmetic, so an edge is an edge on every computer.
bool is_inside(const std::vector<Ring>& rings, Point p) {
  bool inside = false;
  for (const Ring& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const Point a = ring[i];
      const Point b = ring[j];
      if ((a.y > p.y) == (b.y > p.y)) {
        continue;
      }
      const std::int64_t rise = std::int64_t{b.y} - a.y;
      const std::int64_t left = (std::int64_t{p.x} - a.x) * rise;
      const std::int64_t right = (std::int64_t{b.x} - a.x) * (std::int64_t{p.y} - a.y);
      inside ^= rise > 0 ? left < right : left > right;
    }
  }
  return inside;
}

void set_extent(Geography& geography) {
  Point low{2'000'000'000, 2'000'000'000};
  Point high{-2'000'000'000, -2'000'000'000};
  for (const District& district : geography.districts) {
    for (const Ring& ring : district.rings) {
      for (const Point point : ring) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
      }
    }
  }
  const std::int64_t size = geography.cell_size;
  const auto cells = [size](std::int64_t from, std::int64_t to) {
    return to <= from ? 0
                      : static_cast<std::int32_t>(
                            std::min<std::int64_t>(400, (to - from + size - 1) / size));
  };
  geography.corner = low;
  geography.columns = cells(low.x, high.x);
  geography.rows = cells(low.y, high.y);
}

// Whether each cell can be compared with each corner in a moment: a city of 4096 cells may have
// 48,000 corners, and no map needs a hundredth of that.
bool is_affordable(const Geography& geography) {
  constexpr std::int64_t most_comparisons = 200'000'000;
  std::int64_t corners = 0;
  const auto add = [&corners](const std::vector<Ring>& rings) {
    for (const Ring& ring : rings) {
      corners += static_cast<std::int64_t>(ring.size());
    }
  };
  for (const District& district : geography.districts) {
    add(district.rings);
  }
  for (const LandUseArea& area : geography.areas) {
    add(area.rings);
  }
  return corners * geography.columns * geography.rows <= most_comparisons;
}

}  // namespace

void declare_features(const text::Node& root, const std::string& file, IdTable& ids) {
  std::map<std::string, std::int32_t> next;
  const text::Node* features = root.find("features");
  for (const text::Node& feature : features != nullptr ? features->items : root.items) {
    const text::Node* properties = feature.find("properties");
    const text::Node* kind = properties != nullptr ? properties->find("kind") : nullptr;
    if (properties == nullptr || (kind != nullptr && kind->value == "land_use")) {
      continue;
    }
    const bool is_line = kind != nullptr && (kind->value == "river" || kind->value == "railway" ||
                                             kind->value == "road");
    const std::string name = is_line                                        ? "line"
                             : kind != nullptr && kind->value == "facility" ? "facility"
                                                                            : "district";
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
  Geography geography;
  Projection projection;
  const text::Node* member = root.find("rasad");
  const text::Node* features = root.find("features");
  if (member == nullptr || features == nullptr || features->kind != text::NodeKind::list) {
    context.error(base::Code::missing_key, root.span,
                  {{"key", member == nullptr ? "rasad" : "features"}, {"name", "geojson"}});
    return geography;
  }
  {
    const ReadContext::Inside inside{context, "rasad"};
    read_record(context, projection_record().done(), *member, &projection);
  }
  geography.cell_size = static_cast<std::int32_t>(projection.cell_metres * 10);
  const bool has_cell_size = geography.cell_size > 0;  // a wrong one has been reported
  const ReadContext::Inside inside{context, "features"};
  FeatureReader reader{context, projection, geography};
  for (std::size_t i = 0; i < features->items.size(); ++i) {
    const ReadContext::Inside item{context, i};
    reader.read(features->items[i]);
  }
  if (!has_cell_size) {
    return geography;
  }
  set_extent(geography);
  if (!is_affordable(geography)) {
    context.error(base::Code::limit_exceeded, features->span,
                  {{"reason", "limit_map"}, {"limit", "200000000"}});
    return geography;
  }
  make_cells(geography);
  if (geography.cells.empty()) {
    context.error(base::Code::no_cells, features->span, {});
  } else {
    reader.report_empty_districts();
  }
  return geography;
}

void make_cells(Geography& geography) {
  set_extent(geography);
  geography.cells.clear();
  geography.index_of.assign(static_cast<std::size_t>(geography.columns * geography.rows), -1);
  for (std::int32_t row = 0; row < geography.rows; ++row) {
    for (std::int32_t column = 0; column < geography.columns; ++column) {
      const Point centre{
          geography.corner.x + column * geography.cell_size + geography.cell_size / 2,
          geography.corner.y + row * geography.cell_size + geography.cell_size / 2};
      const auto home = std::find_if(geography.districts.begin(), geography.districts.end(),
                                     [&](const District& d) { return is_inside(d.rings, centre); });
      if (home == geography.districts.end()) {
        continue;
      }
      Cell cell{column, row,
                base::id_at<base::DistrictId>(
                    static_cast<std::size_t>(home - geography.districts.begin())),
                0};
      for (const LandUseArea& area : geography.areas) {
        cell.land_use = is_inside(area.rings, centre) ? area.land_use : cell.land_use;
      }
      geography.index_of[static_cast<std::size_t>(row * geography.columns + column)] =
          static_cast<std::int32_t>(geography.cells.size());
      geography.cells.push_back(cell);
    }
  }
}

}  // namespace rasad::content
