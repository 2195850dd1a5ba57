// The veil lifted: every offence of the exercise beside its line in the record, and the funnel from
// what occurred to what was cleared.
#pragma once

#include "engine/session/session.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rasad::report {

/// How an offence stands in the record.
enum class Ledger {
  recorded,        ///< with its right cell and type
  recorded_wrong,  ///< in another cell, or as another type
  known_only,      ///< reported or found, never entered (or not before the end)
  never_known,
  record_only,  ///< in the record, and no offence stands behind it
};

/// The line of the record, with its errors.
struct RecordLine {
  base::CrimeTypeId type;
  base::CellId cell;
  base::Minutes recorded;
  bool found_by_patrol = false;
};

/// One offence; of a `record_only` line, type, cell and time are the record's.
struct VeilLine {
  std::uint64_t key = 0;
  base::CrimeTypeId type;
  base::CellId cell;  ///< unset for a type without places
  base::Minutes occurred;
  Ledger ledger = Ledger::never_known;
  std::optional<RecordLine> record;
  base::GroupId group;  ///< at its root, unset if none
  bool is_near_repeat = false;
  bool is_cleared = false;  ///< by the work of detectives, before the end (world/clearance.cpp)
  base::DistrictId district = {};
};

/// How many of each stage reached the next.
struct Funnel {
  std::int64_t occurred = 0;
  std::int64_t known = 0;     ///< reported to the police, or found by them
  std::int64_t recorded = 0;  ///< entered before the end
  std::int64_t cleared = 0;   ///< recorded, and cleared by detectives before the end
  std::int64_t arrested = 0;  ///< recorded, and a group that was arrested stands behind it
};

struct Veil {
  std::vector<VeilLine> lines;  ///< offences of the exercise, in order of time
  std::vector<Funnel> types;    ///< by crime type of the offence
  Funnel total;
};
[[nodiscard]] Veil veil_of(const session::Session& session);

/// A district at the end, beside its start.
struct DistrictFacts {
  std::int64_t occurred = 0;
  std::int64_t recorded = 0;  ///< of these offences, in whichever cell
  std::int64_t harm = 0;
  double trust_before = 0;
  double trust_after = 0;
  std::int32_t surveyed_after = 0;
};
[[nodiscard]] std::vector<DistrictFacts> districts_of(const session::Session& session,
                                                      const Veil& veil);

/// A group that stood behind some of it.
struct GroupFacts {
  std::int64_t offences = 0;      ///< its own, during the exercise
  std::int64_t near_repeats = 0;  ///< that followed from them
  std::optional<base::Minutes> arrested;
};
[[nodiscard]] std::vector<GroupFacts> groups_of(const session::Session& session, const Veil& veil);

}  // namespace rasad::report
