// The signals that ship: what they sound like, and what is said of a table with a fault.
#include "app/audio/player.hpp"
#include "tests/app/audio_samples.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace rasad;
using audio::Signal;
using test::Samples;

namespace {

const std::filesystem::path root{RASAD_SOURCE_DIR};

std::string shipped_bytes() {
  return test::bytes_of(root / audio::signal_file);
}

// What is found in the shipped table with one thing changed.
std::vector<base::Diagnostic> faults_after(const std::string& from, const std::string& to) {
  std::string bytes = shipped_bytes();
  const std::size_t at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  bytes.replace(at, from.size(), to);
  base::Diagnostics faults;
  CHECK_FALSE(audio::read_signal_table("signals.yaml", bytes, faults));
  return faults.sorted();
}

bool has(const std::vector<base::Diagnostic>& faults, base::Code code, int line) {
  return std::any_of(faults.begin(), faults.end(), [=](const base::Diagnostic& fault) {
    return fault.code == code && fault.span.line == line;
  });
}

int line_of(const std::string& words) {
  const std::string bytes = shipped_bytes();
  const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(bytes.find(words));
  return static_cast<int>(std::count(bytes.begin(), end, '\n')) + 1;
}

// Loudness by time and pitch: ten slices of 100 ms, twelve bands of a third of an octave from 250
// Hz.
std::vector<double> fingerprint(Samples clip) {
  constexpr std::size_t slice = audio::sample_rate / 10;
  std::vector<double> result;
  for (std::size_t i = 0; i < 10; ++i) {
    const std::size_t from = std::min(i * slice, clip.size());
    const Samples part = clip.subspan(from, std::min(slice, clip.size() - from));
    for (int band = 0; band < 12; ++band) {
      const double low = 250 * std::exp2(band / 3.0);
      double loudest = 0;
      for (int third = 0; third < 6; ++third) {
        loudest = std::max(loudest, test::amplitude_at(part, low * std::exp2(third / 18.0)));
      }
      result.push_back(part.empty() ? 0 : loudest);
    }
  }
  return result;
}

// 1 for the same sound at any loudness, 0 for sounds that share nothing.
double likeness(const std::vector<double>& a, const std::vector<double>& b) {
  double both = 0;
  double first = 0;
  double second = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += a[i] * b[i];
    first += a[i] * a[i];
    second += b[i] * b[i];
  }
  return both / std::sqrt(first * second);
}

Samples part_of(Samples clip, const audio::Tone& tone, std::int64_t repetition) {
  const auto from = static_cast<std::size_t>(tone.at + repetition * tone.every);
  constexpr std::size_t a_millisecond = audio::sample_rate / 1000;
  return clip.subspan(from * a_millisecond, static_cast<std::size_t>(tone.lasts) * a_millisecond);
}

// A click is a jump, also from and to the silence around. The fourth difference makes a jump three
// times as large and all but takes away what the signals are made of, 200 to 5400 Hz.
bool has_click(Samples clip) {
  std::vector<int> wave(clip.size() + 8, 0);
  std::copy(clip.begin(), clip.end(), wave.begin() + 4);
  for (int order = 0; order < 4; ++order) {
    for (std::size_t i = wave.size() - 1; i > 0; --i) {
      wave[i] -= wave[i - 1];
    }
  }
  const auto is_jump = [limit = test::peak(clip) / 50](int x) { return std::abs(x) > limit; };
  return std::any_of(wave.begin(), wave.end(), is_jump);
}

}  // namespace

