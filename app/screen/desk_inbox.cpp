// The inbox: what has to be graded, all reports, and the news, as lists.
#include "app/present/desk_words.hpp"
#include "app/screen/desk.hpp"

#include <algorithm>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr float row_height = 62;

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

constexpr float row_text = 46;  // height of the two lines of a row

// A title in as many of the two lines as it needs; what stands below gives way to it.
//
// wide  room of the second line, where nothing stands at the right
void title_and_more(Stage& stage, const Rect& line, float wide, const std::string& title,
                    bool is_bold, const std::string& more) {
  Painter& paint = stage.ui.paint();
  const TextStyle style{TextSize::body, is_bold};
  const float height = paint.height(title, style, line.w);
  if (height > 22 && height <= row_text) {
    paint.paragraph({line.x, line.y, line.w, height}, title, style);
    return;
  }
  paint.text({line.x, line.y, line.w, 22}, title, cut(style));
  paint.text({line.x, line.y + 23, wide, 18}, more, cut(small_text));
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
    if (list_ == List::reports || !view.reports[i].report.is_graded()) {
      rows.push_back(i);
    }
  }
  if (list_ == List::to_grade) {
    std::reverse(rows.begin(), rows.end());  // what waits longest comes first
  }
  return rows;
}

void Desk::report_row(Stage& stage, Rect place, std::size_t index) {
  Painter& paint = stage.ui.paint();
  const session::ViewReport& one = stage.course->view().reports[index];
  const present::DeskWords words{stage.text, stage.course->pack(), stage.course->view()};
  if (row(stage.ui, place, "desk.report." + std::to_string(one.report.id.value),
          index == report_)) {
    report_ = index;
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
  title_and_more(stage, line, line.w, words.title(index), !one.report.is_graded(),
                 stage.say(one.source));
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
  title_and_more(stage, line, end.right() - line.x, stage.say(one.title), is_new,
                 stage.say(one.text));
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

}  // namespace rasad::screen
