// Which characters can be drawn: the fonts of the window, merged (Noto Sans, signs from DejaVu
// Sans). Without a window too, so that `rasad check` can tell an author.
#pragma once

#include <filesystem>
#include <memory>

namespace rasad::shell {

/// The font files of the program; a path is empty if there is no such file.
struct FontPaths {
  std::filesystem::path regular;
  std::filesystem::path bold;
  std::filesystem::path signs;
};

/// Beside the installed program (fonts/ of its share folder), else where they lay when it was
/// built, else in the folders of the system.
[[nodiscard]] FontPaths font_paths(const std::filesystem::path& share);

class Glyphs {
 public:
  /// Asks the very files the window reads.
  explicit Glyphs(const std::filesystem::path& share);
  ~Glyphs();
  Glyphs(const Glyphs&) = delete;
  Glyphs& operator=(const Glyphs&) = delete;

  /// False if a font is missing: then `has` knows too little to complain.
  [[nodiscard]] bool is_complete() const;
  /// Whether the window draws a letter: it asks for it, and the font it asks has it.
  [[nodiscard]] bool has(char32_t letter) const;

 private:
  struct Fonts;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace rasad::shell
