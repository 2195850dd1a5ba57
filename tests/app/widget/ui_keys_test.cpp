// Every key, whatever has the focus: one frame may use up several keys, and each is used up once.
#include "app/shell/window.hpp"
#include "app/widget/ui.hpp"
#include "tests/support/catch.hpp"

#include <imgui.h>

#include <algorithm>
#include <filesystem>

using namespace rasad;
using widget::Key;

namespace {

// Two panels of two parts each, without a window.
struct Frames {
  widget::FontFiles files = shell::find_fonts(std::filesystem::path{RASAD_SOURCE_DIR});
  widget::Fonts fonts;
  widget::Painter paint;
  widget::Ui ui;
  std::vector<std::string> parts{"desk.list.first", "desk.list.second", "desk.form.first",
                                 "desk.form.second"};
  int pressed = 0;

  Frames() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {640, 480};
    io.DeltaTime = 0.05F;
    fonts.build(files, 1);
    unsigned char* pixels = nullptr;
    int across = 0;
    int down = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &across, &down);
    draw({});  // keys go to what was drawn before
  }
  ~Frames() { ImGui::DestroyContext(); }
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  void draw(std::vector<widget::KeyPress> keys) {
    const widget::Rect window{0, 0, 640, 480};
    widget::Input input;
    input.keys = std::move(keys);
    ImGui::NewFrame();
    paint.begin(fonts, widget::Theme::light, window);
    ui.begin(paint, window, std::move(input));
    float y = 0;
    for (const std::string& id : parts) {
      pressed += ui.item({id, {0, y, 100, 20}}).was_pressed ? 1 : 0;
      y += 20;
    }
    ui.end();
    ImGui::Render();
  }
  const std::string& focus_after(std::vector<widget::KeyPress> keys) {
    // One key has its turn in a frame; the others wait for the next.
    const std::size_t turns = keys.size();
    draw(std::move(keys));
    for (std::size_t i = 1; i < turns; ++i) {
      draw({});
    }
    return ui.focused();
  }
};

}  // namespace

TEST_CASE("F6 goes from panel to panel and round", "[widget]") {
  Frames frames;
  CHECK(frames.focus_after({{Key::f6}}) == "desk.list.first");
  CHECK(frames.focus_after({{Key::f6}}) == "desk.form.first");
  CHECK(frames.focus_after({{Key::f6}}) == "desk.list.first");
}

TEST_CASE("Tab and F6 in one frame each do their work", "[widget]") {
  Frames frames;
  // One after the other, as they were pressed.
  CHECK(frames.focus_after({{Key::tab}, {Key::f6}}) == "desk.form.first");
  CHECK(frames.focus_after({{Key::f6}, {Key::tab}}) == "desk.list.second");
  CHECK(frames.focus_after({{Key::f6}, {Key::tab, false, true, false}}) == "desk.list.second");
}

TEST_CASE("any two keys at once leave the focus on a part or nowhere", "[widget]") {
  Frames frames;
  std::vector<int> codes;
  for (int code = 32; code <= 96; ++code) {
    codes.push_back(code);
  }
  for (int code = 256; code <= 348; ++code) {
    codes.push_back(code);
  }
  const auto is_known = [&](const std::string& id) {
    return id.empty() || std::count(frames.parts.begin(), frames.parts.end(), id) == 1;
  };
  for (const bool has_focus : {false, true}) {
    for (int modifiers = 0; modifiers < 8; ++modifiers) {
      for (const int code : codes) {
        const widget::KeyPress press{static_cast<Key>(code), (modifiers & 1) != 0,
                                     (modifiers & 2) != 0, (modifiers & 4) != 0};
        for (const Key other : {Key::f6, Key::tab, Key::space, Key::enter}) {
          frames.ui.focus().forget();
          if (has_focus) {
            frames.ui.focus().to("desk.list.second");
          }
          frames.draw({press, {other}});
          frames.draw({{other}, press, {other}});
          CHECK(is_known(frames.ui.focused()));
        }
      }
    }
  }
}

TEST_CASE("a window without parts takes any key", "[widget]") {
  Frames frames;
  frames.parts.clear();
  frames.draw({});
  for (const Key key : {Key::f6, Key::tab, Key::space, Key::enter, Key::escape}) {
    CHECK(frames.focus_after({{key}, {key}}).empty());
  }
}

TEST_CASE("one press of Space or Enter presses one part once", "[widget]") {
  Frames frames;
  frames.ui.focus().to("desk.form.first");
  frames.draw({{Key::space}});
  CHECK(frames.pressed == 1);
  frames.draw({{Key::enter}});
  CHECK(frames.pressed == 2);
  frames.draw({});
  CHECK(frames.pressed == 2);
}
