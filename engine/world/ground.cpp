// Weights of cells and the tables made from them.
#include "engine/world/ground.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double no_log_weight = -1e9;  // a cell nobody chooses

// Factor of each land use for a type; 1 where nothing is said.
std::vector<double> land_use_factors(const content::CrimeType& type, std::size_t land_uses) {
  std::vector<double> factors(land_uses, 1);
  for (auto line = type.land_use.rbegin(); line != type.land_use.rend(); ++line) {
    if (line->land_use >= 0) {
      factors[static_cast<std::size_t>(line->land_use)] = line->factor;
    }
  }
  return factors;
}

}  // namespace

Ground::Ground(std::shared_ptr<const content::Pack> pack, std::uint64_t seed)
    : pack_(std::move(pack)), rates_(*pack_), patrol_(pack_->world.patrol) {
  for (const content::CrimeType& type : pack_->world.crime_types) {
    report_logits_.push_back(base::logit(type.reporting));
  }
  list_neighbours();
  const std::size_t types = pack_->world.crime_types.size();
  weights_.reserve(types * cell_count());
  log_weights_.reserve(types * cell_count());
  for (std::size_t type = 0; type < types; ++type) {
    if (pack_->world.crime_types[type].placeless) {
      weigh_by_people();
    } else {
      weigh(type, purpose_key(base::Key{seed}.with(0), Purpose::place_weight).with(type));
    }
  }
  for (const content::Wave& wave : pack_->world.waves) {
    waves_.push_back(choice_among(wave.crime_type.index(), cells_of(wave.districts)));
  }
  for (const content::Group& group : pack_->world.groups) {
    homes_.push_back(centre_of(group.home));
    hunting_.push_back(hunting_of(group, homes_.back()));
  }
  list_people(seed);
}

void Ground::list_people(std::uint64_t seed) {
  const base::Key root = base::Key{seed}.with(0);
  for (std::size_t i = 0; i < pack_->world.offenders.size(); ++i) {
    const content::Offenders& rules = pack_->world.offenders[i];
    populations_.push_back(population_of(rules, cells_of(rules.home), held_weeks_.size(),
                                         purpose_key(root, Purpose::offender_rate).with(i),
                                         purpose_key(root, Purpose::offender_home).with(i)));
    held_weeks_.insert(held_weeks_.end(), static_cast<std::size_t>(rules.count), rules.held_weeks);
  }
  communities_ = community_shares(pack_->world);
}

void Ground::list_neighbours() {
  const content::Geography& map = pack_->geography;
  cells_in_.resize(map.districts.size());
  neighbours_.resize(map.cells.size());
  neighbour_counts_.assign(map.cells.size(), 0);
  districts_.reserve(map.cells.size());
  for (std::size_t cell = 0; cell < map.cells.size(); ++cell) {
    const content::Cell& place = map.cells[cell];
    districts_.push_back(place.district);
    if (place.district.is_set()) {
      cells_in_[place.district.index()].push_back(base::id_at<base::CellId>(cell));
    }
    for (std::int32_t i = 0; i < 9; ++i) {
      const base::CellId near = map.at(place.column + i % 3 - 1, place.row + i / 3 - 1);
      if (i != 4 && near.is_set()) {
        neighbours_[cell][neighbour_counts_[cell]++] = near;
      }
    }
  }
  for (std::size_t i = 0; i < cells_in_.size(); ++i) {
    centres_.push_back(centre_of(base::id_at<base::DistrictId>(i)));
  }
}

void Ground::weigh(std::size_t type, base::Key key) {
  const content::CrimeType& rules = pack_->world.crime_types[type];
  const std::vector<double> factors = land_use_factors(rules, pack_->world.land_uses.size());
  const std::size_t first = weights_.size();
  double sum = 0;
  for (std::size_t cell = 0; cell < cell_count(); ++cell) {
    const std::int32_t land_use = pack_->geography.cells[cell].land_use;
    const double factor = land_use >= 0 ? factors[static_cast<std::size_t>(land_use)] : 1;
    const double log = rules.spread * base::normal_inverse(base::open_uniform(key.with(cell), 0));
    log_weights_.push_back(log);
    weights_.push_back(base::pinned_exp(log) * factor);
    sum += weights_.back();
  }
  const double scale = sum > 0 ? 1 / sum : 0;
  std::vector<double> logs(factors.size());
  std::transform(factors.begin(), factors.end(), logs.begin(), base::pinned_log);
  for (std::size_t cell = 0; cell < cell_count(); ++cell) {
    const std::int32_t land_use = pack_->geography.cells[cell].land_use;
    weights_[first + cell] *= scale;
    const double log = land_use >= 0 ? logs[static_cast<std::size_t>(land_use)] : 0;
    log_weights_[first + cell] =
        weights_[first + cell] > 0 ? log_weights_[first + cell] + log : no_log_weight;
  }
  everywhere_.emplace_back(
      std::vector<double>{weights_.begin() + static_cast<std::ptrdiff_t>(first), weights_.end()});
}

