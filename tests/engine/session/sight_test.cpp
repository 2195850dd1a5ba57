// Taint over the journal: two worlds that differ only in decisions about what a role may not know
// give that role the same bytes, for every kind of decision, every role and every doctrine.
#include "engine/session/sight.hpp"

#include "engine/session/session.hpp"
#include "tests/support/busy_desk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/view_bytes.hpp"

#include <algorithm>
#include <set>

using namespace rasad;
using session::Decision;
using session::Role;

namespace {

const char* const doctrines[] = {"osce-4x4", "uk-3x5x2", "national-template", "admiralty-6x6"};

/// What one of the two worlds decides about: the same kinds, other hidden things.
struct Secret {
  base::ReportId report;
  base::EntityId a;
  base::EntityId b;
  std::int32_t variant = 0;  ///< products, hints and choices that differ
};

// Takes a decision if it is accepted, and says at which number.
std::int32_t take(session::Session& session, session::Action action) {
  const Decision decision{Role::trainee, std::move(action)};
  return session.check(decision).empty() ? session.apply(decision) : 0;
}

tasking::TaskRequest forum(const content::Pack& pack) {
  tasking::TaskRequest request;
  const auto& options = pack.doctrine.options;
  request.option = base::id_at<base::OptionId>(static_cast<std::size_t>(
      std::find_if(options.begin(), options.end(),
                   [](const auto& one) { return one.effect == content::Effect::forum; }) -
      options.begin()));
  request.district = {0};
  return request;
}

// Every kind of decision about the secret; returns the kinds that were taken.
std::set<std::size_t> decide_about(session::Session& session, const Secret& secret,
                                   base::ReportId open, bool hides_sums, bool hides_questions) {
  const content::Doctrine& doctrine = session.pack().doctrine;
  const auto first = session.journal().size();
  take(session, session::Grade{secret.report, 1, 1});
  for (std::size_t code = 0; code < doctrine.handling_codes.size(); ++code) {
    if (!doctrine.handling_codes[code].agencies.empty()) {
      take(session, session::Handle{secret.report, static_cast<std::int32_t>(code)});
      take(session, session::Share{secret.report, doctrine.handling_codes[code].agencies[0]});
      break;
    }
  }
  const std::int32_t mark = take(session, session::SameOrigin{open, secret.report});
  take(session, session::Withdraw{mark});
  take(session, session::SameOrigin{secret.report, open});
  if (secret.a.is_set()) {
    take(session, session::LinkEntities{secret.a, secret.b, 700});
  }
  tasking::TaskRequest request = forum(session.pack());
  request.reports = {secret.report};
  if (hides_sums) {
    // Two products that are delivered at once, of which the task relies on one.
    const std::int32_t one = take(session, session::Commission{0, 2, {}, {}, {}});
    const std::int32_t two = take(session, session::Commission{0, 2, {}, {secret.variant}, {}});
    request.products = {secret.variant == 0 ? one : two};
    take(session, session::TakeHint{0, 1 + secret.variant});
  }
  take(session, session::Assign{request});
  if (hides_questions) {
    take(session, session::Answer{{0}, secret.variant, secret.variant == 0 ? "a" : "b"});
  }
  take(session, session::Purge{secret.report, "done"});
  std::set<std::size_t> kinds;
  for (std::size_t i = first; i < session.journal().size(); ++i) {
    kinds.insert(session.journal()[i].decision.action.index());
  }
  return kinds;
}

// Received reports that a role does not see, of one or another kind of hiding.
std::vector<base::ReportId> hidden_reports(const session::Session& session,
                                           const session::Sight& sight) {
  std::vector<base::ReportId> result;
  for (const picture::Report& one : session.core().picture.state().reports) {
    if (!sight.sees(one.id) && !one.is_purged) {
      result.push_back(one.id);
    }
  }
  return result;
}

std::vector<base::EntityId> hidden_entities(const session::Session& session,
                                            const session::Sight& sight) {
  std::vector<base::EntityId> result;
  for (const session::ViewEntity& one : session.view(Role::trainee).entities) {
    if (!sight.sees(one.id)) {
      result.push_back(one.id);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("no entry of the journal tells a role what it may not know", "[session]") {
  std::set<std::size_t> kinds;
  std::size_t pairs = 0;
  for (const char* doctrine : doctrines) {
    const session::Session desk = test::busy_desk(test::lesson_under(doctrine));
    const auto& roles = desk.pack().doctrine.roles;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      INFO(doctrine << ", " << roles[i].id);
      const auto seat = static_cast<std::int32_t>(i);
      const session::Sight sight{desk.pack(), seat, desk.core().picture.state().reports};
      const std::vector<base::ReportId> hidden = hidden_reports(desk, sight);
      if (hidden.size() < 2) {
        CHECK(roles[i].sees_reports);
        CHECK(roles[i].sees_informants);
        continue;
      }
      const std::vector<base::EntityId> entities = hidden_entities(desk, sight);
      const bool has_pairs = entities.size() >= 3;
      const Secret one{hidden[0], has_pairs ? entities[0] : base::EntityId{},
                       has_pairs ? entities[1] : base::EntityId{}, 0};
      const Secret two{hidden[1], has_pairs ? entities[0] : base::EntityId{},
                       has_pairs ? entities[2] : base::EntityId{}, 1};
      const auto reports = desk.view(Role::trainee).reports;
      const base::ReportId open =
          std::find_if(reports.begin(), reports.end(), [&](const auto& report) {
            return report.report.id != one.report && report.report.id != two.report;
          })->report.id;
      session::Session a = desk;
      session::Session b = desk;
      kinds.merge(decide_about(a, one, open, !sight.sees_all(), !roles[i].may_answer));
      kinds.merge(decide_about(b, two, open, !sight.sees_all(), !roles[i].may_answer));
      REQUIRE(a.journal().size() == b.journal().size());
      CHECK(test::bytes_of(a.view(Role::trainee)) != test::bytes_of(b.view(Role::trainee)));
      CHECK(test::bytes_of(a.view(Role::trainee, seat)) ==
            test::bytes_of(b.view(Role::trainee, seat)));
      ++pairs;
    }
  }
  CHECK(pairs >= 12);
  CHECK(kinds.size() >= 11);
}

TEST_CASE("a refusal tells a role no more than its view", "[session]") {
  for (const char* doctrine : doctrines) {
    const session::Session full = test::busy_desk(test::lesson_under(doctrine));
    const auto& roles = full.pack().doctrine.roles;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      const auto seat = static_cast<std::int32_t>(i);
      const session::Sight sight{full.pack(), seat, full.core().picture.state().reports};
      for (const base::ReportId report : hidden_reports(full, sight)) {
        // The same desk where the report never came.
        session::Session without = full;
        std::erase_if(without.mutable_core().picture.mutable_state().reports,
                      [report](const auto& one) { return one.id == report; });
        tasking::TaskRequest request = forum(full.pack());
        request.reports = {report};
        const session::Action acts[] = {
            session::Grade{report, 0, 0}, session::Handle{report, 0},
            session::Share{report, 0},    session::SameOrigin{report, report},
            session::Purge{report, "x"},  session::Assign{request}};
        for (const session::Action& act : acts) {
          const auto here = full.check({Role::trainee, act, seat});
          const auto there = without.check({Role::trainee, act, seat});
          INFO(doctrine << ", " << roles[i].id << ", " << act.index());
          REQUIRE_FALSE(here.empty());
          REQUIRE_FALSE(there.empty());
          CHECK(here.front().reason == there.front().reason);
        }
      }
    }
  }
}

TEST_CASE("the adviser without reports reads no link and no mark of one origin", "[session]") {
  session::Session session = test::busy_desk(test::lesson_under("osce-4x4"));
  const std::int32_t adviser = session.pack().doctrine.role("legal_adviser");
  const session::View before = session.view(Role::trainee, adviser);
  const auto entities = session.view(Role::trainee).entities;
  const auto reports = session.view(Role::trainee).reports;
  REQUIRE(take(session, session::LinkEntities{entities[0].id, entities[1].id, 600}) > 0);
  const std::int32_t mark =
      take(session, session::SameOrigin{reports[0].report.id, reports[1].report.id});
  REQUIRE(mark > 0);
  REQUIRE(take(session, session::Withdraw{mark}) > 0);
  const session::View after = session.view(Role::trainee, adviser);
  CHECK(after.journal.size() == before.journal.size());
  CHECK(after.links.empty());
  CHECK(session.view(Role::trainee).journal.size() > after.journal.size());
}
