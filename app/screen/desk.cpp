// Choosing what is read, and the reading pane; lists: desk_inbox.cpp, grades: desk_grade.cpp.
#include "app/screen/desk.hpp"

#include "app/present/desk_words.hpp"
#include "app/screen/form.hpp"

#include <algorithm>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr std::int32_t hint_levels = 3;

// "A … X": the keys that choose a grade.
std::string first_and_last(const std::vector<content::Grade>& grades) {
  return grades.empty() ? "" : grades.front().code + " … " + grades.back().code;
}

void nothing_to_read(Stage& stage, Rect& column) {
  column.cut_top(stage.ui.paint().paragraph(column, stage.say("screen.inbox_empty"),
                                            in(body_text, Role::text2)));
}

}  // namespace

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
  // What is half done comes first.
  if (report_ < reports.size() && choices_.contains(reports[report_].report.id.value)) {
    return;
  }
  const auto next = std::find_if(reports.begin(), reports.end(),
                                 [](const auto& one) { return !one.report.is_graded(); });
  if (next != reports.end()) {
    report_ = static_cast<std::size_t>(next - reports.begin());
  }
}

Desk::Choice Desk::choice(const Stage& stage) const {
  const auto& reports = stage.course->view().reports;
  if (report_ >= reports.size()) {
    return {};
  }
  const picture::Report& one = reports[report_].report;
  const auto kept = choices_.find(one.id.value);
  return kept != choices_.end() ? kept->second
                                : Choice{one.source_grade, one.information_grade, one.handling};
}

void Desk::choose(const Stage& stage, const Choice& wanted) {
  const picture::Report& one = stage.course->view().reports[report_].report;
  if (wanted == Choice{one.source_grade, one.information_grade, one.handling}) {
    choices_.erase(one.id.value);
  } else {
    choices_[one.id.value] = wanted;
  }
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
  }
}

void Desk::read_report(Stage& stage, Rect& column) {
  if (stage.course->view().reports.empty()) {
    nothing_to_read(stage, column);
  } else {
    card_.draw(stage, column, report_, ReportCard::Codes::elsewhere);
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
  const session::View& view = stage.course->view();
  const bool is_news = list_ == List::news;
  const std::string item = is_news ? "news." + std::to_string(message_)
                           : report_ < view.reports.size()
                               ? std::to_string(view.reports[report_].report.id.value)
                               : "";
  scrolled_item(stage, "desk.reading", item, rect.inset(20, 16), [&](Rect& column) {
    is_news ? read_message(stage, column) : read_report(stage, column);
  });
}

// Where the page with the act of the phase is not in sight: the step towards it.
Rect Desk::draw_go_on(Stage& stage, Rect rect) {
  const Phase phase = stage.course->phase();
  if (phase != Phase::intake && phase != Phase::evaluate) {
    return rect;  // the way on is elsewhere, and looking back needs no act
  }
  const Rect foot = cut_foot(stage.ui, rect);
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
    }
    // One page a frame: what is pressed in one may open another.
    if (const Tab shown = tab_; shown == Tab::list) {
      draw_inbox(stage, draw_go_on(stage, rect));
    } else if (shown == Tab::read) {
      draw_reading(stage, draw_go_on(stage, rect));
    } else {
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
  stage.hints({{"G", "key.hint"}, {"Ctrl Z", "key.undo"}});
}

}  // namespace rasad::screen
