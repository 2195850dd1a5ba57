// PO files as GNU gettext writes them: msgctxt is the id, msgid the source sentence.
#include "engine/text/catalogue.hpp"
#include "engine/text/language.hpp"
#include "engine/text/source_check.hpp"

#include <algorithm>
#include <set>

namespace rasad::text {
namespace {

/// Which string of an entry a quoted line continues.
enum class Field { none, context, source, plural, translation };

class Reader {
 public:
  Reader(const std::string& file, base::Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  PoFile read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      line = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
      ++line_;
      take(line);
      at = end + 1;
    }
    finish();
    return std::move(result_);
  }

 private:
  void fault(base::Code code, base::Span span, base::Arguments arguments) {
    diagnostics_.error(code, file_, span, entry_.id, std::move(arguments));
  }

  void take(std::string_view line) {
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
      finish();
    } else if (line.starts_with("#~")) {
      return;  // an obsolete entry: kept by editors, nobody reads it
    } else if (line.starts_with('#')) {
      comment(line);
    } else if (line.starts_with('"')) {
      append(line, 0);
    } else {
      keyword(line);
    }
  }

  void comment(std::string_view line) {
    if (field_ == Field::translation) {
      finish();
    }
    if (line.starts_with("#, ") && line.find("fuzzy") != std::string_view::npos) {
      entry_.fuzzy = true;
    } else if (line.starts_with("#. ")) {
      entry_.comments.emplace_back(line.substr(3));
    }
  }

  void keyword(std::string_view line) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, space);
    const bool begins = word == "msgctxt" || (word == "msgid" && field_ != Field::context);
    if (begins && field_ != Field::none) {
      finish();
    }
    if (begins) {
      entry_.span = {line_, 1};
      begun_ = true;
    }
    if (word == "msgctxt") {
      field_ = Field::context;
    } else if (word == "msgid") {
      field_ = Field::source;
    } else if (word == "msgid_plural") {
      field_ = Field::plural;
    } else if (word == "msgstr" || word.starts_with("msgstr[")) {
      field_ = Field::translation;
      entry_.translations.emplace_back();
    } else {
      fault(base::Code::po_syntax, {line_, 1}, {{"found", std::string{word}}});
      return;
    }
    append(line, space + 1);
  }

  std::string* target() {
    switch (field_) {
      case Field::context:
        return &entry_.id;
      case Field::source:
        return &entry_.source;
      case Field::plural:
        return &entry_.source_plural;
      case Field::translation:
        return &entry_.translations.back();
      case Field::none:
        return nullptr;
    }
    return nullptr;
  }

  void append(std::string_view line, std::size_t from) {
    std::string* into = target();
    const std::size_t open = std::min(line.find('"', std::min(from, line.size())), line.size());
    const std::size_t close = line.rfind('"');
    if (into == nullptr || open == line.size() || close == open) {
      fault(base::Code::po_syntax, {line_, static_cast<int>(open) + 1},
            {{"found", std::string{line.substr(0, 40)}}});
      return;
    }
    for (std::size_t at = open + 1; at < close; ++at) {
      const char c = line[at];
      if (c != '\\') {
        into->push_back(c);
        continue;
      }
      const char escaped = line[++at];
      into->push_back(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
    }
  }

  void finish() {
    if (begun_) {
      if (entry_.id.empty() && entry_.source.empty()) {
        header();
      } else {
        check_entry();
        result_.entries.push_back(entry_);
      }
    }
    entry_ = {};
    field_ = Field::none;
    begun_ = false;
  }

  static std::string header_value(const std::string& header, const std::string& name) {
    const std::size_t at = header.find(name + ": ");
    if (at == std::string::npos) {
      return "";
    }
    const std::size_t from = at + name.size() + 2;
    return header.substr(from, header.find('\n', from) - from);
  }

  void header() {
    const std::string text = entry_.translations.empty() ? "" : entry_.translations.front();
    result_.language = header_value(text, "Language");
    const std::string plural = header_value(text, "Plural-Forms");
    if (!result_.language.empty() && !is_known_language(result_.language)) {
      fault(base::Code::po_language, entry_.span, {{"language", result_.language}});
    } else if (!result_.language.empty() &&
               squeezed(plural) != squeezed(plural_header(result_.language))) {
      fault(base::Code::po_plural, entry_.span,
            {{"found", plural}, {"expected", plural_header(result_.language)}});
    }
  }

  static std::string squeezed(const std::string& text) {
    std::string result;
    for (const char c : text) {
      if (c != ' ' && c != '(' && c != ')' && c != ';') {
        result += c;
      }
    }
    return result;
  }

  void check_entry() {
    if (entry_.id.empty()) {
      fault(base::Code::po_syntax, entry_.span, {{"found", "msgid"}});
    } else if (!ids_.insert(entry_.id).second) {
      fault(base::Code::po_duplicate_id, entry_.span, {{"id", entry_.id}});
    }
    const std::size_t forms = entry_.source_plural.empty() ? 1
                              : result_.language.empty()   ? entry_.translations.size()
                                                           : plural_forms(result_.language);
    if (entry_.translations.size() != forms) {
      fault(base::Code::po_plural, entry_.span,
            {{"found", std::to_string(entry_.translations.size())},
             {"expected", std::to_string(forms)}});
    }
    check_placeholders();
  }

  void check_placeholders() {
    std::vector<std::string> wanted = placeholders(entry_.source);
    std::sort(wanted.begin(), wanted.end());
    for (const std::string& form : entry_.translations) {
      std::vector<std::string> found = placeholders(form);
      std::sort(found.begin(), found.end());
      // A plural form may say the number in words.
      std::erase(found, "n");
      std::vector<std::string> other = wanted;
      std::erase(other, "n");
      if (!form.empty() && found != other) {
        fault(base::Code::po_placeholders, entry_.span, {{"id", entry_.id}});
        return;
      }
    }
  }

  const std::string& file_;
  base::Diagnostics& diagnostics_;
  PoFile result_;
  PoEntry entry_;
  Field field_ = Field::none;
  bool begun_ = false;
  int line_ = 0;
  std::set<std::string> ids_;
};

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c == '\n' ? "\\n" : std::string(1, c);
  }
  return result + '"';
}

