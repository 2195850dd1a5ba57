// All that a report tells: the debrief, luck or skill, and what each decision changed.
#pragma once

#include "app/present/debrief_model.hpp"
#include "app/present/luck_model.hpp"

#include <map>
#include <vector>

namespace rasad::present {

/// Computed once for all languages.
struct ReportFacts {
  report::Debrief debrief;
  assess::Luck luck;
  std::vector<assess::WhatIf> what_ifs;  ///< each decision dropped, if it may change the course
};
/// trials  of luck or skill, 1..10000; some milliseconds each
[[nodiscard]] ReportFacts report_facts(const session::Session& session,
                                       const report::SessionLabel& label, std::int32_t trials = 50);

/// Said in one language.
struct ReportModel {
  DebriefModel debrief;
  LuckModel luck;
  std::map<std::int32_t, WhatIfModel> what_ifs;  ///< by number of the decision
};
[[nodiscard]] ReportModel report_model(const ProgramText& text, const ReportFacts& facts);

}  // namespace rasad::present
