// The limit of the law: what any program must draw and touch. One fast generator instead of keys,
// libm instead of pinned functions, packed arrays instead of records with identities.
#include "tests/bench/contestants.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace rasad::bench {
namespace {

constexpr double steps_per_day = 4;

/// xoshiro256++ (Blackman, Vigna 2019).
class Fast {
 public:
  explicit Fast(std::uint64_t seed) {
    for (std::uint64_t& word : s_) {
      word = base::draw({seed}, static_cast<std::uint64_t>(&word - s_.data()));
    }
  }
  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

 private:
  std::uint64_t next() {
    const std::uint64_t result = std::rotl(s_[0] + s_[3], 23) + s_[0];
    const std::uint64_t t = s_[1] << 17;
    s_[2] ^= s_[0];
    s_[3] ^= s_[1];
    s_[1] ^= s_[2];
    s_[0] ^= s_[3];
    s_[2] ^= t;
    s_[3] = std::rotl(s_[3], 45);
    return result;
  }
  std::array<std::uint64_t, 4> s_{};
};

struct Cell {
  float risk = 0;
  float aim = 0;
  std::int32_t since = 0;
};
struct Thing {
  std::int32_t minute = 0;
  std::int32_t cell = 0;
  std::int16_t type = 0;
  std::int16_t group = -1;
};
struct Due {
  Thing thing;
  std::int32_t next = -1;
};
struct Group {
  int phase = 0;
  double until = 0;
  bool arrested = false;
};

class Limit {
 public:
  Limit(const CitySize& size, const world::Ground& ground, std::uint64_t seed)
      : size_(size),
        ground_(ground),
        rules_(ground.pack().world),
        random_(seed),
        routine_(static_cast<float>(rules_.patrol.routine_risk)),
        cells_(ground.cell_count(), {routine_, routine_, 0}),
        due_(static_cast<std::size_t>(size.steps()) + 1, -1),
        records_(static_cast<std::size_t>(size.weeks) + 1),
        trust_(ground.pack().geography.districts.size(), 50),
        groups_(rules_.groups.size()),
        busiest_(ground.cell_count()) {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      groups_[g].until = rules_.groups[g].start_day * 1440;
    }
  }

  Counts run() {
    for (step_ = 0; step_ < size_.steps(); ++step_) {
      if (step_ % 28 == 0) {
        send_patrols(step_ / 28);
      }
      immigrants();
      groups();
      repeats();
      for (double& trust : trust_) {
        trust += (50 - trust) * .00095 + .002;
      }
    }
    Counts counts;
    counts.total = static_cast<double>(ledger_.size());
    counts.recorded = recorded_;
    counts.known = known_;
    counts.trust = trust_[0];
    return counts;
  }

 private:
  void send_patrols(int week) {
    const auto now = static_cast<std::size_t>(week);
    if (week > 4) {
      for (const std::int32_t cell : records_[now - 5]) {
        busiest_.remove({cell});
      }
    }
    for (std::size_t i = 0; week > 0 && i < records_[now - 1].size(); ++i) {
      busiest_.add({records_[now - 1][i]});
    }
    const auto aim = static_cast<float>(1 - std::exp(-visits_a_day / rules_.patrol.saturation));
    for (const std::int32_t cell : sent_) {
      cells_[static_cast<std::size_t>(cell)].aim = -routine_;
    }
    const std::vector<base::CellId> next = busiest_.cells(size_.patrolled());
    for (const base::CellId cell : next) {
      Cell& one = cells_[cell.index()];
      if (one.aim < 0) {
        one.aim = aim;  // as before
      } else {
        one = {risk_of(one), aim, step_};
      }
    }
    for (const std::int32_t cell : sent_) {
      Cell& one = cells_[static_cast<std::size_t>(cell)];
      if (one.aim < 0) {
        one.aim = aim;
        one = {risk_of(one), routine_, step_};
      }
    }
    sent_.clear();
    for (const base::CellId cell : next) {
      sent_.push_back(cell.value);
    }
    if (arrested_in(week).is_set()) {
      groups_[arrested_in(week).index()].arrested = true;
    }
  }

  [[nodiscard]] float risk_of(const Cell& cell) const {
    if (cell.risk == cell.aim) {
      return cell.risk;
    }
    const double days = cell.aim > cell.risk ? rules_.patrol.rise_days : rules_.patrol.fall_days;
    return cell.aim +
           (cell.risk - cell.aim) * std::exp(static_cast<float>((cell.since - step_) / days / 4));
  }

  int poisson(double mean) {
    double u = random_.uniform();
    if (u < 1 - mean) {
      return 0;
    }
    double term = std::exp(-mean);
    int n = 0;
    for (; u >= term && n < 99; ++n) {
      u -= term;
      term *= mean / (n + 1);
    }
    return n;
  }

  void immigrants() {
    for (std::size_t k = 0; k < rules_.crime_types.size(); ++k) {
      const auto type = base::id_at<base::CrimeTypeId>(k);
      const int n = poisson(ground_.rates().background(type, {step_}));
      for (int i = 0; i < n; ++i) {
        const std::size_t cell = ground_.everywhere(type).pick(random_.uniform());
        consider({minute(), static_cast<std::int32_t>(cell), static_cast<std::int16_t>(k), -1});
      }
    }
    for (std::size_t i = 0; i < rules_.waves.size(); ++i) {
      const content::Wave& wave = rules_.waves[i];
      const double shape = world::envelope(wave, step_ / steps_per_day);
      if (shape > 0) {
        const world::CellChoice& area = ground_.of_wave(base::id_at<base::WaveId>(i));
        const int n = poisson(shape * (wave.factor - 1) * area.share *
                              ground_.rates().background(wave.crime_type, {step_}));
        for (int j = 0; j < n; ++j) {
          consider({minute(), area.pick(random_.uniform()).value,
                    static_cast<std::int16_t>(wave.crime_type.value), -1});
        }
      }
    }
  }

