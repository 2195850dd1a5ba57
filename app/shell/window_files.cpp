// Fonts from the disk, pictures to it.
#include "app/shell/folders.hpp"
#include "app/shell/glyphs.hpp"
#include "app/shell/window.hpp"

#include <stb_image_write.h>

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  auto bytes = read_file(path);
  return bytes ? std::move(*bytes) : "";
}

}  // namespace

widget::FontFiles find_fonts(const fs::path& share) {
  const FontPaths paths = font_paths(share);
  return {bytes_of(paths.regular), bytes_of(paths.bold), bytes_of(paths.signs)};
}

bool write_png(const fs::path& path, const Window::Picture& picture) {
  return stbi_write_png(path.string().c_str(), picture.width, picture.height, 3, picture.rgb.data(),
                        picture.width * 3) != 0;
}

}  // namespace rasad::shell
