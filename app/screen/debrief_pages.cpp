// Luck or skill, and the pages behind the overview.
#include "app/screen/debrief_screen.hpp"
#include "app/widget/held.hpp"
#include "app/widget/scales.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <sstream>

namespace rasad::screen {

using namespace widget;

namespace {

struct Column {
  float share;  // of the width
  Align align = Align::right;
};

constexpr Column words(float share) {
  return {share, Align::left};
}

// Columns of figures as wide as the longest word of their head; the words at the left give way.
std::vector<Column> fitted(const Painter& paint, const std::vector<std::string>& head,
                           std::vector<Column> columns, float width) {
  constexpr float least = 0.2F;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    float longest = 0;
    std::istringstream words{head[i]};
    for (std::string word; words >> word;) {
      longest = std::max(longest, paint.width(word, small_text));
    }
    const float more = (longest + 14) / width - columns[i].share;
    if (more > 0 && columns[0].share - more > least) {
      columns[0].share -= more;
      columns[i].share += more;
    }
  }
  return columns;
}

void table_row(Painter& paint, Rect& rect, const std::vector<std::string>& cells,
               const std::vector<Column>& columns, const TextStyle& style) {
  float height = 30;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    height = std::max(height, paint.height(cells[i], style, rect.w * columns[i].share - 12) + 10);
  }
  Rect line = rect.cut_top(height);
  paint.hairline({line.x, line.bottom() - 1}, {line.right(), line.bottom() - 1},
                 paint.colour(Role::line));
  const float full = line.w;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Rect place = line.cut_left(full * columns[i].share);
    place.w -= i + 1 < cells.size() ? 12.0F : 0.0F;
    const float used = paint.height(cells[i], style, place.w);
    paint.paragraph({place.x, place.centre().y - used / 2, place.w, used}, cells[i],
                    to(style, columns[i].align));
  }
}

// The head of a table, and the columns it gives the rows.
std::vector<Column> head_row(const Stage& stage, Rect& rect, const std::vector<const char*>& ids,
                             const std::vector<Column>& wanted) {
  std::vector<std::string> head;
  std::transform(ids.begin(), ids.end(), std::back_inserter(head),
                 [&stage](const char* id) { return stage.say(id); });
  Painter& paint = stage.ui.paint();
  std::vector<Column> columns = fitted(paint, head, wanted, rect.w);
  table_row(paint, rect, head, columns, small_text);
  return columns;
}

// A window on which the quarters of the overview are drawn closer.
bool is_low(const Stage& stage) {
  return stage.ui.window().h < 760;
}

// Of the totals' foot: what is said of rights.
float gate_width(float width) {
  return (width - 44) * 0.34F;
}

std::string figure(const Stage& stage, std::int64_t value) {
  return text::number(stage.text.language(), value);
}

}  // namespace

