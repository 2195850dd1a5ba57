// The dense oracle. Nothing here is shared with the engine but the pack, the weights of the cells
// and the rates of the background; choices, decays and draws are written from domain.md §5 anew.
#include "tests/bench/contestants.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace rasad::bench {
namespace {

constexpr double steps_per_day = 4;
constexpr double steps_per_week = 28;

struct DenseGroup {
  int phase = 0;  // dormant, plan, prepare, execute, dispose, lie low
  double until = 0;
  bool arrested = false;
  std::vector<int> uses;       // by cell
  std::vector<double> fright;  // by cell, at the step below
  std::vector<int> frightened;
};

/// What a group's offence adds to the near repeats due in a cell: an arrest takes it back.
struct GroupShare {
  int group = 0;
  std::size_t type = 0;
  double due = 0;  // in the block after `step`
  int step = 0;
};

struct Filed {
  double minute = 0;
  std::size_t cell = 0;
  bool operator<(const Filed& other) const { return minute > other.minute; }
};

class Dense {
 public:
  Dense(const CitySize& size, const world::Ground& ground, std::uint64_t seed)
      : size_(size),
        ground_(ground),
        rules_(ground.pack().world),
        random_(seed),
        cells_(ground.cell_count()),
        types_(rules_.crime_types.size()),
        excitation_(types_ * cells_, 0),
        shares_(cells_),
        fresh_(types_ * cells_, 0),
        risk_(cells_, rules_.patrol.routine_risk),
        habit_(cells_, 0),
        dose_(cells_, 0),
        trust_(ground.pack().geography.districts.size(), 0),
        groups_(rules_.groups.size()),
        busiest_(cells_) {
    for (std::size_t d = 0; d < trust_.size(); ++d) {
      trust_[d] = static_cast<double>(ground.pack().geography.districts[d].trust);
    }
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      groups_[g].until = rules_.groups[g].start_day * 1440;
      groups_[g].uses.assign(cells_, 0);
      groups_[g].fright.assign(cells_, 0);
      groups_[g].frightened.assign(cells_, 0);
    }
    counts_.weeks.assign(static_cast<std::size_t>(size.weeks), 0);
  }

  Counts run() {
    for (step_ = 0; step_ < size_.steps(); ++step_) {
      if (step_ % 28 == 0) {
        start_week(step_ / 28);
      }
      find_left();
      play_cells();
      play_waves();
      for (std::size_t g = 0; g < groups_.size(); ++g) {
        play_group(g);
      }
      decay();
      file();
    }
    finish();
    return counts_;
  }

 private:
  double uniform() { return std::uniform_real_distribution<double>{}(random_); }
  // Inverse CDF. Most means are tiny: exp(-m) >= 1 - m spares them the exponential.
  int poisson(double mean) {
    const double u = uniform();
    if (u < 1 - mean) {
      return 0;
    }
    double term = std::exp(-mean);
    double sum = term;
    int n = 0;
    while (u >= sum && n < 1000) {
      term *= mean / ++n;
      sum += term;
    }
    return n;
  }
  double start() const { return step_ * 360.0; }

  void start_week(int week) {
    const double from = start() - 28 * 1440;
    std::sort(records_.begin(), records_.end());
    while (!records_.empty() && records_.back().minute < from) {
      busiest_.remove(base::id_at<base::CellId>(records_.back().cell));
      records_.pop_back();
    }
    std::fill(dose_.begin(), dose_.end(), 0);
    for (const base::CellId cell : busiest_.cells(size_.patrolled())) {
      dose_[cell.index()] = visits_a_day;
    }
    const base::GroupId group = arrested_in(week);
    if (group.is_set()) {
      groups_[group.index()].arrested = true;
      end_repeats_of(group.value);
    }
  }

  [[nodiscard]] double due_now(const GroupShare& share) const {
    const double days = rules_.crime_types[share.type].lag_days;
    return share.due * std::exp(-(step_ - share.step - 1) / (days * steps_per_day));
  }

  void end_repeats_of(int group) {
    for (std::size_t c = 0; c < cells_; ++c) {
      for (GroupShare& share : shares_[c]) {
        if (share.group == group) {
          double& field = excitation_[share.type * cells_ + c];
          field = std::max(0.0, field - due_now(share));
          share.due = 0;
        }
      }
    }
  }

