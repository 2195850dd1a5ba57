// The overview: veil, luck or skill, timeline, one decision.
#include "app/screen/debrief_screen.hpp"

#include "app/present/report_files.hpp"
#include "app/screen/map_scene.hpp"
#include "app/shell/clock.hpp"
#include "app/widget/scales.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::screen {

using namespace widget;

namespace {

// Four quarters fit from here on.
constexpr float narrowest_overview = 1180;
constexpr float lowest_overview = 500;

constexpr std::int32_t trials = 40;

MapShape shape_at(std::int32_t type) {
  return shape_of(base::CrimeTypeId{type});
}

MapKnown sign_of(present::VeilKind kind) {
  switch (kind) {
    case present::VeilKind::recorded:
      return MapKnown::both;
    case present::VeilKind::recorded_wrong:
      return MapKnown::misplaced;
    case present::VeilKind::never_recorded:
      return MapKnown::actual;
    case present::VeilKind::record_only:
      return MapKnown::recorded;
  }
  return MapKnown::recorded;
}

}  // namespace

void DebriefScreen::prepare(Stage& stage) {
  if (!facts_) {
    report::SessionLabel label;
    label.is_assessed = stage.course->is_assessed();
    facts_ = report::debrief_of(stage.course->session(), label);
    luck_ = std::make_shared<assess::LuckOrSkill>(stage.course->session(), trials);
  }
  if (model_for_ != stage.text.language()) {
    model_for_ = stage.text.language();
    model_ = present::debrief_model(stage.text, *facts_);
    ground_ = ground_of(stage.text, stage.course->pack());
    what_if_.reset();
    luck_model_.reset();
    const std::vector<std::size_t> all = cards();
    card_ = all.empty()                                             ? 0
            : std::find(all.begin(), all.end(), card_) != all.end() ? card_
                                                                    : all[0];
  }
  try_luck(stage);
}

// One other draw of chance a frame, so that nobody waits.
void DebriefScreen::try_luck(Stage& stage) {
  if (luck_->step()) {
    stage.ui.wake_in(0.001);
    return;
  }
  if (!luck_model_) {
    luck_model_ = present::luck_model(stage.text, *facts_, luck_->result());
  }
}

std::vector<std::size_t> DebriefScreen::cards() const {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < model_.decisions.size(); ++i) {
    if (model_.decisions[i].can_ask_what_if) {
      shown.push_back(i);
    }
  }
  return shown;
}

void DebriefScreen::choose(int by) {
  const std::vector<std::size_t> all = cards();
  const auto now = std::find(all.begin(), all.end(), card_);
  if (now == all.end()) {
    return;
  }
  const auto next = std::clamp<std::ptrdiff_t>((now - all.begin()) + by, 0,
                                               static_cast<std::ptrdiff_t>(all.size()) - 1);
  if (all[static_cast<std::size_t>(next)] != card_) {
    card_ = all[static_cast<std::size_t>(next)];
    what_if_.reset();
  }
}

void DebriefScreen::ask_what_if(Stage& stage) {
  if (card_ < model_.decisions.size()) {
    const assess::WhatIf answer =
        assess::what_if(stage.course->session(), model_.decisions[card_].number, std::nullopt);
    what_if_ = present::what_if_model(stage.text, *facts_, answer);
  }
}

MapToday DebriefScreen::veiled(const content::Geography& geography, bool lifted) const {
  std::vector<CellSymbol> all;
  for (std::size_t i = 0; i < model_.veil.size(); ++i) {
    const present::VeilPoint& point = model_.veil[i];
    const bool in_record = point.kind != present::VeilKind::never_recorded;
    const bool happened = point.kind != present::VeilKind::record_only;
    if ((lifted && !happened) || (!lifted && !in_record)) {
      continue;
    }
    const Spot metres{static_cast<float>(lifted ? point.x : point.recorded_x),
                      static_cast<float>(lifted ? point.y : point.recorded_y)};
    const base::CellId cell =
        geography.cell_of({static_cast<std::int32_t>(std::lround(metres.x * 10)),
                           static_cast<std::int32_t>(std::lround(metres.y * 10))});
    const MapKnown known = lifted ? sign_of(point.kind) : MapKnown::recorded;
    const Spot at = cell.is_set() ? spot_in(geography, cell, i) : metres;
    all.push_back({cell, {at, lifted ? MapShape::circle : shape_at(point.type), known, false, 1}});
  }
  MapToday today;
  for (const CellSymbol& one : all) {
    today.symbols.push_back(one.symbol);
  }
  return today;
}

