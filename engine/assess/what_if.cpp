// Two histories and what differs between them.
#include "engine/assess/what_if.hpp"

#include "engine/assess/luck.hpp"

#include <algorithm>
#include <map>

namespace rasad::assess {
namespace {

Course own_course(const session::Session& session) {
  return {session.seed(), session.options()};
}

/// Offences of the exercise by key, with whether each was entered.
using ByKey = std::map<std::uint64_t, ChangedOffence>;

ByKey by_key(const session::Session& session) {
  const world::State& world = session.core().world.state();
  const picture::State& picture = session.core().picture.state();
  std::vector<bool> is_recorded(world.offences.size(), false);
  for (const std::int32_t index : picture.offence) {
    if (index >= 0) {
      is_recorded[static_cast<std::size_t>(index)] = true;
    }
  }
  ByKey result;
  for (std::size_t i = 0; i < world.offences.size(); ++i) {
    if (world.offences[i].occurred.value >= 0) {
      result[world.offences[i].key] = {world.offences[i], {}, is_recorded[i]};
    }
  }
  return result;
}

bool is_earlier(const ChangedOffence& a, const ChangedOffence& b) {
  return std::pair{a.offence.occurred, a.offence.key} <
         std::pair{b.offence.occurred, b.offence.key};
}

void compare(const ByKey& before, const ByKey& after, WhatIf& answer) {
  for (const auto& [key, offence] : before) {
    const auto other = after.find(key);
    if (other == after.end()) {
      answer.removed.push_back(offence);
    } else if (other->second.offence.cell != offence.offence.cell) {
      answer.moved.push_back(offence);
      answer.moved.back().other_cell = other->second.offence.cell;
    }
  }
  for (const auto& [key, offence] : after) {
    if (!before.contains(key)) {
      answer.added.push_back(offence);
    }
  }
  for (auto* list : {&answer.removed, &answer.added, &answer.moved}) {
    std::sort(list->begin(), list->end(), is_earlier);
  }
}

void count_by_week(WhatIf& answer) {
  answer.differing.assign(answer.before.weeks.size(), 0);
  for (const auto* list : {&answer.removed, &answer.added, &answer.moved}) {
    for (const ChangedOffence& one : *list) {
      const auto week =
          static_cast<std::size_t>(one.offence.occurred.value / base::minutes_per_week);
      if (week < answer.differing.size()) {
        ++answer.differing[week];
      }
      answer.first = std::min(answer.first.value_or(one.offence.occurred), one.offence.occurred);
    }
  }
}

void measure_drift(const ByKey& before, const ByKey& after, WhatIf& answer) {
  if (!answer.first) {
    return;
  }
  const auto later = [&answer](const ByKey& history) {
    return std::count_if(history.begin(), history.end(), [&answer](const auto& one) {
      return one.second.offence.occurred >= *answer.first;
    });
  };
  const auto changed = static_cast<std::int64_t>(answer.removed.size() + answer.added.size() +
                                                 2 * answer.moved.size());
  const std::int64_t all = later(before) + later(after);
  answer.drift = all == 0 ? 0 : static_cast<std::int32_t>(base::div_round(1000 * changed, all));
}

// The plan with the change in place; a fault if the question makes no sense.
WhatIfFault change(const session::Session& session, std::int32_t number,
                   const Replacement& replacement, Plan& plan) {
  if (number < 1 || static_cast<std::size_t>(number) > session.journal().size()) {
    return WhatIfFault::no_such_entry;
  }
  const std::vector<std::int32_t> gone = session::withdrawn(session.journal());
  if (std::find(gone.begin(), gone.end(), number) != gone.end()) {
    return WhatIfFault::already_withdrawn;
  }
  const auto planned = std::find_if(plan.begin(), plan.end(), [number](const PlannedDecision& one) {
    return one.number == number;
  });
  if (planned == plan.end()) {
    return WhatIfFault::not_a_decision;
  }
  if (replacement) {
    planned->decision = *replacement;
  } else {
    plan.erase(planned);
  }
  return WhatIfFault::none;
}

// Why the replacement would not have been accepted when the decision was taken.
std::vector<session::Refusal> refusals_of(const session::Session& session, const Plan& plan,
                                          std::int32_t number, const Replacement& replacement) {
  Plan until;
  for (const PlannedDecision& one : plan) {
    if (one.number == number) {
      break;
    }
    until.push_back(one);
  }
  const base::Step step = session.journal()[static_cast<std::size_t>(number - 1)].step;
  return follow(session.shared_pack(), until, own_course(session), step)
      .session.check(*replacement);
}

}  // namespace

WhatIf what_if(const session::Session& session, std::int32_t number,
               const Replacement& replacement) {
  WhatIf answer;
  answer.number = number;
  answer.is_dropped = !replacement;
  Plan plan = plan_of(session);
  answer.fault = change(session, number, replacement, plan);
  if (answer.fault != WhatIfFault::none) {
    return answer;
  }
  if (replacement) {
    answer.refusals = refusals_of(session, plan, number, replacement);
    if (!answer.refusals.empty()) {
      answer.fault = WhatIfFault::refused;
      return answer;
    }
  }
  const Followed changed = follow(session.shared_pack(), plan, own_course(session), session.step());
  answer.refused_later = changed.refused;
  answer.before = outcome_of(session);
  answer.after = outcome_of(changed.session);
  const ByKey before = by_key(session);
  const ByKey after = by_key(changed.session);
  compare(before, after, answer);
  count_by_week(answer);
  measure_drift(before, after, answer);
  return answer;
}

Interval what_if_over(const session::Session& session, std::int32_t number,
                      const Replacement& replacement, std::int32_t trials) {
  const Plan plan = plan_of(session);
  Plan changed = plan;
  if (change(session, number, replacement, changed) != WhatIfFault::none) {
    return {};
  }
  Course course = own_course(session);
  course.options.town = course.options.town.value_or(session.seed());
  const auto harm_of = [&](const Plan& one) {
    return outcome_of(follow(session.shared_pack(), one, course, session.step()).session).harm;
  };
  std::vector<double> differences;
  for (std::int32_t n = 0; n < trials; ++n) {
    course.seed = trial_seed(session.seed(), n);
    const std::int64_t before = harm_of(plan);
    differences.push_back(static_cast<double>(harm_of(changed) - before));
  }
  return interval_of(differences);
}

}  // namespace rasad::assess
