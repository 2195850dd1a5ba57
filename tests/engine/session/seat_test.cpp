// Seats at one table: what each may know and decide, proved by taint.
#include "engine/session/seat.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/view_bytes.hpp"

#include <algorithm>

using namespace rasad;
using session::Role;

namespace {

std::int32_t seat(const std::string& id) {
  const auto& roles = test::lesson()->doctrine.roles;
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&id](const auto& one) { return one.id == id; });
  REQUIRE(found != roles.end());
  return static_cast<std::int32_t>(found - roles.begin());
}

base::ReportId report_from(content::Channel channel) {
  const auto& reports = test::lesson()->scenario.reports;
  const auto found = std::find_if(reports.begin(), reports.end(),
                                  [&](const auto& one) { return one.channel == channel; });
  REQUIRE(found != reports.end());
  return base::id_at<base::ReportId>(static_cast<std::size_t>(found - reports.begin()));
}

bool sees(const session::View& view, base::ReportId report) {
  return std::any_of(view.reports.begin(), view.reports.end(),
                     [&](const auto& one) { return one.report.id == report; });
}

std::string refused(const session::Session& session, const std::string& who,
                    session::Action action) {
  const auto list = session.check({Role::trainee, std::move(action), seat(who)});
  return list.empty() ? "" : list.front().reason;
}

}  // namespace

TEST_CASE("each seat sees its own part of the same session", "[session]") {
  session::Session session = test::session_of(3);
  const base::ReportId secret = report_from(content::Channel::informant);
  session.mutable_core().picture.receive(secret, {0});
  CHECK(sees(session.view(Role::trainee), secret));
  CHECK(sees(session.view(Role::trainee, seat("intelligence_officer")), secret));
  CHECK(sees(session.view(Role::trainee, seat("commander")), secret));
  CHECK_FALSE(sees(session.view(Role::trainee, seat("community_lead")), secret));
  CHECK(session.view(Role::trainee, seat("legal_adviser")).reports.empty());
  CHECK(session.view(Role::trainee, seat("partner_agency")).incidents.empty());
  for (const session::ViewReport& one : session.view(Role::trainee, seat("analyst")).reports) {
    CHECK(one.source.id.empty());
    CHECK(one.source_history.id.empty());
  }
}

TEST_CASE("worlds that differ in what a seat may not know give it the same bytes", "[session]") {
  // The second world holds two reports more, graded, linked and relied on; and other incidents.
  session::Session plain = test::session_of(3);
  session::Session other = plain;
  const base::ReportId secret = report_from(content::Channel::informant);
  picture::Picture& desk = other.mutable_core().picture;
  desk.receive(secret, {0});
  desk.grade(secret, 0, 0, {10});
  desk.mark_origin({secret, plain.view(Role::trainee).reports[0].report.id}, true);
  CHECK(test::bytes_of(plain.view(Role::trainee)) != test::bytes_of(other.view(Role::trainee)));
  for (const char* blind : {"community_lead", "legal_adviser", "partner_agency"}) {
    INFO(blind);
    CHECK(test::bytes_of(plain.view(Role::trainee, seat(blind))) ==
          test::bytes_of(other.view(Role::trainee, seat(blind))));
  }
  // And what the partner may not know of incidents, cases and trust.
  session::Session third = plain;
  third.mutable_core().picture.mutable_state().incidents.clear();
  third.mutable_core().picture.mutable_state().trust_survey.assign(7, 1);
  third.mutable_core().tasking.mutable_state().case_strength.assign(3, 900);
  CHECK(test::bytes_of(plain.view(Role::trainee, seat("partner_agency"))) ==
        test::bytes_of(third.view(Role::trainee, seat("partner_agency"))));
  CHECK(test::bytes_of(plain.view(Role::trainee, seat("commander"))) !=
        test::bytes_of(third.view(Role::trainee, seat("commander"))));
}

TEST_CASE("a seat sees the open questions that it may answer", "[session]") {
  const session::Session session = test::session_of(3);
  REQUIRE_FALSE(session.view(Role::trainee).questions.empty());
  CHECK(session.view(Role::trainee, seat("commander")).questions.size() ==
        session.view(Role::trainee).questions.size());
  CHECK(session.view(Role::trainee, seat("analyst")).questions.empty());
}

TEST_CASE("each seat decides on its own part", "[session]") {
  const session::Session session = test::session_of(3);
  const base::ReportId report = session.view(Role::trainee).reports[0].report.id;
  CHECK(refused(session, "commander", session::Grade{report, 0, 0}) == "not_this_seat");
  CHECK(refused(session, "intelligence_officer", session::Grade{report, 0, 0}) == "");
  CHECK(refused(session, "analyst", session::Judge{{0}, 400}) == "");
  CHECK(refused(session, "community_lead", session::Judge{{0}, 400}) == "not_this_seat");
  CHECK(refused(session, "analyst", session::SetPriorities{{{"a", {}, {}, {}}}}) ==
        "not_this_seat");
  CHECK(refused(session, "commander", session::SetPriorities{{{"a", {}, {}, {}}}}) == "");
  CHECK(refused(session, "partner_agency", session::Answer{{0}, 0, ""}) == "not_this_seat");
  const auto nobody = session.check({Role::trainee, session::Judge{{0}, 400}, 99});
  REQUIRE(nobody.size() == 1);
  CHECK(nobody[0].reason == "not_this_seat");
}

TEST_CASE("the journal says from which seat a week was played", "[session]") {
  session::Session session = test::session_of(3);
  const session::Decision play{Role::trainee, session::Advance{{base::steps_per_week}},
                               seat("commander")};
  REQUIRE(session.check(play).empty());
  session.apply(play);
  CHECK(session.journal().back().decision.seat == seat("commander"));
  CHECK(session.journal().back().decision.role == Role::trainee);
}