// The finding above what proves it: between the two counts, or below them where it is too long.
void DebriefScreen::draw_veil_head(Stage& stage, Rect& rect) const {
  Painter& paint = stage.ui.paint();
  const auto recorded = std::count_if(model_.veil.begin(), model_.veil.end(), [](const auto& one) {
    return one.kind != present::VeilKind::never_recorded;
  });
  const auto happened = std::count_if(model_.veil.begin(), model_.veil.end(), [](const auto& one) {
    return one.kind != present::VeilKind::record_only;
  });
  const std::string left = stage.say("debrief.recorded_n", {{"n", std::to_string(recorded)}});
  const std::string right = stage.say("debrief.happened_n", {{"n", std::to_string(happened)}});
  const TextStyle blue{TextSize::body, true, Role::recorded, Align::left};
  const TextStyle red{TextSize::body, true, Role::actual, Align::right};
  const float left_width = paint.width(left, blue) + 22;
  const float right_width = paint.width(right, red) + 2;
  const std::string claim = model_.claims.empty() ? "" : model_.claims.front().text;
  const float room = rect.w - 40 - left_width - right_width - 60;
  const bool is_beside = room > paint.width(claim, bold_text);
  const float below =
      is_beside || claim.empty() ? 0 : paint.height(claim, bold_text, rect.w - 40) + 8;
  Rect head = rect.cut_top((below > 0 ? 36 : 46) + below);
  panel(stage.ui, head, Role::sheet, Side::bottom);
  head = head.inset(20, 0);
  if (below > 0) {
    paint.paragraph(head.cut_bottom(below), claim, bold_text);
  }
  paint.disc({head.x + 8, head.centre().y}, 5, paint.colour(Role::recorded));
  paint.text({head.x + 20, head.y, left_width, head.h}, left, blue);
  paint.text({head.right() - right_width, head.y, right_width, head.h}, right, red);
  paint.ring({head.right() - right_width - 12, head.centre().y}, 6, paint.colour(Role::actual), 2);
  if (is_beside) {
    paint.text({head.x + left_width + 20, head.y, room, head.h}, claim,
               to(bold_text, Align::centre));
  }
}

void DebriefScreen::draw_veil_line(Stage& stage, const Rect& rect, const MapView& map) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  const float x = rect.x + rect.w * veil_;
  paint.fill({x - 2, rect.y, 4, rect.h}, paint.colour(Role::text));
  paint.push_clip(rect);
  map.draw_names();  // the line cuts no name
  paint.pop_clip();
  const Rect grip{x - 13, rect.bottom() - 44, 26, 40};  // where no district has its name
  paint.fill(grip, paint.colour(Role::act), 4);
  paint.frame(grip, paint.colour(Role::onact), 2, 4);
  const Spot c = grip.centre();
  for (const float side : {-1.0F, 1.0F}) {
    paint.polyline({{c.x + side * 2, c.y - 5}, {c.x + side * 7, c.y}, {c.x + side * 2, c.y + 5}},
                   paint.colour(Role::onact), 2);
  }
  const Response response =
      ui.item({"debrief.veil", {x - 20, rect.y, 40, rect.h}, PartKind::scale});
  if (response.is_held) {
    veil_ = std::clamp((x - 20 + response.mouse.x - rect.x) / rect.w, 0.02F, 0.98F);
  }
  if (response.is_focused) {
    veil_ += ui.pressed(Key::right) ? 0.05F : ui.pressed(Key::left) ? -0.05F : 0.0F;
    veil_ = std::clamp(veil_, 0.02F, 0.98F);
  }
  ui.focus_ring("debrief.veil", grip, 4);
}

