// Decisions in a file, one JSON object a line, for `run --decisions` and `whatif`:
//   {"week": 1, "grade": "tip_1", "source": "B", "information": "3"}
//   {"week": 1, "task": "hot_spot_patrol", "cells": ["F12", "G12"], "reason": "…"}
//   {"week": 2, "answer": "press_question", "choice": "tell_facts", "reason": "…"}
//   {"week": 2, "judge": "travelling_group", "percent": 70}
// and the further acts of the cycle; all of them are listed in scenarios/README.md.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/session/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

struct FileDecision {
  std::int32_t week = 1;
  std::int32_t line = 0;
  session::Decision decision;
  /// What a file can only name by id and a session only knows by number: filled in by `resolved`.
  base::OptionId task_of;  ///< review: the latest task of this option without a review
  std::vector<std::int32_t> product_forms;  ///< task: the latest product of each form
  std::int32_t requirement = 0;             ///< task: the how-manieth requirement, from 1
};

/// The decision with the numbers of this session.
[[nodiscard]] session::Decision resolved(const FileDecision& line, const session::Session& session);

/// A fault of one line.
struct LineFault {
  std::int32_t line = 0;
  std::string what;  ///< the word that is unknown or missing
};

/// Reads decisions against a pack's ids; nothing if any line is at fault.
[[nodiscard]] std::optional<std::vector<FileDecision>> read_decisions(
    const content::Pack& pack, const std::string& text, std::vector<LineFault>& faults);

}  // namespace rasad::cli
