// Counts over the store, the tasks and the reviews.
#include "engine/script/desk_facts.hpp"

#include "engine/picture/retention.hpp"

#include <algorithm>

namespace rasad::script {
namespace {

template <class List, class Test>
std::int64_t count(const List& list, Test test) {
  return std::count_if(list.begin(), list.end(), test);
}

std::int64_t unreviewed(const tasking::State& state, base::Step step) {
  return count(state.tasks, [&](const tasking::Task& task) {
    const bool is_reviewed =
        std::any_of(state.reviews.begin(), state.reviews.end(),
                    [&](const tasking::TaskReview& one) { return one.task == task.number; });
    return task.begins.value + base::steps_per_week <= step.value && !is_reviewed;
  });
}

}  // namespace

std::int64_t desk_fact(content::FactKind kind, const content::Pack& pack, base::Step step,
                       const picture::Picture& picture, const tasking::Tasking& tasking) {
  const picture::State& desk = picture.state();
  const tasking::State& state = tasking.state();
  switch (kind) {
    case content::FactKind::ungraded:
      return count(desk.reports,
                   [](const picture::Report& one) { return !one.is_graded() && !one.is_purged; });
    case content::FactKind::unreviewed:
      return unreviewed(state, step);
    case content::FactKind::priorities:
      return static_cast<std::int64_t>(state.priorities.size());
    case content::FactKind::requirements:
      return static_cast<std::int64_t>(desk.requirements.size());
    case content::FactKind::products:
      return count(desk.products, [](const picture::Product& one) { return one.is_delivered; });
    case content::FactKind::overdue:
      return static_cast<std::int64_t>(
          picture::overdue(pack, desk.reports, base::start_of(step)).size());
    case content::FactKind::unexplained:
      return count(state.tasks,
                   [](const tasking::Task& one) { return one.request.reason.empty(); });
    case content::FactKind::found:
      return count(state.breaches, [](const tasking::Breach& one) { return one.found.value >= 0; });
    default:
      return 0;
  }
}

}  // namespace rasad::script
