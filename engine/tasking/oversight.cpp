// Oversight finds things, and what it finds has consequences.
#include "engine/base/list_item.hpp"
#include "engine/picture/retention.hpp"
#include "engine/tasking/tasking.hpp"

#include <algorithm>

namespace rasad::tasking {
namespace {

constexpr double found_a_week = 0.25;  // domain.md §5.10
constexpr double evidence_lost = 100;  // of a case, for each degree of severity [design]
constexpr std::int32_t minor = 1;
constexpr std::uint64_t oversight = 201;  // purpose of keys, after the arrest's 200

}  // namespace

std::vector<Breach> Tasking::oversee(const picture::Picture& picture, base::Key root,
                                     base::Step step) {
  const base::Key key = root.with(oversight).with(static_cast<std::uint64_t>(base::week_of(step)));
  const bool looks_at_store = base::uniform(key, 0) < found_a_week;
  if (looks_at_store &&
      !picture::overdue(*pack_, picture.state().reports, base::start_of(step)).empty()) {
    state_.breaches.push_back({-1, minor, step, BreachKind::kept_too_long, step});
  }
  std::vector<Breach> found;
  for (std::size_t i = 0; i < state_.breaches.size(); ++i) {
    Breach& breach = state_.breaches[i];
    const bool is_new = breach.found == step;  // just entered above
    if (breach.found.value < 0 && base::uniform(key, i + 1) < found_a_week) {
      breach.found = step;
    }
    if (breach.found == step) {
      found.push_back(breach);
    }
    const auto task = std::find_if(state_.tasks.begin(), state_.tasks.end(),
                                   [&](const Task& one) { return one.number == breach.task; });
    if (!is_new && breach.found == step && task != state_.tasks.end() &&
        task->request.hypothesis.is_set()) {
      double& strength = base::item(state_.case_strength, task->request.hypothesis);
      strength = std::max(0.0, strength - evidence_lost * breach.severity);
    }
  }
  return found;
}

}  // namespace rasad::tasking
