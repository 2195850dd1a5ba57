// One program after another over one data folder, and a hand that knows nothing.
#include "tests/monkey/monkey.hpp"

#include "app/shell/exercise.hpp"
#include "app/shell/packs.hpp"
#include "tests/monkey/monkey_checks.hpp"
#include "tests/monkey/monkey_trail.hpp"

#include <imgui.h>

#include <cstdio>
#include <memory>

namespace rasad::monkey {
namespace {

constexpr std::array<const char*, place_count> places{"home",     "briefing", "desk",    "map",
                                                      "analysis", "tasking",  "log",     "handbook",
                                                      "week",     "review",   "debrief", "lesson"};
constexpr int events_a_program = 1'500;
constexpr int events_a_mood = 40;
constexpr std::size_t most_sessions = 8;
constexpr int most_weeks = 16;  ///< more than the lesson has: some are over
constexpr const char* lesson = "autumn-burglaries";

class Run {
 public:
  Run(const Plan& plan, Tally& tally)
      : plan_(plan), tally_(tally), chance_(plan.seed), text_(plan.share / "localization") {}

  std::string play() {
    begin_trail(plan_.seed, plan_.events);
    std::string fault = start();
    for (std::int64_t i = 1; i <= plan_.events && fault.empty(); ++i) {
      fault = one_event(i);
    }
    return fault.empty() ? stop() : fault;
  }

 private:
  std::string start() {
    ++tally_.programs;
    driver_ = std::make_unique<gui::Driver>(1366, 768, 1.0F);
    shell::Settings settings = shell::read_settings(plan_.data).settings;
    text_.set_language(settings.language);
    program_ = std::make_unique<screen::Program>(
        screen::Surroundings{plan_.share, plan_.data, nullptr, plan_.seed}, text_, settings);
    if (chance_.is(25)) {
      if (std::string fault = prepare(); !fault.empty()) {
        return fault;
      }
    }
    const std::filesystem::path last = shell::last_session(plan_.data);
    if (!last.empty() && chance_.is(60)) {
      if (const auto resumed = program_->resume(last); !resumed) {
        return "a session cannot be continued: failure " + std::to_string(resumed.failure().code);
      }
    } else if (!plan_.pack.empty()) {
      const auto pack = shell::find_pack(plan_.share, plan_.data, plan_.pack).pack;
      if (pack == nullptr || !program_->start(pack, plan_.seed, {"", "", "en", false}).ok()) {
        return "the pack cannot be begun";
      }
    }
    follow_look();
    return draw({});
  }

  // A session somebody left in some week, or at the end: a hand that knows nothing is slow to get
  // there. Every third time it is one role's of several.
  std::string prepare() {
    const auto pack =
        shell::find_pack(plan_.share, plan_.data, plan_.pack.empty() ? lesson : plan_.pack).pack;
    if (pack == nullptr) {
      return "the pack of the lesson cannot be read";
    }
    const auto& roles = pack->doctrine.roles;
    shell::Player player{"", "", "en"};
    if (!roles.empty() && chance_.is(33)) {
      player.role =
          roles[static_cast<std::size_t>(chance_.below(static_cast<int>(roles.size())))].id;
    }
    auto exercise = shell::begin_exercise(
        plan_.data, pack, 1 + static_cast<std::uint64_t>(chance_.below(999)), player);
    if (!exercise) {
      return "a session cannot be begun: failure " + std::to_string(exercise.failure().code);
    }
    shell::Exercise& played = exercise.value();
    for (int weeks = chance_.below(most_weeks); weeks > 0 && !played.session.is_finished();
         --weeks) {
      if (const auto week = played.play_week(); !week) {
        return "a week cannot be played: failure " + std::to_string(week.failure().code);
      }
    }
    return "";
  }

