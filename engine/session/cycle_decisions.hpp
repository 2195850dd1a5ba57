// Decisions of the intelligence cycle beyond grading and tasking.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/tasking/meeting.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::session {

/// Gives a report its handling code: who may receive it.
struct Handle {
  base::ReportId report;
  std::int32_t code = -1;  ///< index into Doctrine::handling_codes
};
/// Hands a report to an agency.
struct Share {
  base::ReportId report;
  std::int32_t agency = -1;  ///< index into Doctrine::agencies
};
/// Marks two reports as one voice, or takes the mark away.
struct SameOrigin {
  base::ReportId report;
  base::ReportId other;
  bool is_same = true;
};
/// Sets an intelligence requirement.
struct Require {
  std::string question;
  std::string decision;  ///< that waits for the answer
  base::HypothesisId hypothesis;
  std::int32_t due_week = 0;  ///< 1 is the first week, 0 no date
};
/// Asks an analyst for a product.
struct Commission {
  std::int32_t product = -1;  ///< index into Doctrine::products
  std::int64_t hours = 0;     ///< 1..400
  base::HypothesisId hypothesis;
  base::CrimeTypeId type;
  base::DistrictId district;
};
/// Draws a line between two entities, merges them (`is_same`), or takes the line away (0 permille).
struct LinkEntities {
  base::EntityId a;
  base::EntityId b;
  std::int32_t confidence = 500;  ///< permille, 0 takes it away
  bool is_same = false;
};
/// Removes a report from the store.
struct Purge {
  base::ReportId report;
  std::string reason;
};
/// The meeting's priorities: at most five, they replace the earlier ones.
struct SetPriorities {
  std::vector<tasking::Priority> list;
};
/// Says openly what gets no resources.
struct LeaveOut {
  base::OptionId option;
  std::string subject;
  std::string reason;
};
/// Looks back at a task of an earlier week.
struct ReviewTask {
  std::int32_t task = 0;  ///< its number
  tasking::Verdict verdict = tasking::Verdict::go_on;
  std::string note;
};
/// Asks for an authority, or renews it before it runs out.
struct Authorise {
  std::int32_t legal_basis = -1;
  base::OptionId option;
  base::HypothesisId hypothesis;
  base::DistrictId district;
  std::string reason;
};
/// Looks at a hint; openly lowers the score for working alone.
struct TakeHint {
  std::int32_t hint = -1;  ///< index into Scenario::hints
  std::int32_t level = 1;  ///< 1 question, 2 principle, 3 worked example
};
/// Instructor: ends the exercise, or confirms its end. The truth opens only after it.
struct EndExercise {};

}  // namespace rasad::session
