// Frames through Dear ImGui without a backend.
#include "tests/app/screen/gui_driver.hpp"

#include "app/shell/window.hpp"
#include "tests/support/source_dir.hpp"

#include <imgui.h>

#include <algorithm>

namespace rasad::gui {

Driver::Driver(int width, int height, float scale)
    : files_(shell::find_fonts(std::filesystem::path{RASAD_SOURCE_DIR})) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DeltaTime = 0.05F;
  set_scale(scale);
  resize(width, height);
}

Driver::~Driver() {
  ImGui::DestroyContext();
}

void Driver::resize(int width, int height) {
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  const float scale = fonts_.scale();
  window_ = {0, 0, static_cast<float>(width) / scale, static_cast<float>(height) / scale};
}

void Driver::set_scale(float scale) {
  fonts_.build(files_, scale);
  unsigned char* pixels = nullptr;
  int across = 0;
  int down = 0;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &across, &down);
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  resize(static_cast<int>(size.x), static_cast<int>(size.y));
}

void Driver::run(screen::Program& program, widget::Input input) {
  input.time = time_;
  input.mouse = mouse_;
  time_ += 0.05;
  ImGui::NewFrame();
  painter_.begin(fonts_, theme_, window_);
  ui_.begin(painter_, window_, std::move(input));
  program.frame(ui_);
  ui_.end();
  ImGui::Render();
  drawn_ = painter_.draw_data();
  vertices_ = drawn_->TotalVtxCount;
}

void Driver::keys(screen::Program& program, std::vector<widget::KeyPress> presses,
                  const std::string& typed) {
  widget::Input input;
  input.keys = std::move(presses);
  input.typed = typed;
  run(program, std::move(input));
  run(program, {});
}

void Driver::settle(screen::Program& program) {
  for (int i = 0; i < 4; ++i) {
    run(program, {});
  }
}

void Driver::click(screen::Program& program, const std::string& id) {
  const auto part = std::find_if(items().begin(), items().end(),
                                 [&](const widget::Item& one) { return one.id == id; });
  if (part == items().end()) {
    return;
  }
  mouse_ = part->rect.shared_with(part->clip).centre();
  run(program, {});
  widget::Input down;
  down.mouse_down = true;
  run(program, down);
  run(program, {});
  run(program, {});
  mouse_ = {-1, -1};
  run(program, {});
}

bool Driver::has(const std::string& id) const {
  return std::any_of(items().begin(), items().end(),
                     [&](const widget::Item& one) { return one.id == id; });
}

bool Driver::has_drawn(widget::Colour colour) const {
  const unsigned wanted = IM_COL32(colour.r, colour.g, colour.b, 0);
  constexpr unsigned rgb = IM_COL32(255, 255, 255, 0);
  for (int i = 0; drawn_ != nullptr && i < drawn_->CmdListsCount; ++i) {
    const auto& vertices = drawn_->CmdLists[i]->VtxBuffer;
    if (std::any_of(vertices.begin(), vertices.end(),
                    [&](const ImDrawVert& one) { return (one.col & rgb) == wanted; })) {
      return true;
    }
  }
  return false;
}

}  // namespace rasad::gui
