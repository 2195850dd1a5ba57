// Mark, bars, rail.
#include "app/screen/frame.hpp"

#include "app/widget/scales.hpp"
#include "engine/text/language.hpp"

#include <array>
#include <cmath>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr float rail_width = 80;
constexpr float bar_height = 52;
constexpr float rule_height = 26;

struct RailEntry {
  Place place;
  Icon icon;
  const char* word;
};
constexpr RailEntry debrief_entry{Place::debrief, Icon::eye, "screen.debrief"};
constexpr std::array<RailEntry, 6> rail{{{Place::desk, Icon::tray, "screen.desk"},
                                         {Place::map, Icon::map, "screen.map"},
                                         {Place::analysis, Icon::nodes, "screen.analysis"},
                                         {Place::tasking, Icon::board, "screen.tasking"},
                                         {Place::log, Icon::lines, "screen.log"},
                                         {Place::handbook, Icon::book, "screen.handbook"}}};

constexpr std::array<const char*, phase_count> phase_words{
    "screen.phase.intake", "screen.phase.evaluate", "screen.phase.analyse",
    "screen.phase.task",   "screen.phase.week",     "screen.phase.review"};

void draw_badge(Painter& paint, Spot centre, std::size_t count) {
  paint.disc(centre, 9, paint.colour(Role::act));
  paint.text({centre.x - 12, centre.y - 9, 24, 18}, std::to_string(count),
             {TextSize::badge, true, Role::onact, Align::centre});
}

void draw_rail(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  paint.fill(rect, paint.colour(Role::header));
  Rect column = rect;
  column.cut_top(4);
  const bool with_words = rect.h >= 7 * 66;
  std::vector<RailEntry> entries{rail.begin(), rail.end()};
  if (stage.course->is_ended()) {
    entries.insert(entries.begin(), debrief_entry);
  }
  for (const RailEntry& entry : entries) {
    const Rect place = column.cut_top(with_words ? 66.0F : 44.0F);
    const bool is_here = stage.place == entry.place;
    const std::string id = std::string{"rail."} + entry.word;
    const Response response = ui.item({id, place, {}, 0, true, true, !is_here, ""});
    if (is_here) {
      paint.fill(place, faded(paint.colour(Role::headline), 0.7F));
      paint.fill({place.x, place.y, 4, place.h}, paint.colour(Role::act));
    }
    const Colour ink =
        paint.colour(is_here || response.is_hovered ? Role::onheader : Role::onheader2);
    draw_icon(paint, entry.icon, {place.centre().x, place.y + (with_words ? 22.0F : 22.0F)}, 24,
              ink);
    if (with_words) {
      const std::string word = stage.say(entry.word);
      const bool is_long = paint.width(word, {TextSize::small}) > place.w - 6;
      paint.text({place.x + 2, place.y + 40, place.w - 4, 20}, word,
                 cut({is_long ? TextSize::badge : TextSize::small, false,
                      is_here ? Role::onheader : Role::onheader2, Align::centre}));
    }
    const std::size_t count = entry.place == Place::desk ? stage.course->ungraded()
                              : entry.place == Place::tasking
                                  ? stage.course->view().questions.size()
                                  : 0;
    if (count > 0) {
      draw_badge(paint, {place.right() - 18, place.y + 14}, count);
    }
    if (response.is_focused) {
      paint.frame(place.inset(3), paint.colour(Role::act), 3, 3);
    }
    stage.place = response.was_pressed ? entry.place : stage.place;
  }
}

void draw_phase(Painter& paint, Rect place, const std::string& word, int number, int now) {
  const bool is_now = number == now;
  const bool is_done = number < now;
  Rect line = place;
  if (is_now) {
    paint.fill({place.x - 4, place.y, place.w + 4, place.h}, paint.colour(Role::act), place.h / 2);
  }
  const Rect disc = line.cut_left(26);
  const Spot centre{disc.x + 12, disc.centre().y};
  if (is_now) {
    paint.disc(centre, 11, paint.colour(Role::onact));
  } else {
    paint.ring(centre, 10.5F, paint.colour(Role::onheader2), 1.5F);
  }
  if (is_done) {
    draw_icon(paint, Icon::tick, centre, 14, paint.colour(Role::onheader));
  } else {
    paint.text({centre.x - 12, centre.y - 9, 24, 18}, std::to_string(number + 1),
               {TextSize::badge, true, is_now ? Role::act : Role::onheader2, Align::centre});
  }
  line.cut_left(6);
  paint.text({line.x, line.y, line.w, line.h}, word,
             {TextSize::body, is_now,
              is_now    ? Role::onact
              : is_done ? Role::onheader
                        : Role::onheader2});
}

