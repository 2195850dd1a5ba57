// Sections of the report on what happened and what was decided.
#include "app/present/report_charts.hpp"
#include "app/present/report_map.hpp"
#include "app/present/report_page.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

using report::Markup;

void write_injects(ReportPage& page, const DebriefModel& model) {
  page.subsection(page.say("debrief.injects"));
  Markup& html = page.markup();
  html.open("ol", {{"class", "injects"}});
  for (const TimelineMark& inject : model.injects) {
    html.element("li", inject.title + " · " + inject.date);
  }
  html.close();
}

void write_known(ReportPage& page, const DecisionCard& card) {
  Markup& html = page.markup();
  html.open("div", {{"class", "known"}}).element("strong", page.say("debrief.known"));
  html.open("ul");
  for (const std::string& sentence : card.known) {
    html.element("li", sentence);
  }
  html.close().close();
}

std::string mark_of(ReportPage& page, const DecisionCard& card) {
  return card.is_withdrawn    ? " (" + page.say("debrief.withdrawn") + ')'
         : card.by_instructor ? " (" + page.say("debrief.instructor") + ')'
                              : "";
}

void write_decision(ReportPage& page, const DecisionCard& card, const ReportModel& model) {
  Markup& html = page.markup();
  report::Attributes attributes{{"id", "d" + std::to_string(card.number)}};
  if (card.is_withdrawn) {
    attributes.push_back({"class", "gone"});
  }
  html.open("tr", attributes);
  html.element("th", std::to_string(card.number), {{"scope", "row"}, {"class", "number"}});
  html.open("td").text(card.title + mark_of(page, card));
  const auto answer = model.what_ifs.find(card.number);
  if (answer != model.what_ifs.end()) {
    html.element("p", answer->second.sentence, {{"class", "quiet"}});
  }
  html.close();
  html.element("td", card.reason);
  html.element("td", card.confidence, {{"class", "number"}});
  html.close();
}

// Grades and beliefs in short: they have no reason, and their tables stand elsewhere.
void write_brief_cards(ReportPage& page, const std::vector<DecisionCard>& cards) {
  Markup& html = page.markup();
  html.open("ul", {{"class", "brief"}});
  for (const DecisionCard& card : cards) {
    if (card.reason.empty()) {
      html.element("li", std::to_string(card.number) + "  " + card.title + mark_of(page, card),
                   {{"id", "d" + std::to_string(card.number)}});
    }
  }
  html.close();
}

void write_week_of_decisions(ReportPage& page, const std::vector<DecisionCard>& cards,
                             const ReportModel& model) {
  page.subsection(
      page.say("debrief.decisions_of_week", {{"week", std::to_string(cards.front().week)}}));
  write_known(page, cards.front());
  const auto is_brief = [](const DecisionCard& card) { return card.reason.empty(); };
  if (std::any_of(cards.begin(), cards.end(), is_brief)) {
    write_brief_cards(page, cards);
  }
  if (std::all_of(cards.begin(), cards.end(), is_brief)) {
    return;
  }
  page.open_table("", {{page.say("table.entry"), ColumnKind::number},
                       {page.say("table.decision")},
                       {page.say("table.reason")},
                       {page.say("table.confidence"), ColumnKind::number}});
  for (const DecisionCard& card : cards) {
    if (!card.reason.empty()) {
      write_decision(page, card, model);
    }
  }
  page.close_table();
}

}  // namespace

void write_head(ReportPage& page, const DebriefModel& model) {
  Markup& html = page.markup();
  html.element("h1", model.title);
  if (!model.subtitle.empty()) {
    page.paragraph(model.subtitle, "quiet");
  }
  page.paragraph(model.honesty, "quiet");
  if (!model.unfinished.empty()) {
    page.paragraph(model.unfinished, "notice");
  }
  html.open("ul", {{"class", "claims"}});
  for (const Claim& claim : model.claims) {
    html.open("li").element("strong", claim.figure).text(claim.text).close();
  }
  html.close();
}

