// What became of the last tasks.
#include "app/present/desk_lines.hpp"
#include "app/present/recorded.hpp"
#include "app/screen/meeting_pages.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

bool is_reviewed(const session::View& view, const tasking::Task& task) {
  return std::any_of(view.reviews.begin(), view.reviews.end(),
                     [&](const auto& one) { return one.task == task.number; });
}

// Recorded in the seven days before a step, in the district or cells of a task; everywhere if it
// names neither.
std::int64_t recorded_there(const session::View& view, const tasking::TaskRequest& request,
                            base::Step end) {
  const auto is_there = [&](const picture::Incident& one) {
    if (!request.cells.empty()) {
      return std::find(request.cells.begin(), request.cells.end(), one.cell) != request.cells.end();
    }
    return !request.district.is_set() || one.district == request.district;
  };
  return present::recorded(view, base::start_of(end), 0, 7, is_there);
}

}  // namespace

std::vector<const tasking::Task*> tasks_to_review(const session::View& view) {
  std::vector<const tasking::Task*> tasks;
  for (const tasking::Task& task : view.tasks) {
    const bool has_begun = task.begins < view.step;
    const bool is_recent = task.ends.value + base::steps_per_week >= view.step.value;
    if (has_begun && is_recent && !is_reviewed(view, task)) {
      tasks.push_back(&task);
    }
  }
  return tasks;
}

void TaskReviewPage::draw_list(Stage& stage, const Rect& rect) {
  const session::View& view = stage.course->view();
  const present::ExerciseLines words = stage.words();
  list_pane(stage, "review_tasks.list", rect, stage.say("screen.all_reviewed"), [&](Rect& column) {
    for (const tasking::Task* task : tasks_to_review(view)) {
      const content::Option& option = view.content.doctrine->options[task->request.option.index()];
      if (list_row(stage, column,
                   {"review_tasks." + std::to_string(task->number), stage.say(option.name),
                    words.target(task->request), "", task->number == shown_})) {
        shown_ = task->number;
        shows_detail_ = true;
      }
    }
  });
}

void TaskReviewPage::draw_facts(Stage& stage, Rect& column, const tasking::Task& task) const {
  const session::View& view = stage.course->view();
  const tasking::TaskRequest& request = task.request;
  const auto line = [&](const char* id, const std::string& value) {
    if (!value.empty()) {
      column.cut_top(finding(stage.ui, column, stage.say(id), value, Role::edge) + 8);
    }
  };
  line("screen.reason", stage.text.reason(request.reason));
  line("screen.measure", stage.text.reason(request.measure));
  line("screen.owner", present::owner_name(stage.text, stage.course->pack(), request.owner));
  const std::int64_t before = recorded_there(view, request, task.begins);
  const std::int64_t after = recorded_there(view, request, view.step);
  line("screen.recorded_there",
       stage.say("screen.before_after",
                 {{"before", std::to_string(before)}, {"after", std::to_string(after)}}));
}

void TaskReviewPage::draw_task(Stage& stage, Rect rect, const tasking::Task& task) {
  panel(stage.ui, rect);
  const Rect foot = cut_foot(stage.ui, rect);
  const session::View& view = stage.course->view();
  const std::int32_t number = task.number;  // the task itself goes with the view of the act
  Draft& draft = drafts_[number];
  scrolled_item(
      stage, "review_tasks.form", std::to_string(number), rect.inset(22, 16), [&](Rect& column) {
        Painter& paint = stage.ui.paint();
        const content::Option& option = view.content.doctrine->options[task.request.option.index()];
        column.cut_top(paint.paragraph(column, stage.say(option.name), title_text) + 2);
        column.cut_top(paint.paragraph(column, stage.words().target(task.request),
                                       in(body_text, Role::text2)) +
                       12);
        draw_facts(stage, column, task);
        const Tabs verdicts{
            "review_tasks.verdict",
            {stage.say("screen.go_on"), stage.say("screen.change"), stage.say("screen.stop")},
            draft.verdict};
        if (const int chosen = choice_row(stage, column, stage.say("screen.verdict"), verdicts);
            chosen >= 0) {
          draft.verdict = chosen;
        }
        text_row(stage, column, stage.say("screen.learned"),
                 {"review_tasks.note", stage.say("screen.learned_hint")}, draft.note);
      });
  const session::ReviewTask act{number, static_cast<tasking::Verdict>(std::max(draft.verdict, 0)),
                                draft.note};
  const std::string why =
      draft.verdict < 0 ? stage.say("screen.choose_verdict") : why_not(stage, act);
  if (form_foot(stage, foot, "review_tasks.record", stage.say("screen.record_review"), why) &&
      stage.take(act)) {
    drafts_.erase(number);
    shows_detail_ = false;
  }
}

// What earlier meetings said of tasks, the latest first.
void TaskReviewPage::draw_reviews(Stage& stage, const Rect& rect) const {
  static constexpr const char* verdicts[] = {"screen.go_on", "screen.change", "screen.stop"};
  const session::View& view = stage.course->view();
  scrolled(stage, "review_tasks.done", rect, [&](Rect& column) {
    Painter& paint = stage.ui.paint();
    column.cut_top(
        paint.paragraph(column, stage.say("screen.review_about"), in(body_text, Role::text2)) + 12);
    for (auto one = view.reviews.rbegin(); one != view.reviews.rend(); ++one) {
      const auto task = std::find_if(view.tasks.begin(), view.tasks.end(),
                                     [&](const auto& other) { return other.number == one->task; });
      if (task != view.tasks.end()) {
        const auto& option = view.content.doctrine->options[task->request.option.index()];
        const std::string verdict = stage.say(verdicts[static_cast<std::size_t>(one->verdict)]);
        column.cut_top(finding(stage.ui, column,
                               stage.say(option.name) + ", " + stage.words().target(task->request) +
                                   ": " + verdict,
                               stage.text.reason(one->note), Role::edge) +
                       8);
      }
    }
  });
}

void TaskReviewPage::draw(Stage& stage, Rect rect) {
  const std::vector<const tasking::Task*> tasks = tasks_to_review(stage.course->view());
  const auto chosen = std::find_if(tasks.begin(), tasks.end(), [this](const tasking::Task* one) {
    return one->number == shown_;
  });
  const tasking::Task* task = chosen != tasks.end() ? *chosen
                              : tasks.empty()       ? nullptr
                                                    : tasks.front();
  shown_ = task == nullptr ? 0 : task->number;
  list_and_detail(stage, rect,
                  {"review_tasks.tab", stage.say("screen.task"),
                   [&](const Rect& place) { draw_list(stage, place); },
                   [&](const Rect& place) {
                     if (task != nullptr) {
                       draw_task(stage, place, *task);
                     } else {
                       panel(stage.ui, place);
                       draw_reviews(stage, place.inset(22, 16));
                     }
                   }},
                  shows_detail_);
}

}  // namespace rasad::screen