void DebriefScreen::draw_dots(Stage& stage, Rect& rect) const {
  Painter& paint = stage.ui.paint();
  std::int64_t low = luck_model_->own;
  std::int64_t high = luck_model_->own;
  for (const std::int64_t dot : luck_model_->dots) {
    low = std::min(low, dot);
    high = std::max(high, dot);
  }
  for (const present::LuckReference& one : luck_model_->references) {
    low = std::min(low, static_cast<std::int64_t>(one.low_harm));
    high = std::max(high, static_cast<std::int64_t>(one.high_harm));
  }
  const double margin = std::max(1.0, static_cast<double>(high - low) * 0.06);
  const double from = static_cast<double>(low) - margin;
  const double span = static_cast<double>(high) + margin - from;
  const Rect chart = rect.cut_top(is_low(stage) ? 62 : 84);
  const auto at = [&](double value) {
    return chart.x + chart.w * static_cast<float>((value - from) / span);
  };
  constexpr float dot = 8;
  std::map<int, int> stacks;
  for (const std::int64_t value : luck_model_->dots) {
    const int column = static_cast<int>((at(static_cast<double>(value)) - chart.x) / dot);
    const int level = stacks[column]++;
    paint.disc({chart.x + (static_cast<float>(column) + 0.5F) * dot,
                chart.bottom() - 6 - dot * static_cast<float>(level)},
               3, faded(paint.colour(Role::recorded), 0.85F));
  }
  paint.fill({chart.x, chart.bottom(), chart.w, 1.5F}, paint.colour(Role::text));
  const float x = at(static_cast<double>(luck_model_->own));
  paint.fill({x - 1.3F, chart.y + 24, 2.6F, chart.h - 24}, paint.colour(Role::text));
  const std::string you =
      stage.say("debrief.you", {{"n", text::number(stage.text.language(), luck_model_->own)}});
  const TextStyle style{TextSize::small, true, Role::onact, Align::centre};
  const float width = paint.width(you, style) + 24;
  const Rect flag{held(x - width / 2, chart.x, chart.right() - width), chart.y, width, 24};
  paint.fill(flag, paint.colour(Role::act), 4);
  paint.frame(flag, paint.colour(Role::onact), 1.3F, 4);
  paint.text(flag, you, style);
  const Rect numbers = rect.cut_top(26);
  const std::int64_t step = round_step(static_cast<std::int64_t>(span), 5);
  for (std::int64_t value = (static_cast<std::int64_t>(from) / step + 1) * step;
       static_cast<double>(value) < from + span; value += step) {
    const float tick = at(static_cast<double>(value));
    paint.fill({tick - 0.75F, chart.bottom(), 1.5F, 7}, paint.colour(Role::text));
    const Rect place{held(tick - 40, chart.x, chart.right() - 80), numbers.y + 7, 80, 17};
    paint.text(place, figure(stage, value), to(small_text, Align::centre));
  }
  for (const present::LuckReference& one : luck_model_->references) {
    const Rect line = rect.cut_top(18);
    const float left = at(one.low_harm);
    const float right = at(one.high_harm);
    const float middle = at(one.mean_harm);
    const float y = line.centre().y;
    paint.fill({left, y - 1, right - left, 2}, paint.colour(Role::text));
    for (const float end : {left, right}) {
      paint.fill({end - 1, y - 5, 2, 10}, paint.colour(Role::text));
    }
    paint.convex({{middle, y - 6}, {middle + 6, y}, {middle, y + 6}, {middle - 6, y}},
                 paint.colour(Role::sheet));
    paint.polyline({{middle, y - 6}, {middle + 6, y}, {middle, y + 6}, {middle - 6, y}},
                   paint.colour(Role::text), 1.6F, true);
    const float words = paint.width(one.name, {TextSize::small});
    const bool fits_right = right + 12 + words < line.right();
    paint.text(
        {fits_right ? right + 12 : std::max(line.x, left - 12 - words), line.y, words + 2, line.h},
        one.name, {TextSize::small});
  }
}

void DebriefScreen::draw_luck(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::left);
  rect.cut_left(1);
  draw_totals(stage, rect.cut_bottom(totals_height(stage, rect.w)));
  Rect content = ui.begin_scroll("debrief.luck", rect.inset(22, 12));
  const float top = content.y;
  paint.text(content.cut_top(is_low(stage) ? 26 : 30), stage.say("debrief.luck_or_skill"),
             head_text);
  if (!luck_model_) {
    content.cut_top(
        paint.paragraph(content,
                        stage.say("debrief.trying", {{"n", std::to_string(luck_->done())},
                                                     {"total", std::to_string(luck_->total())}}),
                        in(body_text, Role::text2)));
  } else {
    content.cut_top(paint.paragraph(content, luck_model_->verdict, bold_text) + 8);
    draw_dots(stage, content);
    content.cut_top(8);
    content.cut_top(paint.paragraph(content, luck_model_->fortune, body_text) + 6);
    content.cut_top(paint.paragraph(content, luck_model_->method, small_text) + 4);
    for (const std::string& limit : luck_model_->limits) {
      content.cut_top(paint.paragraph(content, limit, small_text) + 2);
    }
  }
  ui.end_scroll(content.y - top);
}

// Two rows of points, or as many lines as the word on rights takes.
float DebriefScreen::totals_height(Stage& stage, float width) const {
  const std::string gate = model_.gate.empty() ? stage.say("debrief.gate_passed") : model_.gate;
  const float words = stage.ui.paint().height(gate, small_bold, gate_width(width) - 36);
  return std::max(is_low(stage) ? 66.0F : 80.0F, words + 24);
}

