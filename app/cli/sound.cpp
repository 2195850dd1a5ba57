// rasad sound: lets every signal be heard, or read where there is no loudspeaker.
#include "app/audio/player.hpp"
#include "app/cli/command.hpp"
#include "app/present/captions.hpp"
#include "app/present/fault_lines.hpp"

#include <chrono>
#include <thread>

namespace rasad::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds glance{10};
constexpr milliseconds pause_between{250};
// A signal lasts at most a second; a device that takes longer hangs, and nobody waits for it.
constexpr milliseconds patience{3000};

void wait_until_heard(const audio::Player& player) {
  for (milliseconds waited{0}; player.is_sounding() && waited < patience; waited += glance) {
    std::this_thread::sleep_for(glance);
  }
  if (player.state() == audio::State::ready) {
    std::this_thread::sleep_for(pause_between);
  }
}

std::vector<audio::Signal> chosen(const std::string& name) {
  if (const auto one = audio::signal_named(name)) {
    return {*one};
  }
  return {audio::all_signals().begin(), audio::all_signals().end()};
}

}  // namespace

int sound(const Context& context, const SoundArguments& arguments) {
  base::Diagnostics faults;
  auto table = audio::load_signal_table(context.share, faults);
  const bool is_readable = table.has_value();
  for (const base::Diagnostic& fault : faults.sorted()) {
    for (const std::string& line : present::fault_lines(context.text, fault, {})) {
      print_error(line);
    }
  }
  audio::Player player{std::move(table)};
  player.set_volume(arguments.volume);
  const audio::State state = player.look();
  print(context.text.say(audio::sentence_of(state), {{"driver", player.driver()}}));
  for (const audio::Signal signal : chosen(arguments.signal)) {
    const std::string id = player.play(signal);
    print("  " + present::caption(context.text, id).sentence);
    wait_until_heard(player);
  }
  return is_readable ? done : environment_failed;
}

}  // namespace rasad::cli
