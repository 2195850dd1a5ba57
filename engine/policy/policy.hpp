// Reference policies: from a view to decisions, with the same budget as everybody. The coach and
// the bots use nothing a trainee could not know.
#pragma once

#include "engine/session/view.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace rasad::policy {

/// Decisions for the week that is about to start, in the order in which to take them. A decision
/// that the session refuses is left out by the caller.
class Policy {
 public:
  using Plan = std::vector<session::Decision> (*)(const session::View& view);
  using AdvisedPlan = std::vector<session::Decision> (*)(const session::View& view,
                                                         const session::ModelAnswers& advised);

  constexpr Policy(std::nullptr_t) {}           // NOLINT(google-explicit-constructor)
  constexpr Policy(Plan plan) : plan_(plan) {}  // NOLINT(google-explicit-constructor)
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr Policy(AdvisedPlan plan) : advised_(plan) {}

  /// advised  what doctrine advises for open questions; without it they stay unanswered
  [[nodiscard]] std::vector<session::Decision> operator()(
      const session::View& view, const session::ModelAnswers& advised = {}) const {
    return plan_ != nullptr ? plan_(view) : advised_(view, advised);
  }
  friend constexpr bool operator==(const Policy& policy, std::nullptr_t) {
    return policy.plan_ == nullptr && policy.advised_ == nullptr;
  }

 private:
  Plan plan_ = nullptr;
  AdvisedPlan advised_ = nullptr;
};

/// none, equal, reactive (NAIVE: last month's records), corrected (the same, weighed by exposure),
/// proportional (HOLD), intelligence-led (REF), as in domain.md §5.12. Null: unknown name.
[[nodiscard]] Policy find_policy(const std::string& name);
[[nodiscard]] std::vector<std::string> policy_names();

[[nodiscard]] std::vector<session::Decision> none(const session::View& view);
[[nodiscard]] std::vector<session::Decision> equal(const session::View& view);
[[nodiscard]] std::vector<session::Decision> reactive(const session::View& view);
[[nodiscard]] std::vector<session::Decision> corrected(const session::View& view);
[[nodiscard]] std::vector<session::Decision> proportional(const session::View& view);
[[nodiscard]] std::vector<session::Decision> intelligence_led(
    const session::View& view, const session::ModelAnswers& advised = {});

}  // namespace rasad::policy
