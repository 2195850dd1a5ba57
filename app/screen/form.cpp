// Forms and panes.
#include "app/screen/form.hpp"

#include "app/present/standing.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float widest_label = 118;
constexpr float widest_page = 760;
constexpr float several_lines = 60;  // as high as three lines

float label_width(const Rect& column) {
  return std::min(widest_label, column.w * 0.3F);
}

}  // namespace

Rect labelled(Stage& stage, Rect& column, const std::string& label, float height) {
  Painter& paint = stage.ui.paint();
  const float width = label_width(column);
  const float words = paint.height(label, small_text, width - 10);
  Rect line = column.cut_top(std::max(height, words + 8));
  column.cut_top(8);
  const Rect name = line.cut_left(width);
  paint.paragraph({name.x, name.y + 6, name.w - 10, words}, label, small_text);
  line.h = std::min(line.h, height);
  return line;
}

int choice_row(Stage& stage, Rect& column, const std::string& label, const Tabs& choices) {
  Painter& paint = stage.ui.paint();
  Rect line = column;
  const Rect name = line.cut_left(label_width(column));
  const float words =
      paint.paragraph({name.x, name.y + 6, name.w - 10, column.h}, label, small_text);
  const int chosen = tabs(stage.ui, line, choices);
  column.cut_top(std::max(line.y - column.y, words + 8) + 12);
  return chosen;
}

bool text_row(Stage& stage, Rect& column, const std::string& label, const TextField& field,
              std::string& value, float height) {
  TextField own = field;
  own.lines = height >= several_lines ? text::Lines::several : text::Lines::one;
  if (stage.course != nullptr) {
    stage.course->hold(field.id + (stage.subject.empty() ? "" : '.' + stage.subject), value);
  }
  return text_field(stage.ui, labelled(stage, column, label, height), own, value);
}

bool tick_row(Stage& stage, Rect& column, const std::string& id, const std::string& words,
              bool is_on) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  const float height = std::max(32.0F, paint.height(words, body_text, column.w - 40) + 12);
  const Rect line = column.cut_top(height);
  const Response response = ui.item({id, line, PartKind::tick, group_of(id), is_on});
  if (response.is_hovered) {
    paint.fill(line, paint.colour(Role::raised), 3);
  }
  const Rect box{line.x + 8, line.centre().y - 9, 18, 18};
  paint.fill(box, paint.colour(is_on ? Role::text : Role::sheet), 3);
  paint.frame(box, paint.colour(is_on ? Role::text : Role::edge), paint.weight(), 3);
  if (is_on) {
    draw_icon(paint, Icon::tick, box.centre(), 15, paint.colour(Role::sheet));
  }
  paint.paragraph({line.x + 36, line.y + 6, line.w - 40, line.h}, words, body_text);
  ui.focus_ring(id, line, 3);
  return response.was_pressed;
}

int sentence_rows(Stage& stage, Rect& column, const std::string& id,
                  const std::vector<std::string>& sentences, int chosen) {
  Painter& paint = stage.ui.paint();
  int pressed = -1;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool is_on = chosen == static_cast<int>(i);
    const float height = std::max(32.0F, paint.height(sentences[i], body_text, column.w - 44) + 12);
    const Rect line = column.cut_top(height);
    if (row(stage.ui, line, id + '.' + std::to_string(i), is_on)) {
      pressed = static_cast<int>(i);
    }
    const Spot mark{line.x + 18, line.y + 16};
    paint.ring(mark, 7, paint.colour(is_on ? Role::select : Role::edge), 1.5F);
    if (is_on) {
      paint.disc(mark, 4, paint.colour(Role::select));
    }
    paint.paragraph({line.x + 36, line.y + 6, line.w - 44, height}, sentences[i], body_text);
  }
  column.cut_top(10);
  return pressed;
}

