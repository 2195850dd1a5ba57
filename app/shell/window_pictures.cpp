// Copies from the back buffer.
#include "app/shell/window_pictures.hpp"

#include <GLFW/glfw3.h>

namespace rasad::shell {

WindowPictures::~WindowPictures() {
  glDeleteTextures(static_cast<int>(textures_.size()), textures_.data());
}

std::uint32_t WindowPictures::make() {
  std::uint32_t texture = 0;
  glGenTextures(1, &texture);
  textures_.push_back(texture);
  return texture;
}

void WindowPictures::keep(std::uint32_t texture, const widget::Rect& pixels) {
  constexpr int clamp_to_edge = 0x812F;  // OpenGL 1.2; old headers stop at 1.1
  int window[4] = {};
  glGetIntegerv(GL_VIEWPORT, window);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, clamp_to_edge);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, clamp_to_edge);
  glCopyTexImage2D(GL_TEXTURE_2D, 0, GL_RGB, static_cast<int>(pixels.x),
                   window[3] - static_cast<int>(pixels.bottom()), static_cast<int>(pixels.w),
                   static_cast<int>(pixels.h), 0);
}

}  // namespace rasad::shell
