// Decisions of the intelligence cycle: what is accepted, what is refused, what follows.
#include "engine/session/session.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using session::Decision;
using session::Role;

namespace {

template <class T>
std::int32_t index_of(const std::vector<T>& list, const std::string& id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&id](const T& one) { return one.id == id; });
  REQUIRE(found != list.end());
  return static_cast<std::int32_t>(found - list.begin());
}

const content::Doctrine& doctrine() {
  return test::lesson()->doctrine;
}
std::int32_t code(const std::string& id) {
  return index_of(doctrine().handling_codes, id);
}
std::int32_t agency(const std::string& id) {
  return index_of(doctrine().agencies, id);
}

// Applies a decision that must be accepted.
std::int32_t take(session::Session& session, session::Action action) {
  const Decision decision{Role::trainee, std::move(action)};
  const auto refusals = session.check(decision);
  INFO((refusals.empty() ? "" : refusals.front().reason));
  REQUIRE(refusals.empty());
  return session.apply(decision);
}

std::string refused(const session::Session& session, session::Action action) {
  const auto refusals = session.check({Role::trainee, std::move(action)});
  return refusals.empty() ? "" : refusals.front().reason;
}

tasking::TaskRequest task(const std::string& option, const std::string& basis = "") {
  tasking::TaskRequest request;
  request.option = {index_of(doctrine().options, option)};
  request.legal_basis = basis.empty() ? -1 : index_of(doctrine().legal_bases, basis);
  return request;
}

tasking::LegalFinding finding(const session::Session& session, const tasking::TaskRequest& request,
                              tasking::LegalAspect aspect) {
  const std::vector<tasking::LegalFinding> list = session.legal_check(request);
  REQUIRE(list.size() == 5);
  return list[static_cast<std::size_t>(aspect)];
}

}  // namespace

TEST_CASE("a report is handed on with grade and code only and within its code", "[session]") {
  session::Session session = test::session_of(2);
  const base::ReportId report = session.view(Role::trainee).reports[0].report.id;
  const session::Share share{report, agency("neighbour_police")};
  CHECK(refused(session, share) == "not_graded_for_sharing");
  take(session, session::Grade{report, 0, 0});
  take(session, session::Handle{report, code("handling_2")});
  CHECK(refused(session, share) == "code_forbids_sharing");
  take(session, session::Handle{report, code("handling_0")});
  take(session, share);
  CHECK(refused(session, share) == "already_shared");
  CHECK(session.view(Role::trainee).reports[0].report.shared.size() == 1);
  CHECK(refused(session, session::Share{report, agency("municipality")}) == "code_forbids_sharing");
  CHECK(refused(session, session::Handle{report, 99}) == "unknown_handling");
  CHECK(refused(session, session::Share{report, 99}) == "unknown_agency");
}

TEST_CASE("a removed report counts for nothing and can be decided on no more", "[session]") {
  session::Session session = test::session_of(2);
  const base::ReportId report = session.view(Role::trainee).reports[0].report.id;
  const std::size_t before = session.view(Role::trainee).reports.size();
  take(session, session::Purge{report, "entered by mistake"});
  CHECK(session.view(Role::trainee).reports.size() == before - 1);
  CHECK(refused(session, session::Purge{report, ""}) == "unknown_report");
  CHECK(refused(session, session::Grade{report, 0, 0}) == "unknown_report");
}

TEST_CASE("a withdrawn mark of one origin is gone", "[session]") {
  session::Session session = test::session_of(2);
  const auto reports = session.view(Role::trainee).reports;
  REQUIRE(reports.size() >= 2);
  const base::ReportId a = reports[0].report.id;
  const base::ReportId b = reports[1].report.id;
  CHECK(refused(session, session::SameOrigin{a, a}) == "unknown_report");
  const std::int32_t number = take(session, session::SameOrigin{a, b});
  CHECK(session.view(Role::trainee).same_origin.size() == 1);
  take(session, session::Withdraw{number});
  CHECK(session.view(Role::trainee).same_origin.empty());
}

TEST_CASE("a meeting sets at most five priorities", "[session]") {
  session::Session session = test::session_of(2);
  session::SetPriorities six;
  six.list.resize(6);
  for (tasking::Priority& one : six.list) {
    one.text = "x";
  }
  CHECK(refused(session, six) == "too_many_priorities");
  six.list.pop_back();
  take(session, six);
  CHECK(session.view(Role::trainee).priorities.size() == 5);
  CHECK(refused(session, session::SetPriorities{}) == "too_many_priorities");
  CHECK(refused(session, session::SetPriorities{{{}}}) == "empty_priority");
  tasking::TaskRequest request = task("community_forum");
  request.district = {0};
  request.priority = 6;
  CHECK(refused(session, session::Assign{request}) == "unknown_priority");
  request.priority = 5;
  CHECK(refused(session, session::Assign{request}) == "");
}

TEST_CASE("what gets no resources is named with its reason", "[session]") {
  session::Session session = test::session_of(2);
  CHECK(refused(session, session::LeaveOut{{}, "", "why"}) == "nothing_left_out");
  take(session, session::LeaveOut{task("surveillance").option, "", "too intrusive"});
  take(session, session::LeaveOut{{}, "bicycle thefts", "little harm"});
  CHECK(session.view(Role::trainee).left_out.size() == 2);
}

