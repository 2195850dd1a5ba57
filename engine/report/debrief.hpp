// Everything a debrief knows, computed once from a session: facts and ids, no language. Screens,
// text, HTML, CSV, XLSX and xAPI all tell these facts.
#pragma once

#include "engine/assess/calibration.hpp"
#include "engine/assess/score.hpp"
#include "engine/report/timeline.hpp"
#include "engine/report/veil.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rasad::report {

/// What anybody needs to check the report by replay.
struct Identity {
  std::string pack;  ///< id
  std::string pack_version;
  std::string rules_hash;    ///< 64 hex digits
  std::string content_hash;  ///< 64 hex digits
  std::uint64_t seed = 0;
  std::string digest;        ///< 32 hex digits, of the last state
  std::string program;       ///< version, given by the caller
  std::string label;         ///< who or which group, given by the caller, may be empty
  std::string date;          ///< ISO, of the start, given by the caller, may be empty
  bool is_assessed = false;  ///< the seed is not shown
  bool is_finished = false;  ///< played to the end
};

/// A question that was put.
struct QuestionFacts {
  base::QuestionId question;
  std::int32_t choice = -1;  ///< -1: not answered
  base::Minutes opened;
};

struct Debrief {
  std::shared_ptr<const content::Pack> pack;
  Identity identity;
  Timeline timeline;
  Veil veil;
  std::vector<DistrictFacts> districts;
  std::vector<GroupFacts> groups;
  std::vector<QuestionFacts> questions;  ///< in order of the pack
  std::vector<assess::GradeCheck> grades;
  assess::GradingCalibration grading;
  assess::BeliefCalibration beliefs;
  std::vector<double> case_strength;  ///< by hypothesis, 0..1000
  std::vector<tasking::ArrestOutcome> arrests;
  std::vector<tasking::Breach> breaches;
  assess::Outcome own;
  assess::References references;
  assess::Score score;
};

/// What the caller knows of a session beside its history.
struct SessionLabel {
  std::string program;
  std::string label;
  std::string date;
  bool is_assessed = false;
};

/// Replays the session once and the reference policies on the same seed: some tens of milliseconds.
[[nodiscard]] Debrief debrief_of(const session::Session& session, const SessionLabel& label);

/// Harm of an outcome summed up week by week.
[[nodiscard]] std::vector<std::int64_t> cumulative_harm(const assess::Outcome& outcome);

}  // namespace rasad::report
