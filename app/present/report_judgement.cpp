// Sections of the report on luck, reference plans, score, grades, districts, lessons.
#include "app/present/report_charts.hpp"
#include "app/present/report_page.hpp"

namespace rasad::present {
namespace {

using report::Markup;

void write_criterion(ReportPage& page, const ScoreRow& row, const CriterionRow& criterion) {
  Markup& html = page.markup();
  html.open("tr").element("th", criterion.text, {{"scope", "row"}});
  html.element("td", row.name);
  html.element("td", std::to_string(criterion.points), {{"class", "number"}});
  html.open("td");
  bool is_first = true;
  for (const std::int32_t entry : criterion.entries) {
    html.text(is_first ? "" : ", ");
    html.element("a", std::to_string(entry), {{"href", "#d" + std::to_string(entry)}});
    is_first = false;
  }
  html.close().close();
}

void write_districts(ReportPage& page, const DebriefModel& model) {
  page.section("debrief.districts");
  std::vector<Cells> rows;
  for (const DistrictRow& row : model.districts) {
    rows.push_back({row.name, page.figure(row.occurred), page.figure(row.recorded),
                    page.figure(row.harm), row.trust_before, row.trust_after, row.surveyed});
  }
  page.table("",
             {{page.say("table.district")},
              {page.say("table.occurred"), ColumnKind::number},
              {page.say("table.recorded"), ColumnKind::number},
              {page.say("table.harm_occurred"), ColumnKind::number},
              {page.say("table.trust_before"), ColumnKind::number},
              {page.say("table.trust_after"), ColumnKind::number},
              {page.say("table.trust_told"), ColumnKind::number}},
             rows);
}

void write_questions(ReportPage& page, const DebriefModel& model) {
  page.section("debrief.questions");
  std::vector<Cells> rows;
  for (const QuestionRow& row : model.questions) {
    rows.push_back({row.title, row.choice, row.outcome});
  }
  page.table("",
             {{page.say("table.question")}, {page.say("table.answer")}, {page.say("table.came")}},
             rows);
}

}  // namespace

void write_luck(ReportPage& page, const LuckModel& luck) {
  page.section("debrief.skill");
  page.paragraph(luck.verdict, "verdict");
  page.paragraph(luck.fortune);
  page.markup().open("figure");
  draw_luck(page.markup(), page.text(), luck);
  page.markup().element("figcaption", page.say("report.luck_key")).close();
  std::vector<Cells> rows;
  for (const LuckReference& row : luck.references) {
    rows.push_back(
        {row.name, page.figure(static_cast<std::int64_t>(row.mean_harm + 0.5)), row.difference});
  }
  page.table(page.say("report.luck_table"),
             {{page.say("table.plan")},
              {page.say("report.mean_harm"), ColumnKind::number},
              {page.say("report.own_less_plan"), ColumnKind::number}},
             rows);
  page.paragraph(luck.method, "quiet");
  for (const std::string& limit : luck.limits) {
    page.paragraph(limit, "quiet");
  }
}

void write_references(ReportPage& page, const DebriefModel& model) {
  page.section("debrief.references");
  page.paragraph(page.say("debrief.references_about"));
  std::vector<Column> columns{{page.say("table.plan")}};
  for (const TimelinePoint& week : model.weeks) {
    columns.push_back(
        {page.say("report.week", {{"week", std::to_string(week.week)}}), ColumnKind::number});
  }
  std::vector<Cells> by_week;
  std::vector<Cells> at_end;
  std::vector<std::string> styles(model.references.size(), "");
  for (const ReferenceRow& row : model.references) {
    Cells cells{row.name};
    for (const std::int64_t harm : row.harm_by_week) {
      cells.push_back(page.figure(harm));
    }
    by_week.push_back(std::move(cells));
    at_end.push_back(
        {row.name, page.figure(row.occurred), page.figure(row.harm), row.cost, row.trust});
  }
  styles.front() = "own";
  page.table(page.say("report.harm_by_week"), columns, by_week, styles);
  page.table(page.say("report.at_end"),
             {{page.say("table.plan")},
              {page.say("table.occurred"), ColumnKind::number},
              {page.say("table.harm_occurred"), ColumnKind::number},
              {page.say("table.cost"), ColumnKind::number},
              {page.say("table.trust"), ColumnKind::number}},
             at_end, styles);
}

void write_scores(ReportPage& page, const DebriefModel& model) {
  page.section("debrief.score");
  page.paragraph(page.say("debrief.score_about"));
  for (const bool is_outcome : {false, true}) {
    page.subsection(
        page.say(is_outcome ? "report.outcome_of" : "report.process_of",
                 {{"points", std::to_string(is_outcome ? model.outcome : model.process)}}));
    page.markup().open("figure");
    draw_scores(page.markup(), page.text(), model, is_outcome);
    page.markup().close();
  }
  page.paragraph(page.say("debrief.total", {{"points", std::to_string(model.total)}}), "verdict");
  if (!model.gate.empty()) {
    page.paragraph(model.gate, "notice");
  }
  page.open_table(page.say("report.criteria"), {{page.say("table.criterion")},
                                                {page.say("table.dimension")},
                                                {page.say("table.points"), ColumnKind::number},
                                                {page.say("report.entries")}});
  for (const ScoreRow& row : model.scores) {
    for (const CriterionRow& criterion : row.criteria) {
      write_criterion(page, row, criterion);
    }
  }
  page.close_table();
}

void write_reports(ReportPage& page, const DebriefModel& model) {
  page.section("debrief.reports");
  for (const std::string& sentence : model.calibration) {
    page.paragraph(sentence);
  }
  std::vector<Cells> rows;
  for (const GradeRow& row : model.grades) {
    rows.push_back({row.number, row.source, row.given, row.right, row.truth});
  }
  page.table("",
             {{page.say("table.number"), ColumnKind::number},
              {page.say("table.source")},
              {page.say("table.your_grade")},
              {page.say("table.right_grade")},
              {page.say("table.truth")}},
             rows);
}

void write_rest(ReportPage& page, const DebriefModel& model) {
  if (!model.questions.empty()) {
    write_questions(page, model);
  }
  write_districts(page, model);
  page.section("debrief.lessons");
  for (const LessonRow& row : model.lessons) {
    page.subsection(row.title);
    page.paragraph(row.text);
    page.paragraph(page.say("debrief.source", {{"source", row.source}}), "quiet");
  }
  page.paragraph(model.closing);
  page.paragraph(model.identity, "foot");
}

}  // namespace rasad::present
