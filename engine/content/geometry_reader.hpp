// Geometries of GeoJSON become points in decimetres about the origin of the map; what is wrong with
// them is tallied, so that a cause is said once.
#pragma once

#include "engine/content/fault_tally.hpp"
#include "engine/content/geography.hpp"
#include "engine/content/schema.hpp"

#include <optional>

namespace rasad::content {

/// Corners of one ring: beyond it a border is finer than anything that can be drawn [design].
inline constexpr std::size_t most_corners = 5000;
/// How far a position may lie from the origin, in metres and in degrees [design].
inline constexpr double farthest_metres = 100'000;
inline constexpr double farthest_degrees = 1;

class GeometryReader {
 public:
  GeometryReader(ReadContext& context, FaultTally& faults, const Projection& projection);

  /// A Polygon or the parts of a MultiPolygon.
  [[nodiscard]] std::vector<Polygon> polygons(const text::Node& geometry);
  /// A LineString or the parts of a MultiLineString.
  [[nodiscard]] std::vector<Ring> lines(const text::Node& geometry);
  /// A Point or the one point of a MultiPoint.
  [[nodiscard]] Point place(const text::Node& geometry);

  /// Whether positions were refused; the cause is reported by `report_positions`.
  [[nodiscard]] bool has_refused() const { return refused_ > 0; }
  /// Whether all positions could be longitudes and latitudes of one town.
  [[nodiscard]] bool looks_like_degrees() const;
  /// Says once what the refused positions have in common.
  void report_positions();
  /// Says that positions in degrees are called metres.
  void report_degrees();

 private:
  struct Position {
    double x = 0;
    double y = 0;
  };
  /// What the positions reach over in the file's own numbers.
  struct Reach {
    Position low{1e300, 1e300};
    Position high{-1e300, -1e300};
    void add(Position at);
  };
  [[nodiscard]] std::vector<const text::Node*> parts(const text::Node& geometry, const char* single,
                                                     const char* several);
  [[nodiscard]] Polygon polygon(const text::Node& rings);
  [[nodiscard]] Ring ring(const text::Node& list, std::size_t least);
  [[nodiscard]] Point point(const text::Node& node);
  [[nodiscard]] Point projected(Position at) const;
  [[nodiscard]] bool accepts(Position at) const;
  [[nodiscard]] bool is_near(Position at, double limit) const;
  void refuse(Position at, const text::Node& node);
  void check_shape(const Ring& ring, base::Span span);
  void fault(const char* reason, base::Span span, base::Arguments more = {});
  void report_refused(const char* reason);

  ReadContext& context_;
  FaultTally& faults_;
  const bool is_wgs84_;
  const Position origin_;
  double narrowing_ = 1;
  Reach reach_;
  std::size_t positions_ = 0;
  std::size_t refused_ = 0;
  bool all_fit_swapped_ = true;   // of those that were refused
  bool all_beyond_earth_ = true;  // of those that were refused: no longitude and latitude
  base::Span first_refused_;
  std::string first_path_;
  std::string first_found_;
  base::Span first_place_;
};

}  // namespace rasad::content
