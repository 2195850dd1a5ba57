// rasad l10n: what is translated, what translators get, and what comes back from them.
#include "app/cli/input_file.hpp"
#include "app/cli/l10n.hpp"
#include "app/cli/l10n_commands.hpp"
#include "app/cli/l10n_table.hpp"
#include "app/cli/table_file.hpp"
#include "app/shell/folders.hpp"
#include "engine/authoring/pack_document.hpp"
#include "engine/save/disk.hpp"
#include "engine/text/language.hpp"
#include "engine/text/language_check.hpp"
#include "engine/text/pseudo.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

void print_counts(const Context& context, const std::string& what, const std::string& language,
                  std::size_t translated, std::size_t total) {
  const auto percent = static_cast<std::int64_t>(total == 0 ? 100 : translated * 100 / total);
  print(context.text.say("l10n.coverage",
                         {{"what", what},
                          {"language", language},
                          {"translated", std::to_string(translated)},
                          {"total", std::to_string(total)},
                          {"percent", text::percent(context.text.language(), percent)}}));
}

void print_slips(const Context& context, const std::string& name, const text::PoFile& file) {
  for (const text::Slip& slip : text::language_slips(file)) {
    print(context.text.say("l10n.slip", {{"file", name + '/' + file.language + ".po"},
                                         {"line", std::to_string(slip.span.line)},
                                         {"id", slip.id},
                                         {"what", context.text.say("l10n.slip." + slip.rule)},
                                         {"found", slip.found}}));
  }
}

// True if every sentence is translated into every language.
bool print_coverage(const Context& context, const Translatable& what) {
  const std::size_t total = what.source.entries.size();
  print_counts(context, what.name, what.source_language, total, total);
  bool is_complete = true;
  for (const std::string& language : what.languages) {
    const auto old = translations_of(context, what, language);
    if (!old) {
      is_complete = false;
      continue;
    }
    text::MergeCounts counts;
    static_cast<void>(text::merge(what.source, *old, language, counts));
    print_counts(context, what.name, language, counts.kept, total);
    print_slips(context, what.name, *old);
    is_complete &= counts.kept == total;
  }
  return is_complete;
}

bool write_or_say(const Context& context, const fs::path& path, const std::string& bytes) {
  if (save::replace_whole(path, bytes)) {
    return true;
  }
  print_error(context.text.say("file.cannot_write", {{"file", path.string()}}));
  return false;
}

// Writes to --out, or to standard output.
int deliver(const Context& context, const L10nArguments& arguments, const text::PoFile& file) {
  const bool is_xlsx = arguments.format == "xlsx";
  if (is_xlsx && arguments.out.empty()) {
    print_error(context.text.say("l10n.needs_out"));
    return wrong_usage;
  }
  if (is_xlsx) {
    return write_table_file(context, arguments.out,
                            tables::sheet_of(table_of(context.text, file), table_widths()));
  }
  const std::string bytes =
      arguments.format == "csv"
          ? tables::write_csv(tables::sheet_of(table_of(context.text, file), table_widths()),
                              tables::dialect_of(context.text.language()))
          : text::write_po(file);
  if (arguments.out.empty()) {
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    return done;
  }
  return write_or_say(context, arguments.out, bytes) ? done : environment_failed;
}

// A PO file by what it says: a line that begins with "msgid".
bool is_po(const std::string& bytes) {
  return bytes.starts_with("msgid") || bytes.find("\nmsgid") != std::string::npos;
}

// What a translator sent, in the language of its header or of --into.
std::optional<text::PoFile> sent(const Context& context, const L10nArguments& arguments,
                                 base::Diagnostics& diagnostics, archive::Files& files) {
  const fs::path path = arguments.file;
  const std::string name = path.filename().string();
  const auto bytes = input_file(context, arguments.file);
  if (!bytes) {
    return std::nullopt;
  }
  if (!is_po(*bytes)) {
    const auto sheets = tables::read_tables(name, *bytes, diagnostics);
    if (!sheets) {
      return std::nullopt;
    }
    const tables::Table& sheet = messages_sheet(context.text, *sheets);
    if (sheets->size() > 1) {
      print(context.text.say("table.sheet", {{"file", name}, {"sheet", sheet.name}}));
    }
    auto messages = messages_of(context.text, name, sheet, diagnostics);
    if (messages) {
      messages->language = arguments.into;
    }
    return messages;
  }
  files[name] = *bytes;
  return text::parse_po(name, *bytes, diagnostics);
}

