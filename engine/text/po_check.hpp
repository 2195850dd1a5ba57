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
  /// Id, number of forms, placeholders.
  void entry(const PoEntry& entry, const PoFile& file);

 private:
  void fault(base::Code code, const PoEntry& entry, base::Arguments arguments);
  void check_forms(const PoEntry& entry, const PoFile& file);
  void check_placeholders(const PoEntry& entry);

  const std::string& file_;
  base::Diagnostics& diagnostics_;
  std::set<std::string> ids_;
  bool plural_rule_is_checked_ = false;
};

}  // namespace rasad::text
