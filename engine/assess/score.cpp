// Measures of the rubric.
#include "engine/assess/score.hpp"

#include "engine/assess/cycle_measures.hpp"
#include "engine/base/units.hpp"

#include <algorithm>
#include <cstdlib>

namespace rasad::assess {
namespace {

constexpr double per_point_of_trust = 10;  // score points for one point of trust [design]
constexpr double severity_points = 10;     // lost for each degree of severity (domain.md §5.12)
constexpr double worst_brier = 0.25;       // of somebody who always says one half

std::int32_t to_score(double value) {
  return static_cast<std::int32_t>(std::clamp(value, 0.0, 100.0) + 0.5);
}

double share(std::size_t part, std::size_t whole, double if_none) {
  return whole == 0 ? if_none : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

class Measurer {
 public:
  Measurer(const session::Session& session, const Outcome& own, const References& references)
      : session_(session),
        own_(own),
        references_(references),
        gone_(session::withdrawn(session.journal())) {}

  CriterionScore operator()(const content::Criterion& criterion) {
    switch (criterion.measure) {
      case content::Measure::harm:
        return {to_score(harm()), {}};
      case content::Measure::threat:
        return {to_score(threat()), {}};
      case content::Measure::grading:
        return grading();
      case content::Measure::coverage:
        return coverage();
      case content::Measure::calibration:
        return calibration();
      case content::Measure::reasons:
        return reasons();
      case content::Measure::legality:
        return legality();
      case content::Measure::answers:
        return answers();
      case content::Measure::spending:
        return {to_score(spending()), {}};
      case content::Measure::trust:
        return {to_score(50 + per_point_of_trust * (own_.trust_after - own_.trust_before)), {}};
      case content::Measure::fairness:
        return {to_score(50 + per_point_of_trust * own_.worst_trust_change), {}};
      case content::Measure::condition:
        return {condition(criterion) ? 100 : 0, {}};
      default:
        return measure_cycle(session_, criterion.measure);
    }
  }

 private:
  template <class Action, class Use>
  void each(Use use) const {
    for (const session::Entry& entry : session_.journal()) {
      const auto* action = std::get_if<Action>(&entry.decision.action);
      const bool is_gone = std::find(gone_.begin(), gone_.end(), entry.number) != gone_.end();
      if (action != nullptr && !is_gone) {
        use(entry, *action);
      }
    }
  }

  // Asked with what is known at the end.
  [[nodiscard]] bool condition(const content::Criterion& criterion) const {
    const auto facts = session::facts_of(session_.pack(), session_.core());
    return !criterion.when || text::evaluate(*criterion.when, facts).value_or(0) != 0;
  }

  [[nodiscard]] double harm() const {
    return skill(static_cast<double>(references_.reactive.harm), static_cast<double>(own_.harm),
                 static_cast<double>(references_.intelligence_led.harm));
  }

  // Half for stopping a group at all, half for how much of the exercise was left by then.
  [[nodiscard]] double threat() const {
    const std::vector<world::GroupState>& groups = session_.core().world.state().groups;
    const auto length = static_cast<double>(base::start_of(session_.last_step()).value);
    double sum = 0;
    for (const world::GroupState& group : groups) {
      if (group.arrested < world::never) {
        sum += 50 + 50 * (1 - static_cast<double>(group.arrested.value) / length);
      }
    }
    return groups.empty() ? 100 : sum / static_cast<double>(groups.size());
  }

  [[nodiscard]] CriterionScore grading() const {
    double sum = 0;
    std::size_t graded = 0;
    for (const GradeCheck& check : grade_checks(session_)) {
      if (check.source < 0) {
        continue;
      }
      ++graded;
      sum +=
          near(check.source, check.right_source) + near(check.information, check.right_information);
    }
    CriterionScore score;
    score.value = graded == 0 ? 0 : to_score(sum / static_cast<double>(graded));
    each<session::Grade>([&](const session::Entry& entry, const session::Grade&) {
      score.entries.push_back(entry.number);
    });
    return score;
  }

  // 50 for the right step of a scale, 25 for its neighbour.
  static double near(std::int32_t given, std::int32_t right) {
    const std::int32_t apart = std::abs(given - right);
    return apart == 0 ? 50 : apart == 1 ? 25 : 0;
  }

  [[nodiscard]] CriterionScore coverage() const {
    const std::vector<picture::Report>& reports = session_.core().picture.state().reports;
    const auto graded = std::count_if(reports.begin(), reports.end(),
                                      [](const picture::Report& r) { return r.is_graded(); });
    return {to_score(share(static_cast<std::size_t>(graded), reports.size(), 100)), {}};
  }

  [[nodiscard]] CriterionScore calibration() const {
    const std::vector<std::int32_t>& judged = session_.core().judgements;
    double brier = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < judged.size(); ++i) {
      if (judged[i] >= 0) {
        const bool is_true = session_.pack().scenario.hypotheses[i].group.is_set();
        const double miss = judged[i] / 1000.0 - (is_true ? 1 : 0);
        brier += miss * miss;
        ++count;
      }
    }
    CriterionScore score;
    score.value =
        count == 0 ? 0 : to_score(100 * (1 - brier / static_cast<double>(count) / worst_brier));
    each<session::Judge>([&](const session::Entry& entry, const session::Judge&) {
      score.entries.push_back(entry.number);
    });
    return score;
  }

  [[nodiscard]] CriterionScore reasons() const {
    std::size_t all = 0;
    CriterionScore score;
    each<session::Assign>([&](const session::Entry& entry, const session::Assign& assign) {
      ++all;
      if (!assign.request.reason.empty()) {
        score.entries.push_back(entry.number);
      }
    });
    score.value = to_score(share(score.entries.size(), all, 0));
    return score;
  }

  [[nodiscard]] CriterionScore legality() const {
    double severity = 0;
    CriterionScore score;
    for (const tasking::Breach& breach : session_.core().tasking.state().breaches) {
      const bool is_of_tasks = breach.kind == tasking::BreachKind::disproportionate ||
                               breach.kind == tasking::BreachKind::expired;
      if (is_of_tasks) {  // sharing and retention have measures of their own
        severity += breach.severity;
        score.entries.push_back(breach.task);
      }
    }
    score.value = to_score(100 - severity_points * severity);
    return score;
  }

  [[nodiscard]] CriterionScore answers() const {
    double sum = 0;
    std::size_t asked = 0;
    const auto& states = session_.core().script.state().questions;
    for (std::size_t i = 0; i < states.size(); ++i) {
      const bool was_asked = states[i].closes.value != script::not_yet;
      asked += was_asked ? 1 : 0;
      if (states[i].choice >= 0) {
        const auto& choices = session_.pack().scenario.questions[i].choices;
        const std::int64_t process = choices[static_cast<std::size_t>(states[i].choice)].process;
        sum += 100 * (static_cast<double>(process) + 3) / 6;
      }
    }
    CriterionScore score;
    score.value = asked == 0 ? 100 : to_score(sum / static_cast<double>(asked));
    each<session::Answer>([&](const session::Entry& entry, const session::Answer&) {
      score.entries.push_back(entry.number);
    });
    return score;
  }

  [[nodiscard]] double spending() const {
    std::int64_t directed = 0;
    std::int64_t budget = 0;
    for (const Week& week : own_.weeks) {
      directed += week.directed.value;
      budget += week.budget.value;
    }
    return budget == 0 ? 100 : 100 * static_cast<double>(directed) / static_cast<double>(budget);
  }

  const session::Session& session_;
  const Outcome& own_;
  const References& references_;
  std::vector<std::int32_t> gone_;
};

DimensionScore score_dimension(const content::Dimension& dimension, Measurer& measure) {
  DimensionScore score;
  std::int64_t sum = 0;
  std::int64_t weights = 0;
  for (const content::Criterion& criterion : dimension.criteria) {
    score.criteria.push_back(measure(criterion));
    sum += score.criteria.back().value * criterion.weight;
    weights += criterion.weight;
  }
  score.value = weights == 0 ? 0 : static_cast<std::int32_t>(base::div_round(sum, weights));
  return score;
}

std::int32_t weighted(const content::Rubric& rubric, const Score& score, bool outcome) {
  std::int64_t sum = 0;
  std::int64_t weights = 0;
  for (std::size_t i = 0; i < rubric.dimensions.size(); ++i) {
    if (rubric.dimensions[i].outcome == outcome) {
      sum += score.dimensions[i].value * rubric.dimensions[i].weight;
      weights += rubric.dimensions[i].weight;
    }
  }
  return weights == 0 ? 0 : static_cast<std::int32_t>(base::div_round(sum, weights));
}

}  // namespace

double skill(double naive, double own, double best) {
  const double scale = std::max(naive - best, 0.02 * naive);
  return scale <= 0 ? 0 : std::clamp(100 * (naive - own) / scale, -50.0, 130.0);
}

References references_of(const session::Session& session) {
  return {reference(session, "none"), reference(session, "reactive"),
          reference(session, "proportional"), reference(session, "intelligence-led")};
}

std::vector<GradeCheck> grade_checks(const session::Session& session) {
  std::vector<GradeCheck> checks;
  const content::Scenario& scenario = session.pack().scenario;
  for (const picture::Report& report : session.core().picture.state().reports) {
    const content::ReportTemplate& form = scenario.reports[report.id.index()];
    checks.push_back({report.id, report.source_grade, report.information_grade,
                      scenario.sources[form.source.index()].grade, form.information, form.truth});
  }
  return checks;
}

Score score_of(const session::Session& session, const Outcome& own, const References& references) {
  const content::Rubric& rubric = session.pack().rubric;
  Measurer measure{session, own, references};
  Score score;
  std::int64_t total = 0;
  for (const content::Dimension& dimension : rubric.dimensions) {
    score.dimensions.push_back(score_dimension(dimension, measure));
    total += score.dimensions.back().value * dimension.weight;
  }
  score.process = weighted(rubric, score, false);
  score.outcome = weighted(rubric, score, true);
  score.total = static_cast<std::int32_t>(base::div_round(total, 100));
  for (const tasking::Breach& breach : session.core().tasking.state().breaches) {
    score.is_gated |= breach.severity >= rubric.gate_severity;
  }
  if (score.is_gated) {
    score.total = std::min(score.total, static_cast<std::int32_t>(rubric.gate_cap));
  }
  score.hint_levels = hint_levels(session);
  score.independent = std::max(0, score.total - hint_cost * score.hint_levels);
  return score;
}

}  // namespace rasad::assess