void draw_phases(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  const int now = static_cast<int>(stage.course->phase());
  float full = 0;
  std::array<float, phase_count> widths{};
  for (int i = 0; i < phase_count; ++i) {
    const std::string word = stage.say(phase_words[static_cast<std::size_t>(i)]);
    widths[static_cast<std::size_t>(i)] = 32 + paint.width(word, {TextSize::body, true}) + 12;
    full += widths[static_cast<std::size_t>(i)];
  }
  const float spare = (rect.w - full) / (phase_count - 1);
  if (spare < 8) {
    // Too narrow for all: the current phase and how far one is.
    const std::string word = stage.say(phase_words[static_cast<std::size_t>(now)]);
    const float width = 32 + paint.width(word, {TextSize::body, true}) + 12;
    draw_phase(paint, {rect.x, rect.centre().y - 16, width, 32}, word, now, now);
    paint.text({rect.x + width + 12, rect.y, std::max(0.0F, rect.w - width - 12), rect.h},
               stage.say("screen.phase_of",
                         {{"n", std::to_string(now + 1)}, {"total", std::to_string(phase_count)}}),
               cut({TextSize::small, false, Role::onheader2}));
    return;
  }
  float x = rect.x;
  const float gap = std::min(spare, 34.0F);
  for (int i = 0; i < phase_count; ++i) {
    const float width = widths[static_cast<std::size_t>(i)];
    draw_phase(paint, {x, rect.centre().y - 16, width, 32},
               stage.say(phase_words[static_cast<std::size_t>(i)]), i, now);
    x += width;
    if (i + 1 < phase_count) {
      paint.dashes({{x + 3, rect.centre().y}, {x + gap - 5, rect.centre().y}},
                   paint.colour(Role::onheader2), 2, 4, 3);
      x += gap;
    }
  }
}

// Shifts of the week that is shown; the word is left out where there is little room.
void draw_shifts(Stage& stage, Rect rect, bool has_word) {
  Painter& paint = stage.ui.paint();
  const session::View& view = stage.course->at_meeting();
  const double total = static_cast<double>(view.content.weekly_budget.value) / 100;
  const double spent =
      static_cast<double>(view.content.weekly_budget.value - view.budget_left.value) / 100;
  const present::ExerciseLines words = stage.words();
  const Rect line{rect.x, rect.y + 8, rect.w, 20};
  if (has_word) {
    paint.text(line, stage.say("screen.shifts"), {TextSize::small, false, Role::onheader2});
  }
  paint.text(line,
             words.units({view.content.weekly_budget.value - view.budget_left.value}) + " / " +
                 words.units(view.content.weekly_budget),
             {TextSize::small, true, Role::onheader, Align::right});
  gauge(paint, {rect.x, rect.y + 32, rect.w, 4}, spent, {total, total / 10, 5, 10}, Role::act,
        Role::headline);
}

