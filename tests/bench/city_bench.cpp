// Contestants take turns within a round, so that other load on the machine falls on all of them.
#include "tests/bench/city_bench.hpp"

#include "tests/bench/agreement.hpp"
#include "tests/bench/stopwatch.hpp"

#include <functional>
#include <thread>

namespace rasad::bench {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t town = 1;

Ground ground_of(const CitySize& size) {
  return std::make_shared<const world::Ground>(city_pack(size), town);
}

/// A program that is timed: `runs` replications with seeds of the round.
struct Contestant {
  std::string name;
  int runs = 1;
  std::function<void(std::uint64_t seed)> work;
  std::vector<double> times{};
};

Contestant engine_at(const std::string& name, const CitySize& size, int runs) {
  return {name, runs, [size, ground = ground_of(size)](std::uint64_t seed) {
            static_cast<void>(run_engine(size, ground, seed));
          }};
}

std::vector<Contestant> contestants() {
  const CitySize size;
  const Ground ground = ground_of(size);
  std::vector<Contestant> list;
  list.push_back({"engine", 8, [size, ground](std::uint64_t seed) {
                    static_cast<void>(run_engine(size, ground, seed));
                  }});
  list.push_back({"limit", 8, [size, ground](std::uint64_t seed) {
                    static_cast<void>(run_limit(size, ground, seed));
                  }});
  list.push_back({"dense", 1, [size, ground](std::uint64_t seed) {
                    static_cast<void>(run_dense(size, ground, seed));
                  }});
  list.push_back({"tables", 4, [ground](std::uint64_t seed) {
                    const world::Ground own{
                        std::shared_ptr<const content::Pack>{ground, &ground->pack()}, seed};
                    static_cast<void>(own.cell_count());
                  }});
  list.push_back(engine_at("weeks_52", {64, 52, 1, 32}, 4));
  list.push_back(engine_at("places_x16", {256, 26, 1, 32}, 4));
  list.push_back(engine_at("offences_x28", {64, 26, 28, 32}, 1));
  list.push_back(engine_at("units_128", {64, 26, 1, 128}, 4));
  return list;
}

void time_rounds(std::vector<Contestant>& list, int rounds) {
  for (int round = 0; round < rounds; ++round) {
    for (Contestant& one : list) {
      const double ms = time_of([&] {
        for (int i = 0; i < one.runs; ++i) {
          one.work(static_cast<std::uint64_t>(round * one.runs + i + 1));
        }
      });
      one.times.push_back(ms / one.runs);
    }
  }
}

// Wall time of the same work on one and on two threads, best of rounds.
double two_threads(int rounds) {
  const CitySize size;
  const Ground ground = ground_of(size);
  constexpr std::uint64_t runs = 16;
  const auto some = [&](std::uint64_t from) {
    for (std::uint64_t seed = from; seed < from + runs; ++seed) {
      static_cast<void>(run_engine(size, ground, seed));
    }
  };
  double one = 1e300;
  double two = 1e300;
  for (int round = 0; round < rounds; ++round) {
    one = std::min(one, wall_ms_of([&] { some(1); }));
    two = std::min(two, wall_ms_of([&] {
                     std::thread other{[&] { some(100); }};
                     some(1);
                     other.join();
                   }));
  }
  return 2 * one / two;
}

}  // namespace

Json city_week(int rounds) {
  const CitySize size;
  const Ground ground = ground_of(size);
  const Counts sample = run_engine(size, ground, 1);
  const double memory = peak_rss_mb();  // before the larger cities
  std::vector<Contestant> list = contestants();
  time_rounds(list, rounds);
  const auto ms = [&](std::size_t i) { return median(list[i].times); };
  const double engine = ms(0);
  CitySize large{64, 26, 28, 32};
  const double added = run_engine(large, ground_of(large), 1).total - sample.total;
  Json growth{
      {"weeks_26_to_52", ms(4) / engine},  {"places_x16", ms(5) / engine},
      {"offences_x28", ms(6) / engine},    {"ns_per_added_offence", (ms(6) - engine) * 1e6 / added},
      {"units_32_to_128", ms(7) / engine}, {"threads_2", two_threads(rounds)}};
  return {{"name", "city-week"},
          {"ms_per_replication", engine},
          {"replications_per_second", 1000 / engine},
          {"ms_limit", ms(1)},
          {"ms_dense", ms(2)},
          {"ms_tables_of_a_town", ms(3)},
          {"ratio_to_limit", engine / ms(1)},
          {"ratio_dense", ms(2) / engine},
          {"peak_rss_mb", memory},
          {"growth", growth},
          {"offences", sample.total},
          {"recorded", sample.recorded},
          {"digest_of_seed_1", digest_of_run(size, ground, 1)}};
}

Json agreement(int replications) {
  CitySize size;
  size.with_knox = true;
  const Ground ground = ground_of(size);
  const Agreement result = compare(
      [&](std::uint64_t seed) { return run_engine(size, ground, seed); },
      [&](std::uint64_t seed) { return run_dense(size, ground, seed + 1000); }, replications);
  Json statistics = Json::array();
  for (const Statistic& one : result.statistics) {
    statistics.push_back({{"part", one.name}, {"engine", one.a}, {"dense", one.b}, {"z", one.z}});
  }
  return {{"name", "agreement"},
          {"replications", replications},
          {"max_z", result.worst},
          {"rms_z", result.rms},
          {"total_ratio", result.total_ratio},
          {"knox_ratio", result.knox_ratio},
          {"spread_ratio", result.spread_ratio},
          {"one_law", result.is_one_law()},
          {"statistics", statistics}};
}

}  // namespace rasad::bench
