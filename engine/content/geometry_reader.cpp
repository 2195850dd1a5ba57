// Positions are checked after the origin was taken off, so that coordinates of a national grid do
// as well as metres from a corner of the map.
#include "engine/content/geometry_reader.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/content/read_scope.hpp"
#include "engine/content/record.hpp"
#include "engine/content/ring_shape.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::content {
namespace {

constexpr double metres_per_degree = 111'319.49;  // of a meridian on the WGS 84 equator sphere

std::optional<double> number(const text::Node& node) {
  double value = 0;
  const char* end = node.value.data() + node.value.size();
  const bool is_plain =
      node.kind == text::NodeKind::scalar && node.style == text::ScalarStyle::plain;
  const auto result = std::from_chars(node.value.data(), end, value);
  return is_plain && result.ec == std::errc{} && result.ptr == end ? std::optional{value}
                                                                   : std::nullopt;
}

std::int32_t rounded(double value) {
  return static_cast<std::int32_t>(value < 0 ? value - 0.5 : value + 0.5);
}

bool is_on_earth(double longitude, double latitude) {
  return longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
}

// As it is written in a file: [67, 39.9].
std::string pair(double x, double y) {
  return '[' + written(x) + ", " + written(y) + ']';
}

bool is_null(const text::Node& node) {
  return node.kind == text::NodeKind::scalar && node.value == "null";
}

}  // namespace

GeometryReader::GeometryReader(ReadContext& context, FaultTally& faults,
                               const Projection& projection)
    : context_(context),
      faults_(faults),
      is_wgs84_(projection.crs == 1),
      origin_{projection.origin[0], projection.origin[1]} {
  narrowing_ = is_wgs84_ ? base::cos_turns(origin_.y / 360.0) : 1;
}

void GeometryReader::Reach::add(Position at) {
  constexpr double beyond_every_grid = 1e9;  // of metres: a slip, and too long to be quoted
  if (std::max({at.x, -at.x, at.y, -at.y}) > beyond_every_grid) {
    return;
  }
  low = {std::min(low.x, at.x), std::min(low.y, at.y)};
  high = {std::max(high.x, at.x), std::max(high.y, at.y)};
}

void GeometryReader::fault(const char* reason, base::Span span, base::Arguments more) {
  base::Arguments arguments{{"reason", reason}};
  arguments.insert(arguments.end(), more.begin(), more.end());
  faults_.error(base::Code::bad_geometry, reason, span, std::move(arguments));
}

// The lists of coordinates of a geometry of one of two types; empty if it was refused.
std::vector<const text::Node*> GeometryReader::parts(const text::Node& geometry, const char* single,
                                                     const char* several) {
  const text::Node* type = geometry.find("type");
  const text::Node* list = geometry.find("coordinates");
  if (is_null(geometry)) {
    fault("null", geometry.span);
  } else if (type == nullptr || list == nullptr || list->kind != text::NodeKind::list) {
    const bool is_collection = type != nullptr && type->value == "GeometryCollection";
    fault(is_collection ? "type" : "no_type", geometry.span,
          {{"found", is_collection ? type->value : ""}, {"expected", single}});
  } else if (type->value == single) {
    return {list};
  } else if (type->value == several && list->items.empty()) {
    fault("too_few", list->span);
  } else if (type->value == several) {
    std::vector<const text::Node*> found;
    for (const text::Node& part : list->items) {
      found.push_back(&part);
    }
    return found;
  } else {
    faults_.error(base::Code::bad_geometry, "type " + type->value + single, geometry.span,
                  {{"reason", "type"}, {"found", type->value}, {"expected", single}});
  }
  return {};
}

std::vector<Polygon> GeometryReader::polygons(const text::Node& geometry) {
  std::vector<Polygon> result;
  for (const text::Node* part : parts(geometry, "Polygon", "MultiPolygon")) {
    result.push_back(polygon(*part));
  }
  return result;
}

std::vector<Ring> GeometryReader::lines(const text::Node& geometry) {
  std::vector<Ring> result;
  for (const text::Node* part : parts(geometry, "LineString", "MultiLineString")) {
    result.push_back(ring(*part, 2));
  }
  return result;
}

Point GeometryReader::place(const text::Node& geometry) {
  const std::vector<const text::Node*> found = parts(geometry, "Point", "MultiPoint");
  if (found.size() > 1) {
    fault("places", geometry.span, {{"found", std::to_string(found.size())}});
  }
  return found.size() == 1 ? point(*found.front()) : Point{};
}