void draw_top(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  paint.fill(rect, paint.colour(Role::header));
  const session::View& view = stage.course->view();
  Rect line = rect;
  line.cut_right(12);
  Rect language = line.cut_right(0);
  const std::string own = stage.say("screen.own_name");
  const Button globe{"frame.language", own, ButtonKind::on_header, Icon::globe, true};
  language = line.cut_right(button_width(ui, globe) - 12);
  if (button(ui, {language.x, language.y + 8, language.w, 36}, globe)) {
    next_language(stage);
  }
  const Button gear{"frame.settings", "", ButtonKind::on_header, std::nullopt, true};
  const Rect settings = line.cut_right(34);
  if (button(ui, {settings.x, settings.y + 9, 34, 34}, gear)) {
    stage.asks_settings = true;
  }
  draw_icon(paint, Icon::gear, settings.centre(), 20, paint.colour(Role::onheader2));
  line.cut_right(14);
  if (const bool has_word = line.w > 620; line.w > 420) {
    draw_shifts(stage, line.cut_right(has_word ? 150 : 96), has_word);
    line.cut_right(20);
  }
  line.cut_left(4);
  const Rect name = line.cut_left(line.w > 620 ? 180 : std::min(230.0F, line.w * 0.44F));
  paint.text({name.x, name.y + 8, name.w, 20}, stage.say(view.content.title),
             cut({TextSize::body, true, Role::onheader}));
  std::string below =
      stage.say("screen.week_of", {{"week", std::to_string(stage.course->shown_week())},
                                   {"weeks", std::to_string(view.content.weeks)}});
  if (view.seat >= 0) {  // one role of several
    const auto& roles = view.content.doctrine->roles;
    below += " · " + stage.say(roles[static_cast<std::size_t>(view.seat)].name);
  }
  paint.text({name.x, name.y + 28, name.w, 17}, below,
             cut({TextSize::small, false, Role::onheader2}));
  line.cut_left(16);
  draw_phases(stage, line);
}

// On the week rule the square of the decisions stands right of its week's tick, then its number.
constexpr float beside_square = 17;

// Numbers of the weeks, as many as there is room for; the week that is shown always has its own.
void draw_week_numbers(Stage& stage, const Rect& rule, float week) {
  Painter& paint = stage.ui.paint();
  const std::int32_t weeks = stage.course->view().content.weeks;
  const std::int32_t shown = stage.course->shown_week();
  constexpr float gap = 10;
  const std::string now = stage.say("screen.week", {{"week", std::to_string(shown)}});
  const float begin = rule.x + week * static_cast<float>(shown - 1) + beside_square;
  const float wide = paint.width(now, small_bold);
  // At the end of a long rule the words go to the left of their tick.
  const float left = std::min(begin, rule.right() - wide);
  const float number = paint.width(std::to_string(weeks), {TextSize::small}) + gap;
  const auto every = static_cast<std::int32_t>(std::ceil(number / week));
  for (std::int32_t i = 0; i < weeks; i += every) {
    const float x = rule.x + week * static_cast<float>(i) + beside_square;
    if (x + number - gap < left - gap || x > left + wide + gap) {
      paint.text({x, rule.y, number, 20}, std::to_string(i + 1), {TextSize::small});
    }
  }
  paint.text({left, rule.y, wide, 20}, now, small_bold);
}

// Weeks as long ticks, days as short ones; injects as diamonds, decisions as squares.
void draw_week_rule(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  panel(stage.ui, rect, Role::sheet, Side::bottom);
  const session::View& view = stage.course->view();
  const Rect rule = rect.inset(16, 0);
  const float week = rule.w / static_cast<float>(view.content.weeks);
  const auto at = [&](double minutes) {
    return rule.x + week * static_cast<float>(minutes / base::minutes_per_week);
  };
  const float foot = rule.bottom() - 2;
  for (std::int32_t day = 0; day <= view.content.weeks * 7; ++day) {
    const float x = at(static_cast<double>(day) * base::minutes_per_day);
    paint.hairline({x, foot - (day % 7 == 0 ? 14.0F : 4.0F)}, {x, foot}, paint.colour(Role::edge));
  }
  const float now = at(static_cast<double>(base::start_of(view.step).value));
  paint.fill({rule.x, foot - 1, now - rule.x, 3}, paint.colour(Role::text));
  draw_week_numbers(stage, {rule.x, rect.y, rule.w, rect.h}, week);
  float last = -1;
  for (const session::ViewMessage& message : view.messages) {
    // What comes at a week's start stands beside the number of the week.
    const double into = static_cast<double>(message.at.value % base::minutes_per_week);
    const double start = static_cast<double>(message.at.value) - into;
    const auto number = static_cast<std::int32_t>(start / base::minutes_per_week) + 1;
    const bool is_now = number == stage.course->shown_week();
    const float label =
        paint.width(is_now ? stage.say("screen.week", {{"week", std::to_string(number)}})
                           : std::to_string(number),
                    small_bold);
    const float x =
        std::max(at(static_cast<double>(message.at.value)), at(start) + beside_square + label + 10);
    if (x < last + 9) {
      continue;  // one sign for what comes at one time
    }
    last = x;
    paint.convex({{x, rect.y + 6}, {x + 5, rect.y + 11}, {x, rect.y + 16}, {x - 5, rect.y + 11}},
                 paint.colour(Role::text));
    paint.convex({{x, rect.y + 8}, {x + 3, rect.y + 11}, {x, rect.y + 14}, {x - 3, rect.y + 11}},
                 paint.colour(Role::sheet));
  }
  for (const tasking::Task& task : view.tasks) {
    const float x = at(static_cast<double>(base::start_of(task.begins).value)) + 5;
    paint.fill({x, rect.y + 7, 8, 8}, paint.colour(Role::act));
    paint.frame({x, rect.y + 7, 8, 8}, paint.colour(Role::onact));
  }
  paint.convex({{now - 6, rect.y}, {now + 6, rect.y}, {now, rect.y + 8}}, paint.colour(Role::text));
}

}  // namespace

