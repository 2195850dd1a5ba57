// Which characters can be drawn: the fonts of the window, merged (Noto Sans, signs from DejaVu
// Sans). Without a window too, so that `rasad check` can tell an author.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rasad::shell {

/// A font file by its name, in the folders of the system; empty if there is none.
[[nodiscard]] std::filesystem::path font_file(const std::string& name);

class Glyphs {
 public:
  /// The fonts of this computer. Fonts that are missing are left out.
  Glyphs();
  ~Glyphs();
  Glyphs(const Glyphs&) = delete;
  Glyphs& operator=(const Glyphs&) = delete;

  /// False if a font is missing: then `has` knows too little to complain.
  [[nodiscard]] bool is_complete() const;
  [[nodiscard]] bool has(char32_t letter) const;

 private:
  struct Fonts;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace rasad::shell
