// Counting right grades; Brier scores.
#include "engine/assess/calibration.hpp"

namespace rasad::assess {

GradingCalibration grading_calibration(const std::vector<GradeCheck>& checks) {
  GradingCalibration sum;
  for (const GradeCheck& check : checks) {
    ++sum.reports;
    if (check.source < 0) {
      continue;
    }
    const bool source = check.source == check.right_source;
    const bool information = check.information == check.right_information;
    ++sum.graded;
    sum.source_right += source ? 1 : 0;
    sum.information_right += information ? 1 : 0;
    sum.both_right += source && information ? 1 : 0;
    sum.on_diagonal += check.source == check.information ? 1 : 0;
    sum.right_on_diagonal += check.right_source == check.right_information ? 1 : 0;
  }
  return sum;
}

std::optional<double> brier(const std::vector<std::pair<std::int32_t, bool>>& stated) {
  if (stated.empty()) {
    return std::nullopt;
  }
  double sum = 0;
  for (const auto& [permille, is_true] : stated) {
    const double miss = permille / 1000.0 - (is_true ? 1 : 0);
    sum += miss * miss;
  }
  return sum / static_cast<double>(stated.size());
}

BeliefCalibration belief_calibration(const session::Session& session) {
  BeliefCalibration result;
  std::vector<std::pair<std::int32_t, bool>> own;
  std::vector<std::pair<std::int32_t, bool>> from_reports;
  const content::Pack& pack = session.pack();
  for (std::size_t i = 0; i < pack.scenario.hypotheses.size(); ++i) {
    BeliefCheck check;
    check.hypothesis = base::id_at<base::HypothesisId>(i);
    check.is_true = pack.scenario.hypotheses[i].group.is_set();
    check.belief = picture::belief(pack, session.core().picture.state(), check.hypothesis,
                                   base::start_of(session.step()));
    check.judgement = session.core().judgements[i];
    from_reports.emplace_back(check.belief, check.is_true);
    if (check.judgement >= 0) {
      own.emplace_back(check.judgement, check.is_true);
    }
    result.checks.push_back(check);
  }
  result.own = brier(own);
  result.from_reports = brier(from_reports).value_or(0);
  return result;
}

}  // namespace rasad::assess
