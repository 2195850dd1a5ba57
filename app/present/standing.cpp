// Comparing an act with the journal, kind by kind.
#include "app/present/standing.hpp"

#include <algorithm>
#include <type_traits>

namespace rasad::present {
namespace {

using session::Action;

constexpr std::size_t fewest_words = 3;
constexpr std::size_t fewest_letters = 15;

/// How an earlier decision bears on an act.
enum class Relation { other, replaced, same };

Relation about(bool is_one_subject, bool is_equal) {
  return !is_one_subject ? Relation::other : is_equal ? Relation::same : Relation::replaced;
}

bool is_pair(const auto& a, const auto& b, const auto& c, const auto& d) {
  return (a == c && b == d) || (a == d && b == c);
}

// The same squares, in whatever order they were chosen.
bool is_one_place(const std::vector<base::CellId>& a, const std::vector<base::CellId>& b) {
  return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
}

bool is_equal(const tasking::Priority& a, const tasking::Priority& b) {
  return a.text == b.text && a.hypothesis == b.hypothesis && a.district == b.district &&
         a.type == b.type;
}

/// One overload for each kind that can stand; what has none never stands.
struct Compare {
  Relation operator()(const session::Grade& a, const session::Grade& b) const {
    return about(a.report == b.report, a.source == b.source && a.information == b.information);
  }
  Relation operator()(const session::Judge& a, const session::Judge& b) const {
    return about(a.hypothesis == b.hypothesis, a.permille == b.permille);
  }
  Relation operator()(const session::Assign& a, const session::Assign& b) const {
    return about(a.request.option == b.request.option &&
                     is_one_place(a.request.cells, b.request.cells) &&
                     a.request.district == b.request.district &&
                     a.request.hypothesis == b.request.hypothesis,
                 true);
  }
  Relation operator()(const session::Answer& a, const session::Answer& b) const {
    return about(a.question == b.question, a.choice == b.choice);
  }
  Relation operator()(const session::Handle& a, const session::Handle& b) const {
    return about(a.report == b.report, a.code == b.code);
  }
  Relation operator()(const session::Share& a, const session::Share& b) const {
    return about(a.report == b.report && a.agency == b.agency, true);
  }
  Relation operator()(const session::SameOrigin& a, const session::SameOrigin& b) const {
    return about(is_pair(a.report, a.other, b.report, b.other), a.is_same == b.is_same);
  }
  Relation operator()(const session::Require& a, const session::Require& b) const {
    return about(a.question == b.question, a.decision == b.decision &&
                                               a.hypothesis == b.hypothesis &&
                                               a.due_week == b.due_week);
  }
  // More hours make another product of it, but nobody wants two of one kind by accident.
  Relation operator()(const session::Commission& a, const session::Commission& b) const {
    return about(a.product == b.product && a.hypothesis == b.hypothesis && a.type == b.type &&
                     a.district == b.district,
                 true);
  }
  Relation operator()(const session::LinkEntities& a, const session::LinkEntities& b) const {
    return about(is_pair(a.a, a.b, b.a, b.b),
                 a.confidence == b.confidence && a.is_same == b.is_same);
  }
  Relation operator()(const session::SetPriorities& a, const session::SetPriorities& b) const {
    return about(true,
                 std::equal(a.list.begin(), a.list.end(), b.list.begin(), b.list.end(), is_equal));
  }
  Relation operator()(const session::LeaveOut& a, const session::LeaveOut& b) const {
    return about(a.option == b.option && a.subject == b.subject, a.reason == b.reason);
  }
  Relation operator()(const session::ReviewTask& a, const session::ReviewTask& b) const {
    return about(a.task == b.task, a.verdict == b.verdict && a.note == b.note);
  }
  Relation operator()(const session::Authorise& a, const session::Authorise& b) const {
    return about(a.legal_basis == b.legal_basis && a.option == b.option &&
                     a.hypothesis == b.hypothesis && a.district == b.district,
                 true);
  }
  template <class T>
  Relation operator()(const T& /*a*/, const T& /*b*/) const {
    return Relation::other;
  }
};

Relation relation(const Action& wanted, const Action& taken) {
  return std::visit(
      [](const auto& a, const auto& b) {
        if constexpr (std::is_same_v<decltype(a), decltype(b)>) {
          return Compare{}(a, b);
        } else {
          return Relation::other;
        }
      },
      wanted, taken);
}

bool is_of_its_week(const Action& action) {
  return std::holds_alternative<session::Assign>(action) ||
         std::holds_alternative<session::Commission>(action) ||
         std::holds_alternative<session::Judge>(action) ||
         std::holds_alternative<session::LeaveOut>(action) ||
         std::holds_alternative<session::Authorise>(action);
}

bool has_to_be_confirmed(const session::View& view, const Action& action) {
  const auto* grade = std::get_if<session::Grade>(&action);
  return grade != nullptr &&
         std::find(view.overdue.begin(), view.overdue.end(), grade->report) != view.overdue.end();
}

}  // namespace

std::int32_t standing(const session::View& view, const Action& action) {
  if (has_to_be_confirmed(view, action)) {
    return 0;
  }
  const std::vector<std::int32_t> gone = session::withdrawn(view.journal);
  for (auto entry = view.journal.rbegin(); entry != view.journal.rend(); ++entry) {
    if (is_of_its_week(action) && entry->step < view.step) {
      return 0;
    }
    const bool is_gone = std::find(gone.begin(), gone.end(), entry->number) != gone.end();
    const Relation found = is_gone ? Relation::other : relation(action, entry->decision.action);
    if (found != Relation::other) {
      return found == Relation::same ? entry->number : 0;
    }
  }
  return 0;
}

bool can_withdraw(const session::View& view, std::int32_t number) {
  const auto entry = std::find_if(view.journal.begin(), view.journal.end(),
                                  [number](const auto& one) { return one.number == number; });
  const std::vector<std::int32_t> gone = session::withdrawn(view.journal);
  return entry != view.journal.end() && entry->decision.seat == view.seat &&
         entry->decision.role == session::Role::trainee &&
         std::none_of(entry, view.journal.end(),
                      [](const session::Entry& one) {
                        return std::holds_alternative<session::Advance>(one.decision.action);
                      }) &&
         std::find(gone.begin(), gone.end(), number) == gone.end();
}

bool says_little(const std::string& written) {
  std::size_t words = 0;
  std::size_t letters = 0;
  bool is_in_word = false;
  for (const char sign : written) {
    const bool is_space = sign == ' ' || sign == '\n' || sign == '\t';
    words += !is_space && !is_in_word ? 1 : 0;
    is_in_word = !is_space;
    // A letter of several bytes is counted at its first one.
    const bool continues = (static_cast<unsigned char>(sign) & 0xC0U) == 0x80U;
    letters += !is_space && !continues ? 1 : 0;
  }
  return letters > 0 && (words < fewest_words || letters < fewest_letters);
}

}  // namespace rasad::present