Polygon GeometryReader::polygon(const text::Node& rings) {
  Polygon result;
  for (const text::Node& item : rings.items) {
    const std::size_t before = faults_.errors() + refused_;
    result.push_back(ring(item, 4));
    if (faults_.errors() + refused_ == before) {
      check_shape(result.back(), item.span);
    }
  }
  if (result.empty()) {
    fault("too_few", rings.span);
  }
  return result;
}

void GeometryReader::check_shape(const Ring& ring, base::Span span) {
  if (ring.front() != ring.back()) {
    fault("open", span);
  } else if (is_flat(ring)) {
    fault("flat", span);
  } else if (crosses_itself(ring)) {
    faults_.warning(base::Code::bad_geometry, "crossing", span, {{"reason", "crossing"}});
  }
}

Ring GeometryReader::ring(const text::Node& list, std::size_t least) {
  Ring result;
  if (list.items.size() > most_corners) {
    faults_.error(base::Code::limit_exceeded, "corners", list.span,
                  {{"reason", "corners"},
                   {"found", std::to_string(list.items.size())},
                   {"limit", std::to_string(most_corners)}});
    return result;
  }
  for (const text::Node& item : list.items) {
    result.push_back(point(item));
  }
  if (result.size() < least) {
    fault("too_few", list.span);
  }
  return result;
}

Point GeometryReader::point(const text::Node& node) {
  const bool has_two = node.kind == text::NodeKind::list && node.items.size() >= 2;
  const auto x = has_two ? number(node.items[0]) : std::nullopt;
  const auto y = has_two ? number(node.items[1]) : std::nullopt;
  if (!x || !y) {
    fault("position", node.span);
    return {};
  }
  if (node.items.size() > 2) {
    faults_.warning(base::Code::bad_geometry, "height", node.span, {{"reason", "height"}});
  }
  const Position at{*x, *y};
  first_place_ = positions_ == 0 ? node.span : first_place_;
  ++positions_;
  reach_.add(at);
  if (!accepts(at)) {
    refuse(at, node);
    return {};
  }
  return projected(at);
}

Point GeometryReader::projected(Position at) const {
  const double scale = is_wgs84_ ? metres_per_degree : 1;
  return {rounded((at.x - origin_.x) * scale * narrowing_ * 10),
          rounded((at.y - origin_.y) * scale * 10)};
}

bool GeometryReader::is_near(Position at, double limit) const {
  return at.x - origin_.x < limit && origin_.x - at.x < limit && at.y - origin_.y < limit &&
         origin_.y - at.y < limit;
}

bool GeometryReader::accepts(Position at) const {
  return is_wgs84_ ? is_on_earth(at.x, at.y) && is_near(at, farthest_degrees)
                   : is_near(at, farthest_metres);
}

void GeometryReader::refuse(Position at, const text::Node& node) {
  if (refused_++ == 0) {
    first_refused_ = node.span;
    first_path_ = context_.path();
    first_found_ = '[' + node.items[0].value + ", " + node.items[1].value + ']';
  }
  all_fit_swapped_ = all_fit_swapped_ && accepts({at.y, at.x});
  all_beyond_earth_ = all_beyond_earth_ && !is_on_earth(at.x, at.y) && !is_on_earth(at.y, at.x);
}

bool GeometryReader::looks_like_degrees() const {
  return positions_ > 0 && !is_wgs84_ && is_on_earth(reach_.low.x, reach_.low.y) &&
         is_on_earth(reach_.high.x, reach_.high.y) &&
         reach_.high.x - reach_.low.x < 2 * farthest_degrees &&
         reach_.high.y - reach_.low.y < 2 * farthest_degrees;
}

void GeometryReader::report_positions() {
  if (refused_ == 0) {
    return;
  }
  if (!is_wgs84_) {
    report_refused("far");
  } else if (all_beyond_earth_) {
    report_refused("metres");
  } else {
    report_refused(all_fit_swapped_ ? "swapped" : "far_degrees");
  }
}

void GeometryReader::report_refused(const char* reason) {
  base::Arguments arguments{{"reason", reason},
                            {"found", first_found_},
                            {"origin", pair(origin_.x, origin_.y)},
                            {"corner", pair(reach_.low.x, reach_.low.y)}};
  if (refused_ > 1) {
    arguments.push_back({"more", std::to_string(refused_ - 1)});
  }
  const ReadContext::Inside inside{context_, first_path_};
  context_.error(base::Code::bad_projection, first_refused_, std::move(arguments));
}

void GeometryReader::report_degrees() {
  faults_.forget(base::Code::bad_geometry, "flat");  // within a decimetre everything is
  const ReadContext::Inside inside{context_, std::string{"features"}};
  context_.error(base::Code::bad_projection, first_place_,
                 {{"reason", "degrees"}, {"corner", pair(reach_.low.x, reach_.low.y)}});
}

}  // namespace rasad::content
