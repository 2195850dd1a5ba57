// Rows of the debrief, already said in one language: strings to show and numbers to draw.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rasad::present {

/// A finding that stands above its picture: "Burglary: happened 168, in the record 97".
struct Claim {
  std::string figure;  ///< the number that counts, alone
  std::string text;    ///< the whole sentence, figure included
};

/// A hypothesis and what was so.
struct HypothesisRow {
  std::string statement;
  std::string verdict;  ///< "true" or "not true"
  std::string state;    ///< what the reports said, what you said, how strong the case was
  bool is_true = false;
  std::int32_t belief = 0;      ///< permille
  std::int32_t judgement = -1;  ///< permille, -1 if none
};

/// A group behind some of it: two sentences.
struct GroupRow {
  std::string name;
  std::string text;
};

/// A stage of the funnel for one crime type; the last row is the sum.
struct FunnelRow {
  std::string name;
  std::int64_t occurred = 0;
  std::int64_t known = 0;
  std::int64_t recorded = 0;
  std::int64_t cleared = 0;
};

struct CriterionRow {
  std::string text;
  std::int32_t points = 0;            ///< 0..100
  std::vector<std::int32_t> entries;  ///< numbers of decision cards it rests on
};
/// A dimension of the score.
struct ScoreRow {
  std::string name;
  std::int32_t points = 0;  ///< 0..100
  std::int64_t weight = 0;  ///< of 100
  bool is_outcome = false;  ///< else process
  std::vector<CriterionRow> criteria;
};

/// One's own plan (first) or a reference plan on the same seed.
struct ReferenceRow {
  std::string name;
  std::int64_t occurred = 0;
  std::int64_t harm = 0;
  std::string cost;
  std::string trust;                       ///< mean at the end
  std::vector<std::int64_t> harm_by_week;  ///< summed up
};

struct DistrictRow {
  std::string name;
  std::int64_t occurred = 0;
  std::int64_t recorded = 0;
  std::int64_t harm = 0;
  std::string trust_before;  ///< true
  std::string trust_after;   ///< true
  std::string surveyed;      ///< at the end
  std::vector<double> trust_by_week;
  std::vector<std::int32_t> surveyed_by_week;
};

/// A report with the grade given and the right one.
struct GradeRow {
  std::string number;
  std::string source;
  std::string given;  ///< "B2", or that it was not graded
  std::string right;
  std::string truth;
};

struct QuestionRow {
  std::string title;
  std::string choice;   ///< or that it was not answered
  std::string outcome;  ///< what the debrief says of the choice, may be empty
};

struct LessonRow {
  std::string title;
  std::string text;
  std::string source;  ///< a citation, in its own language
};

/// Numbers of entries in as few words as there are: "1, 2, 13–20".
///
/// entries  ascending
[[nodiscard]] std::string entry_ranges(const std::vector<std::int32_t>& entries);

}  // namespace rasad::present