  std::int32_t minute() { return step_ * 360 + static_cast<std::int32_t>(random_.uniform() * 360); }

  void groups() {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const content::Group& rules = rules_.groups[g];
      while (groups_[g].until <= step_ * 360.0) {
        const double days[] = {0,
                               rules.plan_days,
                               rules.prepare_days,
                               rules.execute_days,
                               rules.dispose_days,
                               rules.lie_low_days};
        groups_[g].phase = groups_[g].phase == 5 ? 1 : groups_[g].phase + 1;
        groups_[g].until += days[groups_[g].phase] * (.7 + .6 * random_.uniform()) * 1440 + 1;
      }
      if (groups_[g].phase == 3) {
        const double share = groups_[g].arrested ? rules.replacement : 1;
        const int n = poisson(rules.weekly / 7 * share *
                              rules_.crime_types[rules.crime_type.index()]
                                  .blocks[static_cast<std::size_t>(step_ % 4)]);
        for (int i = 0; i < n; ++i) {
          consider({minute(), choose(g), static_cast<std::int16_t>(rules.crime_type.value),
                    static_cast<std::int16_t>(g)});
        }
      }
    }
  }

  std::int32_t choose(std::size_t g) {
    const world::Hunting& ground = ground_.hunting(base::id_at<base::GroupId>(g));
    const content::Group& rules = rules_.groups[g];
    for (;;) {
      const base::CellId cell = ground.cells[ground.table.pick(random_.uniform())];
      const float above = risk_of(cells_[cell.index()]) - routine_;
      if (above <= 0 ||
          random_.uniform() <
              std::exp(-rules.risk_weight * static_cast<double>(above) / rules.temperature)) {
        return cell.value;
      }
    }
  }

  void repeats() {
    for (std::int32_t at = due_[static_cast<std::size_t>(step_)]; at >= 0;) {
      const Thing thing = waiting_[static_cast<std::size_t>(at)].thing;
      if (thing.group < 0 || !groups_[static_cast<std::size_t>(thing.group)].arrested) {
        consider(thing);
      }
      at = waiting_[static_cast<std::size_t>(at)].next;
    }
  }

  void consider(const Thing& thing) {
    const Cell& cell = cells_[static_cast<std::size_t>(thing.cell)];
    const content::CrimeType& type = rules_.crime_types[static_cast<std::size_t>(thing.type)];
    if (random_.uniform() >= std::exp(-type.deterrence * static_cast<double>(risk_of(cell)))) {
      return;
    }
    ledger_.push_back(thing);
    report(thing, type);
    for (int n = poisson(type.offspring); n > 0; --n) {
      Thing next = thing;
      const double lag = -std::log(1 - random_.uniform()) * type.lag_days * 1440;
      next.minute += static_cast<std::int32_t>(std::min(lag, 1e8));
      const double u = random_.uniform();
      const auto near = ground_.neighbours({thing.cell});
      if (u >= type.own_cell) {
        const double rest = (u - type.own_cell) / (1 - type.own_cell);
        next.cell = near[static_cast<std::size_t>(rest * static_cast<double>(near.size()))].value;
      }
      const auto step = static_cast<std::size_t>(next.minute / 360);
      if (step < due_.size()) {
        waiting_.push_back({next, due_[step]});
        due_[step] = static_cast<std::int32_t>(waiting_.size()) - 1;
      }
    }
  }

  void report(const Thing& thing, const content::CrimeType& type) {
    const Cell& cell = cells_[static_cast<std::size_t>(thing.cell)];
    double minute = thing.minute;
    const bool is_found =
        cell.aim > routine_ &&
        random_.uniform() < 1 - std::exp(-type.discovery * visits_a_day * 13 / 1440);
    if (!is_found) {
      const double trust = trust_[ground_.district({thing.cell}).index()];
      const double odds = std::exp(-type.trust_slope * (trust - 50) / 10);
      if (random_.uniform() * (1 + (1 - type.reporting) / type.reporting * odds) >= 1) {
        return;
      }
      minute += lognormal(type.delay_hours);
    }
    ++known_;
    if (random_.uniform() < rules_.recording.probability) {
      std::int32_t place = thing.cell;
      if (random_.uniform() < rules_.recording.wrong_cell) {
        const auto near = ground_.neighbours({place});
        place = near[static_cast<std::size_t>(random_.uniform() * static_cast<double>(near.size()))]
                    .value;
      }
      minute += lognormal(rules_.recording.delay_hours);
      ++recorded_;
      const auto week = static_cast<std::size_t>(minute / 10080);
      if (week < records_.size()) {
        records_[week].push_back(place);
      }
    }
  }

  double lognormal(double median_hours) {
    return median_hours * 60 * std::exp(0.8 * base::normal_inverse(random_.uniform() + 1e-17));
  }

  const CitySize& size_;
  const world::Ground& ground_;
  const content::WorldRules& rules_;
  Fast random_;
  int step_ = 0;
  float routine_;
  std::vector<Cell> cells_;
  std::vector<std::int32_t> due_;  // by step: first of a list
  std::vector<Due> waiting_;
  std::vector<std::vector<std::int32_t>> records_;  // by week: cells
  std::vector<double> trust_;
  std::vector<Group> groups_;
  std::vector<std::int32_t> sent_;
  std::vector<Thing> ledger_;
  double recorded_ = 0;
  double known_ = 0;
  Busiest busiest_;
};

}  // namespace

Counts run_limit(const CitySize& size, const Ground& ground, std::uint64_t seed) {
  return Limit{size, *ground, seed}.run();
}

}  // namespace rasad::bench
