// The window: GLFW, OpenGL 3 or else 2, Dear ImGui's renderer. Draws only when something happened.
#pragma once

#include "app/widget/fonts.hpp"
#include "app/widget/ui.hpp"
#include "engine/base/result.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rasad::shell {

struct WindowOptions {
  std::string title;
  int width = 1366;
  int height = 768;
  bool is_hidden = false;  ///< for pictures
};

/// How the next frame is drawn.
struct Look {
  widget::Theme theme = widget::Theme::light;
  float scale = 1;  ///< text scale, 0.75..2, before the display's own scale
  bool wants_close = false;
  std::string title;  ///< of the window; "" keeps the last
};

/// Draws one frame of the program and answers how the next one looks.
using Screen = std::function<Look(widget::Ui&)>;

/// RSD-41##: the window.
enum WindowFailure : int {
  no_display = 4101,  ///< reason
  no_opengl = 4102,
  no_fonts = 4103,  ///< folder
};

/// One window and its ImGui context; there is never more than one.
class Window {
 public:
  [[nodiscard]] static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options,
                                                                  widget::FontFiles fonts);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Shows `screen` until it wants to be closed; a wish to close the window reaches it as
  /// `Input::asks_to_close`. Returns the look it ended with.
  Look run(const Screen& screen, Look look);
  /// Draws one frame with given input, for pictures; nothing is waited for.
  Look draw(const Screen& screen, Look look, const widget::Input& input);
  /// The whole screen for the window, or back to what it was; F11 does it while `run` runs.
  void toggle_full_screen();
  /// Brings what was drawn to the screen.
  void show();
  /// Waits until the driver has drawn everything, to measure it.
  void finish();
  /// What was drawn last, as RGB rows from the top.
  struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;
  };
  [[nodiscard]] Picture picture() const;

  /// Size in the system's units.
  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;

  /// "OpenGL 3.0, <renderer>": what the driver says of itself, for `doctor`.
  [[nodiscard]] std::string renderer() const;

 private:
  struct Hidden;
  explicit Window(std::unique_ptr<Hidden> hidden);
  void prepare(const Look& look);
  void load_fonts(float scale);
  void show_icon(const Look& look);
  [[nodiscard]] widget::Input collect();

  std::unique_ptr<Hidden> hidden_;
  widget::FontFiles files_;
  widget::Fonts fonts_;
  widget::Painter painter_;
  widget::Ui ui_;
};

/// The bytes of the files of `font_paths`; what could not be read is empty.
[[nodiscard]] widget::FontFiles find_fonts(const std::filesystem::path& share);

/// Writes a picture as PNG; false if the file could not be written.
[[nodiscard]] bool write_png(const std::filesystem::path& path, const Window::Picture& picture);

}  // namespace rasad::shell
