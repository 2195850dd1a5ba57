// Facts of a week: what they say is what the exercise says.
#include "engine/report/week_facts.hpp"

#include "engine/assess/run.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <nlohmann/json.hpp>

using namespace rasad;

TEST_CASE("week facts repeat the outcome of the exercise", "[report]") {
  session::Session session = test::session_of(5);
  assess::play(session, policy::find_policy("reactive"), 2);
  const assess::Outcome outcome = assess::outcome_of(session);
  const nlohmann::json facts = nlohmann::json::parse(report::week_facts(session));
  CHECK(facts["pack"] == session.pack().info.id);
  CHECK(facts["seed"] == 5);
  CHECK(facts["digest"] == session.digest().hex());
  REQUIRE(facts["weeks"].size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(facts["weeks"][i]["occurred"] == outcome.weeks[i].actual);
    CHECK(facts["weeks"][i]["recorded"] == outcome.weeks[i].recorded);
    CHECK(facts["weeks"][i]["harm_occurred"] == outcome.weeks[i].harm_actual);
  }
  CHECK(facts["weeks"][0]["occurred"].get<int>() > 0);
}

TEST_CASE("before the first week there are no week facts", "[report]") {
  const nlohmann::json facts = nlohmann::json::parse(report::week_facts(test::session_of(5)));
  CHECK(facts["weeks"].empty());
}
