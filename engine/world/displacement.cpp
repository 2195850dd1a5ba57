// The ring within 500 m of a cell takes a share of what was prevented in it, a week later: as a
// keyed Poisson stream of its own, so that more prevention only adds offences and re-keys none.
#include "engine/world/displacement.hpp"

#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double ring_decimetres = 5000;  // 500 m (domain.md §5.4)

/// Cells around one, without itself.
std::vector<base::CellId> ring_of(const content::Geography& map, base::CellId centre) {
  const double reach = ring_decimetres / map.cell_size;
  const auto most = static_cast<std::int32_t>(reach);
  const content::Cell& place = map.cells[centre.index()];
  std::vector<base::CellId> ring;
  for (std::int32_t dy = -most; dy <= most; ++dy) {
    for (std::int32_t dx = -most; dx <= most; ++dx) {
      const base::CellId cell = map.at(place.column + dx, place.row + dy);
      if (cell.is_set() && (dx != 0 || dy != 0) && dx * dx + dy * dy <= reach * reach) {
        ring.push_back(cell);
      }
    }
  }
  return ring;
}

/// One type at the start of a week.
class Mover {
 public:
  Mover(const Places& places, base::CrimeTypeId type, State& state)
      : places_(places),
        type_(type),
        rules_(places.pack().world.crime_types[type.index()]),
        state_(state),
        first_(type.index() * places.cell_count()),
        inflow_(places.cell_count(), 0) {}

  void run() {
    const double weekly = expected_of_week();
    for (std::size_t c = 0; c < inflow_.size(); ++c) {
      double& amount = state_.displacement.suppressed[first_ + c];
      if (amount > 0) {
        spread(base::id_at<base::CellId>(c), amount, weekly);
        amount = 0;
      }
    }
    for (std::size_t c = 0; c < inflow_.size(); ++c) {
      if (inflow_[c] > 0) {
        put_down(base::id_at<base::CellId>(c));
      }
    }
  }

 private:
  [[nodiscard]] double expected_of_week() const {
    double sum = 0;
    for (std::int32_t i = 0; i < base::steps_per_week; ++i) {
      sum += places_.rates().background(type_, {state_.step.value + i});
    }
    return sum / (1 - rules_.offspring);
  }

  void spread(base::CellId from, double amount, double weekly) {
    const std::vector<base::CellId> ring = ring_of(places_.pack().geography, from);
    double open = 0;  // sum of w (1 - P)
    double all = 0;   // sum of w
    for (const base::CellId cell : ring) {
      const double weight = places_.weight(type_, cell);
      all += weight;
      open += weight * (1 - risk_at(places_, state_, cell));
    }
    Moved& moved = state_.displacement.moved[type_.index()];
    moved.suppressed += amount;
    const double calm = std::max(0.0, 1 - rules_.diffused * amount / std::max(1e-12, weekly * all));
    moved.diffused += all > 0 ? (1 - calm) * weekly * all : 0;
    moved.displaced += open > 0 ? rules_.displaced * amount : 0;
    for (const base::CellId cell : ring) {
      const double share =
          places_.weight(type_, cell) * (1 - risk_at(places_, state_, cell)) / open;
      inflow_[cell.index()] += open > 0 ? rules_.displaced * amount * share : 0;
      state_.displacement.calm[first_ + cell.index()] *= calm;
    }
  }

  void put_down(base::CellId cell) {
    const base::Key key = places_.stream(Purpose::displaced, type_.index())
                              .with(cell.index())
                              .with(static_cast<std::uint64_t>(state_.step.value));
    const int count = base::poisson_inverse(inflow_[cell.index()], base::uniform(key, 0));
    for (int n = 0; n < count; ++n) {
      const base::Key own = key.with(static_cast<std::uint64_t>(n));
      Offence offence;
      offence.key = own.value;
      offence.origin = Origin::displaced;
      offence.type = type_;
      offence.cell = cell;
      const double minute = uniform(own, OffenceDraw::minute) * base::minutes_per_step;
      offence.occurred = {base::start_of(block_of(uniform(own, OffenceDraw::place))).value +
                          static_cast<std::int64_t>(minute)};
      state_.displacement.coming.push_back(offence);
    }
  }

  // A step of the week, by the rhythm of the type.
  [[nodiscard]] base::Step block_of(double uniform) const {
    double left = uniform * expected_of_week() * (1 - rules_.offspring);
    for (std::int32_t i = 0; i < base::steps_per_week; ++i) {
      left -= places_.rates().background(type_, {state_.step.value + i});
      if (left < 0) {
        return {state_.step.value + i};
      }
    }
    return {state_.step.value + base::steps_per_week - 1};
  }

  const Places& places_;
  base::CrimeTypeId type_;
  const content::CrimeType& rules_;
  State& state_;
  std::size_t first_;
  std::vector<double> inflow_;  // D_in by cell
};

}  // namespace

Displacement displacement_of(const Places& places) {
  const std::vector<content::CrimeType>& types = places.pack().world.crime_types;
  const bool is_on = std::any_of(types.begin(), types.end(), [](const content::CrimeType& type) {
    return type.displaced > 0 || type.diffused > 0;
  });
  Displacement result;
  if (is_on) {
    result.suppressed.assign(types.size() * places.cell_count(), 0);
    result.calm.assign(types.size() * places.cell_count(), 1);
    result.moved.assign(types.size(), {});
  }
  return result;
}

void move_crime(const Places& places, State& state) {
  if (!state.displacement.is_on() || block_of_week(state.step) != 0) {
    return;
  }
  std::fill(state.displacement.calm.begin(), state.displacement.calm.end(), 1);
  const std::vector<content::CrimeType>& types = places.pack().world.crime_types;
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (!types[i].placeless && (types[i].displaced > 0 || types[i].diffused > 0)) {
      Mover{places, base::id_at<base::CrimeTypeId>(i), state}.run();
    }
  }
  std::vector<Offence>& coming = state.displacement.coming;
  std::sort(coming.begin(), coming.end(),
            [](const Offence& a, const Offence& b) { return Earlier{}(b, a); });
}

}  // namespace rasad::world
