// The foot of the overview: weeks with the gap between record and truth, injects, decisions, and
// the card of one decision.
#include "app/screen/debrief_screen.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace rasad::screen {

using namespace widget;

namespace {

void draw_card_sign(Painter& paint, const Rect& box, const std::string& number) {
  paint.fill(box, paint.colour(Role::act), 3);
  paint.frame(box, paint.colour(Role::onact), 1.6F, 3);
  paint.text(box, number, {TextSize::badge, true, Role::onact, Align::centre});
}

}  // namespace

// The names of both curves stand above them, where nothing else is drawn.
void DebriefScreen::draw_curve_names(Stage& stage, Rect line) const {
  Painter& paint = stage.ui.paint();
  for (const auto& [id, role] : {std::pair{"debrief.word_actual", Role::actual},
                                 {"debrief.word_recorded", Role::recorded}}) {
    const std::string word = stage.say(id);
    const TextStyle style = in(small_bold, role);
    const Rect sign = line.cut_left(18);
    if (role == Role::actual) {
      paint.ring({sign.x + 6, sign.centre().y}, 4.5F, paint.colour(role), 2.2F);
    } else {
      paint.disc({sign.x + 6, sign.centre().y}, 4.5F, paint.colour(role));
    }
    paint.text(line.cut_left(paint.width(word, style) + 24), word, style);
  }
}

void DebriefScreen::draw_curves(Stage& stage, Rect chart) const {
  Painter& paint = stage.ui.paint();
  draw_curve_names(stage, chart.cut_top(20));
  std::int64_t most = 1;
  for (const present::TimelinePoint& week : model_.weeks) {
    most = std::max({most, week.actual, week.recorded});
  }
  const auto count = static_cast<float>(std::max<std::size_t>(1, model_.weeks.size()));
  const auto spot = [&](std::size_t i, std::int64_t value) {
    return Spot{
        chart.x + chart.w * (static_cast<float>(i) + 0.5F) / count,
        chart.bottom() - chart.h * static_cast<float>(value) / static_cast<float>(most) * 0.92F};
  };
  const std::int64_t step = round_step(most, 2);
  most = 2 * step;
  for (const std::int64_t value : {std::int64_t{0}, step, 2 * step}) {
    const float y = spot(0, value).y;
    paint.hairline({chart.x, y}, {chart.right(), y}, paint.colour(Role::line));
    paint.text({chart.x - 44, y - 9, 36, 18}, std::to_string(value),
               {TextSize::small, false, Role::text2, Align::right});
  }
  std::vector<Spot> actual;
  std::vector<Spot> recorded;
  for (std::size_t i = 0; i < model_.weeks.size(); ++i) {
    actual.push_back(spot(i, model_.weeks[i].actual));
    recorded.push_back(spot(i, model_.weeks[i].recorded));
  }
  // The gap is hatched: what nobody wrote down.
  const Colour hatching = faded(paint.colour(Role::actual), 0.35F);
  for (std::size_t i = 1; i < actual.size(); ++i) {
    for (float at = 0; at < 1; at += 0.1F) {
      const auto mix = [at](Spot a, Spot b) {
        return Spot{a.x + (b.x - a.x) * at, a.y + (b.y - a.y) * at};
      };
      const Spot top = mix(actual[i - 1], actual[i]);
      const Spot foot = mix(recorded[i - 1], recorded[i]);
      paint.line({foot.x, foot.y}, {top.x + 4, top.y}, hatching, 1.2F);
    }
  }
  paint.polyline(actual, paint.colour(Role::actual), 2.6F);
  paint.polyline(recorded, paint.colour(Role::recorded), 2.6F);
  for (std::size_t i = 0; i < actual.size(); ++i) {
    paint.disc(actual[i], 5, paint.colour(Role::sheet));
    paint.ring(actual[i], 5, paint.colour(Role::actual), 2.4F);
    paint.disc(recorded[i], 4.5F, paint.colour(Role::recorded));
  }
}

void DebriefScreen::draw_marks(Stage& stage, const Rect& injects, const Rect& decisions,
                               float curves_top) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  const auto count = static_cast<double>(std::max<std::size_t>(1, model_.weeks.size()));
  const auto at = [&](double weeks) {
    return injects.x + injects.w * static_cast<float>(weeks / count);
  };
  for (const Rect& line : {injects, decisions}) {
    paint.hairline({line.x, line.centre().y}, {line.right(), line.centre().y},
                   paint.colour(Role::line));
  }
  float last = -100;
  for (const present::TimelineMark& mark : model_.injects) {
    const float x = std::max(at(mark.at), last + 9);
    last = x;
    const float y = injects.centre().y;
    paint.convex({{x, y - 7}, {x + 7, y}, {x, y + 7}, {x - 7, y}}, paint.colour(Role::text));
    paint.convex({{x, y - 5}, {x + 5, y}, {x, y + 5}, {x - 5, y}}, paint.colour(Role::sheet));
  }
  draw_decisions(stage, decisions, curves_top);
}

