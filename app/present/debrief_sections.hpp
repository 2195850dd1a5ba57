// Sections of the debrief's model; each fills its part.
#pragma once

#include "app/present/debrief_model.hpp"
#include "app/present/debrief_words.hpp"

namespace rasad::present {

/// Weeks and injects.
void add_timeline(const DebriefWords& words, DebriefModel& model);
/// Cards with what was known.
void add_decisions(const DebriefWords& words, DebriefModel& model);
/// Points, legend and funnel.
void add_veil(const DebriefWords& words, DebriefModel& model);
/// Hypotheses and groups.
void add_truth(const DebriefWords& words, DebriefModel& model);
void add_scores(const DebriefWords& words, DebriefModel& model);
void add_references(const DebriefWords& words, DebriefModel& model);
void add_districts(const DebriefWords& words, DebriefModel& model);
/// Grades and calibration.
void add_reports(const DebriefWords& words, DebriefModel& model);
/// Questions and lessons from elsewhere.
void add_lessons(const DebriefWords& words, DebriefModel& model);

}  // namespace rasad::present
