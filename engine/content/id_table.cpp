// Collecting and finding the ids of a pack.
#include "engine/content/id_table.hpp"

#include <algorithm>

namespace rasad::content {

void IdTable::declare(const std::string& kind, Declared declared, std::int32_t index) {
  if (declared.id.empty()) {
    return;
  }
  Entry entry{std::move(declared), index, kind, false};
  Entry& known = kinds_[kind].try_emplace(entry.declared.id, entry).first->second;
  if (known.is_alias) {
    known = entry;
  }
  all_.push_back(std::move(entry));
}

void IdTable::mention(const std::string& kind, Declared declared) {
  auto& list = kinds_[kind];
  const auto index = static_cast<std::int32_t>(list.size());
  const std::string id = declared.id;
  list.emplace(id, Entry{std::move(declared), index, kind});
}

void IdTable::declare_alias(const std::string& kind, Declared declared, std::int32_t index) {
  const std::string id = declared.id;
  const auto [place, is_new] = kinds_[kind].try_emplace(id, Entry{declared, index, kind, true});
  if (!is_new && place->second.is_alias) {
    all_.push_back(place->second);
    all_.push_back({std::move(declared), index, kind, true});
  }
}

std::optional<std::int32_t> IdTable::find(const std::string& kind, std::string_view id) const {
  const auto list = kinds_.find(kind);
  if (list == kinds_.end()) {
    return std::nullopt;
  }
  const auto found = list->second.find(id);
  return found == list->second.end() ? std::nullopt : std::optional{found->second.index};
}

const Declared* IdTable::declared(const std::string& kind, std::string_view id) const {
  const auto list = kinds_.find(kind);
  if (list == kinds_.end()) {
    return nullptr;
  }
  const auto found = list->second.find(id);
  return found == list->second.end() ? nullptr : &found->second.declared;
}

std::vector<std::string> IdTable::known(const std::string& kind) const {
  std::vector<std::string> names;
  if (const auto list = kinds_.find(kind); list != kinds_.end()) {
    for (const auto& [id, entry] : list->second) {
      names.push_back(id);
    }
  }
  return names;
}

std::vector<std::string> IdTable::in_order(const std::string& kind) const {
  std::vector<std::string> names(known(kind).size());
  if (const auto list = kinds_.find(kind); list != kinds_.end()) {
    for (const auto& [id, entry] : list->second) {
      names[static_cast<std::size_t>(entry.index)] = id;
    }
  }
  return names;
}

void IdTable::report_duplicates(base::Diagnostics& diagnostics) const {
  std::map<std::string, const Entry*> first;
  for (const Entry& entry : all_) {
    const auto [place, is_new] = first.emplace(entry.declared.id, &entry);
    if (is_new) {
      continue;
    }
    const Declared& earlier = place->second->declared;
    diagnostics.error(base::Code::duplicate_id, entry.declared.file, entry.declared.span,
                      entry.kind,
                      {{"id", entry.declared.id},
                       {"other", earlier.file + ':' + std::to_string(earlier.span.line)}});
  }
}

bool is_identifier(std::string_view text) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_part = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && text.size() <= 64 && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), is_part);
}

}  // namespace rasad::content
