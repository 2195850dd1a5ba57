// Sections of the debrief as lines.
#include "app/present/debrief_lines.hpp"

#include "app/present/table.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

class Teller {
 public:
  Teller(const ProgramText& text, const DebriefModel& model, const LuckModel& luck)
      : text_(text), model_(model), luck_(luck) {}

  Lines tell() {
    heading();
    weeks();
    funnel();
    truth();
    scores();
    references();
    skill();
    districts();
    decisions();
    reports();
    questions();
    lessons();
    lines_.emplace_back();
    paragraph(model_.closing);
    lines_.emplace_back();
    paragraph(model_.identity);
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view id, const base::Arguments& arguments = {}) const {
    return text_.say(id, arguments);
  }
  [[nodiscard]] std::string figure(std::int64_t value) const {
    return text::number(text_.language(), value);
  }
  void section(std::string_view id) {
    lines_.emplace_back();
    lines_.push_back("== " + say(id));
  }
  void paragraph(const std::string& text, std::size_t indent = 0) {
    append(lines_, wrapped(text, line_width, indent));
  }

  void heading() {
    lines_.push_back(model_.title);
    if (!model_.subtitle.empty()) {
      lines_.push_back(model_.subtitle);
    }
    paragraph(model_.honesty);
    if (!model_.unfinished.empty()) {
      paragraph(model_.unfinished);
    }
    lines_.emplace_back();
    for (const Claim& claim : model_.claims) {
      paragraph(claim.text, 2);
    }
  }

  void weeks() {
    section("debrief.weeks");
    paragraph(say("debrief.weeks_about"));
    std::vector<Row> rows{{say("table.week"), say("table.occurred"), say("table.recorded"),
                           say("table.harm_occurred"), say("table.harm_recorded"),
                           say("table.directed"), say("table.trust")}};
    for (const TimelinePoint& week : model_.weeks) {
      rows.push_back({std::to_string(week.week), figure(week.actual), figure(week.recorded),
                      figure(week.harm_actual), figure(week.harm_recorded), week.directed,
                      week.trust});
    }
    append(lines_, table_lines(rows));
    lines_.emplace_back();
    lines_.push_back(say("debrief.injects"));
    for (const TimelineMark& inject : model_.injects) {
      paragraph(inject.date + "  " + inject.title, 2);
    }
  }

  void funnel() {
    section("debrief.funnel");
    paragraph(say("debrief.funnel_about"));
    std::vector<Row> rows{{say("table.type"), say("table.occurred"), say("table.known"),
                           say("table.recorded"), say("table.cleared")}};
    for (const FunnelRow& row : model_.funnel) {
      rows.push_back({row.name, figure(row.occurred), figure(row.known), figure(row.recorded),
                      figure(row.cleared)});
    }
    append(lines_, table_lines(rows));
    paragraph(model_.funnel_arrested);
    lines_.emplace_back();
    for (const std::string& line : model_.veil_legend) {
      paragraph(line, 2);
    }
  }

  void truth() {
    section("debrief.truth");
    for (const HypothesisRow& row : model_.hypotheses) {
      paragraph(say(row.is_true ? "debrief.hypothesis_true" : "debrief.hypothesis_false",
                    {{"statement", row.statement}}));
      paragraph(row.state, 4);
    }
    for (const GroupRow& group : model_.groups) {
      paragraph(group.text);
    }
  }

  void dimension_table(bool is_outcome) {
    std::vector<Row> rows{{say(is_outcome ? "debrief.outcome" : "debrief.process"),
                           say("table.weight"), say("table.points")}};
    for (const ScoreRow& row : model_.scores) {
      if (row.is_outcome == is_outcome) {
        rows.push_back({row.name, std::to_string(row.weight), std::to_string(row.points)});
      }
    }
    rows.push_back({say(is_outcome ? "debrief.outcome_sum" : "debrief.process_sum"), "",
                    std::to_string(is_outcome ? model_.outcome : model_.process)});
    append(lines_, table_lines(rows));
    lines_.emplace_back();
  }

  void scores() {
    section("debrief.score");
    paragraph(say("debrief.score_about"));
    dimension_table(false);
    dimension_table(true);
    lines_.push_back("  " + say("debrief.total", {{"points", std::to_string(model_.total)}}));
    if (!model_.gate.empty()) {
      paragraph(model_.gate, 2);
    }
    lines_.emplace_back();
    for (const ScoreRow& row : model_.scores) {
      for (const CriterionRow& criterion : row.criteria) {
        tell_criterion(criterion);
      }
    }
  }

