// The program rasad_monkey: one process for each seed, so that a crash ends one of them only; adds
// up what they met.
//   rasad_monkey [--seeds A..B | --seed N] [--events N] [--jobs N] [--pack NAME] [--trace]
#include "app/cli/seed_range.hpp"
#include "tests/monkey/monkey.hpp"
#include "tests/monkey/monkey_trail.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/source_dir.hpp"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <map>

#include <sys/wait.h>
#include <unistd.h>

using namespace rasad;
using monkey::Plan;
using monkey::Tally;

namespace {

constexpr std::int64_t events_for_all_places = 20'000;

struct Wanted {
  std::vector<std::uint64_t> seeds{1};
  int jobs = 1;
  Plan plan;
};

// Documents of nobody's home, and no program that would open them on somebody's desktop.
void keep_to(const std::filesystem::path& folder) {
  ::setenv("HOME", folder.c_str(), 1);
  ::setenv("PATH", folder.c_str(), 1);
  ::unsetenv("XDG_CONFIG_HOME");
  ::unsetenv("XDG_DOCUMENTS_DIR");
}

int run_child(Plan plan, int pipe) {
  const test::TemporaryFolder data;
  plan.data = data.path();
  keep_to(plan.data);
  monkey::watch_for_crashes();
  Tally tally;
  const std::string fault = monkey::play(plan, tally);
  if (!fault.empty()) {
    std::fprintf(stderr, "\nmonkey: %s\n", fault.c_str());
    monkey::write_trail();
  }
  const bool is_told = ::write(pipe, &tally, sizeof tally) == sizeof tally;
  return fault.empty() && is_told ? 0 : 1;
}

// Returns the process; `pipe` is where its tally can be read.
pid_t begin_child(const Plan& plan, int& pipe) {
  std::fflush(nullptr);
  int ends[2] = {};
  const pid_t child = ::pipe(ends) == 0 ? ::fork() : -1;
  if (child < 0) {
    std::perror("rasad_monkey");
    std::exit(3);
  }
  if (child == 0) {
    ::close(ends[0]);
    const int code = run_child(plan, ends[1]);
    std::fflush(nullptr);
    ::_exit(code);
  }
  ::close(ends[1]);
  pipe = ends[0];
  return child;
}

void add(Tally& sum, const Tally& one) {
  for (std::size_t i = 0; i < sum.places.size(); ++i) {
    sum.places[i] += one.places[i];
  }
  for (std::size_t i = 0; i < sum.kinds.size(); ++i) {
    sum.kinds[i] += one.kinds[i];
  }
  sum.frames += one.frames;
  sum.programs += one.programs;
  sum.decisions += one.decisions;
}

// Answers how many seeds ended with a fault.
int run_all(const Wanted& wanted, Tally& sum) {
  std::map<pid_t, int> pipes;
  int faults = 0;
  std::size_t next = 0;
  while (next < wanted.seeds.size() || !pipes.empty()) {
    if (next < wanted.seeds.size() && pipes.size() < static_cast<std::size_t>(wanted.jobs)) {
      Plan plan = wanted.plan;
      plan.seed = wanted.seeds[next++];
      int pipe = -1;
      const pid_t child = begin_child(plan, pipe);
      pipes.emplace(child, pipe);
      continue;
    }
    int status = 0;
    const pid_t ended = ::wait(&status);
    Tally tally;
    if (::read(pipes.at(ended), &tally, sizeof tally) == sizeof tally) {
      add(sum, tally);
    }
    ::close(pipes.at(ended));
    pipes.erase(ended);
    faults += WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : 1;
  }
  return faults;
}

// Answers how many places nobody has been to.
int print(const Tally& sum) {
  int missed = 0;
  for (int i = 0; i < monkey::place_count; ++i) {
    const auto visits = static_cast<long long>(sum.places[static_cast<std::size_t>(i)]);
    std::printf("  %-10s %8lld\n", monkey::place_word(i), visits);
    missed += visits == 0 ? 1 : 0;
  }
  for (int i = 0; i < monkey::kind_count; ++i) {
    std::printf("  %-10s %8lld\n", monkey::word(static_cast<monkey::Kind>(i)),
                static_cast<long long>(sum.kinds[static_cast<std::size_t>(i)]));
  }
  std::printf("frames %lld, programs %lld, entries compared with the disk %lld\n",
              static_cast<long long>(sum.frames), static_cast<long long>(sum.programs),
              static_cast<long long>(sum.decisions));
  return missed;
}

int run(const Wanted& wanted) {
  const auto begin = std::chrono::steady_clock::now();
  Tally sum;
  const int faults = run_all(wanted, sum);
  const int missed = print(sum);
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
  const std::int64_t events =
      static_cast<std::int64_t>(wanted.seeds.size()) * std::int64_t{wanted.plan.events};
  std::printf("%lld events, %zu seeds, %lld s, seeds with a fault: %d\n",
              static_cast<long long>(events), wanted.seeds.size(),
              static_cast<long long>(seconds.count()), faults);
  if (missed > 0 && events >= events_for_all_places) {
    std::fprintf(stderr, "monkey: places nobody has been to: %d\n", missed);
    return 1;
  }
  return faults == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Wanted wanted;
  wanted.plan.share = RASAD_SOURCE_DIR;
  std::string seeds = "1";
  CLI::App app{"Random keys, clicks, text and sizes for the whole program"};
  app.add_option("--seeds,--seed", seeds, "A..B or one");
  app.add_option("--events", wanted.plan.events, "for each seed")
      ->check(CLI::Range(1, 100'000'000));
  app.add_option("--jobs", wanted.jobs, "seeds at a time")->check(CLI::Range(1, 64));
  app.add_option("--pack", wanted.plan.pack, "begin with this pack instead of at Home");
  app.add_flag("--trace", wanted.plan.traces, "print every event");
  CLI11_PARSE(app, argc, argv);
  const auto all = cli::seeds_of(seeds);
  if (!all) {
    std::fprintf(stderr, "rasad_monkey: --seeds %s: write A..B with A not above B\n",
                 seeds.c_str());
    return 2;
  }
  wanted.seeds = *all;
  return run(wanted);
}
