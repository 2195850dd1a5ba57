// Gives a window the whole screen it stands on, for the projector, and puts it back as it was.
#pragma once

struct GLFWwindow;

namespace rasad::shell {

class FullScreen {
 public:
  /// On, on the monitor that shows the most of the window, in that monitor's own picture format;
  /// or off, to the place and size from before.
  void toggle(GLFWwindow* window);

 private:
  int x_ = 0;
  int y_ = 0;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace rasad::shell
