// Reading and handling of one report.
#include "app/screen/report_card.hpp"

#include "app/present/desk_words.hpp"
#include "app/screen/form.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

void ReportCard::draw(Stage& stage, Rect& column, std::size_t report, Codes codes) {
  Painter& paint = stage.ui.paint();
  const session::View& view = stage.course->view();
  const session::ViewReport& one = view.reports[report];
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  shown_ = one.report.id;
  paint.text(column.cut_top(20), words.head(report), cut(small_text));
  column.cut_top(6);
  column.cut_top(paint.paragraph(column, words.title(report), title_text) + 12);
  column.cut_top(paint.paragraph(column, stage.say(one.text), reading_text) + 16);
  paint.hairline({column.x, column.y}, {column.right(), column.y}, paint.colour(Role::line));
  column.cut_top(8);
  draw_facts(stage, column, report);
  column.cut_top(6);
  paint.hairline({column.x, column.y}, {column.right(), column.y}, paint.colour(Role::line));
  column.cut_top(12);
  if (may(stage, &content::SeatRole::may_share)) {
    if (codes == Codes::here) {
      draw_code(stage, column, one);
    }
    draw_sharing(stage, column, one);
  }
  draw_voices(stage, column, one);
  draw_removal(stage, column, one);
}

void ReportCard::draw_facts(Stage& stage, Rect& column, std::size_t report) const {
  Painter& paint = stage.ui.paint();
  const present::DeskWords words{stage.text, stage.course->pack(), stage.course->view()};
  const float names = std::min(150.0F, column.w * 0.3F);
  for (const present::Labelled& line : words.facts(report)) {
    const float height = std::max(paint.height(line.text, body_text, column.w - names),
                                  paint.height(line.name, small_text, names - 12));
    paint.paragraph({column.x, column.y + 2, names - 12, height}, line.name, small_text);
    paint.paragraph({column.x + names, column.y, column.w - names, height}, line.text, body_text);
    column.cut_top(height + 10);
  }
}

int handling_rows(Stage& stage, Rect& column, const std::string& id, int chosen) {
  const std::vector<content::HandlingCode>& codes =
      stage.course->view().content.doctrine->handling_codes;
  if (codes.empty()) {
    return -1;
  }
  Painter& paint = stage.ui.paint();
  paint.text(column.cut_top(22), stage.say("screen.handling_code"), small_bold);
  int pressed = -1;
  float tallest = 0;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string name = stage.say(codes[i].name);
    const bool is_on = chosen == static_cast<int>(i);
    const TextStyle style = in(small_text, Role::text);
    const float height = std::max(24.0F, paint.height(name, style, column.w - 62) + 6);
    const Rect line = column.cut_top(height);
    if (row(stage.ui, line, id + '.' + codes[i].code, is_on)) {
      pressed = static_cast<int>(i);
    }
    const Rect box{line.x + 8, line.centre().y - 9, 36, 18};
    paint.fill(box, paint.colour(is_on ? Role::select : Role::sheet), 3);
    paint.frame(box, paint.colour(is_on ? Role::select : Role::edge), paint.weight(), 3);
    paint.text(box, codes[i].code,
               {TextSize::small, true, is_on ? Role::sheet : Role::text, Align::centre});
    paint.paragraph({line.x + 54, line.y + 3, line.w - 62, height}, name, style);
    tallest = std::max(tallest, paint.height(stage.say(codes[i].meaning), small_text, column.w));
  }
  column.cut_top(6);
  if (chosen >= 0) {
    paint.paragraph(column, stage.say(codes[static_cast<std::size_t>(chosen)].meaning), small_text);
  }
  column.cut_top(tallest + 10);
  return pressed;
}

