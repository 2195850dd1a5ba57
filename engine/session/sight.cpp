// Which reports a role sees decides the rest: entities by the reports that speak of them, decisions
// by what they are about, withdrawals by what they take back.
#include "engine/session/sight.hpp"

#include "engine/base/list_item.hpp"

#include <algorithm>
#include <set>

namespace rasad::session {
namespace {

template <class T, class Test>
bool all_of(const std::vector<T>& list, Test test) {
  return std::all_of(list.begin(), list.end(), test);
}

}  // namespace

Sight::Sight(const content::Pack& pack, std::int32_t seat,
             const std::vector<picture::Report>& store)
    : pack_(pack),
      role_(base::is_index(seat, pack.doctrine.roles.size())
                ? &pack.doctrine.roles[static_cast<std::size_t>(seat)]
                : nullptr) {
  for (const picture::Report& report : store) {
    if (sees(report.id)) {
      seen_.push_back(report.id);
    }
  }
}

bool Sight::sees(base::ReportId report) const {
  if (role_ == nullptr || !base::is_index(report.value, pack_.scenario.reports.size())) {
    return true;  // a number that names no report tells of none
  }
  const bool from_informant =
      pack_.scenario.reports[report.index()].channel == content::Channel::informant;
  return role_->sees_reports && (!from_informant || role_->sees_informants);
}

bool Sight::sees(base::EntityId entity) const {
  return role_ == nullptr || std::any_of(seen_.begin(), seen_.end(), [&](base::ReportId report) {
           const auto& entities = base::item(pack_.scenario.reports, report).entities;
           return std::find(entities.begin(), entities.end(), entity) != entities.end();
         });
}

bool Sight::sees_all() const {
  return role_ == nullptr ||
         (role_->sees_reports && role_->sees_informants && role_->sees_incidents);
}

bool Sight::sees(const Named& named) const {
  const auto is_seen = [this](auto id) { return sees(id); };
  const bool rests_on_all = named.is_product || named.hint >= 0;
  return all_of(named.reports, is_seen) && all_of(named.entities, is_seen) &&
         (!rests_on_all || sees_all()) && (!named.question.is_set() || sees_questions());
}

Journal Sight::seen(const Journal& journal) const {
  if (role_ == nullptr) {
    return journal;
  }
  Journal result;
  std::set<std::int32_t> hidden;
  for (const Entry& entry : journal) {
    const Named named = named_in(entry.decision.action);
    if (!sees(named) || hidden.count(named.withdrawn) > 0) {
      hidden.insert(entry.number);
      continue;
    }
    result.push_back(entry);
    if (auto* task = std::get_if<Assign>(&result.back().decision.action)) {
      std::erase_if(task->request.reports, [this](base::ReportId id) { return !sees(id); });
      if (!sees_all()) {
        task->request.products.clear();
      }
    }
  }
  return result;
}

}  // namespace rasad::session