// Sent translations replace old ones with the same id; empty ones change nothing.
void lay_over(text::PoFile& old, text::PoFile sent, const text::PoFile& source) {
  for (text::PoEntry& entry : sent.entries) {
    const auto has_id = [&entry](const text::PoEntry& other) { return other.id == entry.id; };
    const auto wanted = std::find_if(source.entries.begin(), source.entries.end(), has_id);
    if (wanted != source.entries.end() && wanted->source == entry.source) {
      entry.source_plural = wanted->source_plural;  // a spreadsheet shows one form at a time
    }
    const bool is_empty = std::all_of(entry.translations.begin(), entry.translations.end(),
                                      [](const std::string& form) { return form.empty(); });
    const auto found = std::find_if(old.entries.begin(), old.entries.end(), has_id);
    if (!is_empty && found != old.entries.end()) {
      entry.notes = entry.notes.empty() ? found->notes : entry.notes;
      *found = std::move(entry);
    } else if (!is_empty) {
      old.entries.push_back(std::move(entry));
    }
  }
  if (old.header.empty()) {
    old.header = sent.header;
    old.notes = sent.notes;
  }
}

// Adds a language to the list of the pack, however it is written.
bool list_language(const fs::path& info, const std::string& language) {
  authoring::PackDocument document{{{"pack.yaml", shell::read_file(info).value_or("")}}};
  const text::Node* list = document.find("pack.yaml", {"languages"});
  const bool is_added =
      list != nullptr &&
      document.insert_item("pack.yaml", {"languages"}, list->items.size(),
                           authoring::plain_value(language)) == authoring::Refusal::none;
  return is_added && save::replace_whole(info, document.files().at("pack.yaml"));
}

// Translations that a file of another language holds are kept, but nobody is shown them before
// somebody has looked.
void doubt_all(const Context& context, const std::string& language, text::PoFile& old) {
  if (old.language.empty() || old.language == language) {
    return;
  }
  for (text::PoEntry& entry : old.entries) {
    entry.fuzzy = true;
  }
  print(context.text.say(
      "l10n.was_other",
      {{"file", language + ".po"}, {"found", old.language}, {"language", language}}));
  old.language = language;
}

// What is written must be read again: else a pack would be left that cannot be.
bool can_be_read(const Context& context, const std::string& name, const std::string& bytes) {
  base::Diagnostics faults;
  static_cast<void>(text::parse_po(name, bytes, faults));
  return print_faults(context, faults, {{name, bytes}});
}

// Into the pack, or into the file `out`.
int merge_one(const Context& context, const Translatable& what, const std::string& language,
              text::PoFile old, const std::string& out) {
  text::MergeCounts counts;
  doubt_all(context, language, old);
  const std::string merged = text::write_po(text::merge(what.source, old, language, counts));
  if (!can_be_read(context, language + ".po", merged)) {
    return faults_found;
  }
  const fs::path path = out.empty() ? what.folder / (language + ".po") : fs::path{out};
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (!write_or_say(context, path, merged)) {
    return environment_failed;
  }
  print(context.text.say("l10n.merged", {{"file", path.string()},
                                         {"kept", std::to_string(counts.kept)},
                                         {"fuzzy", std::to_string(counts.fuzzy)},
                                         {"empty", std::to_string(counts.empty)},
                                         {"dropped", std::to_string(counts.dropped)}}));
  const auto& listed = what.languages;
  const bool is_new = std::find(listed.begin(), listed.end(), language) == listed.end();
  if (out.empty() && is_new) {
    const bool is_added = list_language(what.folder.parent_path() / "pack.yaml", language);
    print(context.text.say(is_added ? "l10n.listed" : "l10n.not_listed", {{"language", language}}));
  }
  return done;
}

// A language that can be merged into; else says why not.
bool is_fit(const Context& context, const Translatable& what, const std::string& language) {
  const bool is_code =
      language.size() >= 2 && language.size() <= 3 &&
      std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_code) {
    print_error(context.text.say("l10n.no_code", {{"language", language}}));
  } else if (language == what.source_language) {
    print_error(context.text.say("l10n.is_source", {{"language", language}}));
  }
  return is_code && language != what.source_language;
}

