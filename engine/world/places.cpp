// Weights of cells and the tables made from them.
#include "engine/world/places.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

double land_use_factor(const content::CrimeType& type, std::int32_t land_use) {
  for (const content::LandUseFactor& line : type.land_use) {
    if (line.land_use == land_use) {
      return line.factor;
    }
  }
  return 1;
}

constexpr double no_log_weight = -1e9;  // a cell nobody chooses

}  // namespace

AliasTable::AliasTable(const std::vector<double>& weights)
    : threshold_(weights.size(), 1.0), other_(weights.size()) {
  double sum = 0;
  for (const double weight : weights) {
    sum += weight;
  }
  std::vector<std::size_t> small;
  std::vector<std::size_t> large;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    other_[i] = i;
    threshold_[i] = sum > 0 ? weights[i] * static_cast<double>(weights.size()) / sum : 1.0;
    (threshold_[i] < 1 ? small : large).push_back(i);
  }
  while (!small.empty() && !large.empty()) {
    const std::size_t less = small.back();
    const std::size_t more = large.back();
    small.pop_back();
    other_[less] = more;
    threshold_[more] -= 1 - threshold_[less];
    if (threshold_[more] < 1) {
      large.pop_back();
      small.push_back(more);
    }
  }
  // What rounding leaves over keeps itself.
  for (const std::size_t i : small) {
    threshold_[i] = 1;
  }
}

std::size_t AliasTable::pick(double uniform) const {
  const double place = uniform * static_cast<double>(threshold_.size());
  const auto index = std::min(static_cast<std::size_t>(place), threshold_.size() - 1);
  return place - static_cast<double>(index) < threshold_[index] ? index : other_[index];
}

Places::Places(std::shared_ptr<const content::Pack> pack, std::uint64_t seed,
               std::optional<std::uint64_t> town)
    : pack_(std::move(pack)),
      root_(base::Key{seed}.with(0)),
      town_(base::Key{town.value_or(seed)}.with(0)) {
  for (std::size_t cell = 0; cell < cell_count(); ++cell) {
    neighbours_.push_back(pack_->geography.neighbours(base::id_at<base::CellId>(cell)));
  }
  std::vector<base::CellId> all;
  for (std::size_t cell = 0; cell < cell_count(); ++cell) {
    all.push_back(base::id_at<base::CellId>(cell));
  }
  for (std::size_t type = 0; type < pack_->world.crime_types.size(); ++type) {
    weigh(type);
    everywhere_.push_back(choice_among(type, all));
  }
  for (const content::Wave& wave : pack_->world.waves) {
    waves_.push_back(choice_among(wave.crime_type.index(), cells_of(wave.districts)));
  }
  for (const content::Group& group : pack_->world.groups) {
    hunting_.push_back(cells_of(group.hunting));
    homes_.push_back(centre_of(group.home));
  }
}

void Places::weigh(std::size_t type) {
  const content::CrimeType& rules = pack_->world.crime_types[type];
  const base::Key key = purpose_key(town_, Purpose::place_weight).with(type);
  std::vector<double> weights;
  double sum = 0;
  for (std::size_t cell = 0; cell < cell_count(); ++cell) {
    const double normal = base::normal_inverse(base::open_uniform(key.with(cell), 0));
    const double factor = land_use_factor(rules, pack_->geography.cells[cell].land_use);
    weights.push_back(base::pinned_exp(rules.spread * normal) * factor);
    sum += weights.back();
  }
  std::vector<double> logs;
  for (double& weight : weights) {
    weight = sum > 0 ? weight / sum : 0;
    logs.push_back(weight > 0 ? base::pinned_log(weight) : no_log_weight);
  }
  weights_.push_back(std::move(weights));
  log_weights_.push_back(std::move(logs));
}

CellChoice Places::choice_among(std::size_t type, std::vector<base::CellId> cells) const {
  std::vector<double> weights;
  double share = 0;
  for (const base::CellId cell : cells) {
    weights.push_back(weights_[type][cell.index()]);
    share += weights.back();
  }
  return {std::move(cells), AliasTable{weights}, share};
}

std::vector<base::CellId> Places::cells_of(const std::vector<base::DistrictId>& districts) const {
  std::vector<base::CellId> result;
  for (std::size_t cell = 0; cell < cell_count(); ++cell) {
    const base::DistrictId own = pack_->geography.cells[cell].district;
    if (std::find(districts.begin(), districts.end(), own) != districts.end()) {
      result.push_back(base::id_at<base::CellId>(cell));
    }
  }
  return result;
}

base::CellId Places::centre_of(base::DistrictId district) const {
  const std::vector<base::CellId> cells = cells_of({district});
  return cells.empty() ? base::CellId{0} : cells[cells.size() / 2];
}

double Places::weight(base::CrimeTypeId type, base::CellId cell) const {
  return weights_[type.index()][cell.index()];
}
double Places::log_weight(base::CrimeTypeId type, base::CellId cell) const {
  return log_weights_[type.index()][cell.index()];
}
const CellChoice& Places::everywhere(base::CrimeTypeId type) const {
  return everywhere_[type.index()];
}
const CellChoice& Places::of_wave(base::WaveId wave) const {
  return waves_[wave.index()];
}
const std::vector<base::CellId>& Places::hunting(base::GroupId group) const {
  return hunting_[group.index()];
}
base::CellId Places::home(base::GroupId group) const {
  return homes_[group.index()];
}
const std::vector<base::CellId>& Places::neighbours(base::CellId cell) const {
  return neighbours_[cell.index()];
}
base::DistrictId Places::district(base::CellId cell) const {
  return pack_->geography.cells[cell.index()].district;
}

}  // namespace rasad::world
