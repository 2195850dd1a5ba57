// Writes reports beside a session: for the terminal, the window and `rasad report`.
#pragma once

#include "app/present/report_model.hpp"
#include "engine/text/language.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rasad::present {

/// What the program says of itself in a report.
[[nodiscard]] std::string program_version();
/// The style sheet of HTML reports below the program's files; empty if it is not there.
[[nodiscard]] std::string report_style(const std::filesystem::path& share);
/// HTML in the language of the text; false if the file cannot be written.
[[nodiscard]] bool write_html(const ProgramText& text, const std::filesystem::path& share,
                              const ReportFacts& facts, const std::filesystem::path& file);
/// The debrief as text and as HTML in all languages. The text's language is as before.
///
/// printed  gets the text in the reader's own language, for a terminal
[[nodiscard]] bool write_all(ProgramText& text, const std::filesystem::path& share,
                             const ReportFacts& facts, const std::filesystem::path& folder,
                             std::string& printed);

/// The HTML of all languages under names that people know again: lesson, day, language. Nothing is
/// overwritten: a name that is taken gets a number.
///
/// folder  is made if it is not there
/// day     on which it is written
/// Answers the files, the one in the text's own language first; nothing if one cannot be written.
[[nodiscard]] std::vector<std::filesystem::path> write_named(ProgramText& text,
                                                             const std::filesystem::path& share,
                                                             const ReportFacts& facts,
                                                             const std::filesystem::path& folder,
                                                             rasad::text::Date day);

}  // namespace rasad::present
