// Briefing and review; the log: log_page.cpp.
#include "app/screen/pages.hpp"

#include "app/present/desk_words.hpp"
#include "app/present/recorded.hpp"
#include "app/screen/form.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float widest_text = 720;

// Recorded incidents of a type in a week: 0 the last one, 1 the one before.
std::int64_t recorded_in_week(const session::View& view, std::size_t type, std::int64_t weeks_ago) {
  return present::recorded(
      view, base::start_of(view.step), 7 * weeks_ago, 7 * weeks_ago + 7,
      [type](const picture::Incident& one) { return one.type.index() == type; });
}

void draw_bars(Stage& stage, Rect& rect, const std::string& name, std::int64_t now,
               std::int64_t before, std::int64_t most) {
  Painter& paint = stage.ui.paint();
  const float names = std::min(190.0F, (rect.w - 46) * 0.42F);
  Rect line = rect.cut_top(std::max(44.0F, paint.height(name, body_text, names - 12) + 10));
  const Rect value = line.cut_right(46);
  const Rect label = line.cut_left(names);
  const float height = paint.height(name, body_text, names - 12);
  paint.paragraph({label.x, label.centre().y - height / 2, names - 12, height}, name, body_text);
  const float unit = most > 0 ? line.w / static_cast<float>(most) : 0;
  // Nothing is no bar; what is there is seen.
  const auto length = [unit](std::int64_t n) {
    return n > 0 ? std::max(1.0F, unit * static_cast<float>(n)) : 0;
  };
  paint.fill({line.x, line.y + 9, length(now), 14}, paint.colour(Role::recorded));
  paint.fill({line.x, line.y + 26, length(before), 6}, paint.colour(Role::edge));
  paint.text({value.x, line.y + 2, value.w, 26}, std::to_string(now), to(head_text, Align::right));
  paint.text({value.x, line.y + 23, value.w, 17}, std::to_string(before),
             to(small_text, Align::right));
  paint.hairline({rect.x, rect.y - 1}, {rect.right(), rect.y - 1}, paint.colour(Role::line));
}

void draw_records(Stage& stage, Rect& rect) {
  const session::View& view = stage.course->view();
  Painter& paint = stage.ui.paint();
  std::int64_t most = 1;
  std::int64_t sum = 0;
  std::int64_t before = 0;
  for (std::size_t i = 0; i < view.content.crime_types.size(); ++i) {
    most = std::max({most, recorded_in_week(view, i, 0), recorded_in_week(view, i, 1)});
    sum += recorded_in_week(view, i, 0);
    before += recorded_in_week(view, i, 1);
  }
  rect.cut_top(
      paint.paragraph(rect,
                      stage.say("screen.review_sentence",
                                {{"n", std::to_string(sum)}, {"before", std::to_string(before)}}),
                      head_text));
  rect.cut_top(8);
  for (std::size_t i = 0; i < view.content.crime_types.size(); ++i) {
    draw_bars(stage, rect, stage.say(view.content.crime_types[i].name),
              recorded_in_week(view, i, 0), recorded_in_week(view, i, 1), most);
  }
  rect.cut_top(6);
  rect.cut_top(paint.paragraph(rect, stage.say("screen.review_note"), small_text) + 14);
}

void draw_changes(Stage& stage, Rect& rect) {
  const session::View& view = stage.course->view();
  const session::View& before = stage.course->before();
  Painter& paint = stage.ui.paint();
  paint.text(rect.cut_top(30), stage.say("screen.trust_by_district"), head_text);
  for (std::size_t i = 0; i < view.content.geography->districts.size(); ++i) {
    const std::int32_t change = view.trust[i] - before.trust[i];
    const std::string sign = change > 0 ? "+" : change < 0 ? "−" : "±";
    fact_row(
        stage.ui, rect, stage.say(view.content.geography->districts[i].name),
        present::or_unknown(view.trust[i]) + "  (" + sign + std::to_string(std::abs(change)) + ')');
  }
  rect.cut_top(16);
  paint.text(rect.cut_top(30), stage.say("screen.hypotheses"), head_text);
  for (std::size_t i = 0; i < view.hypotheses.size(); ++i) {
    fact_row(stage.ui, rect, std::to_string(i + 1) + ". " + stage.say(view.hypotheses[i].statement),
             stage.percent(before.hypotheses[i].belief) + " → " +
                 stage.percent(view.hypotheses[i].belief));
  }
  rect.cut_top(16);
  paint.text(rect.cut_top(30), stage.say("screen.tasks_of_week"), head_text);
  const present::ExerciseLines words = stage.words();
  for (const tasking::Task& task : view.tasks) {
    if (task.is_running(before.step)) {
      const content::Option& one = view.content.doctrine->options[task.request.option.index()];
      fact_row(stage.ui, rect, stage.say(one.name), words.target(task.request));
    }
  }
  for (std::size_t i = before.arrests.size(); i < view.arrests.size(); ++i) {
    rect.cut_top(8);
    rect.cut_top(
        finding(stage.ui, rect, "",
                stage.say(view.arrests[i].success ? "review.arrest_good" : "review.arrest_bad",
                          {{"number", std::to_string(view.arrests[i].hypothesis.value + 1)}}),
                view.arrests[i].success ? Role::ok : Role::bad));
  }
}