TEST_CASE("only tasks of earlier weeks are reviewed", "[session]") {
  session::Session session = test::session_of(2);
  tasking::TaskRequest request = task("community_forum");
  request.district = {0};
  const std::int32_t number = take(session, session::Assign{request});
  CHECK(refused(session, session::ReviewTask{number, tasking::Verdict::go_on, ""}) ==
        "nothing_to_review");
  session.advance({base::steps_per_week});
  take(session, session::ReviewTask{number, tasking::Verdict::stop, "few came"});
  CHECK(session.view(Role::trainee).reviews.size() == 1);
}

TEST_CASE("products cost hours of the week", "[session]") {
  session::Session session = test::session_of(2);
  CHECK(session.view(Role::trainee).hours_left == 66);
  const std::int32_t brief = index_of(doctrine().products, "hot_spot_brief");
  take(session, session::Commission{brief, 6, {}, {}, {}});
  CHECK(session.view(Role::trainee).hours_left == 60);
  CHECK(refused(session, session::Commission{brief, 61, {}, {}, {}}) == "over_hours");
  CHECK(refused(session, session::Commission{99, 6, {}, {}, {}}) == "unknown_product");
  session.advance({base::steps_per_week});
  CHECK(session.view(Role::trainee).hours_left == 66);
}

TEST_CASE("the legal check finds what is missing before anything is decided", "[session]") {
  using tasking::LegalAspect;
  using tasking::LegalState;
  const session::Session session = test::session_of(2);
  tasking::TaskRequest watch = task("surveillance");
  watch.hypothesis = {0};
  CHECK(finding(session, watch, LegalAspect::legality).state == LegalState::blocked);
  watch.legal_basis = index_of(doctrine().legal_bases, "order_of_the_chief");
  CHECK(finding(session, watch, LegalAspect::legality).message == "legal.legality.wrong");
  watch.legal_basis = index_of(doctrine().legal_bases, "court_order");
  CHECK(finding(session, watch, LegalAspect::legality).message == "legal.legality.new");
  // Intrusion 4 against harm 3; an inquiry (2) was not tried.
  const auto proportion = finding(session, watch, LegalAspect::proportionality);
  CHECK(proportion.state == LegalState::warning);
  CHECK(proportion.arguments[0].value == "4");
  const auto need = finding(session, watch, LegalAspect::necessity);
  CHECK(need.state == LegalState::warning);
  CHECK(need.instead == task("investigation_team").option);
  watch.reason = "an inquiry would warn them";
  CHECK(finding(session, watch, LegalAspect::necessity).state == LegalState::ok);
  watch.reports = {session.view(Role::trainee).reports[0].report.id};
  CHECK(finding(session, watch, LegalAspect::retention).message == "legal.retention.ungraded");
}

TEST_CASE("stops in one district only are uneven", "[session]") {
  const session::Session session = test::session_of(2);
  tasking::TaskRequest stops = task("stop_and_check", "stop_power");
  stops.district = {0};
  CHECK(finding(session, stops, tasking::LegalAspect::equal_treatment).state ==
        tasking::LegalState::warning);
}

TEST_CASE("acting on an authority that ran out is a breach and renewing it is not", "[session]") {
  // An order of the chief runs two weeks: weeks 1 and 2 are covered, week 3 is not.
  tasking::TaskRequest inquiry = task("source_tasking", "order_of_the_chief");
  inquiry.hypothesis = {0};
  inquiry.reason = "to test the hypothesis";
  session::Session careless = test::session_of(2);
  session::Session careful = test::session_of(2);
  for (std::int32_t week = 0; week < 3; ++week) {
    if (week == 2) {
      CHECK(finding(careless, inquiry, tasking::LegalAspect::legality).message ==
            "legal.legality.expired");
      take(careful, session::Authorise{inquiry.legal_basis, inquiry.option, {0}, {}, "still open"});
      CHECK(finding(careful, inquiry, tasking::LegalAspect::legality).message ==
            "legal.legality.in_date");
    }
    take(careless, session::Assign{inquiry});
    take(careful, session::Assign{inquiry});
    careless.advance({(week + 1) * base::steps_per_week});
    careful.advance({(week + 1) * base::steps_per_week});
  }
  REQUIRE(careless.core().tasking.state().breaches.size() == 1);
  CHECK(careless.core().tasking.state().breaches[0].kind == tasking::BreachKind::expired);
  CHECK(careful.core().tasking.state().breaches.empty());
}

TEST_CASE("a requirement is a question with a date", "[session]") {
  session::Session session = test::session_of(2);
  CHECK(refused(session, session::Require{"", "", {}, 1}) == "no_question");
  CHECK(refused(session, session::Require{"who?", "", {77}, 1}) == "unknown_hypothesis");
  take(session, session::Require{"Who fetches the bags?", "arrest", {0}, 2});
  CHECK(session.view(Role::trainee).requirements[0].due_week == 2);
}

TEST_CASE("what a task relies on must be there", "[session]") {
  session::Session session = test::session_of(2);
  tasking::TaskRequest request = task("community_forum");
  request.district = {0};
  request.products = {1};
  CHECK(refused(session, session::Assign{request}) == "unknown_product");
  request.products.clear();
  request.reports = {{400}};
  CHECK(refused(session, session::Assign{request}) == "unknown_report");
}
