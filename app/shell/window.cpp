// Opening the window, collecting events, drawing frames.
#include "app/shell/window.hpp"

#include "app/shell/window_full_screen.hpp"
#include "app/shell/window_pictures.hpp"
#include "app/widget/icons.hpp"
#include "engine/base/utf8.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl2.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>

namespace rasad::shell {
namespace {

constexpr double idle_wake = 600;  // seconds: nothing moves by itself
constexpr int icon_pixels = 64;

// What the hand did since the last frame.
struct Events {
  widget::Input input;
  bool wants_full_screen = false;
};

Events& events_of(GLFWwindow* window) {
  return *static_cast<Events*>(glfwGetWindowUserPointer(window));
}

}  // namespace

/// What belongs to the libraries.
struct Window::Hidden {
  GLFWwindow* window = nullptr;
  bool has_opengl3 = false;
  bool is_ready = false;
  Events events;
  FullScreen full_screen;
  float display_scale = 1;
  std::unique_ptr<WindowPictures> pictures;
};

namespace {

// F11 is the window's own, whatever is open in it.
void on_key(GLFWwindow* window, int key, int, int action, int mods) {
  if (key == static_cast<int>(widget::Key::f11)) {
    events_of(window).wants_full_screen ^= action == GLFW_PRESS;
  } else if (action == GLFW_PRESS || action == GLFW_REPEAT) {
    widget::Input& input = events_of(window).input;
    input.keys.push_back({static_cast<widget::Key>(key), (mods & GLFW_MOD_CONTROL) != 0,
                          (mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_ALT) != 0,
                          input.typed.size()});
  }
}

void on_letter(GLFWwindow* window, unsigned int point) {
  base::append_utf8(events_of(window).input.typed, point);
}

void on_wheel(GLFWwindow* window, double, double notches) {
  events_of(window).input.wheel += static_cast<float>(notches);
}

// A tap of a touchpad may be over before the next frame asks: the press is kept until then.
// (GLFW's sticky buttons are no help: they hold an ordinary press one frame too long.)
void on_button(GLFWwindow* window, int button, int action, int) {
  if (button == GLFW_MOUSE_BUTTON_LEFT && action == GLFW_PRESS) {
    events_of(window).input.mouse_down = true;
  }
}

void hint(const WindowOptions& options) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_VISIBLE, options.is_hidden ? GLFW_FALSE : GLFW_TRUE);
  // As in rasad.desktop: a task bar shows the window under the program's icon.
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "rasad");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "rasad");
}

// A context with OpenGL 3.0; where the driver has less, whatever it has.
GLFWwindow* open_window(const WindowOptions& options) {
  hint(options);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  GLFWwindow* window =
      glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
  if (window == nullptr) {
    hint(options);
    window =
        glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
  }
  return window;
}

int major_version() {
  const auto* text = reinterpret_cast<const char*>(glGetString(GL_VERSION));  // NOLINT
  return text != nullptr && text[0] >= '0' && text[0] <= '9' ? text[0] - '0' : 0;
}

std::string last_error() {
  const char* description = nullptr;
  glfwGetError(&description);
  return description != nullptr ? description : "";
}

}  // namespace

