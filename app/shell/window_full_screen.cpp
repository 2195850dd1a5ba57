// Which monitor a window stands on, and the way there and back.
#include "app/shell/window_full_screen.hpp"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdint>

namespace rasad::shell {
namespace {

std::int64_t shared(int a, int a_length, int b, int b_length) {
  return std::max(0, std::min(a + a_length, b + b_length) - std::max(a, b));
}

}  // namespace

void FullScreen::toggle(GLFWwindow* window) {
  if (glfwGetWindowMonitor(window) != nullptr) {
    glfwSetWindowMonitor(window, nullptr, x_, y_, width_, height_, GLFW_DONT_CARE);
    return;
  }
  glfwGetWindowPos(window, &x_, &y_);
  glfwGetWindowSize(window, &width_, &height_);
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  GLFWmonitor* chosen = nullptr;
  std::int64_t most = -1;
  for (int i = 0; i < count; ++i) {
    const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
    int x = 0;
    int y = 0;
    glfwGetMonitorPos(monitors[i], &x, &y);
    const std::int64_t area =
        mode == nullptr ? -1
                        : shared(x_, width_, x, mode->width) * shared(y_, height_, y, mode->height);
    if (area > most) {
      most = area;
      chosen = monitors[i];
    }
  }
  if (chosen != nullptr) {
    const GLFWvidmode* mode = glfwGetVideoMode(chosen);
    glfwSetWindowMonitor(window, chosen, 0, 0, mode->width, mode->height, mode->refreshRate);
  }
}

}  // namespace rasad::shell
