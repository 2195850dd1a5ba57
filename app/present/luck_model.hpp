// Luck or skill, and what if, said in one language.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/assess/luck.hpp"
#include "engine/assess/what_if.hpp"
#include "engine/report/debrief.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// A reference plan over all trials: own harm minus its harm; negative is less harm.
struct LuckReference {
  std::string name;
  double mean_harm = 0;  ///< of the reference plan itself, for its sign on the axis
  double low_harm = 0;   ///< 95 % interval of that mean
  double high_harm = 0;
  std::string difference;  ///< "−412 (−620 … −204)"
};

struct LuckModel {
  std::string verdict;  ///< skill: one sentence
  std::string fortune;  ///< luck: one sentence
  std::string method;   ///< how it was found out, with the number of trials
  std::vector<std::string> limits;
  std::int64_t own = 0;            ///< harm of the run that was played: the flag
  std::vector<std::int64_t> dots;  ///< harm of each trial of the own decisions, rising
  std::vector<LuckReference> references;
};
[[nodiscard]] LuckModel luck_model(const ProgramText& text, const report::Debrief& facts,
                                   const assess::Luck& luck);

/// An answer to "what if", for a card and for the terminal.
struct WhatIfModel {
  std::string figure;    ///< "Harm: 540 → 412 (−128)"; empty without an answer
  std::string sentence;  ///< the answer in one sentence, or why there is none
  std::string drift;     ///< how far the histories drift apart; empty without an answer
  std::vector<std::vector<std::string>> rows;  ///< offences that differ, first row the heading
};
[[nodiscard]] WhatIfModel what_if_model(const ProgramText& text, const report::Debrief& facts,
                                        const assess::WhatIf& answer);

}  // namespace rasad::present
