// Axes, lines, dots.
#include "app/present/report_charts.hpp"

#include "engine/text/language.hpp"

#include <algorithm>
#include <map>

namespace rasad::present {
namespace {

using report::Markup;
using report::svg_number;

constexpr double page_width = 680;

std::string figure(const ProgramText& text, std::int64_t value) {
  return text::number(text.language(), value);
}

void line(Markup& page, const char* style, double x1, double y1, double x2, double y2) {
  page.leaf("line", {{"class", style},
                     {"x1", svg_number(x1)},
                     {"y1", svg_number(y1)},
                     {"x2", svg_number(x2)},
                     {"y2", svg_number(y2)}});
}

void word(Markup& page, const char* style, double x, double y, const std::string& text) {
  page.element("text", text, {{"class", style}, {"x", svg_number(x)}, {"y", svg_number(y)}});
}

void circle(Markup& page, const char* style, double x, double y, double radius) {
  page.leaf(
      "circle",
      {{"class", style}, {"cx", svg_number(x)}, {"cy", svg_number(y)}, {"r", svg_number(radius)}});
}

std::string points(const std::vector<std::pair<double, double>>& list) {
  std::string result;
  for (const auto& [x, y] : list) {
    result += (result.empty() ? "" : " ") + svg_number(x) + ',' + svg_number(y);
  }
  return result;
}

void diamond(Markup& page, const char* style, double x, double y, double size) {
  page.leaf("polygon",
            {{"class", style},
             {"points", points({{x, y - size}, {x + size, y}, {x, y + size}, {x - size, y}})}});
}

/// The chart of weeks: left axis, one column a week, two rows of marks below.
class Weeks {
 public:
  Weeks(Markup& page, const ProgramText& text, const DebriefModel& model)
      : page_(page), text_(text), model_(model) {
    for (const TimelinePoint& week : model.weeks) {
      most_ = std::max({most_, week.actual, week.recorded});
    }
    step_ = axis_step(most_);
    most_ = (most_ + step_ - 1) / step_ * step_;
  }

  void draw() {
    open_picture(page_, {"chart-weeks", page_width, row_decisions + 54,
                         text_.say("report.weeks_title"), text_.say("report.weeks_description")});
    axis();
    gap();
    curve("actual-line", true);
    curve("recorded-line", false);
    dots();
    legend();
    marks();
    page_.close();
  }

 private:
  static constexpr double left = 104;
  static constexpr double right = page_width - 12;
  static constexpr double top = 34;
  static constexpr double bottom = 236;
  static constexpr double row_injects = 264;
  static constexpr double row_decisions = 294;

  [[nodiscard]] double column() const {
    return (right - left) / static_cast<double>(std::max<std::size_t>(model_.weeks.size(), 1));
  }
  [[nodiscard]] double x(double week) const { return left + week * column(); }
  [[nodiscard]] double y(std::int64_t value) const {
    return bottom - (bottom - top) * static_cast<double>(value) / static_cast<double>(most_);
  }

  void axis() {
    for (std::int64_t value = 0; value <= most_; value += step_) {
      line(page_, value == 0 ? "rule" : "grid", left, y(value), right, y(value));
      word(page_, "small end", left - 8, y(value) + 4, figure(text_, value));
    }
    for (std::size_t i = 0; i <= model_.weeks.size(); ++i) {
      const double at = x(static_cast<double>(i));
      line(page_, "rule", at, bottom, at, row_decisions + 22);
    }
    for (const TimelinePoint& week : model_.weeks) {
      word(page_, "middle", x(week.week - 0.5), row_decisions + 42,
           text_.say("report.week", {{"week", std::to_string(week.week)}}));
    }
    word(page_, "small", 0, row_injects + 5, text_.say("report.row_injects"));
    word(page_, "small", 0, row_decisions + 5, text_.say("report.row_decisions"));
  }

  // Vertical strokes between the curves: seen in grey too.
  void gap() {
    for (std::size_t i = 0; i + 1 < model_.weeks.size(); ++i) {
      constexpr int strokes = 12;
      for (int n = 0; n < strokes; ++n) {
        const double part = static_cast<double>(n) / strokes;
        const auto between = [part](std::int64_t a, std::int64_t b) {
          return static_cast<double>(a) + part * static_cast<double>(b - a);
        };
        const double at = x(static_cast<double>(i) + 0.5 + part);
        const double upper = between(model_.weeks[i].actual, model_.weeks[i + 1].actual);
        const double lower = between(model_.weeks[i].recorded, model_.weeks[i + 1].recorded);
        const double scale = (bottom - top) / static_cast<double>(most_);
        line(page_, "hatch", at, bottom - upper * scale, at, bottom - lower * scale);
      }
    }
  }

