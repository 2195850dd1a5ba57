// The strip that names a saved file.
#include "app/screen/saved_file.hpp"

#include "app/shell/documents.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

void SavedFile::draw(Stage& stage, Rect& rect) const {
  if (!is_set()) {
    return;
  }
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  const Button open{id_ + ".open", stage.say("screen.open_file"), ButtonKind::small, {}, true};
  const Button folder{
      id_ + ".folder", stage.say("screen.show_folder"), ButtonKind::small, {}, true};
  const float acts = button_width(ui, open) + button_width(ui, folder) + 16;
  const std::string words = stage.say("screen.saved_at", {{"file", file_.string()}});
  const bool is_beside = rect.w - 36 - acts > 260;
  const float room = rect.w - 36 - (is_beside ? acts + 8 : 0);
  const float lines = paint.height(words, {TextSize::small}, room);
  const float high = is_beside ? std::max(lines, 28.0F) : lines + 34;
  Rect strip = rect.cut_top(high + 12);
  paint.fill(strip, paint.colour(Role::acttint));
  paint.fill({strip.x, strip.y, 5, strip.h}, paint.colour(Role::act));
  strip = Rect{strip.x + 18, strip.y + 6, strip.w - 36, high};
  Rect buttons = is_beside ? strip.cut_right(acts) : strip.cut_bottom(28);
  paint.paragraph({strip.x, strip.centre().y - lines / 2, room, lines}, words, {TextSize::small});
  const bool opens = button_left(ui, buttons, open);
  const bool shows = button_left(ui, buttons, folder);
  if ((opens && !shell::open_on_desktop(file_)) ||
      (shows && !shell::open_on_desktop(file_.parent_path()))) {
    stage.toast = stage.say("screen.cannot_open");
  }
}

}  // namespace rasad::screen
