// Reasons against decisions.
#include "engine/session/cycle_checks.hpp"
#include "engine/session/seat.hpp"

#include <algorithm>
#include <array>

namespace rasad::session {
namespace {

using Refusals = std::vector<Refusal>;

Refusal refusal_of(const tasking::Refusal& refusal) {
  static constexpr std::array<const char*, 10> names{
      "unknown_option", "no_target",        "too_many_cells",      "cell_twice",
      "over_budget",    "too_many_at_once", "legal_basis_missing", "legal_basis_wrong",
      "case_too_weak",  "too_late"};
  return {names[static_cast<std::size_t>(refusal.code)], refusal.arguments};
}

class Checker : public CycleChecks {
 public:
  Checker(const Session& session, Role role)
      : CycleChecks(session, role), session_(session), role_(role) {}

  using CycleChecks::operator();

  Refusals operator()(const Grade& grade) const {
    const content::Doctrine& doctrine = session_.pack().doctrine;
    const picture::Report* report = is_in(grade.report, session_.pack().scenario.reports)
                                        ? session_.core().picture.find(grade.report)
                                        : nullptr;
    if (report == nullptr || report->is_purged) {
      return {{"unknown_report", {}}};
    }
    const bool has_source =
        grade.source >= 0 && static_cast<std::size_t>(grade.source) < doctrine.source_grades.size();
    const bool has_information =
        grade.information >= 0 &&
        static_cast<std::size_t>(grade.information) < doctrine.information_grades.size();
    return has_source && has_information ? Refusals{} : Refusals{{"unknown_grade", {}}};
  }

  Refusals operator()(const Judge& judge) const {
    if (!is_in(judge.hypothesis, session_.pack().scenario.hypotheses)) {
      return {{"unknown_hypothesis", {}}};
    }
    const bool in_range = judge.permille >= 0 && judge.permille <= 1000;
    return in_range ? Refusals{} : Refusals{{"bad_probability", {}}};
  }

  Refusals operator()(const Assign& assign) const {
    if (session_.step().value % base::steps_per_week != 0) {
      return {{"too_late", {}}};
    }
    Refusals list = relied_on(assign.request);
    for (const tasking::Refusal& one :
         session_.core().tasking.check(assign.request, session_.step())) {
      list.push_back(refusal_of(one));
    }
    return list;
  }

  Refusals operator()(const Answer& answer) const {
    const std::vector<content::Question>& questions = session_.pack().scenario.questions;
    if (!is_in(answer.question, questions) ||
        !session_.core().script.state().questions[answer.question.index()].is_open()) {
      return {{"question_not_open", {}}};
    }
    const auto count = static_cast<std::int32_t>(questions[answer.question.index()].choices.size());
    const bool has_choice = answer.choice >= 0 && answer.choice < count;
    return has_choice ? Refusals{} : Refusals{{"unknown_choice", {}}};
  }

  Refusals operator()(const Withdraw& withdraw) const {
    const Journal& journal = session_.journal();
    const auto index = static_cast<std::size_t>(withdraw.number - 1);
    if (withdraw.number < 1 || index >= journal.size()) {
      return {{"nothing_to_withdraw", {}}};
    }
    const std::vector<std::int32_t> gone = withdrawn(journal);
    if (std::find(gone.begin(), gone.end(), withdraw.number) != gone.end()) {
      return {{"already_withdrawn", {}}};
    }
    const Action& action = journal[index].decision.action;
    const bool is_line =
        std::holds_alternative<Advance>(action) || std::holds_alternative<Withdraw>(action) ||
        std::holds_alternative<EndExercise>(action) || std::holds_alternative<TakeHint>(action);
    const bool is_past = std::any_of(
        journal.begin() + static_cast<std::ptrdiff_t>(index), journal.end(),
        [](const Entry& entry) { return std::holds_alternative<Advance>(entry.decision.action); });
    return is_line || is_past ? Refusals{{"week_has_started", {}}} : Refusals{};
  }

  Refusals operator()(const FireInject& fire) const { return instruct(fire.inject); }
  Refusals operator()(const HoldInject& hold) const { return instruct(hold.inject); }

  Refusals operator()(const Advance& advance) const {
    return advance.to > session_.step() ? Refusals{} : Refusals{{"not_forward", {}}};
  }

 private:
  // Reports and products a task says it relies on must be there to be relied on.
  [[nodiscard]] Refusals relied_on(const tasking::TaskRequest& request) const {
    const picture::Picture& picture = session_.core().picture;
    const bool reports =
        std::all_of(request.reports.begin(), request.reports.end(),
                    [&](base::ReportId id) { return picture.find(id) != nullptr; });
    const auto& all = picture.state().products;
    const bool products =
        std::all_of(request.products.begin(), request.products.end(), [&](std::int32_t number) {
          return std::any_of(all.begin(), all.end(), [number](const picture::Product& one) {
            return one.number == number && one.is_delivered;
          });
        });
    const bool has_priority =
        request.priority >= 0 && static_cast<std::size_t>(request.priority) <=
                                     session_.core().tasking.state().priorities.size();
    return !reports        ? Refusals{{"unknown_report", {}}}
           : !products     ? Refusals{{"unknown_product", {}}}
           : !has_priority ? Refusals{{"unknown_priority", {}}}
                           : Refusals{};
  }

  template <class IdType, class T>
  static bool is_in(IdType id, const std::vector<T>& list) {
    return id.is_set() && id.index() < list.size();
  }

  [[nodiscard]] Refusals instruct(base::InjectId inject) const {
    if (role_ != Role::instructor) {
      return {{"instructor_only", {}}};
    }
    const bool known = is_in(inject, session_.pack().scenario.injects);
    return known ? Refusals{} : Refusals{{"unknown_inject", {}}};
  }

  const Session& session_;
  Role role_;
};

}  // namespace

std::vector<Refusal> Session::check(const Decision& decision) const {
  if (is_finished() && !std::holds_alternative<EndExercise>(decision.action)) {
    return {{"exercise_over", {}}};
  }
  if (!may_decide(*pack_, decision.seat, decision.action)) {
    return {{"not_this_seat", {}}};
  }
  return std::visit(Checker{*this, decision.role}, decision.action);
}

}  // namespace rasad::session
