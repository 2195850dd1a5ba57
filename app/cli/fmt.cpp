// rasad fmt: the common layout for the YAML files of a pack.
#include "app/cli/author.hpp"
#include "app/present/fault_lines.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "engine/authoring/key_changes.hpp"
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

// One line for each old key, with what it is now; true if there are any.
bool say_old_keys(const Context& context, const authoring::PackDocument& document) {
  const auto found = authoring::old_keys(document, authoring::key_changes());
  for (const authoring::OldKey& one : found) {
    print(context.text.say("fmt.old_key", {{"file", one.file},
                                           {"line", std::to_string(one.first.line)},
                                           {"key", one.old_key},
                                           {"n", std::to_string(one.count)},
                                           {"new", one.new_line}}));
  }
  return !found.empty();
}

void lay_out(authoring::PackDocument& document, base::Diagnostics& faults) {
  const archive::Files files = document.files();
  for (const auto& [path, bytes] : files) {
    auto laid_out = path.ends_with(".yaml") ? text::laid_out(path, bytes, faults) : std::nullopt;
    if (laid_out && *laid_out != bytes) {
      document.replace(path, std::move(*laid_out));
    }
  }
}

}  // namespace

int fmt_pack(Context& context, const FmtArguments& arguments) {
  const fs::path folder = arguments.pack;
  base::Diagnostics faults;
  const shell::OpenedFiles opened =
      shell::open_files(context.share, context.data, arguments.pack, faults);
  const auto& files = opened.files;
  std::error_code error;
  if (!files || !fs::is_directory(folder, error)) {
    print_faults(context, {}, faults);
    if (files) {
      print_error(context.text.say("fmt.folder_only", {{"folder", folder.string()}}));
    }
    return faults.has_errors() ? faults_found : wrong_usage;
  }
  static_cast<void>(admits(context, opened.doubt, InDoubt::say));
  authoring::PackDocument document{*files};
  const bool has_old = say_old_keys(context, document);
  if (arguments.upgrade) {
    authoring::upgrade(document, authoring::key_changes());
  }
  lay_out(document, faults);
  std::size_t changed = 0;
  for (const auto& [path, bytes] : document.files()) {
    if (bytes == files->at(path)) {
      continue;
    }
    ++changed;
    print(context.text.say(arguments.check ? "fmt.would_change" : "fmt.changed", {{"file", path}}));
    if (!arguments.check && !shell::write_file(folder / path, bytes)) {
      print_error(context.text.say("file.cannot_write", {{"file", path}}));
      return environment_failed;
    }
  }
  print_faults(context, *files, faults);
  const bool stays_old = has_old && (arguments.check || !arguments.upgrade);
  const bool is_unsettled = faults.has_errors() || stays_old || (arguments.check && changed > 0);
  return is_unsettled ? faults_found : done;
}

}  // namespace rasad::cli
