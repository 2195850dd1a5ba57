// Every letter of every sentence that ships exists in the fonts the window draws with.
#include "engine/base/utf8.hpp"
#include "engine/text/catalogue.hpp"
#include "tests/repo/source_files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <set>

#include <ft2build.h>
#include FT_FREETYPE_H

using namespace rasad;

namespace {

/// The fonts, merged: a letter is there if one of them has it.
class Fonts {
 public:
  Fonts() {
    REQUIRE(FT_Init_FreeType(&library_) == 0);
    for (const char* path : {RASAD_FONT_TEXT, RASAD_FONT_SIGNS}) {
      FT_Face face = nullptr;
      INFO(path);
      REQUIRE(FT_New_Face(library_, path, 0, &face) == 0);
      faces_.push_back(face);
    }
  }
  ~Fonts() { FT_Done_FreeType(library_); }
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  [[nodiscard]] bool has(char32_t letter) const {
    for (FT_Face face : faces_) {
      if (FT_Get_Char_Index(face, letter) != 0) {
        return true;
      }
    }
    return false;
  }

 private:
  FT_Library library_ = nullptr;
  std::vector<FT_Face> faces_;
};

std::set<char32_t> letters_of(const std::string& text) {
  std::set<char32_t> letters;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint one = base::decode(text, at);
    letters.insert(one.value);
    at += std::max<std::size_t>(1, one.length);
  }
  letters.erase(U'\n');
  return letters;
}

std::set<char32_t> missing(const Fonts& fonts, const std::string& text) {
  std::set<char32_t> list;
  for (const char32_t letter : letters_of(text)) {
    if (!fonts.has(letter)) {
      list.insert(letter);
    }
  }
  return list;
}

const std::set<char32_t> none;

}  // namespace

TEST_CASE("every letter of the program and the lesson is in the fonts", "[repo]") {
  const Fonts fonts;
  int files = 0;
  for (const char* folder : {"localization", "scenarios"}) {
    for (const repo::SourceFile& file :
         repo::files_below(folder, {".po", ".pot", ".yaml", ".geojson"})) {
      INFO(file.path);
      ++files;
      CHECK(missing(fonts, file.bytes) == none);
    }
  }
  CHECK(files >= 12);
}

TEST_CASE("the font check finds a letter that no font has", "[repo]") {
  const Fonts fonts;
  CHECK(missing(fonts, "Ҷ ҷ Қ қ Ғ ғ Ҳ ҳ Ӣ ӣ Ӯ ӯ № « » — ≥ →") == none);
  CHECK(missing(fonts, "a\xF0\x93\x80\x80") == std::set<char32_t>{0x13000});
}
