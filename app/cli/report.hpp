// Commands that look back at a stored session.
#pragma once

#include "app/cli/command.hpp"

namespace rasad::cli {

struct ReportArguments {
  std::string session;
  std::string format = "html";                   ///< html, csv, xlsx or xapi
  std::string out;                               ///< file; beside the session if empty
  std::string home = "https://academy.example";  ///< IRI of the academy, for xAPI
  std::int32_t trials = 50;                      ///< other draws of chance
  bool with_reasons = false;                     ///< in xAPI
  bool so_far = false;                           ///< although the exercise is not over
};
[[nodiscard]] int report(Context& context, const ReportArguments& arguments);

struct WhatIfArguments {
  std::string session;
  std::int32_t at = 0;     ///< number of the journal entry
  std::string change;      ///< file of one decision, or "drop"
  std::int32_t seeds = 0;  ///< other draws of chance
  bool so_far = false;     ///< although the exercise is not over
};
[[nodiscard]] int whatif(Context& context, const WhatIfArguments& arguments);

}  // namespace rasad::cli
