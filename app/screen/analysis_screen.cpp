// Patterns, evidence, hypotheses.
#include "app/screen/analysis_screen.hpp"

#include "app/present/desk_words.hpp"
#include "app/present/standing.hpp"
#include "app/widget/scales.hpp"
#include "engine/picture/aoristic.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float narrowest_column = 30;
constexpr std::int64_t month = 28 * base::minutes_per_day;

// By hour of the day. Spans longer than a day say nothing of the hour and are left out.
std::array<double, 24> weight_by_hour(const session::View& view) {
  std::vector<picture::Span> spans;
  const std::int64_t now = base::start_of(view.step).value;
  for (const picture::Incident& one : view.incidents) {
    const bool tells_the_hour = one.to.value - one.from.value <= base::minutes_per_day;
    if (now - one.recorded.value <= month && tells_the_hour) {
      spans.push_back({one.from.value, one.to.value});
    }
  }
  std::array<double, 24> hours{};
  for (const auto& day : picture::aoristic(spans)) {
    std::transform(hours.begin(), hours.end(), day.begin(), hours.begin(), std::plus<>{});
  }
  return hours;
}

}  // namespace

void AnalysisScreen::draw_hours(Stage& stage, Rect& rect) const {
  Painter& paint = stage.ui.paint();
  const std::array<double, 24> hours = weight_by_hour(stage.course->view());
  const double most = std::max(1.0, *std::max_element(hours.begin(), hours.end()));
  const Rect head = rect.cut_top(28);
  paint.text(head, stage.say("screen.hour"), head_text);
  rect.cut_top(paint.paragraph(rect, stage.say("screen.hour_about"), small_text) + 10);
  const Rect chart = rect.cut_top(96);
  const float step = chart.w / 24;
  for (std::size_t i = 0; i < 24; ++i) {
    const float height = chart.h * static_cast<float>(hours[i] / most);
    paint.fill(
        {chart.x + step * static_cast<float>(i) + 1, chart.bottom() - height, step - 2, height},
        paint.colour(Role::recorded));
  }
  paint.fill({chart.x, chart.bottom(), chart.w, 1.5F}, paint.colour(Role::text));
  ticks(paint, {chart.x, chart.bottom() + 1, chart.w, 0}, {24, 1, 6, 6}, paint.colour(Role::edge),
        7);
  const Rect labels = rect.cut_top(28);
  for (int hour = 0; hour <= 24; hour += 6) {
    const std::string word = (hour < 10 ? "0" : "") + std::to_string(hour);
    paint.text({chart.x + step * static_cast<float>(hour) - (hour == 24 ? 30.0F : 0.0F),
                labels.y + 9, 30, 17},
               word, {TextSize::small, false, Role::text, hour == 24 ? Align::right : Align::left});
  }
  rect.cut_top(14);
}

void AnalysisScreen::draw_hot_cells(Stage& stage, Rect& rect) const {
  const session::View& view = stage.course->view();
  Painter& paint = stage.ui.paint();
  struct Record {
    std::size_t cell = 0;
    std::int64_t incidents = 0;
    std::int64_t harm = 0;
  };
  std::vector<Record> records(view.content.geography->cells.size());
  const std::int64_t now = base::start_of(view.step).value;
  for (std::size_t i = 0; i < records.size(); ++i) {
    records[i].cell = i;
  }
  for (const picture::Incident& one : view.incidents) {
    if (one.cell.is_set() && now - one.recorded.value <= month) {
      ++records[one.cell.index()].incidents;
      records[one.cell.index()].harm += view.content.crime_types[one.type.index()].harm;
    }
  }
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& a, const Record& b) { return a.harm > b.harm; });
  paint.text(rect.cut_top(28), stage.say("screen.hot_cells"), cut(head_text));
  rect.cut_top(paint.paragraph(rect, stage.say("screen.hot_cells_about"), small_text) + 6);
  for (std::size_t i = 0; i < std::min<std::size_t>(8, records.size()); ++i) {
    const base::CellId cell = base::id_at<base::CellId>(records[i].cell);
    const base::DistrictId district = view.content.geography->cells[cell.index()].district;
    fact_row(stage.ui, rect,
             view.content.geography->label(cell) + " · " +
                 stage.say(view.content.geography->districts[district.index()].name),
             stage.say("screen.incidents_harm", {{"n", std::to_string(records[i].incidents)},
                                                 {"harm", std::to_string(records[i].harm)}}));
  }
}

