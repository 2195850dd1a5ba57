// The panel beside the map: visits by district, the budget, what is known of a district.
#include "app/present/desk_words.hpp"
#include "app/present/recorded.hpp"
#include "app/present/standing.hpp"
#include "app/screen/form.hpp"
#include "app/screen/map_screen.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

void MapScreen::draw_allocation(Stage& stage, Rect& rect) {
  const session::View& view = stage.course->view();
  const auto& districts = view.content.geography->districts;
  const std::int64_t most_at_all = affordable(stage);
  const std::int64_t all = std::count(cells_.begin(), cells_.end(), true);
  for (std::size_t i = 0; i < districts.size(); ++i) {
    const std::int64_t own = chosen_in(stage, i);
    Allocation one{"map.district." + districts[i].id, stage.say(districts[i].name), own,
                   std::max<std::int64_t>(12, own), district_ == static_cast<int>(i)};
    const std::int64_t wanted =
        allocation_row(stage.ui, rect.cut_top(allocation_height(stage.ui, rect, one.name)), one);
    const std::int64_t value = std::min(wanted, own + std::max<std::int64_t>(0, most_at_all - all));
    if (value != own) {
      choose(stage, i, value);
    }
    if (wanted != own || stage.ui.focused() == one.id) {
      district_ = static_cast<int>(i);
    }
  }
}

void MapScreen::draw_budget(Stage& stage, Rect& rect) const {
  const session::View& view = stage.course->view();
  const content::Option* option = patrol(stage);
  const std::int64_t asked =
      (option == nullptr ? 0 : option->cost.value) * std::count(cells_.begin(), cells_.end(), true);
  const double total = static_cast<double>(view.content.weekly_budget.value) / 100;
  const double spent = total - static_cast<double>(view.budget_left.value) / 100;
  Painter& paint = stage.ui.paint();
  budget_rule(paint, rect.cut_top(14), spent, static_cast<double>(asked) / 100,
              {total, total / 13, 5, 5});
  rect.cut_top(10);
  const present::ExerciseLines words = stage.words();
  const Rect line = rect.cut_top(20);
  paint.text(
      line,
      stage.say("screen.shifts_placed", {{"placed", words.units({view.content.weekly_budget.value -
                                                                 view.budget_left.value + asked})},
                                         {"total", words.units(view.content.weekly_budget)}}),
      small_bold);
  paint.text(
      line,
      stage.say("screen.shifts_left", {{"left", words.units({view.budget_left.value - asked})}}),
      to(small_bold, Align::right));
}

void MapScreen::draw_district(Stage& stage, Rect& rect) const {
  const session::View& view = stage.course->view();
  const auto index = static_cast<std::size_t>(district_);
  const content::District& district = view.content.geography->districts[index];
  Painter& paint = stage.ui.paint();
  rect.cut_top(paint.paragraph(rect, stage.say(district.name), bold_text) + 8);
  const std::int64_t recorded = present::recorded(
      view, base::start_of(view.step), 0, 14,
      [&](const picture::Incident& one) { return one.district.index() == index; });
  fact_row(stage.ui, rect, stage.say("screen.recorded_14_days"), std::to_string(recorded));
  fact_row(stage.ui, rect, stage.say("screen.trust_survey"),
           stage.say("desk.of_100", {{"n", present::or_unknown(view.trust[index])}}));
}

// The cells that are chosen, in order.
std::vector<base::CellId> MapScreen::chosen() const {
  std::vector<base::CellId> cells;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i]) {
      cells.push_back(base::id_at<base::CellId>(i));
    }
  }
  return cells;
}

// Number of the task of this week that patrols just these cells, 0 if there is none.
std::int32_t MapScreen::planned(const Stage& stage) const {
  const content::Option* option = patrol(stage);
  if (option == nullptr) {
    return 0;
  }
  const auto& options = stage.course->view().content.doctrine->options;
  session::Assign act;
  act.request.option =
      base::id_at<base::OptionId>(static_cast<std::size_t>(option - options.data()));
  act.request.cells = chosen();
  return present::standing(stage.course->view(), act);
}

// Why the allocation cannot be used yet stands beside the button, or above it where it is long.
void MapScreen::draw_foot(Stage& stage, Rect& rect) {
  Ui& ui = stage.ui;
  Rect foot = cut_foot(ui, rect);
  const Rect whole = foot;
  const std::int64_t count = std::count(cells_.begin(), cells_.end(), true);
  const std::string label = stage.say("screen.use_allocation");
  const float room = std::min(foot.w, ui.paint().width(label, bold_text) + 40);
  const Rect act = foot.cut_right(std::max(room, foot.w * 0.55F));
  foot.cut_right(12);
  const std::string why = count > 0 ? "" : stage.say("screen.no_cells");
  if (const std::int32_t number = count > 0 ? planned(stage) : 0; number > 0) {
    stands(stage, whole, number);
    return;
  }
  if (why.empty()) {
    if (button_left(
            ui, foot,
            {"map.clear", stage.say("screen.clear"), ButtonKind::plain, std::nullopt, true})) {
      cells_.assign(cells_.size(), false);
    }
  } else if (const float beside = ui.paint().height(why, {TextSize::small}, foot.w - 24);
             beside <= foot.h) {
    reason(ui, {foot.x, foot.centre().y - beside / 2, foot.w, beside}, why);
  } else {
    const float above = ui.paint().height(why, {TextSize::small}, rect.w - 64) + 16;
    reason(ui, rect.cut_bottom(above).inset(20, 8), why);
  }
  if (primary(ui, act, "map.use", label, why)) {
    stage.patrol = chosen();
    stage.place = Place::tasking;
  }
}

void MapScreen::draw_panel(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::left);
  draw_foot(stage, rect);
  Rect content = ui.begin_scroll("map.panel", {rect.x + 1, rect.y, rect.w - 1, rect.h});
  const float top = content.y;
  Rect head = content.cut_top(0);
  const std::int32_t shown = stage.course->shown_week();
  content.cut_top(14);
  head = Rect{content.x + 16, content.y, content.w - 32, 400};
  float used = paint.paragraph(
      head, stage.say("screen.patrol_in_week", {{"week", std::to_string(shown)}}), head_text);
  head.cut_top(used);
  const content::Option* option = patrol(stage);
  if (option != nullptr) {
    used += paint.paragraph(
        head, stage.say("screen.visit_cost", {{"cost", stage.words().units(option->cost)}}),
        small_text);
  }
  // What one must know before choosing stands before the choice.
  content.cut_top(used + 8);
  Rect warning{content.x + 16, content.y, content.w - 32, 200};
  content.cut_top(reason(ui, warning, stage.say("screen.feedback_warning")) + 8);
  draw_allocation(stage, content);
  content.cut_top(10);
  Rect inner{content.x + 16, content.y, content.w - 32, 800};
  const float from = inner.y;
  draw_budget(stage, inner);
  inner.cut_top(16);
  paint.hairline({content.x, inner.y}, {content.right(), inner.y}, paint.colour(Role::line));
  inner.cut_top(8);
  draw_district(stage, inner);
  content.cut_top(inner.y - from + 12);
  ui.end_scroll(content.y - top);
}

}  // namespace rasad::screen
