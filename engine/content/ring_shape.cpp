// Integer arithmetic: decimetres below 10^7 multiply without overflow.
#include "engine/content/ring_shape.hpp"

#include <algorithm>

namespace rasad::content {
namespace {

/// Twice the area of a triangle, with the sign of its turn.
std::int64_t turn(Point a, Point b, Point c) {
  return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
         (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

bool are_opposite(std::int64_t a, std::int64_t b) {
  return (a < 0 && b > 0) || (a > 0 && b < 0);
}

bool cross(Point a, Point b, Point c, Point d) {
  return are_opposite(turn(a, b, c), turn(a, b, d)) && are_opposite(turn(c, d, a), turn(c, d, b));
}

}  // namespace

bool is_flat(const Ring& ring) {
  std::size_t other = 1;
  while (other < ring.size() && ring[other] == ring[0]) {
    ++other;
  }
  for (std::size_t i = other + 1; i < ring.size(); ++i) {
    if (turn(ring[0], ring[other], ring[i]) != 0) {
      return false;
    }
  }
  return true;
}

bool crosses_itself(const Ring& ring) {
  // Edges from west to east: only those that begin before another ends can cross it.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    order.push_back(i);
  }
  const auto west = [&ring](std::size_t i) { return std::min(ring[i].x, ring[i + 1].x); };
  const auto east = [&ring](std::size_t i) { return std::max(ring[i].x, ring[i + 1].x); };
  std::stable_sort(order.begin(), order.end(),
                   [&west](std::size_t a, std::size_t b) { return west(a) < west(b); });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t a = order[i];
    for (std::size_t j = i + 1; j < order.size() && west(order[j]) <= east(a); ++j) {
      const std::size_t b = order[j];
      if (cross(ring[a], ring[a + 1], ring[b], ring[b + 1])) {
        return true;
      }
    }
  }
  return false;
}

std::int64_t doubled_area(const Ring& ring) {
  std::int64_t sum = 0;
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    sum += turn(ring[0], ring[i], ring[i + 1]);
  }
  return sum < 0 ? -sum : sum;
}

const Polygon& largest_of(const std::vector<Polygon>& parts) {
  static const Polygon none{Ring{}};
  const auto area = [](const Polygon& part) {
    return part.empty() ? std::int64_t{0} : doubled_area(part.front());
  };
  const auto largest =
      std::max_element(parts.begin(), parts.end(),
                       [&area](const Polygon& a, const Polygon& b) { return area(a) < area(b); });
  return largest == parts.end() || largest->empty() ? none : *largest;
}

}  // namespace rasad::content