  void curve(const char* style, bool is_actual) {
    std::vector<std::pair<double, double>> list;
    for (const TimelinePoint& week : model_.weeks) {
      list.emplace_back(x(week.week - 0.5), y(is_actual ? week.actual : week.recorded));
    }
    page_.leaf("polyline", {{"class", style}, {"points", points(list)}});
  }

  void dots() {
    for (const TimelinePoint& week : model_.weeks) {
      const double at = x(week.week - 0.5);
      circle(page_, "sheet-ring", at, y(week.actual), 5);
      circle(page_, "recorded-dot", at, y(week.recorded), 5.5);
      word(page_, "middle halo", at, y(week.actual) - 10, figure(text_, week.actual));
      word(page_, "middle halo", at, y(week.recorded) + 20, figure(text_, week.recorded));
    }
  }

  void legend() {
    circle(page_, "sheet-ring", left + 8, 10, 5);
    word(page_, "bold", left + 20, 15, text_.say("report.happened"));
    circle(page_, "recorded-dot", left + 208, 10, 5.5);
    word(page_, "bold", left + 220, 15, text_.say("report.recorded"));
  }

  void marks() {
    for (const TimelineMark& inject : model_.injects) {
      diamond(page_, "diamond", x(inject.at), row_injects, 5.5);
    }
    std::map<std::int32_t, std::int32_t> decisions;
    for (const DecisionCard& card : model_.decisions) {
      decisions[card.week] += card.is_withdrawn ? 0 : 1;
    }
    for (const auto& [week, count] : decisions) {
      const double at = x(week - 1.0) + 4;
      page_.leaf("rect", {{"class", "decision"},
                          {"x", svg_number(at)},
                          {"y", svg_number(row_decisions - 10)},
                          {"width", "30"},
                          {"height", "20"}});
      word(page_, "middle bold", at + 15, row_decisions + 5, std::to_string(count));
    }
  }

  Markup& page_;
  const ProgramText& text_;
  const DebriefModel& model_;
  std::int64_t most_ = 1;
  std::int64_t step_ = 1;
};

/// Dots over an axis of harm, reference plans in rows under it.
class LuckChart {
 public:
  LuckChart(Markup& page, const ProgramText& text, const LuckModel& luck)
      : page_(page), text_(text), luck_(luck), low_(luck.own), high_(luck.own) {
    for (const std::int64_t dot : luck.dots) {
      low_ = std::min(low_, dot);
      high_ = std::max(high_, dot);
    }
    for (const LuckReference& plan : luck.references) {
      low_ = std::min(low_, static_cast<std::int64_t>(plan.low_harm));
      high_ = std::max(high_, static_cast<std::int64_t>(plan.high_harm));
    }
    step_ = axis_step(std::max<std::int64_t>(high_ - low_, 1));
    low_ = low_ / step_ * step_;
    high_ = (high_ / step_ + 1) * step_;
  }

  void draw() {
    const double height = first_row + 26 * static_cast<double>(luck_.references.size());
    open_picture(page_, {"chart-luck", page_width, height, text_.say("report.luck_title"),
                         text_.say("report.luck_description")});
    axis();
    dots();
    flag();
    for (std::size_t i = 0; i < luck_.references.size(); ++i) {
      plan(luck_.references[i], first_row + 26 * static_cast<double>(i));
    }
    page_.close();
  }

 private:
  static constexpr double left = 210;
  static constexpr double right = page_width - 24;
  static constexpr double base = 150;
  static constexpr double first_row = 204;
  static constexpr double bin = 10;

  [[nodiscard]] double x(double harm) const {
    const auto span = static_cast<double>(high_ - low_);
    return left + (right - left) * (harm - static_cast<double>(low_)) / span;
  }

  void axis() {
    line(page_, "rule", left, base, right, base);
    for (std::int64_t value = low_; value <= high_; value += step_) {
      const double at = x(static_cast<double>(value));
      line(page_, "rule", at, base, at, base + 7);
      word(page_, "small middle", at, base + 22, figure(text_, value));
    }
    word(page_, "small", 0, base + 4, text_.say("report.axis_harm"));
    word(page_, "bold", 0, base - 40, text_.say("plan.own"));
  }

