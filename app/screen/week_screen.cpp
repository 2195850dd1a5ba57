// Pace and drawing of the week.
#include "app/screen/week_screen.hpp"

#include "app/screen/map_scene.hpp"
#include "app/screen/map_side.hpp"
#include "app/widget/scales.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rasad::screen {

using namespace widget;
using Kind = WeekEvent::Kind;

namespace {

// Seconds a week takes: slow for the back row, usual, fast.
constexpr std::array<double, 3> seconds_a_week{84, 42, 14};
constexpr double ring_minutes = 90;

}  // namespace

void WeekScreen::prepare(Stage& stage) {
  const std::string key = stage.course->pack().content_hash.hex() + stage.text.language();
  if (ground_for_ != key) {
    ground_ = ground_of(stage.text, stage.course->pack());
    ground_for_ = key;
  }
  const session::View& before = stage.course->before();
  if (week_ == before.week()) {
    return;
  }
  const session::View& after = stage.course->after();
  week_ = before.week();
  start_ = base::start_of(before.step);
  end_ = stage.course->week_end();
  now_ = static_cast<double>(stage.course->clock().value);
  last_time_ = stage.ui.time();
  plays_ = stage.course->clock() <= start_;  // a week that was left waits for the hand
  events_ = events_between(before, after);
  told_ = past();
}

std::size_t WeekScreen::past() const {
  return static_cast<std::size_t>(std::count_if(
      events_.begin(), events_.end(),
      [this](const WeekEvent& event) { return static_cast<double>(event.at.value) <= now_; }));
}

// All screens know what the clock of the week has reached.
void WeekScreen::put_on(Stage& stage, double minutes) {
  now_ = std::min(static_cast<double>(end_.value), minutes);
  stage.course->play_to(base::Minutes{static_cast<std::int64_t>(now_)});
}

void WeekScreen::advance(Stage& stage) {
  const double passed = std::clamp(stage.ui.time() - last_time_, 0.0, 0.25);
  last_time_ = stage.ui.time();
  if (!plays_ || is_over()) {
    return;
  }
  const double length =
      stage.settings.reduces_motion ? 0.01 : seconds_a_week[static_cast<std::size_t>(pace_)];
  put_on(stage, now_ + passed / length * static_cast<double>(base::minutes_per_week));
  if (past() > told_) {
    const WeekEvent& event = events_[past() - 1];
    stage.signal = event.kind == Kind::incident ? audio::Signal::incident_recorded
                   : event.kind == Kind::arrest ? audio::Signal::arrest
                                                : audio::Signal::report_arrives;
    told_ = past();
  }
  if (is_over()) {
    stage.signal = audio::Signal::week_ends;
  }
  stage.ui.wake_in(1.0 / 30);
}

// Beside the scale bar of a low map there is room for one line only.
bool WeekScreen::has_low_clock(const Rect& map) {
  return map.h < 190;
}

Rect WeekScreen::clock_place(Stage& stage, const Rect& map) const {
  const Painter& paint = stage.ui.paint();
  const std::string date = stage.words().date_of({static_cast<std::int64_t>(now_)});
  const float words = paint.width(date, body_text);
  return has_low_clock(map)
             ? Rect{map.x + 12, map.y + 10, words + paint.width("00:00", bold_text) + 44, 32}
             : Rect{map.x + 16, map.y + 16, std::max(190.0F, 20 * std::ceil(words / 20) + 40), 96};
}

void WeekScreen::draw_clock(Stage& stage, const Rect& map) const {
  Painter& paint = stage.ui.paint();
  const base::Minutes at{static_cast<std::int64_t>(now_)};
  const std::string date = stage.words().date_of(at);
  const std::string time = text::clock({at.value % base::minutes_per_day});
  const Rect box = clock_place(stage, map);
  paint.fill(box, faded(paint.colour(Role::sheet), 0.92F), 4);
  paint.frame(box, paint.colour(Role::line), 1, 4);
  if (has_low_clock(map)) {
    paint.text(box.inset(14, 0), date, in(body_text, Role::text2));
    paint.text(box.inset(14, 0), time, to(bold_text, Align::right));
    return;
  }
  paint.text({box.x + 18, box.y + 10, box.w - 24, 22}, date, in(body_text, Role::text2));
  paint.text({box.x + 18, box.y + 34, box.w - 24, 52}, time, {TextSize::display, true, Role::text});
}

