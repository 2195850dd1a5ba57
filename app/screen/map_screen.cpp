// Map, legend, window of time.
#include "app/screen/map_screen.hpp"

#include "app/present/desk_words.hpp"
#include "app/screen/map_scene.hpp"
#include "app/screen/map_side.hpp"
#include "app/widget/scales.hpp"
#include "engine/policy/allocation.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr int most_days = 28;

Span span_of(const session::View& view, int from, int to) {
  const std::int64_t now = base::start_of(view.step).value;
  return {{now - from * base::minutes_per_day}, {now - to * base::minutes_per_day}};
}

}  // namespace

const content::Option* MapScreen::patrol(const Stage& stage) const {
  for (const content::Option& option : stage.course->view().content.doctrine->options) {
    if (option.effect == content::Effect::patrol && option.target == content::Target::cells) {
      return &option;
    }
  }
  return nullptr;
}

std::int64_t MapScreen::affordable(const Stage& stage) const {
  const content::Option* option = patrol(stage);
  if (option == nullptr || option->cost.value <= 0) {
    return 0;
  }
  return std::min<std::int64_t>(option->most,
                                stage.course->view().budget_left.value / option->cost.value);
}

void MapScreen::prepare(Stage& stage) {
  const session::View& view = stage.course->view();
  const std::string key = stage.course->pack().content_hash.hex() + stage.text.language();
  if (ground_for_ != key) {
    ground_ = ground_of(stage.text, stage.course->pack());
    ground_for_ = key;
  }
  if (week_ != view.week() || cells_.size() != view.content.geography->cells.size()) {
    week_ = view.week();
    cells_.assign(view.content.geography->cells.size(), false);
  }
}

std::int64_t MapScreen::chosen_in(const Stage& stage, std::size_t district) const {
  const auto& cells = stage.course->view().content.geography->cells;
  std::int64_t count = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    count += cells_[i] && cells[i].district.index() == district ? 1 : 0;
  }
  return count;
}

// The cells of a district with most recorded harm, so many of them.
void MapScreen::choose(const Stage& stage, std::size_t district, std::int64_t count) {
  const session::View& view = stage.course->view();
  const auto& cells = view.content.geography->cells;
  std::int64_t left = count;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells_[i] = cells_[i] && cells[i].district.index() != district;
  }
  for (const base::CellId cell : policy::ranked(policy::harm_by_cell(view, {most_days}))) {
    if (left > 0 && cells[cell.index()].district.index() == district) {
      cells_[cell.index()] = true;
      --left;
    }
  }
}

void MapScreen::press(Stage& stage, Spot metres) {
  const content::Geography& geography = *stage.course->view().content.geography;
  const base::CellId cell =
      geography.cell_of({static_cast<std::int32_t>(std::lround(metres.x * 10)),
                         static_cast<std::int32_t>(std::lround(metres.y * 10))});
  if (!cell.is_set()) {
    return;
  }
  district_ = geography.cells[cell.index()].district.value;
  const auto chosen = std::count(cells_.begin(), cells_.end(), true);
  if (cells_[cell.index()] || chosen < affordable(stage)) {
    cells_[cell.index()] = !cells_[cell.index()];
  } else {
    stage.toast = stage.say("screen.no_shifts_left");
    stage.signal = audio::Signal::refusal;
  }
}

MapToday MapScreen::today(const Stage& stage) const {
  const session::View& view = stage.course->view();
  const content::Geography& geography = *view.content.geography;
  MapToday shown;
  const Span span = span_of(view, days_from_, days_to_);
  shown.symbols = symbols_of(view, span);
  const std::vector<int> density = density_of(view, span);
  for (std::size_t i = 0; i < geography.cells.size(); ++i) {
    shown.cells.push_back({place_of(geography, base::id_at<base::CellId>(i)),
                           shows_density_ ? density[i] : -1, cells_[i]});
  }
  for (std::size_t i = 0; i < geography.districts.size(); ++i) {
    if (const std::int64_t count = chosen_in(stage, i); count > 0) {
      shown.badges.push_back({centre_of(geography, base::id_at<base::DistrictId>(i)), count});
    }
  }
  shown.chosen_district = district_;
  shown.pointed_cell = pointed_;
  return shown;
}