// The header of the file and --into must say the same; one of them may be silent.
bool agrees(const Context& context, const L10nArguments& arguments, text::PoFile& messages) {
  if (messages.language.empty() || arguments.into.empty() || messages.language == arguments.into) {
    messages.language = messages.language.empty() ? arguments.into : messages.language;
    return true;
  }
  print_error(context.text.say("l10n.other_language",
                               {{"file", fs::path{arguments.file}.filename().string()},
                                {"found", messages.language},
                                {"into", arguments.into}}));
  return false;
}

int merge_sent(const Context& context, const Translatable& what, const L10nArguments& arguments) {
  base::Diagnostics diagnostics;
  archive::Files files;
  auto messages = sent(context, arguments, diagnostics, files);
  if (messages && !agrees(context, arguments, *messages)) {
    return faults_found;
  }
  if (messages && messages->language.empty()) {
    print_error(context.text.say("l10n.needs_into"));
    return wrong_usage;
  }
  if (messages && !is_fit(context, what, messages->language)) {
    return wrong_usage;
  }
  auto old = messages ? translations_of(context, what, messages->language) : std::nullopt;
  if (!messages || !old) {
    print_faults(context, diagnostics, files);
    return faults_found;
  }
  const std::string language = messages->language;
  text::PoFile to_check = *messages;
  std::erase_if(to_check.entries, [](const auto& entry) { return !entry.source_plural.empty(); });
  text::check_po(fs::path{arguments.file}.filename().string(), to_check, diagnostics);
  if (!print_faults(context, diagnostics, files)) {
    return faults_found;
  }
  doubt_all(context, language, *old);
  lay_over(*old, std::move(*messages), what.source);
  return merge_one(context, what, language, std::move(*old), arguments.out);
}

}  // namespace

int l10n_coverage(Context& context, const L10nArguments& arguments) {
  // Without a name, everything that ships; an author asks about one pack.
  const std::vector<std::string> names =
      arguments.pack.empty() ? std::vector<std::string>{"rasad", default_pack(), "handbook"}
                             : std::vector{arguments.pack};
  bool is_complete = true;
  for (const std::string& name : names) {
    const auto what = translatable(context, name);
    is_complete = what && print_coverage(context, *what) && is_complete;
  }
  return is_complete ? done : faults_found;
}

int l10n_extract(Context& context, const L10nArguments& arguments) {
  const auto what = translatable(context, arguments.pack);
  if (!what) {
    return faults_found;
  }
  if (arguments.into.empty()) {
    return deliver(context, arguments, what->source);
  }
  if (!is_fit(context, *what, arguments.into)) {
    return wrong_usage;
  }
  const auto old = translations_of(context, *what, arguments.into);
  if (!old) {
    return faults_found;
  }
  text::MergeCounts counts;
  return deliver(context, arguments, text::merge(what->source, *old, arguments.into, counts));
}

int l10n_merge(Context& context, const L10nArguments& arguments) {
  const auto what = translatable(context, arguments.pack);
  if (!what) {
    return faults_found;
  }
  if (what->folder.empty() && arguments.out.empty()) {
    print_error(context.text.say("l10n.only_folder"));
    return wrong_usage;
  }
  if (!arguments.file.empty()) {
    return merge_sent(context, *what, arguments);
  }
  if (!arguments.into.empty() && !is_fit(context, *what, arguments.into)) {
    return wrong_usage;
  }
  const std::vector<std::string> languages =
      arguments.into.empty() ? what->languages : std::vector{arguments.into};
  if (languages.size() > 1 && !arguments.out.empty()) {
    print_error(context.text.say("l10n.out_needs_language"));
    return wrong_usage;
  }
  int worst = done;
  for (const std::string& language : languages) {
    const auto old = translations_of(context, *what, language);
    worst = std::max(
        worst, old ? merge_one(context, *what, language, *old, arguments.out) : faults_found + 0);
  }
  return worst;
}

int l10n_pseudo(Context& context, const L10nArguments& arguments) {
  const auto what = translatable(context, arguments.pack);
  return what ? deliver(context, arguments, text::pseudo(what->source)) : faults_found;
}

}  // namespace rasad::cli
