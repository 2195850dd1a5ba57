// What a hand may do to the window without any sense: drawn from a seed, so that it can be done
// again in the same way.
#pragma once

#include "app/widget/input.hpp"
#include "app/widget/item.hpp"

#include <random>
#include <string>
#include <vector>

namespace rasad::monkey {

enum class Kind { key, keys, text, paste, click, drag, wheel, move, resize, look, wait, close };
inline constexpr int kind_count = 12;
[[nodiscard]] const char* word(Kind kind);

/// How the hand is at present; changes now and then. `player` wants to get on with the lesson.
enum class Mood { wild, clicker, typist, player };

struct Event {
  Kind kind = Kind::wait;
  std::vector<widget::KeyPress> keys;
  std::string text;   ///< typed, or lying on the clipboard
  std::string on;     ///< id of what is clicked, "" for a spot
  widget::Spot from;  ///< effective pixels
  widget::Spot to;    ///< where a drag ends
  float amount = 0;   ///< notches, seconds
  int width = 0;      ///< pixels
  int height = 0;
  std::string theme;
  int text_percent = 100;
};

/// One line: what a person reads who has to do it again by hand.
[[nodiscard]] std::string in_words(const Event& event);

/// What can be seen when an event is drawn.
struct Sight {
  const std::vector<widget::Item>& items;
  widget::Rect window;
};

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : bits_(seed) {}
  /// 0..n-1
  [[nodiscard]] int below(int n) {
    return static_cast<int>(bits_() % static_cast<std::uint64_t>(n));
  }
  /// True in so many of a hundred cases.
  [[nodiscard]] bool is(int percent) { return below(100) < percent; }
  /// 0..1
  [[nodiscard]] float share() { return static_cast<float>(below(10'001)) / 10'000; }

 private:
  std::mt19937_64 bits_;
};

[[nodiscard]] Mood next_mood(Chance& chance);
[[nodiscard]] Event next_event(Chance& chance, Mood mood, const Sight& sight);

}  // namespace rasad::monkey
