// What a seat sees and decides: flags of the doctrine, applied to a finished view.
#include "engine/session/seat.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

const content::SeatRole* role_of(const content::Pack& pack, std::int32_t seat) {
  const auto index = static_cast<std::size_t>(seat);
  return seat >= 0 && index < pack.doctrine.roles.size() ? &pack.doctrine.roles[index] : nullptr;
}

template <class T, class Test>
void drop(std::vector<T>& list, Test test) {
  list.erase(std::remove_if(list.begin(), list.end(), test), list.end());
}

// A decision about a report betrays that the report exists.
base::ReportId report_of(const Action& action) {
  return std::visit(
      [](const auto& act) -> base::ReportId {
        if constexpr (requires { act.report; }) {
          return act.report;
        } else {
          return {};
        }
      },
      action);
}

void drop_reports(View& view, const content::Pack& pack, const content::SeatRole& role) {
  const auto is_hidden = [&](base::ReportId id) {
    const bool from_informant =
        pack.scenario.reports[id.index()].channel == content::Channel::informant;
    return !role.sees_reports || (from_informant && !role.sees_informants);
  };
  drop(view.reports, [&](const ViewReport& one) { return is_hidden(one.report.id); });
  for (ViewReport& report : view.reports) {
    drop(report.possible_duplicates, is_hidden);
    if (!role.sees_sources) {
      const bool was_named_by_source = report.title.id == report.source.id;
      report.source = {};
      report.source_history = {};
      report.checked = 0;
      report.right = 0;
      report.title = was_named_by_source ? content::Text{} : report.title;
    }
  }
  for (ViewEntity& entity : view.entities) {
    drop(entity.reports, is_hidden);
  }
  drop(view.entities, [](const ViewEntity& one) { return one.reports.empty(); });
  drop(view.links, [&](const picture::EntityLink& link) {
    const auto is_seen = [&](base::EntityId id) {
      return std::any_of(view.entities.begin(), view.entities.end(),
                         [id](const ViewEntity& one) { return one.id == id; });
    };
    return !is_seen(link.a) || !is_seen(link.b);
  });
  drop(view.same_origin, [&](const picture::OriginMark& mark) {
    return is_hidden(mark.report) || is_hidden(mark.other);
  });
  drop(view.overdue, is_hidden);
  drop(view.journal, [&](const Entry& entry) {
    const base::ReportId id = report_of(entry.decision.action);
    return id.is_set() && is_hidden(id);
  });
  for (tasking::Task& task : view.tasks) {
    drop(task.request.reports, is_hidden);
  }
  for (Entry& entry : view.journal) {
    if (auto* assign = std::get_if<Assign>(&entry.decision.action)) {
      drop(assign->request.reports, is_hidden);
    }
  }
}

}  // namespace

void keep_what_seat_may_know(View& view, const content::Pack& pack, std::int32_t seat) {
  view.seat = seat;
  const content::SeatRole* role = role_of(pack, seat);
  if (role == nullptr) {
    return;
  }
  drop_reports(view, pack, *role);
  const bool sees_all_reports = role->sees_reports && role->sees_informants;
  if (!sees_all_reports) {
    // What all reports say together would tell of those that are hidden.
    for (ViewHypothesis& one : view.hypotheses) {
      one.belief = -1;
    }
    view.products.clear();
    view.hints.clear();
  }
  if (!role->may_answer) {
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

bool may_decide(const content::Pack& pack, std::int32_t seat, const Action& action) {
  const content::SeatRole* role = role_of(pack, seat);
  if (role == nullptr) {
    return seat == -1;
  }
  const auto allowed = [&](const auto& act) {
    using T = std::decay_t<decltype(act)>;
    if constexpr (std::is_same_v<T, Grade> || std::is_same_v<T, SameOrigin> ||
                  std::is_same_v<T, Purge>) {
      return role->may_grade;
    } else if constexpr (std::is_same_v<T, Handle> || std::is_same_v<T, Share>) {
      return role->may_share;
    } else if constexpr (std::is_same_v<T, Judge> || std::is_same_v<T, LinkEntities>) {
      return role->may_judge;
    } else if constexpr (std::is_same_v<T, Commission>) {
      return role->may_commission || role->may_task;
    } else if constexpr (std::is_same_v<T, Assign> || std::is_same_v<T, Authorise> ||
                         std::is_same_v<T, SetPriorities> || std::is_same_v<T, LeaveOut> ||
                         std::is_same_v<T, ReviewTask>) {
      return role->may_task;
    } else if constexpr (std::is_same_v<T, Answer>) {
      return role->may_answer;
    } else {
      return true;  // requirements and hints are for everybody; the rest checks its own role
    }
  };
  return std::visit(allowed, action);
}

}  // namespace rasad::session