void DebriefScreen::draw_totals(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  paint.hairline({rect.x, rect.y}, {rect.right(), rect.y}, paint.colour(Role::line));
  Rect side = rect.inset(22, 10).cut_right(gate_width(rect.w));
  rect = rect.inset(22, 10);
  rect.cut_right(side.w);
  const bool is_capped = !model_.gate.empty();
  draw_icon(paint, is_capped ? Icon::warning : Icon::tick, {side.x + 20, side.y + 12}, 18,
            paint.colour(is_capped ? Role::bad : Role::ok));
  paint.paragraph({side.x + 36, side.y + 2, side.w - 36, side.h},
                  is_capped ? model_.gate : stage.say("debrief.gate_passed"),
                  in(small_bold, is_capped ? Role::bad : Role::ok));
  const auto line = [&](std::string_view id, std::int32_t points) {
    Rect row = rect.cut_top(is_low(stage) ? 25 : 32);
    const Rect name = row.cut_left(row.w * 0.34F);
    paint.text(name, stage.say(id), cut(body_text));
    const Rect value = row.cut_right(44);
    gauge(paint, {row.x, row.y + 10, row.w - 10, 6}, points, {100, 10, 5, 5}, Role::text,
          Role::line);
    paint.text(value, std::to_string(points), to(head_text, Align::right));
  };
  line("debrief.process", model_.process);
  line("debrief.outcome", model_.outcome);
}

float DebriefScreen::page_score(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  const float top = rect.y;
  rect.cut_top(paint.paragraph(rect, stage.say("debrief.score_about"), body_text) + 12);
  for (const present::ScoreRow& one : model_.scores) {
    Rect head = rect.cut_top(36);
    const Rect value = head.cut_right(48);
    const Rect bar = head.cut_right(std::min(260.0F, head.w * 0.4F));
    const std::string of =
        " · " + stage.say(one.is_outcome ? "debrief.outcome" : "debrief.process");
    const bool has_room = paint.width(one.name + of, head_text) <= head.w;
    paint.text(head, has_room ? one.name + of : one.name, cut(head_text));
    gauge(paint, {bar.x, bar.y + 14, bar.w - 14, 6}, one.points, {100, 10, 5, 5}, Role::text,
          Role::line);
    paint.text(value, std::to_string(one.points), to(head_text, Align::right));
    for (const present::CriterionRow& row : one.criteria) {
      const std::string traced =
          row.entries.empty() ? ""
                              : ' ' + stage.say("debrief.traced",
                                                {{"entries", present::entry_ranges(row.entries)}});
      table_row(paint, rect, {row.text + traced, std::to_string(row.points)}, {words(0.9F), {0.1F}},
                body_text);
    }
    rect.cut_top(14);
  }
  table_row(paint, rect, {stage.say("debrief.total_word"), std::to_string(model_.total)},
            {words(0.9F), {0.1F}}, bold_text);
  return rect.y - top;
}

float DebriefScreen::page_plans(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  const float top = rect.y;
  paint.text(rect.cut_top(32), stage.say("debrief.references"), head_text);
  rect.cut_top(paint.paragraph(rect, stage.say("debrief.references_about"), small_text) + 8);
  const std::vector<Column> even{words(0.4F), {0.15F}, {0.15F}, {0.15F}, {0.15F}};
  const std::vector<Column> plans =
      head_row(stage, rect,
               {"table.plan", "table.occurred", "table.harm", "table.cost", "table.trust"}, even);
  for (std::size_t i = 0; i < model_.references.size(); ++i) {
    const present::ReferenceRow& one = model_.references[i];
    table_row(paint, rect,
              {one.name, figure(stage, one.occurred), figure(stage, one.harm), one.cost, one.trust},
              plans, i == 0 ? bold_text : body_text);
  }
  rect.cut_top(24);
  paint.text(rect.cut_top(32), stage.say("debrief.funnel"), head_text);
  const std::vector<Column> funnel = head_row(stage, rect,
                                              {"table.type", "table.occurred", "debrief.known_word",
                                               "table.recorded", "debrief.cleared_word"},
                                              even);
  for (const present::FunnelRow& one : model_.funnel) {
    table_row(paint, rect,
              {one.name, figure(stage, one.occurred), figure(stage, one.known),
               figure(stage, one.recorded), figure(stage, one.cleared)},
              funnel, body_text);
  }
  rect.cut_top(paint.paragraph(rect, model_.funnel_arrested, small_text));
  rect.cut_top(24);
  paint.text(rect.cut_top(32), stage.say("debrief.districts"), head_text);
  const std::vector<Column> places =
      head_row(stage, rect,
               {"table.district", "table.occurred", "table.recorded", "table.harm",
                "debrief.trust_before", "debrief.trust_after"},
               {words(0.34F), {0.13F}, {0.13F}, {0.13F}, {0.13F}, {0.14F}});
  for (const present::DistrictRow& one : model_.districts) {
    table_row(paint, rect,
              {one.name, figure(stage, one.occurred), figure(stage, one.recorded),
               figure(stage, one.harm), one.trust_before, one.trust_after},
              places, body_text);
  }
  return rect.y - top;
}

