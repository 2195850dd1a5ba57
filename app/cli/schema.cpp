// rasad schema: the keys of pack files for editors (JSON Schema) and for readers (tables).
#include "app/cli/author.hpp"
#include "app/cli/input_file.hpp"
#include "app/present/schema_json.hpp"
#include "app/present/schema_text.hpp"
#include "app/shell/folders.hpp"

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

int write_all(const Context& context, const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  auto files = present::schema_files(context.text);
  files["settings.json"] = present::editor_settings("./" + folder.filename().string());
  for (const auto& [name, bytes] : files) {
    if (!shell::write_file(folder / name, bytes)) {
      print_error(context.text.say("file.cannot_write", {{"file", (folder / name).string()}}));
      return environment_failed;
    }
  }
  print(context.text.say("schema.written", {{"folder", folder.string()}}));
  return done;
}

int renew_guide(const Context& context, const fs::path& file) {
  const auto guide = input_file(context, file.string());
  if (!guide) {
    return environment_failed;
  }
  if (!shell::write_file(file, present::with_reference(context.text, *guide))) {
    print_error(context.text.say("file.cannot_write", {{"file", file.string()}}));
    return environment_failed;
  }
  return done;
}

void print_tables(const Context& context) {
  for (const present::RecordOfFile& one : present::all_records()) {
    print("## " + one.file + ": `" + one.record.name + "`\n");
    print(present::meaning(context.text, one.record.name) + '\n');
    print(present::reference_table(context.text, one.record));
  }
  print(present::effect_table(context.text));
  print(present::fact_table(context.text));
}

}  // namespace

int schema(Context& context, const SchemaArguments& arguments) {
  if (!arguments.guide.empty()) {
    return renew_guide(context, arguments.guide);
  }
  if (!arguments.out.empty()) {
    return write_all(context, arguments.out);
  }
  print_tables(context);
  return done;
}

}  // namespace rasad::cli
