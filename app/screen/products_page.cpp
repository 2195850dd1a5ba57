// Products.
#include "app/screen/products_page.hpp"

#include "app/present/desk_lines.hpp"
#include "app/present/standing.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

using content::ProductKind;

// What a product is about, beside the town as a whole.
enum class About { hypothesis, district, type, town };

About about(ProductKind kind) {
  switch (kind) {
    case ProductKind::subject:
      return About::hypothesis;
    case ProductKind::results:
      return About::district;
    case ProductKind::links:
    case ProductKind::hypotheses:
      return About::town;
    default:
      return About::type;
  }
}

}  // namespace

session::Commission ProductsPage::request(const Stage& stage) const {
  const auto& forms = stage.course->view().content.doctrine->products;
  const auto kept = drafts_.find(form_);
  const Draft draft = kept == drafts_.end() ? Draft{} : kept->second;
  const std::int32_t target = draft.target;
  session::Commission act{form_, draft.hours, {}, {}, {}};
  switch (about(forms[static_cast<std::size_t>(form_)].kind)) {
    case About::hypothesis:
      act.hypothesis = {std::max(target, 0)};
      break;
    case About::district:
      act.district = {std::max(target, 0)};
      break;
    case About::type:
      act.type = {target};
      break;
    case About::town:
      break;
  }
  return act;
}

void ProductsPage::draw_list(Stage& stage, const Rect& rect) {
  const session::View& view = stage.course->view();
  const auto product_row = [&](Rect& column, std::int32_t number, const std::string& title,
                               const std::string& below) {
    const std::string id = "products." + std::to_string(number);
    if (list_row(stage, column, {id, title, below, "", shown_ == number})) {
      shown_ = number;
      shows_detail_ = true;
    }
  };
  list_pane(stage, "products.list", rect, "", [&](Rect& column) {
    product_row(
        column, 0, stage.say("screen.commission"),
        stage.say("desk.hours_left", {{"left", std::to_string(view.hours_left)},
                                      {"weekly", std::to_string(view.content.weekly_hours)}}));
    for (auto product = view.products.rbegin(); product != view.products.rend(); ++product) {
      const present::ProductWords words =
          present::product_words(stage.text, stage.course->pack(), view, *product);
      product_row(column, product->number, words.name, words.standing);
    }
  });
}

void ProductsPage::draw_product(Stage& stage, const Rect& rect,
                                const picture::Product& product) const {
  panel(stage.ui, rect);
  const session::View& view = stage.course->view();
  const content::Doctrine& doctrine = *view.content.doctrine;
  const present::ProductWords words =
      present::product_words(stage.text, stage.course->pack(), view, product);
  scrolled_item(
      stage, "products.detail", std::to_string(product.number), rect.inset(22, 16),
      [&](Rect& column) {
        Painter& paint = stage.ui.paint();
        const content::ProductForm& form =
            doctrine.products[static_cast<std::size_t>(product.form)];
        form_head(stage, column, words.name, stage.say(form.about));
        column.cut_top(finding(stage.ui, column, "", words.standing, Role::assessed) + 14);
        for (const std::string& line : words.findings) {
          column.cut_top(paint.paragraph(column, line, body_text) + 7);
          paint.hairline({column.x, column.y}, {column.right(), column.y},
                         paint.colour(Role::line));
          column.cut_top(7);
        }
      });
}

void ProductsPage::draw_target(Stage& stage, Rect& column) {
  const session::View& view = stage.course->view();
  const auto kind = view.content.doctrine->products[static_cast<std::size_t>(form_)].kind;
  std::int32_t& target = drafts_[form_].target;
  if (about(kind) == About::hypothesis) {
    const int chosen = sentence_rows(stage, column, "products.target", hypothesis_sentences(stage),
                                     std::max(target, 0));
    target = chosen >= 0 ? chosen : target;
    return;
  }
  Tabs targets{"products.target", {}, std::max(target, 0)};
  switch (about(kind)) {
    case About::district:
      targets.labels = district_names(stage);
      break;
    case About::type:
      targets.chosen = target + 1;
      targets.labels.push_back(stage.say("screen.all_types"));
      for (const auto& one : view.content.crime_types) {
        targets.labels.push_back(stage.say(one.name));
      }
      break;
    default:
      return;
  }
  if (const int chosen = choice_row(stage, column, stage.say("screen.product_about"), targets);
      chosen >= 0) {
    target = about(kind) == About::type ? chosen - 1 : chosen;
  }
}

