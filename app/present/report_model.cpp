// Gathering what a report tells.
#include "app/present/report_model.hpp"

namespace rasad::present {
namespace {

// Grades and judgements do not move the world; tasks, answers and injects do.
bool may_change_course(const session::Action& action) {
  return !std::holds_alternative<session::Grade>(action) &&
         !std::holds_alternative<session::Judge>(action);
}

}  // namespace

ReportFacts report_facts(const session::Session& session, const report::SessionLabel& label,
                         std::int32_t trials) {
  ReportFacts facts{report::debrief_of(session, label), assess::luck_of(session, trials), {}};
  for (const assess::PlannedDecision& one : assess::plan_of(session)) {
    if (may_change_course(one.decision.action)) {
      facts.what_ifs.push_back(assess::what_if(session, one.number, std::nullopt));
    }
  }
  return facts;
}

ReportModel report_model(const ProgramText& text, const ReportFacts& facts) {
  ReportModel model{
      debrief_model(text, facts.debrief), luck_model(text, facts.debrief, facts.luck), {}};
  for (const assess::WhatIf& answer : facts.what_ifs) {
    model.what_ifs[answer.number] = what_if_model(text, facts.debrief, answer);
  }
  return model;
}

}  // namespace rasad::present
