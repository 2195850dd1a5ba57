// Reasons against decisions: who decides, what the texts hold, what this role may know of, and then
// what each kind asks for. Nothing after this looks at a number again before using it as an index.
#include "engine/base/list_item.hpp"
#include "engine/session/cycle_checks.hpp"
#include "engine/session/named.hpp"
#include "engine/session/seat.hpp"
#include "engine/text/typed.hpp"
#include "engine/text/words.hpp"

#include <algorithm>

namespace rasad::session {
namespace {

using Refusals = std::vector<Refusal>;

template <class T>
bool is_twice(std::vector<T> list) {
  std::sort(list.begin(), list.end());
  return std::adjacent_find(list.begin(), list.end()) != list.end();
}

class Checker : public CycleChecks {
 public:
  Checker(const Session& session, const Decision& decision)
      : CycleChecks(session, decision.role), session_(session), decision_(decision) {}

  using CycleChecks::operator();

  Refusals operator()(const Grade& grade) const {
    const content::Doctrine& doctrine = session_.pack().doctrine;
    if (in_store(grade.report) == nullptr) {
      return {{"unknown_report", {}}};
    }
    const bool is_on_scale = base::is_index(grade.source, doctrine.source_grades.size()) &&
                             base::is_index(grade.information, doctrine.information_grades.size());
    return is_on_scale ? Refusals{} : Refusals{{"unknown_grade", {}}};
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
      list.push_back({tasking::name_of(one.code), one.arguments});
    }
    return list;
  }

  Refusals operator()(const Answer& answer) const {
    const std::vector<content::Question>& questions = session_.pack().scenario.questions;
    if (!is_in(answer.question, questions) ||
        !base::item(session_.core().script.state().questions, answer.question).is_open()) {
      return {{"question_not_open", {}}};
    }
    const std::size_t choices = base::item(questions, answer.question).choices.size();
    return base::is_index(answer.choice, choices) ? Refusals{} : Refusals{{"unknown_choice", {}}};
  }

  Refusals operator()(const Withdraw& withdraw) const {
    const Journal& journal = session_.journal();
    if (withdraw.number < 1 || !base::is_index(withdraw.number - 1, journal.size())) {
      return {{"nothing_to_withdraw", {}}};
    }
    const Entry& entry = base::item_at(journal, withdraw.number - 1);
    if (entry.decision.role != decision_.role || entry.decision.seat != decision_.seat) {
      return {{"not_yours", {}}};
    }
    const std::vector<std::int32_t> gone = withdrawn(journal);
    if (std::find(gone.begin(), gone.end(), withdraw.number) != gone.end()) {
      return {{"already_withdrawn", {}}};
    }
    return stands(entry);
  }

  Refusals operator()(const FireInject& fire) const { return instruct(fire.inject); }
  Refusals operator()(const HoldInject& hold) const { return instruct(hold.inject); }

  Refusals operator()(const Advance& advance) const {
    return advance.to > session_.step() ? Refusals{} : Refusals{{"not_forward", {}}};
  }

 private:
  // Why an entry can no longer be taken back: its week runs, it gave something to read, or others
  // rest on it.
  [[nodiscard]] Refusals stands(const Entry& entry) const {
    const Journal& journal = session_.journal();
    const Action& action = entry.decision.action;
    const bool is_line =
        std::holds_alternative<Advance>(action) || std::holds_alternative<Withdraw>(action) ||
        std::holds_alternative<EndExercise>(action) || std::holds_alternative<TakeHint>(action);
    const bool is_past = std::any_of(
        journal.begin() + entry.number - 1, journal.end(),
        [](const Entry& one) { return std::holds_alternative<Advance>(one.decision.action); });
    if (is_line || is_past) {
      return {{"week_has_started", {}}};
    }
    const auto& products = session_.core().picture.state().products;
    const bool was_delivered =
        std::any_of(products.begin(), products.end(), [&](const picture::Product& one) {
          return one.number == entry.number && one.is_delivered;
        });
    if (was_delivered) {
      return {{"was_delivered", {}}};
    }
    std::string entries;
    for (const std::int32_t number : session_.resting_on(entry.number)) {
      entries += (entries.empty() ? "" : ", ") + std::to_string(number);
    }
    return entries.empty() ? Refusals{} : Refusals{{"rests_on", {{"entries", entries}}}};
  }

