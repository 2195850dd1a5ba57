// rasad bench [lesson|city-week] [--json] [--rounds N]: times as processor time of one thread.
#include "tests/bench/city_week.hpp"
#include "tests/bench/lesson_bench.hpp"
#include "tests/bench/stopwatch.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace {

using namespace rasad;
using Json = nlohmann::ordered_json;

Json lesson(int rounds) {
  const bench::LessonTimes times = bench::time_lesson(rounds, 20);
  Json parts = Json::array();
  for (const bench::Part& part : times.parts) {
    parts.push_back({{"part", part.name}, {"ms", part.ms}});
  }
  return {{"name", "lesson"},
          {"ms_per_replication", times.whole_ms},
          {"replications_per_second", 1000 / times.whole_ms},
          {"parts", parts},
          {"ms_to_read_the_pack", times.load_ms},
          {"peak_rss_mb", bench::peak_rss_mb()}};
}

// The limit and the dense stepper of the engine's own law are not written yet: null, not a guess.
Json city_week(int rounds) {
  const auto pack = bench::city_pack();
  std::vector<double> times;
  bench::CityRun last;
  for (int round = 0; round < rounds; ++round) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      times.push_back(bench::time_of([&] { last = bench::run_city(pack, seed); }));
    }
  }
  const double ms = bench::median(times);
  return {{"name", "city-week"},
          {"ms_per_replication", ms},
          {"replications_per_second", 1000 / ms},
          {"ratio_to_limit", nullptr},
          {"ratio_dense", nullptr},
          {"peak_rss_mb", bench::peak_rss_mb()},
          {"offences", last.offences},
          {"recorded", last.recorded},
          {"digest_of_seed_5", last.digest}};
}

void print(const Json& result) {
  for (const auto& [key, value] : result.items()) {
    if (!value.is_array()) {
      fmt::print(
          "{:<26} {}\n", key,
          value.is_number_float() ? fmt::format("{:.3f}", value.get<double>()) : value.dump());
      continue;
    }
    for (const Json& part : value) {
      fmt::print("  {:<32} {:8.3f} ms\n", part["part"].get<std::string>(),
                 part["ms"].get<double>());
    }
  }
  fmt::print("\n");
}

}  // namespace

int main(int count, char** words) {
  CLI::App app{"How fast, and where the time goes", "rasad bench"};
  std::string name;
  bool json = false;
  int rounds = 5;
  app.add_option("name", name, "lesson or city-week; both if left out")
      ->check(CLI::IsMember({"lesson", "city-week"}));
  app.add_flag("--json", json, "For programs");
  app.add_option("--rounds", rounds, "Interleaved rounds; medians are given")
      ->check(CLI::Range(1, 1000));
  CLI11_PARSE(app, count, words);
  std::vector<Json> results;
  if (name != "city-week") {
    results.push_back(lesson(rounds));
  }
  if (name != "lesson") {
    results.push_back(city_week(rounds));
  }
  if (json) {
    fmt::print("{}\n", (results.size() == 1 ? results.front() : Json(results)).dump(1));
    return 0;
  }
  for (const Json& result : results) {
    print(result);
  }
}
