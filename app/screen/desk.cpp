// Inbox and reading pane.
#include "app/screen/desk.hpp"

#include "app/present/desk_words.hpp"
#include "app/screen/form.hpp"

#include <algorithm>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr float row_height = 62;
constexpr std::int32_t hint_levels = 3;

// "A … X": the keys that choose a grade.
std::string first_and_last(const std::vector<content::Grade>& grades) {
  return grades.empty() ? "" : grades.front().code + " … " + grades.back().code;
}

Icon icon_of(content::Channel channel) {
  switch (channel) {
    case content::Channel::community:
      return Icon::phone;
    case content::Channel::partner:
      return Icon::chain;
    case content::Channel::informant:
      return Icon::person;
    case content::Channel::patrol:
      return Icon::radio;
    case content::Channel::surveillance:
      return Icon::eye;
    case content::Channel::phone_data:
      return Icon::network;
    case content::Channel::financial_data:
      return Icon::coins;
    case content::Channel::open_source:
      return Icon::globe;
    case content::Channel::border:
      return Icon::flag;
    case content::Channel::script:
      break;
  }
  return Icon::sheet;
}

void nothing_to_read(Stage& stage, Rect& column) {
  column.cut_top(stage.ui.paint().paragraph(column, stage.say("screen.inbox_empty"),
                                            in(body_text, Role::text2)));
}

}  // namespace

std::vector<std::size_t> Desk::shown(const Stage& stage) const {
  const session::View& view = stage.course->view();
  std::vector<std::size_t> rows;
  if (list_ == List::news) {
    for (std::size_t i = view.messages.size(); i-- > 0;) {
      rows.push_back(i);
    }
    return rows;
  }
  for (std::size_t i = view.reports.size(); i-- > 0;) {
    // The report being graded stays in its list until another one is chosen.
    if (list_ == List::reports || !view.reports[i].report.is_graded() || i == report_) {
      rows.push_back(i);
    }
  }
  if (list_ == List::to_grade) {
    std::reverse(rows.begin(), rows.end());  // what waits longest comes first
  }
  return rows;
}

void Desk::keep_choice(const Stage& stage) {
  const session::View& view = stage.course->view();
  if (week_ != view.week() || phase_ != stage.course->phase()) {
    if (week_ != view.week()) {
      hint_ = 0;
      message_ = view.messages.empty() ? 0 : view.messages.size() - 1;
    }
    week_ = view.week();
    phase_ = stage.course->phase();
    list_ = phase_ == Phase::intake ? List::news : list_ == List::news ? List::to_grade : list_;
    choose_next(stage);
  }
  report_ = std::min(report_, view.reports.empty() ? 0 : view.reports.size() - 1);
}

void Desk::choose_next(const Stage& stage) {
  const auto& reports = stage.course->view().reports;
  const auto next = std::find_if(reports.begin(), reports.end(),
                                 [](const auto& one) { return !one.report.is_graded(); });
  if (next != reports.end()) {
    report_ = static_cast<std::size_t>(next - reports.begin());
  }
  source_ = reports.empty() ? -1 : reports[report_].report.source_grade;
  information_ = reports.empty() ? -1 : reports[report_].report.information_grade;
}

void Desk::move(const Stage& stage, int by) {
  const std::vector<std::size_t> rows = shown(stage);
  if (rows.empty()) {
    return;
  }
  const std::size_t chosen = list_ == List::news ? message_ : report_;
  const auto at = std::find(rows.begin(), rows.end(), chosen) - rows.begin();
  const std::ptrdiff_t next =
      std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(rows.size()) - 1);
  if (list_ == List::news) {
    message_ = rows[static_cast<std::size_t>(next)];
  } else {
    report_ = rows[static_cast<std::size_t>(next)];
    source_ = stage.course->view().reports[report_].report.source_grade;
    information_ = stage.course->view().reports[report_].report.information_grade;
  }
}

