// rasad msel: the script as a table, out and in.
#include "app/cli/l10n.hpp"
#include "app/cli/msel.hpp"
#include "app/cli/pack_commands.hpp"
#include "app/cli/table_file.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "engine/save/disk.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

int cannot_write(const Context& context, const fs::path& path) {
  print_error(context.text.say("file.cannot_write", {{"file", path.string()}}));
  return environment_failed;
}

int write_table(const Context& context, const content::Pack& pack, const fs::path& path) {
  const tables::Table table = msel_table(context.text, pack);
  const int result =
      write_table_file(context, path.string(), tables::sheet_of(table, msel_widths(pack)));
  if (result == done) {
    print(context.text.say(
        "msel.written", {{"file", path.string()}, {"n", std::to_string(table.rows.size() - 1)}}));
  }
  return result;
}

// At most ten, and how many there are.
std::string listed(const std::vector<std::string>& ids) {
  constexpr std::size_t most = 10;
  std::string text;
  for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) {
    text += (i == 0 ? "" : ", ") + ids[i];
  }
  return ids.size() > most ? text + ", …" : text;
}

// Nothing that stands in the table is left out in silence.
void print_aside(const Context& context, const MselChanges& changes) {
  for (const std::string& column : changes.unknown_columns) {
    print(context.text.say("msel.unknown_column", {{"column", column}}));
  }
  for (const auto& [column, cells] : changes.aside) {
    print(context.text.say("msel.aside", {{"column", column}, {"n", std::to_string(cells)}}));
  }
  if (changes.emptied > 0) {
    print(context.text.say("msel.emptied", {{"n", std::to_string(changes.emptied)}}));
  }
  if (!changes.left.empty()) {
    print(context.text.say(
        "msel.left", {{"n", std::to_string(changes.left.size())}, {"ids", listed(changes.left)}}));
  }
}

void print_changes(const Context& context, const MselChanges& changes) {
  print_aside(context, changes);
  for (const MselChanges::Words& words : changes.words) {
    print(context.text.say(
        "msel.words",
        {{"row", std::to_string(words.row)}, {"id", words.id}, {"language", words.language}}));
    print("  - " + words.before);
    print("  + " + words.after);
  }
  for (const MselChanges::Value& value : changes.values) {
    print(context.text.say(
        "msel.value", {{"row", std::to_string(value.row)}, {"id", value.id}, {"key", value.key}}));
    print("  - " + value.before);
    print("  + " + value.after);
  }
  for (const MselChanges::Inject& inject : changes.injects) {
    print(context.text.say("msel.new", {{"row", std::to_string(inject.row)}, {"id", inject.id}}));
    for (const auto& [key, value] : inject.keys) {
      if (!value.empty()) {
        print("  + " + key + ": " + value);
      }
    }
  }
}

// The changed pack must be as good as the old one before a byte of it is written.
int apply(const Context& context, const fs::path& folder, const content::Pack& pack,
          const MselChanges& changes, const std::string& table) {
  base::Diagnostics diagnostics;
  const auto before = archive::read_pack(folder, diagnostics);
  if (!before) {
    return faults_found;
  }
  const archive::Files after = msel_applied(pack, *before, changes, table, diagnostics);
  base::Diagnostics of_pack;
  static_cast<void>(content::read_pack(after, shell::ShippedDoctrines{context.share}, of_pack));
  const bool is_sound = print_faults(context, diagnostics, after);
  if (!is_sound || of_pack.has_errors()) {
    print_faults(context, of_pack, after);
    return faults_found;
  }
  for (const auto& [path, bytes] : after) {
    const auto old = before->find(path);
    if ((old == before->end() || old->second != bytes) &&
        !save::replace_whole(folder / path, bytes)) {
      return cannot_write(context, folder / path);
    }
  }
  print(context.text.say("msel.applied"));
  return done;
}

int take_table(const Context& context, const MselArguments& arguments, const content::Pack& pack) {
  base::Diagnostics diagnostics;
  const auto sheets = read_table_file(context, arguments.file, diagnostics);
  const std::string name = fs::path{arguments.file}.filename().string();
  MselChanges changes;
  if (sheets) {
    const tables::Table& sheet = msel_sheet(context.text, *sheets);
    if (sheets->size() > 1) {
      print(context.text.say("table.sheet", {{"file", name}, {"sheet", sheet.name}}));
    }
    changes = msel_changes(context.text, pack, name, sheet, diagnostics);
  }
  if (!print_faults(context, diagnostics, {}) || !sheets) {
    return faults_found;
  }
  print_changes(context, changes);
  if (changes.empty()) {
    print(context.text.say("msel.nothing", {{"n", std::to_string(changes.read)}}));
    return done;
  }
  if (!arguments.apply) {
    print(context.text.say("msel.not_yet"));
    return done;
  }
  const fs::path folder = shell::pack_path(context.share, context.data, arguments.pack);
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    print_error(context.text.say("l10n.only_folder"));
    return wrong_usage;
  }
  return apply(context, folder, pack, changes, name);
}

}  // namespace

int msel(Context& context, const MselArguments& arguments) {
  const auto pack = load_pack(context, arguments.pack, "", InDoubt::say);
  if (pack == nullptr) {
    return faults_found;
  }
  return arguments.action == "export" ? write_table(context, *pack, arguments.file)
                                      : take_table(context, arguments, *pack);
}

}  // namespace rasad::cli
