// Keeps pictures of parts of the window in textures of OpenGL.
#pragma once

#include "app/widget/still_picture.hpp"

#include <vector>

namespace rasad::shell {

/// Textures live as long as the keeper, which ends before the context does.
class WindowPictures : public widget::PictureKeeper {
 public:
  ~WindowPictures() override;

  [[nodiscard]] std::uint32_t make() override;
  void keep(std::uint32_t texture, const widget::Rect& pixels) override;

 private:
  std::vector<std::uint32_t> textures_;
};

}  // namespace rasad::shell
