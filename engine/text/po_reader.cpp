// Reading PO files line by line; what each message must fulfil stands in po_check.cpp.
#include "engine/text/language.hpp"
#include "engine/text/po_check.hpp"
#include "engine/text/source_check.hpp"

namespace rasad::text {
namespace {

/// Which string of an entry a quoted line continues.
enum class Field { none, context, source, plural, translation };

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Enough of a line to know it by, cut between letters.
std::string beginning(std::string_view line) {
  std::size_t length = std::min<std::size_t>(40, line.size());
  while (length > 0 && length < line.size() &&
         (static_cast<unsigned char>(line[length]) & 0xC0) == 0x80) {
    --length;
  }
  return std::string{line.substr(0, length)};
}

class Reader {
 public:
  Reader(const std::string& file, base::Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics), check_(file, diagnostics) {}

  PoFile read(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && !is_over_limit_;) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      line = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
      ++line_;
      take(line);
      at = end + 1;
    }
    finish();
    check_.finish();
    return std::move(result_);
  }

 private:
  // An obsolete message is nobody's text: its faults do not matter.
  void fault(base::Code code, base::Span span, base::Arguments arguments) {
    if (!is_obsolete_) {
      diagnostics_.error(code, file_, span, entry_.id, std::move(arguments));
    }
  }

  void take(std::string_view line) {
    if (trimmed(line).empty()) {
      return;  // keywords and comments part messages; a blank line may stand inside of one
    }
    if (line.starts_with("#~")) {
      obsolete(trimmed(line.substr(2)));
    } else if (line.starts_with('#')) {
      comment(line);
    } else {
      if (is_obsolete_) {
        finish();
      }
      message(line);
    }
  }

  void message(std::string_view line) {
    if (line.starts_with('"')) {
      append(line, 0);
    } else {
      keyword(line);
    }
  }

  void obsolete(std::string_view line) {
    if (!is_obsolete_) {
      finish();
    }
    if (line.empty() || line.starts_with('|')) {
      return;
    }
    is_obsolete_ = true;
    message(line);
  }

  void comment(std::string_view line) {
    if (begun_) {
      finish();
    }
    const char kind = line.size() > 1 ? line[1] : ' ';
    const std::string_view body = trimmed(line.substr(std::min<std::size_t>(2, line.size())));
    switch (kind) {
      case '.':
        entry_.comments.emplace_back(body);
        break;
      case ':':
        entry_.references.emplace_back(body);
        break;
      case ',':
        flags(body);
        break;
      case '|':
        previous(body);
        break;
      default:
        entry_.notes.emplace_back(trimmed(line.substr(1)));
    }
  }

