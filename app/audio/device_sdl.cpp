// SDL2: samples are asked for by SDL's own thread.
#define SDL_MAIN_HANDLED  // the program has its own main, on Windows too
#include "app/audio/clip.hpp"
#include "app/audio/device.hpp"

#include <fmt/core.h>

#include <cstdio>

#include <SDL.h>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rasad::audio {
namespace {

constexpr std::uint16_t block_samples = 1024;  // 21 ms: soon enough for a signal, few wakings

/// While it lives, standard error is quiet. SDL tries one way to a device after the other, and the
/// libraries behind them (ALSA, JACK) write there, past us and in English, what they did not find.
class QuietErrors {
 public:
#ifndef _WIN32
  QuietErrors() {
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
      kept_ = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
      ::dup2(nowhere, STDERR_FILENO);
      ::close(nowhere);
    }
  }
  ~QuietErrors() {
    if (kept_ >= 0) {
      std::fflush(stderr);
      ::dup2(kept_, STDERR_FILENO);
      ::close(kept_);
    }
  }

 private:
  int kept_ = -1;
#else
  QuietErrors() = default;
#endif

 public:
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
};

void SDLCALL give_samples(void* fill, std::uint8_t* bytes, int length) {
  // SDL hands the block over as bytes; it is aligned for its samples.
  auto* samples = static_cast<std::int16_t*>(static_cast<void*>(bytes));
  const std::size_t count = static_cast<std::size_t>(length) / sizeof(std::int16_t);
  (*static_cast<Device::Fill*>(fill))(std::span{samples, count});
}

SDL_AudioSpec wanted(Device::Fill* fill) {
  SDL_AudioSpec spec{};
  spec.freq = sample_rate;
  spec.format = AUDIO_S16SYS;
  spec.channels = 1;
  spec.samples = block_samples;
  spec.callback = give_samples;
  spec.userdata = fill;
  return spec;
}

bool start_sdl() {
  SDL_SetMainReady();
  // Without this SDL would take Ctrl+C for itself.
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Rasad");
  return SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
}

}  // namespace

bool is_built_in() {
  return true;
}

std::string sound_library() {
  SDL_version version{};
  SDL_GetVersion(&version);
  return fmt::format("SDL {}.{}.{}", version.major, version.minor, version.patch);
}

bool Device::open() {
  close();
  const QuietErrors quiet;
  if (!start_sdl()) {
    return false;
  }
  const SDL_AudioSpec spec = wanted(&fill_);
  id_ = SDL_OpenAudioDevice(nullptr, 0, &spec, nullptr, 0);
  if (id_ == 0) {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
  }
  SDL_PauseAudioDevice(id_, 0);
  return true;
}

void Device::close() {
  if (id_ != 0) {
    SDL_CloseAudioDevice(id_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    id_ = 0;
  }
}

bool Device::is_open() const {
  return id_ != 0 && SDL_GetAudioDeviceStatus(id_) == SDL_AUDIO_PLAYING;
}

std::string Device::driver() const {
  const char* name = id_ != 0 ? SDL_GetCurrentAudioDriver() : nullptr;
  return name != nullptr ? name : "";
}

}  // namespace rasad::audio
