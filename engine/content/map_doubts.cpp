// Distances are to the rectangle around all districts, in decimetres.
#include "engine/content/map_doubts.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::content {
namespace {

class Doubts {
 public:
  Doubts(const Geography& geography, const GridFindings& findings, const FeaturePlaces& places,
         FaultTally& faults)
      : map_(geography),
        findings_(findings),
        places_(places),
        faults_(faults),
        extent_(extent_of(geography)) {}

  void report() {
    report_shared();
    report_without_ground();
    for (std::size_t i = 0; i < map_.facilities.size(); ++i) {
      report_off_map(map_.facilities[i].id, {Ring{map_.facilities[i].at}}, places_.facilities[i]);
    }
    for (std::size_t i = 0; i < map_.lines.size(); ++i) {
      report_off_map(map_.lines[i].id, map_.lines[i].parts, places_.lines[i]);
    }
    for (std::size_t i = 0; i < map_.areas.size(); ++i) {
      if (findings_.of_area[i] == 0) {
        faults_.warning(base::Code::bad_geometry, "idle_area", places_.areas[i],
                        {{"reason", "idle_area"}});
      }
    }
  }

 private:
  [[nodiscard]] std::size_t own_squares(std::size_t district) const {
    return static_cast<std::size_t>(
        std::count_if(map_.cells.begin(), map_.cells.end(),
                      [district](const Cell& cell) { return cell.district.index() == district; }));
  }

  void report_shared() {
    for (const auto& [pair, count] : findings_.shared) {
      const auto [first, second] = pair;
      if (own_squares(second) == 0) {
        continue;  // told as a fault
      }
      const std::size_t all = findings_.of_district[second];
      const std::string percent = std::to_string((100 * count + all / 2) / all);
      faults_.warning(base::Code::bad_geometry,
                      map_.districts[first].id + ' ' + map_.districts[second].id,
                      places_.districts[second],
                      {{"reason", "shared"},
                       {"first", map_.districts[first].id},
                       {"second", map_.districts[second].id},
                       {"n", std::to_string(count)},
                       {"percent", percent}});
    }
  }

  // Nothing can happen in a district without ground.
  void report_without_ground() {
    for (std::size_t i = 0; i < map_.districts.size(); ++i) {
      if (own_squares(i) > 0 || map_.districts[i].parts.empty()) {
        continue;
      }
      const char* reason = findings_.of_district[i] > 0 ? "covered" : "no_cell";
      faults_.error(base::Code::bad_geometry, reason + map_.districts[i].id, places_.districts[i],
                    {{"reason", reason}, {"second", map_.districts[i].id}});
    }
  }

  // Between the rectangle of the map and the one around a line, 0 where they meet.
  [[nodiscard]] double distance(const Ring& points) const {
    double nearest = 1e18;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const Point a = points[i];
      const Point b = points[std::min(i + 1, points.size() - 1)];
      const double east =
          std::max({0, std::min(a.x, b.x) - extent_.high.x, extent_.low.x - std::max(a.x, b.x)});
      const double north =
          std::max({0, std::min(a.y, b.y) - extent_.high.y, extent_.low.y - std::max(a.y, b.y)});
      nearest = std::min(nearest, std::sqrt(east * east + north * north));
    }
    return nearest;
  }

  void report_off_map(const std::string& id, const std::vector<Ring>& parts, base::Span span) {
    double nearest = 1e18;
    for (const Ring& part : parts) {
      nearest = std::min(nearest, distance(part));
    }
    if (nearest <= map_.cell_size || nearest >= 1e18) {
      return;
    }
    faults_.warning(base::Code::bad_geometry, "off_map " + id, span,
                    {{"reason", "off_map"},
                     {"id", id},
                     {"metres", std::to_string(static_cast<std::int64_t>(nearest / 10 + 0.5))}});
  }

  const Geography& map_;
  const GridFindings& findings_;
  const FeaturePlaces& places_;
  FaultTally& faults_;
  const Extent extent_;
};

}  // namespace

void report_doubts(const Geography& geography, const GridFindings& findings,
                   const FeaturePlaces& places, FaultTally& faults) {
  Doubts{geography, findings, places, faults}.report();
}

}  // namespace rasad::content