void write_weeks(ReportPage& page, const DebriefModel& model) {
  page.section("debrief.weeks");
  page.paragraph(page.say("debrief.weeks_about"));
  page.markup().open("figure");
  draw_weeks(page.markup(), page.text(), model);
  page.markup().close();
  std::vector<Cells> rows;
  for (const TimelinePoint& week : model.weeks) {
    rows.push_back({std::to_string(week.week), week.date, page.figure(week.actual),
                    page.figure(week.recorded), page.figure(week.harm_actual),
                    page.figure(week.harm_recorded), week.directed, week.trust, week.trust_told});
  }
  page.table(page.say("report.weeks_title"),
             {{page.say("table.week"), ColumnKind::number},
              {page.say("table.date"), ColumnKind::date},
              {page.say("table.occurred"), ColumnKind::number},
              {page.say("table.recorded"), ColumnKind::number},
              {page.say("table.harm_occurred"), ColumnKind::number},
              {page.say("table.harm_recorded"), ColumnKind::number},
              {page.say("table.directed"), ColumnKind::number},
              {page.say("table.trust"), ColumnKind::number},
              {page.say("table.trust_told"), ColumnKind::number}},
             rows);
  if (!model.injects.empty()) {
    write_injects(page, model);
  }
}

void write_veil(ReportPage& page, const content::Pack& pack, const DebriefModel& model) {
  page.section("report.veil");
  page.paragraph(page.say("report.veil_about"));
  Markup& html = page.markup();
  html.open("div", {{"class", "maps"}});
  for (const MapLayer layer : {MapLayer::recorded, MapLayer::happened}) {
    html.open("figure");
    draw_map(html, page.text(), pack, model, layer);
    html.element("figcaption", page.say(layer == MapLayer::recorded ? "report.map_recorded_key"
                                                                    : "report.map_happened_key"));
    html.close();
  }
  html.close().open("ul");
  for (const std::string& line : model.veil_legend) {
    html.element("li", line);
  }
  html.close();
  page.subsection(page.say("debrief.funnel"));
  page.paragraph(page.say("debrief.funnel_about"));
  std::vector<Cells> rows;
  std::vector<std::string> styles(model.funnel.size(), "");
  for (const FunnelRow& row : model.funnel) {
    rows.push_back({row.name, page.figure(row.occurred), page.figure(row.known),
                    page.figure(row.recorded), page.figure(row.cleared)});
  }
  styles.back() = "sum";
  page.table("",
             {{page.say("table.type")},
              {page.say("table.occurred"), ColumnKind::number},
              {page.say("table.known"), ColumnKind::number},
              {page.say("table.recorded"), ColumnKind::number},
              {page.say("table.cleared"), ColumnKind::number}},
             rows, styles);
  page.paragraph(model.funnel_arrested);
}

void write_truth(ReportPage& page, const DebriefModel& model) {
  page.section("debrief.truth");
  for (const HypothesisRow& row : model.hypotheses) {
    Markup& html = page.markup();
    html.open("div", {{"class", row.is_true ? "true" : "false"}});
    page.paragraph(page.say(row.is_true ? "debrief.hypothesis_true" : "debrief.hypothesis_false",
                            {{"statement", row.statement}}));
    page.paragraph(row.state, "quiet");
    html.close();
  }
  for (const GroupRow& group : model.groups) {
    page.paragraph(group.text);
  }
}

void write_decisions(ReportPage& page, const ReportModel& model) {
  page.section("debrief.decisions");
  page.paragraph(page.say("report.decisions_about"));
  const std::vector<DecisionCard>& cards = model.debrief.decisions;
  for (auto first = cards.begin(); first != cards.end();) {
    const auto last = std::find_if(
        first, cards.end(), [first](const DecisionCard& card) { return card.week != first->week; });
    write_week_of_decisions(page, {first, last}, model);
    first = last;
  }
}

}  // namespace rasad::present