void WeekScreen::draw_map(Stage& stage, Rect rect) {
  const session::View& view = stage.course->after();
  MapToday today;
  const std::size_t shown = past();
  for (std::size_t i = 0; i < shown; ++i) {
    if (is_on_map(view, events_[i])) {
      const picture::Incident& one = view.incidents[events_[i].index];
      today.symbols.push_back(
          {spot_in(*view.content.geography, one.cell, events_[i].index), shape_of(one.type),
           MapKnown::recorded,
           now_ - static_cast<double>(events_[i].at.value) > 2 * base::minutes_per_day, 1});
    }
  }
  const auto& cells = view.content.geography->cells;
  std::vector<bool> patrolled(cells.size(), false);
  for (const tasking::Task& task : view.tasks) {
    if (task.begins <= base::step_at(start_) && base::step_at(start_) < task.ends) {
      for (const base::CellId cell : task.request.cells) {
        patrolled[cell.index()] = true;
      }
    }
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (patrolled[i]) {
      today.cells.push_back(
          {place_of(*view.content.geography, base::id_at<base::CellId>(i)), -1, true});
    }
  }
  today.covered.push_back(clock_place(stage, rect));
  map_view(stage.ui, rect, "week.town", ground_, today, camera_, stage.say("screen.500_m"));
  // A new incident draws rings outward once.
  Painter& paint = stage.ui.paint();
  if (shown > 0 && is_on_map(view, events_[shown - 1]) && !stage.settings.reduces_motion) {
    const double age = now_ - static_cast<double>(events_[shown - 1].at.value);
    if (age < ring_minutes) {
      const MapView map{paint, rect, ground_, camera_};
      const Spot at = map.to_window(today.symbols.back().at);
      const auto grown = static_cast<float>(age / ring_minutes);
      paint.push_clip(rect);
      paint.ring(at, 10 + 22 * grown, faded(paint.colour(Role::recorded), 1 - grown), 2);
      paint.ring(at, 6 + 12 * grown, faded(paint.colour(Role::recorded), 1 - grown), 2);
      paint.pop_clip();
    }
  }
  draw_clock(stage, rect);
}

// Pause, one shift on, fast.
void WeekScreen::draw_buttons(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  const Rect pause = rect.cut_left(46);
  if (icon_button(ui, {pause.x, pause.y, pause.w, 44}, "week.pause",
                  plays_ ? Icon::pause : Icon::play, plays_) ||
      ui.pressed(Key::space)) {
    plays_ = !plays_;
  }
  rect.cut_left(6);
  const Rect step = rect.cut_left(36);
  if (icon_button(ui, {step.x, step.y, step.w, 44}, "week.step", Icon::step) ||
      ui.pressed(Key::right)) {
    put_on(stage, now_ + base::minutes_per_step);
  }
  rect.cut_left(6);
  const Rect fast = rect.cut_left(36);
  if (icon_button(ui, {fast.x, fast.y, fast.w, 44}, "week.fast", Icon::fast, pace_ == 2) ||
      ui.pressed(key_of('F'))) {
    pace_ = pace_ == 2 ? 1 : 2;
  }
}

