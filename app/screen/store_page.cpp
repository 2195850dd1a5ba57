// Collation.
#include "app/screen/store_page.hpp"

#include "app/present/desk_lines.hpp"
#include "app/present/desk_words.hpp"
#include "app/present/standing.hpp"
#include "app/widget/scales.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

const session::ViewEntity* StorePage::entity(const Stage& stage) const {
  const auto& all = stage.course->view().entities;
  const auto found =
      std::find_if(all.begin(), all.end(), [this](const auto& one) { return one.id == entity_; });
  return found == all.end() ? nullptr : &*found;
}

void StorePage::draw_list(Stage& stage, Rect rect) {
  const Rect search = rect.cut_top(60);
  panel(stage.ui, search, Role::sheet, Side::right);
  text_field(stage.ui, search.inset(16, 12), {"store.query", stage.say("screen.search_hint"), 120},
             query_);
  list_pane(stage, "store.list", rect, stage.say("desk.nothing_found"), [&](Rect& column) {
    draw_reports(stage, column);
    if (query_.empty()) {
      draw_entities(stage, column);
    }
  });
}

void StorePage::draw_reports(Stage& stage, Rect& column) {
  const session::View& view = stage.course->view();
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  for (std::size_t i = view.reports.size(); i-- > 0;) {
    const session::ViewReport& one = view.reports[i];
    if (!present::is_found(stage.text, stage.course->pack(), one, query_)) {
      continue;
    }
    const bool is_chosen = !entity_.is_set() && one.report.id == report_;
    if (list_row(stage, column,
                 {"store.report." + std::to_string(one.report.id.value), words.title(i),
                  words.head(i), words.code(one.report), is_chosen})) {
      report_ = one.report.id;
      entity_ = {};
      shows_detail_ = true;
    }
  }
}

void StorePage::draw_entities(Stage& stage, Rect& column) {
  const std::vector<session::ViewEntity>& entities = stage.course->view().entities;
  if (entities.empty()) {
    return;
  }
  column.cut_top(16);
  stage.ui.paint().text(column.cut_top(32).inset(16, 0), stage.say("screen.entities"), head_text);
  for (const session::ViewEntity& one : entities) {
    if (list_row(stage, column,
                 {"store.entity." + std::to_string(one.id.value), stage.say(one.name), "",
                  std::to_string(one.reports.size()), one.id == entity_})) {
      entity_ = one.id;
      other_ = {};
      shows_detail_ = true;
    }
  }
}

void StorePage::draw_links(Stage& stage, Rect& column) const {
  const session::View& view = stage.course->view();
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  for (const picture::EntityLink& link : view.links) {
    if (link.a != entity_ && link.b != entity_) {
      continue;
    }
    const std::string other = words.entity_name(link.a == entity_ ? link.b : link.a);
    const std::string sure =
        text::percent(stage.text.language(), base::div_round(link.confidence, 10));
    fact_row(stage.ui, column,
             link.is_same ? stage.say("screen.the_same_as", {{"name", other}}) : other, sure);
  }
}

void StorePage::draw_link_form(Stage& stage, Rect& column) {
  const session::View& view = stage.course->view();
  Tabs others{"store.other", {}, -1};
  std::vector<base::EntityId> ids;
  for (const session::ViewEntity& one : view.entities) {
    if (one.id != entity_) {
      others.chosen = one.id == other_ ? static_cast<int>(ids.size()) : others.chosen;
      ids.push_back(one.id);
      others.labels.push_back(stage.say(one.name));
    }
  }
  if (const int chosen = choice_row(stage, column, stage.say("screen.belongs_to"), others);
      chosen >= 0) {
    other_ = ids[static_cast<std::size_t>(chosen)];
  }
  if (const int chosen =
          choice_row(stage, column, stage.say("screen.kind_of_link"),
                     {"store.kind",
                      {stage.say("screen.linked"), stage.say("screen.one_and_the_same")},
                      is_same_ ? 1 : 0});
      chosen >= 0) {
    is_same_ = chosen == 1;
  }
  const Rect scale = labelled(stage, column, stage.say("screen.confidence"), 44);
  percent_ = share_rule(stage.ui, scale,
                        {"store.confidence", percent_, stage.say("screen.guess"),
                         stage.say("screen.sure"), true, stage.percent_sign()});
  const session::LinkEntities act{entity_, other_, percent_ * 10, is_same_};
  if (const std::int32_t number = present::standing(view, act); number > 0) {
    stands(stage, column.cut_top(44), number);
    return;
  }
  if (small_act(stage, column, "store.link", stage.say("screen.draw_link"), act)) {
    other_ = {};
  }
}

void StorePage::draw_entity(Stage& stage, Rect rect) {
  panel(stage.ui, rect);
  const session::View& view = stage.course->view();
  const session::ViewEntity& one = *entity(stage);
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  scrolled_item(
      stage, "store.entity", std::to_string(one.id.value), rect.inset(22, 16), [&](Rect& column) {
        Painter& paint = stage.ui.paint();
        column.cut_top(paint.paragraph(column, stage.say(one.name), title_text) + 12);
        paint.text(column.cut_top(30), stage.say("screen.spoken_of_in"), head_text);
        for (std::size_t i = 0; i < view.reports.size(); ++i) {
          const auto& report = view.reports[i].report;
          if (std::find(one.reports.begin(), one.reports.end(), report.id) != one.reports.end()) {
            const std::string code = words.code(report);
            fact_row(stage.ui, column, words.title(i), code.empty() ? "–" : code);
          }
        }
        column.cut_top(16);
        paint.text(column.cut_top(30), stage.say("screen.links"), head_text);
        draw_links(stage, column);
        column.cut_top(12);
        draw_link_form(stage, column);
      });
}

void StorePage::draw_report(Stage& stage, const Rect& rect) {
  panel(stage.ui, rect);
  const session::View& view = stage.course->view();
  auto found = std::find_if(view.reports.begin(), view.reports.end(),
                            [this](const auto& one) { return one.report.id == report_; });
  if (found == view.reports.end() && !view.reports.empty()) {
    found = std::prev(view.reports.end());
    report_ = found->report.id;
  }
  scrolled_item(stage, "store.report", std::to_string(report_.value), rect.inset(22, 16),
                [&](Rect& column) {
                  if (found == view.reports.end()) {
                    column.cut_top(stage.ui.paint().paragraph(
                        column, stage.say("screen.inbox_empty"), in(body_text, Role::text2)));
                    return;
                  }
                  card_.draw(stage, column, static_cast<std::size_t>(found - view.reports.begin()));
                });
}

void StorePage::draw(Stage& stage, Rect rect) {
  list_and_detail(
      stage, rect,
      {"store.tab", stage.say("screen.read"), [&](const Rect& place) { draw_list(stage, place); },
       [&](const Rect& place) {
         if (entity(stage) != nullptr) {
           draw_entity(stage, place);
         } else {
           draw_report(stage, place);
         }
       }},
      shows_detail_);
}

}  // namespace rasad::screen
