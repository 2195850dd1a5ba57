// Taking from the end of a week what had happened by a moment of it.
#include "app/present/known_at.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

base::Minutes time_of(const picture::Incident& one) {
  return one.recorded;
}
base::Minutes time_of(const session::ViewReport& one) {
  return one.report.received;
}
base::Minutes time_of(const session::ViewMessage& one) {
  return one.at;
}
base::Minutes time_of(const tasking::ArrestOutcome& one) {
  return base::start_of(one.step);
}

// Lists of a view only grow, in the order of time.
template <class T>
void add_until(std::vector<T>& known, const std::vector<T>& all, base::Minutes now) {
  while (known.size() < all.size() && time_of(all[known.size()]) <= now) {
    known.push_back(all[known.size()]);
  }
}

template <class T>
base::Minutes next_of(std::size_t known, const std::vector<T>& all, base::Minutes now,
                      base::Minutes otherwise) {
  for (std::size_t i = known; i < all.size(); ++i) {
    if (time_of(all[i]) > now) {
      return std::min(time_of(all[i]), otherwise);
    }
  }
  return otherwise;
}

}  // namespace

session::View known_at(const session::View& before, const session::View& after, base::Minutes now) {
  session::View known = before;
  known.step = std::clamp(base::step_at(now), before.step, after.step);
  add_until(known.incidents, after.incidents, now);
  add_until(known.reports, after.reports, now);
  add_until(known.messages, after.messages, now);
  add_until(known.arrests, after.arrests, now);
  if (before.journal.size() < after.journal.size()) {
    known.journal.push_back(after.journal[before.journal.size()]);
  }
  return known;
}

base::Minutes next_news(const session::View& before, const session::View& after,
                        base::Minutes now) {
  base::Minutes next = base::start_of(after.step);
  next = next_of(before.incidents.size(), after.incidents, now, next);
  next = next_of(before.reports.size(), after.reports, now, next);
  next = next_of(before.messages.size(), after.messages, now, next);
  return next_of(before.arrests.size(), after.arrests, now, next);
}

}  // namespace rasad::present
