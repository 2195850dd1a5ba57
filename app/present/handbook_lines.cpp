// The handbook in the terminal.
#include "app/present/handbook.hpp"
#include "app/present/table.hpp"

namespace rasad::present {
namespace {

constexpr std::size_t width = 90;

// The lines after the first stand under its words, not under its dash.
void add_point(std::vector<std::string>& lines, const std::string& sentence, std::size_t indent) {
  std::vector<std::string> more = wrapped("- " + sentence, width - 2, indent);
  for (std::size_t i = 1; i < more.size(); ++i) {
    more[i].insert(0, "  ");
  }
  append(lines, std::move(more));
}

}  // namespace

std::vector<std::string> contents_lines(const ProgramText& text, const Handbook& handbook) {
  std::vector<std::string> lines{handbook.title, "", text.say("handbook.contents")};
  for (std::size_t i = 0; i < handbook.chapters.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    lines.push_back(std::string(number.size() < 2 ? 1 : 0, ' ') + ' ' + number + "  " +
                    handbook.chapters[i].title);
    append(lines, wrapped(handbook.chapters[i].summary, width, 5));
  }
  lines.emplace_back();
  append(lines, wrapped(text.say("handbook.how"), width));
  return lines;
}

std::vector<std::string> chapter_lines(const ProgramText& text, const HandbookChapter& chapter) {
  std::vector<std::string> lines{chapter.title};
  append(lines, wrapped(chapter.summary, width, 2));
  content::BlockKind before = content::BlockKind::paragraph;
  for (const HandbookBlock& block : chapter.blocks) {
    const bool joins = block.kind == content::BlockKind::item && before == block.kind;
    if (!joins && before != content::BlockKind::heading) {
      lines.emplace_back();
    }
    switch (block.kind) {
      case content::BlockKind::heading:
        lines.push_back(block.text);
        break;
      case content::BlockKind::paragraph:
        append(lines, wrapped(block.text, width, 2));
        break;
      case content::BlockKind::item:
        add_point(lines, block.text, 2);
        break;
      case content::BlockKind::example:
        append(lines, wrapped(text.say("handbook.example") + ' ' + block.text, width, 6));
        break;
    }
    before = block.kind;
  }
  if (!chapter.sources.empty()) {
    lines.emplace_back();
    lines.push_back(text.say("handbook.sources"));
  }
  for (const std::string& source : chapter.sources) {
    add_point(lines, source, 2);
  }
  return lines;
}

std::vector<std::string> glossary_lines(const std::vector<GlossaryRow>& rows) {
  std::vector<std::string> lines;
  for (const GlossaryRow& row : rows) {
    std::string terms = row.term;
    for (const std::string& term : row.elsewhere) {
      terms += " · " + term;
    }
    append(lines, wrapped(terms, width));
    append(lines, wrapped(row.explanation, width, 4));
  }
  return lines;
}

}  // namespace rasad::present
