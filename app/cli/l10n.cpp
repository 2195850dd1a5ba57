// Finding what is to be translated.
#include "app/cli/l10n.hpp"

#include "app/present/fault_lines.hpp"
#include "app/shell/folders.hpp"
#include "app/shell/packs.hpp"
#include "engine/text/language.hpp"

namespace rasad::cli {
namespace {

namespace fs = std::filesystem;

bool is_program(const std::string& name) {
  return name.empty() || name == "rasad";
}

std::optional<Translatable> program_text(const Context& context) {
  Translatable what{"rasad", "en", {}, {}, context.share / "localization", {}};
  const std::string bytes = shell::read_file(what.folder / "rasad.pot").value_or("");
  base::Diagnostics diagnostics;
  const auto source = text::parse_po("rasad.pot", bytes, diagnostics);
  if (!source) {
    print_faults(context, diagnostics, {{"rasad.pot", bytes}});
    return std::nullopt;
  }
  what.source = *source;
  for (const std::string& language : text::known_languages()) {
    if (language != what.source_language) {
      what.languages.push_back(language);
      what.files[language + ".po"] =
          shell::read_file(what.folder / (language + ".po")).value_or("");
    }
  }
  return what;
}

// "text/tg.po" -> "tg.po"; "" for other files.
std::string translation_name(const std::string& path) {
  const bool is_translation = path.starts_with("text/") && path.ends_with(".po");
  return is_translation ? path.substr(5) : "";
}

// A pack, or what carries the sentences of the handbook.
std::shared_ptr<const content::Pack> read_sources(const Context& context,
                                                  const archive::Files& sources,
                                                  base::Diagnostics& diagnostics) {
  if (sources.contains(content::handbook_file)) {
    const auto handbook = content::read_handbook(sources, diagnostics);
    return handbook ? std::shared_ptr<const content::Pack>{handbook, &handbook->carrier} : nullptr;
  }
  return content::read_pack(sources, shell::ShippedDoctrines{context.share}, diagnostics);
}

std::optional<Translatable> pack_text(const Context& context, const std::string& name) {
  base::Diagnostics diagnostics;
  const shell::OpenedFiles opened =
      shell::open_files(context.share, context.data, name, diagnostics);
  const auto& files = opened.files;
  static_cast<void>(admits(context, opened.doubt, InDoubt::say));
  Translatable what;
  archive::Files sources;
  for (const auto& [file, bytes] : files.value_or(archive::Files{})) {
    const std::string translation = translation_name(file);
    (translation.empty() ? sources[file] : what.files[translation]) = bytes;
  }
  const auto pack = files ? read_sources(context, sources, diagnostics) : nullptr;
  if (pack == nullptr) {
    print_faults(context, diagnostics, sources);
    return std::nullopt;
  }
  what.name = pack->info.id;
  what.source_language = pack->info.source_language;
  what.source = content::sentences(*pack);
  what.languages = pack->info.languages;
  std::erase(what.languages, what.source_language);
  std::error_code error;
  what.folder = fs::is_directory(opened.path, error) ? opened.path / "text" : fs::path{};
  return what;
}

}  // namespace

bool print_faults(const Context& context, const base::Diagnostics& diagnostics,
                  const archive::Files& files) {
  for (const base::Diagnostic& fault : base::shown(diagnostics).list) {
    for (const std::string& line : present::fault_lines(context.text, fault, files)) {
      print_error(line);
    }
  }
  return !diagnostics.has_errors();
}

std::optional<Translatable> translatable(const Context& context, const std::string& name) {
  return is_program(name) ? program_text(context) : pack_text(context, name);
}

std::optional<text::PoFile> translations_of(const Context& context, const Translatable& what,
                                            const std::string& language) {
  const std::string name = language + ".po";
  const auto found = what.files.find(name);
  if (found == what.files.end() || found->second.empty()) {
    return text::PoFile{};
  }
  base::Diagnostics diagnostics;
  auto file = text::parse_po(name, found->second, diagnostics);
  print_faults(context, diagnostics, what.files);
  return file;
}

}  // namespace rasad::cli