bool reason_row(Stage& stage, Rect& column, const std::string& label, const TextField& field,
                std::string& value, float height) {
  const bool has_changed = text_row(stage, column, label, field, value, height);
  // The room is there whether or not anything is said: nothing jumps while one types.
  const std::string advice = stage.say("screen.reason_names");
  Painter& paint = stage.ui.paint();
  const float names = label_width(column);
  const Rect line{column.x + names, column.y - 6, column.w - names, 0};
  const float used = paint.height(advice, small_text, line.w - 24);
  if (present::says_little(value)) {
    reason(stage.ui, line, advice);
  }
  column.cut_top(used);
  return has_changed;
}

bool list_row(Stage& stage, Rect& column, const ListRow& one) {
  Painter& paint = stage.ui.paint();
  const Rect place = column.cut_top(one.below.empty() ? 48.0F : 60.0F);
  const bool was_pressed = row(stage.ui, place, one.id, one.is_chosen);
  Rect line = place.inset(16, one.below.empty() ? 12.0F : 9.0F);
  if (!one.chip.empty()) {
    const float width = std::max(34.0F, paint.width(one.chip, small_bold) + 14);
    const Rect end = line.cut_right(width);
    chip(stage.ui, {end.x, place.centre().y - 10, width, 20}, one.chip, true);
    line.cut_right(10);
  }
  paint.text({line.x, line.y, line.w, 24}, one.title, cut({TextSize::body, true}));
  if (!one.below.empty()) {
    paint.text({line.x, line.y + 24, line.w, 18}, one.below, cut(small_text));
  }
  return was_pressed;
}

bool form_foot(Stage& stage, Rect foot, const std::string& id, const std::string& label,
               const std::string& why) {
  Painter& paint = stage.ui.paint();
  const bool was_pressed =
      primary(stage.ui, foot.cut_right(paint.width(label, bold_text) + 48), id, label, why);
  foot.cut_right(12);
  if (!why.empty()) {
    const float height = paint.height(why, {TextSize::small}, foot.w - 24);
    reason(stage.ui, {foot.x, foot.centre().y - height / 2, foot.w, height}, why);
  }
  return was_pressed;
}

const content::SeatRole* role_of(const Stage& stage) {
  const session::View& view = stage.course->view();
  return view.seat < 0 ? nullptr
                       : &view.content.doctrine->roles[static_cast<std::size_t>(view.seat)];
}

bool may(const Stage& stage, bool content::SeatRole::*right) {
  const content::SeatRole* role = role_of(stage);
  return role == nullptr || role->*right;
}

void stands(Stage& stage, const Rect& foot, std::int32_t number) {
  Painter& paint = stage.ui.paint();
  const std::string words = stage.say("screen.stands", {{"number", std::to_string(number)}});
  const float height = paint.height(words, small_text, foot.w - 28);
  draw_icon(paint, Icon::tick, {foot.x + 10, foot.centre().y}, 18, paint.colour(Role::ok));
  paint.paragraph({foot.x + 28, foot.centre().y - height / 2, foot.w - 28, height}, words,
                  small_text);
}

bool act_foot(Stage& stage, const Rect& foot, const std::string& id, const std::string& label,
              const session::Action& action) {
  const std::int32_t number = present::standing(stage.course->view(), action);
  if (number > 0) {
    stands(stage, foot, number);
    return false;
  }
  return form_foot(stage, foot, id, label, why_not(stage, action));
}

bool small_act(Stage& stage, Rect& column, const std::string& id, const std::string& label,
               const session::Action& action) {
  const std::string why = why_not(stage, action);
  const Button act{id, label, ButtonKind::small, std::nullopt, why.empty()};
  const float room = column.w - button_width(stage.ui, act) - 20;
  Painter& paint = stage.ui.paint();
  const bool is_beside = room > 160;
  const float words =
      why.empty() ? 0 : paint.height(why, small_text, (is_beside ? room : column.w) - 24);
  if (!why.empty() && !is_beside) {
    reason(stage.ui, column, why);
    column.cut_top(words + 6);
  }
  Rect line = column.cut_top(std::max(28.0F, is_beside ? words : 0));
  column.cut_top(12);
  if (!why.empty() && is_beside) {
    reason(stage.ui, {line.x, line.centre().y - words / 2, room, words}, why);
  }
  return button_right(stage.ui, line, act) && stage.take(action);
}

