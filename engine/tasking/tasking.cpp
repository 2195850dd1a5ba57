// Keeping tasks and what they cost, following up cases.
#include "engine/tasking/tasking.hpp"

#include "engine/base/list_item.hpp"

#include <algorithm>

namespace rasad::tasking {
namespace {

constexpr double full_case = 1000;
// Against people who did not do it a case stops here: coincidence and rumour carry no further.
constexpr double innocent_case = 350;    // [design]
constexpr double innocent_pace = 0.25;   // [design]
constexpr double quiet_pace = 0.6;       // a group that lies low leaves fewer traces [design]
constexpr double arrest_success = 0.85;  // with a case that is strong enough [design]
constexpr double case_lost = 200;        // by an arrest that fails [design]
constexpr double full_support = 4;       // fresh graded reports that make an inquiry quick [design]
constexpr std::int32_t expired_severity = 2;  // acting on an authority that ran out [design]

enum class Purpose : std::uint64_t { arrest = 200 };

base::Step week_start(base::Step step) {
  return {base::week_of(step) * base::steps_per_week};
}

}  // namespace

Tasking::Tasking(std::shared_ptr<const content::Pack> pack) : pack_(std::move(pack)) {
  state_.case_strength.assign(pack_->scenario.hypotheses.size(), 0);
}

const content::Option& Tasking::option(const TaskRequest& request) const {
  return base::item(pack_->doctrine.options, request.option);
}

void Tasking::add(std::int32_t number, const TaskRequest& request, base::Step step) {
  const content::Option& rules = option(request);
  const auto lead = static_cast<std::int32_t>(rules.lead_days * base::steps_per_day);
  const auto weeks = static_cast<std::int32_t>(rules.weeks);
  const base::Step begins = week_start(step);
  state_.tasks.push_back({number,
                          request,
                          begins,
                          {begins.value + lead},
                          {begins.value + weeks * base::steps_per_week}});
  if (rules.intrusion > rules.harm_at_stake) {
    const auto severity = static_cast<std::int32_t>(rules.intrusion - rules.harm_at_stake);
    state_.breaches.push_back({number, severity, begins, BreachKind::disproportionate});
  }
  const Authority* signed_one = authority(request);
  if (signed_one == nullptr) {
    authorise({request.legal_basis, request.option, request.hypothesis, request.district, {}, {}},
              begins);
  } else if (signed_one->until <= begins) {
    state_.breaches.push_back({number, expired_severity, begins, BreachKind::expired});
  }
}

// The first task that claims a basis brings the signature with it; later ones live on it.
void Tasking::authorise(const Authority& wanted, base::Step step) {
  if (wanted.legal_basis < 0) {
    return;
  }
  const auto weeks = static_cast<std::int32_t>(
      base::item_at(pack_->doctrine.legal_bases, wanted.legal_basis).valid_weeks);
  if (weeks == 0) {
    return;
  }
  Authority made = wanted;
  made.from = week_start(step);
  made.until = {made.from.value + weeks * base::steps_per_week};
  state_.authorities.push_back(made);
}

const Authority* Tasking::authority(const TaskRequest& request) const {
  const auto found = std::find_if(
      state_.authorities.rbegin(), state_.authorities.rend(), [&](const Authority& one) {
        return one.legal_basis == request.legal_basis && one.option == request.option &&
               one.hypothesis == request.hypothesis && one.district == request.district;
      });
  return found == state_.authorities.rend() ? nullptr : &*found;
}

base::Money Tasking::cost_a_week(const TaskRequest& request) const {
  const content::Option& rules = option(request);
  const bool by_cell = rules.target == content::Target::cells;
  const auto times = by_cell ? static_cast<std::int64_t>(request.cells.size()) : 1;
  return {rules.cost.value * times};
}

base::Money Tasking::committed(base::Step step) const {
  base::Money sum;
  for (const Task& task : state_.tasks) {
    sum = sum + (task.is_running(week_start(step)) ? cost_a_week(task.request) : base::Money{});
  }
  return sum;
}

Capacity Tasking::capacity(base::Step step) const {
  const auto later =
      std::find_if(state_.capacity.begin(), state_.capacity.end(),
                   [step](const Capacity& one) { return one.from.value > step.value; });
  return later == state_.capacity.begin() ? Capacity{} : *std::prev(later);
}

base::Money Tasking::weekly(base::Step step) const {
  const std::int64_t more = 100 * capacity(step).shifts;
  return {std::max<std::int64_t>(0, pack_->world.budget.weekly.value + more)};
}

std::int64_t Tasking::analyst_hours(base::Step step) const {
  const std::int64_t more = capacity(step).analyst_hours;
  return std::max<std::int64_t>(0, pack_->world.budget.analyst_hours + more);
}

base::Money Tasking::left(base::Step step) const {
  return weekly(step) - committed(step);
}

void Tasking::change(const Capacity& more, base::Step step) {
  if (more.analyst_hours == 0 && more.shifts == 0 && more.training == 0) {
    return;
  }
  Capacity sum = state_.capacity.empty() ? Capacity{} : state_.capacity.back();
  sum.from = {week_start(step).value + base::steps_per_week};
  sum.analyst_hours += more.analyst_hours;
  sum.shifts += more.shifts;
  sum.training = std::max(sum.training, more.training);
  state_.capacity.push_back(sum);
}

void Tasking::settle(const world::World& world, const picture::Picture& picture) {
  const base::Step played{world.state().step.value - 1};
  for (const Task& task : state_.tasks) {
    const content::Effect effect = option(task.request).effect;
    if (effect == content::Effect::investigate && task.has_effect(played)) {
      progress(task, world, picture);
    } else if (effect == content::Effect::arrest && task.effective == played) {
      try_arrest(task, world);
    }
  }
}

void Tasking::progress(const Task& task, const world::World& world,
                       const picture::Picture& picture) {
  const content::Hypothesis& hypothesis =
      base::item(pack_->scenario.hypotheses, task.request.hypothesis);
  double& strength = base::item(state_.case_strength, task.request.hypothesis);
  const double step_gain = option(task.request).strength * full_case / base::steps_per_week;
  if (!hypothesis.group.is_set() || !world.is_active(hypothesis.group)) {
    strength = std::min(innocent_case, strength + step_gain * innocent_pace);
    return;
  }
  const base::Minutes now = base::start_of(world.state().step);
  double support = 0;
  for (const picture::Report& report : picture.state().reports) {
    const content::ReportTemplate& form = base::item(pack_->scenario.reports, report.id);
    if (report.is_graded() && !report.is_purged && form.hypothesis == task.request.hypothesis) {
      support += picture::worth(form, report.received, now);
    }
  }
  const world::GroupPhase phase = base::item(world.state().groups, hypothesis.group).phase;
  const bool is_quiet = phase == world::GroupPhase::lie_low || phase == world::GroupPhase::dormant;
  const double known = 0.6 + 0.4 * std::min(1.0, support / full_support);
  strength = std::min(full_case, strength + step_gain * known * (is_quiet ? quiet_pace : 1));
}

void Tasking::try_arrest(const Task& task, const world::World& world) {
  const base::HypothesisId hypothesis = task.request.hypothesis;
  const base::Key key = world.places()
                            .root()
                            .with(static_cast<std::uint64_t>(Purpose::arrest))
                            .with(hypothesis.index())
                            .with(static_cast<std::uint64_t>(task.effective.value));
  const bool is_right = base::item(pack_->scenario.hypotheses, hypothesis).group.is_set();
  const bool success = is_right && base::uniform(key, 0) < arrest_success;
  if (!success) {
    double& strength = base::item(state_.case_strength, hypothesis);
    strength = std::max(0.0, strength - case_lost);
  }
  state_.arrests.push_back({hypothesis, task.effective, success});
}

}  // namespace rasad::tasking
