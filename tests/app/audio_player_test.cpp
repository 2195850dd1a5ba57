// From a signal to the sound card, through SDL's drivers that need no card: disk, dummy, none.
#include "app/audio/player.hpp"
#include "tests/app/audio_samples.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <chrono>
#include <cstdlib>
#include <thread>

using namespace rasad;
using audio::Player;
using audio::Signal;
using audio::State;
using test::run_program;

namespace {

const std::vector<std::string> no_card{"SDL_AUDIODRIVER=nonexistent"};

/// SDL's settings for one test; what was there before comes back.
class Driver {
 public:
  explicit Driver(const std::vector<std::string>& settings) {
    for (const std::string& setting : settings) {
      const std::size_t equals = setting.find('=');
      names_.push_back(setting.substr(0, equals));
      ::setenv(names_.back().c_str(), setting.substr(equals + 1).c_str(), 1);
    }
  }
  ~Driver() {
    for (const std::string& name : names_) {
      ::unsetenv(name.c_str());
    }
  }
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

 private:
  std::vector<std::string> names_;
};

template <class Condition>
bool comes_true(Condition condition) {
  for (int i = 0; i < 1000 && !condition(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  return condition();
}

// What `rasad sound` sends to the sound card.
audio::Clip sent(std::vector<std::string> arguments) {
  const test::TemporaryFolder folder;
  arguments.insert(arguments.begin(), "sound");
  const auto finished = run_program(arguments, "", test::disk_driver(folder.path() / "pcm"));
  CHECK(finished.status == 0);
  return test::read_pcm(folder.path() / "pcm");
}

}  // namespace

TEST_CASE("the sound card gets a signal sample by sample and then silence", "[audio]") {
  if (!audio::is_built_in()) {
    return;
  }
  const audio::Clip file = sent({"arrest"});
  const audio::Clip& clip = test::shipped_clip(Signal::arrest);
  const test::Samples heard = test::trimmed(file);
  const test::Samples expected = test::trimmed(clip);
  REQUIRE(heard.size() == expected.size());
  CHECK(std::equal(heard.begin(), heard.end(), expected.begin()));
  CHECK(file.size() % 1024 == 0);
  CHECK(file.size() > clip.size());
  CHECK(test::peak(heard) == 13'107);  // 16384 * 0.8
  CHECK(test::amplitude_at(heard, 440) > 4 * test::amplitude_at(heard, 470));
}

TEST_CASE("half the volume halves what the sound card gets", "[audio]") {
  if (!audio::is_built_in()) {
    return;
  }
  const audio::Clip half = sent({"report_arrives", "--volume", "50"});
  CHECK(test::peak(half) == 8192);
  CHECK(test::peak(sent({"report_arrives", "--volume", "0"})) == 0);
}

TEST_CASE("a computer without a sound card reads the caption instead", "[audio]") {
  const auto finished = run_program({"sound", "arrest", "--lang", "en"}, "", no_card);
  CHECK(finished.status == 0);
  CHECK(finished.errors.empty());
  CHECK(finished.output.find("[a chord] An arrest is reported.") != std::string::npos);
  const auto all = run_program({"sound", "--lang", "tg"}, "", no_card);
  CHECK(std::count(all.output.begin(), all.output.end(), '[') == 9);
  CHECK(run_program({"sound", "trumpet"}, "", no_card).status == 2);
  CHECK(run_program({"sound", "--volume", "101"}, "", no_card).status == 2);
}

TEST_CASE("the doctor names the way to the sound card or says that there is none", "[audio]") {
  const auto none = run_program({"doctor", "--lang", "en"}, "", no_card);
  const auto dummy = run_program({"doctor", "--lang", "en"}, "", {"SDL_AUDIODRIVER=dummy"});
  CHECK(none.status == dummy.status);
  CHECK(none.output.find("Sound: ") != std::string::npos);
  if (audio::is_built_in()) {
    CHECK(dummy.output.find("Sound: through dummy.") != std::string::npos);
  }
}

TEST_CASE("no sound card is a state of the player and not an error", "[audio]") {
  const Driver driver{no_card};
  Player player{test::shipped_table()};
  CHECK(player.play(Signal::week_starts) == "sound.week_starts");
  CHECK(player.state() == (audio::is_built_in() ? State::no_device : State::not_built));
  CHECK_FALSE(player.is_sounding());
  CHECK(player.driver().empty());
}

TEST_CASE("taking the mute off finds a sound card that was plugged in", "[audio]") {
  if (!audio::is_built_in()) {
    return;
  }
  Player player{test::shipped_table()};
  {
    const Driver driver{no_card};
    player.play(Signal::refusal);
    CHECK(player.state() == State::no_device);
  }
  const Driver driver{{"SDL_AUDIODRIVER=dummy"}};
  player.play(Signal::refusal);
  CHECK(player.state() == State::no_device);  // it is not looked for with every signal
  player.set_muted(true);
  player.set_muted(false);
  player.play(Signal::refusal);
  CHECK(player.state() == State::ready);
  CHECK(player.driver() == "dummy");
  CHECK(player.is_sounding());
  CHECK(comes_true([&] { return !player.is_sounding(); }));
}

TEST_CASE("a muted player opens no device", "[audio]") {
  const Driver driver{{"SDL_AUDIODRIVER=dummy"}};
  Player player{test::shipped_table()};
  player.set_muted(true);
  CHECK(player.play(Signal::arrest) == "sound.arrest");
  player.set_muted(false);
  player.set_volume(0);
  player.play(Signal::arrest);
  CHECK(player.state() == (audio::is_built_in() ? State::resting : State::not_built));
}

TEST_CASE("a device that has been silent for two seconds is given back", "[audio]") {
  if (!audio::is_built_in()) {
    return;
  }
  const test::TemporaryFolder folder;
  const Driver driver{test::disk_driver(folder.path() / "pcm")};
  Player player{test::shipped_table()};
  player.play(Signal::incident_recorded);
  const auto rests = [&] {
    player.rest();
    return player.state() == State::resting;
  };
  CHECK_FALSE(rests());
  CHECK(comes_true(rests));
  const std::size_t silent = test::read_pcm(folder.path() / "pcm").size() -
                             test::shipped_clip(Signal::incident_recorded).size();
  CHECK(silent >= 2 * 48'000);
  player.play(Signal::incident_recorded);
  CHECK(player.state() == State::ready);
}

TEST_CASE("a player without its table gives captions and touches no device", "[audio]") {
  const Driver driver{{"SDL_AUDIODRIVER=dummy"}};
  Player player;
  CHECK(player.play(Signal::exercise_ends) == "sound.exercise_ends");
  CHECK(player.look() == (audio::is_built_in() ? State::no_table : State::not_built));
  CHECK(player.driver().empty());
}