  // Whose repeat an offence out of the excitation of a cell is: -1 for nobody's.
  int owner_of(std::size_t k, std::size_t c) {
    double left = uniform() * excitation_[k * cells_ + c];
    for (const GroupShare& share : shares_[c]) {
      left -= share.type == k ? due_now(share) : 0;
      if (left < 0) {
        return share.group;
      }
    }
    return -1;
  }

  // M[c,k] = exp(-beta_k P (1 - h)), every cell.
  void find_left() {
    left_.resize(types_ * cells_);
    for (std::size_t c = 0; c < cells_; ++c) {
      const content::PatrolRules& patrol = rules_.patrol;
      const double h =
          patrol.habit * std::clamp((habit_[c] - patrol.habit_from_weeks) /
                                        (patrol.habit_full_weeks - patrol.habit_from_weeks),
                                    0.0, 1.0);
      for (std::size_t k = 0; k < types_; ++k) {
        left_[k * cells_ + c] = std::exp(-rules_.crime_types[k].deterrence * risk_[c] * (1 - h));
      }
    }
  }

  // (background + excitation) * M, every type in every cell.
  void play_cells() {
    for (std::size_t k = 0; k < types_; ++k) {
      const auto type = base::id_at<base::CrimeTypeId>(k);
      const double rate = ground_.rates().background(type, {step_});
      for (std::size_t c = 0; c < cells_; ++c) {
        const double immigrants = rate * ground_.weight(type, base::id_at<base::CellId>(c));
        const double repeats = excitation_[k * cells_ + c];
        const int n = poisson((immigrants + repeats) * left_[k * cells_ + c]);
        for (int i = 0; i < n; ++i) {
          const bool is_repeat = uniform() * (immigrants + repeats) < repeats;
          happen(k, c, start() + uniform() * 360, is_repeat ? owner_of(k, c) : -1, is_repeat);
        }
      }
    }
  }

  void play_waves() {
    for (const content::Wave& wave : rules_.waves) {
      const double shape = world::envelope(wave, step_ / steps_per_day);
      const std::size_t k = wave.crime_type.index();
      const double rate =
          shape * (wave.factor - 1) * ground_.rates().background(wave.crime_type, {step_});
      for (std::size_t c = 0; c < cells_ && rate > 0; ++c) {
        const auto cell = base::id_at<base::CellId>(c);
        if (std::find(wave.districts.begin(), wave.districts.end(), ground_.district(cell)) ==
            wave.districts.end()) {
          continue;
        }
        const int n = poisson(rate * ground_.weight(wave.crime_type, cell) * left_[k * cells_ + c]);
        for (int i = 0; i < n; ++i) {
          happen(k, c, start() + uniform() * 360, -1, 0);
        }
      }
    }
  }

  void move_on(std::size_t g) {
    const content::Group& rules = rules_.groups[g];
    const double days[] = {rules.start_day,    rules.plan_days,    rules.prepare_days,
                           rules.execute_days, rules.dispose_days, rules.lie_low_days};
    while (groups_[g].until <= start()) {
      groups_[g].phase = groups_[g].phase == 5 ? 1 : groups_[g].phase + 1;
      groups_[g].until += std::max(1.0, days[groups_[g].phase] * (0.7 + 0.6 * uniform()) * 1440);
    }
  }

  void play_group(std::size_t g) {
    move_on(g);
    const content::Group& rules = rules_.groups[g];
    if (groups_[g].phase != 3) {
      return;
    }
    const std::size_t k = rules.crime_type.index();
    const double share = groups_[g].arrested ? rules.replacement : 1;
    const int n = poisson(rules.weekly / 7 * share *
                          rules_.crime_types[k].blocks[static_cast<std::size_t>(step_ % 4)]);
    for (int i = 0; i < n; ++i) {
      const std::size_t c = choose(g);
      ++groups_[g].uses[c];
      if (uniform() < left_[k * cells_ + c]) {
        happen(k, c, start() + uniform() * 360, static_cast<int>(g), 2);
      } else {
        groups_[g].fright[c] = 1 - (1 - fright_now(g, c)) * (1 - rules.fright);
        groups_[g].frightened[c] = step_;
      }
    }
  }

  [[nodiscard]] double fright_now(std::size_t g, std::size_t c) const {
    const double weeks = (step_ - groups_[g].frightened[c]) / steps_per_week;
    return groups_[g].fright[c] * std::exp2(-weeks / rules_.groups[g].fright_weeks);
  }

