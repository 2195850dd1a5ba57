// Writes reports beside a session, for the commands `report` and `play`.
#pragma once

#include "app/cli/command.hpp"
#include "app/present/report_model.hpp"
#include "engine/save/payload.hpp"

#include <filesystem>
#include <string>

namespace rasad::cli {

/// What the program says of itself in a report.
[[nodiscard]] std::string program_version();
/// Who played and when; the seed of an assessed session stays hidden.
[[nodiscard]] report::SessionLabel label_of(const save::SessionInfo& info);
/// The style sheet of HTML reports; empty if it does not lie where it should.
[[nodiscard]] std::string report_style(const Context& context);
/// HTML in the language of the context; false if the file cannot be written.
[[nodiscard]] bool write_html(const Context& context, const present::ReportFacts& facts,
                              const std::filesystem::path& file);
/// The debrief as text and as HTML in all languages. The context's language is as before.
///
/// printed  the text in the reader's own language, for a terminal
[[nodiscard]] bool write_all(Context& context, const present::ReportFacts& facts,
                             const std::filesystem::path& folder, std::string& printed);

}  // namespace rasad::cli
