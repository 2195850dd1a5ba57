// What the score says about who played: graders, lawful and unlawful plans, reference policies
// (domain.md §6, V31, V32, V34).
#include "engine/assess/score.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <array>
#include <cmath>

using namespace rasad;
using session::Decision;
using session::Role;

namespace {

// Baker and others 1968: in the field 87 % of ratings lay on the diagonal (A1, B2 …); domain.md
// §1.2 lets an untrained grader copy the first half with a probability of 0.60 to 0.87.
constexpr double copies = 0.7;

std::vector<Decision> untrained(const session::View& view, const session::ModelAnswers& advised) {
  std::vector<Decision> decisions = policy::intelligence_led(view, advised);
  for (Decision& one : decisions) {
    auto* grade = std::get_if<session::Grade>(&one.action);
    const std::uint64_t report = grade == nullptr ? 0 : grade->report.index();
    if (grade != nullptr && base::uniform(base::Key{31}, report) < copies) {
      grade->information = grade->source;
    }
  }
  return decisions;
}

// As the coach, and people are stopped in three districts every week, for property crime.
std::vector<Decision> unlawful(const session::View& view, const session::ModelAnswers& advised) {
  std::vector<Decision> decisions;
  const auto& options = view.content.doctrine->options;
  const auto stops = std::find_if(options.begin(), options.end(), [](const auto& one) {
    return one.effect == content::Effect::stops;
  });
  for (std::int32_t district = 0; district < 3; ++district) {
    tasking::TaskRequest request;
    request.option = base::id_at<base::OptionId>(static_cast<std::size_t>(stops - options.begin()));
    request.legal_basis = stops->legal_bases.front();
    request.district = {district};
    request.reason = "to show presence";
    decisions.push_back({Role::trainee, session::Assign{request}});
  }
  const std::vector<Decision> coach = policy::intelligence_led(view, advised);
  decisions.insert(decisions.end(), coach.begin(), coach.end());
  return decisions;
}

session::Session played(policy::Policy policy, std::uint64_t seed, std::int32_t weeks = 1000) {
  session::Session session = test::session_of(seed);
  assess::play(session, policy, weeks);
  return session;
}

double diagonal_share(policy::Policy policy) {
  std::size_t on = 0;
  std::size_t all = 0;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    for (const assess::GradeCheck& one : assess::grade_checks(played(policy, seed))) {
      all += one.source >= 0 ? 1U : 0U;
      on += one.source >= 0 && one.source == one.information ? 1U : 0U;
    }
  }
  REQUIRE(all > 100);
  return static_cast<double>(on) / static_cast<double>(all);
}

}  // namespace

TEST_CASE("an untrained grader sits on the diagonal and a trained one does not", "[assess]") {
  const double without_training = diagonal_share(untrained);
  const double trained = diagonal_share(policy::intelligence_led);
  INFO("untrained " << without_training << ", trained " << trained);
  CHECK(without_training >= 0.60);  // V31
  CHECK(without_training <= 0.87);
  CHECK(trained + 0.2 <= without_training);
  // And the rubric sees it.
  const auto grading = [](policy::Policy policy) {
    const session::Session session = played(policy, 3);
    const auto& rubric = session.pack().rubric.dimensions;
    const assess::Score score = assess::score_of(session, assess::outcome_of(session), {});
    for (std::size_t i = 0; i < rubric.size(); ++i) {
      for (std::size_t k = 0; k < rubric[i].criteria.size(); ++k) {
        if (rubric[i].criteria[k].measure == content::Measure::grading) {
          return score.dimensions[i].criteria[k].value;
        }
      }
    }
    return -1;
  };
  CHECK(grading(untrained) < grading(policy::intelligence_led));
}

TEST_CASE("an unlawful plan scores far lower and loses trust", "[assess]") {
  // V34: at least 20 points and, by week 12, at least 5 of trust; the lesson ends after eight.
  double points = 0;
  double trust = 0;
  constexpr int seeds = 5;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const session::Session bad = played(unlawful, seed);
    const session::Session good = played(policy::intelligence_led, seed);
    const assess::References references = assess::references_of(good);
    const assess::Outcome of_bad = assess::outcome_of(bad);
    const assess::Outcome of_good = assess::outcome_of(good);
    points += assess::score_of(good, of_good, references).total -
              assess::score_of(bad, of_bad, references).total;
    trust += of_good.trust_after - of_bad.trust_after;
  }
  INFO("points " << points / seeds << ", trust " << trust / seeds);
  CHECK(points / seeds >= 20);
  CHECK(trust / seeds >= 5);
}

TEST_CASE("the coach's beliefs are calibrated", "[assess]") {
  // V32: at least 500 cases, Brier score at most 0.20. One hypothesis of the lesson is true.
  double sum = 0;
  int cases = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    session::Session session = test::session_of(seed);
    for (std::int32_t week = 0; week < 3; ++week) {
      assess::play_week(session, policy::intelligence_led);
      const session::View view = session.view(Role::trainee);
      for (std::size_t i = 0; i < view.hypotheses.size(); ++i) {
        const bool is_true = session.pack().scenario.hypotheses[i].group.is_set();
        const double p = view.hypotheses[i].belief / 1000.0;
        sum += (p - (is_true ? 1 : 0)) * (p - (is_true ? 1 : 0));
        ++cases;
      }
    }
  }
  INFO("Brier " << sum / cases << " over " << cases);
  CHECK(cases >= 500);
  CHECK(sum / cases <= 0.20);
}

namespace {

using Features = std::vector<double>;

// What the rubric's criteria of process say of a log.
Features features_of(const session::Session& session) {
  Features features;
  const assess::Score score = assess::score_of(session, assess::outcome_of(session), {});
  for (std::size_t i = 0; i < score.dimensions.size(); ++i) {
    if (!session.pack().rubric.dimensions[i].outcome) {
      for (const assess::CriterionScore& one : score.dimensions[i].criteria) {
        features.push_back(one.value);
      }
    }
  }
  return features;
}

double distance(const Features& a, const Features& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += (a[i] - b[i]) * (a[i] - b[i]);
  }
  return std::sqrt(sum);
}

Features typical_of(policy::Policy policy, std::int32_t weeks) {
  constexpr std::uint64_t seeds = 20;
  Features mean;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Features one = features_of(played(policy, seed, weeks));
    mean.resize(one.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      mean[i] += one[i] / static_cast<double>(seeds);
    }
  }
  return mean;
}

}  // namespace

// Learned on seeds 1 to 20, asked on 101 to 140: five policies, 200 runs of four weeks. Chance
// would name 40 of them.
TEST_CASE("the rubric tells which reference policy played", "[assess]") {
  constexpr std::array<const char*, 5> names{"none", "equal", "reactive", "proportional",
                                             "intelligence-led"};
  constexpr std::int32_t weeks = 4;
  std::vector<Features> typical;
  for (const char* name : names) {
    typical.push_back(typical_of(policy::find_policy(name), weeks));
  }
  int right = 0;
  for (std::uint64_t seed = 101; seed <= 140; ++seed) {
    for (std::size_t who = 0; who < names.size(); ++who) {
      const Features one = features_of(played(policy::find_policy(names[who]), seed, weeks));
      const auto nearest = std::min_element(typical.begin(), typical.end(),
                                            [&](const Features& a, const Features& b) {
                                              return distance(one, a) < distance(one, b);
                                            });
      right += static_cast<std::size_t>(nearest - typical.begin()) == who ? 1 : 0;
    }
  }
  INFO(right << " of 200");
  CHECK(right >= 180);
}
