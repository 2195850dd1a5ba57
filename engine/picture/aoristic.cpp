// Walks each span hour by hour; spans of a week and more weigh every hour alike.
#include "engine/picture/aoristic.hpp"

#include <algorithm>
#include <numeric>

namespace rasad::picture {
namespace {

constexpr std::int64_t hour = 60;
constexpr std::int64_t week = 7 * 24 * hour;

std::int64_t floor_mod(std::int64_t value, std::int64_t by) {
  return ((value % by) + by) % by;
}

double& at(WeekHours& hours, std::int64_t minute) {
  const auto index = static_cast<std::size_t>(floor_mod(minute, week) / hour);
  return hours[index / 24][index % 24];
}

void add(WeekHours& hours, const Span& span) {
  const std::int64_t length = span.to - span.from;
  if (length <= 0) {
    at(hours, span.from) += 1;
    return;
  }
  if (length >= week) {
    for (auto& day : hours) {
      for (double& weight : day) {
        weight += 1.0 / (7 * 24);
      }
    }
    return;
  }
  for (std::int64_t begin = span.from; begin < span.to;) {
    const std::int64_t end = std::min(span.to, begin + hour - floor_mod(begin, hour));
    at(hours, begin) += static_cast<double>(end - begin) / static_cast<double>(length);
    begin = end;
  }
}

}  // namespace

WeekHours aoristic(const std::vector<Span>& spans) {
  WeekHours hours{};
  for (const Span& span : spans) {
    add(hours, span);
  }
  return hours;
}

std::vector<std::int32_t> heaviest_hours(const WeekHours& hours, double share) {
  std::vector<std::int32_t> order(7 * 24);
  std::iota(order.begin(), order.end(), 0);
  const auto weight = [&hours](std::int32_t index) {
    return hours[static_cast<std::size_t>(index) / 24][static_cast<std::size_t>(index) % 24];
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::int32_t a, std::int32_t b) { return weight(a) > weight(b); });
  double all = 0;
  for (const std::int32_t index : order) {
    all += weight(index);
  }
  double held = 0;
  std::size_t used = 0;
  while (used < order.size() && held < share * all && weight(order[used]) > 0) {
    held += weight(order[used++]);
  }
  order.resize(used);
  return order;
}

}  // namespace rasad::picture
