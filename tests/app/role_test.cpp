// One role at the table: what it sees, and who plays the others.
#include "app/shell/exercise.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <set>

using namespace rasad;

namespace {

std::int32_t seat_named(const std::string& id) {
  const auto& roles = test::lesson()->doctrine.roles;
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const auto& one) { return one.id == id; });
  REQUIRE(found != roles.end());
  return static_cast<std::int32_t>(found - roles.begin());
}

shell::Exercise begun_as(const test::TemporaryFolder& folder, const std::string& role) {
  auto begun = shell::begin_exercise(folder.path(), test::lesson(), 7, {"", "", "en", false, role});
  REQUIRE(begun.ok());
  return begun.take();
}

// Seats whose decisions of one kind stand in a journal.
template <class Act>
std::set<std::int32_t> seats_of(const shell::Exercise& exercise) {
  std::set<std::int32_t> seats;
  for (const session::Entry& entry : exercise.session.journal()) {
    if (std::holds_alternative<Act>(entry.decision.action)) {
      seats.insert(entry.decision.seat);
    }
  }
  return seats;
}

}  // namespace

TEST_CASE("the roles that nobody plays act for themselves", "[app]") {
  const test::TemporaryFolder folder;
  shell::Exercise analyst = begun_as(folder, "analyst");
  CHECK(analyst.seat == seat_named("analyst"));
  REQUIRE(analyst.play_week().ok());
  REQUIRE(analyst.play_week().ok());
  CHECK(seats_of<session::Grade>(analyst) == std::set{seat_named("intelligence_officer")});
  CHECK(seats_of<session::Assign>(analyst) == std::set{seat_named("commander")});
  CHECK(seats_of<session::Judge>(analyst).count(analyst.seat) == 0);
}

TEST_CASE("one person in all roles decides alone", "[app]") {
  const test::TemporaryFolder folder;
  shell::Exercise all = begun_as(folder, "");
  REQUIRE(all.play_week().ok());
  CHECK(all.seat == -1);
  CHECK(all.session.journal().size() == 1);  // the week that was played
}

TEST_CASE("a role decides what it may and sees no source it may not know", "[app]") {
  const test::TemporaryFolder folder;
  shell::Exercise commander = begun_as(folder, "commander");
  REQUIRE(commander.play_week().ok());
  const session::View view = commander.view();
  REQUIRE_FALSE(view.reports.empty());
  CHECK(std::all_of(view.reports.begin(), view.reports.end(),
                    [](const auto& one) { return one.source.id.empty(); }));
  const auto refusals = commander.session.check(
      commander.decision(session::Grade{view.reports.front().report.id, 0, 0}));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals.front().reason == "not_this_seat");
}

TEST_CASE("a role is the same after going on", "[app]") {
  const test::TemporaryFolder folder;
  std::filesystem::path where;
  std::size_t count = 0;
  {
    shell::Exercise adviser = begun_as(folder, "legal_adviser");
    REQUIRE(adviser.play_week().ok());
    where = adviser.writer.folder();
    count = adviser.session.journal().size();
  }
  auto continued = shell::continue_exercise(where);
  REQUIRE(continued.ok());
  CHECK(continued.value().exercise.seat == seat_named("legal_adviser"));
  CHECK(continued.value().exercise.session.journal().size() == count);
}
