// Which letters the window can draw.
#include "app/shell/glyphs.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;

namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("fonts that come with the program are asked before those of the system", "[app]") {
  const test::TemporaryFolder share;
  const fs::path own = share.path() / "fonts";
  fs::create_directories(own);
  // A Thai font under the name of the text font: it has no Cyrillic letters.
  const fs::path thai = fs::path{"/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf"};
  if (!fs::exists(thai)) {
    return;
  }
  fs::copy_file(thai, own / "NotoSans-Regular.ttf");
  CHECK(shell::font_paths(share.path()).regular == own / "NotoSans-Regular.ttf");
  const shell::Glyphs glyphs{share.path()};
  REQUIRE(glyphs.is_complete());
  CHECK_FALSE(glyphs.has(U'ҷ'));
  CHECK(glyphs.has(U'→'));  // of DejaVu Sans, which is not packed here
}

TEST_CASE("a letter counts as drawn only if the window asks its font for it", "[app]") {
  const shell::Glyphs glyphs{RASAD_SOURCE_DIR};
  REQUIRE(glyphs.is_complete());
  for (const char32_t letter : std::u32string_view{U"AzЯяҒғӢӣҚқӮӯҲҳҶҷ«»…№–→−≥"}) {
    CHECK(glyphs.has(letter));
  }
  CHECK_FALSE(glyphs.has(U'Ω'));           // Noto Sans has it, the window does not draw Greek
  CHECK_FALSE(glyphs.has(U'\U0001F600'));  // a smiling face
}
