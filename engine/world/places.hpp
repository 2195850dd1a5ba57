// What a pack and a seed fix for good: how attractive each cell is for each type, and fast ways to
// choose among cells. Shared by all forks of a world.
#pragma once

#include "engine/base/draw.hpp"
#include "engine/base/ids.hpp"
#include "engine/content/pack.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace rasad::world {

/// Chooses an index with given weights from one uniform (Walker 1977, Vose 1991).
class AliasTable {
 public:
  AliasTable() = default;
  /// Weights >= 0; if all are 0 every index is equally likely.
  explicit AliasTable(const std::vector<double>& weights);
  [[nodiscard]] std::size_t pick(double uniform) const;
  [[nodiscard]] bool is_empty() const { return threshold_.empty(); }

 private:
  std::vector<double> threshold_;
  std::vector<std::size_t> other_;
};

/// Cells with an alias table and their share of the whole jurisdiction's weight.
struct CellChoice {
  std::vector<base::CellId> cells;
  AliasTable table;
  double share = 1;
  [[nodiscard]] base::CellId pick(double uniform) const { return cells[table.pick(uniform)]; }
};

class Places {
 public:
  /// town  seed of the weights, if it is not `seed`
  Places(std::shared_ptr<const content::Pack> pack, std::uint64_t seed,
         std::optional<std::uint64_t> town = {});

  [[nodiscard]] const content::Pack& pack() const { return *pack_; }
  /// The root of every key of this world.
  [[nodiscard]] base::Key root() const { return root_; }
  [[nodiscard]] std::size_t cell_count() const { return pack_->geography.cells.size(); }
  /// w[c,k]: sums to 1 over the cells; lognormal with the type's spread, times land use.
  [[nodiscard]] double weight(base::CrimeTypeId type, base::CellId cell) const;
  [[nodiscard]] double log_weight(base::CrimeTypeId type, base::CellId cell) const;
  [[nodiscard]] const CellChoice& everywhere(base::CrimeTypeId type) const;
  [[nodiscard]] const CellChoice& of_wave(base::WaveId wave) const;
  /// Cells a group may choose, and its base for distances.
  [[nodiscard]] const std::vector<base::CellId>& hunting(base::GroupId group) const;
  [[nodiscard]] base::CellId home(base::GroupId group) const;
  [[nodiscard]] const std::vector<base::CellId>& neighbours(base::CellId cell) const;
  [[nodiscard]] base::DistrictId district(base::CellId cell) const;

 private:
  void weigh(std::size_t type);
  [[nodiscard]] CellChoice choice_among(std::size_t type, std::vector<base::CellId> cells) const;
  [[nodiscard]] std::vector<base::CellId> cells_of(
      const std::vector<base::DistrictId>& districts) const;
  [[nodiscard]] base::CellId centre_of(base::DistrictId district) const;

  std::shared_ptr<const content::Pack> pack_;
  base::Key root_;
  base::Key town_;
  std::vector<std::vector<double>> weights_;
  std::vector<std::vector<double>> log_weights_;
  std::vector<CellChoice> everywhere_;
  std::vector<CellChoice> waves_;
  std::vector<std::vector<base::CellId>> hunting_;
  std::vector<base::CellId> homes_;
  std::vector<std::vector<base::CellId>> neighbours_;
};

}  // namespace rasad::world