void Desk::report_row(Stage& stage, Rect place, std::size_t index) {
  Painter& paint = stage.ui.paint();
  const session::ViewReport& one = stage.course->view().reports[index];
  const present::DeskWords words{stage.text, stage.course->pack(), stage.course->view()};
  if (row(stage.ui, place, "desk.report." + std::to_string(one.report.id.value),
          index == report_)) {
    report_ = index;
    source_ = one.report.source_grade;
    information_ = one.report.information_grade;
    tab_ = Tab::read;
  }
  Rect line = place.inset(16, 8);
  draw_icon(paint, icon_of(one.channel), {line.x + 10, line.y + 12}, 20, paint.colour(Role::text));
  line.cut_left(36);
  const Rect end = line.cut_right(62);
  line.cut_right(8);
  paint.text({end.x - 20, end.y, end.w + 20, 20}, words.day_of(one.report.received),
             to(small_text, Align::right));
  const std::string code = words.code(one.report);
  chip(stage.ui, {end.right() - 34, end.y + 22, 34, 20}, code, !code.empty());
  paint.text({line.x, line.y, line.w, 22}, words.title(index),
             cut({TextSize::body, !one.report.is_graded()}));
  paint.text({line.x, line.y + 23, line.w, 18}, stage.say(one.source), cut(small_text));
}

void Desk::message_row(Stage& stage, Rect place, std::size_t index) {
  Painter& paint = stage.ui.paint();
  const session::ViewMessage& one = stage.course->view().messages[index];
  const present::DeskWords words{stage.text, stage.course->pack(), stage.course->view()};
  if (row(stage.ui, place, "desk.message." + std::to_string(index), index == message_)) {
    message_ = index;
    tab_ = Tab::read;
  }
  const bool is_new =
      one.at.value > base::start_of(stage.course->view().step).value - base::minutes_per_week;
  Rect line = place.inset(16, 8);
  draw_icon(paint, Icon::envelope, {line.x + 10, line.y + 12}, 20, paint.colour(Role::text));
  line.cut_left(36);
  const Rect end = line.cut_right(62);
  line.cut_right(8);
  paint.text({end.x - 20, end.y, end.w + 20, 20}, words.day_of(one.at),
             to(small_text, Align::right));
  paint.text({line.x, line.y, line.w, 22}, stage.say(one.title), cut({TextSize::body, is_new}));
  paint.text({line.x, line.y + 23, line.w, 18}, stage.say(one.text), cut(small_text));
}

void Desk::draw_rows(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  const std::vector<std::size_t> rows = shown(stage);
  Rect content = ui.begin_scroll("desk.inbox", rect);
  const float top = content.y;
  for (const std::size_t index : rows) {
    const Rect place = content.cut_top(row_height);
    if (list_ == List::news) {
      message_row(stage, place, index);
    } else {
      report_row(stage, place, index);
    }
  }
  if (rows.empty()) {
    const std::string none =
        stage.say(list_ == List::to_grade ? "screen.all_graded" : "screen.inbox_empty");
    content.cut_top(12);
    const float used = ui.paint().paragraph(content.inset(16, 0), none, in(body_text, Role::text2));
    content.cut_top(used + 12);
  }
  ui.end_scroll(content.y - top);
}