  // One dot a replay, in columns ten pixels wide.
  void dots() {
    std::map<int, int> height;
    for (const std::int64_t dot : luck_.dots) {
      const int column = static_cast<int>((x(static_cast<double>(dot)) - left) / bin);
      const double up = 6 + 9.0 * height[column]++;
      circle(page_, "dot", left + (column + 0.5) * bin, base - up, 4);
    }
  }

  void flag() {
    const double at = x(static_cast<double>(luck_.own));
    line(page_, "own-line", at, base, at, 22);
    const bool turns = at > right - 130;
    const double tip = turns ? at - 22 : at + 22;
    page_.leaf("polygon", {{"class", "flag"}, {"points", points({{at, 22}, {tip, 29}, {at, 36}})}});
    word(page_, turns ? "bold end halo" : "bold halo", turns ? tip - 6 : tip + 6, 34,
         text_.say("report.this_run", {{"harm", figure(text_, luck_.own)}}));
  }

  void plan(const LuckReference& plan, double y) {
    line(page_, "rule", x(plan.low_harm), y, x(plan.high_harm), y);
    line(page_, "rule", x(plan.low_harm), y - 5, x(plan.low_harm), y + 5);
    line(page_, "rule", x(plan.high_harm), y - 5, x(plan.high_harm), y + 5);
    diamond(page_, "diamond", x(plan.mean_harm), y, 6);
    word(page_, "small", 0, y + 4, plan.name);
  }

  Markup& page_;
  const ProgramText& text_;
  const LuckModel& luck_;
  std::int64_t low_ = 0;
  std::int64_t high_ = 0;
  std::int64_t step_ = 1;
};

}  // namespace

std::int64_t axis_step(std::int64_t most) {
  std::int64_t step = 1;
  for (;;) {
    for (const std::int64_t factor : {1, 2, 5}) {
      if (most <= 5 * factor * step) {
        return factor * step;
      }
    }
    step *= 10;
  }
}

void open_picture(report::Markup& page, const Picture& picture) {
  page.open("svg",
            {{"xmlns", "http://www.w3.org/2000/svg"},
             {"viewBox", "0 0 " + svg_number(picture.width) + ' ' + svg_number(picture.height)},
             {"role", "img"},
             {"aria-labelledby", picture.id + "-title " + picture.id + "-text"}});
  page.element("title", picture.title, {{"id", picture.id + "-title"}});
  page.element("desc", picture.description, {{"id", picture.id + "-text"}});
}

void draw_weeks(report::Markup& page, const ProgramText& text, const DebriefModel& model) {
  Weeks{page, text, model}.draw();
}

void draw_luck(report::Markup& page, const ProgramText& text, const LuckModel& luck) {
  LuckChart{page, text, luck}.draw();
}

void draw_scores(report::Markup& page, const ProgramText& text, const DebriefModel& model,
                 bool is_outcome) {
  constexpr double left = 250;
  constexpr double width = 360;
  std::vector<const ScoreRow*> rows;
  for (const ScoreRow& row : model.scores) {
    if (row.is_outcome == is_outcome) {
      rows.push_back(&row);
    }
  }
  const char* title = is_outcome ? "debrief.outcome" : "debrief.process";
  open_picture(page, {is_outcome ? "chart-outcome" : "chart-process", page_width,
                      34 * static_cast<double>(rows.size()) + 6, text.say(title),
                      text.say("report.score_description")});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = 34 * static_cast<double>(i) + 22;
    word(page, "", 0, y, rows[i]->name);
    page.leaf("rect", {{"class", is_outcome ? "bar-outcome" : "bar"},
                       {"x", svg_number(left)},
                       {"y", svg_number(y - 12)},
                       {"width", svg_number(width * rows[i]->points / 100)},
                       {"height", "12"}});
    line(page, "rule", left, y, left + width, y);
    for (int tick = 0; tick <= 10; ++tick) {
      const double at = left + width * tick / 10;
      line(page, "rule", at, y, at, y + (tick % 5 == 0 ? 8 : 4));
    }
    word(page, "bold end", page_width - 24, y, std::to_string(rows[i]->points));
  }
  page.close();
}

}  // namespace rasad::present