  // Softmax over every cell of the group's ground.
  std::size_t choose(std::size_t g) {
    const world::Hunting& ground = ground_.hunting(base::id_at<base::GroupId>(g));
    const content::Group& rules = rules_.groups[g];
    std::vector<double> sums;
    double sum = 0;
    for (std::size_t i = 0; i < ground.cells.size(); ++i) {
      const std::size_t c = ground.cells[i].index();
      const double liking =
          rules.familiarity * std::min(groups_[g].uses[c], 3) * (1 - fright_now(g, c));
      sum +=
          ground.weights[i] * std::exp((liking - rules.risk_weight * risk_[c]) / rules.temperature);
      sums.push_back(sum);
    }
    const auto at = std::upper_bound(sums.begin(), sums.end(), uniform() * sum);
    return ground
        .cells[std::min(static_cast<std::size_t>(at - sums.begin()), ground.cells.size() - 1)]
        .index();
  }

  // An offence, the near repeats it has before the end of the block, and what it adds to the rest.
  void happen(std::size_t k, std::size_t c, double minute, int group, int origin) {
    count(k, c, minute, origin);
    const content::CrimeType& type = rules_.crime_types[k];
    const bool is_over = group >= 0 && groups_[static_cast<std::size_t>(group)].arrested;
    const double rest = (start() + 360 - minute) / 1440 / type.lag_days;
    const int soon = poisson(type.offspring * (1 - std::exp(-rest)));
    for (int i = 0; i < soon; ++i) {
      const double lag = -std::log(1 - uniform() * (1 - std::exp(-rest))) * type.lag_days * 1440;
      const std::size_t place = repeat_cell(type, c);
      if (!is_over && uniform() < left_[k * cells_ + place]) {
        happen(k, place, std::min(minute + lag, start() + 359.99), group, 1);
      }
    }
    excite(k, c, group, is_over ? 0 : type.offspring * std::exp(-rest));
    report(k, c, minute);
  }

  std::size_t repeat_cell(const content::CrimeType& type, std::size_t c) {
    const auto near = ground_.neighbours(base::id_at<base::CellId>(c));
    if (uniform() < type.own_cell || near.empty()) {
      return c;
    }
    return near[static_cast<std::size_t>(uniform() * static_cast<double>(near.size()))].index();
  }

  // Stock of repeats still to come after this block: E is what is due in the next block.
  void excite(std::size_t k, std::size_t c, int group, double mass) {
    const content::CrimeType& type = rules_.crime_types[k];
    const double due = 1 - std::exp(-1 / (type.lag_days * steps_per_day));
    const auto near = ground_.neighbours(base::id_at<base::CellId>(c));
    add_repeats(k, c, group, mass * due * (near.empty() ? 1 : type.own_cell));
    for (const base::CellId other : near) {
      add_repeats(k, other.index(), group,
                  mass * due * (1 - type.own_cell) / static_cast<double>(near.size()));
    }
  }

  void add_repeats(std::size_t k, std::size_t c, int group, double due) {
    fresh_[k * cells_ + c] += due;
    if (group >= 0 && due > 0) {
      shares_[c].push_back({group, k, due, step_});
    }
  }

  void count(std::size_t k, std::size_t c, double minute, int origin) {
    const auto cell = base::id_at<base::CellId>(c);
    ++counts_.total;
    ++counts_.types[k];
    ++counts_.districts[ground_.district(cell).index()];
    ++counts_.weeks[static_cast<std::size_t>(step_ / 28)];
    counts_.by_groups += origin == 2 ? 1 : 0;
    counts_.repeats += origin == 1 ? 1 : 0;
    const content::Cell& place = ground_.pack().geography.cells[c];
    events_.push_back(
        {static_cast<std::int64_t>(minute), static_cast<std::int32_t>(k), place.column, place.row});
  }

