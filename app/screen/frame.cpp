// Mark, bars, rail.
#include "app/screen/frame.hpp"

#include "app/screen/phase_pills.hpp"
#include "app/screen/way_on.hpp"
#include "app/screen/week_rule.hpp"
#include "app/widget/scales.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <array>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr float bar_height = 52;
constexpr float rule_height = 26;

struct RailEntry {
  Place place;
  Icon icon;
  const char* word;
};
constexpr RailEntry debrief_entry{Place::debrief, Icon::eye, "screen.debrief"};
constexpr std::array<RailEntry, 7> rail{{{Place::desk, Icon::tray, "screen.desk"},
                                         {Place::map, Icon::map, "screen.map"},
                                         {Place::analysis, Icon::nodes, "screen.analysis"},
                                         {Place::tasking, Icon::board, "screen.tasking"},
                                         {Place::log, Icon::lines, "screen.log"},
                                         {Place::handbook, Icon::book, "screen.handbook"},
                                         {Place::lesson, Icon::people, "screen.plan"}}};

void draw_badge(Painter& paint, Spot centre, std::size_t count) {
  paint.disc(centre, 9, paint.colour(Role::act));
  paint.text({centre.x - 12, centre.y - 9, 24, 18}, std::to_string(count),
             {TextSize::badge, true, Role::onact, Align::centre});
}

// Badges of the rail: what waits there.
std::size_t waiting(const Stage& stage, Place place) {
  return place == Place::desk      ? stage.course->ungraded()
         : place == Place::tasking ? stage.course->view().questions.size()
                                   : 0;
}

constexpr float roomy_entry = 66;   // icon and two lines
constexpr float worded_entry = 48;  // icon and one line
constexpr float least_entry = 34;   // an icon alone
constexpr TextStyle rail_word{TextSize::badge};

/// How the rail packs: nothing falls off it and no word on it is cut.
struct RailRoom {
  float entry = roomy_entry;
  bool has_words = true;
};

RailRoom room_of(Stage& stage, const std::vector<RailEntry>& entries, const Rect& column) {
  const float each = column.h / static_cast<float>(entries.size());
  RailRoom room{std::clamp(each, least_entry, roomy_entry), each >= worded_entry};
  const Painter& paint = stage.ui.paint();
  for (const RailEntry& entry : entries) {
    const std::string word = stage.say(entry.word);
    const std::vector<std::string> lines = paint.wrapped(word, rail_word, column.w - 4);
    const auto words = static_cast<std::size_t>(std::count(word.begin(), word.end(), ' ')) + 1;
    // More lines than words: one of them was broken.
    room.has_words &=
        lines.size() <= (room.entry < roomy_entry ? 1U : std::min<std::size_t>(2, words));
  }
  room.entry = room.has_words ? room.entry : std::min(room.entry, 44.0F);
  return room;
}

void draw_rail_words(Painter& paint, const Rect& place, const std::string& word, Role ink) {
  TextStyle style = to(in(rail_word, ink), Align::centre);
  if (place.h >= roomy_entry && paint.width(word, {TextSize::small}) <= place.w - 6) {
    style.size = TextSize::small;
  }
  const Rect lines{place.x + 2, place.y + (place.h < roomy_entry ? 29 : 35), place.w - 4, 32};
  const float high = paint.height(word, style, lines.w);
  const float spare = place.h < roomy_entry ? 0 : std::max(0.0F, (lines.h - 2 - high) / 2);
  paint.paragraph({lines.x, lines.y + spare, lines.w, lines.h}, word, style);
}

void draw_rail_entry(Stage& stage, const RailEntry& entry, const Rect& place, bool has_words) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  const bool is_here = stage.place == entry.place;
  const bool is_free = is_open(*stage.course, entry.place);
  const std::string id = std::string{"rail."} + entry.word;
  widget::Item part{id, place, PartKind::choice, "rail", is_here, stage.say(entry.word)};
  part.is_enabled = is_free;
  part.can_focus = is_free;
  const Response response = ui.item(part);
  if (is_here) {
    paint.fill(place, faded(paint.colour(Role::headline), 0.7F));
    paint.fill({place.x, place.y, 4, place.h}, paint.colour(Role::act));
  }
  const Role ink = is_here ? Role::onheader : is_free ? Role::onheader2 : Role::headline;
  const float high = !has_words              ? place.centre().y
                     : place.h < roomy_entry ? place.y + 17
                                             : place.y + 21;
  draw_icon(paint, entry.icon, {place.centre().x, high}, place.h < roomy_entry ? 20.0F : 24.0F,
            paint.colour(response.is_hovered && is_free ? Role::onheader : ink));
  if (has_words) {
    draw_rail_words(paint, place, stage.say(entry.word), ink);
  }
  if (const std::size_t count = waiting(stage, entry.place); count > 0) {
    draw_badge(paint, {place.right() - (place.w < 60 ? 10.0F : 18.0F), place.y + 12}, count);
  }
  if (ui.focus().has_ring(id)) {
    paint.frame(place.inset(3), paint.colour(Role::act), 3, 3);
  }
  stage.place = response.was_pressed ? entry.place : stage.place;
}

