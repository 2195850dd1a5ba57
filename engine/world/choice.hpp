// Choosing among many with given weights from one uniform, in constant time.
#pragma once

#include "engine/base/ids.hpp"

#include <cstdint>
#include <vector>

namespace rasad::world {

/// Chooses an index with given weights from one uniform (Walker 1977, Vose 1991).
class AliasTable {
 public:
  AliasTable() = default;
  /// Weights >= 0; if all are 0 every index is equally likely.
  explicit AliasTable(const std::vector<double>& weights);
  [[nodiscard]] std::size_t pick(double uniform) const;
  [[nodiscard]] bool is_empty() const { return slots_.empty(); }

 private:
  struct Slot {
    double threshold = 1;  ///< below it the slot keeps itself
    std::uint32_t other = 0;
  };
  std::vector<Slot> slots_;
};

/// Cells with an alias table and their share of the whole jurisdiction's weight.
struct CellChoice {
  std::vector<base::CellId> cells;
  AliasTable table;
  double share = 1;
  [[nodiscard]] base::CellId pick(double uniform) const { return cells[table.pick(uniform)]; }
};

}  // namespace rasad::world
