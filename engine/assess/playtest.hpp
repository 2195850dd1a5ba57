// Playing a pack many times with bots, for its author: what never happens, what always happens,
// whether one option alone is enough, whether better plans score better, and how full the time is.
#pragma once

#include "engine/assess/score.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rasad::assess {

struct PlaytestRequest {
  std::vector<std::string> bots;  ///< names of policies
  std::int32_t seeds = 20;        ///< courses of events 1 … seeds
};

/// In how many of the runs something happened.
struct Happening {
  std::string id;
  std::int32_t runs = 0;
};

struct BotResult {
  std::string name;
  std::vector<std::int32_t> totals;  ///< by seed
  double mean = 0;
};

/// The coach with this option and no other.
struct OptionResult {
  std::string id;
  double mean = 0;
  std::int32_t wins = 0;  ///< seeds in which less harm is done than under every bot
};

/// How full the time of one week is, by the coach's runs.
struct WeekLoad {
  double minutes = 0;  ///< to read, to grade and to decide
  double share = 0;    ///< minutes of the lesson that fall to a week
};

struct Playtest {
  std::int32_t seeds = 0;
  std::int32_t runs = 0;  ///< of bots, of the coach with one option, of the one who tries all
  std::vector<Happening> injects;
  std::vector<Happening> reports;
  std::vector<Happening> questions;
  std::vector<BotResult> bots;
  std::vector<OptionResult> options;
  std::vector<WeekLoad> weeks;
  std::int32_t longest_silence = 0;  ///< days without an inject or a report, mean of the coach's
};

/// Plays everything. `progress` hears of each seed that is done.
[[nodiscard]] Playtest playtest(const std::shared_ptr<const content::Pack>& pack,
                                const PlaytestRequest& request,
                                const std::function<void(std::int32_t)>& progress = {});

/// A threshold that is not kept: `playtest.<what>` is its sentence.
struct Finding {
  std::string what;
  base::Arguments arguments;
};
/// Thresholds [design]: no option alone prevents more harm than every plan in
/// more than 95 % of the seeds; nothing stays out of
/// every run; the plan of intelligence scores higher than the reactive one in at least 60 % of the
/// seeds; at most half of the lesson is empty.
[[nodiscard]] std::vector<Finding> findings(const Playtest& result);

}  // namespace rasad::assess
