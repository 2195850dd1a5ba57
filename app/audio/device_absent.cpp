// A build without the window and the sound: there is never a device.
#include "app/audio/device.hpp"

namespace rasad::audio {

bool is_built_in() {
  return false;
}

std::string sound_library() {
  return "";
}

bool Device::open() {
  return false;
}

void Device::close() {}

bool Device::is_open() const {
  return id_ != 0;
}

std::string Device::driver() const {
  return "";
}

}  // namespace rasad::audio
