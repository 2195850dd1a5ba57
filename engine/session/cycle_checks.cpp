// What must hold before a decision of the cycle is accepted.
#include "engine/session/cycle_checks.hpp"

#include "engine/base/list_item.hpp"
#include "engine/picture/products.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

template <class List>
bool is_index(std::int32_t index, const List& list) {
  return base::is_index(index, list.size());
}

// Unset is allowed where a decision may do without; a wrong number is not.
template <class IdType, class List>
bool is_unset_or_in(IdType id, const List& list) {
  return id.value == -1 || is_index(id.value, list);
}

bool is_week(std::int32_t week) {
  return week >= 0 && week <= tasking::last_review_week;
}

CycleChecks::Refusals wrong_week() {
  return {{"bad_week", {{"most", std::to_string(tasking::last_review_week)}}}};
}

}  // namespace

const picture::Report* CycleChecks::in_store(base::ReportId report) const {
  const picture::Report* found = session_.core().picture.find(report);
  return found == nullptr || found->is_purged ? nullptr : found;
}

bool CycleChecks::is_mentioned(base::EntityId entity) const {
  const std::vector<picture::Report>& reports = session_.core().picture.state().reports;
  return std::any_of(reports.begin(), reports.end(), [&](const picture::Report& one) {
    const auto& entities = base::item(session_.pack().scenario.reports, one.id).entities;
    return std::find(entities.begin(), entities.end(), entity) != entities.end();
  });
}

