// Reference policies: from a view to decisions, with the same budget as everybody. The coach and
// the bots use nothing a trainee could not know.
#pragma once

#include "engine/session/view.hpp"

#include <string>
#include <vector>

namespace rasad::policy {

/// Decisions for the week that is about to start, in the order in which to take them. A decision
/// that the session refuses is left out by the caller.
using Policy = std::vector<session::Decision> (*)(const session::View& view);

/// none, equal, reactive (NAIVE: last month's records), corrected (the same, weighed by exposure),
/// proportional (HOLD), intelligence-led (REF), as in domain.md §5.12. Null if the name is unknown.
[[nodiscard]] Policy find_policy(const std::string& name);
[[nodiscard]] std::vector<std::string> policy_names();

[[nodiscard]] std::vector<session::Decision> none(const session::View& view);
[[nodiscard]] std::vector<session::Decision> equal(const session::View& view);
[[nodiscard]] std::vector<session::Decision> reactive(const session::View& view);
[[nodiscard]] std::vector<session::Decision> corrected(const session::View& view);
[[nodiscard]] std::vector<session::Decision> proportional(const session::View& view);
[[nodiscard]] std::vector<session::Decision> intelligence_led(const session::View& view);

}  // namespace rasad::policy
