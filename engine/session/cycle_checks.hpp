// Reasons against decisions of the intelligence cycle. Part of check.cpp.
#pragma once

#include "engine/session/session.hpp"

namespace rasad::session {

/// Visits the decisions of cycle_decisions.hpp.
class CycleChecks {
 public:
  CycleChecks(const Session& session, Role role) : session_(session), role_(role) {}

  using Refusals = std::vector<Refusal>;
  [[nodiscard]] Refusals operator()(const Handle& handle) const;
  [[nodiscard]] Refusals operator()(const Share& share) const;
  [[nodiscard]] Refusals operator()(const SameOrigin& same) const;
  [[nodiscard]] Refusals operator()(const Require& requirement) const;
  [[nodiscard]] Refusals operator()(const Commission& commission) const;
  [[nodiscard]] Refusals operator()(const LinkEntities& link) const;
  [[nodiscard]] Refusals operator()(const Purge& purge) const;
  [[nodiscard]] Refusals operator()(const SetPriorities& priorities) const;
  [[nodiscard]] Refusals operator()(const LeaveOut& left_out) const;
  [[nodiscard]] Refusals operator()(const ReviewTask& review) const;
  [[nodiscard]] Refusals operator()(const Authorise& authorise) const;
  [[nodiscard]] Refusals operator()(const TakeHint& hint) const;
  [[nodiscard]] Refusals operator()(const EndExercise& end) const;

 protected:
  /// The report if it was received and not removed.
  [[nodiscard]] const picture::Report* in_store(base::ReportId report) const;

 private:
  [[nodiscard]] Refusals target_of(const Authorise& authorise) const;
  [[nodiscard]] bool is_mentioned(base::EntityId entity) const;

  const Session& session_;
  Role role_;
};

}  // namespace rasad::session
