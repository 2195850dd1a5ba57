// The form of one task, and of one question.
#include "app/present/desk_words.hpp"
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

// Reports and products that can be relied on: the youngest, so many.
constexpr std::size_t listed_reports = 6;
constexpr std::size_t listed_products = 4;
constexpr std::int32_t review_weeks = 3;

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
  const Rect box = labelled(stage, rect, stage.say("screen.where"), height);
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
    const Tabs places{"tasking.district", district_names(stage), request_.district.value};
    if (const int chosen = choice_row(stage, rect, stage.say("screen.where"), places);
        chosen >= 0) {
      request_.district = {chosen};
    }
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
  if (const int chosen = choice_row(stage, rect, stage.say("screen.legal_basis"), bases);
      chosen >= 0) {
    request_.legal_basis = one.legal_bases[static_cast<std::size_t>(chosen)];
  }
}

void TaskingScreen::draw_words(Stage& stage, Rect& rect) {
  text_row(stage, rect, stage.say("screen.reason"),
           {"tasking.reason", stage.say("screen.reason_hint"), 500}, reason_);
  const Rect scale = labelled(stage, rect, stage.say("screen.confidence"), 40);
  const std::int32_t now = request_.confidence / 10;
  const std::int32_t percent =
      share_rule(stage.ui, {scale.x, scale.y + 2, scale.w, scale.h},
                 {"tasking.confidence", now, stage.say("screen.guess"), stage.say("screen.sure"),
                  has_confidence_, stage.percent_sign()});
  if (percent != now) {
    request_.confidence = percent * 10;
    has_confidence_ = true;
  }
}

// Who answers for it, by what one will see that it worked, when it is looked at again.
void TaskingScreen::draw_answerable(Stage& stage, Rect& rect) {
  const session::View& view = stage.course->view();
  const std::vector<content::SeatRole>& roles = view.content.doctrine->roles;
  Tabs owners{"tasking.owner", {}, -1};
  for (std::size_t i = 0; i < roles.size(); ++i) {
    owners.labels.push_back(stage.say(roles[i].name));
    owners.chosen = roles[i].id == request_.owner ? static_cast<int>(i) : owners.chosen;
  }
  if (!roles.empty()) {
    if (const int chosen = choice_row(stage, rect, stage.say("screen.owner"), owners);
        chosen >= 0) {
      request_.owner = roles[static_cast<std::size_t>(chosen)].id;
    }
  }
  text_row(stage, rect, stage.say("screen.measure"),
           {"tasking.measure", stage.say("screen.measure_hint"), 500}, request_.measure, 44);
  const std::int32_t now = view.week();
  Tabs weeks{"tasking.review", {stage.say("screen.never")}, 0};
  for (std::int32_t i = 1; i <= review_weeks; ++i) {
    weeks.labels.push_back(stage.say("screen.week", {{"week", std::to_string(now + 1 + i)}}));
    weeks.chosen = request_.review_week == now + 1 + i ? i : weeks.chosen;
  }
  if (const int chosen = choice_row(stage, rect, stage.say("screen.looked_at"), weeks);
      chosen >= 0) {
    request_.review_week = chosen == 0 ? 0 : now + 1 + chosen;
  }
}