CycleChecks::Refusals CycleChecks::operator()(const Handle& handle) const {
  if (in_store(handle.report) == nullptr) {
    return {{"unknown_report", {}}};
  }
  const bool is_known = is_index(handle.code, session_.pack().doctrine.handling_codes);
  return is_known ? Refusals{} : Refusals{{"unknown_handling", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const Share& share) const {
  const picture::Report* report = in_store(share.report);
  if (report == nullptr) {
    return {{"unknown_report", {}}};
  }
  const content::Doctrine& doctrine = session_.pack().doctrine;
  if (!is_index(share.agency, doctrine.agencies)) {
    return {{"unknown_agency", {}}};
  }
  if (std::find(report->shared.begin(), report->shared.end(), share.agency) !=
      report->shared.end()) {
    return {{"already_shared", {}}};
  }
  if (!report->is_graded() || report->handling < 0) {
    return {{"not_graded_for_sharing", {}}};
  }
  const auto& may = base::item_at(doctrine.handling_codes, report->handling).agencies;
  const bool is_allowed = std::find(may.begin(), may.end(), share.agency) != may.end();
  return is_allowed ? Refusals{} : Refusals{{"code_forbids_sharing", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const SameOrigin& same) const {
  const bool both = in_store(same.report) != nullptr && in_store(same.other) != nullptr;
  return both && same.report != same.other ? Refusals{} : Refusals{{"unknown_report", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const Require& requirement) const {
  if (requirement.question.empty()) {
    return {{"no_question", {}}};
  }
  if (!is_week(requirement.due_week)) {
    return wrong_week();
  }
  const bool is_known = is_unset_or_in(requirement.hypothesis, session_.pack().scenario.hypotheses);
  return is_known ? Refusals{} : Refusals{{"unknown_hypothesis", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const Commission& commission) const {
  const content::Pack& pack = session_.pack();
  if (!is_index(commission.product, pack.doctrine.products)) {
    return {{"unknown_product", {}}};
  }
  if (!is_unset_or_in(commission.hypothesis, pack.scenario.hypotheses) ||
      !is_unset_or_in(commission.type, pack.world.crime_types) ||
      !is_unset_or_in(commission.district, pack.geography.districts)) {
    return {{"no_target", {}}};
  }
  const picture::Subjects uses =
      picture::subjects_of(base::item_at(pack.doctrine.products, commission.product).kind);
  if (commission.hypothesis.is_set() && !uses.hypothesis) {
    return {{"unused_hypothesis", {}}};
  }
  if (commission.district.is_set() && !uses.district) {
    return {{"unused_district", {}}};
  }
  if (commission.type.is_set() && !uses.type) {
    return {{"unused_type", {}}};
  }
  const std::int64_t left = session_.hours_left();
  if (commission.hours < 1 || commission.hours > left) {
    return {{"over_hours",
             {{"hours", std::to_string(commission.hours)}, {"left", std::to_string(left)}}}};
  }
  return {};
}

CycleChecks::Refusals CycleChecks::operator()(const LinkEntities& link) const {
  const bool both = is_mentioned(link.a) && is_mentioned(link.b) && link.a != link.b;
  const bool in_range = link.confidence >= 0 && link.confidence <= 1000;
  return !both      ? Refusals{{"unknown_entity", {}}}
         : in_range ? Refusals{}
                    : Refusals{{"bad_probability", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const Purge& purge) const {
  return in_store(purge.report) != nullptr ? Refusals{} : Refusals{{"unknown_report", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const SetPriorities& priorities) const {
  const content::Pack& pack = session_.pack();
  if (priorities.list.empty() || priorities.list.size() > tasking::most_priorities) {
    return {{"too_many_priorities", {{"most", std::to_string(tasking::most_priorities)}}}};
  }
  for (const tasking::Priority& one : priorities.list) {
    const bool names_something =
        !one.text.empty() || one.hypothesis.is_set() || one.district.is_set() || one.type.is_set();
    if (!names_something || !is_unset_or_in(one.hypothesis, pack.scenario.hypotheses) ||
        !is_unset_or_in(one.district, pack.geography.districts) ||
        !is_unset_or_in(one.type, pack.world.crime_types)) {
      return {{"empty_priority", {}}};
    }
  }
  return {};
}

CycleChecks::Refusals CycleChecks::operator()(const LeaveOut& left_out) const {
  if (!is_unset_or_in(left_out.option, session_.pack().doctrine.options)) {
    return {{"unknown_option", {}}};
  }
  const bool is_named = left_out.option.is_set() || !left_out.subject.empty();
  return is_named ? Refusals{} : Refusals{{"nothing_left_out", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const ReviewTask& review) const {
  const std::vector<tasking::Task>& tasks = session_.core().tasking.state().tasks;
  const auto task = std::find_if(tasks.begin(), tasks.end(), [&](const tasking::Task& one) {
    return one.number == review.task;
  });
  const bool has_begun = task != tasks.end() && task->begins < session_.step();
  if (!has_begun) {
    return {{"nothing_to_review", {}}};
  }
  return is_index(static_cast<std::int32_t>(review.verdict), tasking::all_verdicts)
             ? Refusals{}
             : Refusals{{"unknown_verdict", {}}};
}

// An authority is against the target of its option; over squares it names none.
CycleChecks::Refusals CycleChecks::target_of(const Authorise& authorise) const {
  const content::Pack& pack = session_.pack();
  const content::Target target = base::item(pack.doctrine.options, authorise.option).target;
  const bool by_hypothesis = target == content::Target::hypothesis;
  const bool by_district = target == content::Target::district;
  if (!by_hypothesis && authorise.hypothesis.value != -1) {
    return {{"unused_hypothesis", {}}};
  }
  if (!by_district && authorise.district.value != -1) {
    return {{"unused_district", {}}};
  }
  const bool is_missing =
      (by_hypothesis && !is_index(authorise.hypothesis.value, pack.scenario.hypotheses)) ||
      (by_district && !is_index(authorise.district.value, pack.geography.districts));
  return is_missing ? Refusals{{"no_target", {}}} : Refusals{};
}

CycleChecks::Refusals CycleChecks::operator()(const Authorise& authorise) const {
  const content::Pack& pack = session_.pack();
  if (!is_index(authorise.option.value, pack.doctrine.options)) {
    return {{"unknown_option", {}}};
  }
  if (const Refusals target = target_of(authorise); !target.empty()) {
    return target;
  }
  const std::vector<std::int32_t>& bases =
      base::item(pack.doctrine.options, authorise.option).legal_bases;
  if (std::find(bases.begin(), bases.end(), authorise.legal_basis) == bases.end()) {
    return {{"legal_basis_wrong", {}}};
  }
  return !authorise.reason.empty() ? Refusals{} : Refusals{{"authority_needs_reason", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const TakeHint& hint) const {
  const content::Pack& pack = session_.pack();
  const std::size_t all = pack.scenario.hints.size() + pack.doctrine.hints.size();
  const bool is_known = hint.hint >= 0 && static_cast<std::size_t>(hint.hint) < all;
  return is_known && hint.level >= 1 && hint.level <= 3 ? Refusals{}
                                                        : Refusals{{"unknown_hint", {}}};
}

CycleChecks::Refusals CycleChecks::operator()(const EndExercise&) const {
  if (role_ != Role::instructor) {
    return {{"instructor_only", {}}};
  }
  return session_.is_ended() ? Refusals{{"exercise_over", {}}} : Refusals{};
}

}  // namespace rasad::session
