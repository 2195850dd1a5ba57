// Messages by id, with named placeholders and plural forms.
#include "engine/text/catalogue.hpp"

#include "engine/text/language.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::text {
namespace {

// Calls `plain` for text and `name` for each placeholder; "{{" is a brace.
template <class Plain, class Name>
void scan(std::string_view text, Plain plain, Name name) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '{') {
      plain(text[at++]);
    } else if (text.substr(at, 2) == "{{") {
      plain('{');
      at += 2;
    } else {
      const std::size_t end = std::min(text.find('}', at), text.size());
      name(text.substr(at + 1, end - at - 1));
      at = end + 1;
    }
  }
}

const std::string* find_argument(const base::Arguments& arguments, std::string_view name) {
  const auto found = std::find_if(arguments.begin(), arguments.end(),
                                  [name](const base::Argument& a) { return a.name == name; });
  return found == arguments.end() ? nullptr : &found->value;
}

std::size_t form_for(const std::string& language, const base::Arguments& arguments) {
  const std::string* count = find_argument(arguments, "n");
  std::int64_t n = 0;
  if (count != nullptr) {
    std::from_chars(count->data(), count->data() + count->size(), n);
  }
  return plural_form(language, n);
}

std::string filled(std::string_view pattern, const base::Arguments& arguments) {
  std::string result;
  scan(
      pattern, [&result](char c) { result += c; },
      [&](std::string_view name) {
        const std::string* value = find_argument(arguments, name);
        result += value != nullptr ? *value : "";
      });
  return result;
}

}  // namespace

std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> names;
  scan(
      text, [](char) {},
      [&names](std::string_view name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
          names.emplace_back(name);
        }
      });
  return names;
}

void Catalogue::add(std::string id, std::vector<std::string> forms) {
  messages_[std::move(id)] = std::move(forms);
}

void Catalogue::add(const PoFile& file, bool use_source) {
  for (const PoEntry& entry : file.entries) {
    if (use_source) {
      std::vector<std::string> forms{entry.source};
      if (!entry.source_plural.empty()) {
        forms.push_back(entry.source_plural);
      }
      add(entry.id, std::move(forms));
      continue;
    }
    if (entry.is_translated()) {
      add(entry.id, entry.translations);
    }
  }
}

bool Catalogue::has(std::string_view id) const {
  return messages_.find(id) != messages_.end();
}

std::vector<std::string> Catalogue::ids() const {
  std::vector<std::string> ids;
  for (const auto& [id, forms] : messages_) {
    ids.push_back(id);
  }
  return ids;
}

std::string Catalogue::raw(std::string_view id) const {
  const auto found = messages_.find(id);
  return found == messages_.end() || found->second.empty() ? "" : found->second.front();
}

std::string Catalogue::text(std::string_view id, const base::Arguments& arguments) const {
  const auto found = messages_.find(id);
  if (found == messages_.end() || found->second.empty()) {
    return '[' + std::string{id} + ']';
  }
  const std::vector<std::string>& forms = found->second;
  const std::size_t form = forms.size() == 1 ? 0 : form_for(language_, arguments);
  return filled(forms[std::min(form, forms.size() - 1)], arguments);
}

}  // namespace rasad::text
