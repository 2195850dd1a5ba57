// Fonts from the disk, pictures to it.
#include "app/shell/folders.hpp"
#include "app/shell/window.hpp"

#include <stb_image_write.h>

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

std::string first_of(const std::vector<fs::path>& paths) {
  for (const fs::path& path : paths) {
    if (auto bytes = read_file(path)) {
      return std::move(*bytes);
    }
  }
  return "";
}

}  // namespace

widget::FontFiles find_fonts(const fs::path& share) {
  const fs::path own = share / "fonts";
  return {first_of({own / "NotoSans-Regular.ttf", RASAD_FONT_REGULAR}),
          first_of({own / "NotoSans-Bold.ttf", RASAD_FONT_BOLD}),
          first_of({own / "DejaVuSans.ttf", RASAD_FONT_SIGNS})};
}

bool write_png(const fs::path& path, const Window::Picture& picture) {
  return stbi_write_png(path.string().c_str(), picture.width, picture.height, 3, picture.rgb.data(),
                        picture.width * 3) != 0;
}

}  // namespace rasad::shell
