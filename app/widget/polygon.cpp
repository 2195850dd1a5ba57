// Ear clipping.
#include "app/widget/polygon.hpp"

namespace rasad::widget {
namespace {

float cross(Spot a, Spot b, Spot c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

float area(const std::vector<Spot>& ring) {
  float sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot& a = ring[i];
    const Spot& b = ring[(i + 1) % ring.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum / 2;
}

bool is_inside(Spot p, Spot a, Spot b, Spot c) {
  return cross(a, b, p) > 0 && cross(b, c, p) > 0 && cross(c, a, p) > 0;
}

bool is_ear(const std::vector<Spot>& ring, std::size_t at) {
  const std::size_t count = ring.size();
  const Spot a = ring[(at + count - 1) % count];
  const Spot b = ring[at];
  const Spot c = ring[(at + 1) % count];
  if (cross(a, b, c) <= 0) {
    return false;
  }
  for (const Spot& p : ring) {
    if (is_inside(p, a, b, c)) {
      return false;
    }
  }
  return true;
}

bool is_flat(const std::vector<Spot>& ring, std::size_t at) {
  const std::size_t count = ring.size();
  return cross(ring[(at + count - 1) % count], ring[at], ring[(at + 1) % count]) == 0;
}

}  // namespace

std::vector<Spot> triangulated(std::vector<Spot> ring) {
  if (area(ring) < 0) {
    ring = {ring.rbegin(), ring.rend()};
  }
  std::vector<Spot> corners;
  while (ring.size() >= 3) {
    std::size_t ear = 0;
    while (ear < ring.size() && !is_flat(ring, ear) && !is_ear(ring, ear)) {
      ++ear;
    }
    if (ear == ring.size()) {
      break;
    }
    if (!is_flat(ring, ear)) {
      const std::size_t count = ring.size();
      corners.insert(corners.end(),
                     {ring[(ear + count - 1) % count], ring[ear], ring[(ear + 1) % count]});
    }
    ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(ear));
  }
  return corners;
}

}  // namespace rasad::widget
