// Seeds and shards on the command line.
#include "app/cli/seed_range.hpp"

#include "app/cli/decision_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

TEST_CASE("a range of seeds includes both ends", "[app]") {
  CHECK(cli::seeds_of("3..5") == std::vector<std::uint64_t>{3, 4, 5});
  CHECK(cli::seeds_of("7") == std::vector<std::uint64_t>{7});
  for (const char* wrong : {"", "..", "5..3", "1..", "a..b", "1...3", "1..9999999", "-1..2"}) {
    INFO(wrong);
    CHECK_FALSE(cli::seeds_of(wrong).has_value());
  }
}

TEST_CASE("shards share the seeds among them without a gap", "[app]") {
  const std::vector<std::uint64_t> seeds = *cli::seeds_of("1..10");
  std::vector<std::uint64_t> together;
  for (unsigned number = 1; number <= 3; ++number) {
    for (const std::uint64_t seed : cli::seeds_of_shard(seeds, {number, 3})) {
      together.push_back(seed);
    }
  }
  std::sort(together.begin(), together.end());
  CHECK(together == seeds);
  for (const char* wrong : {"0/2", "3/2", "1/0", "x", "1/", "/2"}) {
    INFO(wrong);
    CHECK_FALSE(cli::shard_of(wrong).has_value());
  }
}

TEST_CASE("decisions name things by the ids of the pack", "[app]") {
  std::vector<cli::LineFault> faults;
  const auto decisions =
      cli::read_decisions(*test::lesson(),
                          "{\"week\": 2, \"judge\": \"station_crew\", \"percent\": 70}\n\n"
                          "{\"grade\": \"van_seen\", \"source\": \"A\", \"information\": \"1\"}\n",
                          faults);
  REQUIRE(decisions.has_value());
  REQUIRE(decisions->size() == 2);
  CHECK((*decisions)[0].week == 2);
  CHECK(std::get<session::Judge>((*decisions)[0].decision.action).permille == 700);
  CHECK((*decisions)[1].week == 1);
  CHECK((*decisions)[1].line == 3);
}

TEST_CASE("every wrong line of a decision file is found", "[app]") {
  std::vector<cli::LineFault> faults;
  const auto decisions = cli::read_decisions(*test::lesson(),
                                             "[1]\n{}\n{\"task\": 3}\n{\"task\": \"x\"}\n"
                                             "{\"judge\": \"x\", \"percent\": 99999999999}\n"
                                             "{\"grade\": \"van_seen\", \"source\": \"Q\"}\n{",
                                             faults);
  CHECK_FALSE(decisions.has_value());
  REQUIRE(faults.size() == 7);
  for (std::size_t i = 0; i < faults.size(); ++i) {
    CHECK(faults[i].line == static_cast<std::int32_t>(i) + 1);
    CHECK_FALSE(faults[i].what.empty());
  }
}
