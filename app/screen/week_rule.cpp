// Placing and drawing the rule of weeks.
#include "app/screen/week_rule.hpp"

#include "app/widget/held.hpp"

#include <algorithm>
#include <string>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float square_at = 5;  // right of the tick of its week
constexpr float label_at = 17;  // after the square
constexpr float apart = 4;

// Stretches of the rule that are taken.
class Taken {
 public:
  [[nodiscard]] bool is_free(float from, float to) const {
    return std::none_of(all_.begin(), all_.end(), [&](const Stretch& one) {
      return from < one.to + apart && to > one.from - apart;
    });
  }
  /// The first place from `x` on where a width is free; beyond every taken one if there is none.
  [[nodiscard]] float first_free(float x, float wide) const {
    std::vector<Stretch> sorted = all_;
    std::sort(sorted.begin(), sorted.end(),
              [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    for (const Stretch& one : sorted) {
      if (x < one.to + apart && x + wide > one.from - apart) {
        x = one.to + apart;
      }
    }
    return x;
  }
  void take(float from, float to) { all_.push_back({from, to}); }

 private:
  struct Stretch {
    float from;
    float to;
  };
  std::vector<Stretch> all_;
};

class Placing {
 public:
  explicit Placing(const WeekRule& rule)
      : rule_(rule), week_(rule.length / static_cast<float>(std::max(1, rule.weeks))) {}

  WeekSigns place() {
    shown();
    for (const std::int32_t task : rule_.tasks) {
      square(task);
    }
    for (const double inject : rule_.injects) {
      diamond(inject);
    }
    for (std::int32_t i = 1; i <= rule_.weeks; ++i) {
      number(i);
    }
    return std::move(signs_);
  }

 private:
  [[nodiscard]] float begin_of(std::int32_t week) const { return week_ * static_cast<float>(week); }
  void square(std::int32_t task) {
    const float x = std::min(begin_of(task) + square_at, rule_.length - task_square);
    if (taken_.is_free(x, x + task_square)) {  // several tasks of a week have one square
      signs_.squares.push_back(x);
      taken_.take(x, x + task_square);
    }
  }
  // The word stands in its own week with room for a sign after it, or the number alone does.
  void shown() {
    const bool has_word = label_at + rule_.word + 2 * (diamond_reach + apart) <= week_;
    const float wide = has_word ? rule_.word : rule_.number;
    const float x =
        std::max(0.0F, std::min(begin_of(rule_.shown - 1) + label_at, rule_.length - wide));
    signs_.labels.push_back({rule_.shown, x, has_word});
    taken_.take(x, x + wide);
  }
  // At its minute or as soon after it as there is room within the week.
  void diamond(double inject) {
    const auto week = static_cast<std::int32_t>(inject);
    const float at = held(week_ * static_cast<float>(inject) - diamond_reach, 0.0F,
                          rule_.length - 2 * diamond_reach);
    const float x = taken_.first_free(std::max(at, begin_of(week) + apart), 2 * diamond_reach);
    if (x + 2 * diamond_reach <= std::min(begin_of(week + 1), rule_.length)) {
      signs_.diamonds.push_back(x + diamond_reach);
      taken_.take(x, x + 2 * diamond_reach);
    }
  }
  void number(std::int32_t week) {
    const float x = begin_of(week - 1) + label_at;
    if (week != rule_.shown && x + rule_.number <= rule_.length &&
        taken_.is_free(x, x + rule_.number)) {
      signs_.labels.push_back({week, x, false});
      taken_.take(x, x + rule_.number);
    }
  }

  const WeekRule& rule_;
  float week_;
  WeekSigns signs_;
  Taken taken_;
};

WeekRule rule_of(const Stage& stage, float length) {
  const session::View& view = stage.course->view();
  const Painter& paint = stage.ui.paint();
  WeekRule rule{length, view.content.weeks, stage.course->shown_week()};
  rule.word =
      paint.width(stage.say("screen.week", {{"week", std::to_string(rule.shown)}}), small_bold) + 1;
  rule.number = paint.width(std::to_string(rule.weeks), small_bold) + 1;
  for (const session::ViewMessage& message : view.messages) {
    const double at = static_cast<double>(message.at.value) / base::minutes_per_week;
    if (rule.injects.empty() || rule.injects.back() != at) {  // one sign for one moment
      rule.injects.push_back(at);
    }
  }
  for (const tasking::Task& task : view.tasks) {
    rule.tasks.push_back(
        static_cast<std::int32_t>(base::start_of(task.begins).value / base::minutes_per_week));
  }
  return rule;
}

void draw_diamond(Painter& paint, Spot at) {
  for (const auto& [reach, role] : {std::pair{5.0F, Role::text}, {3.0F, Role::sheet}}) {
    paint.convex(
        {{at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}, {at.x - reach, at.y}},
        paint.colour(role));
  }
}

void draw_signs(Stage& stage, const Rect& rule) {
  Painter& paint = stage.ui.paint();
  const WeekRule wanted = rule_of(stage, rule.w);
  const WeekSigns signs = place_week_signs(wanted);
  for (const WeekSigns::Label& label : signs.labels) {
    const bool is_shown = label.week == wanted.shown;
    const std::string number = std::to_string(label.week);
    const std::string words =
        label.has_word ? stage.say("screen.week", {{"week", number}}) : number;
    const Rect place{rule.x + label.x, rule.y, label.has_word ? wanted.word : wanted.number, 20};
    paint.text(place, words, is_shown ? small_bold : TextStyle{TextSize::small});
  }
  for (const float x : signs.squares) {
    const Rect box{rule.x + x, rule.y + 7, task_square, task_square};
    paint.fill(box, paint.colour(Role::act));
    paint.frame(box, paint.colour(Role::onact));
  }
  for (const float x : signs.diamonds) {
    draw_diamond(paint, {rule.x + x, rule.y + 11});
  }
}

}  // namespace

WeekSigns place_week_signs(const WeekRule& rule) {
  return Placing{rule}.place();
}

// Weeks as long ticks, days as short ones; injects as diamonds, decisions as squares.
void draw_week_rule(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  panel(stage.ui, rect, Role::sheet, Side::bottom);
  const session::View& view = stage.course->view();
  const Rect rule = rect.inset(16, 0);
  const float week = rule.w / static_cast<float>(view.content.weeks);
  const float foot = rule.bottom() - 2;
  for (std::int32_t day = 0; day <= view.content.weeks * 7; ++day) {
    const float x = rule.x + week * static_cast<float>(day) / 7;
    paint.hairline({x, foot - (day % 7 == 0 ? 14.0F : 4.0F)}, {x, foot}, paint.colour(Role::edge));
  }
  const std::int64_t minutes =
      stage.course->is_playing() ? stage.course->clock().value : base::start_of(view.step).value;
  const float now =
      rule.x + week * static_cast<float>(minutes) / static_cast<float>(base::minutes_per_week);
  paint.fill({rule.x, foot - 1, now - rule.x, 3}, paint.colour(Role::text));
  draw_signs(stage, rule);
  paint.convex({{now - 6, rect.y}, {now + 6, rect.y}, {now, rect.y + 8}}, paint.colour(Role::text));
}

}  // namespace rasad::screen
