// V16-V24: what is recorded against what is, trust, clearance.
#include "engine/base/pinned_math.hpp"
#include "engine/picture/picture.hpp"
#include "tests/support/lesson.hpp"
#include "tests/validate/statistics.hpp"
#include "tests/validate/town.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rasad::validate {
namespace {

constexpr double full_presence = 0.2;  // of a step, in each cell, if all patrol is in one area
constexpr double find_at_full = 0.5;   // q: share found then
const double discovery = -std::log(1 - find_at_full) / full_presence;

double found_share(double patrol_share) {
  return 1 - std::exp(-discovery * full_presence * patrol_share);
}

/// Two areas A (left) and B (right) that differ in their true rates only.
std::shared_ptr<const content::Pack> two_areas(const Run& run, double a, double b,
                                               double reporting) {
  Town town;
  town.side = 10;
  town.districts = 2;
  town.spread = 0;
  town.weekly = a + b;
  town.deterrence = 0;
  town.reporting = reporting;
  town.trust_slope = 0;
  town.discovery = run.breaks("no discovery") ? 0 : discovery;
  content::Pack pack = pack_of(town, run);
  pack.world.crime_types[0].spread = 0;
  pack.world.land_uses.push_back({"worse", {}});
  pack.world.crime_types[0].land_use = {{1, b / a}};
  for (content::Cell& cell : pack.geography.cells) {
    cell.land_use = cell.district.value;
  }
  return shared(std::move(pack));
}

/// Sends 90 % of the patrol to the area with the larger record. `corrects` weighs what became
/// known by the chance that it would.
class Greedy {
 public:
  Greedy(double reporting, bool corrects) : reporting_(reporting), corrects_(corrects) {}

  world::Orders operator()(const world::World& world, std::int32_t week) {
    if (week > 0) {
      read_records(world, week);
    }
    share_of_a_ = records_[0] >= records_[1] ? 0.9 : 0.1;
    world::Orders orders;
    const double a_day = full_presence * base::minutes_per_day / 13;
    for (std::size_t i = 0; i < world.places().cell_count(); ++i) {
      const auto cell = base::id_at<base::CellId>(i);
      const double share = world.places().district(cell).value == 0 ? share_of_a_ : 1 - share_of_a_;
      orders.doses.push_back({cell, a_day * share, 13});
    }
    return orders;
  }
  [[nodiscard]] double share_of_a() const { return share_of_a_; }

 private:
  void read_records(const world::World& world, std::int32_t week) {
    const std::int64_t from = (week - 1) * base::minutes_per_week;
    for (const world::Offence& one : world.state().offences) {
      if (one.known.value >= from && one.known.value < from + base::minutes_per_week) {
        const std::size_t area = one.district.index();
        const double found = found_share(area == 0 ? share_of_a_ : 1 - share_of_a_);
        records_[area] += corrects_ ? 1 / (found + (1 - found) * reporting_) : 1;
      }
    }
  }

  double reporting_;
  bool corrects_;
  std::array<double, 2> records_{55, 45};  // history
  double share_of_a_ = 0.5;
};

struct Feedback {
  double a = 70;  ///< true rates a week
  double b = 70;
  double reporting = 0.01;
  bool corrects = false;
};

/// Share of the seeds in which, after 26 weeks, A has at least `share` of the patrol.
double locked_on_a(const Run& run, const Feedback& what, double share) {
  const auto pack = two_areas(run, what.a, what.b, what.reporting);
  return mean_over(run, [&](std::uint64_t seed) {
    Greedy greedy{what.reporting, what.corrects};
    static_cast<void>(played(pack, seed, 27, std::ref(greedy)));
    return greedy.share_of_a() >= share ? 1.0 : 0.0;
  });
}

std::vector<Line> divergence(const Run& run) {
  const double locked = locked_on_a(run, {70, 70, 0.01, run.breaks("never greedy")}, 0.85);
  return {{"V16", "seeds in which greedy patrol locks on the area of the longer record", 0.95, 1,
           locked}};
}

std::vector<Line> wrong_lock(const Run& run) {
  return {{"V17", "seeds in which greedy patrol stays in the better area", 0.9, 1,
           locked_on_a(run, {70, 84, 0.3, false}, 0.5)}};
}

std::vector<Line> correction(const Run& run) {
  const double wrong = locked_on_a(run, {70, 84, 0.3, !run.breaks("no correction")}, 0.5);
  return {
      {"V18", "seeds in which exposure-corrected patrol is in the worse area", 0.9, 1, 1 - wrong}};
}

/// After a month patrol goes to the 40 cells with the most records, and stays there: what it finds
/// later does not choose it, so a correlation is made by its presence alone.
class TopCells {
 public:
  explicit TopCells(std::size_t cells) : sent_(cells, 0) {}

