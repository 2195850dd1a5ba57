// The decision log: everything that was decided, by kind and week, each line with what it concerns,
// the reason that was written and how sure one was.
#include "app/screen/form.hpp"
#include "app/screen/pages.hpp"
#include "engine/tasking/confidence.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <memory>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float number_room = 44;
constexpr float date_room = 132;

/// Kinds as the filter names them.
enum class Kind { all, reports, analysis, tasks, answers, other };

Kind kind_of(const session::Action& action) {
  using session::Action;
  const auto is_one_of = [&action]<class... T>(std::variant<T...>* /*tag*/) {
    return (std::holds_alternative<T>(action) || ...);
  };
  using Reports = std::variant<session::Grade, session::Handle, session::Share, session::SameOrigin,
                               session::Purge>;
  using Analysis =
      std::variant<session::Judge, session::Commission, session::Require, session::LinkEntities>;
  using Tasks = std::variant<session::Assign, session::SetPriorities, session::LeaveOut,
                             session::ReviewTask, session::Authorise>;
  return is_one_of(static_cast<Reports*>(nullptr))         ? Kind::reports
         : is_one_of(static_cast<Analysis*>(nullptr))      ? Kind::analysis
         : is_one_of(static_cast<Tasks*>(nullptr))         ? Kind::tasks
         : std::holds_alternative<session::Answer>(action) ? Kind::answers
                                                           : Kind::other;
}

/// What is shown of the log.
struct Filter {
  Kind kind = Kind::all;
  std::int32_t week = 0;  ///< 0: all of them
};

Filter& filter_of(Stage& stage) {
  std::shared_ptr<void>& kept = stage.ui.memory("log.filter");
  if (kept == nullptr) {
    kept = std::make_shared<Filter>();
  }
  return *static_cast<Filter*>(kept.get());
}

// What was written beside a decision, and how sure one was.
std::string grounds(const Stage& stage, const session::Action& action) {
  const auto reason = [&](const std::string& written) {
    return written.empty()
               ? stage.say("debrief.no_reason")
               : stage.say("screen.log_reason", {{"reason", stage.text.reason(written)}});
  };
  return std::visit(
      [&](const auto& act) -> std::string {
        using T = std::decay_t<decltype(act)>;
        if constexpr (std::is_same_v<T, session::Assign>) {
          const std::int32_t sure = act.request.confidence;
          return reason(act.request.reason) +
                 (sure == tasking::not_said
                      ? ""
                      : ' ' + stage.say("debrief.confidence", {{"percent", stage.percent(sure)}}));
        } else if constexpr (std::is_same_v<T, session::ReviewTask>) {
          return act.note.empty() ? "" : stage.text.reason(act.note);
        } else if constexpr (requires { act.reason; }) {
          return reason(act.reason);
        } else {
          return "";
        }
      },
      action);
}

void draw_filter(Stage& stage, Rect& rect, Filter& filter) {
  const Tabs kinds{
      "log.kind",
      {stage.say("screen.log_all"), stage.say("screen.log_reports"), stage.say("screen.analysis"),
       stage.say("screen.tasks"), stage.say("screen.log_answers"), stage.say("screen.log_other")},
      static_cast<int>(filter.kind)};
  if (const int chosen = tabs(stage.ui, rect, kinds); chosen >= 0) {
    filter.kind = static_cast<Kind>(chosen);
  }
  rect.cut_top(8);
  Tabs weeks{"log.week", {stage.say("screen.all_weeks")}, filter.week};
  for (std::int32_t i = 1;
       i <= std::min(stage.course->week() + 1, stage.course->view().content.weeks); ++i) {
    weeks.labels.push_back(stage.say("screen.week", {{"week", std::to_string(i)}}));
  }
  if (const int chosen = tabs(stage.ui, rect, weeks); chosen >= 0) {
    filter.week = chosen;
  }
  rect.cut_top(10);
}

void draw_entry(Stage& stage, Rect& column, const session::Entry& entry, bool is_gone) {
  Painter& paint = stage.ui.paint();
  const present::ExerciseLines words = stage.words();
  std::string sentence = words.decision(entry);
  sentence += is_gone ? " (" + stage.say("debrief.withdrawn") + ')' : "";
  const std::string below = grounds(stage, entry.decision.action);
  const float left = number_room + 14 + date_room;
  const bool is_narrow = column.w < 520;
  const float from = is_narrow ? number_room + 14 : left;
  const float room = column.w - from;
  const TextStyle style = in(body_text, is_gone ? Role::text2 : Role::text);
  const float head = is_narrow ? 20.0F : 0;
  const float first = paint.height(sentence, style, room);
  const float second = below.empty() ? 0 : paint.height(below, small_text, room) + 2;
  const Rect line = column.cut_top(std::max(32.0F, head + first + second + 12));
  paint.text({line.x, line.y + 6, number_room, 20}, std::to_string(entry.number),
             {TextSize::body, true, Role::text, Align::right});
  paint.text({line.x + number_room + 14, line.y + 6, date_room - 6, 20},
             words.date_of(base::start_of(entry.step)), small_text);
  paint.paragraph({line.x + from, line.y + 6 + head, room, first}, sentence, style);
  if (!below.empty()) {
    paint.paragraph({line.x + from, line.y + 8 + head + first, room, second}, below, small_text);
  }
  paint.hairline({line.x, line.bottom() - 1}, {line.right(), line.bottom() - 1},
                 paint.colour(Role::line));
}

}  // namespace

void draw_log(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect);
  Rect head = rect.cut_top(56).inset(24, 0);
  if (button_right(ui, head,
                   {"log.undo", stage.say("screen.undo_last"), ButtonKind::plain, std::nullopt,
                    stage.course->can_undo()})) {
    stage.asks_undo = true;
  }
  paint.text(head, stage.say("screen.log_title"), title_text);
  Filter& filter = filter_of(stage);
  Rect strip = rect.inset(24, 0);
  draw_filter(stage, strip, filter);
  const std::vector<session::Entry>& journal = stage.course->view().journal;
  const std::vector<std::int32_t> gone = session::withdrawn(journal);
  Rect content = ui.begin_scroll("log", {strip.x, strip.y, strip.w, strip.h - 4});
  const float top = content.y;
  for (auto entry = journal.rbegin(); entry != journal.rend(); ++entry) {
    const bool is_week = filter.week == 0 || base::week_of(entry->step) + 1 == filter.week;
    const bool is_kind = filter.kind == Kind::all || kind_of(entry->decision.action) == filter.kind;
    if (is_week && is_kind) {
      draw_entry(stage, content, *entry,
                 std::find(gone.begin(), gone.end(), entry->number) != gone.end());
    }
  }
  if (content.y == top) {
    const char* none = journal.empty() ? "screen.log_empty" : "screen.log_none";
    content.cut_top(paint.paragraph(content, stage.say(none), in(body_text, Role::text2)));
  }
  ui.end_scroll(content.y - top);
  stage.hint("Ctrl Z", "key.undo");
}

}  // namespace rasad::screen
