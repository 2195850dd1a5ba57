// Decide, record, acknowledge: in this order.
#include "app/cli/exercise.hpp"

#include "app/cli/clock.hpp"
#include "app/cli/session_store.hpp"
#include "engine/report/week_facts.hpp"

namespace rasad::cli {

bool Exercise::take(const Context& context, const session::Decision& decision) {
  const session::Entry entry{static_cast<std::int32_t>(session.journal().size()) + 1,
                             session.step(), decision};
  const auto recorded = writer.record(entry, stamp_now());
  if (!recorded) {
    print_failure(context, recorded.failure());
    return false;
  }
  session.apply(decision);
  return true;
}

bool Exercise::play_week(const Context& context) {
  const base::Step end{(base::week_of(session.step()) + 1) * base::steps_per_week};
  if (!take(context, {session::Role::trainee, session::Advance{end}})) {
    return false;
  }
  const auto kept = writer.end_week(session, report::week_facts(session), stamp_now());
  if (!kept) {
    print_failure(context, kept.failure());
  }
  return kept.ok();
}

}  // namespace rasad::cli
