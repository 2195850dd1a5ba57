// Counting what is equal.
#include "engine/content/fault_tally.hpp"

#include "engine/content/read_scope.hpp"

#include <algorithm>

namespace rasad::content {

void FaultTally::error(base::Code code, const std::string& subject, base::Span span,
                       base::Arguments arguments) {
  ++errors_;
  add({base::Severity::error, code, subject, span, context_.path(), std::move(arguments), 1});
}

void FaultTally::warning(base::Code code, const std::string& subject, base::Span span,
                         base::Arguments arguments) {
  add({base::Severity::warning, code, subject, span, context_.path(), std::move(arguments), 1});
}

void FaultTally::add(Entry entry) {
  const auto same = std::find_if(entries_.begin(), entries_.end(), [&entry](const Entry& other) {
    return other.code == entry.code && other.subject == entry.subject;
  });
  if (same == entries_.end()) {
    entries_.push_back(std::move(entry));
  } else {
    ++same->count;
  }
}

void FaultTally::forget(base::Code code, const std::string& subject) {
  std::erase_if(entries_,
                [&](const Entry& entry) { return entry.code == code && entry.subject == subject; });
}

void FaultTally::report() {
  for (Entry& entry : entries_) {
    if (entry.count > 1) {
      entry.arguments.push_back({"more", std::to_string(entry.count - 1)});
    }
    const ReadContext::Inside inside{context_, entry.path};
    if (entry.severity == base::Severity::error) {
      context_.error(entry.code, entry.span, std::move(entry.arguments));
    } else {
      context_.warning(entry.code, entry.span, std::move(entry.arguments));
    }
  }
  entries_.clear();
}

}  // namespace rasad::content
