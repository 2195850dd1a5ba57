// Faults of a pack for people: place, fault, the line, a caret, the remedy.
#pragma once

#include "app/present/program_text.hpp"
#include "engine/archive/files.hpp"
#include "engine/base/diagnostics.hpp"

#include <string>
#include <vector>

namespace rasad::present {

/// `file:line:column: error: sentence [RSD-1021]`, the source line, a caret, the remedy.
///
/// files  the pack's files, for the source lines; may be empty
[[nodiscard]] std::vector<std::string> fault_lines(const ProgramText& text,
                                                   const base::Diagnostic& fault,
                                                   const archive::Files& files);
/// "world.yaml:31:11", or the file alone.
[[nodiscard]] std::string fault_place(const base::Diagnostic& fault);
/// The sentence alone.
[[nodiscard]] std::string fault_sentence(const ProgramText& text, const base::Diagnostic& fault);
[[nodiscard]] std::string remedy_sentence(const ProgramText& text, const base::Diagnostic& fault);

}  // namespace rasad::present
