// Each contestant does all that the one before it does and one thing more; differences are parts.
#include "tests/bench/lesson_bench.hpp"

#include "engine/assess/run.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tests/support/lesson.hpp"

#include <functional>

namespace rasad::bench {
namespace {

using Pack = std::shared_ptr<const content::Pack>;
using Contestant = std::function<void(const Pack&, std::uint64_t)>;

std::int32_t steps_of(const content::Pack& pack) {
  return static_cast<std::int32_t>(pack.world.calendar.history_weeks + pack.scenario.weeks) *
         base::steps_per_week;
}

void places(const Pack& pack, std::uint64_t seed) {
  const world::World world{pack, seed, {}};
}

void world_alone(const Pack& pack, std::uint64_t seed) {
  world::World world{pack, seed, {}};
  for (std::int32_t step = 0; step < steps_of(*pack); ++step) {
    (void)world.step({});
  }
}

void world_and_picture(const Pack& pack, std::uint64_t seed) {
  world::World world{pack, seed, {}};
  picture::Picture picture{pack};
  for (std::int32_t step = 0; step < steps_of(*pack); ++step) {
    const world::StepOutcome known = world.step({});
    picture.observe(world, known, {});
  }
}

void session_alone(const Pack& pack, std::uint64_t seed) {
  session::Session session{pack, seed, {}};
  assess::play(session, policy::find_policy("none"));
}

void session_with_coach(const Pack& pack, std::uint64_t seed) {
  session::Session session{pack, seed, {}};
  assess::play(session, policy::find_policy("intelligence-led"));
}

void with_digests(const Pack& pack, std::uint64_t seed) {
  session::Session session{pack, seed, {}};
  (void)session.digest();
  while (!session.is_finished()) {
    assess::play_week(session, policy::find_policy("intelligence-led"));
    (void)session.digest();
  }
}

const std::vector<std::pair<const char*, Contestant>>& contestants() {
  static const std::vector<std::pair<const char*, Contestant>> list{
      {"tables of the seed", places},
      {"world", world_alone},
      {"picture", world_and_picture},
      {"tasking, script, facts, forks", session_alone},
      {"views, coach, orders", session_with_coach},
      {"five digests", with_digests}};
  return list;
}

}  // namespace

LessonTimes time_lesson(int rounds, int seeds) {
  LessonTimes times;
  base::Diagnostics ignored;
  std::vector<double> loads;
  std::vector<std::vector<double>> all(contestants().size());
  for (int round = 0; round < rounds; ++round) {
    loads.push_back(time_of([&] { (void)test::read(test::lesson_files(), ignored); }));
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].push_back(time_of([&] {
                         for (int seed = 1; seed <= seeds; ++seed) {
                           contestants()[i].second(test::lesson(),
                                                   static_cast<std::uint64_t>(seed));
                         }
                       }) /
                       seeds);
    }
  }
  times.load_ms = median(loads);
  double before = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double now = median(all[i]);
    times.parts.push_back({contestants()[i].first, now - before});
    before = now;
  }
  times.whole_ms = before;
  return times;
}

}  // namespace rasad::bench
