// What people of a district feel and what was done to them.
#pragma once

#include <cstdint>
#include <vector>

namespace rasad::world {

struct DistrictState {
  std::vector<double> trust;    ///< T by community, 0..100
  double fear = 0;              ///< F, 0..100
  double recent_stops = 0;      ///< people stopped, each counting less with time (one week)
  double stopped = 0;           ///< people stopped so far
  std::int64_t hits = 0;        ///< stops that found something
  std::int64_t complaints = 0;  ///< about encounters

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("trust", self.trust);
    visit("fear", self.fear);
    visit("recent_stops", self.recent_stops);
    visit("stopped", self.stopped);
    visit("hits", self.hits);
    visit("complaints", self.complaints);
  }
};

}  // namespace rasad::world
