// The form of one task: what is to be done, and who answers for it.
#include "app/present/desk_words.hpp"
#include "app/screen/tasking_screen.hpp"
#include "app/widget/scales.hpp"
#include "app/widget/text_field.hpp"
#include "engine/policy/allocation.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float label_room = 118;
constexpr std::int64_t month = 28;

// Reports and products that can be relied on: the youngest, so many.
constexpr std::size_t listed_reports = 6;
constexpr std::size_t listed_products = 4;

}  // namespace

void TaskingScreen::draw_cells(Stage& stage, Rect& rect) {
  Ui& ui = stage.ui;
  const session::View& view = stage.course->view();
  const content::Option& one = option(stage);
  std::string labels;
  for (const base::CellId cell : request(stage).cells) {
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
      request(stage).cells = policy::ranked(policy::harm_by_cell(view, {month}));
      request(stage).cells.resize(static_cast<std::size_t>(taken));
    }
  }
}

void TaskingScreen::draw_target(Stage& stage, Rect& rect) {
  const content::Option& one = option(stage);
  if (one.target == content::Target::cells) {
    draw_cells(stage, rect);
    return;
  }
  if (one.target == content::Target::district) {
    const Tabs places{"tasking.district", district_names(stage), request(stage).district.value};
    if (const int chosen = choice_row(stage, rect, stage.say("screen.where"), places);
        chosen >= 0) {
      request(stage).district = {chosen};
    }
    return;
  }
  if (const int chosen =
          sentence_rows(stage, rect, "tasking.hypothesis", hypothesis_sentences(stage),
                        request(stage).hypothesis.value);
      chosen >= 0) {
    request(stage).hypothesis = {chosen};
  }
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
    bases.chosen =
        one.legal_bases[i] == request(stage).legal_basis ? static_cast<int>(i) : bases.chosen;
  }
  if (const int chosen = choice_row(stage, rect, stage.say("screen.legal_basis"), bases);
      chosen >= 0) {
    request(stage).legal_basis = one.legal_bases[static_cast<std::size_t>(chosen)];
  }
}

void TaskingScreen::draw_words(Stage& stage, Rect& rect) {
  TaskDraft& now = draft(stage);
  const Rect scale = labelled(stage, rect, stage.say("screen.confidence"), 40);
  const std::int32_t before = now.has_confidence ? now.request.confidence / 10 : -1;
  const std::int32_t percent =
      share_rule(stage.ui, {scale.x, scale.y + 2, scale.w, scale.h},
                 {"tasking.confidence", before, stage.say("screen.guess"), stage.say("screen.sure"),
                  now.has_confidence, stage.percent_sign()});
  if (percent != before) {
    now.request.confidence = percent * 10;
    now.has_confidence = true;
  }
}

// Who answers for it, by what one will see that it worked, when it is looked at again.
void TaskingScreen::draw_answerable(Stage& stage, Rect& rect) {
  const session::View& view = stage.course->view();
  const std::vector<content::SeatRole>& roles = view.content.doctrine->roles;
  Tabs owners{"tasking.owner", {}, -1};
  for (std::size_t i = 0; i < roles.size(); ++i) {
    owners.labels.push_back(stage.say(roles[i].name));
    owners.chosen = roles[i].id == request(stage).owner ? static_cast<int>(i) : owners.chosen;
  }
  if (!roles.empty()) {
    if (const int chosen = choice_row(stage, rect, stage.say("screen.owner"), owners);
        chosen >= 0) {
      request(stage).owner = roles[static_cast<std::size_t>(chosen)].id;
    }
  }
  text_row(stage, rect, stage.say("screen.measure"),
           {"tasking.measure", stage.say("screen.measure_hint")}, request(stage).measure, 44);
  const std::int32_t begins = view.week() + 1;
  Tabs weeks{"tasking.review", {}, latest_review};
  for (std::int32_t i = 0; i < latest_review; ++i) {
    weeks.labels.push_back(stage.say("screen.week", {{"week", std::to_string(begins + 1 + i)}}));
    weeks.chosen = request(stage).review_week == begins + 1 + i ? i : weeks.chosen;
  }
  weeks.labels.push_back(stage.say("screen.never"));
  if (const int chosen = choice_row(stage, rect, stage.say("screen.looked_at"), weeks);
      chosen >= 0) {
    request(stage).review_week = chosen == latest_review ? 0 : begins + 1 + chosen;
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
    const bool fits =
        !request(stage).hypothesis.is_set() || one.hypothesis == request(stage).hypothesis;
    if (one.report.is_graded() && fits) {
      tick("tasking.report." + std::to_string(one.report.id.value),
           words.code(one.report) + "  " + words.title(i), request(stage).reports, one.report.id);
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
           request(stage).products, one->number);
      ++products;
    }
  }
  if (count + products == 0) {
    rect.cut_top(
        stage.ui.paint().paragraph(rect, stage.say("screen.nothing_to_rely_on"), small_text));
  }
  rect.cut_top(8);
  if (!view.requirements.empty()) {
    std::vector<std::string> questions{stage.say("screen.none")};
    int chosen = 0;
    for (const picture::Requirement& one : view.requirements) {
      chosen =
          one.number == request(stage).requirement ? static_cast<int>(questions.size()) : chosen;
      questions.push_back(stage.text.reason(one.question));
    }
    stage.ui.paint().text(rect.cut_top(24), stage.say("screen.requirement"), small_text);
    if (const int wanted = sentence_rows(stage, rect, "tasking.requirement", questions, chosen);
        wanted >= 0) {
      request(stage).requirement =
          wanted == 0 ? 0 : view.requirements[static_cast<std::size_t>(wanted) - 1].number;
    }
  }
}

