// A wheel of lists in one pool.
#include "engine/world/agenda.hpp"

namespace rasad::world {

void Agenda::add(const Due& due) {
  std::int32_t& first = first_[slot_of(base::step_at(due.at))];
  ++count_;
  if (free_ < 0) {
    entries_.push_back({due, first});
    first = static_cast<std::int32_t>(entries_.size()) - 1;
    return;
  }
  const std::int32_t at = free_;
  Entry& entry = entries_[static_cast<std::size_t>(at)];
  free_ = entry.next;
  entry = {due, first};
  first = at;
}

void Agenda::take(base::Step step, std::vector<Due>& taken) {
  const base::Minutes end = base::start_of({step.value + 1});
  std::int32_t* link = &first_[slot_of(step)];
  while (*link >= 0) {
    const std::int32_t at = *link;
    Entry& entry = entries_[static_cast<std::size_t>(at)];
    if (entry.due.at >= end) {
      link = &entry.next;
      continue;
    }
    taken.push_back(entry.due);
    *link = entry.next;
    entry.next = free_;
    free_ = at;
    --count_;
  }
}

}  // namespace rasad::world