void next_language(Stage& stage) {
  const std::vector<std::string> all = text::known_languages();
  const auto now = std::find(all.begin(), all.end(), stage.text.language());
  const std::size_t next =
      now == all.end() ? 0 : (static_cast<std::size_t>(now - all.begin()) + 1) % all.size();
  stage.text.set_language(all[next]);
  stage.settings.language = all[next];
}

void draw_languages(Stage& stage, Rect& strip, const std::string& ids) {
  const std::string now = stage.text.language();
  for (const char* language : {"en", "ru", "tg"}) {
    const std::string name = stage.text.catalogue(language).text("screen.own_name");
    const Button one{ids + language, name,
                     now == language ? ButtonKind::pressed : ButtonKind::plain, std::nullopt, true};
    if (button_right(stage.ui, strip, one)) {
      stage.text.set_language(language);
      stage.settings.language = language;
    }
  }
}

const char* phase_word(Phase phase) {
  return phase_words[static_cast<std::size_t>(phase)];
}

Rect draw_frame(Stage& stage) {
  Painter& paint = stage.ui.paint();
  Rect window = stage.ui.window();
  window.cut_bottom(key_line_height);
  const float wide = window.w >= 1800 ? 96 : window.w < 700 ? 56 : rail_width;
  Rect left = window.cut_left(wide);
  const Rect mark = left.cut_top(bar_height + rule_height);
  paint.fill(mark, paint.colour(Role::header));
  const float size = std::min(wide - 16, 58.0F);
  draw_mark(paint, {mark.centre().x - size / 2, mark.centre().y - size / 2}, size);
  if (stage.ui.item({"frame.home", mark, {}, 0, true, true, true, ""}).was_pressed) {
    stage.place = Place::home;
  }
  if (stage.ui.focused() == "frame.home") {
    paint.frame(mark.inset(3), paint.colour(Role::act), 3, 3);
  }
  draw_rail(stage, left);
  draw_top(stage, window.cut_top(bar_height));
  draw_week_rule(stage, window.cut_top(rule_height));
  return window;
}

void draw_key_line(Stage& stage) {
  Rect window = stage.ui.window();
  const Rect foot = window.cut_bottom(key_line_height);
  const float wide = stage.course == nullptr       ? 0
                     : stage.ui.window().w >= 1800 ? 96
                     : stage.ui.window().w < 700   ? 56
                                                   : rail_width;
  if (wide > 0) {
    stage.ui.paint().fill({foot.x, foot.y, wide, foot.h}, stage.ui.paint().colour(Role::header));
  }
  Rect strip{foot.x + wide, foot.y, foot.w - wide, foot.h};
  panel(stage.ui, strip, Role::sheet, Side::top);
  strip = strip.inset(16, 0);
  if (stage.course != nullptr) {
    stage.hint("F1", "key.explain");
  }
  for (const KeyHint& hint : stage.keys) {
    key_hint(stage.ui, strip, hint.keys, hint.meaning);
  }
}

}  // namespace rasad::screen
