// A value or a named failure. Failures carry a code and named arguments; their sentences are
// translated text (localization/, keys "fault.<code>" and "remedy.<code>").
#pragma once

#include "engine/base/assert.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasad::base {

/// One named value of a message, already a plain string.
struct Argument {
  std::string name;
  std::string value;
  friend bool operator==(const Argument&, const Argument&) = default;
};
using Arguments = std::vector<Argument>;

enum class FailureKind { not_found, unreadable, damaged, too_new, too_old, wrong_rules, in_use };

/// Why something outside the engine could not be done.
struct Failure {
  FailureKind kind = FailureKind::unreadable;
  int code = 0;  ///< RSD-2### sessions on disk, RSD-4### exports and devices
  Arguments arguments;
};

/// A value, or the reason there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}              // NOLINT(google-explicit-constructor)
  Result(Failure failure) : failure_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const T& value() const& {
    RASAD_ASSERT(ok(), "failure", failure_.code);
    return *value_;
  }
  [[nodiscard]] T& value() & {
    RASAD_ASSERT(ok(), "failure", failure_.code);
    return *value_;
  }
  [[nodiscard]] T&& take() {
    RASAD_ASSERT(ok(), "failure", failure_.code);
    return std::move(*value_);
  }
  [[nodiscard]] const Failure& failure() const { return failure_; }

 private:
  std::optional<T> value_;
  Failure failure_;
};

}  // namespace rasad::base
