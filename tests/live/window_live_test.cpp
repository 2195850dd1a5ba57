// A window with a real driver behind it: what it shows after each change of size, theme, language
// and text is read back. Needs a display; the tests of the others draw without one.
#include "app/screen/program.hpp"
#include "app/shell/packs.hpp"
#include "app/shell/window.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <set>

using namespace rasad;
using widget::Key;

namespace {

using Picture = shell::Window::Picture;

shell::Settings still() {
  shell::Settings settings;
  settings.reduces_motion = true;
  return settings;
}

// The program in a window of its own, moved by input as the window would collect it.
struct Shown {
  test::TemporaryFolder data;
  present::ProgramText text{std::filesystem::path{RASAD_SOURCE_DIR} / "localization"};
  screen::Program program{{RASAD_SOURCE_DIR, data.path(), nullptr}, text, still()};
  std::unique_ptr<shell::Window> window;
  std::vector<widget::Item> items;
  widget::Spot mouse{-1, -1};

  Shown(int width, int height) {
    auto opened = shell::Window::open({"Rasad", width, height, false},
                                      shell::find_fonts(std::filesystem::path{RASAD_SOURCE_DIR}));
    REQUIRE(opened.ok());
    window = opened.take();
  }
  void begin() {
    const auto pack =
        shell::find_pack(std::filesystem::path{RASAD_SOURCE_DIR}, {}, "autumn-burglaries").pack;
    REQUIRE(program.start(pack, 7, {"", "", "en", false}).ok());
  }
  void frame(widget::Input input) {
    input.mouse = mouse;
    input.time = 100;
    static_cast<void>(window->draw(
        [this](widget::Ui& ui) {
          program.frame(ui);
          items = ui.items();
          return look();
        },
        look(), input));
  }
  [[nodiscard]] shell::Look look() const {
    return {program.theme(), static_cast<float>(program.settings().text_percent) / 100, false, ""};
  }
  Picture picture() {
    for (int i = 0; i < 4; ++i) {
      frame({});
    }
    return window->picture();
  }
  Picture after(widget::KeyPress press) {
    widget::Input input;
    input.keys = {press};
    frame(input);
    return picture();
  }
  void click(const std::string& id) {
    const auto part = std::find_if(items.begin(), items.end(),
                                   [&](const widget::Item& one) { return one.id == id; });
    REQUIRE(part != items.end());
    mouse = part->rect.shared_with(part->clip).centre();
    frame({});
    widget::Input down;
    down.mouse_down = true;
    frame(down);
    frame({});
    mouse = {-1, -1};
  }
};

// Words are drawn in some dozens of shades; a window that shows nothing has one.
std::size_t colours(const Picture& picture, int from_y, int to_y) {
  std::set<int> found;
  for (int y = from_y; y < to_y; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const std::size_t at =
          (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
           static_cast<std::size_t>(x)) *
          3;
      found.insert(picture.rgb[at] << 16 | picture.rgb[at + 1] << 8 | picture.rgb[at + 2]);
    }
  }
  return found.size();
}

void check_holds_a_screen(const Picture& picture) {
  constexpr int foot = 24;  // of the key line
  CHECK(colours(picture, 0, picture.height / 2) > 40);
  CHECK(colours(picture, picture.height / 2, picture.height - foot) > 10);
}

bool is_same(const Picture& one, const Picture& other) {
  return one.width == other.width && one.height == other.height && one.rgb == other.rgb;
}

const widget::KeyPress larger{Key::equal, true, false, false};
const widget::KeyPress smaller{Key::minus, true, false, false};

}  // namespace

TEST_CASE("each text size is drawn whole in a window that had another before", "[live]") {
  Shown shown{1366, 768};
  const bool in_exercise = GENERATE(false, true);
  if (in_exercise) {
    shown.begin();
    shown.program.go(screen::Place::desk);
  }
  const Picture first = shown.picture();
  check_holds_a_screen(first);
  std::vector<Picture> seen{first};
  for (int percent = 125; percent <= 200; percent += 25) {
    CAPTURE(percent);
    seen.push_back(shown.after(larger));
    check_holds_a_screen(seen.back());
    CHECK_FALSE(is_same(seen.back(), seen[seen.size() - 2]));
  }
  for (std::size_t i = seen.size() - 1; i > 0; --i) {
    CAPTURE(i);
    CHECK(is_same(shown.after(smaller), seen[i - 1]));
  }
  check_holds_a_screen(shown.after(smaller));  // 75 %
  CHECK(is_same(shown.after(larger), first));
}

TEST_CASE("themes and sizes chosen in the settings show at once", "[live]") {
  Shown shown{1366, 768};
  shown.begin();
  shown.program.go(screen::Place::desk);
  const Picture first = shown.picture();
  for (const char* chosen : {"settings.theme.1", "settings.size.3", "settings.theme.2",
                             "settings.size.0", "settings.theme.0", "settings.size.1"}) {
    CAPTURE(chosen);
    shown.click("frame.settings");
    check_holds_a_screen(shown.picture());
    shown.click(chosen);
    check_holds_a_screen(shown.picture());
    check_holds_a_screen(shown.after({Key::escape}));
  }
  CHECK(is_same(shown.picture(), first));
}

TEST_CASE("each language is drawn and the first comes back as it was", "[live]") {
  Shown shown{1366, 768};
  const Picture first = shown.picture();
  for (int i = 0; i < 2; ++i) {
    const Picture next = shown.after({widget::key_of('L')});
    check_holds_a_screen(next);
    CHECK_FALSE(is_same(next, first));
  }
  CHECK(is_same(shown.after({widget::key_of('L')}), first));
}

TEST_CASE("windows of all sizes hold a screen", "[live]") {
  for (const auto& [width, height] : std::vector<std::pair<int, int>>{
           {640, 480}, {1024, 600}, {1280, 720}, {1366, 768}, {1920, 1080}}) {
    CAPTURE(width, height);
    Shown shown{width, height};
    const Picture home = shown.picture();
    CHECK(home.width == width);
    check_holds_a_screen(home);
    shown.begin();
    check_holds_a_screen(shown.picture());
    check_holds_a_screen(shown.after(larger));
  }
}
