// Rules for headers and messages of PO files.
#include "engine/text/po_check.hpp"

#include "engine/text/catalogue.hpp"
#include "engine/text/language.hpp"

#include <algorithm>

namespace rasad::text {
namespace {

std::string field(const PoFile& file, std::string_view name) {
  for (const auto& [known, value] : file.header) {
    if (known == name) {
      return value;
    }
  }
  return "";
}

// "tg_TJ", "uz@cyrillic" -> tg, uz.
std::string without_country(const std::string& code) {
  return code.substr(0, code.find_first_of("_-@."));
}

bool is_language_code(const std::string& code) {
  return code.size() >= 2 && code.size() <= 3 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> sorted_placeholders(const PoEntry& entry, const std::string& text) {
  std::vector<std::string> names = placeholders(text);
  if (!entry.source_plural.empty()) {
    std::erase(names, "n");  // a plural form may say the number in words
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

bool PoEntry::is_translated() const {
  return !fuzzy && !translations.empty() &&
         std::none_of(translations.begin(), translations.end(),
                      [](const std::string& form) { return form.empty(); });
}

void PoCheck::fault(base::Code code, const PoEntry& entry, base::Arguments arguments) {
  diagnostics_.error(code, file_, entry.span, entry.id, std::move(arguments));
}

void PoCheck::header(const PoEntry& entry, PoFile& into) {
  const std::string text = entry.translations.empty() ? "" : entry.translations.front();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    const std::size_t colon = line.find(':');
    if (colon != std::string::npos) {
      const std::size_t value = std::min(line.find_first_not_of(' ', colon + 1), line.size());
      into.header.emplace_back(line.substr(0, colon), line.substr(value));
    }
    at = end + 1;
  }
  into.notes = entry.notes;
  const std::string written = field(into, "Language");
  into.language = without_country(written);
  if (!written.empty() && !is_language_code(into.language)) {
    fault(base::Code::po_language, entry, {{"language", written}});
  }
}

void PoCheck::entry(PoEntry& entry, const PoFile& file) {
  if (entry.id.empty()) {
    first_without_id_ = without_id_++ == 0 ? entry : first_without_id_;
    return;
  }
  if (!ids_.insert(entry.id).second) {
    fault(base::Code::po_duplicate_id, entry, {{"id", entry.id}});
  }
  check_forms(entry, file);
  check_placeholders(entry);
  check_marks(entry);
}

void PoCheck::finish() {
  if (without_id_ > 0) {
    fault(base::Code::po_no_context, first_without_id_, {{"n", std::to_string(without_id_)}});
  }
}

void PoCheck::check_forms(PoEntry& entry, const PoFile& file) {
  const bool has_plural = !entry.source_plural.empty();
  if (has_plural && file.language.empty()) {
    return;  // a template: as many empty forms as its tool likes
  }
  if (has_plural && !has_language_rules(file.language)) {
    fault(base::Code::po_language, entry, {{"language", file.language}});
    return;
  }
  const std::size_t forms = has_plural ? plural_forms(file.language) : 1;
  const std::string plural = field(file, "Plural-Forms");
  const bool is_other_rule = has_plural && !is_plural_header(file.language, plural);
  std::vector<std::string>& found = entry.translations;
  if (is_other_rule && found.size() > forms &&
      std::all_of(found.begin(), found.end(),
                  [&found](const std::string& form) { return form == found.front(); })) {
    found.resize(forms);
    return;
  }
  if (is_other_rule && !plural_rule_is_checked_) {
    plural_rule_is_checked_ = true;
    fault(base::Code::po_plural, entry,
          {{"found", plural}, {"expected", plural_header(file.language)}, {"hint", "rule"}});
    return;
  }
  if (!is_other_rule && found.size() != forms) {
    fault(base::Code::po_plural, entry,
          {{"found", std::to_string(found.size())}, {"expected", std::to_string(forms)}});
  }
}

// Two translations side by side, as msgcat leaves them for a person to choose.
void PoCheck::check_marks(const PoEntry& entry) {
  for (const std::string& form : entry.translations) {
    const bool has_mark =
        form.starts_with("#-#-#-#-#") || form.find("\n#-#-#-#-#") != std::string::npos;
    if (!entry.fuzzy && has_mark) {
      fault(base::Code::po_two_translations, entry, {{"id", entry.id}});
      return;
    }
  }
}

void PoCheck::check_placeholders(const PoEntry& entry) {
  const std::vector<std::string> wanted = sorted_placeholders(entry, entry.source);
  for (const std::string& form : entry.translations) {
    if (!form.empty() && !entry.fuzzy && sorted_placeholders(entry, form) != wanted) {
      fault(base::Code::po_placeholders, entry, {{"id", entry.id}});
      return;
    }
  }
}

void check_po(const std::string& file, const PoFile& messages, base::Diagnostics& diagnostics) {
  PoFile with_header = messages;
  with_header.header = {{"Plural-Forms", plural_header(messages.language)}};
  PoCheck check{file, diagnostics};
  for (PoEntry entry : messages.entries) {
    check.entry(entry, with_header);
  }
  check.finish();
}

}  // namespace rasad::text
