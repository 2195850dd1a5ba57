// Reading and handling of one report.
#include "app/screen/report_card.hpp"

#include "app/present/desk_words.hpp"
#include "app/screen/form.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

void ReportCard::draw(Stage& stage, Rect& column, std::size_t report) {
  Painter& paint = stage.ui.paint();
  const session::View& view = stage.course->view();
  const session::ViewReport& one = view.reports[report];
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  if (shown_ != one.report.id) {
    shown_ = one.report.id;
    reason_.clear();
  }
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
  draw_code(stage, column, one);
  draw_sharing(stage, column, one);
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

void ReportCard::draw_code(Stage& stage, Rect& column, const session::ViewReport& report) const {
  const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
  if (doctrine.handling_codes.empty()) {
    return;
  }
  Tabs codes{"report.code", {}, report.report.handling};
  for (const content::HandlingCode& code : doctrine.handling_codes) {
    codes.labels.push_back(code.code);
  }
  const int chosen = choice_row(stage, column, stage.say("screen.handling_code"), codes);
  if (report.report.handling >= 0) {
    const content::HandlingCode& code =
        doctrine.handling_codes[static_cast<std::size_t>(report.report.handling)];
    column.cut_top(finding(stage.ui, column, code.code + "  " + stage.say(code.name),
                           stage.say(code.meaning), Role::select) +
                   12);
  }
  if (chosen >= 0 && chosen != report.report.handling) {
    stage.take(session::Handle{report.report.id, chosen});
  }
}

void ReportCard::draw_sharing(Stage& stage, Rect& column, const session::ViewReport& report) const {
  const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
  const auto& shared = report.report.shared;
  Tabs agencies{"report.share", {}, -1};
  std::vector<std::int32_t> left;
  for (std::size_t i = 0; i < doctrine.agencies.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (std::find(shared.begin(), shared.end(), index) == shared.end()) {
      left.push_back(index);
      agencies.labels.push_back(stage.say(doctrine.agencies[i].name));
    }
  }
  if (left.empty()) {
    return;
  }
  const int chosen = choice_row(stage, column, stage.say("screen.hand_to"), agencies);
  if (chosen >= 0) {
    stage.take(session::Share{report.report.id, left[static_cast<std::size_t>(chosen)]});
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
  text_row(stage, column, stage.say("screen.remove"),
           {"report.remove_reason", stage.say("screen.remove_hint"), 500}, reason_);
  Rect line = column.cut_top(28);
  column.cut_top(10);
  const Button remove{"report.remove", stage.say("screen.remove_act"), ButtonKind::small, Icon::bin,
                      !reason_.empty()};
  if (button_right(stage.ui, line, remove)) {
    stage.take(session::Purge{report.report.id, reason_});
  }
}

}  // namespace rasad::screen
