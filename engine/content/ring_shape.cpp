// Integer arithmetic: decimetres below 10^7 multiply without overflow.
#include "engine/content/ring_shape.hpp"

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
  constexpr std::size_t most_corners = 1000;
  if (ring.size() > most_corners) {
    return false;
  }
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    for (std::size_t j = i + 2; j + 1 < ring.size(); ++j) {
      if (cross(ring[i], ring[i + 1], ring[j], ring[j + 1])) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace rasad::content
