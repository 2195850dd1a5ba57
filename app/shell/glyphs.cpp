// Asking FreeType.
#include "app/shell/glyphs.hpp"

#include "app/widget/letters.hpp"

#include <array>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace rasad::shell {
namespace {

namespace fs = std::filesystem;

fs::path first_of(const fs::path& own, const char* name, const char* built_with) {
  static constexpr std::array<const char*, 3> system{
      "/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts"};
  std::vector<fs::path> files{own / name, built_with};
  for (const char* folder : system) {
    files.push_back(fs::path{folder} / name);
  }
  std::error_code error;
  const auto found = std::find_if(files.begin(), files.end(), [&error](const fs::path& file) {
    return fs::is_regular_file(file, error);
  });
  return found == files.end() ? fs::path{} : *found;
}

}  // namespace

FontPaths font_paths(const fs::path& share) {
  const fs::path own = share / "fonts";
  return {first_of(own, "NotoSans-Regular.ttf", RASAD_FONT_REGULAR),
          first_of(own, "NotoSans-Bold.ttf", RASAD_FONT_BOLD),
          first_of(own, "DejaVuSans.ttf", RASAD_FONT_SIGNS)};
}

struct Glyphs::Fonts {
  FT_Library library = nullptr;
  FT_Face text = nullptr;
  FT_Face signs = nullptr;
};

Glyphs::Glyphs(const fs::path& share) : fonts_(std::make_unique<Fonts>()) {
  if (FT_Init_FreeType(&fonts_->library) != 0) {
    fonts_->library = nullptr;
    return;
  }
  const FontPaths paths = font_paths(share);
  const auto open = [this](const fs::path& path, FT_Face& face) {
    if (FT_New_Face(fonts_->library, path.c_str(), 0, &face) != 0) {
      face = nullptr;
    }
  };
  open(paths.regular, fonts_->text);
  open(paths.signs, fonts_->signs);
}

Glyphs::~Glyphs() {
  if (fonts_->library != nullptr) {
    FT_Done_FreeType(fonts_->library);
  }
}

bool Glyphs::is_complete() const {
  return fonts_->text != nullptr && fonts_->signs != nullptr;
}

bool Glyphs::has(char32_t letter) const {
  const bool is_text = widget::is_within(widget::text_letters, letter);
  const bool is_sign = widget::is_within(widget::sign_letters, letter);
  return (is_text && FT_Get_Char_Index(fonts_->text, letter) != 0) ||
         (is_sign && FT_Get_Char_Index(fonts_->signs, letter) != 0);
}

}  // namespace rasad::shell
