// Equal faults of one file are said once, at the first place, with the number of the others: forty
// features that a map program wrote wrong are one cause.
#pragma once

#include "engine/content/read_context.hpp"

#include <string>
#include <vector>

namespace rasad::content {

class FaultTally {
 public:
  explicit FaultTally(ReadContext& context) : context_(context) {}

  /// Faults with the same code and subject are equal; the arguments of the first are kept.
  void error(base::Code code, const std::string& subject, base::Span span,
             base::Arguments arguments);
  void warning(base::Code code, const std::string& subject, base::Span span,
               base::Arguments arguments);
  /// Takes back what was said of a subject: it follows from another fault.
  void forget(base::Code code, const std::string& subject);
  /// Faults so far, warnings not counted.
  [[nodiscard]] std::size_t errors() const { return errors_; }
  /// Adds each kind to the diagnostics, with the argument "more" if there are others like it. To be
  /// called where the context is inside of nothing.
  void report();

 private:
  struct Entry {
    base::Severity severity = base::Severity::error;
    base::Code code = base::Code::bad_geometry;
    std::string subject;
    base::Span span;
    std::string path;
    base::Arguments arguments;
    std::size_t count = 0;
  };
  void add(Entry entry);

  ReadContext& context_;
  std::vector<Entry> entries_;  // in the order of their first places
  std::size_t errors_ = 0;
};

}  // namespace rasad::content
