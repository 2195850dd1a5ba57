// Screens of a large world, frame by frame.
#include "tests/bench/frames.hpp"

#include "app/screen/program.hpp"
#include "app/shell/window.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tests/support/lesson.hpp"
#include "tests/support/source_dir.hpp"
#include "tests/support/worlds.hpp"

#include <array>
#include <cstdlib>

namespace rasad::bench {
namespace {

using Json = nlohmann::ordered_json;
using screen::Place;

constexpr int warm_up = 60;  // the debrief replays once a frame at first
constexpr int weekly = 180;  // of each crime type: leads to 5,000 records in 28 days
constexpr std::uint64_t seed = 7;

struct Times {
  std::vector<double> whole;
  std::vector<double> processor;  // of all threads: other load on the machine does not count
  std::vector<double> screens;    // of it, the program's own part
};

double percentile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// A program in a hidden window of one size.
class Stand {
 public:
  Stand(int width, int height)
      : width_(width),
        height_(height),
        window_(shell::Window::open({"bench", width, height, true},
                                    shell::find_fonts(std::filesystem::path{RASAD_SOURCE_DIR}))) {}

  [[nodiscard]] bool is_open() const { return window_.ok(); }
  [[nodiscard]] std::string renderer() { return window_.value()->renderer(); }

  /// One frame; the pointer goes to and fro over the middle of the window.
  void frame(screen::Program& program, widget::Input input, Times* times) {
    const auto along = static_cast<float>(count_ % 100) / 100;
    input.mouse = {static_cast<float>(width_) * (0.2F + 0.4F * along),
                   static_cast<float>(height_) * (0.3F + 0.3F * along)};
    input.time = 0.016 * ++count_;
    double own = 0;
    double processor = 0;
    const double whole = wall_ms_of([&] {
      processor = process_ms_of([&] {
        window_.value()->draw(
            [&](widget::Ui& ui) {
              own = wall_ms_of([&] { program.frame(ui); });
              return shell::Look{};
            },
            {}, input);
        window_.value()->show();
        window_.value()->finish();
      });
    });
    if (times != nullptr) {
      times->whole.push_back(whole);
      times->processor.push_back(processor);
      times->screens.push_back(own);
    }
  }

  [[nodiscard]] Json measure(screen::Program& program, const std::string& name, int frames) {
    for (int i = 0; i < warm_up; ++i) {
      frame(program, {}, nullptr);
    }
    Times times;
    for (int i = 0; i < frames; ++i) {
      frame(program, {}, &times);
    }
    return {{"part", name + ' ' + std::to_string(width_) + 'x' + std::to_string(height_)},
            {"median_ms", median(times.whole)},
            {"p99_ms", percentile(times.whole, 0.99)},
            {"processor_median_ms", median(times.processor)},
            {"own_median_ms", median(times.screens)}};
  }

 private:
  int width_;
  int height_;
  base::Result<std::unique_ptr<shell::Window>> window_;
  int count_ = 0;
};

// Records that the map shows in its widest window of time.
std::int64_t records_of(const session::View& view) {
  const std::int64_t from = base::start_of(view.step).value - 28 * base::minutes_per_day;
  return std::count_if(view.incidents.begin(), view.incidents.end(),
                       [from](const auto& one) { return one.recorded.value >= from; });
}

// The map with its widest window of time, in which most lies.
void widen(Stand& stand, screen::Program& program) {
  program.go(Place::map);
  for (int i = 0; i < 2; ++i) {
    widget::Input input;
    input.keys = {{widget::Key::left_bracket}};
    stand.frame(program, input, nullptr);
  }
}

Json parts_of(Stand& stand, screen::Program& program, int frames, std::int64_t& records) {
  Json parts = Json::array();
  records = records_of(program.course()->view());
  widen(stand, program);
  parts.push_back(stand.measure(program, "map", frames));
  for (const auto& [place, name] : {std::pair{Place::desk, "desk"},
                                    {Place::analysis, "analysis"},
                                    {Place::tasking, "tasking"}}) {
    program.go(place);
    parts.push_back(stand.measure(program, name, frames));
  }
  if (program.course()->play_week().ok()) {
    program.go(Place::week);
    parts.push_back(stand.measure(program, "week", frames));
    program.course()->next_phase();
    program.go(Place::review);
    parts.push_back(stand.measure(program, "review", frames));
    static_cast<void>(program.course()->end());  // times, not records
    program.go(Place::debrief);
    parts.push_back(stand.measure(program, "debrief", frames));
  }
  return parts;
}

}  // namespace

Json frame_times(int count) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
  ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  Json parts = Json::array();
  std::int64_t records = 0;
  std::string renderer;
  const auto pack = test::huge_world(weekly);
  for (const auto& [width, height] : {std::pair{1366, 768}, {1920, 1080}}) {
    Stand stand{width, height};
    if (!stand.is_open()) {
      return {{"name", "frames"}, {"error", "no window: start it with xvfb-run -a"}};
    }
    renderer = stand.renderer();
    const test::TemporaryFolder data;
    present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
    screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, {}};
    if (!program.start(pack, seed, {"", "", "en", false}).ok()) {
      return {{"name", "frames"}, {"error", "the session could not be written"}};
    }
    for (Json& part : parts_of(stand, program, count, records)) {
      parts.push_back(std::move(part));
    }
  }
  return {{"name", "frames"},
          {"renderer", renderer},
          {"method", "wall time from input to glFinish, hidden window, pointer moving"},
          {"frames_each", count},
          {"records_on_the_map", records},
          {"parts", parts},
          {"peak_rss_mb", peak_rss_mb()}};
}

}  // namespace rasad::bench