void Desk::draw_inbox(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  const session::View& view = stage.course->view();
  panel(ui, rect, Role::sheet, Side::right);
  Rect head = rect.cut_top(48).inset(16, 0);
  ui.paint().text(head, stage.say("screen.inbox"), head_text);
  const std::size_t ungraded = stage.course->ungraded();
  if (ungraded > 0) {
    ui.paint().text(head, stage.say("screen.to_grade", {{"n", std::to_string(ungraded)}}),
                    {TextSize::small, true, Role::acttext, Align::right});
  }
  Rect strip{rect.x + 16, rect.y, rect.w - 32, rect.h};
  const Tabs lists{"desk.list",
                   {stage.say("screen.tab_to_grade", {{"n", std::to_string(ungraded)}}),
                    stage.say("screen.tab_reports", {{"n", std::to_string(view.reports.size())}}),
                    stage.say("screen.tab_news", {{"n", std::to_string(view.messages.size())}})},
                   static_cast<int>(list_)};
  if (const int chosen = tabs(ui, strip, lists); chosen >= 0) {
    list_ = static_cast<List>(chosen);
  }
  rect.cut_top(strip.y - rect.y + 12);
  ui.paint().hairline({rect.x, rect.y}, {rect.right(), rect.y}, ui.paint().colour(Role::line));
  rect.w -= 1;
  draw_rows(stage, rect);
}

void Desk::read_report(Stage& stage, Rect& column) {
  if (stage.course->view().reports.empty()) {
    nothing_to_read(stage, column);
  } else {
    card_.draw(stage, column, report_);
  }
}

void Desk::read_message(Stage& stage, Rect& column) {
  const session::View& view = stage.course->view();
  if (message_ >= view.messages.size()) {
    nothing_to_read(stage, column);
    return;
  }
  Painter& paint = stage.ui.paint();
  const session::ViewMessage& one = view.messages[message_];
  paint.text(column.cut_top(20), stage.words().date_of(one.at), small_text);
  column.cut_top(6);
  column.cut_top(paint.paragraph(column, stage.say(one.title), title_text) + 12);
  column.cut_top(paint.paragraph(column, stage.say(one.text), reading_text));
}

// Looking at a hint is a decision: it stands in the log and lowers the score for working alone. No
// single key may cost that.
void Desk::ask_for_hint(Stage& stage, const session::TakeHint& hint) {
  stage.dialog = Dialog{stage.say("screen.hint_title"),
                        stage.say("screen.hint_text", {{"level", std::to_string(hint.level)},
                                                       {"levels", std::to_string(hint_levels)}}),
                        stage.say("screen.hint_act"),
                        stage.say("screen.not_now"),
                        [hint](Stage& now) { now.take(hint); },
                        Harm::none};
}

void Desk::draw_coach(Stage& stage, Rect& rect) {
  const auto& hints = stage.course->view().hints;
  if (hints.empty()) {
    return;
  }
  Ui& ui = stage.ui;
  const session::ViewHint& hint = hints[hint_ % hints.size()];
  const bool is_used_up = hint.taken >= hint_levels;
  const std::string more = stage.say(is_used_up       ? "screen.next_hint"
                                     : hint.taken > 0 ? "screen.more"
                                                      : "screen.hint");
  const bool has_more = !is_used_up || hints.size() > 1;
  const Button button_more{"desk.hint", more, ButtonKind::small, std::nullopt, has_more};
  const float room = rect.w - 24 - 36 - button_width(ui, button_more) - 40;
  const std::string sentence = hint.taken == 0   ? stage.say("screen.hint_offer")
                               : hint.taken == 1 ? stage.say(hint.question)
                               : hint.taken == 2 ? stage.say(hint.principle)
                                                 : stage.say(hint.example);
  const std::string text = stage.say("screen.coach") + ' ' + sentence;
  const float height = std::max(52.0F, ui.paint().height(text, body_text, room) + 24);
  Rect strip = rect.cut_bottom(std::min(height, rect.h * 0.5F));
  panel(ui, strip, Role::raised, Side::top);
  strip = strip.inset(24, 12);
  draw_icon(ui.paint(), Icon::coach, strip.cut_left(24).centre(), 22,
            ui.paint().colour(Role::assessed));
  strip.cut_left(12);
  if ((button_right(ui, strip, button_more) || ui.pressed(key_of('G'))) && has_more) {
    if (is_used_up) {
      ++hint_;
    } else {
      ask_for_hint(stage, {hint.id, hint.taken + 1});
    }
  }
  ui.paint().paragraph({strip.x, strip.y, room, strip.h}, text, body_text);
}