void ReportCard::draw_code(Stage& stage, Rect& column, const session::ViewReport& report) {
  std::int32_t& wanted = drafts_[shown_.value].code;
  const std::int32_t recorded = report.report.handling;
  if (const int chosen =
          handling_rows(stage, column, "report.code", wanted >= 0 ? wanted : recorded);
      chosen >= 0) {
    wanted = chosen;
  }
  if (wanted < 0 || wanted == recorded) {
    return;
  }
  const session::Handle act{report.report.id, wanted};
  const std::string code =
      stage.course->view().content.doctrine->handling_codes[static_cast<std::size_t>(wanted)].code;
  if (small_act(stage, column, "report.record_code", stage.say("screen.record", {{"grade", code}}),
                act)) {
    wanted = -1;
  }
}

void ReportCard::draw_sharing(Stage& stage, Rect& column, const session::ViewReport& report) {
  const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
  const auto& shared = report.report.shared;
  std::int32_t& wanted = drafts_[shown_.value].agency;
  Tabs agencies{"report.share", {}, -1};
  std::vector<std::int32_t> left;
  for (std::size_t i = 0; i < doctrine.agencies.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (std::find(shared.begin(), shared.end(), index) == shared.end()) {
      agencies.chosen = index == wanted ? static_cast<int>(left.size()) : agencies.chosen;
      left.push_back(index);
      agencies.labels.push_back(stage.say(doctrine.agencies[i].name));
    }
  }
  if (left.empty()) {
    return;
  }
  if (const int chosen = choice_row(stage, column, stage.say("screen.hand_to"), agencies);
      chosen >= 0) {
    wanted = left[static_cast<std::size_t>(chosen)];
  }
  if (agencies.chosen < 0) {
    return;
  }
  const std::string name = stage.say(doctrine.agencies[static_cast<std::size_t>(wanted)].name);
  if (small_act(stage, column, "report.hand_over",
                stage.say("screen.hand_over", {{"agency", name}}),
                session::Share{report.report.id, wanted})) {
    wanted = -1;
  }
}

void ReportCard::draw_voices(Stage& stage, Rect& column, const session::ViewReport& report) const {
  if (report.possible_duplicates.empty()) {
    return;
  }
  Painter& paint = stage.ui.paint();
  const session::View& view = stage.course->view();
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  column.cut_top(paint.paragraph(column, stage.say("screen.one_voice_question"), small_text) + 4);
  std::optional<session::SameOrigin> act;
  for (const base::ReportId other : report.possible_duplicates) {
    const auto found =
        std::find_if(view.reports.begin(), view.reports.end(),
                     [&](const session::ViewReport& one) { return one.report.id == other; });
    if (found == view.reports.end()) {
      continue;
    }
    const bool is_same =
        std::any_of(view.same_origin.begin(), view.same_origin.end(), [&](const auto& mark) {
          return (mark.report == report.report.id && mark.other == other) ||
                 (mark.report == other && mark.other == report.report.id);
        });
    const auto index = static_cast<std::size_t>(found - view.reports.begin());
    const std::string title =
        stage.say("screen.report_titled",
                  {{"number", std::to_string(index + 1)}, {"title", words.title(index)}});
    if (tick_row(stage, column, "report.voice." + std::to_string(other.value), title, is_same)) {
      act = session::SameOrigin{report.report.id, other, !is_same};
    }
  }
  column.cut_top(12);
  if (act) {
    stage.take(*act);
  }
}

void ReportCard::draw_removal(Stage& stage, Rect& column, const session::ViewReport& report) {
  const session::View& view = stage.course->view();
  const bool is_overdue =
      std::find(view.overdue.begin(), view.overdue.end(), report.report.id) != view.overdue.end();
  if (is_overdue) {
    column.cut_top(reason(stage.ui, column, stage.say("screen.overdue")) + 10);
  }
  std::string& why = drafts_[shown_.value].reason;
  text_row(stage, column, stage.say("screen.remove"),
           {"report.remove_reason", stage.say("screen.remove_hint")}, why);
  Rect line = column.cut_top(28);
  column.cut_top(10);
  const Button remove{"report.remove", stage.say("screen.remove_act"), ButtonKind::small, Icon::bin,
                      !why.empty()};
  if (button_right(stage.ui, line, remove)) {
    stage.take(session::Purge{report.report.id, why});
  }
}

}  // namespace rasad::screen
