// Lines of one message: flags, previous sentence, translations.
#include "engine/authoring/message_edit.hpp"

#include "engine/text/po.hpp"

#include <algorithm>

namespace rasad::authoring {
namespace {

std::string line_end_of(const std::string& bytes) {
  const std::size_t at = bytes.find('\n');
  return at != std::string::npos && at > 0 && bytes[at - 1] == '\r' ? "\r\n" : "\n";
}

std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string result;
  for (const char c : text) {
    result += c == '\n' ? end : std::string(1, c);
  }
  return result;
}

// The lines from "msgstr" on, as files are written.
std::string translations_of(const text::PoEntry& entry) {
  text::PoFile alone;
  alone.entries.push_back(entry);
  const std::string text = text::write_po(alone);
  return text.substr(text.find("\nmsgstr", text.find("\nmsgctxt")) + 1);
}

bool is_same(const text::PoEntry& a, const text::PoEntry& b) {
  return a.id == b.id && a.source == b.source && a.source_plural == b.source_plural &&
         a.translations == b.translations && a.notes == b.notes && a.comments == b.comments &&
         a.references == b.references && a.flags == b.flags && a.fuzzy == b.fuzzy;
}

bool is_same(const text::PoFile& a, const text::PoFile& b) {
  const auto same = [](const text::PoEntry& x, const text::PoEntry& y) { return is_same(x, y); };
  return a.header == b.header && a.notes == b.notes &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), same) &&
         std::equal(a.obsolete.begin(), a.obsolete.end(), b.obsolete.begin(), b.obsolete.end(),
                    same);
}

// "#, fuzzy, c-format" -> "#, c-format"; "" if nothing is left.
std::string without_fuzzy(const std::string& line) {
  std::string rest;
  for (std::size_t at = 2; at < line.size();) {
    const std::size_t end = std::min(line.find(',', at), line.size());
    const std::size_t first = std::min(line.find_first_not_of(" \t", at), end);
    const std::string flag =
        line.substr(first, line.find_last_not_of(" \t\r", end - 1) + 1 - first);
    rest += flag == "fuzzy" || flag.empty() ? "" : ", " + flag;
    at = end + 1;
  }
  return rest.empty() ? "" : '#' + rest;
}

/// The lines of one message, from its first comment to its last translation.
class Lines {
 public:
  Lines(const std::string& bytes, int line) : bytes_(bytes), index_(bytes) {
    begin_ = index_.offset({line, 1});
    while (begin_ > 0) {
      const std::size_t before = index_.line_begin(begin_ - 1);
      if (bytes_[before] != '#' || bytes_.compare(before, 2, "#~") == 0 || before >= begin_) {
        break;
      }
      begin_ = before;
    }
  }

  BytesEdit with(const std::string& translations) {
    const std::string end = line_end_of(bytes_);
    std::string fresh;
    bool in_translations = false;
    std::size_t at = begin_;
    for (; at < bytes_.size(); at = index_.next_line(at)) {
      const std::string line = bytes_.substr(at, index_.line_end(at) - at);
      const bool is_translation = line.starts_with("msgstr");
      const bool is_more = line.starts_with('"');
      if (in_translations && !is_translation && !is_more) {
        break;
      }
      in_translations = in_translations || is_translation;
      if (!in_translations) {
        fresh += kept(line, bytes_.substr(at, index_.next_line(at) - at), end);
      }
    }
    fresh += with_line_ends(translations, end);
    return {{begin_, at}, fresh};
  }

 private:
  static std::string kept(const std::string& line, const std::string& whole,
                          const std::string& end) {
    if (line.starts_with("#|")) {
      return "";  // what the doubtful translation was made for
    }
    if (line.starts_with("#,") && line.find("fuzzy") != std::string::npos) {
      const std::string rest = without_fuzzy(line);
      return rest.empty() ? "" : rest + end;
    }
    return whole;
  }

  const std::string& bytes_;
  LineIndex index_;
  std::size_t begin_ = 0;
};

// Behind the last message, before those that are obsolete.
BytesEdit appended(const std::string& bytes, const text::PoEntry& entry) {
  const std::size_t obsolete = bytes.find("\n#~");
  std::size_t at = obsolete == std::string::npos ? bytes.size() : obsolete + 1;
  while (obsolete != std::string::npos && at > 1 && bytes[at - 2] == '\n') {
    --at;
  }
  text::PoFile alone;
  alone.entries.push_back(entry);
  const std::string text = text::write_po(alone);
  const std::string block = text.substr(text.find("\n\nmsgctxt") + 1);
  const std::string gap = at > 0 && bytes[at - 1] != '\n' ? "\n" : "";
  return {{at, at}, with_line_ends(gap + block, line_end_of(bytes))};
}

}  // namespace

std::optional<BytesEdit> message_edit(const std::string& file, const std::string& bytes,
                                      const Message& message) {
  base::Diagnostics ignored;
  auto expected = text::parse_po(file, bytes, ignored);
  if (!expected) {
    return std::nullopt;
  }
  std::vector<text::PoEntry>& entries = expected->entries;
  auto found = std::find_if(entries.begin(), entries.end(),
                            [&message](const auto& entry) { return entry.id == message.id; });
  const bool is_new = found == entries.end();
  if (is_new) {
    text::PoEntry entry;
    entry.id = message.id;
    entry.source = message.source;
    found = entries.insert(entries.end(), std::move(entry));
  }
  found->translations = message.forms;
  found->fuzzy = false;
  const BytesEdit edit = is_new ? appended(bytes, *found)
                                : Lines{bytes, found->span.line}.with(translations_of(*found));
  std::string changed = bytes;
  changed.replace(edit.where.begin, edit.where.end - edit.where.begin, edit.fresh);
  const auto after = text::parse_po(file, changed, ignored);
  return after && is_same(*after, *expected) ? std::optional{edit} : std::nullopt;
}

}  // namespace rasad::authoring
