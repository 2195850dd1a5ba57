// Crimes without a place (fraud, corruption) are nowhere: in no square, in no reckoning of squares,
// under no patrol, and still in their district and in the record.
#include "engine/assess/run.hpp"
#include "engine/assess/targeting.hpp"
#include "engine/policy/allocation.hpp"
#include "engine/policy/policy.hpp"
#include "engine/report/veil.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <numeric>

using namespace rasad;

namespace {

// The lesson, with some of its types without places.
std::shared_ptr<const content::Pack> lesson_without_places(std::size_t types) {
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  for (std::size_t i = 0; i < std::min(types, pack->world.crime_types.size()); ++i) {
    pack->world.crime_types[i].placeless = true;
  }
  return pack;
}

constexpr std::size_t all_types = 99;

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

std::int32_t hot_spots_of(const content::Doctrine& doctrine) {
  const auto found =
      std::find_if(doctrine.products.begin(), doctrine.products.end(),
                   [](const auto& one) { return one.kind == content::ProductKind::hot_spots; });
  return static_cast<std::int32_t>(found - doctrine.products.begin());
}

}  // namespace

TEST_CASE("what has no place is in no square of any policy or measure", "[assess]") {
  for (const std::string& name : policy::policy_names()) {
    INFO(name);
    session::Session session{lesson_without_places(all_types), 41, {}};
    assess::play(session, policy::find_policy(name), 3);
    const session::View view = session.view(session::Role::trainee);
    REQUIRE(view.incidents.size() > 50);
    for (const picture::Incident& one : view.incidents) {
      REQUIRE_FALSE(one.cell.is_set());
      REQUIRE(one.district.is_set());
    }
    CHECK(sum(policy::harm_by_cell(view, {28, false})) == 0);
    CHECK(assess::targeting(session).value == 0);
    const report::Veil veil = report::veil_of(session);
    std::int64_t in_districts = 0;
    for (const report::DistrictFacts& one : report::districts_of(session, veil)) {
      in_districts += one.occurred;
    }
    CHECK(in_districts == veil.total.occurred);
  }
}

TEST_CASE("a hot square is made by crimes that have a place", "[assess]") {
  for (const std::size_t types : {all_types, std::size_t{5}}) {
    session::Session session{lesson_without_places(types), 42, {}};
    session.advance({base::steps_per_week});
    session.apply({session::Role::trainee,
                   session::Commission{hot_spots_of(session.pack().doctrine), 30, {}, {}, {}}});
    session.advance({2 * base::steps_per_week});
    const session::View view = session.view(session::Role::trainee);
    REQUIRE(view.products.size() == 1);
    REQUIRE_FALSE(view.products.front().findings.empty());
    const bool has_square =
        std::any_of(view.products.front().findings.begin(), view.products.front().findings.end(),
                    [](const picture::Finding& one) { return one.cell.is_set(); });
    CHECK(has_square == (types != all_types));
    for (const picture::Incident& one : view.incidents) {
      REQUIRE(one.cell.is_set() == (one.type.index() >= types));
    }
  }
}

TEST_CASE("waves and groups without places stay in their districts", "[assess]") {
  const auto pack = lesson_without_places(all_types);
  session::Session session{pack, 43, {}};
  session.advance({4 * base::steps_per_week});
  std::size_t caused = 0;
  for (const world::Offence& one : session.core().world.state().offences) {
    const auto cause = static_cast<std::size_t>(one.cause);
    const bool is_wave = one.origin == world::Origin::wave;
    if (!is_wave && one.origin != world::Origin::group) {
      continue;
    }
    const std::vector<base::DistrictId>& allowed =
        is_wave ? pack->world.waves[cause].districts : pack->world.groups[cause].hunting;
    REQUIRE(std::find(allowed.begin(), allowed.end(), one.district) != allowed.end());
    ++caused;
  }
  CHECK(caused > 20);
}
