// One line of a decision file. Part of decision_file.cpp.
#pragma once

#include "app/cli/decision_file.hpp"

namespace rasad::cli {

/// Reads one JSON object.
///
/// fault    the word that is unknown or missing, if there is no result
/// returns  the decision with its week; its line number is left to the caller
[[nodiscard]] std::optional<FileDecision> read_decision_line(const content::Pack& pack,
                                                             const std::string& bytes,
                                                             std::string& fault);

}  // namespace rasad::cli
