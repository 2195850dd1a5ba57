// How well grades and beliefs agreed with the truth.
#pragma once

#include "engine/assess/score.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rasad::assess {

/// Grades given, beside the right ones. "On the diagonal": both letters stand at the same place of
/// their scales (A1, B2, C3). In more than 1,400 army reports 87 % of the ratings lay there (Baker,
/// McKendry & Mace 1968): whoever grades so rates the messenger and not the message.
struct GradingCalibration {
  std::int32_t reports = 0;  ///< received
  std::int32_t graded = 0;
  std::int32_t source_right = 0;
  std::int32_t information_right = 0;
  std::int32_t both_right = 0;
  std::int32_t on_diagonal = 0;        ///< of those graded
  std::int32_t right_on_diagonal = 0;  ///< of those graded, where the right grade lies there
};
[[nodiscard]] GradingCalibration grading_calibration(const std::vector<GradeCheck>& checks);

/// A belief in one hypothesis beside what was so.
struct BeliefCheck {
  base::HypothesisId hypothesis;
  bool is_true = false;
  std::int32_t belief = 0;      ///< permille, from the graded reports
  std::int32_t judgement = -1;  ///< permille, the decider's own; -1 if none
};

/// Brier scores: mean squared miss, 0 sure and right, 0.25 always one half, 1 sure and wrong.
struct BeliefCalibration {
  std::vector<BeliefCheck> checks;
  std::optional<double> own;  ///< nothing if nothing was judged
  double from_reports = 0;
};
[[nodiscard]] BeliefCalibration belief_calibration(const session::Session& session);

/// Mean of (p - truth)^2 over pairs of permille and truth; nothing without pairs.
/// Source: Brier 1950. Worked by hand: 800 ‰ and true, 300 ‰ and false: (0.04 + 0.09) / 2 = 0.065.
[[nodiscard]] std::optional<double> brier(const std::vector<std::pair<std::int32_t, bool>>& stated);

}  // namespace rasad::assess
