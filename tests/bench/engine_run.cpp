// A replication by the engine: each week patrols go to the cells with the most records.
#include "engine/base/fields.hpp"
#include "engine/base/hash.hpp"
#include "engine/picture/picture.hpp"
#include "engine/world/world.hpp"
#include "tests/bench/contestants.hpp"

#include <cstdlib>

namespace rasad::bench {
namespace {

class Run {
 public:
  Run(const CitySize& size, const Ground& ground, std::uint64_t seed)
      : size_(size),
        world_(ground, seed, {}),
        picture_(std::shared_ptr<const content::Pack>{ground, &ground->pack()}),
        busiest_(ground->cell_count()) {
    while (world_.state().step.value < size_.steps()) {
      if (world_.state().step.value % base::steps_per_week == 0) {
        send_patrols();
      }
      const world::StepOutcome known = world_.step();
      picture_.observe(world_, known, {});
    }
  }

  [[nodiscard]] const world::World& world() const { return world_; }
  [[nodiscard]] const picture::Picture& picture() const { return picture_; }

 private:
  void send_patrols() {
    const base::Minutes now = base::start_of(world_.state().step);
    const std::vector<picture::Incident>& all = picture_.state().incidents;
    for (; newest_ < all.size(); ++newest_) {
      busiest_.add(all[newest_].cell);
    }
    const std::int64_t from = now.value - 4 * base::minutes_per_week;
    for (; oldest_ < all.size() && all[oldest_].recorded.value < from; ++oldest_) {
      busiest_.remove(all[oldest_].cell);
    }
    world::Orders orders;
    orders.doses.reserve(size_.patrolled());
    for (const base::CellId cell : busiest_.cells(size_.patrolled())) {
      orders.doses.push_back({cell, visits_a_day, 13});
    }
    const base::GroupId group = arrested_in(base::week_of(world_.state().step));
    if (group.is_set()) {
      orders.arrests.push_back(group);
    }
    world_.give(orders);
  }

  const CitySize& size_;
  world::World world_;
  picture::Picture picture_;
  Busiest busiest_;
  std::size_t newest_ = 0;
  std::size_t oldest_ = 0;
};

void count(const world::Places& places, const world::Offence& one, Counts& counts) {
  ++counts.total;
  ++counts.types[one.type.index()];
  ++counts.districts[places.district(one.cell).index()];
  ++counts.weeks[static_cast<std::size_t>(one.occurred.value / base::minutes_per_week)];
  counts.known += one.known < world::never ? 1 : 0;
  counts.found += one.found_by_patrol ? 1 : 0;
  counts.by_groups += one.origin == world::Origin::group ? 1 : 0;
  counts.repeats += one.origin == world::Origin::near_repeat ? 1 : 0;
}

}  // namespace

Counts run_engine(const CitySize& size, const Ground& ground, std::uint64_t seed) {
  const Run run{size, ground, seed};
  Counts counts;
  counts.weeks.assign(static_cast<std::size_t>(size.weeks), 0);
  std::vector<Event> events;
  for (const world::Offence& one : run.world().state().offences) {
    count(run.world().places(), one, counts);
    const content::Cell& cell = ground->pack().geography.cells[one.cell.index()];
    events.push_back({one.occurred.value, one.type.value, cell.column, cell.row});
  }
  counts.recorded = static_cast<double>(run.picture().state().incidents.size());
  for (const double trust : run.world().state().trust) {
    counts.trust += trust * trust / static_cast<double>(run.world().state().trust.size());
  }
  counts.knox = size.with_knox ? knox_pairs(events) : 0;
  return counts;
}

std::string digest_of_run(const CitySize& size, const Ground& ground, std::uint64_t seed) {
  const Run run{size, ground, seed};
  base::StateHasher hasher;
  base::FieldWalker<base::StateHasher> walk{hasher};
  walk("world", run.world().state());
  walk("picture", run.picture().state());
  return hasher.digest().hex();
}

double knox_pairs(const std::vector<Event>& events) {
  constexpr std::int64_t span = 14 * base::minutes_per_day;
  double pairs = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (; events[first].minute < events[i].minute - span; ++first) {
    }
    for (std::size_t j = first; j < i; ++j) {
      pairs += events[j].type == events[i].type &&
                       std::abs(events[j].column - events[i].column) <= 1 &&
                       std::abs(events[j].row - events[i].row) <= 1
                   ? 1
                   : 0;
    }
  }
  return pairs;
}

}  // namespace rasad::bench
