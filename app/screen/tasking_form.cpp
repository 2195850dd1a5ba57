// The form of one task, and of one question.
#include "app/screen/tasking_screen.hpp"
#include "app/widget/scales.hpp"
#include "app/widget/text_field.hpp"
#include "engine/policy/allocation.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float label_room = 118;
constexpr std::int64_t month = 28;

// A label at the left of the next `height` pixels; answers the rest of the line.
Rect labelled(Stage& stage, Rect& column, std::string_view id, float height) {
  Rect line = column.cut_top(height);
  column.cut_top(8);
  const Rect name = line.cut_left(std::min(label_room, line.w * 0.3F));
  stage.ui.paint().paragraph({name.x, name.y + 8, name.w - 10, name.h}, stage.say(id), small_text);
  return line;
}

void law_row(Stage& stage, Rect& rect, Icon icon, Role role, const std::string& name,
             const std::string& finding) {
  Painter& paint = stage.ui.paint();
  const float names = std::min(170.0F, rect.w * 0.38F);
  const float height =
      std::max({32.0F, paint.height(finding, {TextSize::small}, rect.w - 30 - names) + 10,
                paint.height(name, bold_text, names - 10) + 10});
  const Rect line = rect.cut_top(height);
  draw_icon(paint, icon, {line.x + 10, line.centre().y}, 18, paint.colour(role));
  const float name_height = paint.height(name, bold_text, names - 10);
  paint.paragraph({line.x + 30, line.centre().y - name_height / 2, names - 10, name_height}, name,
                  bold_text);
  const float words = paint.height(finding, {TextSize::small}, line.w - 30 - names);
  paint.paragraph({line.x + 30 + names, line.centre().y - words / 2, line.w - 30 - names, words},
                  finding, {TextSize::small});
  paint.hairline({line.x, line.bottom() - 1}, {line.right(), line.bottom() - 1},
                 paint.colour(Role::line));
}

}  // namespace

void TaskingScreen::draw_cells(Stage& stage, Rect& rect) {
  Ui& ui = stage.ui;
  const session::View& view = stage.course->view();
  const content::Option& one = option(stage);
  std::string labels;
  for (const base::CellId cell : request_.cells) {
    labels += (labels.empty() ? "" : "  ") + view.content.geography->label(cell);
  }
  if (labels.empty()) {
    labels = stage.say("screen.no_cells");
  }
  const float room = rect.w - std::min(label_room, rect.w * 0.3F) - 20;
  const float height = ui.paint().height(labels, body_text, room) + 16;
  const Rect box = labelled(stage, rect, "screen.where", height);
  ui.paint().fill(box, ui.paint().colour(Role::raised), 4);
  ui.paint().paragraph(box.inset(10, 8), labels, body_text);
  Rect acts = rect.cut_top(28);
  rect.cut_top(8);
  acts.cut_left(std::min(label_room, acts.w * 0.3F));
  if (button_left(ui, acts,
                  {"tasking.on_map", stage.say("screen.choose_on_map"), ButtonKind::small,
                   Icon::map, true})) {
    stage.place = Place::map;
  }
  const std::int64_t most = std::min<std::int64_t>(
      one.most, one.cost.value > 0 ? view.budget_left.value / one.cost.value : one.most);
  for (const std::int64_t count : {std::int64_t{6}, std::int64_t{12}}) {
    const std::int64_t taken = std::min(count, most);
    const Button hottest{"tasking.hottest." + std::to_string(count),
                         stage.say("screen.hottest", {{"n", std::to_string(taken)}}),
                         ButtonKind::small, std::nullopt, taken > 0};
    if (button_width(ui, hottest) < acts.w && button_left(ui, acts, hottest)) {
      request_.cells = policy::ranked(policy::harm_by_cell(view, {month}));
      request_.cells.resize(static_cast<std::size_t>(taken));
    }
  }
}

