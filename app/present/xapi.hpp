// The course of an exercise as xAPI statements (version 1.0.3), for a learning record store: a file
// to be imported later, never a request.
#pragma once

#include "app/present/report_model.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace rasad::present {

struct XapiRun {
  std::string home;   ///< IRI of the academy, without a slash at its end
  std::string actor;  ///< a pseudonym; never a mail address
  /// Wall clock of journal entries in milliseconds since 1970, by number; may be empty.
  std::map<std::int32_t, std::int64_t> stamps;
  bool with_reasons = false;  ///< reasons are personal: only with consent
};

/// A JSON array. Ids are UUIDs made of the run and the entry: importing it twice adds nothing.
[[nodiscard]] std::string xapi_statements(const ProgramText& text, const ReportFacts& facts,
                                          const XapiRun& run);
/// "2026-11-23T09:12:05.123Z".
[[nodiscard]] std::string utc_time(std::int64_t milliseconds);
/// Time in the exercise as an ISO 8601 duration: "P3DT9H30M".
[[nodiscard]] std::string exercise_time(base::Minutes at);

}  // namespace rasad::present
