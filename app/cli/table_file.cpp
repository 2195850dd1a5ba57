// Files around the tables of engine/tables.
#include "app/cli/table_file.hpp"

#include "app/cli/input_file.hpp"
#include "engine/save/disk.hpp"

#include <filesystem>

namespace rasad::cli {

namespace fs = std::filesystem;

std::optional<std::vector<tables::Table>> read_table_file(const Context& context,
                                                          const std::string& path,
                                                          base::Diagnostics& diagnostics) {
  const auto bytes = input_file(context, path);
  return bytes ? tables::read_tables(fs::path{path}.filename().string(), *bytes, diagnostics)
               : std::nullopt;
}

int write_table_file(const Context& context, const std::string& path, const tables::Sheet& sheet) {
  const auto form = tables::form_of(path);
  if (!form) {
    print_error(context.text.say("table.ending", {{"file", path}}));
    return wrong_usage;
  }
  const bool is_written =
      form == tables::Form::workbook
          ? tables::write_workbook(path, {sheet})
          : save::replace_whole(
                path, tables::write_csv(sheet, tables::dialect_of(context.text.language())));
  if (!is_written) {
    print_error(context.text.say("file.cannot_write", {{"file", path}}));
    return environment_failed;
  }
  return done;
}

}  // namespace rasad::cli
