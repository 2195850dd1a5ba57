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
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 0.05F;
  fonts_.build(files_, scale);
  unsigned char* pixels = nullptr;
  int across = 0;
  int down = 0;
  io.Fonts->GetTexDataAsRGBA32(&pixels, &across, &down);
  window_ = {0, 0, static_cast<float>(width) / scale, static_cast<float>(height) / scale};
}

Driver::~Driver() {
  ImGui::DestroyContext();
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
  const ImDrawData* data = painter_.draw_data();
  vertices_ = data->TotalVtxCount;
  colours_.clear();
  for (int i = 0; i < data->CmdListsCount; ++i) {
    for (const ImDrawVert& vertex : data->CmdLists[i]->VtxBuffer) {
      colours_.push_back(vertex.col);
    }
  }
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
  return std::any_of(colours_.begin(), colours_.end(),
                     [&](unsigned one) { return (one & rgb) == wanted; });
}

}  // namespace rasad::gui