MapKey MapScreen::map_key(Stage& stage) const {
  Painter& paint = stage.ui.paint();
  const session::View& view = stage.course->view();
  const Span span = span_of(view, days_from_, days_to_);
  std::vector<std::int64_t> counts(view.content.crime_types.size());
  for (const picture::Incident& incident : view.incidents) {
    const bool is_shown =
        incident.cell.is_set() && incident.recorded >= span.from && incident.recorded <= span.to;
    counts[incident.type.index()] += is_shown ? 1 : 0;
  }
  MapKey key;
  std::int64_t total = 0;
  std::int64_t others = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const MapShape shape = shape_of(base::id_at<base::CrimeTypeId>(i));
    total += counts[i];
    if (shape == MapShape::cross) {
      others += counts[i];
    } else {
      const std::string name = stage.say(view.content.crime_types[i].name);
      key.signs.push_back(sign_of(paint, shape, name + ' ' + std::to_string(counts[i])));
    }
  }
  key.signs.push_back(sign_of(paint, MapShape::cross,
                              stage.say("screen.other_types", {{"n", std::to_string(others)}})));
  key.signs.push_back(density_sign(paint, stage.say("screen.density")));
  key.signs.push_back(visits_sign(paint, stage.say("screen.patrol_visits")));
  key.head = stage.say("screen.n_recorded", {{"n", std::to_string(total)}});
  return key;
}

// Below each other, beside each other where the map is low.
Rect MapScreen::zoom_place(const Rect& map, float number) {
  constexpr float low = 140;
  return map.h < low ? Rect{map.right() - 130 + number * 40, map.y + 10, 36, 36}
                     : Rect{map.right() - 50, map.y + 14 + number * 40, 36, 36};
}

void MapScreen::draw_zoom(Stage& stage, const Rect& map) {
  Ui& ui = stage.ui;
  const auto place = [&map](float number) { return zoom_place(map, number); };
  if (icon_button(ui, place(0), "map.zoom_in", Icon::plus) || ui.pressed(Key::equal) ||
      ui.pressed(Key::keypad_add)) {
    camera_.zoom = std::min(8.0F, camera_.zoom * 1.35F);
  }
  if (icon_button(ui, place(1), "map.zoom_out", Icon::minus) || ui.pressed(Key::minus) ||
      ui.pressed(Key::keypad_subtract)) {
    camera_.zoom = std::max(1.0F, camera_.zoom / 1.35F);
  }
  if (icon_button(ui, place(2), "map.whole", Icon::house) || ui.pressed(Key::home)) {
    camera_ = {};
  }
}

void MapScreen::draw_map(Stage& stage, Rect rect) {
  MapToday shown = today(stage);
  for (const float number : {0.0F, 1.0F, 2.0F}) {
    shown.covered.push_back(zoom_place(rect, number));
  }
  const MapAnswer answer =
      map_view(stage.ui, rect, "map.town", ground_, shown, camera_, stage.say("screen.500_m"));
  const content::Geography& geography = *stage.course->view().content.geography;
  pointed_ = -1;
  if (answer.pointed) {
    pointed_ = geography
                   .cell_of({static_cast<std::int32_t>(std::lround(answer.pointed->x * 10)),
                             static_cast<std::int32_t>(std::lround(answer.pointed->y * 10))})
                   .value;
  }
  draw_zoom(stage, rect);
  if (answer.pressed) {
    press(stage, *answer.pressed);
  }
}

