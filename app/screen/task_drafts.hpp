// What was filled in and not yet recorded of tasks and answers: it is there again when one comes
// back to it, until its week is over or it was recorded.
#pragma once

#include "engine/session/view.hpp"

#include <map>
#include <string>
#include <vector>

namespace rasad::screen {

/// A task being filled in.
struct TaskDraft {
  tasking::TaskRequest request;
  bool has_confidence = false;  ///< the scale was moved
  std::int32_t replaces = 0;    ///< number of the task in the plan that it will replace, 0: none
};

/// An answer being weighed.
struct AnswerDraft {
  int choice = -1;
  std::string reason;
};

/// Drafts of one week's meeting, by what they are about.
class TaskDrafts {
 public:
  /// The draft for an option; a fresh one is made from what the doctrine suggests.
  TaskDraft& task(const session::View& view, base::OptionId option);
  AnswerDraft& answer(base::QuestionId question) { return answers_[question.value]; }
  [[nodiscard]] bool has(base::OptionId option) const { return tasks_.contains(option.value); }
  void drop(base::OptionId option) { tasks_.erase(option.value); }
  void drop(base::QuestionId question) { answers_.erase(question.value); }
  /// A task of the plan is opened for change: what it says becomes the draft.
  void change(const tasking::Task& task);
  void clear() { *this = TaskDrafts{}; }

 private:
  std::map<std::int32_t, TaskDraft> tasks_;  ///< by option
  std::map<std::int32_t, AnswerDraft> answers_;
};

/// A review can be put off by so many weeks after the one that a task begins in.
inline constexpr std::int32_t latest_review = 3;

/// Week in which a task given now is looked at again, 1 is the first week: when it has run its
/// weeks and its lead time, at the latest in the last week of the exercise; one week later at
/// least.
[[nodiscard]] std::int32_t sensible_review(const session::View& view,
                                           const content::Option& option);

/// Tasks that begin in the week about to start and can still be changed or removed, of one option
/// or, if it is unset, of all.
[[nodiscard]] std::vector<const tasking::Task*> open_tasks(const session::View& view,
                                                           base::OptionId option = {});

}  // namespace rasad::screen