// Left of the line the record as the class saw it, right of it what happened.
void DebriefScreen::draw_veil(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  draw_veil_head(stage, rect);
  draw_veil_key(stage, rect);
  const content::Geography& geography = stage.course->pack().geography;
  const MapCamera camera{ground_.extent.centre(), 1};
  const MapView map{paint, rect, ground_, camera};
  const float x = rect.x + rect.w * veil_;
  struct Side {
    const char* id;
    MapToday today;
    Rect part;
  };
  const Side sides[] = {
      {"debrief.record", veiled(geography, false), {rect.x, rect.y, x - rect.x, rect.h}},
      {"debrief.truth", veiled(geography, true), {x, rect.y, rect.right() - x, rect.h}}};
  const auto draw = [&map](const MapToday& today) {
    map.draw_ground({});
    map.wash(0.45F);
    map.draw_symbols(today);
    map.draw_names();
  };
  for (const Side& side : sides) {
    paint.keep_still(side.id, rect, map.mark(side.today), [&] { draw(side.today); });
  }
  for (const Side& side : sides) {
    paint.show_still(side.id, side.part, [&] { draw(side.today); });
  }
  draw_veil_line(stage, rect, map);
}

// The key below the map, not on it: something happens everywhere there.
void DebriefScreen::draw_veil_key(Stage& stage, Rect& rect) const {
  Painter& paint = stage.ui.paint();
  float widest = 0;
  for (const std::string& line : model_.veil_legend) {
    widest = std::max(widest, paint.width(line, {TextSize::small}));
  }
  const std::size_t columns = widest + 44 < (rect.w - 32) / 2 ? 2 : 1;
  const std::size_t rows = (model_.veil_legend.size() + columns - 1) / columns;
  const Rect key = rect.cut_bottom(static_cast<float>(rows) * 20 + 12);
  panel(stage.ui, key, Role::sheet, Side::top);
  const Rect inner = key.inset(16, 6);
  for (std::size_t i = 0; i < model_.veil_legend.size(); ++i) {
    const float x = inner.x + (i >= rows ? inner.w / 2 : 0);
    const float y = inner.y + static_cast<float>(i % rows) * 20;
    if (i <= static_cast<std::size_t>(present::VeilKind::record_only)) {
      const MapKnown known = sign_of(static_cast<present::VeilKind>(i));
      draw_map_sign(paint, {x + 8, y + 10}, MapShape::circle, known, 9);
    }
    paint.text({x + 24, y, inner.w / static_cast<float>(columns) - 28, 20}, model_.veil_legend[i],
               cut({TextSize::small}));
  }
}

void DebriefScreen::draw_overview(Stage& stage, Rect rect) {
  Rect foot = rect.cut_bottom(std::clamp(rect.h * 0.33F, 200.0F, 300.0F));
  draw_card(stage, foot.cut_right(std::clamp(rect.w * 0.33F, 380.0F, 480.0F)));
  stage.ui.paint().hairline({foot.right(), foot.y}, {foot.right(), foot.bottom()},
                            stage.ui.paint().colour(Role::line));
  draw_timeline(stage, foot);
  draw_luck(stage, rect.cut_right(std::clamp(rect.w * 0.435F, 480.0F, 720.0F)));
  draw_veil(stage, rect);
}

// Too narrow for four quarters: one under the other.
void DebriefScreen::draw_narrow(Stage& stage, Rect rect) {
  Rect content = stage.ui.begin_scroll("debrief.narrow", rect);
  const float top = content.y;
  draw_save(stage, content);
  draw_veil(stage, content.cut_top(std::max(420.0F, rect.h)));
  draw_luck(stage, content.cut_top(440));
  draw_timeline(stage, content.cut_top(250));
  draw_card(stage, content.cut_top(300));
  stage.ui.end_scroll(content.y - top);
}

