// Tables of a town: weights of cells by type and what is made from them.
#pragma once

#include "engine/base/draw.hpp"
#include "engine/content/pack.hpp"
#include "engine/world/choice.hpp"
#include "engine/world/population.hpp"
#include "engine/world/rates.hpp"
#include "engine/world/touched.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

namespace rasad::world {

/// Where a group looks for places, before patrol and memory: weight exp((ln w - c_d * distance) /
/// temperature) of each cell of its hunting districts.
struct Hunting {
  std::vector<base::CellId> cells;
  std::vector<double> weights;  ///< sum to 1
  AliasTable table;
  /// By uses of a place: what memory adds to its weight, as a factor; more uses than the last make
  /// it no dearer [design].
  std::array<double, 4> familiar_gain{};

  /// Of a cell among `cells`; it must be one of them.
  [[nodiscard]] std::size_t index_of(base::CellId cell) const {
    return static_cast<std::size_t>(std::lower_bound(cells.begin(), cells.end(), cell) -
                                    cells.begin());
  }
};

class Ground {
 public:
  Ground(std::shared_ptr<const content::Pack> pack, std::uint64_t seed);

  [[nodiscard]] const content::Pack& pack() const { return *pack_; }
  [[nodiscard]] const Rates& rates() const { return rates_; }
  [[nodiscard]] const PatrolCurve& patrol() const { return patrol_; }
  /// logit r0 of a type: reporting at trust 50.
  [[nodiscard]] double report_logit(base::CrimeTypeId type) const {
    return report_logits_[type.index()];
  }
  [[nodiscard]] std::size_t cell_count() const { return districts_.size(); }
  /// w[c,k]: sums to 1 over the cells; lognormal with the type's spread, times land use. Of a type
  /// without places the middles of the districts have it all, by their people.
  [[nodiscard]] double weight(base::CrimeTypeId type, base::CellId cell) const {
    return weights_[type.index() * cell_count() + cell.index()];
  }
  [[nodiscard]] const AliasTable& everywhere(base::CrimeTypeId type) const {
    return everywhere_[type.index()];
  }
  [[nodiscard]] const CellChoice& of_wave(base::WaveId wave) const { return waves_[wave.index()]; }
  [[nodiscard]] const Hunting& hunting(base::GroupId group) const {
    return hunting_[group.index()];
  }
  /// Where a group starts from.
  [[nodiscard]] base::CellId home(base::GroupId group) const { return homes_[group.index()]; }
  [[nodiscard]] std::span<const base::CellId> neighbours(base::CellId cell) const {
    return {neighbours_[cell.index()].data(), neighbour_counts_[cell.index()]};
  }
  [[nodiscard]] base::DistrictId district(base::CellId cell) const {
    return districts_[cell.index()];
  }
  /// Prolific offenders of a list of the pack.
  [[nodiscard]] const Population& population(std::size_t list) const { return populations_[list]; }
  /// How long a person is held after a cleared offence.
  [[nodiscard]] double held_weeks(std::size_t person) const { return held_weeks_[person]; }
  [[nodiscard]] std::size_t offender_count() const { return held_weeks_.size(); }
  /// Shares of the communities among the people; at least one.
  [[nodiscard]] const std::vector<double>& communities() const { return communities_; }
  /// The cell of a district that is nearest to the mean of all of them.
  [[nodiscard]] base::CellId centre(base::DistrictId district) const {
    return centres_[district.index()];
  }

 private:
  void weigh(std::size_t type, base::Key key);
  void weigh_by_people();
  void list_neighbours();
  void list_people(std::uint64_t seed);
  [[nodiscard]] CellChoice choice_among(std::size_t type, std::vector<base::CellId> cells) const;
  [[nodiscard]] Hunting hunting_of(const content::Group& group, base::CellId home) const;
  [[nodiscard]] std::vector<base::CellId> cells_of(
      const std::vector<base::DistrictId>& districts) const;
  [[nodiscard]] base::CellId centre_of(base::DistrictId district) const;

  std::shared_ptr<const content::Pack> pack_;
  Rates rates_;
  PatrolCurve patrol_;
  std::vector<double> report_logits_;        // by type
  std::vector<base::DistrictId> districts_;  // by cell
  std::vector<std::array<base::CellId, 8>> neighbours_;
  std::vector<std::uint8_t> neighbour_counts_;
  std::vector<std::vector<base::CellId>> cells_in_;  // by district
  std::vector<base::CellId> centres_;                // by district
  std::vector<double> weights_;                      // by type, then cell
  std::vector<double> log_weights_;
  std::vector<AliasTable> everywhere_;
  std::vector<CellChoice> waves_;
  std::vector<Hunting> hunting_;
  std::vector<base::CellId> homes_;
  std::vector<Population> populations_;
  std::vector<double> held_weeks_;  // by person
  std::vector<double> communities_;
};

}  // namespace rasad::world