  void report(std::size_t k, std::size_t c, double minute) {
    const content::CrimeType& type = rules_.crime_types[k];
    const double presence = std::min(1.0, dose_[c] * 13 / 1440);
    double known = minute;
    if (uniform() < 1 - std::exp(-type.discovery * presence)) {
      ++counts_.found;
    } else {
      const double trust = trust_[ground_.district(base::id_at<base::CellId>(c)).index()];
      const double logit =
          std::log(type.reporting / (1 - type.reporting)) + type.trust_slope * (trust - 50) / 10;
      if (uniform() >= 1 / (1 + std::exp(-logit))) {
        return;
      }
      known += lognormal(type.delay_hours);
    }
    ++counts_.known;
    if (uniform() < rules_.recording.probability) {
      std::size_t cell = c;
      const auto near = ground_.neighbours(base::id_at<base::CellId>(c));
      if (uniform() < rules_.recording.wrong_cell) {
        cell = near[static_cast<std::size_t>(uniform() * static_cast<double>(near.size()))].index();
      }
      pending_.push_back({known + lognormal(rules_.recording.delay_hours), cell});
    }
  }

  double lognormal(double median_hours) {
    return median_hours * 60 * std::exp(0.8 * std::normal_distribution<double>{}(random_));
  }

  void decay() {
    for (std::size_t k = 0; k < types_; ++k) {
      const double f = std::exp(-1 / (rules_.crime_types[k].lag_days * steps_per_day));
      for (std::size_t i = k * cells_; i < (k + 1) * cells_; ++i) {
        excitation_[i] = excitation_[i] * f + fresh_[i];
        fresh_[i] = 0;
      }
    }
    decay_patrol();
  }

  void decay_patrol() {
    const content::PatrolRules& patrol = rules_.patrol;
    for (std::size_t c = 0; c < cells_; ++c) {
      const double aim = std::max(patrol.routine_risk, 1 - std::exp(-dose_[c] / patrol.saturation));
      const double days = aim > risk_[c] ? patrol.rise_days : patrol.fall_days;
      risk_[c] += (aim - risk_[c]) * (1 - std::exp(-1 / (days * steps_per_day)));
      const double pace = aim > patrol.habit_risk ? 1 : -patrol.habit_recovery;
      habit_[c] = std::clamp(habit_[c] + pace / steps_per_week, 0.0, 26.0);
    }
    const content::TrustRules& rules = rules_.trust;
    std::vector<double> good(trust_.size(), 0);
    for (std::size_t c = 0; c < cells_; ++c) {
      good[ground_.district(base::id_at<base::CellId>(c)).index()] +=
          dose_[c] / steps_per_day * rules.good_share_patrol;
    }
    for (std::size_t d = 0; d < trust_.size(); ++d) {
      const auto people = static_cast<double>(ground_.pack().geography.districts[d].population);
      trust_[d] += std::min(100 / people * rules.good * good[d] * rules.spread,
                            rules.week_limit / steps_per_week) +
                   (rules.level - trust_[d]) * std::log(2) / (rules.half_life_weeks * 28);
    }
  }

  void file() {
    const double end = start() + 360;
    for (std::size_t i = 0; i < pending_.size();) {
      if (pending_[i].minute >= end) {
        ++i;
        continue;
      }
      busiest_.add(base::id_at<base::CellId>(pending_[i].cell));
      records_.push_back(pending_[i]);
      ++counts_.recorded;
      pending_[i] = pending_.back();
      pending_.pop_back();
    }
  }

  void finish() {
    for (const double trust : trust_) {
      counts_.trust += trust * trust / static_cast<double>(trust_.size());
    }
    if (size_.with_knox) {
      std::stable_sort(events_.begin(), events_.end(),
                       [](const Event& a, const Event& b) { return a.minute < b.minute; });
      counts_.knox = knox_pairs(events_);
    }
  }

  const CitySize& size_;
  const world::Ground& ground_;
  const content::WorldRules& rules_;
  std::mt19937_64 random_;
  std::size_t cells_;
  std::size_t types_;
  int step_ = 0;
  std::vector<double> excitation_;               // due in this block, by type and cell
  std::vector<std::vector<GroupShare>> shares_;  // of it, by cell
  std::vector<double> fresh_;                    // due in the next block
  std::vector<double> risk_;
  std::vector<double> habit_;
  std::vector<double> dose_;
  std::vector<double> left_;
  std::vector<double> trust_;
  std::vector<DenseGroup> groups_;
  std::vector<Filed> pending_;
  std::vector<Filed> records_;
  std::vector<Event> events_;
  Busiest busiest_;
  Counts counts_;
};

}  // namespace

Counts run_dense(const CitySize& size, const Ground& ground, std::uint64_t seed) {
  return Dense{size, *ground, seed}.run();
}

}  // namespace rasad::bench
