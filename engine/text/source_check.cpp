// UTF-8, forbidden characters and tabs, with their places.
#include "engine/text/source_check.hpp"

#include "engine/base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace rasad::text {
namespace {

// Controls break terminals; bidirectional overrides and isolates make text read otherwise than it
// is stored (reliability.md, threats to packs).
bool is_forbidden(char32_t c) {
  const bool control =
      (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F || (c >= 0x80 && c < 0xA0);
  const bool bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || bidirectional || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool has_no_width(char32_t c) {
  return c == 0x200B || c == 0x2060;
}

// No language of ours puts more on one letter; hundreds climb over other lines.
constexpr int most_marks = 4;
bool is_mark(char32_t c) {
  if (c < 0x300) {
    return false;
  }
  const utf8proc_category_t kind = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME;
}

// More are never shown, and a hostile file of nothing else would fill the memory with them.
constexpr std::size_t most_faults = 100;

std::string hex(char32_t c) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string text = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) {
    text += digits[(c >> shift) & 0xF];
  }
  return text;
}

// Blanks that look like the ordinary one, or like nothing at all. YAML takes them for letters: a
// key or a value with one is another key or value.
bool is_unseen_blank(char32_t c) {
  return c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x3000 || has_no_width(c);
}

// Where a blank of any width changes what YAML reads: in the indentation, in the first word of a
// line if it is a key, and before a value. In the middle of a sentence a no-break blank is right.
class Structure {
 public:
  explicit Structure(std::string_view text) : text_(text) {}

  bool is_harmed(std::size_t at, char32_t point, bool in_indent) {
    return is_unseen_blank(point) &&
           (in_indent || has_no_width(point) || follows_colon(at) || is_in_key(at));
  }

  void begin_line(std::size_t at) { line_ = at; }

 private:
  [[nodiscard]] bool follows_colon(std::size_t at) const {
    const std::size_t before =
        at == 0 ? std::string_view::npos : text_.find_last_not_of(' ', at - 1);
    return before != std::string_view::npos && (text_[before] == ':' || text_[before] == '-') &&
           (before == 0 || text_[before] == ':' || text_[before - 1] == ' ' ||
            text_[before - 1] == '\n');
  }

  // The first word of the line is looked for once: a line may have a blank at every other letter.
  bool is_in_key(std::size_t at) {
    if (measured_ != line_) {
      measured_ = line_;
      word_ = std::min(text_.find_first_not_of(" -", line_), text_.size());
      end_ = std::min(text_.find_first_of(" \n", word_), text_.size());
    }
    return word_ <= at && at < end_ && text_[end_ - 1] == ':';
  }

  std::string_view text_;
  std::size_t line_ = 0;
  std::size_t measured_ = std::string_view::npos;
  std::size_t word_ = 0;
  std::size_t end_ = 0;
};

bool check(const std::string& file, std::string_view text, bool tabs_indent,
           base::Diagnostics& diagnostics) {
  base::Span span{1, 1};
  int marks = 0;
  bool is_clean = true;
  bool in_indent = true;
  Structure structure{text};
  const std::size_t most = diagnostics.all().size() + most_faults;
  for (std::size_t at = 0; at < text.size() && diagnostics.all().size() < most;) {
    const base::CodePoint point = base::decode(text, at);
    if (point.length == 0) {
      diagnostics.error(base::Code::not_utf8, file, span, "", {});
      return false;
    }
    marks = is_mark(point.value) ? marks + 1 : 0;
    if (is_forbidden(point.value) || marks == most_marks + 1) {
      diagnostics.error(base::Code::forbidden_character, file, span, "",
                        {{"found", hex(point.value)}});
      is_clean = false;
    }
    if (tabs_indent && structure.is_harmed(at, point.value, in_indent)) {
      diagnostics.error(base::Code::unseen_blank, file, span, "", {{"found", hex(point.value)}});
      is_clean = false;
    }
    if (point.value == '\t' && in_indent && tabs_indent) {
      diagnostics.error(base::Code::tab_indentation, file, span, "", {});
      is_clean = false;
      in_indent = false;
    }
    at += point.length;
    ++span.column;
    in_indent = in_indent && point.value == ' ';
    if (point.value == '\n') {
      span = {span.line + 1, 1};
      in_indent = true;
      structure.begin_line(at);
    }
  }
  return is_clean;
}

}  // namespace

std::string_view without_bom(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

bool check_source(const std::string& file, std::string_view text, base::Diagnostics& diagnostics) {
  return check(file, text, true, diagnostics);
}

bool check_characters(const std::string& file, std::string_view text,
                      base::Diagnostics& diagnostics) {
  return check(file, text, false, diagnostics);
}

std::string forbidden_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.length == 0 || is_forbidden(point.value)) {
      return hex(point.length == 0 ? 0xFFFD : point.value);
    }
    at += point.length;
  }
  return "";
}
}  // namespace rasad::text
