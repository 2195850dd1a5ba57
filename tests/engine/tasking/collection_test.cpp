// Which reports a task brings: by channel, after its lead time.
#include "engine/tasking/tasking.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>

using namespace rasad;
using content::Channel;

namespace {

constexpr base::HypothesisId crew{0};
constexpr base::HypothesisId youths{1};

tasking::Tasking with_task(const std::string& id) {
  const auto& options = test::lesson()->doctrine.options;
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const auto& one) { return one.id == id; });
  REQUIRE(found != options.end());
  tasking::TaskRequest request;
  request.option = base::id_at<base::OptionId>(static_cast<std::size_t>(found - options.begin()));
  request.hypothesis = crew;
  request.legal_basis = found->legal_bases.front();
  tasking::Tasking tasking{test::lesson()};
  REQUIRE(tasking.check(request, {0}).empty());
  tasking.add(1, request, {0});
  return tasking;
}

bool seeks(const tasking::Tasking& tasking, Channel channel, base::Step step,
           base::HypothesisId about = crew) {
  content::ReportTemplate report;
  report.channel = channel;
  report.hypothesis = about;
  const picture::CollectionEffort effort = tasking.effort(step);
  return std::any_of(effort.sought.begin(), effort.sought.end(),
                     [&](const picture::Sought& one) { return one.covers(report); });
}

// Reports of a channel that came in the first three weeks of so many exercises.
int received(const std::string& option, Channel channel) {
  int count = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    world::World world = test::session_of(seed).core().world;
    picture::Picture picture{test::lesson()};
    const tasking::Tasking tasking =
        option.empty() ? tasking::Tasking{test::lesson()} : with_task(option);
    for (int i = 0; i < 3 * base::steps_per_week; ++i) {
      const base::Step step = world.state().step;
      picture.observe(world, world.step({}), tasking.effort(step));
    }
    count += static_cast<int>(std::count_if(
        picture.state().reports.begin(), picture.state().reports.end(), [&](const auto& one) {
          return test::lesson()->scenario.reports[one.id.index()].channel == channel;
        }));
  }
  return count;
}

}  // namespace

TEST_CASE("a measure asks its own channels about its own hypothesis", "[tasking]") {
  const base::Step later{14 * base::steps_per_day};  // past the longest lead of ten days
  CHECK(seeks(with_task("phone_data_request"), Channel::phone_data, later));
  CHECK_FALSE(seeks(with_task("phone_data_request"), Channel::financial_data, later));
  CHECK_FALSE(seeks(with_task("phone_data_request"), Channel::phone_data, later, youths));
  CHECK(seeks(with_task("account_data_request"), Channel::financial_data, later));
  // The milder ones last a week or two: their first effect is a day and five days away.
  CHECK(seeks(with_task("open_source_search"), Channel::open_source, {4}));
  CHECK(seeks(with_task("partner_request"), Channel::border, {20}));
  CHECK(seeks(with_task("source_tasking"), Channel::community, {8}));
  CHECK_FALSE(seeks(with_task("source_tasking"), Channel::phone_data, {8}));
  CHECK(seeks(with_task("surveillance"), Channel::surveillance, {12}));
  CHECK_FALSE(seeks(with_task("investigation_team"), Channel::patrol, {8}));
}

TEST_CASE("an answer takes as long as the lead time", "[tasking]") {
  const tasking::Tasking tasking = with_task("phone_data_request");
  CHECK_FALSE(seeks(tasking, Channel::phone_data, {7 * base::steps_per_day - 1}));
  CHECK(seeks(tasking, Channel::phone_data, {7 * base::steps_per_day}));
  CHECK_FALSE(seeks(tasking, Channel::phone_data, {21 * base::steps_per_day}));  // three weeks
}

TEST_CASE("data of telephones and accounts comes on a request alone", "[tasking]") {
  CHECK(received("", Channel::phone_data) == 0);
  CHECK(received("source_tasking", Channel::phone_data) == 0);
  // One report at 700 permille in the third week: 7 of 10 expected, below 3 in 0.2 % of tries.
  CHECK(received("phone_data_request", Channel::phone_data) >= 3);
  CHECK(received("", Channel::financial_data) == 0);
  CHECK(received("account_data_request", Channel::financial_data) >= 2);
}

TEST_CASE("an option that names no channel asks all if it collects and none if not", "[tasking]") {
  content::Option option;
  option.effect = content::Effect::collect;
  CHECK(option.seeks(Channel::phone_data));
  option.effect = content::Effect::investigate;
  CHECK_FALSE(option.seeks(Channel::phone_data));
  option.channels = {Channel::surveillance};
  CHECK(option.seeks(Channel::surveillance));
  CHECK_FALSE(option.seeks(Channel::phone_data));
}
