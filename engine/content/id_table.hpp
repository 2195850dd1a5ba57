// Every id a pack declares, collected before anything is read: a reference is resolved the moment
// it is read, whatever the order of files.
#pragma once

#include "engine/base/diagnostics.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::content {

/// Where an id was declared.
struct Declared {
  std::string id;
  std::string file;
  base::Span span;
  std::int32_t parent = -1;  ///< index of the enclosing record, for nested ids
};

class IdTable {
 public:
  /// Adds the next element of a kind's list; `id` may be "" if the record has none to offer.
  /// Nested ids are "<parent>.<child>"; their index counts within the parent.
  void declare(const std::string& kind, Declared declared, std::int32_t index);
  /// An id that exists because it is named somewhere; naming it again changes nothing. It shares no
  /// namespace with declared ids.
  void mention(const std::string& kind, Declared declared);
  /// A further name for an element, used where nothing bears it as its own id.
  void declare_alias(const std::string& kind, Declared declared, std::int32_t index);
  /// References to a kind whose file could not be read are neither resolved nor reported.
  void mark_unreadable(const std::string& kind) { unreadable_.insert(kind); }
  [[nodiscard]] bool is_unreadable(const std::string& kind) const {
    return unreadable_.contains(kind);
  }

  [[nodiscard]] bool any_unreadable() const { return !unreadable_.empty(); }

  /// Index of an id within its list.
  [[nodiscard]] std::optional<std::int32_t> find(const std::string& kind,
                                                 std::string_view id) const;
  [[nodiscard]] const Declared* declared(const std::string& kind, std::string_view id) const;
  [[nodiscard]] std::vector<std::string> known(const std::string& kind) const;
  /// Ids of a kind by index.
  [[nodiscard]] std::vector<std::string> in_order(const std::string& kind) const;

  /// Reports every id declared twice, at its second place. Top-level ids share one namespace.
  void report_duplicates(base::Diagnostics& diagnostics) const;

 private:
  struct Entry {
    Declared declared;
    std::int32_t index = -1;
    std::string kind;
    bool is_alias = false;
  };
  std::map<std::string, std::map<std::string, Entry, std::less<>>, std::less<>> kinds_;
  std::vector<Entry> all_;
  std::set<std::string> unreadable_;
};

/// snake_case: a letter, then letters, digits and "_"; at most 64 bytes.
[[nodiscard]] bool is_identifier(std::string_view text);

}  // namespace rasad::content