void AnalysisScreen::draw_left(Stage& stage, Rect rect) {
  panel(stage.ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  Rect content = stage.ui.begin_scroll("analysis.patterns", rect.inset(20, 16));
  const float top = content.y;
  draw_hours(stage, content);
  draw_hot_cells(stage, content);
  stage.ui.end_scroll(content.y - top);
}

// More hypotheses than columns have room: beside each report the number of the one it bears on.
float AnalysisScreen::evidence_list(Stage& stage, Rect rect) const {
  const session::View& view = stage.course->view();
  Painter& paint = stage.ui.paint();
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  constexpr float sign_room = 70;
  const float top = rect.y;
  std::vector<int> against(view.hypotheses.size());
  for (std::size_t i = 0; i < view.reports.size(); ++i) {
    const session::ViewReport& one = view.reports[i];
    Rect line = rect.cut_top(32);
    const Rect sign = line.cut_right(sign_room);
    const Rect grade = line.cut_right(52);
    const std::string code = words.code(one.report);
    chip(stage.ui, {grade.x + 4, grade.centre().y - 10, 36, 20}, code, !code.empty());
    paint.text({line.x, line.y, line.w - 8, line.h}, words.title(i), cut(body_text));
    draw_icon(paint, one.supports ? Icon::plus : Icon::minus, {sign.x + 22, sign.centre().y}, 16,
              paint.colour(one.supports ? Role::text : Role::bad));
    paint.text({sign.x + 34, sign.y, sign.w - 34, sign.h},
               std::to_string(one.hypothesis.index() + 1), bold_text);
    against[one.hypothesis.index()] += one.supports ? 0 : 1;
    paint.hairline({line.x, sign.bottom()}, {sign.right(), sign.bottom()},
                   paint.colour(Role::line));
  }
  rect.cut_top(10);
  for (std::size_t j = 0; j < against.size(); ++j) {
    if (against[j] > 0) {
      fact_row(stage.ui, rect, std::to_string(j + 1) + ". " + stage.say("screen.against_it"),
               std::to_string(against[j]));
    }
  }
  return rect.y - top;
}

float AnalysisScreen::evidence_table(Stage& stage, Rect rect) const {
  const session::View& view = stage.course->view();
  Painter& paint = stage.ui.paint();
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  const float top = rect.y;
  const auto columns = static_cast<float>(view.hypotheses.size());
  const float column = std::min(46.0F, rect.w * 0.45F / columns);
  if (column < narrowest_column) {
    return evidence_list(stage, rect);
  }
  const float signs = column * columns;
  Rect head = rect.cut_top(28);
  Rect heads = head.cut_right(signs);
  paint.text(head.cut_right(60), stage.say("screen.grade"), small_text);
  paint.text(head, stage.say("screen.evidence"), small_text);
  for (std::size_t i = 0; i < view.hypotheses.size(); ++i) {
    paint.text(heads.cut_left(column), std::to_string(i + 1),
               {TextSize::body, true, Role::text, Align::centre});
  }
  std::vector<int> against(view.hypotheses.size());
  for (std::size_t i = 0; i < view.reports.size(); ++i) {
    const session::ViewReport& one = view.reports[i];
    Rect line = rect.cut_top(32);
    paint.hairline({line.x, line.y}, {line.right(), line.y}, paint.colour(Role::line));
    Rect places = line.cut_right(signs);
    const Rect grade = line.cut_right(60);
    const std::string code = words.code(one.report);
    chip(stage.ui, {grade.x + 4, grade.centre().y - 10, 36, 20}, code, !code.empty());
    line.cut_right(8);
    paint.text(line, words.title(i), cut(body_text));
    for (std::size_t j = 0; j < view.hypotheses.size(); ++j) {
      const Rect place = places.cut_left(column);
      if (one.hypothesis.index() != j) {
        paint.ring(place.centre(), 4, paint.colour(Role::edge), 1.3F);
      } else if (one.supports) {
        draw_icon(paint, Icon::plus, place.centre(), 16, paint.colour(Role::text));
      } else {
        paint.fill({place.centre().x - 13, place.centre().y - 10, 26, 20},
                   paint.colour(Role::badtint), 3);
        draw_icon(paint, Icon::minus, place.centre(), 18, paint.colour(Role::bad));
        ++against[j];
      }
    }
  }
  Rect last = rect.cut_top(34);
  paint.hairline({last.x, last.y}, {last.right(), last.y}, paint.colour(Role::edge));
  Rect sums = last.cut_right(signs);
  paint.text(last, stage.say("screen.against_it"), bold_text);
  for (const int count : against) {
    paint.text(sums.cut_left(column), std::to_string(count),
               {TextSize::body, true, Role::text, Align::centre});
  }
  return rect.y - top;
}

void AnalysisScreen::draw_evidence(Stage& stage, Rect rect) {
  panel(stage.ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  Rect page = rect.inset(20, 16);
  stage.ui.paint().text(page.cut_top(30), stage.say("screen.evidence_title"), head_text);
  page.cut_top(stage.ui.paint().paragraph(page, stage.say("screen.evidence_about"), small_text) +
               8);
  Rect content = stage.ui.begin_scroll("analysis.evidence", page);
  const float top = content.y;
  // The numbers of the columns, in words; they scroll, for there may be many.
  for (const std::string& sentence : hypothesis_sentences(stage)) {
    content.cut_top(stage.ui.paint().paragraph(content, sentence, in(small_text, Role::text)) + 2);
  }
  content.cut_top(6);
  const float legend = content.y - top;
  stage.ui.end_scroll(legend + evidence_table(stage, content));
}

void AnalysisScreen::hypothesis(Stage& stage, Rect& rect, std::size_t index) {
  Painter& paint = stage.ui.paint();
  const session::ViewHypothesis& one = stage.course->view().hypotheses[index];
  const std::string words = std::to_string(index + 1) + ". " + stage.say(one.statement);
  rect.cut_top(paint.paragraph(rect, words, bold_text) + 6);
  paint.text(rect.cut_top(20), stage.say("screen.from_reports"), small_text);
  Rect line = rect.cut_top(22);
  const Rect value = line.cut_right(52);
  const std::int32_t believed = std::max(0, one.belief);
  gauge(paint, {line.x, line.y + 6, line.w - 8, 5}, believed / 1000.0, {1, 0.1, 5, 5},
        Role::assessed, Role::line);
  paint.text(value, stage.percent(one.belief),
             {TextSize::body, true, Role::assessed, Align::right});
  rect.cut_top(4);
  paint.text(rect.cut_top(20), stage.say("screen.your_estimate"), small_text);
  const std::int32_t recorded =
      one.judgement < 0 ? -1 : static_cast<std::int32_t>(base::div_round(one.judgement, 10));
  const std::int32_t now = own_[index] >= 0 ? own_[index] : recorded;
  const std::int32_t wanted =
      share_rule(stage.ui, rect.cut_top(44),
                 {"analysis.share." + std::to_string(index), now, stage.say("screen.surely_not"),
                  stage.say("screen.surely"), now >= 0, stage.percent_sign()});
  if (wanted != now) {
    own_[index] = wanted;
  }
  rect.cut_top(14);
}

bool AnalysisScreen::has_news(const Stage& stage) const {
  for (std::size_t i = 0; i < own_.size(); ++i) {
    const session::Judge act{base::id_at<base::HypothesisId>(i), own_[i] * 10};
    if (own_[i] >= 0 && present::standing(stage.course->view(), act) == 0) {
      return true;
    }
  }
  return false;
}

// "1, 3" of those without a word of one's own, "" if there are none.
std::string AnalysisScreen::unset_estimates(const Stage& stage) const {
  const auto& hypotheses = stage.course->view().hypotheses;
  std::string numbers;
  for (std::size_t i = 0; i < hypotheses.size(); ++i) {
    if (hypotheses[i].judgement < 0 && own_[i] < 0) {
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(i + 1);
    }
  }
  return numbers;
}

void AnalysisScreen::record(Stage& stage) {
  for (std::size_t i = 0; i < own_.size(); ++i) {
    if (own_[i] >= 0 &&
        !stage.take(session::Judge{base::id_at<base::HypothesisId>(i), own_[i] * 10})) {
      return;
    }
    own_[i] = -1;
  }
}

void AnalysisScreen::draw_hypotheses(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  panel(ui, rect);
  const Rect foot = cut_foot(ui, rect);
  // What is not said is named before the analysis is left.
  const bool judges = may(stage, &content::SeatRole::may_judge);
  if (const std::string numbers = unset_estimates(stage); judges && !numbers.empty()) {
    const std::string words = stage.say("screen.unset_estimates", {{"list", numbers}});
    const float height = ui.paint().height(words, {TextSize::small}, rect.w - 64) + 14;
    reason(ui, rect.cut_bottom(height).inset(20, 6), words);
  }
  Rect content = ui.begin_scroll("analysis.hypotheses", rect.inset(20, 16));
  const float top = content.y;
  content = {content.x, content.y, content.w - 4, content.h};
  ui.paint().text(content.cut_top(32), stage.say("screen.hypotheses"), head_text);
  for (std::size_t i = 0; i < stage.course->view().hypotheses.size(); ++i) {
    hypothesis(stage, content, i);
  }
  ui.end_scroll(content.y - top);
  if (has_news(stage)) {
    if (primary(ui, foot, "analysis.record", stage.say("screen.record_estimates"))) {
      record(stage);
    }
  } else if (stage.course->phase() == Phase::analyse) {
    if (primary(ui, foot, "analysis.next", stage.say("screen.go_to_tasking"))) {
      stage.course->next_phase();
      stage.place = Place::tasking;
    }
  } else {
    ui.paint().paragraph(foot, stage.say("screen.move_a_rule"), small_text);
  }
}

void AnalysisScreen::draw_hypothesis_page(Stage& stage, Rect rect) {
  if (columns_for(stage.ui.window()) == Columns::three) {
    draw_left(stage, rect.cut_left(std::clamp(rect.w * 0.28F, 320.0F, 460.0F)));
    draw_hypotheses(stage, rect.cut_right(std::clamp(rect.w * 0.31F, 360.0F, 480.0F)));
    draw_evidence(stage, rect);
    return;
  }
  const Tabs pages{
      "analysis.tab",
      {stage.say("screen.patterns"), stage.say("screen.evidence"), stage.say("screen.hypotheses")},
      static_cast<int>(tab_)};
  if (const int chosen = page_strip(stage, rect, pages); chosen >= 0) {
    tab_ = static_cast<Tab>(chosen);
  }
  if (tab_ == Tab::patterns) {
    draw_left(stage, rect);
  } else if (tab_ == Tab::evidence) {
    draw_evidence(stage, rect);
  } else {
    draw_hypotheses(stage, rect);
  }
}

void AnalysisScreen::draw(Stage& stage, Rect rect) {
  if (week_ != stage.course->week()) {
    week_ = stage.course->week();
    own_.assign(stage.course->view().hypotheses.size(), -1);
  }
  const Tabs pages{"analysis.page",
                   {stage.say("screen.analysis"), stage.say("screen.products"),
                    stage.say("screen.requirements"), stage.say("screen.store")},
                   static_cast<int>(page_)};
  if (const int chosen = page_strip(stage, rect, pages); chosen >= 0) {
    page_ = static_cast<Page>(chosen);
  }
  switch (page_) {
    case Page::hypotheses:
      draw_hypothesis_page(stage, rect);
      stage.hint("← →", "key.move_rule");
      break;
    case Page::products:
      products_.draw(stage, rect);
      break;
    case Page::requirements:
      requirements_.draw(stage, rect);
      break;
    case Page::store:
      store_.draw(stage, rect);
      break;
  }
  stage.hints({{"Tab", "key.next_field"}, {"Ctrl Z", "key.undo"}});
}

}  // namespace rasad::screen
