// Mixing: exact for one signal, bounded for many, without a step when anything changes.
#include "app/audio/mixer.hpp"
#include "tests/app/audio_samples.hpp"
#include "tests/support/catch.hpp"

#include <thread>

using namespace rasad;
using audio::Clip;
using audio::Mixer;

namespace {

Clip mixed(Mixer& mixer, std::size_t samples) {
  Clip out(samples, 1);  // not 0, so that a sample left alone is seen
  mixer.mix(out);
  return out;
}

}  // namespace

TEST_CASE("one signal at full volume comes out sample by sample", "[audio]") {
  Mixer mixer;
  const Clip& clip = test::shipped_clip(audio::Signal::arrest);
  REQUIRE(mixer.start(clip));
  CHECK_FALSE(mixer.is_silent());
  CHECK(mixed(mixer, clip.size()) == clip);
  CHECK(mixer.is_silent());
  CHECK(mixed(mixer, 100) == Clip(100, 0));
}

TEST_CASE("half the volume is half the peak and none is silence", "[audio]") {
  const Clip clip(1000, 16'384);
  Mixer mixer;
  mixer.set_volume(50);
  REQUIRE(mixer.start(clip));
  CHECK(mixed(mixer, 1000) == Clip(1000, 8192));
  Mixer silent;
  silent.set_volume(0);
  REQUIRE(silent.start(clip));
  CHECK(mixed(silent, 1000) == Clip(1000, 0));
}

TEST_CASE("a volume out of range is the nearest one in range", "[audio]") {
  const Clip clip(10, 1000);
  Mixer mixer;
  mixer.set_volume(500);
  REQUIRE(mixer.start(clip));
  CHECK(mixed(mixer, 10) == clip);
}

TEST_CASE("the volume changes within ten milliseconds and without a step", "[audio]") {
  const Clip clip(4800, 9600);
  Mixer mixer;
  REQUIRE(mixer.start(clip));
  CHECK(mixed(mixer, 100).back() == 9600);
  mixer.set_volume(0);
  const Clip falling = mixed(mixer, 600);
  CHECK(test::largest_step(falling) <= 21);  // 9600 in 480 samples: 20 a sample, rounded
  CHECK(falling[400] > 0);
  CHECK(falling[481] == 0);
}

TEST_CASE("four signals at once stay below full scale and are not cut", "[audio]") {
  const Clip clip(100, 16'384);
  Mixer mixer;
  for (int i = 0; i < 4; ++i) {
    REQUIRE(mixer.start(clip));
  }
  const int together = test::peak(mixed(mixer, 100));
  // 2.0 of full scale is bent to 0.7 + 0.3 * 1.3 / (1.3 + 0.3) = 0.94375 of 32767.
  CHECK(together == 30'924);
}

TEST_CASE("a fifth signal lets the one that is nearly over fade out first", "[audio]") {
  const Clip low(2400, 1000);
  const Clip nearly_over(1200, 1000);
  const Clip fifth(2400, 500);
  Mixer mixer;
  REQUIRE(mixer.start(nearly_over));
  for (int i = 0; i < 3; ++i) {
    REQUIRE(mixer.start(low));
  }
  CHECK(mixed(mixer, 240).back() == 4000);
  REQUIRE(mixer.start(fifth));
  const Clip fading = mixed(mixer, 250);
  CHECK(fading.back() == 3000);
  CHECK(test::largest_step(fading) <= 6);  // 1000 in 240 samples
  CHECK(mixed(mixer, 10).back() == 3500);
}

TEST_CASE("more signals than can wait are let go and not kept", "[audio]") {
  const Clip clip(10, 1);
  Mixer mixer;
  int taken = 0;
  for (int i = 0; i < 100; ++i) {
    taken += mixer.start(clip) ? 1 : 0;
  }
  CHECK(taken == 8);
  CHECK_FALSE(mixer.start({}));
}

TEST_CASE("silence is counted until something sounds", "[audio]") {
  const Clip clip(100, 1);
  Mixer mixer;
  static_cast<void>(mixed(mixer, 480));
  static_cast<void>(mixed(mixer, 480));
  CHECK(mixer.silent_samples() == 960);
  REQUIRE(mixer.start(clip));
  static_cast<void>(mixed(mixer, 50));
  CHECK(mixer.silent_samples() == 0);
  CHECK_FALSE(mixer.is_silent());
}

TEST_CASE("two threads lose no signal and play none twice", "[audio]") {
  const Clip one(1, 1);
  Mixer mixer;
  std::atomic<bool> done = false;
  std::int64_t heard = 0;
  std::thread sound_card{[&] {
    const auto take = [&] {
      for (const std::int16_t sample : mixed(mixer, 4)) {
        heard += sample;
      }
    };
    while (!done) {
      take();
    }
    while (!mixer.is_silent()) {
      take();
    }
  }};
  std::int64_t started = 0;
  while (started < 20'000) {
    started += mixer.start(one) ? 1 : 0;
  }
  done = true;
  sound_card.join();
  CHECK(heard == started);
}
