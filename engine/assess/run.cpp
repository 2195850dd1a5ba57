// Playing with policies; sums over the ledgers.
#include "engine/assess/run.hpp"

#include <algorithm>

namespace rasad::assess {
namespace {

std::size_t week_index(base::Minutes at) {
  return static_cast<std::size_t>(at.value / base::minutes_per_week);
}

void add_offences(const session::Session& session, Outcome& outcome) {
  const std::vector<content::CrimeType>& types = session.pack().world.crime_types;
  for (const world::Offence& offence : session.core().world.state().offences) {
    if (offence.occurred.value < 0 || week_index(offence.occurred) >= outcome.weeks.size()) {
      continue;
    }
    Week& week = outcome.weeks[week_index(offence.occurred)];
    ++week.actual;
    week.harm_actual += types[offence.type.index()].harm;
  }
}

void add_incidents(const session::Session& session, Outcome& outcome) {
  const std::vector<content::CrimeType>& types = session.pack().world.crime_types;
  for (const picture::Incident& incident : session.core().picture.state().incidents) {
    if (incident.recorded.value < 0 || week_index(incident.recorded) >= outcome.weeks.size()) {
      continue;
    }
    Week& week = outcome.weeks[week_index(incident.recorded)];
    ++week.recorded;
    week.harm_recorded += types[incident.type.index()].harm;
  }
}

void add_trust(const session::Session& session, Outcome& outcome) {
  const std::vector<content::District>& districts = session.pack().geography.districts;
  const std::vector<double>& trust = session.core().world.state().trust;
  for (std::size_t i = 0; i < trust.size(); ++i) {
    const auto before = static_cast<double>(districts[i].trust);
    outcome.trust_before += before / static_cast<double>(trust.size());
    outcome.trust_after += trust[i] / static_cast<double>(trust.size());
    const double change = trust[i] - before;
    outcome.worst_trust_change = i == 0 ? change : std::min(outcome.worst_trust_change, change);
  }
}

}  // namespace

void play_week(session::Session& session, policy::Policy policy) {
  for (const session::Decision& decision :
       policy(session.view(session::Role::trainee), session.model_answers())) {
    if (session.check(decision).empty()) {
      session.apply(decision);
    }
  }
  session.advance({(session.view(session::Role::trainee).week() + 1) * base::steps_per_week});
}

void play(session::Session& session, policy::Policy policy, std::int32_t weeks) {
  for (std::int32_t week = 0; week < weeks && !session.is_finished(); ++week) {
    play_week(session, policy);
  }
}

Outcome outcome_of(const session::Session& session) {
  Outcome outcome;
  const std::int32_t played =
      (session.step().value + base::steps_per_week - 1) / base::steps_per_week;
  outcome.weeks.resize(static_cast<std::size_t>(std::max(played, 0)));
  add_offences(session, outcome);
  add_incidents(session, outcome);
  add_trust(session, outcome);
  for (std::size_t i = 0; i < outcome.weeks.size(); ++i) {
    Week& week = outcome.weeks[i];
    const auto step = static_cast<std::int32_t>(i) * base::steps_per_week;
    week.budget = session.core().tasking.weekly({step});
    week.directed = session.core().tasking.committed({step});
    outcome.actual += week.actual;
    outcome.recorded += week.recorded;
    outcome.harm += week.harm_actual;
    outcome.cost = outcome.cost + session.pack().world.budget.weekly;
  }
  outcome.digest = session.digest();
  return outcome;
}

Outcome reference(const session::Session& session, const std::string& name) {
  session::Session fresh{session.shared_pack(), session.seed(), session.options()};
  play(fresh, policy::find_policy(name), session.step().value / base::steps_per_week);
  return outcome_of(fresh);
}

}  // namespace rasad::assess
