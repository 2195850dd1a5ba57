// How a lesson is judged: dimensions and criteria. rubric.yaml.
#pragma once

#include "engine/content/text_field.hpp"
#include "engine/text/expression.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasad::content {

/// What a criterion of the rubric measures; the closed list the engine can compute.
enum class Measure {
  harm,          ///< skill against the reference policies on the same seed
  threat,        ///< groups stopped, and how early
  grading,       ///< grades against the right ones
  coverage,      ///< share of reports graded
  calibration,   ///< own beliefs against the truth (Brier)
  reasons,       ///< share of tasks with a reason
  legality,      ///< breaches of rights
  answers,       ///< quality of the choices made
  spending,      ///< share of the budget directed
  trust,         ///< mean change of trust
  fairness,      ///< change of trust in the worst district
  sharing,       ///< handed to whom it helps, and to nobody else
  origins,       ///< voices heard twice that were noticed
  codes,         ///< right handling codes
  relied_on,     ///< share of tasks that name what they rely on
  owners,        ///< share of tasks with owner, measure and review
  reviews,       ///< share of tasks that were looked back at
  meetings,      ///< priorities set, something openly left out
  requirements,  ///< questions set, and followed up
  retention,     ///< reports kept too long
  targeting,     ///< patrols where people report the most harm
  even_stops,    ///< stops against recorded incidents by district
  independence,  ///< without hints
  condition,     ///< whether `when` holds at the end: 100 or 0
};

struct Criterion {
  std::string id;
  Text text;
  Measure measure = Measure::harm;
  std::optional<text::Expression> when;  ///< of the measure `condition`
  std::int64_t weight = 1;               ///< within its dimension
};

struct Dimension {
  std::string id;
  Text name;
  std::int64_t weight = 0;  ///< of the whole, the sum is 100
  bool outcome = false;     ///< false: process
  std::vector<Criterion> criteria;
};

struct Rubric {
  std::vector<Dimension> dimensions;
  Text gate;  ///< said when a breach of rights caps the total
  std::int64_t gate_severity = 4;
  std::int64_t gate_cap = 60;
};

}  // namespace rasad::content
