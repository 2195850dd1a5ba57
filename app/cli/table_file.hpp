// Spreadsheets on disk: the one door through which commands read and write them.
#pragma once

#include "app/cli/command.hpp"
#include "engine/tables/table_writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rasad::cli {

/// All sheets of a CSV or XLSX file, whatever it is called; faults of tables::read_tables. Nothing
/// without a fault if there is no such file, which is said.
[[nodiscard]] std::optional<std::vector<tables::Table>> read_table_file(
    const Context& context, const std::string& path, base::Diagnostics& diagnostics);

/// Writes CSV or XLSX by the ending of the name. Another ending is refused with a sentence: a file
/// must be what its name says. Returns the exit code.
[[nodiscard]] int write_table_file(const Context& context, const std::string& path,
                                   const tables::Sheet& sheet);

}  // namespace rasad::cli
