// Writing PO files: one line a string, or one line for each line of it.
#include "engine/text/language.hpp"
#include "engine/text/po.hpp"

#include <algorithm>
#include <array>

namespace rasad::text {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
  }
  return result + '"';
}

/// Writes lines that all begin alike: "" for messages, "#| " and "#~ " for others.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void field(const std::string& start, const std::string& keyword, std::string_view text) {
    const bool is_one_line = text.find('\n') >= text.size() - std::min<std::size_t>(1, text.size());
    if (is_one_line) {
      out_ += start + keyword + ' ' + quoted(text) + '\n';
      return;
    }
    out_ += start + keyword + " \"\"\n";
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
      out_ += start + quoted(text.substr(at, end - at)) + '\n';
      at = end;
    }
  }

  void list(const char* start, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      out_ += line.empty() ? std::string{start} + '\n' : std::string{start} + ' ' + line + '\n';
    }
  }

  void entry(const PoEntry& entry, const std::string& start) {
    out_ += '\n';
    list("#", entry.notes);
    if (start.empty()) {
      list("#.", entry.comments);
      list("#:", entry.references);
    }
    flags(entry);
    if (start.empty() && entry.fuzzy && !entry.previous_source.empty()) {
      field("#| ", "msgid", entry.previous_source);
      if (!entry.previous_plural.empty()) {
        field("#| ", "msgid_plural", entry.previous_plural);
      }
    }
    strings(entry, start);
  }

 private:
  void flags(const PoEntry& entry) {
    std::string line = entry.fuzzy ? ", fuzzy" : "";
    for (const std::string& flag : entry.flags) {
      line += ", " + flag;
    }
    out_ += line.empty() ? "" : '#' + line + '\n';
  }

  void strings(const PoEntry& entry, const std::string& start) {
    field(start, "msgctxt", entry.id);
    field(start, "msgid", entry.source);
    if (entry.source_plural.empty()) {
      field(start, "msgstr", entry.translations.empty() ? "" : entry.translations.front());
      return;
    }
    field(start, "msgid_plural", entry.source_plural);
    for (std::size_t i = 0; i < entry.translations.size(); ++i) {
      field(start, "msgstr[" + std::to_string(i) + ']', entry.translations[i]);
    }
  }

  std::string& out_;
};

// Fields that GNU msgfmt --check asks for. Dates stay as the last editor wrote them: the same
// source gives the same file on every day.
std::string header_of(const PoFile& file) {
  const std::array<std::pair<const char*, std::string>, 9> wanted{{
      {"Project-Id-Version", "rasad"},
      {"PO-Revision-Date", "2000-01-01 00:00+0000"},
      {"Last-Translator", "none"},
      {"Language-Team", file.language.empty() ? "none" : file.language},
      {"Language", file.language},
      {"MIME-Version", "1.0"},
      {"Content-Type", "text/plain; charset=UTF-8"},
      {"Content-Transfer-Encoding", "8bit"},
      {"Plural-Forms", has_language_rules(file.language) ? plural_header(file.language) : ""},
  }};
  std::string text;
  for (const auto& [name, value] : file.header) {
    text += name + ": " + value + '\n';
  }
  for (const auto& [name, value] : wanted) {
    const bool is_there =
        std::any_of(file.header.begin(), file.header.end(),
                    [name = name](const auto& known) { return known.first == name; });
    const bool is_optional = std::string_view{name} == "Plural-Forms" && value.empty();
    if (!is_there && !is_optional) {
      text += std::string{name} + ": " + value + '\n';
    }
  }
  return text;
}

}  // namespace

std::string write_po(const PoFile& file) {
  std::string text;
  Writer writer{text};
  writer.list("#", file.notes);
  text += "msgid \"\"\n";
  writer.field("", "msgstr", header_of(file));
  for (const PoEntry& entry : file.entries) {
    writer.entry(entry, "");
  }
  for (const PoEntry& entry : file.obsolete) {
    writer.entry(entry, "#~ ");
  }
  return text;
}

}  // namespace rasad::text
