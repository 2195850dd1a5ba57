// What stands in the journal already is not new; what can be taken back; what cannot be a reason.
#include "app/present/standing.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace rasad;
using present::standing;

namespace {

// A journal with one act in the week that is decided.
session::View with(const session::Action& action, std::int32_t seat = -1) {
  session::View view;
  view.step = {2 * base::steps_per_week};
  view.seat = seat;
  view.journal.push_back({1, view.step, {session::Role::trainee, action, seat}});
  return view;
}

void add(session::View& view, const session::Action& action) {
  const auto number = static_cast<std::int32_t>(view.journal.size()) + 1;
  view.journal.push_back({number, view.step, {session::Role::trainee, action, view.seat}});
}

session::Assign patrol(std::vector<base::CellId> cells) {
  session::Assign act;
  act.request.option = {0};
  act.request.cells = std::move(cells);
  return act;
}

}  // namespace

TEST_CASE("an act that stands already has the number of its decision", "[app]") {
  CHECK(standing(with(session::Grade{{3}, 1, 2}), session::Grade{{3}, 1, 2}) == 1);
  CHECK(standing(with(session::Judge{{1}, 600}), session::Judge{{1}, 600}) == 1);
  CHECK(standing(with(session::Handle{{3}, 2}), session::Handle{{3}, 2}) == 1);
  CHECK(standing(with(session::Commission{2, 8, {}, {1}, {}}),
                 session::Commission{2, 4, {}, {1}, {}}) == 1);
  CHECK(standing(with(session::SameOrigin{{3}, {4}, true}), session::SameOrigin{{4}, {3}, true}) ==
        1);
  CHECK(standing(with(session::SetPriorities{{{"a", {}, {}, {}}}}),
                 session::SetPriorities{{{"a", {}, {}, {}}}}) == 1);
}

TEST_CASE("an act about something else or with other content is new", "[app]") {
  CHECK(standing(with(session::Grade{{3}, 1, 2}), session::Grade{{3}, 1, 3}) == 0);
  CHECK(standing(with(session::Grade{{3}, 1, 2}), session::Grade{{4}, 1, 2}) == 0);
  CHECK(standing(with(session::Commission{2, 8, {}, {1}, {}}),
                 session::Commission{2, 8, {}, {0}, {}}) == 0);
  CHECK(standing(with(session::SetPriorities{{{"a", {}, {}, {}}, {"b", {}, {}, {}}}}),
                 session::SetPriorities{{{"b", {}, {}, {}}, {"a", {}, {}, {}}}}) == 0);
}

TEST_CASE("squares in another order are the same task", "[app]") {
  CHECK(standing(with(patrol({{5}, {9}})), patrol({{9}, {5}})) == 1);
  CHECK(standing(with(patrol({{5}, {9}})), patrol({{9}})) == 0);
}

TEST_CASE("the youngest decision on a subject counts and a withdrawn one does not", "[app]") {
  session::View view = with(session::Grade{{3}, 1, 2});
  add(view, session::Grade{{3}, 0, 0});
  CHECK(standing(view, session::Grade{{3}, 1, 2}) == 0);
  CHECK(standing(view, session::Grade{{3}, 0, 0}) == 2);
  add(view, session::Withdraw{2});
  CHECK(standing(view, session::Grade{{3}, 1, 2}) == 1);
  CHECK(standing(view, session::Grade{{3}, 0, 0}) == 0);
}

TEST_CASE("a product of an earlier week may be asked for again and a grade need not", "[app]") {
  session::View view = with(session::Commission{2, 8, {}, {1}, {}});
  add(view, session::Grade{{3}, 1, 2});
  view.step = {view.step.value + base::steps_per_week};
  CHECK(standing(view, session::Commission{2, 8, {}, {1}, {}}) == 0);
  CHECK(standing(view, session::Grade{{3}, 1, 2}) == 2);
}

TEST_CASE("a grade that has to be confirmed is new however equal", "[app]") {
  session::View view = with(session::Grade{{3}, 1, 2});
  view.overdue = {{3}};
  CHECK(standing(view, session::Grade{{3}, 1, 2}) == 0);
}

TEST_CASE("only what this seat decided since the last week can be taken back", "[app]") {
  session::View view = with(patrol({{1}}), 1);
  CHECK(present::can_withdraw(view, 1));
  CHECK_FALSE(present::can_withdraw(view, 2));
  view.seat = 0;  // somebody else's
  CHECK_FALSE(present::can_withdraw(view, 1));
  view.seat = 1;
  add(view, session::Advance{{3 * base::steps_per_week}});
  CHECK_FALSE(present::can_withdraw(view, 1));
}

TEST_CASE("words that are no reason are told from those that may be one", "[app]") {
  CHECK(present::says_little("ZZ"));
  CHECK(present::says_little("because"));
  CHECK(present::says_little("a b c d"));  // four letters
  CHECK(present::says_little("необходимость несомненна"));
  CHECK_FALSE(present::says_little(""));
  CHECK_FALSE(present::says_little("Three burglaries in one street"));
  CHECK_FALSE(present::says_little("се дуздӣ дар як кӯча"));  // 16 letters, five words
}