void ProductsPage::draw_form(Stage& stage, Rect rect) {
  panel(stage.ui, rect);
  const session::View& view = stage.course->view();
  const std::vector<content::ProductForm>& forms = view.content.doctrine->products;
  if (forms.empty()) {
    stage.ui.paint().paragraph(rect.inset(22, 16), stage.say("screen.no_products"), body_text);
    return;
  }
  const Rect foot = cut_foot(stage.ui, rect);
  scrolled(stage, "products.form", rect.inset(22, 16), [&](Rect& column) {
    Painter& paint = stage.ui.paint();
    column.cut_top(paint.paragraph(column, stage.say("screen.commission"), title_text) + 12);
    Tabs names{"products.form", {}, form_};
    for (const content::ProductForm& form : forms) {
      names.labels.push_back(stage.say(form.name));
    }
    if (const int chosen = choice_row(stage, column, stage.say("screen.product"), names);
        chosen >= 0) {
      form_ = chosen;
    }
    const content::ProductForm& form = forms[static_cast<std::size_t>(form_)];
    column.cut_top(paint.paragraph(column, stage.say(form.about), in(body_text, Role::text2)) + 14);
    draw_target(stage, column);
    std::int64_t& hours = drafts_[form_].hours;
    if (hours == 0) {
      hours = std::min(form.hours, view.hours_left);
    }
    hours = allocation_row(stage.ui, column.cut_top(44),
                           {"products.hours", stage.say("screen.analyst_hours"), hours,
                            std::max<std::int64_t>(1, view.hours_left), false});
    column.cut_top(6);
    column.cut_top(
        paint.paragraph(column,
                        stage.say("screen.hours_note", {{"hours", std::to_string(form.hours)},
                                                        {"left", std::to_string(view.hours_left)}}),
                        small_text));
  });
  draw_foot(stage, foot);
}

void ProductsPage::commission(Stage& stage, const session::Commission& act) {
  if (stage.take(act)) {
    drafts_.erase(act.product);
    was_commissioned_ = true;
  }
}

// A second product of one kind about one thing costs its hours again: that is asked, not done.
void ProductsPage::draw_foot(Stage& stage, const Rect& foot) {
  const session::View& view = stage.course->view();
  const session::Commission act = request(stage);
  const std::int32_t number = present::standing(view, act);
  if (number == 0) {
    if (form_foot(stage, foot, "products.commission", stage.say("screen.commission_act"),
                  why_not(stage, act))) {
      commission(stage, act);
    }
    return;
  }
  Rect line = foot;
  const Button again{"products.again", stage.say("screen.commission_again"), ButtonKind::plain,
                     std::nullopt, why_not(stage, act).empty()};
  if (button_right(stage.ui, line, again)) {
    const content::ProductForm& form =
        view.content.doctrine->products[static_cast<std::size_t>(act.product)];
    stage.dialog = Dialog{stage.say("screen.again_title", {{"product", stage.say(form.name)}}),
                          stage.say("screen.again_text", {{"number", std::to_string(number)},
                                                          {"hours", std::to_string(act.hours)}}),
                          stage.say("screen.commission_again"), stage.say("screen.back"),
                          [this, act](Stage& now) { commission(now, act); }};
  }
  stands(stage, line, number);
}

void ProductsPage::draw(Stage& stage, Rect rect) {
  const std::vector<picture::Product>& all = stage.course->view().products;
  if (was_commissioned_ && !all.empty()) {
    shown_ = all.back().number;  // what was ordered, and when it comes
    was_commissioned_ = false;
  }
  const auto shown = std::find_if(
      all.begin(), all.end(), [this](const picture::Product& one) { return one.number == shown_; });
  list_and_detail(stage, rect,
                  {"products.tab", stage.say("screen.product"),
                   [&](const Rect& place) { draw_list(stage, place); },
                   [&](const Rect& place) {
                     if (shown == all.end()) {
                       draw_form(stage, place);
                     } else {
                       draw_product(stage, place, *shown);
                     }
                   }},
                  shows_detail_);
}

}  // namespace rasad::screen