void WeekScreen::draw_pace(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  panel(stage.ui, rect, Role::sheet, Side::top);
  rect = rect.inset(16, 13);
  draw_buttons(stage, rect.cut_left(130));
  rect.cut_left(24);
  const float week = static_cast<float>(base::minutes_per_week);
  const Rect rule{rect.x, rect.y + 22, rect.w - 8, 4};
  const auto at = [&](double minutes) {
    return rule.x + rule.w * static_cast<float>(minutes - static_cast<double>(start_.value)) / week;
  };
  paint.fill(rule, paint.colour(Role::line));
  paint.fill({rule.x, rule.y, at(now_) - rule.x, rule.h}, paint.colour(Role::act));
  ticks(paint, {rule.x, rule.bottom(), rule.w, 0}, {28, 1, 4, 4}, paint.colour(Role::edge), 7);
  std::array<int, 28> heights{};
  for (std::size_t i = 0; i < past(); ++i) {
    const double minutes = static_cast<double>(events_[i].at.value);
    const auto block = static_cast<std::size_t>(std::clamp(
        static_cast<int>((minutes - static_cast<double>(start_.value)) / base::minutes_per_step), 0,
        27));
    const int level = std::min(3, heights[block]++);
    paint.disc({rule.x + rule.w * (static_cast<float>(block) + 0.5F) / 28,
                rule.y - 6 - 6 * static_cast<float>(level)},
               2.6F, paint.colour(events_[i].kind == Kind::incident ? Role::recorded : Role::text));
  }
  paint.fill({at(now_) - 1, rect.y - 6, 2, 34}, paint.colour(Role::text));
  for (int day = 0; day < 7; ++day) {
    const base::Minutes noon{start_.value + day * base::minutes_per_day};
    paint.text({at(static_cast<double>(noon.value)) + 2, rule.bottom() + 6, rule.w / 7 - 4, 17},
               text::short_weekday(stage.text.language(), day), cut({TextSize::small}));
  }
}

void WeekScreen::draw_events(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  Rect head = rect.cut_top(46).inset(16, 0);
  paint.text(head, stage.say("screen.this_week"), head_text);
  paint.text(head, stage.say("screen.reported_not_truth"), to(small_text, Align::right));
  Rect content = ui.begin_scroll("week.events", rect);
  const float top = content.y;
  const std::size_t shown = past();
  for (std::size_t i = shown; i-- > (shown > 60 ? shown - 60 : 0);) {
    const WeekEvent& event = events_[i];
    const bool is_newest = i + 1 == shown;
    Rect place = content.cut_top(56);
    if (is_newest) {
      paint.fill(place, paint.colour(Role::tint));
    }
    paint.hairline({place.x, place.bottom() - 1}, {place.right(), place.bottom() - 1},
                   paint.colour(Role::line));
    place = place.inset(16, 8);
    const base::Minutes of_day{event.at.value % base::minutes_per_day};
    const std::string day = text::short_weekday(
        stage.text.language(), static_cast<int>((event.at.value / base::minutes_per_day) % 7));
    const Rect time = place.cut_left(76);
    paint.text({time.x, time.y, time.w, 20}, day + ' ' + text::clock(of_day), small_text);
    const Spot sign{place.x + 7, place.y + 11};
    if (event.kind == Kind::incident) {
      draw_map_sign(paint, sign, shape_of(stage.course->after().incidents[event.index].type),
                    MapKnown::recorded, 9);
    } else {
      draw_icon(paint, event.kind == Kind::arrest ? Icon::tick : Icon::envelope, sign, 17,
                paint.colour(Role::text));
    }
    place.cut_left(22);
    paint.text({place.x, place.y, place.w, 21}, title_of(stage, event),
               cut({TextSize::body, is_newest}));
    paint.text({place.x, place.y + 22, place.w, 18}, detail_of(stage, event), cut(small_text));
  }
  if (shown == 0) {
    content.cut_top(paint.paragraph(content.inset(16, 8), stage.say("screen.nothing_yet"),
                                    in(body_text, Role::text2)) +
                    16);
  }
  ui.end_scroll(content.y - top);
}

