// Drafts of the meeting.
#include "app/screen/task_drafts.hpp"

#include "app/present/standing.hpp"
#include "engine/tasking/confidence.hpp"

#include <algorithm>

namespace rasad::screen {
namespace {

constexpr double days_per_week = 7;

}  // namespace

std::int32_t sensible_review(const session::View& view, const content::Option& option) {
  const std::int32_t begins = view.week() + 1;
  const auto runs = static_cast<std::int32_t>(
      option.weeks + static_cast<std::int64_t>(option.lead_days / days_per_week));
  const std::int32_t wanted = begins + std::clamp(runs, 1, latest_review);
  return std::min(wanted, std::max(begins + 1, view.content.weeks));
}

TaskDraft& TaskDrafts::task(const session::View& view, base::OptionId option) {
  const auto [place, is_new] = tasks_.try_emplace(option.value);
  if (is_new) {
    TaskDraft& fresh = place->second;
    fresh.request.option = option;
    fresh.request.confidence = tasking::not_said;
    fresh.request.review_week =
        sensible_review(view, view.content.doctrine->options[option.index()]);
  }
  return place->second;
}

void TaskDrafts::change(const tasking::Task& task) {
  tasks_[task.request.option.value] = {task.request, task.request.confidence != tasking::not_said,
                                       task.number};
}

std::vector<const tasking::Task*> open_tasks(const session::View& view, base::OptionId option) {
  std::vector<const tasking::Task*> found;
  for (const tasking::Task& one : view.tasks) {
    const bool is_wanted = !option.is_set() || one.request.option == option;
    if (is_wanted && one.begins == view.step && present::can_withdraw(view, one.number)) {
      found.push_back(&one);
    }
  }
  return found;
}

}  // namespace rasad::screen
