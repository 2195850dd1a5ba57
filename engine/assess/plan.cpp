// Taking the plan out of a journal, and following it.
#include "engine/assess/plan.hpp"

#include <algorithm>

namespace rasad::assess {
namespace {

bool is_planned(const session::Entry& entry, const std::vector<std::int32_t>& gone) {
  const session::Action& action = entry.decision.action;
  return !std::holds_alternative<session::Advance>(action) &&
         !std::holds_alternative<session::Withdraw>(action) &&
         !std::holds_alternative<session::EndExercise>(action) &&
         std::find(gone.begin(), gone.end(), entry.number) == gone.end();
}

}  // namespace

Plan plan_of(const session::Session& session) {
  const std::vector<std::int32_t> gone = session::withdrawn(session.journal());
  Plan plan;
  for (const session::Entry& entry : session.journal()) {
    if (is_planned(entry, gone)) {
      plan.push_back({entry.number, entry.step, entry.decision});
    }
  }
  return plan;
}

Followed follow(const std::shared_ptr<const content::Pack>& pack, const Plan& plan,
                const Course& course, base::Step until) {
  Followed followed{session::Session{pack, course.seed, course.options}};
  session::Session& session = followed.session;
  const auto play_until = [&session](base::Step to) {
    if (session.step() < to && !session.is_finished()) {
      session.advance(to);
    }
  };
  for (const PlannedDecision& planned : plan) {
    play_until(planned.step);
    if (session.step() == planned.step && session.check(planned.decision).empty()) {
      session.apply(planned.decision);
    } else {
      ++followed.refused;
    }
  }
  play_until(until);
  return followed;
}

}  // namespace rasad::assess
