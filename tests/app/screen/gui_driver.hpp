// Runs the window's program without a window: real frames, real input, nothing drawn on a screen.
#pragma once

#include "app/screen/program.hpp"
#include "app/widget/ui.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rasad::gui {

/// Frames are 50 ms apart; nothing reads a clock. Size, theme and scale hold until they are set.
class Driver {
 public:
  Driver(int width, int height, float scale);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  /// One frame with the given keys and text, then one without, as the window would draw.
  void keys(screen::Program& program, std::vector<widget::KeyPress> keys,
            const std::string& typed = "");
  void key(screen::Program& program, widget::Key key) { keys(program, {{key}}); }
  void letter(screen::Program& program, char letter) { key(program, widget::key_of(letter)); }
  void frame(screen::Program& program) { keys(program, {}); }
  /// Frames until nothing changes any more.
  void settle(screen::Program& program);
  /// Moves to the middle of an item, presses and lets go.
  void click(screen::Program& program, const std::string& id);
  /// One frame alone; its time and place of the mouse are the driver's.
  void run(screen::Program& program, widget::Input input);
  void point(widget::Spot mouse) { mouse_ = mouse; }
  [[nodiscard]] widget::Spot mouse() const { return mouse_; }
  /// So many seconds go by without a frame.
  void pass(double seconds) { time_ += seconds; }

  [[nodiscard]] const std::vector<widget::Item>& items() const { return ui_.items(); }
  [[nodiscard]] bool has(const std::string& id) const;
  [[nodiscard]] const std::string& focused() const { return ui_.focused(); }
  /// The focus is to be seen: what has it gets Enter.
  [[nodiscard]] bool has_ring() { return ui_.focus().has_ring(); }
  [[nodiscard]] const std::vector<widget::DrawnText>& texts() const { return painter_.drawn(); }
  [[nodiscard]] const widget::Rect& window() const { return window_; }
  [[nodiscard]] const widget::Fonts& fonts() const { return fonts_; }
  /// Vertices of the last frame.
  [[nodiscard]] int vertices() const { return vertices_; }
  /// True if a colour was drawn with in the last frame, whatever its opacity.
  [[nodiscard]] bool has_drawn(widget::Colour colour) const;
  void set_theme(widget::Theme theme) { theme_ = theme; }
  /// As a window that was drawn larger or smaller, in pixels.
  void resize(int width, int height);
  /// Letters of another size, as the window makes them.
  void set_scale(float scale);
  [[nodiscard]] float scale() const { return fonts_.scale(); }

 private:
  widget::FontFiles files_;
  widget::Fonts fonts_;
  widget::Painter painter_;
  widget::Ui ui_;
  widget::Rect window_;
  widget::Theme theme_ = widget::Theme::light;
  widget::Spot mouse_{-1, -1};
  double time_ = 1;
  int vertices_ = 0;
  const ImDrawData* drawn_ = nullptr;  // of the last frame, until the next begins
};

}  // namespace rasad::gui
