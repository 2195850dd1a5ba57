// rasad fmt: the common layout for the YAML files of a pack.
#include "app/cli/author.hpp"
#include "app/present/fault_lines.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "engine/text/layout.hpp"

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

void print_faults(const Context& context, const archive::Files& files,
                  const base::Diagnostics& faults) {
  for (const base::Diagnostic& fault : base::shown(faults).list) {
    for (const std::string& line : present::fault_lines(context.text, fault, files)) {
      print(line);
    }
  }
}

}  // namespace

int fmt_pack(Context& context, const FmtArguments& arguments) {
  const fs::path folder = arguments.pack;
  base::Diagnostics faults;
  const auto files = shell::read_files(context.share, context.data, arguments.pack, faults);
  std::error_code error;
  if (!files || !fs::is_directory(folder, error)) {
    print_faults(context, {}, faults);
    if (files) {
      print_error(context.text.say("fmt.folder_only", {{"folder", folder.string()}}));
    }
    return faults.has_errors() ? faults_found : wrong_usage;
  }
  std::size_t changed = 0;
  for (const auto& [path, bytes] : *files) {
    const auto laid_out =
        path.ends_with(".yaml") ? text::laid_out(path, bytes, faults) : std::nullopt;
    if (!laid_out || *laid_out == bytes) {
      continue;
    }
    ++changed;
    print(context.text.say(arguments.check ? "fmt.would_change" : "fmt.changed", {{"file", path}}));
    if (!arguments.check && !shell::write_file(folder / path, *laid_out)) {
      print_error(context.text.say("file.cannot_write", {{"file", path}}));
      return environment_failed;
    }
  }
  print_faults(context, *files, faults);
  const bool is_unsettled = faults.has_errors() || (arguments.check && changed > 0);
  return is_unsettled ? faults_found : done;
}

}  // namespace rasad::cli