void Desk::draw_reading(Stage& stage, Rect rect) {
  panel(stage.ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  draw_coach(stage, rect);
  scrolled(stage, "desk.reading", rect.inset(20, 16), [&](Rect& column) {
    list_ == List::news ? read_message(stage, column) : read_report(stage, column);
  });
}

// Where the page with the act of the phase is not in sight: the step towards it.
Rect Desk::draw_go_on(Stage& stage, Rect rect) {
  const Rect foot = cut_foot(stage.ui, rect);
  const Phase phase = stage.course->phase();
  const bool is_over =
      phase == Phase::intake || (phase == Phase::evaluate && stage.course->ungraded() == 0);
  const char* word = phase == Phase::intake ? "screen.go_to_grading"
                     : is_over              ? "screen.close_grading"
                     : tab_ == Tab::list    ? "screen.read"
                     : list_ == List::news  ? "screen.figures"
                                            : "screen.grade_report";
  if (primary(stage.ui, foot, "desk.go_on", stage.say(word))) {
    if (is_over) {
      close_phase(stage);
    } else {
      tab_ = tab_ == Tab::list ? Tab::read : Tab::grade;
    }
  }
  return rect;
}

void Desk::draw(Stage& stage, Rect rect) {
  keep_choice(stage);
  const Columns columns = columns_for(stage.ui.window());
  if (columns == Columns::three) {
    const float list = std::clamp(rect.w * 0.25F, 340.0F, 480.0F);
    const float grade = std::clamp(rect.w * 0.35F, 400.0F, 480.0F);
    draw_inbox(stage, rect.cut_left(list));
    draw_grading(stage, rect.cut_right(grade));
    draw_reading(stage, rect);
  } else {
    Rect strip = rect.cut_top(44);
    panel(stage.ui, strip, Role::sheet, Side::bottom);
    strip = strip.inset(16, 8);
    const bool has_list_tab = columns == Columns::one;
    Tabs pages{"desk.tab", {}, static_cast<int>(tab_) - (has_list_tab ? 0 : 1)};
    if (has_list_tab) {
      pages.labels.push_back(stage.say("screen.inbox"));
    } else {
      tab_ = tab_ == Tab::list ? Tab::read : tab_;
      pages.chosen = static_cast<int>(tab_) - 1;
    }
    pages.labels.push_back(stage.say("screen.read"));
    pages.labels.push_back(
        stage.say(list_ == List::news ? "screen.figures" : "screen.grade_report"));
    if (const int chosen = tabs(stage.ui, strip, pages); chosen >= 0) {
      tab_ = static_cast<Tab>(chosen + (has_list_tab ? 0 : 1));
    }
    if (!has_list_tab) {
      draw_inbox(stage, rect.cut_left(330));
    } else if (tab_ == Tab::list) {
      draw_inbox(stage, draw_go_on(stage, rect));
    }
    if (tab_ == Tab::read) {
      draw_reading(stage, draw_go_on(stage, rect));
    } else if (tab_ == Tab::grade) {
      draw_grading(stage, rect);
    }
  }
  if (stage.ui.pressed(Key::down)) {
    move(stage, 1);
  }
  if (stage.ui.pressed(Key::up)) {
    move(stage, -1);
  }
  // Only keys that work here: the scales may be a page away.
  const bool has_scales = list_ != List::news && (columns == Columns::three || tab_ == Tab::grade);
  stage.hint("↑ ↓", list_ == List::news ? "key.message" : "key.report");
  if (has_scales) {
    const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
    stage.hints({{first_and_last(doctrine.source_grades), "key.source"},
                 {first_and_last(doctrine.information_grades), "key.information"}});
  }
  stage.hints({{"Enter", has_scales ? "key.record" : "key.next_phase"},
               {"G", "key.hint"},
               {"Ctrl Z", "key.undo"}});
}

}  // namespace rasad::screen
