// Places a group has used, and a fast choice among them by what memory adds to their weight.
#pragma once

#include "engine/world/offence.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rasad::world {

/// A place used before. The group comes back to it gladly, unless it was frightened there.
struct FamiliarPlace {
  base::CellId cell;
  std::int32_t uses = 0;
  double pull = 0;    ///< what memory adds to the cell's weight, without fright
  double fright = 0;  ///< share of its liking lost at `frightened`, 0..1
  base::Minutes frightened;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("cell", self.cell);
    visit("uses", self.uses);
    visit("pull", self.pull);
    visit("fright", self.fright);
    visit("frightened", self.frightened);
  }
};

class GroupMemory {
 public:
  /// By cell.
  [[nodiscard]] const std::vector<FamiliarPlace>& places() const { return places_; }
  /// Null for a cell never used.
  [[nodiscard]] FamiliarPlace* find(base::CellId cell);
  /// The entry of a cell, made if there is none; its index.
  std::size_t place_of(base::CellId cell);
  [[nodiscard]] FamiliarPlace& at(std::size_t index) { return places_[index]; }
  /// A new pull for a place; the old one is part of the sums.
  void set_pull(std::size_t index, double pull);

  /// Sum of all pulls.
  [[nodiscard]] double pull() const { return pull_; }
  /// The place at which the running sum of pulls first exceeds `sum`, 0 <= sum < pull(); there must
  /// be one.
  [[nodiscard]] const FamiliarPlace& pick(double sum) const;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("places", self.places_);
  }

 private:
  void add_up(std::size_t block);

  std::vector<FamiliarPlace> places_;
  // Worked out from the places alone, so that no rounding of the past stays in them.
  std::vector<double> blocks_;  // sum of pulls of sixteen places each
  double pull_ = 0;
};

}  // namespace rasad::world