Window::Window(std::unique_ptr<Hidden> hidden) : hidden_(std::move(hidden)) {}

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options,
                                                   widget::FontFiles fonts) {
  if (!fonts.is_complete()) {
    return base::Failure{base::FailureKind::not_found, no_fonts, {}};
  }
  if (glfwInit() == GLFW_FALSE) {
    return base::Failure{base::FailureKind::unreadable, no_display, {{"reason", last_error()}}};
  }
  std::unique_ptr<Window> window{new Window{std::make_unique<Hidden>()}};
  Hidden& hidden = *window->hidden_;
  hidden.window = open_window(options);
  if (hidden.window == nullptr) {
    return base::Failure{base::FailureKind::unreadable, no_display, {{"reason", last_error()}}};
  }
  glfwMakeContextCurrent(hidden.window);
  glfwSwapInterval(options.is_hidden ? 0 : 1);
  glfwSetWindowUserPointer(hidden.window, &hidden.events);
  glfwSetWindowSizeLimits(hidden.window, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetKeyCallback(hidden.window, on_key);
  glfwSetCharCallback(hidden.window, on_letter);
  glfwSetScrollCallback(hidden.window, on_wheel);
  glfwSetMouseButtonCallback(hidden.window, on_button);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().LogFilename = nullptr;
  hidden.is_ready = ImGui_ImplGlfw_InitForOpenGL(hidden.window, true);
  hidden.has_opengl3 = major_version() >= 3 && ImGui_ImplOpenGL3_Init("#version 130");
  if (!hidden.has_opengl3 && !ImGui_ImplOpenGL2_Init()) {
    return base::Failure{base::FailureKind::unreadable, no_opengl, {}};
  }
  float across = 1;
  glfwGetWindowContentScale(hidden.window, &across, nullptr);
  hidden.display_scale = std::max(1.0F, across);
  // Older drivers may refuse textures of any size: there everything is drawn in every frame.
  if (hidden.has_opengl3) {
    hidden.pictures = std::make_unique<WindowPictures>();
    window->painter_.set_keeper(hidden.pictures.get());
  }
  window->files_ = std::move(fonts);
  return window;
}

Window::~Window() {
  hidden_->pictures.reset();
  if (ImGui::GetCurrentContext() != nullptr && hidden_->is_ready) {
    if (hidden_->has_opengl3) {
      ImGui_ImplOpenGL3_Shutdown();
    } else {
      ImGui_ImplOpenGL2_Shutdown();
    }
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
  }
  if (hidden_->window != nullptr) {
    glfwDestroyWindow(hidden_->window);
  }
  glfwTerminate();
}

// Dear ImGui uploads the letters when it makes its things in the first frame; later letters replace
// them alone. Were all of its things made anew, Dear ImGui 1.86 would take its new buffers to be as
// large as the old ones, and draw nothing ever after. From 1.92 on it looks after letters itself.
void Window::load_fonts(float scale) {
  [[maybe_unused]] const bool is_first = fonts_.scale() == 0;
  fonts_.build(files_, scale);
#if IMGUI_VERSION_NUM < 19200
  if (is_first) {
    return;
  }
  if (hidden_->has_opengl3) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  } else {
    ImGui_ImplOpenGL2_DestroyFontsTexture();
    ImGui_ImplOpenGL2_CreateFontsTexture();
  }
#endif
}

void Window::prepare(const Look& look) {
  const float scale = look.scale * hidden_->display_scale;
  if (fonts_.scale() != scale) {
    load_fonts(scale);
  }
  if (hidden_->has_opengl3) {
    ImGui_ImplOpenGL3_NewFrame();
  } else {
    ImGui_ImplOpenGL2_NewFrame();
  }
  ImGui_ImplGlfw_NewFrame();
}

widget::Input Window::collect() {
  Events events = std::exchange(hidden_->events, {});
  widget::Input input = std::move(events.input);
  if (events.wants_full_screen) {
    toggle_full_screen();
  }
  input.asks_to_close = glfwWindowShouldClose(hidden_->window) == GLFW_TRUE;
  glfwSetWindowShouldClose(hidden_->window, GLFW_FALSE);
  double x = 0;
  double y = 0;
  glfwGetCursorPos(hidden_->window, &x, &y);
  int width = 1;
  int pixels = 1;
  glfwGetWindowSize(hidden_->window, &width, nullptr);
  glfwGetFramebufferSize(hidden_->window, &pixels, nullptr);
  const double by_pixel = width > 0 ? static_cast<double>(pixels) / width : 1;
  const double scale = fonts_.scale() > 0 ? fonts_.scale() : 1;
  input.mouse = {static_cast<float>(x * by_pixel / scale),
                 static_cast<float>(y * by_pixel / scale)};
  input.mouse_down |= glfwGetMouseButton(hidden_->window, GLFW_MOUSE_BUTTON_LEFT) == GLFW_PRESS;
  input.shift = glfwGetKey(hidden_->window, GLFW_KEY_LEFT_SHIFT) == GLFW_PRESS ||
                glfwGetKey(hidden_->window, GLFW_KEY_RIGHT_SHIFT) == GLFW_PRESS;
  input.time = glfwGetTime();
  return input;
}

