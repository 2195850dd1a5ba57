// The rubric: each criterion measured, each point traceable to what was decided (domain.md §5.12).
#pragma once

#include "engine/assess/run.hpp"

#include <cstdint>
#include <vector>

namespace rasad::assess {

/// What the score is measured against: reference policies on the same seed.
struct References {
  Outcome none;
  Outcome reactive;          ///< NAIVE
  Outcome proportional;      ///< HOLD
  Outcome intelligence_led;  ///< REF
};
[[nodiscard]] References references_of(const session::Session& session);

/// Journal entries a criterion looked at, for tracing.
struct CriterionScore {
  std::int32_t value = 0;  ///< 0..100
  std::vector<std::int32_t> entries;
};

struct DimensionScore {
  std::int32_t value = 0;  ///< 0..100
  std::vector<CriterionScore> criteria;
};

struct Score {
  std::vector<DimensionScore> dimensions;  ///< in the order of the rubric
  std::int32_t process = 0;                ///< 0..100, weighted over process dimensions
  std::int32_t outcome = 0;                ///< 0..100, weighted over outcome dimensions
  std::int32_t total = 0;                  ///< 0..100, after the gate
  bool is_gated = false;                   ///< a breach of rights capped the total
  std::int32_t hint_levels = 0;            ///< levels of hints that were looked at
  std::int32_t independent = 0;            ///< total less `hint_cost` for each of these levels
};
[[nodiscard]] Score score_of(const session::Session& session, const Outcome& own,
                             const References& references);

/// Points of the independent score that each level of a hint costs, shown openly [design].
inline constexpr std::int32_t hint_cost = 2;

/// clamp(100 (naive - own) / (naive - best), -50, 130); a difference between the references below
/// 2 % of naive counts as 2 %, so that a lucky seed does not blow the scale up.
[[nodiscard]] double skill(double naive, double own, double best);

/// Grades beside the right ones.
struct GradeCheck {
  base::ReportId report;
  std::int32_t source = -1;  ///< given, -1 if not graded
  std::int32_t information = -1;
  std::int32_t right_source = -1;
  std::int32_t right_information = -1;
  content::Truth truth = content::Truth::right;
};
[[nodiscard]] std::vector<GradeCheck> grade_checks(const session::Session& session);

}  // namespace rasad::assess