std::string why_not(const Stage& stage, const session::Action& action) {
  const auto refusals = stage.course->check(action);
  return refusals.empty() ? "" : stage.refusal(refusals.front());
}

void list_and_detail(Stage& stage, Rect rect, const ListAndDetail& panes, bool& shows_detail) {
  const Columns columns = columns_for(stage.ui.window());
  if (columns != Columns::one) {
    const float least = columns == Columns::two ? 330.0F : 380.0F;
    panes.draw_list(rect.cut_left(std::clamp(rect.w * 0.34F, least, 520.0F)));
    panes.draw_detail(rect);
    return;
  }
  const Tabs pages{panes.id, {stage.say("screen.list"), panes.detail_name}, shows_detail ? 1 : 0};
  if (const int chosen = page_strip(stage, rect, pages); chosen >= 0) {
    shows_detail = chosen == 1;
  }
  const auto& draw = shows_detail ? panes.draw_detail : panes.draw_list;
  draw(rect);
}

void list_pane(Stage& stage, const std::string& id, Rect view, const std::string& empty,
               const std::function<void(Rect&)>& draw) {
  panel(stage.ui, view, Role::sheet, Side::right);
  view.w -= 1;
  Rect content = stage.ui.begin_scroll(id, view);
  const float top = content.y;
  draw(content);
  if (content.y == top) {
    content.cut_top(12);
    content.cut_top(
        stage.ui.paint().paragraph(content.inset(16, 0), empty, in(body_text, Role::text2)) + 12);
  }
  stage.ui.end_scroll(content.y - top);
}

void form_head(Stage& stage, Rect& column, const std::string& title, const std::string& about) {
  Painter& paint = stage.ui.paint();
  column.cut_top(paint.paragraph(column, title, title_text) + 4);
  column.cut_top(paint.paragraph(column, about, in(body_text, Role::text2)) + 14);
}

std::vector<std::string> district_names(const Stage& stage) {
  std::vector<std::string> names;
  for (const content::District& one : stage.course->view().content.geography->districts) {
    names.push_back(stage.say(one.name));
  }
  return names;
}

int page_strip(Stage& stage, Rect& rect, const Tabs& pages) {
  Ui& ui = stage.ui;
  const float height = tabs_height(ui, rect.w - 32, pages) + 16;
  Rect strip = rect.cut_top(height);
  panel(ui, strip, Role::sheet, Side::bottom);
  strip = strip.inset(16, 8);
  return tabs(ui, strip, pages);
}

std::vector<std::string> hypothesis_sentences(const Stage& stage) {
  std::vector<std::string> sentences;
  for (const session::ViewHypothesis& one : stage.course->view().hypotheses) {
    sentences.push_back(std::to_string(sentences.size() + 1) + ". " + stage.say(one.statement));
  }
  return sentences;
}

std::string place_of(const std::string& id, const std::string& item) {
  return id + '#' + item;
}

void scrolled_item(Stage& stage, const std::string& id, const std::string& item, const Rect& view,
                   const std::function<void(Rect&)>& draw) {
  stage.subject = item;
  scrolled(stage, place_of(id, item), view, draw);
  stage.subject.clear();
}

void scrolled(Stage& stage, const std::string& id, const Rect& view,
              const std::function<void(Rect&)>& draw) {
  // The bar stands in the margin at the right, however narrow the lines are.
  Rect content = stage.ui.begin_scroll(id, {view.x, view.y, view.w + 12, view.h});
  const float top = content.y;
  // Room for the ring around what has the focus.
  content = {content.x + 4, content.y + 2, std::min(content.w, widest_page) - 8, content.h};
  draw(content);
  stage.ui.end_scroll(content.y - top + 8);
}

}  // namespace rasad::screen