// Numbered squares by week; where a week holds too many, one box with their count, and the chosen
// one large on it.
void DebriefScreen::draw_decisions(Stage& stage, const Rect& line, float curves_top) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  constexpr float roomy = 24;
  const float y = line.centre().y;
  const float week = line.w / static_cast<float>(std::max<std::size_t>(1, model_.weeks.size()));
  std::map<std::int32_t, std::vector<std::size_t>> by_week;
  for (const std::size_t i : cards()) {
    by_week[model_.decisions[i].week].push_back(i);
  }
  std::optional<float> chosen;
  for (const auto& [number, all] : by_week) {
    const auto count = static_cast<float>(all.size());
    const bool has_room = roomy * count <= week - 6;
    const float step = has_room ? roomy : (week - 6) / count;
    Rect place{line.x + week * static_cast<float>(number - 1) + 4, line.y, step, line.h};
    if (!has_room) {
      draw_card_sign(paint, {place.x, y - 9, step * count, 18}, "×" + std::to_string(all.size()));
    }
    for (const std::size_t i : all) {
      const std::string own = std::to_string(model_.decisions[i].number);
      Item card{"debrief.card." + own, place};
      card.can_focus = false;  // the list of decisions is for the keyboard
      if (ui.item(card).was_pressed) {
        card_ = i;
        what_if_.reset();
      }
      const float x = place.centre().x;
      chosen = i == card_ ? x : chosen;
      if (has_room && i != card_) {
        draw_card_sign(paint, {x - 10.5F, y - 10.5F, 21, 21}, own);
      }
      place.x += step;
    }
  }
  if (chosen) {
    const Rect box{*chosen - 14, y - 14, 28, 28};
    draw_card_sign(paint, box, std::to_string(model_.decisions[card_].number));
    paint.dashes({{*chosen, box.y}, {*chosen, curves_top}}, paint.colour(Role::text), 1.5F, 4, 4);
  }
}

void DebriefScreen::draw_timeline(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  panel(stage.ui, rect, Role::sheet, Side::top);
  rect = rect.inset(16, 8);
  Rect names = rect.cut_left(std::min(92.0F, rect.w * 0.16F));
  Rect weeks = rect.cut_bottom(30);
  const Rect decisions = rect.cut_bottom(34);
  const Rect injects = rect.cut_bottom(28);
  paint.text({names.x, injects.y, names.w - 6, injects.h}, stage.say("debrief.word_injects"),
             cut(small_text));
  paint.text({names.x, decisions.y, names.w - 6, decisions.h}, stage.say("debrief.word_decisions"),
             cut(small_text));
  draw_curves(stage, rect);
  draw_marks(stage, injects, decisions, rect.y + 20);
  ticks(paint, {weeks.x, weeks.y, weeks.w, 0},
        {static_cast<double>(model_.weeks.size()) * 7, 1, 7, 7}, paint.colour(Role::edge), 12);
  for (std::size_t i = 0; i < model_.weeks.size(); ++i) {
    const float x =
        weeks.x + weeks.w * static_cast<float>(i) / static_cast<float>(model_.weeks.size());
    paint.text({x + 5, weeks.y + 8, 90, 18},
               i == 0 ? stage.say("screen.week", {{"week", "1"}}) : std::to_string(i + 1),
               {TextSize::small});
  }
}

void DebriefScreen::draw_card(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::top);
  rect = rect.inset(20, 12);
  if (card_ >= model_.decisions.size()) {
    return;
  }
  const present::DecisionCard& card = model_.decisions[card_];
  Rect foot = rect.cut_bottom(46);
  const std::string label = stage.say("debrief.what_if_button");
  if (primary(ui, {foot.x, foot.y + 8, foot.w, 38}, "debrief.what_if", label) ||
      ui.pressed(key_of('W'))) {
    ask_what_if(stage);
  }
  // The figure of the answer comes before every word: it is in sight whatever scrolls.
  if (what_if_ && !what_if_->figure.empty()) {
    rect.cut_top(paint.paragraph(rect, what_if_->figure, head_text) + 4);
  }
  Rect content = ui.begin_scroll("debrief.card", rect);
  const float top = content.y;
  Rect head = content.cut_top(26);
  const Rect box = head.cut_left(26);
  draw_card_sign(paint, box, std::to_string(card.number));
  head.cut_left(10);
  // What was decided in bold; how, in the words of a long answer, below it.
  const std::size_t dash = card.title.find(" — ");
  const std::string what = card.title.substr(0, dash);
  const float title = paint.paragraph({head.x, head.y + 3, head.w, 200}, what, bold_text);
  content.cut_top(std::max(0.0F, title - 20) + 6);
  if (dash != std::string::npos) {
    const std::string how = card.title.substr(dash + std::string{" — "}.size());
    content.cut_top(paint.paragraph(content, how, body_text) + 6);
  }
  draw_grounds(stage, content, card);
  ui.end_scroll(content.y - top);
}

// The answer to «what if», then why it was decided and what was known.
void DebriefScreen::draw_grounds(Stage& stage, Rect& content,
                                 const present::DecisionCard& card) const {
  Painter& paint = stage.ui.paint();
  if (what_if_) {
    content.cut_top(finding(stage.ui, content, "", what_if_->sentence, Role::act) + 8);
    if (!what_if_->drift.empty()) {
      content.cut_top(paint.paragraph(content, what_if_->drift, small_text) + 8);
    }
  }
  if (!card.reason.empty()) {
    content.cut_top(
        paint.paragraph(content, "«" + card.reason + "» " + card.confidence, {TextSize::small}) +
        6);
  }
  paint.text(content.cut_top(20), stage.say("debrief.known_then"), small_bold);
  for (const std::string& known : card.known) {
    content.cut_top(paint.paragraph(content, known, {TextSize::small}) + 2);
  }
}

}  // namespace rasad::screen
