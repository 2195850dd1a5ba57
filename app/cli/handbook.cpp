// rasad handbook: its contents, a chapter, the glossary, or whatever contains a word.
#include "app/present/handbook.hpp"

#include "app/cli/command.hpp"
#include "app/present/fault_lines.hpp"

#include <charconv>

namespace rasad::cli {
namespace {

void print_lines(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    print(line);
  }
}

// By its number as the contents show it, or by its id.
const present::HandbookChapter* chapter_named(const present::Handbook& handbook,
                                              const std::string& name) {
  std::size_t number = 0;
  const auto end = std::from_chars(name.data(), name.data() + name.size(), number).ptr;
  const bool is_number = !name.empty() && end == name.data() + name.size();
  for (std::size_t i = 0; i < handbook.chapters.size(); ++i) {
    if (is_number ? i + 1 == number : handbook.chapters[i].id == name) {
      return &handbook.chapters[i];
    }
  }
  return nullptr;
}

int show_chapter(const Context& context, const present::Handbook& handbook,
                 const std::string& name) {
  const present::HandbookChapter* chapter = chapter_named(handbook, name);
  if (chapter == nullptr) {
    print_error(context.text.say("handbook.unknown", {{"chapter", name}}));
    return wrong_usage;
  }
  print_lines(present::chapter_lines(context.text, *chapter));
  return done;
}

int find(const Context& context, const present::Handbook& handbook, const std::string& word) {
  const std::vector<std::size_t> chapters = present::chapters_with(handbook, word);
  const std::vector<present::GlossaryRow> rows = present::glossary_rows(handbook, word);
  if (chapters.empty() && rows.empty()) {
    print(context.text.say("handbook.nothing", {{"word", word}}));
    return faults_found;
  }
  for (const std::size_t i : chapters) {
    print(std::to_string(i + 1) + "  " + handbook.chapters[i].title);
  }
  print_lines(present::glossary_lines(rows));
  return done;
}

}  // namespace

std::shared_ptr<const content::Handbook> load_handbook(const Context& context) {
  base::Diagnostics diagnostics;
  const std::filesystem::path folder = context.share / "scenarios" / "handbook";
  std::shared_ptr<const content::Handbook> handbook;
  if (const auto files = archive::read_pack(folder, diagnostics)) {
    handbook = content::read_handbook(*files, diagnostics);
  }
  if (handbook == nullptr) {
    print_error(context.text.say("handbook.missing", {{"folder", folder.string()}}));
  }
  return handbook;
}

int handbook(Context& context, const HandbookArguments& arguments) {
  const auto content = load_handbook(context);
  if (content == nullptr) {
    return environment_failed;
  }
  const present::Handbook handbook = present::handbook(context.text, *content);
  if (!arguments.word.empty()) {
    return find(context, handbook, arguments.word);
  }
  if (arguments.chapter == "glossary") {
    print_lines(present::glossary_lines(handbook.glossary));
    return done;
  }
  if (!arguments.chapter.empty()) {
    return show_chapter(context, handbook, arguments.chapter);
  }
  print_lines(present::contents_lines(context.text, handbook));
  return done;
}

}  // namespace rasad::cli