float DebriefScreen::page_reports(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  const float top = rect.y;
  for (const present::HypothesisRow& one : model_.hypotheses) {
    rect.cut_top(finding(stage.ui, rect, one.verdict, one.statement + ' ' + one.state,
                         one.is_true ? Role::actual : Role::edge) +
                 8);
  }
  for (const present::GroupRow& one : model_.groups) {
    rect.cut_top(paint.paragraph(rect, one.text, body_text) + 8);
  }
  rect.cut_top(10);
  for (const std::string& sentence : model_.calibration) {
    rect.cut_top(paint.paragraph(rect, sentence, body_text) + 4);
  }
  rect.cut_top(10);
  const std::vector<Column> shares{words(0.09F), words(0.37F), words(0.16F), words(0.16F),
                                   words(0.22F)};
  table_row(paint, rect,
            {stage.say("table.number"), stage.say("table.source"), stage.say("table.your_grade"),
             stage.say("table.right_grade"), stage.say("table.truth")},
            shares, small_text);
  for (const present::GradeRow& one : model_.grades) {
    table_row(paint, rect, {one.number, one.source, one.given, one.right, one.truth}, shares,
              body_text);
  }
  return rect.y - top;
}

float DebriefScreen::page_lessons(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  const float top = rect.y;
  paint.text(rect.cut_top(32), stage.say("debrief.questions"), head_text);
  for (const present::QuestionRow& one : model_.questions) {
    rect.cut_top(paint.paragraph(rect, one.title, bold_text));
    rect.cut_top(paint.paragraph(rect, one.choice, body_text));
    rect.cut_top(paint.paragraph(rect, one.outcome, in(body_text, Role::text2)) + 12);
  }
  rect.cut_top(12);
  paint.text(rect.cut_top(32), stage.say("debrief.lessons"), head_text);
  for (const present::LessonRow& one : model_.lessons) {
    rect.cut_top(paint.paragraph(rect, one.title, bold_text));
    rect.cut_top(paint.paragraph(rect, one.text, body_text));
    rect.cut_top(paint.paragraph(rect, one.source, small_text) + 12);
  }
  rect.cut_top(8);
  rect.cut_top(finding(stage.ui, rect, "", model_.closing, Role::edge) + 10);
  rect.cut_top(paint.paragraph(rect, model_.honesty, small_text) + 2);
  rect.cut_top(paint.paragraph(rect, model_.identity, small_text));
  return rect.y - top;
}

void DebriefScreen::draw_page(Stage& stage, Rect rect) {
  panel(stage.ui, rect);
  Rect content =
      stage.ui.begin_scroll("debrief.pages", {rect.x + 28, rect.y + 16, rect.w - 32, rect.h - 16});
  content.w = std::min(content.w - 16, 980.0F);
  const float top = content.y;
  draw_save(stage, content);
  const float used = page_ == Page::score     ? page_score(stage, content)
                     : page_ == Page::plans   ? page_plans(stage, content)
                     : page_ == Page::reports ? page_reports(stage, content)
                                              : page_lessons(stage, content);
  stage.ui.end_scroll(content.y - top + used + 12);
}

}  // namespace rasad::screen