void TaskingScreen::draw_what(Stage& stage, Rect& rect) {
  Painter& paint = stage.ui.paint();
  const content::Option& one = option(stage);
  rect.cut_top(paint.paragraph(rect, stage.say(one.about), in(small_text, Role::text2)));
  if (const std::string channels = stage.words().sought(one); !channels.empty()) {
    rect.cut_top(paint.paragraph(rect, channels, small_text));
  }
  rect.cut_top(10);
  draw_target(stage, rect);
  draw_basis(stage, rect);
  reason_row(stage, rect, stage.say("screen.reason"),
             {"tasking.reason", stage.say("screen.reason_hint")}, request(stage).reason);
  draw_law(stage, rect);
}

void TaskingScreen::draw_answer(Stage& stage, Rect& rect) {
  draw_law_in_short(stage, rect);
  draw_answerable(stage, rect);
  draw_words(stage, rect);
  draw_relied_on(stage, rect);
}

void TaskingScreen::draw_form(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  const Rect foot = cut_foot(ui, rect);
  Rect head = rect.cut_top(0);
  head = Rect{rect.x + 22, rect.y + 12, std::min(rect.w - 44, 752.0F), rect.h};
  const float top = rect.y;
  head.cut_top(paint.paragraph(head, stage.say(option(stage).name), title_text) + 6);
  const Tabs steps{"tasking.step",
                   {stage.say("screen.step_what"), stage.say("screen.step_answer")},
                   static_cast<int>(step_)};
  if (const int chosen = tabs(ui, head, steps); chosen >= 0) {
    step_ = static_cast<Step>(chosen);
  }
  rect.cut_top(head.y - top + 8);
  const std::string item = option(stage).id + (step_ == Step::what ? ".what" : ".answer");
  scrolled_item(stage, "tasking.form", item, {rect.x + 22, rect.y, rect.w - 44, rect.h},
                [&](Rect& column) {
                  if (step_ == Step::what) {
                    draw_what(stage, column);
                  } else {
                    draw_answer(stage, column);
                  }
                });
  draw_form_foot(stage, foot);
}

// One goes on to the second step only with what can be recorded.
void TaskingScreen::draw_form_foot(Stage& stage, Rect foot) {
  const std::string why = why_not_task(stage);
  if (step_ == Step::what) {
    if (form_foot(stage, foot, "tasking.next", stage.say("screen.to_answer"), why)) {
      step_ = Step::answer;
    }
    return;
  }
  if (button_left(stage.ui, foot,
                  {"tasking.back", stage.say("screen.back"), ButtonKind::plain, {}, true})) {
    step_ = Step::what;
  }
  const char* label = draft(stage).replaces > 0 ? "screen.record_change" : "screen.add_to_plan";
  if (form_foot(stage, foot, "tasking.add", stage.say(label), why)) {
    record(stage);
  }
}

}  // namespace rasad::screen