void TaskingScreen::draw_target(Stage& stage, Rect& rect) {
  const session::View& view = stage.course->view();
  const content::Option& one = option(stage);
  if (one.target == content::Target::cells) {
    draw_cells(stage, rect);
    return;
  }
  Ui& ui = stage.ui;
  if (one.target == content::Target::district) {
    Tabs places{"tasking.district", {}, request_.district.value};
    for (const content::District& district : view.content.geography->districts) {
      places.labels.push_back(stage.say(district.name));
    }
    Rect line = rect;
    const float label = std::min(label_room, rect.w * 0.3F);
    ui.paint().text(line.cut_left(label).cut_top(28), stage.say("screen.where"), small_text);
    if (const int chosen = tabs(ui, line, places); chosen >= 0) {
      request_.district = {chosen};
    }
    rect.cut_top(line.y - rect.y + 12);
    return;
  }
  for (std::size_t i = 0; i < view.hypotheses.size(); ++i) {
    const std::string words =
        std::to_string(i + 1) + ". " + stage.say(view.hypotheses[i].statement);
    const float height = ui.paint().height(words, body_text, rect.w - 32) + 16;
    const Rect line = rect.cut_top(height);
    if (row(ui, line, "tasking.hypothesis." + std::to_string(i),
            request_.hypothesis.value == static_cast<int>(i))) {
      request_.hypothesis = base::id_at<base::HypothesisId>(i);
    }
    ui.paint().paragraph(line.inset(16, 8), words, body_text);
  }
  rect.cut_top(12);
}

void TaskingScreen::draw_basis(Stage& stage, Rect& rect) {
  const content::Option& one = option(stage);
  if (one.legal_bases.empty()) {
    return;
  }
  const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
  Tabs bases{"tasking.basis", {}, -1};
  for (std::size_t i = 0; i < one.legal_bases.size(); ++i) {
    bases.labels.push_back(
        stage.say(doctrine.legal_bases[static_cast<std::size_t>(one.legal_bases[i])].name));
    bases.chosen = one.legal_bases[i] == request_.legal_basis ? static_cast<int>(i) : bases.chosen;
  }
  Rect line = rect;
  const float label = std::min(label_room, rect.w * 0.3F);
  const Rect name = line.cut_left(label);
  stage.ui.paint().paragraph({name.x, name.y + 5, name.w - 8, 40}, stage.say("screen.legal_basis"),
                             small_text);
  if (const int chosen = tabs(stage.ui, line, bases); chosen >= 0) {
    request_.legal_basis = one.legal_bases[static_cast<std::size_t>(chosen)];
  }
  rect.cut_top(std::max(line.y - rect.y, 34.0F) + 12);
}

void TaskingScreen::draw_words(Stage& stage, Rect& rect) {
  const Rect field = labelled(stage, rect, "screen.reason", 64);
  text_field(stage.ui, field, {"tasking.reason", stage.say("screen.reason_hint"), 500}, reason_);
  const Rect scale = labelled(stage, rect, "screen.confidence", 40);
  const std::int32_t now = request_.confidence / 10;
  const std::int32_t percent = share_rule(stage.ui, {scale.x, scale.y + 2, scale.w, scale.h},
                                          {"tasking.confidence", now, stage.say("screen.guess"),
                                           stage.say("screen.sure"), has_confidence_});
  if (percent != now) {
    request_.confidence = percent * 10;
    has_confidence_ = true;
  }
}

void TaskingScreen::draw_law(Stage& stage, Rect& rect) const {
  Painter& paint = stage.ui.paint();
  const content::Option& one = option(stage);
  const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
  Rect head = rect.cut_top(36);
  draw_icon(paint, Icon::balance, {head.x + 11, head.centre().y}, 22, paint.colour(Role::text));
  paint.text({head.x + 32, head.y, head.w - 32, head.h}, stage.say("screen.legal_check"),
             head_text);
  const bool needs = !one.legal_bases.empty();
  const bool has = request_.legal_basis >= 0;
  law_row(stage, rect, !needs || has ? Icon::tick : Icon::cross,
          !needs || has ? Role::ok : Role::bad, stage.say("law.legality"),
          !needs ? stage.say("law.none_needed")
          : has  ? stage.say(
                       doctrine.legal_bases[static_cast<std::size_t>(request_.legal_basis)].meaning)
                : stage.say("law.basis_missing"));
  const bool fits = one.intrusion <= one.harm_at_stake;
  law_row(stage, rect, fits ? Icon::tick : Icon::warning, fits ? Role::ok : Role::acttext,
          stage.say("law.proportionality"),
          stage.say("law.intrusion_of", {{"intrusion", std::to_string(one.intrusion)},
                                         {"harm", std::to_string(one.harm_at_stake)}}));
  law_row(stage, rect, reason_.empty() ? Icon::warning : Icon::tick,
          reason_.empty() ? Role::acttext : Role::ok, stage.say("law.accountability"),
          stage.say(reason_.empty() ? "law.no_reason" : "law.has_reason"));
}

