// View model of the debrief: everything said in one language, made from report::Debrief. Screens,
// the text and the HTML report tell the same model; to change the language, make it again.
#pragma once

#include "app/present/debrief_rows.hpp"
#include "app/present/program_text.hpp"
#include "engine/report/debrief.hpp"

namespace rasad::present {

/// A week of the timeline. Weeks count from 1.
struct TimelinePoint {
  std::int32_t week = 1;
  std::string date;  ///< of its Monday
  std::int64_t actual = 0;
  std::int64_t recorded = 0;
  std::int64_t harm_actual = 0;
  std::int64_t harm_recorded = 0;
  std::string directed;    ///< units
  std::string trust;       ///< mean over districts at the week's end, true
  std::string trust_told;  ///< the same as surveyed
};

/// Something on a row of the timeline. `at` is in weeks from the start: 1.5 is the middle of the
/// second week.
struct TimelineMark {
  double at = 0;
  std::string date;
  std::string title;
  std::string text;
};

/// A line of the journal, with what was known when it was written.
struct DecisionCard {
  std::int32_t number = 0;  ///< of the journal entry
  std::int32_t week = 1;
  double at = 0;  ///< in weeks from the start
  std::string title;
  std::string reason;              ///< as written; empty if none was asked for
  std::string confidence;          ///< "70 %", empty if none was asked for
  std::vector<std::string> known;  ///< sentences: record, reports, beliefs, trust, budget
  bool is_withdrawn = false;
  bool by_instructor = false;
  bool can_ask_what_if = false;  ///< a decision that stood and may have changed the course
};

/// How an offence is drawn under the veil.
enum class VeilKind { recorded, recorded_wrong, never_recorded, record_only };
struct VeilPoint {
  double x = 0;           ///< metres east of the map's origin, where it happened
  double y = 0;           ///< metres north
  double recorded_x = 0;  ///< where the record puts it (unless never recorded)
  double recorded_y = 0;
  std::int32_t week = 1;  ///< in which it happened
  std::int32_t type = 0;  ///< index of the crime type
  VeilKind kind = VeilKind::recorded;
};

struct DebriefModel {
  std::string title;
  std::string subtitle;  ///< label, date; may be empty
  std::string honesty;
  std::string identity;    ///< pack, rules, seed (unless assessed), digest, program
  std::string unfinished;  ///< a warning if the exercise was not played to its end, else empty
  std::vector<Claim> claims;
  std::vector<TimelinePoint> weeks;
  std::vector<TimelineMark> injects;
  std::vector<DecisionCard> decisions;
  std::vector<std::string> types;  ///< names of the crime types
  std::vector<VeilPoint> veil;
  /// By VeilKind, with counts; a fifth line if there are crimes that have no place on the map.
  std::vector<std::string> veil_legend;
  std::vector<FunnelRow> funnel;
  std::string funnel_arrested;  ///< how many of the recorded ones an arrested group committed
  std::vector<HypothesisRow> hypotheses;
  std::vector<GroupRow> groups;
  std::vector<ScoreRow> scores;  ///< process first
  std::int32_t process = 0;
  std::int32_t outcome = 0;
  std::int32_t total = 0;
  std::string gate;  ///< why the total was capped, empty if it was not
  std::vector<ReferenceRow> references;
  std::vector<DistrictRow> districts;
  std::vector<GradeRow> grades;
  std::vector<std::string> calibration;  ///< sentences on grades and beliefs
  std::vector<QuestionRow> questions;
  std::vector<LessonRow> lessons;
  std::string closing;
};

[[nodiscard]] DebriefModel debrief_model(const ProgramText& text, const report::Debrief& facts);

}  // namespace rasad::present
