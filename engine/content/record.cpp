// Reading a map by its record, and collecting ids by it.
#include "engine/content/record.hpp"

#include "engine/content/effects_schema.hpp"
#include "engine/content/standard_value.hpp"
#include "engine/content/value_slips.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::content {
namespace {

// Keys that are not there yet: a key that is there cannot be what a misspelled one was meant to be.
std::vector<std::string> open_keys(const Record& record, const text::Node& node) {
  std::vector<std::string> names;
  for (const Key& key : record.keys) {
    if (node.find(key.rule.key) == nullptr) {
      names.push_back(key.rule.key);
    }
  }
  return names;
}

/// Reports keys that no record has.
///
/// returns  the keys that were probably meant; that they are missing need not be said again
std::vector<std::string> report_unknown_keys(ReadContext& context, const Record& record,
                                             const text::Node& node) {
  const std::vector<std::string> open = open_keys(record, node);
  std::vector<std::string> meant;
  for (const text::Entry& entry : node.entries) {
    const bool is_known = std::any_of(record.keys.begin(), record.keys.end(),
                                      [&](const Key& key) { return key.rule.key == entry.key; });
    if (!is_known) {
      const std::string nearest = base::nearest(entry.key, open);
      const std::string letter = cyrillic_letter(entry.key);
      context.error(base::Code::unknown_key, entry.span,
                    {{"key", entry.key},
                     {"name", record.name},
                     {"letter", letter},
                     {"hint", letter.empty() ? "" : "cyrillic"},
                     {"nearest", nearest}});
      meant.push_back(nearest);
    }
  }
  return meant;
}

std::string id_of(const Record& record, const text::Node& node) {
  if (record.kind.empty()) {
    return "";
  }
  const text::Node* id = node.find("id");
  return id != nullptr ? id->value : "";
}

void declare_children(const Record& record, const text::Node& node, const std::string& file,
                      IdTable& ids);

// What the same thing is called elsewhere: a scenario written for another doctrine finds it.
void declare_aliases(const Record& record, const text::Node& item, const std::string& file,
                     std::int32_t index, IdTable& ids) {
  const text::Node* names = item.find("same_as");
  if (names == nullptr || names->kind != text::NodeKind::list) {
    return;
  }
  for (const text::Node& name : names->items) {
    ids.declare_alias(record.kind, {name.value, file, name.span, -1}, index);
  }
}

void declare_list(const Record& child, const text::Node& list, const std::string& file,
                  const Declared& parent, IdTable& ids) {
  std::int32_t index = 0;
  for (const text::Node& item : list.items) {
    const text::Node* id = item.find("id");
    if (!child.kind.empty() && id != nullptr) {
      const std::string full = child.is_nested ? parent.id + '.' + id->value : id->value;
      ids.declare(child.kind, {full, file, id->span, child.is_nested ? parent.parent : -1}, index);
      declare_aliases(child, item, file, index, ids);
    }
    declare_children(child, item, file, ids);
    ++index;
  }
}

void declare_children(const Record& record, const text::Node& node, const std::string& file,
                      IdTable& ids) {
  const std::string id = id_of(record, node);
  const std::int32_t index = id.empty() ? -1 : ids.find(record.kind, id).value_or(-1);
  for (const Key& key : record.keys) {
    const bool has_effects = key.rule.kind == KeyKind::effects;
    const text::Node* value = key.child || has_effects ? node.find(key.rule.key) : nullptr;
    if (value == nullptr) {
      continue;
    }
    if (has_effects) {
      declare_mentioned(*value, file, ids);
      continue;
    }
    if (key.rule.kind == KeyKind::records) {
      declare_list(*key.child, *value, file, {id, file, value->span, index}, ids);
    } else {
      declare_children(*key.child, *value, file, ids);
    }
  }
}

}  // namespace

std::string written(double value) {
  char buffer[64];
  const auto end =
      std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::fixed).ptr;
  return {std::begin(buffer), end};
}

void read_record(ReadContext& context, const Record& record, const text::Node& node, void* target) {
  if (node.kind != text::NodeKind::map) {
    context.wrong_type(node, "map");
    return;
  }
  const std::vector<std::string> meant = report_unknown_keys(context, record, node);
  const ReadContext::Named named{context, id_of(record, node), record.name};
  for (const Key& key : record.keys) {
    const text::Node* value = node.find(key.rule.key);
    const ReadContext::Inside inside{context, key.rule.key};
    if (value != nullptr) {
      context.place(value->span);
      const std::size_t rules = context.rules().size();
      key.read(context, *value, target);
      if (!key.rule.is_rule) {
        context.forget_rules(rules);
      }
    } else if (key.rule.required &&
               std::find(meant.begin(), meant.end(), key.rule.key) == meant.end()) {
      context.error(base::Code::missing_key, node.span,
                    {{"key", key.rule.key}, {"name", record.name}});
    }
  }
}

void declare_ids(const Record& record, const text::Node& node, const std::string& file,
                 IdTable& ids) {
  declare_children(record, node, file, ids);
}

}  // namespace rasad::content
