// What a seed fixes for good in a town: how attractive each cell is for each type, and fast ways to
// choose among cells. Tables are shared by all forks of a world, and by replications of one town.
#pragma once

#include "engine/base/draw.hpp"
#include "engine/content/pack.hpp"
#include "engine/world/ground.hpp"
#include "engine/world/purposes.hpp"

#include <memory>
#include <span>
#include <vector>

namespace rasad::world {

/// A town and the keys of one history in it.
class Places {
 public:
  /// A town of its own, made from the seed.
  Places(std::shared_ptr<const content::Pack> pack, std::uint64_t seed);
  /// Another history in the same town.
  Places(std::shared_ptr<const Ground> ground, std::uint64_t seed);

  [[nodiscard]] const content::Pack& pack() const { return ground_->pack(); }
  [[nodiscard]] std::shared_ptr<const Ground> ground() const { return ground_; }
  /// The root of every key of this world.
  [[nodiscard]] base::Key root() const { return root_; }
  /// Key of a stream: purpose and number (of a type, wave or group), without the step.
  [[nodiscard]] base::Key stream(Purpose purpose, std::size_t index) const {
    return stream_keys_[static_cast<std::size_t>(purpose) * streams_ + index];
  }
  [[nodiscard]] const Rates& rates() const { return ground_->rates(); }
  [[nodiscard]] const PatrolCurve& patrol() const { return ground_->patrol(); }
  /// logit r0 of a type: reporting at trust 50.
  [[nodiscard]] double report_logit(base::CrimeTypeId type) const {
    return ground_->report_logit(type);
  }
  [[nodiscard]] std::size_t cell_count() const { return ground_->cell_count(); }
  /// w[c,k] of `Ground::weight`.
  [[nodiscard]] double weight(base::CrimeTypeId type, base::CellId cell) const {
    return ground_->weight(type, cell);
  }
  [[nodiscard]] const AliasTable& everywhere(base::CrimeTypeId type) const {
    return ground_->everywhere(type);
  }
  [[nodiscard]] const CellChoice& of_wave(base::WaveId wave) const {
    return ground_->of_wave(wave);
  }
  [[nodiscard]] const Hunting& hunting(base::GroupId group) const {
    return ground_->hunting(group);
  }
  [[nodiscard]] std::span<const base::CellId> neighbours(base::CellId cell) const {
    return ground_->neighbours(cell);
  }
  [[nodiscard]] base::DistrictId district(base::CellId cell) const {
    return ground_->district(cell);
  }
  [[nodiscard]] const Population& population(std::size_t list) const {
    return ground_->population(list);
  }
  [[nodiscard]] double held_weeks(std::size_t person) const { return ground_->held_weeks(person); }
  [[nodiscard]] std::size_t communities() const { return ground_->communities().size(); }
  [[nodiscard]] double community_share(std::size_t community) const {
    return ground_->communities()[community];
  }
  /// Trust of a community at the start against its district's, in points.
  [[nodiscard]] double community_offset(std::size_t community) const {
    return pack().world.communities.empty() ? 0 : pack().world.communities[community].offset;
  }

 private:
  std::shared_ptr<const Ground> ground_;
  base::Key root_;
  std::size_t streams_ = 0;  // of one purpose
  std::vector<base::Key> stream_keys_;
};

}  // namespace rasad::world