// A crime without a place has victims and no scene: it falls on districts by their people, whoever
// brings it about, and the middle of a district stands for all of it.
void Ground::weigh_by_people() {
  const std::size_t first = weights_.size();
  weights_.resize(first + cell_count(), 0);
  log_weights_.resize(first + cell_count(), no_log_weight);
  double sum = 0;
  for (std::size_t i = 0; i < centres_.size(); ++i) {
    sum += cells_in_[i].empty() ? 0 : static_cast<double>(pack_->geography.districts[i].population);
  }
  for (std::size_t i = 0; i < centres_.size(); ++i) {
    const auto people = static_cast<double>(pack_->geography.districts[i].population);
    if (people > 0 && !cells_in_[i].empty()) {
      weights_[first + centres_[i].index()] = people / sum;
      log_weights_[first + centres_[i].index()] = base::pinned_log(people / sum);
    }
  }
  everywhere_.emplace_back(
      std::vector<double>{weights_.begin() + static_cast<std::ptrdiff_t>(first), weights_.end()});
}

CellChoice Ground::choice_among(std::size_t type, std::vector<base::CellId> cells) const {
  std::vector<double> weights;
  weights.reserve(cells.size());
  double share = 0;
  for (const base::CellId cell : cells) {
    weights.push_back(weights_[type * cell_count() + cell.index()]);
    share += weights.back();
  }
  return {std::move(cells), AliasTable{weights}, share};
}

Hunting Ground::hunting_of(const content::Group& group, base::CellId home) const {
  Hunting result;
  result.cells = cells_of(group.hunting);
  const double* logs = log_weights_.data() + group.crime_type.index() * cell_count();
  double best = 2 * no_log_weight;
  for (const base::CellId cell : result.cells) {
    const double away = group.distance_weight * pack_->geography.distance(cell, home);
    result.weights.push_back((logs[cell.index()] - away) / group.temperature);
    best = std::max(best, result.weights.back());
  }
  double sum = 0;
  for (double& weight : result.weights) {
    weight = base::pinned_exp(weight - best);
    sum += weight;
  }
  for (double& weight : result.weights) {
    weight /= sum;
  }
  result.table = AliasTable{result.weights};
  for (std::size_t uses = 0; uses < result.familiar_gain.size(); ++uses) {
    const double liking = group.familiarity * static_cast<double>(uses) / group.temperature;
    result.familiar_gain[uses] = base::pinned_exp(liking) - 1;
  }
  return result;
}

std::vector<base::CellId> Ground::cells_of(const std::vector<base::DistrictId>& districts) const {
  std::vector<base::CellId> result;
  for (const base::DistrictId district : districts) {
    const std::vector<base::CellId>& own = cells_in_[district.index()];
    result.insert(result.end(), own.begin(), own.end());
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

base::CellId Ground::centre_of(base::DistrictId district) const {
  const std::vector<base::CellId>& cells = cells_in_[district.index()];
  const auto count = static_cast<std::int64_t>(cells.size());
  std::int64_t columns = 0;
  std::int64_t rows = 0;
  for (const base::CellId cell : cells) {
    columns += pack_->geography.cells[cell.index()].column;
    rows += pack_->geography.cells[cell.index()].row;
  }
  // Times the number of cells, so that the mean is a whole number; the first of equals.
  const auto away = [&](base::CellId cell) {
    const content::Cell& place = pack_->geography.cells[cell.index()];
    const std::int64_t x = place.column * count - columns;
    const std::int64_t y = place.row * count - rows;
    return x * x + y * y;
  };
  const auto middle =
      std::min_element(cells.begin(), cells.end(),
                       [&away](base::CellId a, base::CellId b) { return away(a) < away(b); });
  return middle == cells.end() ? base::CellId{0} : *middle;
}

}  // namespace rasad::world