void write_entry(const PoEntry& entry, std::string& text) {
  text += '\n';
  for (const std::string& comment : entry.comments) {
    text += "#. " + comment + '\n';
  }
  text += entry.fuzzy ? "#, fuzzy\n" : "";
  text += "msgctxt " + quoted(entry.id) + "\nmsgid " + quoted(entry.source) + '\n';
  if (entry.source_plural.empty()) {
    text += "msgstr " + quoted(entry.translations.empty() ? "" : entry.translations.front()) + '\n';
    return;
  }
  text += "msgid_plural " + quoted(entry.source_plural) + '\n';
  for (std::size_t i = 0; i < entry.translations.size(); ++i) {
    text += "msgstr[" + std::to_string(i) + "] " + quoted(entry.translations[i]) + '\n';
  }
}

}  // namespace

std::optional<PoFile> parse_po(const std::string& file, std::string_view bytes,
                               base::Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  const std::string_view text = without_bom(bytes);
  if (!check_source(file, text, diagnostics)) {
    return std::nullopt;
  }
  PoFile result = Reader{file, diagnostics}.read(text);
  return diagnostics.error_count() == before ? std::optional{std::move(result)} : std::nullopt;
}

std::string write_po(const PoFile& file) {
  std::string text =
      "msgid \"\"\nmsgstr \"\"\n\"MIME-Version: 1.0\\n\"\n"
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      "\"Content-Transfer-Encoding: 8bit\\n\"\n";
  if (!file.language.empty()) {
    text += "\"Language: " + file.language + "\\n\"\n";
    text += "\"Plural-Forms: " + plural_header(file.language) + "\\n\"\n";
  }
  for (const PoEntry& entry : file.entries) {
    write_entry(entry, text);
  }
  return text;
}

}  // namespace rasad::text