  world::Orders operator()(const world::World& world, std::int32_t week) {
    if (week == first_weeks) {
      std::vector<double> known(sent_.size(), 0);
      for (const world::Offence& one : world.state().offences) {
        known[one.cell.index()] += one.known < world::never ? 1 : 0;
      }
      for (const std::size_t cell : top(known, 40)) {
        cells_.push_back(base::id_at<base::CellId>(cell));
        sent_[cell] = 1;
      }
    }
    return visits(cells_, a_day);
  }

  /// Correlation over cells of patrol with known / actual, raw or corrected.
  [[nodiscard]] double correlation(const world::World& world, double reporting, bool corrects) {
    std::vector<double> actual(sent_.size(), 0);
    std::vector<double> seen(sent_.size(), 0);
    for (const world::Offence& one : world.state().offences) {
      const std::size_t cell = one.cell.index();
      if (one.occurred.value >= first_weeks * base::minutes_per_week) {
        const double found = sent_[cell] * found_share(a_day * 13 / 1440 / full_presence);
        const double weight = corrects ? 1 / (found + (1 - found) * reporting) : 1;
        actual[cell] += 1;
        seen[cell] += one.known < world::never ? weight : 0;
      }
    }
    std::vector<double> ratio;
    std::vector<double> dose;
    for (std::size_t cell = 0; cell < actual.size(); ++cell) {
      if (actual[cell] >= 5) {
        ratio.push_back(seen[cell] / actual[cell]);
        dose.push_back(sent_[cell]);
      }
    }
    return pearson(ratio, dose);
  }

