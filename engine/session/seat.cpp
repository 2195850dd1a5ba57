// What a seat sees and decides: flags of the doctrine, applied to a finished view.
#include "engine/session/seat.hpp"

#include "engine/base/list_item.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

template <class T, class Test>
void drop(std::vector<T>& list, Test test) {
  list.erase(std::remove_if(list.begin(), list.end(), test), list.end());
}

void hide_sources(ViewReport& report) {
  const bool was_named_by_source = report.title.id == report.source.id;
  report.source = {};
  report.source_history = {};
  report.checked = 0;
  report.right = 0;
  report.title = was_named_by_source ? content::Text{} : report.title;
}

void drop_reports(View& view, const Sight& sight) {
  const auto is_hidden = [&](auto id) { return !sight.sees(id); };
  drop(view.reports, [&](const ViewReport& one) { return is_hidden(one.report.id); });
  for (ViewReport& report : view.reports) {
    drop(report.possible_duplicates, is_hidden);
    if (!sight.role()->sees_sources) {
      hide_sources(report);
    }
  }
  for (ViewEntity& entity : view.entities) {
    drop(entity.reports, is_hidden);
  }
  drop(view.entities, [](const ViewEntity& one) { return one.reports.empty(); });
  drop(view.links,
       [&](const picture::EntityLink& link) { return is_hidden(link.a) || is_hidden(link.b); });
  drop(view.same_origin, [&](const picture::OriginMark& mark) {
    return is_hidden(mark.report) || is_hidden(mark.other);
  });
  drop(view.overdue, is_hidden);
}

// A task is known to the whole table; what it quotes is not.
void drop_quotes(View& view, const Sight& sight) {
  for (tasking::Task& task : view.tasks) {
    drop(task.request.reports, [&](base::ReportId id) { return !sight.sees(id); });
    if (!sight.sees_all()) {
      task.request.products.clear();
    }
  }
}

// What oversight found about reports tells that there were some.
void drop_findings(View& view) {
  drop(view.findings, [](const tasking::Breach& one) {
    return one.kind == tasking::BreachKind::too_wide ||
           one.kind == tasking::BreachKind::kept_too_long;
  });
}

// What everything together says would tell of the part that is hidden.
void drop_sums(View& view, const content::SeatRole& role) {
  for (ViewHypothesis& one : view.hypotheses) {
    one.belief = -1;
  }
  view.products.clear();
  view.hints.clear();
  if (!role.may_commission && !role.may_task) {
    view.hours_left = view.content.weekly_hours;
  }
}

}  // namespace

void keep_what_seat_may_know(View& view, const Sight& sight, std::int32_t seat) {
  view.seat = seat;
  const content::SeatRole* role = sight.role();
  if (role == nullptr) {
    return;
  }
  drop_reports(view, sight);
  drop_quotes(view, sight);
  view.journal = sight.seen(view.journal);
  if (!role->sees_reports || !role->sees_informants) {
    drop_findings(view);
  }
  if (!sight.sees_all()) {
    drop_sums(view, *role);
  }
  if (!sight.sees_questions()) {
    view.questions.clear();
  }
  if (!role->sees_incidents) {
    view.incidents.clear();
    std::fill(view.trust.begin(), view.trust.end(), -1);  // not known from this seat
  }
  if (!role->sees_cases) {
    view.arrests.clear();
    for (ViewHypothesis& one : view.hypotheses) {
      one.case_strength = 0;
    }
  }
}

namespace {

/// Which flag of a role decides: one overload a kind, so that a new kind has to say.
struct Permission {
  const content::SeatRole& role;

  bool operator()(const Grade&) const { return role.may_grade; }
  bool operator()(const SameOrigin&) const { return role.may_grade; }
  bool operator()(const Purge&) const { return role.may_grade; }
  bool operator()(const Handle&) const { return role.may_share; }
  bool operator()(const Share&) const { return role.may_share; }
  bool operator()(const Judge&) const { return role.may_judge; }
  bool operator()(const LinkEntities&) const { return role.may_judge; }
  bool operator()(const Commission&) const { return role.may_commission || role.may_task; }
  bool operator()(const Assign&) const { return role.may_task; }
  bool operator()(const Authorise&) const { return role.may_task; }
  bool operator()(const SetPriorities&) const { return role.may_task; }
  bool operator()(const LeaveOut&) const { return role.may_task; }
  bool operator()(const ReviewTask&) const { return role.may_task; }
  bool operator()(const Answer&) const { return role.may_answer; }
  // Requirements and hints are for everybody; who withdraws, plays on or instructs is asked where
  // these are checked.
  bool operator()(const Require&) const { return true; }
  bool operator()(const TakeHint&) const { return true; }
  bool operator()(const Withdraw&) const { return true; }
  bool operator()(const Advance&) const { return true; }
  bool operator()(const FireInject&) const { return true; }
  bool operator()(const HoldInject&) const { return true; }
  bool operator()(const EndExercise&) const { return true; }
};

}  // namespace

bool may_decide(const content::Pack& pack, std::int32_t seat, const Action& action) {
  return seat == -1 || (base::is_index(seat, pack.doctrine.roles.size()) &&
                        std::visit(Permission{base::item_at(pack.doctrine.roles, seat)}, action));
}

}  // namespace rasad::session