// In the folder of the session as ever, and among the documents, where people look for it.
void DebriefScreen::save_report(Stage& stage) {
  report::SessionLabel label;
  label.program = present::program_version();
  label.is_assessed = stage.course->is_assessed();
  const present::ReportFacts facts = present::report_facts(stage.course->session(), label, trials);
  std::string ignored;
  const std::filesystem::path folder = stage.course->folder();
  const bool is_kept = present::write_all(stage.text, stage.share, facts, folder, ignored);
  const auto day = text::read_date(shell::date_now().substr(0, 10)).value_or(text::Date{});
  const std::vector<std::filesystem::path> files =
      present::write_named(stage.text, stage.share, facts, stage.documents, day);
  if (!files.empty()) {
    saved_.set(files.front());
  } else if (is_kept) {
    saved_.set(folder / ("report." + stage.text.language() + ".html"));
  } else {
    stage.toast = stage.say("file.cannot_write", {{"file", stage.documents.string()}});
  }
}

Button DebriefScreen::save_button(const Stage& stage) {
  return {"debrief.save", stage.say("screen.save_report"), ButtonKind::small, std::nullopt, true};
}

// Where there is no room beside the tabs, saving stands at the head of what scrolls.
void DebriefScreen::draw_save(Stage& stage, Rect& content) {
  if (has_save_above_) {
    return;
  }
  Rect line = content.cut_top(40).inset(16, 6);
  if (button_left(stage.ui, line, save_button(stage))) {
    save_report(stage);
  }
}

void DebriefScreen::keys(Stage& stage) {
  Ui& ui = stage.ui;
  if (ui.pressed(key_of('P'))) {
    save_report(stage);
  }
  if (ui.pressed(Key::right)) {
    choose(1);
  }
  if (ui.pressed(Key::left)) {
    choose(-1);
  }
  if (ui.pressed(key_of('V'))) {
    veil_ = veil_ > 0.5F ? 0.02F : 0.98F;
  }
  stage.hints({{"1 … 5", "key.page"},
               {"V", "key.veil"},
               {"← →", "key.decision"},
               {"W", "key.what_if"},
               {"P", "key.report_file"},
               {"F9", "key.blank"}});
}

void DebriefScreen::draw(Stage& stage, Rect rect) {
  prepare(stage);
  const Tabs pages{"debrief.page",
                   {stage.say("debrief.page_overview"), stage.say("debrief.page_score"),
                    stage.say("debrief.page_plans"), stage.say("debrief.page_reports"),
                    stage.say("debrief.page_lessons")},
                   static_cast<int>(page_)};
  const Button save = save_button(stage);
  const float beside = rect.w - 32 - button_width(stage.ui, save) - 16;
  has_save_above_ = tabs_height(stage.ui, beside, pages) <= 28;
  const float high = has_save_above_ ? 28 : tabs_height(stage.ui, rect.w - 32, pages);
  Rect strip = rect.cut_top(high + 16);
  panel(stage.ui, strip, Role::sheet, Side::bottom);
  strip = strip.inset(16, 8);
  if (has_save_above_ && button_right(stage.ui, strip, save)) {
    save_report(stage);
  }
  int chosen = tabs(stage.ui, strip, pages);
  for (int i = 0; i < 5; ++i) {
    chosen = stage.ui.pressed(key_of(static_cast<char>('1' + i))) ? i : chosen;
  }
  if (chosen >= 0) {
    page_ = static_cast<Page>(chosen);
  }
  saved_.draw(stage, rect);
  if (page_ != Page::overview) {
    draw_page(stage, rect);
  } else if (rect.w >= narrowest_overview && rect.h >= lowest_overview) {
    draw_overview(stage, rect);
  } else {
    draw_narrow(stage, rect);
  }
  keys(stage);
}

}  // namespace rasad::screen
