// The legal check of a task before it is decided: five findings, each with its numbers.
#pragma once

#include "engine/base/result.hpp"
#include "engine/tasking/tasking.hpp"

#include <string>
#include <vector>

namespace rasad::tasking {

/// domain.md §1.11, in the order in which it is read out.
enum class LegalAspect { legality, necessity, proportionality, equal_treatment, retention };
/// `blocked`: the task is refused. `warning`: it is accepted, and the log keeps the finding.
enum class LegalState { ok, warning, blocked };

struct LegalFinding {
  LegalAspect aspect = LegalAspect::legality;
  LegalState state = LegalState::ok;
  std::string message;        ///< id of program text: legal.<aspect>.<finding>
  base::Arguments arguments;  ///< numbers in it
  base::OptionId instead;     ///< necessity: the less intrusive option; its name is {option}
};

/// Always five findings, one for each aspect. A request without an option or a target is judged as
/// far as it goes.
[[nodiscard]] std::vector<LegalFinding> legal_check(const Tasking& tasking,
                                                    const picture::Picture& picture,
                                                    const TaskRequest& request, base::Step step);

/// How much more a district is stopped than its recorded incidents explain.
///
/// planned  a task to count as well, or null
/// returns  share of all stops in `district` divided by its share of recorded incidents of the last
///          four weeks; 1 is even, above 1.25 needs an answer (domain.md §5.12). 0 without stops.
[[nodiscard]] double stop_disparity(const Tasking& tasking, const picture::Picture& picture,
                                    base::DistrictId district, const TaskRequest* planned,
                                    base::Step step);

}  // namespace rasad::tasking