Look Window::draw(const Screen& screen, Look look, const widget::Input& input) {
  prepare(look);
  ImGui::NewFrame();
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(hidden_->window, &width, &height);
  const widget::Rect window{0, 0, static_cast<float>(width) / fonts_.scale(),
                            static_cast<float>(height) / fonts_.scale()};
  painter_.begin(fonts_, look.theme, window);
  ui_.begin(painter_, window, input);
  const Look next = screen(ui_);
  ui_.end();
  ImGui::Render();
  const widget::Colour ground = widget::colour(look.theme, widget::Role::ground);
  glViewport(0, 0, width, height);
  glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
               static_cast<float>(ground.b) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  if (hidden_->has_opengl3) {
    ImGui_ImplOpenGL3_RenderDrawData(painter_.draw_data());
  } else {
    ImGui_ImplOpenGL2_RenderDrawData(painter_.draw_data());
  }
  return next;
}

void Window::show() {
  glfwSwapBuffers(hidden_->window);
}

void Window::finish() {
  glFinish();
}

Look Window::run(const Screen& screen, Look look) {
  std::string shown;
  show_icon(look);
  while (!look.wants_close) {
    look = draw(screen, look, collect());
    if (!look.title.empty() && look.title != shown) {
      shown = look.title;
      glfwSetWindowTitle(hidden_->window, shown.c_str());
    }
    show();
    const double wake = look.wants_close ? 0 : std::min(ui_.wake(), idle_wake);
    if (wake <= 0) {
      glfwPollEvents();
    } else {
      glfwWaitEventsTimeout(wake);
    }
  }
  return look;
}

void Window::toggle_full_screen() {
  hidden_->full_screen.toggle(hidden_->window);
  glfwPostEmptyEvent();  // the new size is known after the events that are on their way
}

// The mark, as the program itself draws it.
void Window::show_icon(const Look& look) {
  const float side = icon_pixels / (look.scale * hidden_->display_scale);
  static_cast<void>(draw(
      [&](widget::Ui& ui) {
        ui.paint().fill({0, 0, side, side}, ui.paint().colour(widget::Role::header));
        widget::draw_mark(ui.paint(), {side / 8, side / 8}, side * 3 / 4);
        return look;
      },
      look, {}));
  const Picture drawn = picture();
  if (drawn.width < icon_pixels || drawn.height < icon_pixels) {
    return;
  }
  std::vector<unsigned char> pixels;
  for (std::size_t y = 0; y < icon_pixels; ++y) {
    for (std::size_t x = 0; x < icon_pixels; ++x) {
      const std::size_t from = (y * static_cast<std::size_t>(drawn.width) + x) * 3;
      pixels.insert(pixels.end(), &drawn.rgb[from], &drawn.rgb[from] + 3);
      pixels.push_back(255);
    }
  }
  const GLFWimage icon{icon_pixels, icon_pixels, pixels.data()};
  glfwSetWindowIcon(hidden_->window, 1, &icon);
}

Window::Picture Window::picture() const {
  Picture picture;
  glfwGetFramebufferSize(hidden_->window, &picture.width, &picture.height);
  const auto row = static_cast<std::size_t>(picture.width) * 3;
  std::vector<unsigned char> upside_down(row * static_cast<std::size_t>(picture.height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, picture.width, picture.height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
  for (int y = picture.height - 1; y >= 0; --y) {
    const auto from = upside_down.begin() + static_cast<std::ptrdiff_t>(row) * y;
    picture.rgb.insert(picture.rgb.end(), from, from + static_cast<std::ptrdiff_t>(row));
  }
  return picture;
}

int Window::width() const {
  int width = 0;
  glfwGetWindowSize(hidden_->window, &width, nullptr);
  return width;
}

int Window::height() const {
  int height = 0;
  glfwGetWindowSize(hidden_->window, nullptr, &height);
  return height;
}

std::string Window::renderer() const {
  const auto text = [](GLenum name) {
    const auto* bytes = reinterpret_cast<const char*>(glGetString(name));  // NOLINT
    return std::string{bytes != nullptr ? bytes : ""};
  };
  return "OpenGL " + text(GL_VERSION) + ", " + text(GL_RENDERER);
}

}  // namespace rasad::shell
