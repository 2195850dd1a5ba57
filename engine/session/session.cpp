// Playing steps in their one order and taking decisions; withdrawing them is in rewind.cpp.
#include "engine/session/session.hpp"

#include "engine/base/list_item.hpp"
#include "engine/session/core_walk.hpp"
#include "engine/session/cycle_acts.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

constexpr double trust_lost = 3;  // points for each degree of a breach that comes to light

Core make_core(const std::shared_ptr<const content::Pack>& pack, std::uint64_t seed,
               world::Options options) {
  Core core{world::World{pack, seed, std::move(options)},
            picture::Picture{pack},
            tasking::Tasking{pack},
            script::Script{pack, seed},
            {}};
  core.judgements.assign(pack->scenario.hypotheses.size(), -1);
  return core;
}

}  // namespace

Session::Session(std::shared_ptr<const content::Pack> pack, std::uint64_t seed,
                 world::Options options)
    : pack_(std::move(pack)),
      seed_(seed),
      core_(make_core(pack_, seed, std::move(options))),
      before_decisions_(core_) {
  // The history before the exercise: nobody directs anything.
  while (core_.world.state().step.value < 0) {
    const world::StepOutcome known = core_.world.step({});
    core_.picture.observe(core_.world, known, {});
  }
  run_script();
  before_decisions_ = core_;
}

base::Step Session::last_step() const {
  return {static_cast<std::int32_t>(pack_->scenario.weeks) * base::steps_per_week};
}

bool Session::is_finished() const {
  return step() >= last_step() || core_.script.state().is_ended || is_ended_;
}

std::vector<tasking::LegalFinding> Session::legal_check(const tasking::TaskRequest& request) const {
  return tasking::legal_check(core_.tasking, core_.picture, request, step());
}

std::int64_t Session::hours_left() const {
  return core_.tasking.analyst_hours(step()) - core_.picture.hours_booked(step());
}

// The script fires for a step when the step before it has been played, so that what it shows can
// be read before anybody decides.
void Session::play_step() {
  const base::Step now = step();
  const world::StepOutcome known = core_.world.step(core_.tasking.orders(now));
  core_.picture.observe(core_.world, known, core_.tasking.effort(now));
  core_.tasking.settle(core_.world, core_.picture);
  if (step().value % base::steps_per_week == 0) {
    bear_findings(step());
  }
  run_script();
}

void Session::run_script() {
  const auto reports = static_cast<std::int32_t>(core_.picture.state().reports.size());
  serve(core_.script.fire({step(), reports, step() >= last_step()}, facts_of(*pack_, core_)));
}

std::vector<std::int64_t> facts_of(const content::Pack& pack, const Core& core) {
  return script::fact_values(pack, core.world.state().step, core.picture, core.tasking,
                             core.script.state());
}

// What oversight finds becomes known, and trust falls with its severity (domain.md §5.8: three to
// fifteen points for a violation of severity one to five).
void Session::bear_findings(base::Step now) {
  const auto found = core_.tasking.oversee(core_.picture, core_.world.places().root(), now);
  for (const tasking::Breach& breach : found) {
    for (std::size_t i = 0; i < pack_->geography.districts.size(); ++i) {
      core_.world.change_trust(base::id_at<base::DistrictId>(i), -trust_lost * breach.severity);
    }
  }
}

void Session::serve(const script::Requests& requests) {
  for (const base::ReportId report : requests.reports) {
    core_.picture.receive(report, base::start_of(step()));
  }
  for (const world::TrustOrder& change : requests.trust) {
    core_.world.change_trust(change.district, change.points_a_week);
  }
  core_.tasking.change(requests.capacity, step());
  for (const base::WaveId wave : requests.waves_started) {
    core_.world.start_wave(wave);
  }
  for (const base::WaveId wave : requests.waves_stopped) {
    core_.world.stop_wave(wave);
  }
  for (const base::GroupId group : requests.groups_started) {
    core_.world.start_group(group);
  }
  for (const base::GroupId group : requests.groups_stopped) {
    core_.world.stop_group(group);
  }
}

std::int32_t Session::apply(const Decision& decision) {
  const auto number = static_cast<std::int32_t>(journal_.size()) + 1;
  if (const auto* play = std::get_if<Advance>(&decision.action)) {
    play_on(play->to, decision, {});
    return number;
  }
  journal_.push_back({number, step(), decision});
  if (std::holds_alternative<Withdraw>(decision.action)) {
    redo_since_last_advance();
  } else if (std::holds_alternative<EndExercise>(decision.action)) {
    is_ended_ = true;
  } else {
    perform(number, decision);
  }
  return number;
}

void Session::advance(base::Step to, Role role, const Watcher& watcher) {
  play_on(to, {role, Advance{to}}, watcher);
}

// The entry says who had it played: the journal in memory is the one on the disk.
void Session::play_on(base::Step to, Decision decision, const Watcher& watcher) {
  const base::Step end = std::min(to, last_step());
  const auto number = static_cast<std::int32_t>(journal_.size()) + 1;
  decision.action = Advance{end};
  journal_.push_back({number, step(), std::move(decision)});
  if (step() < end) {
    serve(core_.script.serve_answers(base::start_of(step())));
  }
  while (step() < end && !core_.script.state().is_ended) {
    play_step();
    if (watcher) {
      watcher(core_);
    }
  }
  before_decisions_ = core_;
}

void Session::perform(std::int32_t number, const Decision& decision) {
  const base::Minutes now = base::start_of(step());
  const auto visitor = [&](const auto& action) {
    using T = std::decay_t<decltype(action)>;
    if constexpr (std::is_same_v<T, Grade>) {
      core_.picture.grade(action.report, action.source, action.information, now);
    } else if constexpr (std::is_same_v<T, Judge>) {
      base::item(core_.judgements, action.hypothesis) = action.permille;
    } else if constexpr (std::is_same_v<T, Assign>) {
      core_.tasking.add(number, action.request, step());
    } else if constexpr (std::is_same_v<T, Answer>) {
      serve(core_.script.answer(action.question, action.choice, now));
      const content::Question& question = base::item(pack_->scenario.questions, action.question);
      const auto& choice = base::item_at(question.choices, action.choice);
      if (choice.severity > 0) {
        core_.tasking.add_breach({-1, static_cast<std::int32_t>(choice.severity), step()});
      }
    } else if constexpr (std::is_same_v<T, FireInject>) {
      serve(core_.script.fire_now(action.inject, step()));
    } else if constexpr (std::is_same_v<T, HoldInject>) {
      core_.script.hold(action.inject, action.is_held);
    } else {
      perform_cycle(core_, number, action);
    }
  };
  std::visit(visitor, decision.action);
}

base::Digest Session::digest() const {
  return digest_of(core_);
}

base::Digest digest_of(const Core& core) {
  base::StateHasher hasher;
  walk_core(core, hasher);
  return hasher.digest();
}

Session replay(std::shared_ptr<const content::Pack> pack, std::uint64_t seed,
               world::Options options, const Journal& journal, std::int32_t until) {
  Session session{std::move(pack), seed, std::move(options)};
  for (const Entry& entry : journal) {
    if (until >= 0 && entry.number > until) {
      break;
    }
    session.apply(entry.decision);
  }
  return session;
}

}  // namespace rasad::session