// Reports, products, a requirement.
void TaskingScreen::draw_relied_on(Stage& stage, Rect& rect) {
  const session::View& view = stage.course->view();
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  const auto tick = [&](const std::string& id, const std::string& name, auto& list, auto value) {
    const auto found = std::find(list.begin(), list.end(), value);
    if (tick_row(stage, rect, id, name, found != list.end())) {
      if (found != list.end()) {
        list.erase(found);
      } else {
        list.push_back(value);
      }
    }
  };
  stage.ui.paint().text(rect.cut_top(32), stage.say("screen.relied_on"), head_text);
  std::size_t count = 0;
  for (std::size_t i = view.reports.size(); i-- > 0 && count < listed_reports;) {
    const session::ViewReport& one = view.reports[i];
    const bool fits = !request_.hypothesis.is_set() || one.hypothesis == request_.hypothesis;
    if (one.report.is_graded() && fits) {
      tick("tasking.report." + std::to_string(one.report.id.value),
           words.code(one.report) + "  " + words.title(i), request_.reports, one.report.id);
      ++count;
    }
  }
  std::size_t products = 0;
  for (auto one = view.products.rbegin(); one != view.products.rend() && products < listed_products;
       ++one) {
    if (one->is_delivered) {
      const content::ProductForm& form =
          view.content.doctrine->products[static_cast<std::size_t>(one->form)];
      tick("tasking.product." + std::to_string(one->number), stage.say(form.name),
           request_.products, one->number);
      ++products;
    }
  }
  if (count + products == 0) {
    rect.cut_top(
        stage.ui.paint().paragraph(rect, stage.say("screen.nothing_to_rely_on"), small_text));
  }
  rect.cut_top(8);
  if (!view.requirements.empty()) {
    Tabs requirements{"tasking.requirement", {stage.say("screen.none")}, 0};
    for (std::size_t i = 0; i < view.requirements.size(); ++i) {
      requirements.labels.push_back(std::to_string(i + 1));
      requirements.chosen = view.requirements[i].number == request_.requirement
                                ? static_cast<int>(i) + 1
                                : requirements.chosen;
    }
    if (const int chosen = choice_row(stage, rect, stage.say("screen.requirement"), requirements);
        chosen >= 0) {
      request_.requirement =
          chosen == 0 ? 0 : view.requirements[static_cast<std::size_t>(chosen) - 1].number;
    }
  }
}

void TaskingScreen::draw_law(Stage& stage, Rect& rect) const {
  Painter& paint = stage.ui.paint();
  Rect head = rect.cut_top(36);
  draw_icon(paint, Icon::balance, {head.x + 11, head.centre().y}, 22, paint.colour(Role::text));
  paint.text({head.x + 32, head.y, head.w - 32, head.h}, stage.say("screen.legal_check"),
             head_text);
  tasking::TaskRequest asked = request_;
  asked.reason = reason_;
  const present::ExerciseLines words = stage.words();
  for (const tasking::LegalFinding& one : stage.course->session().legal_check(asked)) {
    const bool is_ok = one.state == tasking::LegalState::ok;
    const bool is_blocked = one.state == tasking::LegalState::blocked;
    const present::ExerciseLines::LegalWords said = words.legal_words(one);
    law_row(stage, rect,
            is_ok        ? Icon::tick
            : is_blocked ? Icon::cross
                         : Icon::warning,
            is_ok        ? Role::ok
            : is_blocked ? Role::bad
                         : Role::acttext,
            said.aspect, said.sentence);
  }
}

void TaskingScreen::draw_form(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  const Rect foot = cut_foot(ui, rect);
  scrolled(stage, "tasking.form", rect.inset(22, 14), [&](Rect& content) {
    const content::Option& one = option(stage);
    content.cut_top(paint.paragraph(content, stage.say(one.name), title_text) + 4);
    content.cut_top(paint.paragraph(content, stage.say(one.about), in(body_text, Role::text2)));
    if (const std::string channels = stage.words().sought(one); !channels.empty()) {
      content.cut_top(6);
      content.cut_top(paint.paragraph(content, channels, small_text));
    }
    content.cut_top(14);
    draw_target(stage, content);
    draw_basis(stage, content);
    draw_words(stage, content);
    content.cut_top(6);
    draw_law(stage, content);
    content.cut_top(14);
    draw_answerable(stage, content);
    draw_relied_on(stage, content);
  });
  session::Assign act{request_};
  act.request.reason = reason_;
  if (form_foot(stage, foot, "tasking.add", stage.say("screen.add_to_plan"), why_not(stage, act)) &&
      stage.take(act)) {
    choose(stage, option_);
  }
}

void TaskingScreen::draw_question(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  const session::ViewQuestion& one =
      stage.course->view().questions[static_cast<std::size_t>(question_)];
  const Rect foot = cut_foot(ui, rect);
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
    const Response response = ui.item({id, place, {}, 0, true, true, !is_on, ""});
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
  text_row(stage, content, stage.say("screen.reason"),
           {"tasking.answer_reason", stage.say("screen.answer_hint"), 500}, reason_);
  ui.end_scroll(content.y - top + 8);
  const std::string why = choice_ < 0 ? stage.say("screen.choose_answer") : "";
  if (form_foot(stage, foot, "tasking.answer", stage.say("screen.answer"), why) &&
      stage.take(session::Answer{one.id, choice_, reason_})) {
    choice_ = -1;
    reason_.clear();
  }
}

}  // namespace rasad::screen