  // What was recorded is on the disk; the next program begins with it.
  std::string stop() {
    std::string fault = fault_on_disk(*program_, tally_.decisions);
    program_.reset();
    driver_.reset();
    std::vector<shell::Stored> sessions = shell::stored_sessions(plan_.data);
    for (std::size_t i = most_sessions; i < sessions.size(); ++i) {
      static_cast<void>(shell::delete_session(sessions[i].folder));
    }
    return fault;
  }

  std::string one_event(std::int64_t number) {
    if (number % events_a_mood == 1) {
      mood_ = next_mood(chance_);
    }
    const Event event = next_event(chance_, mood_, {driver_->items(), driver_->window()});
    const std::string words = in_words(event);
    const char* place = place_word(static_cast<int>(program_->place()));
    add_to_trail(number, place, words);
    if (plan_.traces) {
      std::printf("%lld %s: %s\n", static_cast<long long>(number), place, words.c_str());
    }
    ++tally_.kinds[static_cast<std::size_t>(event.kind)];
    std::string fault = perform(event);
    if (fault.empty() && chance_.is(40)) {
      fault = draw({});
    }
    if (fault.empty() && chance_.is(6)) {
      fault = rest();
    }
    ++tally_.places[static_cast<std::size_t>(program_->place())];
    if (fault.empty() && (program_->wants_close() || chance_.below(events_a_program) == 0)) {
      fault = stop();
      fault = fault.empty() ? start() : fault;
    }
    return fault;
  }

  // Nothing is done until nothing changes.
  std::string rest() {
    std::string fault;
    for (int i = 0; i < 3 && fault.empty(); ++i) {
      fault = draw({});
    }
    return fault.empty() ? fault_in_frame(*driver_, true) : fault;
  }

  std::string draw(widget::Input input) {
    ++tally_.frames;
    driver_->run(*program_, std::move(input));
    follow_look();
    return fault_in_frame(*driver_, false);
  }

  std::string draw_held() {
    widget::Input input;
    input.mouse_down = true;
    return draw(std::move(input));
  }

  // As the window does between two frames.
  void follow_look() {
    driver_->set_theme(program_->theme());
    const float scale = static_cast<float>(program_->settings().text_percent) / 100;
    if (driver_->scale() != scale) {
      driver_->set_scale(scale);
    }
  }

  std::string perform(const Event& event) {
    widget::Input input;
    input.keys = event.keys;
    switch (event.kind) {
      case Kind::paste:
        ImGui::SetClipboardText(event.text.c_str());
        break;
      case Kind::click:
      case Kind::drag:
        return press(event);
      case Kind::wheel:
        driver_->point(event.from);
        input.wheel = event.amount;
        break;
      case Kind::move:
        driver_->point(event.from);
        break;
      case Kind::resize:
        driver_->resize(event.width, event.height);
        break;
      case Kind::look:
        program_->set_look(event.theme, event.text_percent);
        follow_look();
        break;
      case Kind::wait:
        driver_->pass(event.amount);
        break;
      case Kind::close:
        input.asks_to_close = true;
        break;
      default:
        input.typed = event.text;
        break;
    }
    return draw(std::move(input));
  }

  std::string press(const Event& event) {
    driver_->point(event.from);
    std::string fault = draw_held();
    if (event.kind == Kind::drag) {
      for (const float share : {0.3F, 0.7F, 1.0F}) {
        driver_->point({event.from.x + (event.to.x - event.from.x) * share,
                        event.from.y + (event.to.y - event.from.y) * share});
        fault = fault.empty() ? draw_held() : fault;
      }
    }
    return fault.empty() ? draw({}) : fault;
  }

  const Plan& plan_;
  Tally& tally_;
  Chance chance_;
  present::ProgramText text_;
  std::unique_ptr<gui::Driver> driver_;
  std::unique_ptr<screen::Program> program_;
  Mood mood_ = Mood::player;
};

}  // namespace

const char* place_word(int place) {
  return places[static_cast<std::size_t>(place)];
}

std::string play(const Plan& plan, Tally& tally) {
  return Run{plan, tally}.play();
}

}  // namespace rasad::monkey