TEST_CASE("Goertzel finds a sine at its frequency and nowhere else", "[audio]") {
  audio::Clip sine;
  for (int i = 0; i < audio::sample_rate; ++i) {
    sine.push_back(static_cast<std::int16_t>(
        std::lround(10'000 * std::sin(2 * std::numbers::pi * 440 * i / audio::sample_rate))));
  }
  CHECK(test::amplitude_at(sine, 440) == Approx(10'000).margin(5));
  CHECK(test::amplitude_at(sine, 450) < 5);
}

TEST_CASE("a signal lasts as long as its last tone and at most a second", "[audio]") {
  for (const Signal signal : audio::all_signals()) {
    INFO(audio::name_of(signal));
    const std::int64_t length = test::sound_of(signal).length();
    CHECK(length >= 100);
    CHECK(length <= 1000);
    CHECK(test::shipped_clip(signal).size() == static_cast<std::size_t>(length * 48));
  }
}

TEST_CASE("the loudest sample of a signal is half of full scale times its loudness", "[audio]") {
  for (const Signal signal : audio::all_signals()) {
    INFO(audio::name_of(signal));
    const double expected = 16'384.0 * static_cast<double>(test::sound_of(signal).loudness) / 1000;
    CHECK(test::peak(test::shipped_clip(signal)) == Approx(expected).margin(1));
  }
}

TEST_CASE("every tone of the table is heard at its time and frequency", "[audio]") {
  int heard = 0;
  for (const Signal signal : audio::all_signals()) {
    for (const audio::Tone& tone : test::sound_of(signal).tones) {
      for (std::int64_t i = 0; i < tone.times; ++i) {
        const Samples part = part_of(test::shipped_clip(signal), tone, i);
        const double here = test::amplitude_at(part, tone.hz);
        INFO(audio::name_of(signal) << ' ' << tone.hz << " Hz, amplitude " << here);
        CHECK(here > 400);
        CHECK(here > 2 * test::amplitude_at(part, tone.hz * 1.12));
        CHECK(here > 2 * test::amplitude_at(part, tone.hz / 1.12));
        ++heard;
      }
    }
  }
  CHECK(heard >= 30);
}

TEST_CASE("no signal clicks at its beginning or its end", "[audio]") {
  for (const Signal signal : audio::all_signals()) {
    INFO(audio::name_of(signal));
    const audio::Clip& clip = test::shipped_clip(signal);
    CHECK(clip.front() == 0);
    CHECK(std::abs(clip.back()) <= 4);
    CHECK_FALSE(has_click(clip));
  }
  // The check finds a clip that is cut off while it sounds, and one that begins too late.
  const Samples chord = test::shipped_clip(Signal::arrest);
  const auto loudest = std::max_element(chord.begin(), chord.end()) - chord.begin();
  CHECK(has_click(chord.first(static_cast<std::size_t>(loudest) + 1)));
  CHECK(has_click(chord.subspan(static_cast<std::size_t>(loudest))));
}

TEST_CASE("no two signals sound alike", "[audio]") {
  std::vector<std::vector<double>> all;
  for (const Signal signal : audio::all_signals()) {
    all.push_back(fingerprint(test::shipped_clip(signal)));
    CHECK(likeness(all.back(), all.back()) == Approx(1));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      INFO(audio::name_of(audio::all_signals()[i])
           << ' ' << audio::name_of(audio::all_signals()[j]) << ' ' << likeness(all[i], all[j]));
      CHECK(likeness(all[i], all[j]) < 0.8);
    }
  }
}

TEST_CASE("a signal that is twice or missing is named with its line", "[audio]") {
  const auto faults = faults_after("- signal: week_ends", "- signal: week_starts");
  REQUIRE(faults.size() == 2);
  CHECK(has(faults, base::Code::duplicate_id, line_of("signal: week_ends")));
  CHECK(has(faults, base::Code::missing_key, line_of("signal: report_arrives")));
}

TEST_CASE("faults of a signal table stand where they are", "[audio]") {
  CHECK(has(faults_after("timbre: wood}", "timbre: wod}"), base::Code::unknown_reference,
            line_of("timbre: wood}")));
  CHECK(has(faults_after("hz: 1046.5", "hz: 10465"), base::Code::out_of_range,
            line_of("hz: 1046.5")));
  CHECK(has(faults_after("at: 0, lasts: 700", "at: 400, lasts: 700"), base::Code::limit_exceeded,
            line_of("signal: report_arrives")));
  CHECK(has(faults_after("attack: 3", "atack: 3"), base::Code::unknown_key, line_of("attack: 3")));
}

TEST_CASE("a signal table that is no table is a fault and not a crash", "[audio]") {
  for (const char* bytes : {"", "- 1\n", "signals: 3\n", "timbres: []\nsignals: []\n", "a: [b\n"}) {
    base::Diagnostics faults;
    INFO(bytes);
    CHECK_FALSE(audio::read_signal_table("signals.yaml", bytes, faults));
    CHECK(faults.has_errors());
  }
  base::Diagnostics faults;
  CHECK_FALSE(audio::load_signal_table(root / "no-such-folder", faults));
  REQUIRE(faults.all().size() == 1);
  CHECK(faults.all().front().code == base::Code::file_missing);
}