  void flags(std::string_view list) {
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t end = std::min(list.find(',', at), list.size());
      const std::string_view flag = trimmed(list.substr(at, end - at));
      if (flag == "fuzzy") {
        entry_.fuzzy = true;
      } else if (!flag.empty()) {
        entry_.flags.emplace_back(flag);
      }
      at = end + 1;
    }
  }

  void previous(std::string_view line) {
    if (line.starts_with("msgid_plural ")) {
      previous_ = &entry_.previous_plural;
    } else if (line.starts_with("msgid ")) {
      previous_ = &entry_.previous_source;
    } else if (!line.starts_with('"')) {
      previous_ = nullptr;  // the previous msgctxt: ids are stable, so it says nothing
    }
    if (previous_ != nullptr) {
      append_to(*previous_, line, line.starts_with('"') ? 0 : line.find(' '));
    }
  }

  void keyword(std::string_view line) {
    const std::size_t space = std::min(line.find_first_of(" \t\""), line.size());
    const std::string_view word = line.substr(0, space);
    const bool begins = word == "msgctxt" || (word == "msgid" && field_ != Field::context);
    if (begins && begun_) {
      const bool line_is_obsolete = is_obsolete_;
      finish();
      is_obsolete_ = line_is_obsolete;
    }
    if (begins) {
      entry_.span = {line_, 1};
      begun_ = true;
    }
    if (!select(word)) {
      field_ = is_obsolete_ ? Field::none : field_;  // what is not read is not kept either
      fault(base::Code::po_syntax, {line_, 1}, {{"found", beginning(word)}});
      return;
    }
    append(line, space);
  }

  bool select(std::string_view word) {
    if (word == "msgctxt") {
      field_ = Field::context;
    } else if (word == "msgid") {
      field_ = Field::source;
    } else if (word == "msgid_plural") {
      field_ = Field::plural;
    } else if ((word == "msgstr" && entry_.translations.empty()) || is_next_form(word)) {
      field_ = Field::translation;
      entry_.translations.emplace_back();
    } else {
      return false;
    }
    return true;
  }

  // msgstr[0], msgstr[1] … in order: a gap or a thousand forms is no PO file.
  [[nodiscard]] bool is_next_form(std::string_view word) const {
    const std::size_t form = entry_.translations.size();
    return form < 10 && word == "msgstr[" + std::to_string(form) + ']';
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
    if (into == nullptr) {
      fault(base::Code::po_syntax, {line_, 1}, {{"found", beginning(line)}});
      return;
    }
    append_to(*into, line, from);
    if (into->size() > PoLimits{}.message_bytes) {
      fault(base::Code::limit_exceeded, {line_, 1},
            {{"reason", "limit_value_bytes"}, {"limit", std::to_string(PoLimits{}.message_bytes)}});
      is_over_limit_ = true;
    }
  }

  // One quoted piece. Only \n, \t, \" and \\ are escapes: others would bring in control characters.
  void append_to(std::string& into, std::string_view line, std::size_t from) {
    std::size_t at = line.find_first_not_of(" \t", std::min(from, line.size()));
    bool is_whole = at != std::string_view::npos && line[at] == '"';
    const int column = static_cast<int>(std::min(at, line.size())) + 1;
    bool is_closed = false;
    for (++at; is_whole && !is_closed && at < line.size(); ++at) {
      if (line[at] == '"') {
        is_closed = true;
      } else if (line[at] != '\\') {
        into += line[at];
      } else {
        const char escaped = at + 1 < line.size() ? line[++at] : '?';
        is_whole = escaped == 'n' || escaped == 't' || escaped == '"' || escaped == '\\';
        into += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
      }
    }
    if (!is_whole || !is_closed || !trimmed(line.substr(std::min(at, line.size()))).empty()) {
      fault(base::Code::po_syntax, {line_, column}, {{"found", beginning(line)}});
    }
  }

  void finish() {
    if (!begun_) {
      return;  // comments wait for their message
    }
    if (is_obsolete_) {
      result_.obsolete.push_back(std::move(entry_));
    } else if (entry_.id.empty() && entry_.source.empty()) {
      check_.header(entry_, result_);
    } else {
      for (std::string& form : entry_.translations) {
        form = composed(form);
      }
      check_.entry(entry_, result_);
      result_.entries.push_back(std::move(entry_));
    }
    if (result_.entries.size() + result_.obsolete.size() > PoLimits{}.entries) {
      fault(base::Code::limit_exceeded, {line_, 1},
            {{"reason", "limit_entries"}, {"limit", std::to_string(PoLimits{}.entries)}});
      is_over_limit_ = true;
    }
    entry_ = {};
    field_ = Field::none;
    previous_ = nullptr;
    begun_ = false;
    is_obsolete_ = false;
  }

  const std::string& file_;
  base::Diagnostics& diagnostics_;
  PoCheck check_;
  PoFile result_;
  PoEntry entry_;
  Field field_ = Field::none;
  std::string* previous_ = nullptr;
  bool begun_ = false;
  bool is_obsolete_ = false;
  bool is_over_limit_ = false;
  int line_ = 0;
};

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

}  // namespace rasad::text
