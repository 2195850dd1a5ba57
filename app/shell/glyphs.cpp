// Asking FreeType.
#include "app/shell/glyphs.hpp"

#include <array>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 2> names{"NotoSans-Regular.ttf", "DejaVuSans.ttf"};

}  // namespace

struct Glyphs::Fonts {
  FT_Library library = nullptr;
  std::vector<FT_Face> faces;
};

fs::path font_file(const std::string& name) {
  static constexpr std::array<const char*, 3> folders{
      "/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts"};
  std::error_code error;
  for (const char* folder : folders) {
    fs::path file = fs::path{folder} / name;
    if (fs::exists(file, error)) {
      return file;
    }
  }
  return {};
}

Glyphs::Glyphs() : fonts_(std::make_unique<Fonts>()) {
  if (FT_Init_FreeType(&fonts_->library) != 0) {
    fonts_->library = nullptr;
    return;
  }
  for (const char* name : names) {
    FT_Face face = nullptr;
    if (FT_New_Face(fonts_->library, font_file(name).c_str(), 0, &face) == 0) {
      fonts_->faces.push_back(face);
    }
  }
}

Glyphs::~Glyphs() {
  if (fonts_->library != nullptr) {
    FT_Done_FreeType(fonts_->library);
  }
}

bool Glyphs::is_complete() const {
  return fonts_->faces.size() == names.size();
}

bool Glyphs::has(char32_t letter) const {
  for (FT_Face face : fonts_->faces) {
    if (FT_Get_Char_Index(face, letter) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace rasad::shell