  void tell_criterion(const CriterionRow& criterion) {
    paragraph(std::to_string(criterion.points) + "  " + criterion.text, 2);
    if (!criterion.entries.empty()) {
      paragraph(say("debrief.traced", {{"entries", entry_ranges(criterion.entries)}}), 6);
    }
  }

  void references() {
    section("debrief.references");
    paragraph(say("debrief.references_about"));
    std::vector<Row> rows{{say("table.plan"), say("table.occurred"), say("table.harm_occurred"),
                           say("table.cost"), say("table.trust")}};
    for (const ReferenceRow& row : model_.references) {
      rows.push_back({row.name, figure(row.occurred), figure(row.harm), row.cost, row.trust});
    }
    append(lines_, table_lines(rows));
  }

  void skill() {
    section("debrief.skill");
    paragraph(luck_.verdict);
    paragraph(luck_.fortune);
    paragraph(luck_.method);
    std::vector<Row> rows{{say("table.plan"), say("table.harm"), say("table.difference")}};
    for (const LuckReference& row : luck_.references) {
      rows.push_back(
          {row.name, figure(static_cast<std::int64_t>(row.mean_harm + 0.5)), row.difference});
    }
    append(lines_, table_lines(rows));
    for (const std::string& limit : luck_.limits) {
      paragraph(limit);
    }
  }

  void districts() {
    section("debrief.districts");
    std::vector<Row> rows{{say("table.district"), say("table.occurred"), say("table.recorded"),
                           say("table.harm_occurred"), say("table.trust_before"),
                           say("table.trust_after"), say("table.trust_told")}};
    for (const DistrictRow& row : model_.districts) {
      rows.push_back({row.name, figure(row.occurred), figure(row.recorded), figure(row.harm),
                      row.trust_before, row.trust_after, row.surveyed});
    }
    append(lines_, table_lines(rows));
  }

  void decisions() {
    section("debrief.decisions");
    std::int32_t week = 0;
    for (const DecisionCard& card : model_.decisions) {
      if (card.week != week) {
        week = card.week;
        lines_.push_back(say("debrief.decisions_of_week", {{"week", std::to_string(week)}}));
        known(card);
      }
      const std::string mark = card.is_withdrawn    ? " (" + say("debrief.withdrawn") + ')'
                               : card.by_instructor ? " (" + say("debrief.instructor") + ')'
                                                    : "";
      paragraph(std::to_string(card.number) + "  " + card.title + mark, 2);
      if (!card.reason.empty()) {
        paragraph(say("debrief.reason", {{"reason", card.reason}}), 6);
      }
      if (!card.confidence.empty()) {
        paragraph(say("debrief.confidence", {{"percent", card.confidence}}), 6);
      }
    }
  }

  // At the week's first decision; a screen shows it for each.
  void known(const DecisionCard& card) {
    lines_.push_back("  " + say("debrief.known"));
    for (const std::string& sentence : card.known) {
      paragraph(sentence, 6);
    }
  }

  void reports() {
    section("debrief.reports");
    std::vector<Row> rows{{say("table.number"), say("table.source"), say("table.your_grade"),
                           say("table.right_grade"), say("table.truth")}};
    for (const GradeRow& row : model_.grades) {
      rows.push_back({row.number, row.source, row.given, row.right, row.truth});
    }
    append(lines_, table_lines(rows));
    for (const std::string& sentence : model_.calibration) {
      paragraph(sentence);
    }
  }

  void questions() {
    section("debrief.questions");
    for (const QuestionRow& row : model_.questions) {
      paragraph(row.title, 2);
      paragraph(row.choice, 6);
      if (!row.outcome.empty()) {
        paragraph(row.outcome, 6);
      }
    }
  }

  void lessons() {
    section("debrief.lessons");
    for (const LessonRow& row : model_.lessons) {
      paragraph(row.title, 2);
      paragraph(row.text, 4);
      paragraph(say("debrief.source", {{"source", row.source}}), 4);
    }
  }

  const ProgramText& text_;
  const DebriefModel& model_;
  const LuckModel& luck_;
  Lines lines_;
};

}  // namespace

Lines debrief_lines(const ProgramText& text, const DebriefModel& model, const LuckModel& luck) {
  return Teller{text, model, luck}.tell();
}

Lines what_if_lines(const WhatIfModel& model) {
  Lines lines = wrapped(model.sentence, line_width);
  if (!model.drift.empty()) {
    append(lines, wrapped(model.drift, line_width));
  }
  if (!model.rows.empty()) {
    lines.emplace_back();
    append(lines, table_lines(model.rows));
  }
  return lines;
}

}  // namespace rasad::present
