// The plan that sees the truth: for comparison, never for a trainee.
#include "engine/assess/oracle.hpp"

#include "engine/assess/run.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;

namespace {

double mean_harm(const std::string& name) {
  double sum = 0;
  for (std::uint64_t seed = 501; seed <= 508; ++seed) {
    session::Session session = test::session_of(seed);
    assess::play_by_name(session, name);
    sum += static_cast<double>(assess::outcome_of(session).harm);
  }
  return sum / 8;
}

}  // namespace

TEST_CASE("who sees where harm will fall does less than the coach for the same money", "[assess]") {
  const double coach = mean_harm("intelligence-led");
  const double oracle = mean_harm("oracle");
  WARN("harm: intelligence-led " << coach << ", oracle " << oracle);
  CHECK(oracle < coach);
}

TEST_CASE("the oracle spends what everybody spends and is no policy", "[assess]") {
  session::Session session = test::session_of(31);
  assess::play_by_name(session, assess::oracle_name);
  CHECK(assess::outcome_of(session).cost.value == 8 * 13'000);
  for (std::int32_t week = 0; week < 8; ++week) {
    CHECK(session.core().tasking.committed({week * base::steps_per_week}).value <= 13'000);
  }
  CHECK(policy::find_policy("oracle") == nullptr);
  const std::vector<std::string> names = assess::player_names();
  CHECK(std::count(names.begin(), names.end(), "oracle") == 1);
}
