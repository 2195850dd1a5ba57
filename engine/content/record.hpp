// The schema as data: what is known of each key, and how it is read. Type-erased, so that tools can
// walk the whole schema; record_of.hpp builds it.
#pragma once

#include "engine/content/read_scope.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rasad::content {

enum class KeyKind {
  identifier,
  text,
  word,
  words,
  integer,
  decimal,
  money,
  duration,
  flag,
  choice,
  choices,
  date,
  reference,
  references,
  numbers,
  condition,
  record,
  records,
  effects
};

/// What is known of a key without reading anything.
struct KeyRule {
  std::string key;
  KeyKind kind = KeyKind::text;
  bool required = true;
  double min = 0;  ///< of a number; of a list, the least number of elements
  double max = 0;
  std::vector<std::string> choices{};
  std::string refers_to{};    ///< kind of id
  std::size_t count = 0;      ///< of `numbers`
  std::string standard = "";  ///< value where an optional key is left out, "" if there is none
  bool is_rule = true;        ///< its values count for the rules hash
};

struct Record;

struct Key {
  KeyRule rule;
  std::function<void(ReadContext&, const text::Node&, void*)> read;
  std::shared_ptr<const Record> child{};
};

/// A kind of map in a pack file. `kind` names the ids it declares, "" if it has none.
struct Record {
  std::string name;
  std::string kind;
  bool is_nested = false;  ///< its ids are "<parent>.<child>"
  std::vector<Key> keys;
};

/// Reads a map: unknown and missing keys, then each key by its rule.
void read_record(ReadContext& context, const Record& record, const text::Node& node, void* target);
/// Declares the ids below `node`, in the order in which reading will number them.
void declare_ids(const Record& record, const text::Node& node, const std::string& file,
                 IdTable& ids);

/// Reads a list of records, each in its place.
template <class T>
void read_records(ReadContext& context, const Record& record, const text::Node& node, Range count,
                  std::vector<T>& into) {
  for (const text::Node* item : context.list(node, count)) {
    const ReadContext::Inside inside{context, into.size()};
    read_record(context, record, *item, &into.emplace_back());
  }
}

}  // namespace rasad::content
