// Foresight by a fork: what would happen this week is played, looked at, and forgotten.
#include "engine/assess/oracle.hpp"

#include "engine/assess/run.hpp"
#include "engine/policy/allocation.hpp"

namespace rasad::assess {
namespace {

bool is_patrol(const session::View& view, const session::Decision& decision) {
  const auto* assign = std::get_if<session::Assign>(&decision.action);
  return assign != nullptr &&
         assign->request.option == policy::option_with(view, content::Effect::patrol);
}

void take(session::Session& session, const session::Decision& decision) {
  if (session.check(decision).empty()) {
    session.apply(decision);
  }
}

// Harm of the coming week by cell if no more patrols are sent.
std::vector<double> harm_to_come(const session::Session& session, base::Step end) {
  session::Session fork = session;
  fork.advance(end);
  const content::Pack& pack = session.pack();
  std::vector<double> harm(pack.geography.cells.size(), 0);
  const base::Minutes from = base::start_of(session.step());
  for (const world::Offence& offence : fork.core().world.state().offences) {
    const content::CrimeType& type = pack.world.crime_types[offence.type.index()];
    if (offence.occurred >= from && !type.placeless) {
      harm[offence.cell.index()] += static_cast<double>(type.harm) * type.deterrence;
    }
  }
  return harm;
}

}  // namespace

void play_oracle_week(session::Session& session) {
  const session::View before = session.view(session::Role::trainee);
  const base::Step end{(before.week() + 1) * base::steps_per_week};
  for (const session::Decision& decision :
       policy::intelligence_led(before, session.model_answers())) {
    if (!is_patrol(before, decision)) {
      take(session, decision);
    }
  }
  const std::vector<double> harm = harm_to_come(session, end);
  const session::View view = session.view(session::Role::trainee);
  for (const session::Decision& decision :
       policy::patrol(view, policy::ranked(harm), view.budget_left)) {
    take(session, decision);
  }
  session.advance(end);
}

void play_by_name(session::Session& session, const std::string& name) {
  if (name != oracle_name) {
    play(session, policy::find_policy(name));
    return;
  }
  while (!session.is_finished()) {
    play_oracle_week(session);
  }
}

std::vector<std::string> player_names() {
  std::vector<std::string> names = policy::policy_names();
  names.emplace_back(oracle_name);
  return names;
}

}  // namespace rasad::assess