std::string TaskingScreen::why_not(const Stage& stage) const {
  tasking::TaskRequest asked = request_;
  asked.reason = reason_;
  const auto refusals = stage.course->check(session::Assign{asked});
  if (!refusals.empty()) {
    return stage.refusal(refusals.front());
  }
  return "";
}

void TaskingScreen::draw_form(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  const std::string why = why_not(stage);
  Rect foot = cut_foot(ui, rect);
  Rect page = rect.inset(22, 14);
  page.w = std::min(page.w, 760.0F);
  Rect content = ui.begin_scroll("tasking.form", page);
  const float top = content.y;
  const content::Option& one = option(stage);
  content = {content.x + 4, content.y + 2, content.w - 8, content.h};
  content.cut_top(paint.paragraph(content, stage.say(one.name), title_text) + 4);
  content.cut_top(paint.paragraph(content, stage.say(one.about), in(body_text, Role::text2)) + 14);
  draw_target(stage, content);
  draw_basis(stage, content);
  draw_words(stage, content);
  content.cut_top(6);
  draw_law(stage, content);
  ui.end_scroll(content.y - top + 8);
  const std::string label = stage.say("screen.add_to_plan");
  const float width = paint.width(label, bold_text) + 48;
  if (primary(ui, foot.cut_right(width), "tasking.add", label, why)) {
    request_.reason = reason_;
    if (stage.take(session::Assign{request_})) {
      choose(stage, option_);
    }
  }
  foot.cut_right(12);
  if (!why.empty()) {
    const float height = paint.height(why, {TextSize::small}, foot.w - 24);
    reason(ui, {foot.x, foot.centre().y - height / 2, foot.w, height}, why);
  }
}

void TaskingScreen::draw_question(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  const session::ViewQuestion& one =
      stage.course->view().questions[static_cast<std::size_t>(question_)];
  Rect foot = cut_foot(ui, rect);
  Rect page = rect.inset(22, 14);
  page.w = std::min(page.w, 760.0F);
  Rect content = ui.begin_scroll("tasking.question", page);
  const float top = content.y;
  content = {content.x + 6, content.y + 2, content.w - 12, content.h};
  content.cut_top(paint.paragraph(content, stage.say(one.title), title_text) + 8);
  content.cut_top(paint.paragraph(content, stage.say(one.text), reading_text) + 16);
  for (std::size_t i = 0; i < one.choices.size(); ++i) {
    const std::string words = stage.say(one.choices[i]);
    const float height = std::max(44.0F, paint.height(words, body_text, content.w - 60) + 20);
    const Rect place = content.cut_top(height);
    content.cut_top(8);
    const bool is_on = choice_ == static_cast<int>(i);
    const std::string id = "tasking.choice." + std::to_string(i);
    const Response response = ui.item({id, place, {}, 0, true, true, true, ""});
    paint.fill(place,
               paint.colour(is_on                 ? Role::tint
                            : response.is_hovered ? Role::raised
                                                  : Role::sheet),
               4);
    paint.frame(place, paint.colour(is_on ? Role::select : Role::edge), is_on ? 2.0F : 1.0F, 4);
    paint.text({place.x + 14, place.y + 10, 24, 20}, std::to_string(i + 1), bold_text);
    paint.paragraph({place.x + 44, place.y + 10, place.w - 58, height}, words, body_text);
    ui.focus_ring(id, place, 4);
    if (response.was_pressed || ui.pressed(key_of(static_cast<char>('1' + i)))) {
      choice_ = static_cast<int>(i);
    }
  }
  content.cut_top(8);
  const Rect field = labelled(stage, content, "screen.reason", 64);
  text_field(ui, field, {"tasking.answer_reason", stage.say("screen.answer_hint"), 500}, reason_);
  ui.end_scroll(content.y - top + 8);
  const std::string label = stage.say("screen.answer");
  const std::string why = choice_ < 0 ? stage.say("screen.choose_answer") : "";
  if (primary(ui, foot.cut_right(paint.width(label, bold_text) + 48), "tasking.answer", label,
              why)) {
    if (stage.take(session::Answer{one.id, choice_, reason_})) {
      choice_ = -1;
      reason_.clear();
    }
  }
  foot.cut_right(12);
  if (!why.empty()) {
    reason(ui, foot.inset(0, 12), why);
  }
}

}  // namespace rasad::screen
