// A desk in full work: a session in its third week with something of everything on it, and one
// accepted decision of every kind. For tests that must not forget a kind.
#pragma once

#include "engine/session/session.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rasad::test {

/// The lesson under a doctrine of scenarios/doctrines.
[[nodiscard]] std::shared_ptr<const content::Pack> lesson_under(const std::string& doctrine);

/// At the start of week 3: tasks, a product, a requirement, priorities, graded reports, a question.
[[nodiscard]] session::Session busy_desk(std::shared_ptr<const content::Pack> pack);

/// At least one decision of each kind that `busy_desk` accepts. Instructors' kinds are theirs.
[[nodiscard]] std::vector<session::Decision> one_of_each(const session::Session& session);

/// Every part of a decision that a file can set. A new kind of decision does not compile here
/// before its parts are named.
struct Parts {
  std::vector<std::int32_t*> numbers;
  std::vector<std::int64_t*> wide_numbers;
  std::vector<std::string*> texts;
  /// Each gives one list so many items: all the same, or each another.
  std::vector<std::function<void(std::size_t count, bool all_same)>> lists;
};
[[nodiscard]] Parts parts_of(session::Decision& decision);

}  // namespace rasad::test