 private:
  static constexpr double a_day = 22;
  static constexpr std::int32_t first_weeks = 4;  // without patrol
  std::vector<base::CellId> cells_;
  std::vector<double> sent_;  // by cell: 1 where patrol is
};

std::vector<Line> recorded_is_not_actual(const Run& run) {
  Town town;
  town.weekly = 400;
  town.deterrence = 0;
  town.reporting = 0.1;
  town.trust_slope = 0;
  town.discovery = run.breaks("no discovery") ? 0 : discovery;
  const auto pack = shared(pack_of(town, run));
  double corrected = 0;
  const double raw = mean_over(run, [&](std::uint64_t seed) {
    TopCells plan{pack->geography.cells.size()};
    const world::World world = played(pack, seed, 26, std::ref(plan));
    corrected += plan.correlation(world, 0.1, !run.breaks("no correction"));
    return plan.correlation(world, 0.1, false);
  });
  return {{"V19", "correlation of recorded / actual with patrol", 0.3, 1, raw},
          {"V19b", "the same, records corrected for exposure", -1, 0.1,
           corrected / static_cast<double>(run.to - run.from + 1)}};
}

double known_share(const Run& run, double reporting, double slope, double trust) {
  Town town;
  town.weekly = 100;
  town.reporting = reporting;
  town.trust_slope = slope;
  content::Pack pack = pack_of(town, run);
  pack.geography.districts[0].trust = static_cast<std::int64_t>(trust);
  pack.world.trust.level = trust;
  const auto built = shared(std::move(pack));
  double known = 0;
  const double all = sum_over(run, [&](std::uint64_t seed) {
    const world::World world = played(built, seed, 26, nothing);
    for (const world::Offence& one : world.state().offences) {
      known += one.known < world::never ? 1 : 0;
    }
    return static_cast<double>(world.state().offences.size());
  });
  return 100 * known / all;
}

std::vector<Line> trust_and_reports(const Run& run) {
  const double property = known_share(run, 0.6, 0.15, 70) - known_share(run, 0.6, 0.15, 30);
  const double violence = known_share(run, 0.32, 0.25, 70) - known_share(run, 0.32, 0.25, 30);
  return {{"V20", "points of property crime reported more at trust 70 than at 30", 8, 20, property},
          {"V20b", "the same, violence between persons", 5, 22, violence}};
}

/// Change of trust after four weeks under orders, in points.
double trust_after(const Run& run, const world::Orders& orders) {
  Town town;
  town.people = 10'000;
  const auto pack = shared(pack_of(town, run));
  const world::World world =
      played(pack, run.from, 4, [&](const world::World&, std::int32_t) { return orders; });
  return world.state().trust[0] - 50;
}

std::vector<Line> asymmetry(const Run& run) {
  // 25 encounters a week of each kind: 0.03 of the visits are good ones, a quarter of stops bad.
  world::Orders good;
  good.doses.push_back({{0}, 25 / 7.0 / 0.03, 0});
  world::Orders bad;
  bad.stops.push_back({{0}, 0, 25 / 7.0 / 0.25});
  return {{"V21", "trust lost by a bad encounter against trust won by a good one", 3.6, 4.4,
           -trust_after(run, bad) / trust_after(run, good)}};
}

std::vector<Line> recovery(const Run& run) {
  content::Pack built = pack_of({}, run);
  built.world.trust.half_life_weeks = run.breaks("no recovery") ? 520 : 26;
  world::World world{shared(std::move(built)), run.from, {}};
  world.change_trust({0}, -10);
  double weeks = 0;
  while (world.state().trust[0] < 45 && weeks < 200) {
    static_cast<void>(world.step());
    weeks += 1.0 / base::steps_per_week;
  }
  return {{"V22", "weeks until half of a scandal is forgotten", 20, 52, weeks}};
}

struct Solving {
  const char* type;
  double solvable;
  double hours;
};

// Victim crimes of a town of 100,000 (domain.md §5.13), with their clearance (§3.8).
content::Pack whole_town(const Run& run) {
  content::Pack pack = *test::lesson();
  content::WorldRules rules = pack.world;
  rules.groups.clear();
  rules.waves.clear();
  rules.calendar.history_weeks = 0;
  rules.investigation = {};
  rules.investigation.weekly_hours = run.breaks("a thousand detectives") ? 40'000 : 60;
  const Solving solving[] = {{"burglary", 0.14, 15},
                             {"robbery", 0.30, 30},
                             {"pickpocket", 0.06, 15},
                             {"vehicle_theft", 0.18, 15},
                             {"assault", 0.60, 15}};
  std::vector<content::CrimeType> kept;
  for (content::CrimeType& type : rules.crime_types) {
    for (const Solving& line : solving) {
      if (type.id == line.type) {
        type.solvable = line.solvable;
        type.solve_hours = line.hours;
        kept.push_back(type);
      }
    }
  }
  content::CrimeType fraud = kept.front();
  fraud.id = "fraud";
  fraud.placeless = true;
  fraud.weekly = 18;
  fraud.reporting = 0.20;
  fraud.solvable = 0.12;
  fraud.solve_hours = 60;
  kept.push_back(fraud);
  rules.crime_types = std::move(kept);
  pack.world = std::move(rules);
  return pack;
}

std::vector<Line> funnel(const Run& run) {
  const auto pack = shared(whole_town(run));
  double known = 0;
  double cleared = 0;
  double convicted = 0;
  const double all = sum_over(run, [&](std::uint64_t seed) {
    const world::World world = played(pack, seed, 52, nothing);
    for (const world::Offence& one : world.state().offences) {
      known += one.known < world::never ? 1 : 0;
      cleared += one.cleared < world::never ? 1 : 0;
      convicted += one.convicted ? 1 : 0;
    }
    return static_cast<double>(world.state().offences.size());
  });
  return {{"V23", "of 1,000 victim crimes: reported", 270, 480, 1000 * known / all},
          {"V23b", "of 1,000 victim crimes: cleared", 30, 150, 1000 * cleared / all},
          {"V23c", "of 1,000 victim crimes: convicted", 10, 80, 1000 * convicted / all}};
}

struct Clearance {
  double recorded = 0;  ///< cleared of those recorded
  double actual = 0;    ///< cleared of those that occurred
};

Clearance clearance_under(const content::Pack& town, double pressure, std::uint64_t seed) {
  content::Pack built = town;
  built.world.recording.pressure = pressure;
  const auto pack = shared(std::move(built));
  world::World world{pack, seed, {}};
  picture::Picture picture{pack};
  for (std::int32_t step = 0; step < 26 * base::steps_per_week; ++step) {
    const world::StepOutcome known = world.step();
    picture.observe(world, known, {});
  }
  Clearance result;
  for (const std::int32_t index : picture.state().offence) {
    const world::Offence& one = world.state().offences[static_cast<std::size_t>(index)];
    result.recorded += one.cleared < world::never ? 1 : 0;
  }
  for (const world::Offence& one : world.state().offences) {
    result.actual += one.cleared < world::never ? 1 : 0;
  }
  result.recorded /= static_cast<double>(picture.state().offence.size());
  result.actual /= static_cast<double>(world.state().offences.size());
  return result;
}

std::vector<Line> paradox(const Run& run) {
  const content::Pack town = whole_town(run);
  const double share = mean_over(run, [&](std::uint64_t seed) {
    const Clearance open = clearance_under(town, 0, seed);
    const Clearance pressed = clearance_under(town, run.breaks("no pressure") ? 0 : 1, seed);
    return pressed.recorded > open.recorded && pressed.actual <= open.actual ? 1.0 : 0.0;
  });
  return {{"V24", "seeds in which pressure lifts recorded clearance and not the actual one", 0.95,
           1, share}};
}

}  // namespace

std::vector<Check> record_checks() {
  return {{"V16", divergence},
          {"V17", wrong_lock},
          {"V18", correction},
          {"V19", recorded_is_not_actual},
          {"V20", trust_and_reports},
          {"V21", asymmetry},
          {"V22", recovery},
          {"V23", funnel},
          {"V24", paradox}};
}

}  // namespace rasad::validate