  // Reports, products, priority and requirement that a task says it relies on must be there.
  [[nodiscard]] Refusals relied_on(const tasking::TaskRequest& request) const {
    const picture::State& picture = session_.core().picture.state();
    const bool reports = std::all_of(request.reports.begin(), request.reports.end(),
                                     [&](base::ReportId id) { return in_store(id) != nullptr; });
    const bool products =
        std::all_of(request.products.begin(), request.products.end(), [&](std::int32_t number) {
          return std::any_of(picture.products.begin(), picture.products.end(),
                             [number](const picture::Product& one) {
                               return one.number == number && one.is_delivered;
                             });
        });
    const auto priorities =
        static_cast<std::int64_t>(session_.core().tasking.state().priorities.size());
    const bool has_requirement =
        request.requirement == 0 ||
        std::any_of(picture.requirements.begin(), picture.requirements.end(),
                    [&](const auto& one) { return one.number == request.requirement; });
    return !reports                                                  ? refusal("unknown_report")
           : !products                                               ? refusal("unknown_product")
           : is_twice(request.reports) || is_twice(request.products) ? refusal("relied_on_twice")
           : request.priority < 0 || request.priority > priorities   ? refusal("unknown_priority")
           : !has_requirement ? refusal("unknown_requirement")
                              : Refusals{};
  }

  static Refusals refusal(const char* reason) { return {{reason, {}}}; }

  template <class IdType, class T>
  static bool is_in(IdType id, const std::vector<T>& list) {
    return base::is_index(id.value, list.size());
  }

  [[nodiscard]] Refusals instruct(base::InjectId inject) const {
    if (decision_.role != Role::instructor) {
      return {{"instructor_only", {}}};
    }
    const bool known = is_in(inject, session_.pack().scenario.injects);
    return known ? Refusals{} : Refusals{{"unknown_inject", {}}};
  }

  const Session& session_;
  const Decision& decision_;
};

bool is_actor(const content::Pack& pack, const Decision& decision) {
  const bool has_role = decision.role == Role::trainee || decision.role == Role::instructor;
  return has_role && may_decide(pack, decision.seat, decision.action);
}

// The first text that cannot be taken, with its true cause.
Refusals refused_words(const Named& named) {
  for (const std::string_view words : named.texts) {
    const text::WordsCheck check = text::check_words(words);
    switch (check.fault) {
      case text::WordsFault::none:
        break;
      case text::WordsFault::too_long:
        return {{"text_too_long", {{"most", std::to_string(text::longest_typed)}}}};
      case text::WordsFault::not_utf8:
        return {{"text_not_utf8", {}}};
      case text::WordsFault::forbidden_character:
        return {{"text_forbidden", {{"found", check.found}}}};
    }
  }
  return {};
}

// A role is told of what it may not know with the words for what is not there.
Refusals refused_unseen(const Named& named, const Sight& sight) {
  const auto all_seen = [&](const auto& list) {
    return std::all_of(list.begin(), list.end(), [&](auto id) { return sight.sees(id); });
  };
  if (!all_seen(named.reports) || !all_seen(named.quoted_reports)) {
    return {{"unknown_report", {}}};
  }
  if (!all_seen(named.entities)) {
    return {{"unknown_entity", {}}};
  }
  if (!named.quoted_products.empty() && !sight.sees_all()) {
    return {{"unknown_product", {}}};
  }
  return named.hint >= 0 && !sight.sees_all() ? Refusals{{"unknown_hint", {}}} : Refusals{};
}

}  // namespace

std::vector<Refusal> Session::check(const Decision& decision) const {
  if (is_finished() && !std::holds_alternative<EndExercise>(decision.action)) {
    return {{"exercise_over", {}}};
  }
  if (!is_actor(*pack_, decision)) {
    return {{"not_this_seat", {}}};
  }
  const Named named = named_in(decision.action);
  Refusals refusals = refused_words(named);
  if (refusals.empty() && decision.seat >= 0) {
    refusals = refused_unseen(named, Sight{*pack_, decision.seat, core_.picture.state().reports});
  }
  return refusals.empty() ? std::visit(Checker{*this, decision}, decision.action) : refusals;
}

}  // namespace rasad::session
