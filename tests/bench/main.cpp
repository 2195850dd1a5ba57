// rasad bench [lesson|city-week|agreement|frames] [--json] [--rounds N] [--replications N]
// [--frames N]: times as processor time of one thread; whether the engine and its dense oracle have
// one law; or how long frames of the window take.
#include "tests/bench/city_bench.hpp"
#include "tests/bench/lesson_bench.hpp"
#include "tests/bench/stopwatch.hpp"

#ifdef RASAD_GUI
#include "tests/bench/frames.hpp"
#endif

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

#ifdef RASAD_GUI
Json window_frames(int count) {
  return bench::frame_times(count);
}
#else
Json window_frames(int) {
  return {{"name", "frames"}, {"error", "built without a window"}};
}
#endif

std::string shown(const Json& value) {
  return value.is_number_float() ? fmt::format("{:.3f}", value.get<double>()) : value.dump();
}

void print_line(const Json& part) {
  for (const auto& [key, value] : part.items()) {
    fmt::print("  {:<{}}", value.is_string() ? value.get<std::string>() : key + " " + shown(value),
               value.is_string() ? 32 : 20);
  }
  fmt::print("\n");
}

void print(const Json& result) {
  for (const auto& [key, value] : result.items()) {
    if (value.is_array()) {
      for (const Json& part : value) {
        print_line(part);
      }
    } else if (value.is_object()) {
      for (const auto& [name, number] : value.items()) {
        fmt::print("  {:<24} {}\n", name, shown(number));
      }
    } else {
      fmt::print("{:<26} {}\n", key, shown(value));
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
  int replications = 64;
  int frames = 300;
  app.add_option("name", name, "lesson, city-week, agreement or frames; the first two if left out")
      ->check(CLI::IsMember({"lesson", "city-week", "agreement", "frames"}));
  app.add_flag("--json", json, "For programs");
  app.add_option("--rounds", rounds, "Interleaved rounds; medians are given")
      ->check(CLI::Range(1, 1000));
  app.add_option("--replications", replications, "Of each program, for agreement")
      ->check(CLI::Range(2, 10'000));
  app.add_option("--frames", frames, "Of each screen, for frames")->check(CLI::Range(10, 100'000));
  CLI11_PARSE(app, count, words);
  std::vector<Json> results;
  if (name.empty() || name == "lesson") {
    results.push_back(lesson(rounds));
  }
  if (name.empty() || name == "city-week") {
    results.push_back(bench::city_week(rounds));
  }
  if (name == "agreement") {
    results.push_back(bench::agreement(replications));
  }
  if (name == "frames") {
    results.push_back(window_frames(frames));
  }
  if (json) {
    fmt::print("{}\n", (results.size() == 1 ? results.front() : Json(results)).dump(1));
    return 0;
  }
  for (const Json& result : results) {
    print(result);
  }
  constexpr int environment_failed = 3;
  return results.back().contains("error") ? environment_failed : 0;
}
