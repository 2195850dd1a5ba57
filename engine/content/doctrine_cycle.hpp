// The parts of a doctrine that name the cycle: who may know and decide what, what may be handed on,
// which products there are, how long things are kept. All of it is content.
#pragma once

#include "engine/content/text_field.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace rasad::content {

/// Ways of deciding that may stand in for an absent role; engine/policy has one for each.
inline constexpr std::array stand_in_names{"none",      "equal",        "reactive",
                                           "corrected", "proportional", "intelligence-led"};

/// A phase of the intelligence cycle or a level of decision, as this doctrine names it.
struct NamedPart {
  std::string id;
  Text name;
  Text about;
};

/// A body that information can be shared with.
struct Agency {
  std::string id;
  Text name;
  Text about;
};

/// Who may receive a report with this code.
struct HandlingCode {
  std::string id;
  std::vector<std::string> same_as;  ///< ids of other doctrines that mean the same
  std::string code;
  Text name;
  Text meaning;
  std::vector<std::int32_t> agencies;  ///< may receive it without asking; all others may not
};

/// Somebody at the table: what this seat sees and decides. Absent seats are played by a policy.
struct SeatRole {
  std::string id;
  Text name;
  Text about;
  bool sees_sources = true;     ///< who a source is, and its record
  bool sees_informants = true;  ///< reports of registered sources
  bool sees_reports = true;     ///< any report at all
  bool sees_incidents = true;
  bool sees_cases = true;  ///< strength of cases, arrests
  bool may_grade = false;
  bool may_judge = false;
  bool may_commission = false;
  bool may_share = false;
  bool may_task = false;
  bool may_answer = false;
  std::string stands_in;  ///< one of stand_in_names: plays an absent seat; "" for none
};

enum class ProductKind {
  hot_spots,     ///< cells with most harm, and where it is likely next
  times,         ///< hours and weekdays, aoristic
  near_repeats,  ///< Knox table
  links,         ///< who and what belongs together, with centrality
  subject,       ///< what is known of one hypothesis and its persons
  problem,       ///< one type of crime: where, when, trend
  hypotheses,    ///< analysis of competing hypotheses
  forecast,      ///< next week's count with its probability
  results,       ///< before and after, beside a comparison area
};

/// A product an analyst can be asked for (domain.md §1.9).
struct ProductForm {
  std::string id;
  std::vector<std::string> same_as;
  Text name;
  Text about;
  ProductKind kind = ProductKind::hot_spots;
  std::int64_t hours = 8;      ///< for a quality of 63 % with complete data, 1..400
  std::int64_t lead_days = 0;  ///< from Monday to delivery
};

/// How long reports may be kept (domain.md §1.11).
struct Retention {
  std::int64_t unconfirmed_weeks = 26;  ///< cannot be corroborated or assessed
  std::int64_t graded_weeks = 156;
  std::int64_t data_weeks = 13;  ///< data of telephones and accounts, whatever its grade
};

/// "likely" from 550 permille, for example (domain.md §1.13).
struct ProbabilityWord {
  std::string id;
  Text name;
  std::int64_t from = 0;  ///< permille
};

}  // namespace rasad::content
