// Cutting a run of keys and letters.
#include "app/widget/turns.hpp"

#include <algorithm>

namespace rasad::widget {
namespace {

bool stands_alone(const KeyPress& press) {
  return press.key == Key::tab || press.key == Key::enter || press.key == Key::keypad_enter ||
         press.key == Key::escape || press.key == Key::f6;
}

}  // namespace

Input Turns::next(Input input) {
  for (KeyPress press : input.keys) {
    press.typed_before += typed_.size();
    keys_.push_back(press);
  }
  typed_ += input.typed;
  const auto alone = std::find_if(keys_.begin(), keys_.end(), stands_alone);
  const bool has_alone = alone != keys_.end();
  const bool is_first = alone == keys_.begin() && has_alone && alone->typed_before == 0;
  const auto last = is_first ? alone + 1 : alone;
  const std::size_t bytes =
      has_alone ? std::min(alone->typed_before, typed_.size()) : typed_.size();
  input.keys.assign(keys_.begin(), last);
  input.typed = typed_.substr(0, bytes);
  keys_.erase(keys_.begin(), last);
  typed_.erase(0, bytes);
  for (KeyPress& press : keys_) {
    press.typed_before -= std::min(bytes, press.typed_before);
  }
  return input;
}

}  // namespace rasad::widget
