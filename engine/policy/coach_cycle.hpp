// The coach at the desk and in the meeting: everything of a week but the tasks themselves.
#pragma once

#include "engine/session/view.hpp"

#include <vector>

namespace rasad::policy {

/// Index of the hypothesis with the highest belief; -1 if there is none.
[[nodiscard]] std::int32_t leading_hypothesis(const session::View& view);

/// Reviews of last week's tasks, priorities, what is left out, requirements: before the tasks.
void open_meeting(const session::View& view, std::vector<session::Decision>& decisions);

/// Handling codes for reports that have none, and products for the hours there are.
void work_the_desk(const session::View& view, std::vector<session::Decision>& decisions);

/// Adds owner, measure, review, priority and what the task relies on.
void complete(const session::View& view, tasking::TaskRequest& request);

}  // namespace rasad::policy
