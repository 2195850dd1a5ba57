// Trials and what they say.
#include "engine/assess/luck.hpp"

#include "engine/assess/run.hpp"

#include <algorithm>

namespace rasad::assess {
namespace {

constexpr std::uint64_t first_trial_seed = 5'000'001;  // beyond what a lecturer types [design]
constexpr std::int32_t tail = 100;                     // permille: an unusual course [design]

std::int64_t harm_of(const session::Session& session) {
  return outcome_of(session).harm;
}

world::Options options_of(const session::Session& session) {
  world::Options options = session.options();
  options.town = options.town.value_or(session.seed());
  return options;
}

std::int64_t harm_under(const session::Session& session, ReferencePlan plan, std::uint64_t seed) {
  session::Session fresh{session.shared_pack(), seed, options_of(session)};
  play(fresh, policy::find_policy(policy_of(plan)), session.step().value / base::steps_per_week);
  return harm_of(fresh);
}

// Trials with equal harm count half.
std::int32_t milder_than(std::int64_t own, const std::vector<Trial>& trials) {
  if (trials.empty()) {
    return 500;
  }
  std::int64_t halves = 0;
  for (const Trial& trial : trials) {
    halves += trial.own > own ? 2 : trial.own == own ? 1 : 0;
  }
  const auto count = static_cast<std::int64_t>(trials.size());
  return static_cast<std::int32_t>(base::div_round(1000 * halves, 2 * count));
}

}  // namespace

const char* policy_of(ReferencePlan plan) {
  static constexpr std::array names{"none", "reactive", "proportional", "intelligence-led"};
  return names[static_cast<std::size_t>(plan)];
}

std::uint64_t trial_seed(std::uint64_t own, std::int32_t n) {
  const std::uint64_t seed = first_trial_seed + static_cast<std::uint64_t>(n);
  return own >= first_trial_seed && own <= seed ? seed + 1 : seed;
}

LuckOrSkill::LuckOrSkill(const session::Session& session, std::int32_t trials)
    : session_(session),
      plan_(plan_of(session)),
      own_(harm_of(session)),
      total_(std::clamp(trials, 1, 10'000)) {}

bool LuckOrSkill::step() {
  if (done() >= total_) {
    return false;
  }
  Trial trial;
  trial.seed = trial_seed(session_.seed(), done());
  const Followed own =
      follow(session_.shared_pack(), plan_, {trial.seed, options_of(session_)}, session_.step());
  trial.own = harm_of(own.session);
  trial.refused = own.refused;
  for (std::size_t i = 0; i < reference_plans.size(); ++i) {
    trial.references[i] = harm_under(session_, reference_plans[i], trial.seed);
  }
  trials_.push_back(trial);
  return true;
}

Luck LuckOrSkill::result() const {
  Luck luck;
  luck.own = own_;
  luck.trials = trials_;
  luck.decisions = static_cast<std::int32_t>(plan_.size());
  luck.milder_than = milder_than(own_, trials_);
  for (std::size_t i = 0; i < reference_plans.size(); ++i) {
    std::vector<double> differences;
    for (const Trial& trial : trials_) {
      differences.push_back(static_cast<double>(trial.own - trial.references[i]));
    }
    luck.differences[i] = interval_of(differences);
  }
  luck.fortune = luck.milder_than >= 1000 - tail ? Fortune::lucky
                 : luck.milder_than <= tail      ? Fortune::unlucky
                                                 : Fortune::ordinary;
  const Interval& reactive = luck.differences[static_cast<std::size_t>(ReferencePlan::reactive)];
  if (reactive.is_told_from_zero()) {
    luck.verdict = reactive.mean < 0 ? Verdict::better : Verdict::worse;
  }
  return luck;
}

Luck luck_of(const session::Session& session, std::int32_t trials) {
  LuckOrSkill study{session, trials};
  while (study.step()) {
  }
  return study.result();
}

}  // namespace rasad::assess