void draw_rail(Stage& stage, Rect rect) {
  stage.ui.paint().fill(rect, stage.ui.paint().colour(Role::header));
  std::vector<RailEntry> entries{rail.begin(), rail.end()};
  if (stage.course->is_ended()) {
    entries.insert(entries.begin(), debrief_entry);
  }
  Rect column = rect;
  column.cut_top(4);
  const RailRoom room = room_of(stage, entries, column);
  const float needed = room.entry * static_cast<float>(entries.size());
  const bool scrolls = needed > column.h + 0.5F;
  if (scrolls) {
    column = stage.ui.begin_scroll("frame.rail", column);
  }
  for (const RailEntry& entry : entries) {
    draw_rail_entry(stage, entry, column.cut_top(room.entry), room.has_words);
  }
  if (scrolls) {
    stage.ui.end_scroll(needed);
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
  // The title of the window has the name too: where there is no room it is written small, or not.
  const std::string title = stage.say(view.content.title);
  TextStyle title_style{TextSize::body, true, Role::onheader};
  if (paint.width(title, title_style) > name.w) {
    title_style = {TextSize::small, true, Role::onheader};
  }
  if (paint.width(title, title_style) <= name.w || name.w >= 180) {
    paint.text({name.x, name.y + 8, name.w, 20}, title, cut(title_style));
  }
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
    const Button one{
        ids + language, name, now == language ? ButtonKind::pressed : ButtonKind::plain,
        std::nullopt,   true, widget::group_of(ids + language)};
    if (button_right(stage.ui, strip, one)) {
      stage.text.set_language(language);
      stage.settings.language = language;
    }
  }
}

namespace {

Button way_on_button(Stage& stage, bool is_primary) {
  return {"frame.way_on", stage.say(way_on_word(*stage.course)),
          is_primary ? ButtonKind::primary : ButtonKind::small, std::nullopt, true};
}

}  // namespace

bool draw_way_on(Stage& stage, const Rect& room, bool is_primary) {
  return room.w > 0 && button(stage.ui, room, way_on_button(stage, is_primary));
}

Rooms draw_frame(Stage& stage, bool shows_way_on) {
  Painter& paint = stage.ui.paint();
  Rect window = stage.ui.window();
  window.cut_bottom(stage.foot);
  const float wide = rail_width(stage);
  Rect left = window.cut_left(wide);
  const Rect mark = left.cut_top(bar_height + rule_height);
  paint.fill(mark, paint.colour(Role::header));
  const float size = std::min(wide - 16, 58.0F);
  draw_mark(paint, {mark.centre().x - size / 2, mark.centre().y - size / 2}, size);
  Item home{"frame.home", mark};
  home.label = stage.say("screen.to_home");
  if (stage.ui.item(home).was_pressed) {
    stage.place = Place::home;
  }
  if (stage.ui.focus().has_ring("frame.home")) {
    paint.frame(mark.inset(3), paint.colour(Role::act), 3, 3);
  }
  draw_rail(stage, left);
  draw_top(stage, window.cut_top(bar_height));
  Rect rule = window.cut_top(rule_height);
  Rect way_on;
  if (shows_way_on) {
    const float room = button_width(stage.ui, way_on_button(stage, true));
    way_on = rule.cut_right(std::min(room, rule.w * 0.6F));
  }
  draw_week_rule(stage, rule);
  stage.ui.begin_content();
  return {window, way_on};
}

float rail_width(const Stage& stage) {
  const float wide = stage.ui.window().w;
  return stage.course == nullptr ? 0 : wide >= 1800 ? 96 : wide < 700 ? 56 : 80;
}

}  // namespace rasad::screen