void MapScreen::draw_time(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::top);
  const session::View& view = stage.course->view();
  const std::int64_t now = base::start_of(view.step).value;
  std::vector<int> counts(most_days);
  for (const picture::Incident& incident : view.incidents) {
    const std::int64_t day = (now - incident.recorded.value - 1) / base::minutes_per_day;
    if (incident.cell.is_set() && incident.recorded.value < now && day < most_days) {
      ++counts[static_cast<std::size_t>(most_days - 1 - day)];
    }
  }
  const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
  const Rect rule = Rect{rect.x, rect.y + 6, rect.w, rect.h - 32}.inset(26, 0);
  const float step = rule.w / most_days;
  for (int i = 0; i < most_days; ++i) {
    const float height = (rule.h - 6) * static_cast<float>(counts[static_cast<std::size_t>(i)]) /
                         static_cast<float>(most);
    const bool is_in = i >= most_days - days_from_ && i < most_days - days_to_;
    paint.fill(
        {rule.x + step * static_cast<float>(i) + 1, rule.bottom() - height, step - 2, height},
        paint.colour(is_in ? Role::recorded : Role::line));
  }
  ticks(paint, {rule.x, rule.bottom() + 2, rule.w, 0}, {most_days, 1, 7, 7},
        paint.colour(Role::edge), 8);
  const float from = rule.x + step * static_cast<float>(most_days - days_from_);
  const float to = rule.x + step * static_cast<float>(most_days - days_to_);
  paint.fill({from, rule.bottom() + 2, to - from, 3}, paint.colour(Role::text));
  const Response response =
      ui.item({"map.time", {rule.x, rect.y, rule.w, rect.h}, PartKind::scale});
  if (response.is_held) {
    const int day = static_cast<int>(std::lround(response.mouse.x / step));
    const int before = std::clamp(most_days - day, 0, most_days);
    if (std::abs(before - days_from_) <= std::abs(before - days_to_)) {
      days_from_ = std::max(before, days_to_ + 1);
    } else {
      days_to_ = std::min(before, days_from_ - 1);
    }
  }
  for (const float x : {from, to}) {
    const Rect grip{x - 6, rule.bottom() - 5, 12, 18};
    paint.fill(grip, paint.colour(Role::sheet), 3);
    paint.frame(grip, paint.colour(Role::text), 2, 3);
  }
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  for (int week = 0; week < 4; ++week) {
    const std::int64_t day = -(most_days - week * 7);
    paint.text({rule.x + step * static_cast<float>(week * 7), rule.bottom() + 10, 110, 17},
               words.day_of({now + day * base::minutes_per_day}), {TextSize::small});
  }
  ui.focus_ring("map.time", rect.inset(6, 8), 4);
}

void MapScreen::keys(Stage& stage) {
  Ui& ui = stage.ui;
  const auto& districts = stage.course->view().content.geography->districts;
  for (std::size_t i = 0; i < std::min<std::size_t>(9, districts.size()); ++i) {
    if (ui.pressed(key_of(static_cast<char>('1' + i)))) {
      district_ = static_cast<int>(i);
    }
  }
  if (ui.pressed(Key::left_bracket)) {
    days_from_ = std::min(most_days, days_from_ + 7);
  }
  if (ui.pressed(Key::right_bracket)) {
    days_from_ = std::max(days_to_ + 7, days_from_ - 7);
  }
  if (ui.pressed(key_of('H'))) {
    shows_density_ = !shows_density_;
  }
  const std::size_t most = std::min<std::size_t>(9, districts.size());
  const std::string numbers = most < 2 ? "1" : "1 … " + std::to_string(most);
  stage.hints({{numbers, "key.district"},
               {"← →", "key.visits"},
               {"[ ]", "key.time"},
               {"H", "key.hot_spots"},
               {"+ −", "key.zoom"}});
}

// The map first: its key and tabs beside it, the panel or the rule of days on demand.
void MapScreen::draw_narrow(Stage& stage, Rect rect) {
  const MapKey key = map_key(stage);
  const Tabs pages{
      "map.tab",
      {stage.say("screen.map"), stage.say("screen.patrol_plan"), stage.say("screen.map_days")},
      tab_};
  const MapSide side = cut_map_side(rect, side_width(stage, pages.labels, ""),
                                    tabs_height(stage.ui, rect.w - 32, pages) + 16);
  panel(stage.ui, side.column, Role::sheet, side.is_beside ? Side::right : Side::bottom);
  Rect column = side.column.inset(side.is_beside ? 12.0F : 16.0F, 8);
  if (const int chosen = tabs(stage.ui, column, pages); chosen >= 0) {
    tab_ = chosen;
  }
  if (tab_ == 1) {
    draw_panel(stage, rect);
    return;
  }
  if (side.is_beside) {
    column.cut_top(8);
    const Rect content = stage.ui.begin_scroll("map.key", column);
    stage.ui.end_scroll(draw_sign_column(stage.ui, content, key));
  } else {
    draw_sign_strip(stage.ui, rect, key);
  }
  if (tab_ == 2) {
    draw_time(stage, rect.cut_bottom(72));
  }
  draw_map(stage, rect);
}

void MapScreen::draw(Stage& stage, Rect rect) {
  prepare(stage);
  if (columns_for(stage.ui.window()) == Columns::one) {
    draw_narrow(stage, rect);
  } else {
    draw_panel(stage, rect.cut_right(std::clamp(rect.w * 0.295F, 340.0F, 480.0F)));
    draw_sign_strip(stage.ui, rect, map_key(stage));
    draw_time(stage, rect.cut_bottom(72));
    draw_map(stage, rect);
  }
  keys(stage);
}

}  // namespace rasad::screen
