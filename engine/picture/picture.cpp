// Recording with error and delay, arrival of reports, the weekly survey.
#include "engine/picture/picture.hpp"

#include "engine/base/pinned_math.hpp"
#include "engine/world/time_order.hpp"

#include <algorithm>
#include <span>

namespace rasad::picture {
namespace {

// Purposes of keys; the world uses numbers below 100.
enum class Purpose : std::uint64_t { recording = 100, arrival = 101, survey = 102 };

// Draws of one recording.
enum Draw : std::uint64_t {
  is_recorded,
  wrong_cell,
  other_cell,
  wrong_type,
  other_type,
  delay,
  span
};

base::Key purpose_key(base::Key root, Purpose purpose) {
  return root.with(static_cast<std::uint64_t>(purpose));
}

constexpr double delay_spread = 0.8;       // as for reporting [design]
constexpr double survey_error = 2.5;       // points, one standard deviation [design]
constexpr double longest_span_hours = 12;  // how vague victims are about the time [design]

double share_of_effort(const content::ReportTemplate& report, bool is_tasked, double trust) {
  const auto chance = static_cast<double>(is_tasked ? std::max(report.chance, report.chance_tasked)
                                                    : report.chance);
  // Tips rise with the square of trust (domain.md §5.7).
  const double told =
      report.channel == content::Channel::community ? (trust / 50) * (trust / 50) : 1;
  return chance / 1000 * told;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) {
    sum += value;
  }
  return values.empty() ? 50 : sum / static_cast<double>(values.size());
}

// What a type can be entered as by mistake, itself among them: what has no place is not taken for
// what has one.
std::vector<base::CrimeTypeId> mistakable(const content::WorldRules& rules,
                                          base::CrimeTypeId type) {
  std::vector<base::CrimeTypeId> types;
  for (std::size_t i = 0; i < rules.crime_types.size(); ++i) {
    if (rules.crime_types[i].placeless == rules.crime_types[type.index()].placeless) {
      types.push_back(base::id_at<base::CrimeTypeId>(i));
    }
  }
  return types;
}

}  // namespace

Picture::Picture(std::shared_ptr<const content::Pack> pack) : pack_(std::move(pack)) {
  for (const content::District& district : pack_->geography.districts) {
    state_.trust_survey.push_back(static_cast<std::int32_t>(district.trust));
  }
}

void Picture::observe(const world::World& world, const world::StepOutcome& known,
                      const CollectionEffort& effort) {
  for (const std::int32_t offence : known.known) {
    await_record(world, offence);
  }
  enter_records(world);
  if (world.state().step.value > 0) {
    let_reports_arrive(world, effort);
  }
  if (world.state().step.value % base::steps_per_week == 0) {
    survey_trust(world);
  }
  deliver(world.state().step, world.places().root());
}

// When it is recorded is drawn as soon as it is known, how it is when it is recorded.
void Picture::await_record(const world::World& world, std::int32_t index) {
  const world::Offence& offence = world.state().offences[static_cast<std::size_t>(index)];
  const content::RecordingRules& rules = pack_->world.recording;
  const base::Key key = purpose_key(base::Key{offence.key}, Purpose::recording);
  if (base::uniform(key, is_recorded) >= world::recorded_share(rules, offence)) {
    return;
  }
  const double normal = base::normal_inverse(base::open_uniform(key, delay));
  const double hours = rules.delay_hours * base::pinned_exp(delay_spread * normal);
  state_.pending.add(
      {{offence.known.value + static_cast<std::int64_t>(hours * base::minutes_per_hour)}, index});
}

Incident Picture::record_of(const world::World& world, const world::Due& due) const {
  const world::Offence& offence = world.state().offences[static_cast<std::size_t>(due.offence)];
  const content::RecordingRules& rules = pack_->world.recording;
  const base::Key key = purpose_key(base::Key{offence.key}, Purpose::recording);
  Incident incident{offence.type,  offence.cell, offence.occurred,        offence.occurred,
                    offence.known, due.at,       offence.found_by_patrol, offence.district};
  if (offence.cell.is_set() && base::uniform(key, wrong_cell) < rules.wrong_cell) {
    const std::span<const base::CellId> near = world.places().neighbours(offence.cell);
    const auto count = static_cast<std::uint32_t>(near.size());
    incident.cell = near.empty() ? incident.cell : near[base::below(key, other_cell, count)];
    incident.district = world.places().district(incident.cell);
  }
  if (base::uniform(key, wrong_type) < rules.wrong_type) {
    const std::vector<base::CrimeTypeId> types = mistakable(pack_->world, offence.type);
    incident.type = types[base::below(key, other_type, static_cast<std::uint32_t>(types.size()))];
  }
  const double vague = base::uniform(key, span) * longest_span_hours * base::minutes_per_hour;
  incident.from = {offence.occurred.value - static_cast<std::int64_t>(vague)};
  incident.to = std::min(
      offence.known, base::Minutes{offence.occurred.value + static_cast<std::int64_t>(vague / 2)});
  return incident;
}

void Picture::enter_records(const world::World& world) {
  const base::Step played{world.state().step.value - 1};
  due_.clear();
  state_.pending.take(played, due_);
  world::sort_in_step(due_, base::start_of(played), room_);
  for (const world::Due& one : due_) {
    state_.incidents.push_back(record_of(world, one));
    state_.offence.push_back(one.offence);
  }
}

void Picture::let_reports_arrive(const world::World& world, const CollectionEffort& effort) {
  const std::int32_t played = world.state().step.value - 1;
  const std::int32_t week = played / base::steps_per_week;
  const double trust = mean(world.state().trust);
  for (std::size_t i = 0; i < pack_->scenario.reports.size(); ++i) {
    const content::ReportTemplate& report = pack_->scenario.reports[i];
    const base::ReportId id = base::id_at<base::ReportId>(i);
    if (report.chance + report.chance_tasked == 0 || week + 1 < report.from_week ||
        find(id) != nullptr) {
      continue;
    }
    const base::Key key = purpose_key(world.places().root(), Purpose::arrival)
                              .with(i)
                              .with(static_cast<std::uint64_t>(week));
    const auto moment = static_cast<std::int32_t>(base::below(key, 0, base::steps_per_week));
    const bool is_tasked = std::any_of(effort.sought.begin(), effort.sought.end(),
                                       [&report](const Sought& one) { return one.covers(report); });
    if (played % base::steps_per_week == moment &&
        base::uniform(key, 1) < share_of_effort(report, is_tasked, trust)) {
      receive(id, base::start_of({played}));
    }
  }
}

void Picture::survey_trust(const world::World& world) {
  const base::Key key = purpose_key(world.places().root(), Purpose::survey)
                            .with(static_cast<std::uint64_t>(world.state().step.value));
  for (std::size_t i = 0; i < state_.trust_survey.size(); ++i) {
    const double error = survey_error * base::normal_inverse(base::open_uniform(key, i));
    const double told = std::clamp(world.state().trust[i] + error, 0.0, 100.0);
    state_.trust_survey[i] = static_cast<std::int32_t>(told + 0.5);
  }
}

void Picture::receive(base::ReportId report, base::Minutes now) {
  if (find(report) == nullptr) {
    Report arrived;
    arrived.id = report;
    arrived.received = now;
    state_.reports.push_back(std::move(arrived));
  }
}

}  // namespace rasad::picture
