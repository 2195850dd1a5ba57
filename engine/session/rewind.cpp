// Taking decisions back: the week's decisions are carried out again without the one that is
// withdrawn, and what could not have been decided without it holds the withdrawal up.
#include "engine/session/session.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

bool holds(const std::vector<std::int32_t>& numbers, std::int32_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

// Where the decisions begin that can still be taken back.
Journal::const_iterator since_last_advance(const Journal& journal) {
  return std::find_if(journal.rbegin(), journal.rend(),
                      [](const Entry& entry) {
                        return std::holds_alternative<Advance>(entry.decision.action);
                      })
      .base();
}

}  // namespace

std::vector<std::int32_t> withdrawn(const Journal& journal) {
  std::vector<std::int32_t> numbers;
  for (const Entry& entry : journal) {
    if (const auto* back = std::get_if<Withdraw>(&entry.decision.action)) {
      numbers.push_back(back->number);
    }
  }
  return numbers;
}

void Session::redo_since_last_advance() {
  core_ = before_decisions_;
  const std::vector<std::int32_t> gone = withdrawn(journal_);
  for (auto entry = since_last_advance(journal_); entry != journal_.end(); ++entry) {
    if (!holds(gone, entry->number) && !std::holds_alternative<Withdraw>(entry->decision.action)) {
      perform(entry->number, entry->decision);
    }
  }
}

std::vector<std::int32_t> Session::resting_on(std::int32_t number) const {
  std::vector<std::int32_t> gone = withdrawn(journal_);
  const bool is_last_standing = std::none_of(
      journal_.begin(), journal_.end(),
      [&](const Entry& entry) { return entry.number > number && !holds(gone, entry.number); });
  if (is_last_standing) {
    return {};
  }
  gone.push_back(number);
  Session without = *this;
  without.core_ = before_decisions_;
  const auto first = since_last_advance(journal_);
  without.journal_.assign(journal_.begin(), first);
  std::vector<std::int32_t> refused;
  for (auto entry = first; entry != journal_.end(); ++entry) {
    const bool is_taken =
        !holds(gone, entry->number) && !std::holds_alternative<Withdraw>(entry->decision.action);
    const bool stands = is_taken && without.check(entry->decision).empty();
    if (is_taken && !stands) {
      refused.push_back(entry->number);
    }
    without.journal_.push_back(*entry);
    if (stands) {
      without.perform(entry->number, entry->decision);
    }
  }
  return refused;
}

}  // namespace rasad::session
