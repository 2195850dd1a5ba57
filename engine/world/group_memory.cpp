// Sums by block: a choice looks at the blocks and into one of them.
#include "engine/world/group_memory.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr std::size_t block_size = 16;

template <class Places>
auto lower_bound(Places& places, base::CellId cell) {
  return std::lower_bound(
      places.begin(), places.end(), cell,
      [](const FamiliarPlace& place, base::CellId wanted) { return place.cell < wanted; });
}

}  // namespace

FamiliarPlace* GroupMemory::find(base::CellId cell) {
  const auto place = lower_bound(places_, cell);
  return place == places_.end() || place->cell != cell ? nullptr : &*place;
}

std::size_t GroupMemory::place_of(base::CellId cell) {
  const auto place = lower_bound(places_, cell);
  const auto index = static_cast<std::size_t>(place - places_.begin());
  if (place == places_.end() || place->cell != cell) {
    FamiliarPlace fresh;
    fresh.cell = cell;
    places_.insert(place, fresh);
    blocks_.resize((places_.size() + block_size - 1) / block_size);
    for (std::size_t block = index / block_size; block < blocks_.size(); ++block) {
      add_up(block);
    }
  }
  return index;
}

void GroupMemory::set_pull(std::size_t index, double pull) {
  places_[index].pull = pull;
  add_up(index / block_size);
  pull_ = 0;
  for (const double block : blocks_) {
    pull_ += block;
  }
}

void GroupMemory::add_up(std::size_t block) {
  const std::size_t end = std::min(places_.size(), (block + 1) * block_size);
  double sum = 0;
  for (std::size_t i = block * block_size; i < end; ++i) {
    sum += places_[i].pull;
  }
  blocks_[block] = sum;
}

const FamiliarPlace& GroupMemory::pick(double sum) const {
  std::size_t block = 0;
  while (block + 1 < blocks_.size() && sum >= blocks_[block]) {
    sum -= blocks_[block++];
  }
  std::size_t index = block * block_size;
  const std::size_t end = std::min(places_.size(), index + block_size);
  while (index + 1 < end && sum >= places_[index].pull) {
    sum -= places_[index++].pull;
  }
  return places_[index];
}

}  // namespace rasad::world