void WeekScreen::draw_figures(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  paint.hairline({rect.x, rect.y}, {rect.right(), rect.y}, paint.colour(Role::line));
  rect = rect.inset(16, 8);
  std::array<std::size_t, 3> counts{};
  for (std::size_t i = 0; i < past(); ++i) {
    counts[events_[i].kind == Kind::incident ? 0 : events_[i].kind == Kind::report ? 1 : 2] += 1;
  }
  constexpr std::array<const char*, 3> words{"screen.recorded_word", "screen.reports_word",
                                             "screen.events_word"};
  if (rect.w < 240) {  // a narrow column: below each other
    for (std::size_t i = 0; i < 3; ++i) {
      Rect place = rect.cut_top(20);
      paint.text(place.cut_left(34), std::to_string(counts[i]), bold_text);
      paint.text(place, stage.say(words[i]), cut(small_text));
    }
    return;
  }
  const float width = rect.w / 3;
  for (std::size_t i = 0; i < 3; ++i) {
    Rect place = rect.cut_left(width);
    paint.text(place.cut_top(30), std::to_string(counts[i]), title_text);
    paint.text(place.cut_top(18), stage.say(words[i]), cut(small_text));
  }
}

// The map first: its tabs, the pace and the way on beside it.
void WeekScreen::draw_narrow(Stage& stage, Rect rect) {
  const Tabs pages{
      "week.tab", {stage.say("screen.map"), stage.say("screen.this_week")}, shows_list_ ? 1 : 0};
  const std::string act = stage.say(is_over() ? "screen.to_review" : "screen.skip_to_end");
  const MapSide side =
      cut_map_side(rect, side_width(stage, pages.labels, act + "      "), 44 + 140);
  Rect column = side.column;
  panel(stage.ui, column, Role::sheet, side.is_beside ? Side::right : Side::bottom);
  draw_foot(stage, column.cut_bottom(56).inset(12, 6));
  Rect strip = column.inset(side.is_beside ? 12.0F : 16.0F, 8);
  if (const int chosen = tabs(stage.ui, strip, pages); chosen >= 0) {
    shows_list_ = chosen == 1;
  }
  strip.cut_top(8);
  draw_buttons(stage, strip.cut_top(44));
  constexpr float figures = 78;
  if (side.is_beside && strip.h > figures) {
    draw_figures(stage, column.cut_bottom(figures));
  }
  if (shows_list_) {
    panel(stage.ui, rect);
    draw_events(stage, rect);
  } else {
    draw_map(stage, rect);
  }
}

void WeekScreen::draw(Stage& stage, Rect rect) {
  prepare(stage);
  advance(stage);
  if (columns_for(stage.ui.window()) == Columns::one) {
    draw_narrow(stage, rect);
    return;
  }
  Rect side = rect.cut_right(std::clamp(rect.w * 0.28F, 320.0F, 480.0F));
  draw_pace(stage, rect.cut_bottom(72));
  draw_map(stage, rect);
  panel(stage.ui, side, Role::sheet, Side::left);
  side.cut_left(1);
  const Rect foot = cut_foot(stage.ui, side);
  draw_figures(stage, side.cut_bottom(66));
  draw_events(stage, side);
  draw_foot(stage, foot);
}

void WeekScreen::draw_foot(Stage& stage, const Rect& foot) {
  const std::string label = stage.say(is_over() ? "screen.to_review" : "screen.skip_to_end");
  if (is_over()) {
    if (primary(stage.ui, foot, "week.review", label)) {
      if (stage.course->phase() == Phase::week) {
        stage.course->next_phase();
      }
      stage.place = Place::review;
    }
  } else if (button(stage.ui, foot, {"week.skip", label, ButtonKind::plain, Icon::step, true}) ||
             stage.ui.pressed(Key::end)) {
    put_on(stage, static_cast<double>(end_.value));
  }
  stage.hints({{"Space", "key.pause"},
               {"→", "key.next_shift"},
               {"F", "key.faster"},
               {"End", "key.end_of_week"},
               {"M", "key.mute"}});
}

}  // namespace rasad::screen
