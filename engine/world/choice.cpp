// Alias tables.
#include "engine/world/choice.hpp"

#include <algorithm>

namespace rasad::world {

AliasTable::AliasTable(const std::vector<double>& weights) : slots_(weights.size()) {
  double sum = 0;
  for (const double weight : weights) {
    sum += weight;
  }
  const double scale = sum > 0 ? static_cast<double>(weights.size()) / sum : 0;
  // Both stacks in one array: small ones grow from the left, large ones from the right.
  std::vector<std::uint32_t> stack(weights.size());
  std::size_t small = 0;
  std::size_t large = weights.size();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto index = static_cast<std::uint32_t>(i);
    slots_[i] = {sum > 0 ? weights[i] * scale : 1.0, index};
    stack[slots_[i].threshold < 1 ? small++ : --large] = index;
  }
  while (small > 0 && large < stack.size()) {
    const std::uint32_t less = stack[--small];
    const std::uint32_t more = stack[large];
    slots_[less].other = more;
    slots_[more].threshold -= 1 - slots_[less].threshold;
    if (slots_[more].threshold < 1) {
      ++large;
      stack[small++] = more;
    }
  }
  // What rounding leaves over keeps itself.
  for (std::size_t i = 0; i < small; ++i) {
    slots_[stack[i]].threshold = 1;
  }
}

std::size_t AliasTable::pick(double uniform) const {
  const double place = uniform * static_cast<double>(slots_.size());
  const auto index = std::min(static_cast<std::size_t>(place), slots_.size() - 1);
  const Slot& slot = slots_[index];
  return place - static_cast<double>(index) < slot.threshold ? index : slot.other;
}

}  // namespace rasad::world