// Whom one plays, before a briefing that speaks to the head of the group.
void draw_role(Stage& stage, Rect& rect) {
  const content::SeatRole* role = role_of(stage);
  if (role == nullptr) {
    return;
  }
  const std::string name = stage.say("screen.your_role", {{"role", stage.say(role->name)}});
  rect.cut_top(finding(stage.ui, rect, name, stage.say(role->about), Role::act) + 8);
  if (!role->may_task) {
    rect.cut_top(
        stage.ui.paint().paragraph(rect, stage.say("screen.briefing_for_head"), small_text) + 8);
  }
}

}  // namespace

bool draw_briefing(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect);
  Rect foot = cut_foot(ui, rect);
  const session::View& view = stage.course->view();
  Rect content = ui.begin_scroll("briefing", {rect.x + 40, rect.y + 24, rect.w - 44, rect.h - 24});
  content.w = std::min(content.w - 16, widest_text);
  const float top = content.y;
  content.cut_top(
      paint.paragraph(content, stage.say(view.content.title), {TextSize::display, true}) + 12);
  draw_role(stage, content);
  content.cut_top(paint.paragraph(content, stage.say(view.content.briefing), reading_text) + 18);
  paint.text(content.cut_top(30), stage.say("screen.aim"), head_text);
  content.cut_top(paint.paragraph(content, stage.say(view.content.aim), reading_text) + 18);
  fact_row(ui, content, stage.say("screen.length"),
           stage.say("screen.weeks", {{"n", std::to_string(view.content.weeks)}}));
  fact_row(ui, content, stage.say("screen.budget_a_week"),
           stage.say("screen.n_shifts", {{"n", stage.words().units(view.content.weekly_budget)}}));
  content.cut_top(14);
  content.cut_top(finding(ui, content, "", stage.say("play.honesty"), Role::edge));
  ui.end_scroll(content.y - top);
  const std::string label = stage.say("screen.begin");
  stage.hints({{"L", "key.language"}, {"Ctrl + −", "key.text_size"}});
  return primary(ui, foot.cut_right(paint.width(label, bold_text) + 48), "briefing.begin", label);
}

namespace {

// What comes after the review: the next week, or the end. Nothing while one only looks back.
void review_act(Stage& stage, Rect foot) {
  if (stage.course->phase() != Phase::review || stage.course->is_ended()) {
    return;
  }
  Ui& ui = stage.ui;
  const session::View& view = stage.course->view();
  const std::string label =
      view.is_finished ? stage.say("screen.end_exercise")
                       : stage.say("screen.open_week", {{"week", std::to_string(view.week() + 1)}});
  const Rect place = foot.cut_right(ui.paint().width(label, bold_text) + 48);
  if (!primary(ui, place, view.is_finished ? "review.end" : "review.next", label)) {
    return;
  }
  if (!view.is_finished) {
    stage.course->next_phase();
    stage.place = Place::desk;
    return;
  }
  stage.dialog = Dialog{stage.say("screen.end_title"), stage.say("screen.end_text"),
                        stage.say("screen.end_act"), stage.say("screen.not_yet"), [](Stage& now) {
                          if (const auto ended = now.course->end(); !ended) {
                            now.fail(ended.failure(), "screen.not_ended");
                          }
                        }};
}

}  // namespace

void draw_review(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect);
  const session::View& view = stage.course->view();
  Rect foot = cut_foot(ui, rect);
  const bool is_wide = rect.w >= 900;
  Rect content = ui.begin_scroll("review", rect.inset(24, 14));
  const float top = content.y;
  content.cut_top(
      paint.paragraph(content,
                      stage.say("screen.review_of", {{"week", std::to_string(view.week())}}),
                      title_text) +
      12);
  float used = content.y - top;
  if (is_wide) {
    Rect left = content.cut_left(content.w * 0.48F);
    content.cut_left(40);
    const float from = left.y;
    draw_records(stage, left);
    draw_changes(stage, content);
    used += std::max(left.y, content.y) - from;
  } else {
    draw_records(stage, content);
    draw_changes(stage, content);
    used = content.y - top;
  }
  ui.end_scroll(used + 8);
  review_act(stage, foot);
}

}  // namespace rasad::screen
