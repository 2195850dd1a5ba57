// What a PO header and each message must fulfil.
#pragma once

#include "engine/text/po.hpp"

#include <set>
#include <string>

namespace rasad::text {

/// Judges one file, message by message.
class PoCheck {
 public:
  PoCheck(const std::string& file, base::Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  /// Takes language and fields from the header into `into`.
  void header(const PoEntry& entry, PoFile& into);
  /// Id, number of forms, placeholders. More forms than the language has become one where they are
  /// all alike: editors know other rules for it.
  void entry(PoEntry& entry, const PoFile& file);
  /// What is said once for the whole file: how many messages have no id.
  void finish();

 private:
  void fault(base::Code code, const PoEntry& entry, base::Arguments arguments);
  void check_forms(PoEntry& entry, const PoFile& file);
  void check_placeholders(const PoEntry& entry);
  void check_marks(const PoEntry& entry);

  const std::string& file_;
  base::Diagnostics& diagnostics_;
  std::set<std::string> ids_;
  bool plural_rule_is_checked_ = false;
  std::size_t without_id_ = 0;
  PoEntry first_without_id_;
};

}  // namespace rasad::text
