// JSON Schema of pack files, for editors: completion, explanations and faults while one types.
#pragma once

#include "app/present/program_text.hpp"

#include <map>
#include <string>

namespace rasad::present {

/// Schemas by file name ("scenario.schema.json"), draft 7, with meanings in the text's language.
[[nodiscard]] std::map<std::string, std::string> schema_files(const ProgramText& text);
/// Settings of Visual Studio Code that tie the schemas in a folder ("./schema") to pack files.
[[nodiscard]] std::string editor_settings(const std::string& folder);

}  // namespace rasad::present
