// Keys and their meaning, most important first.
#include "app/screen/key_line.hpp"

namespace rasad::screen {

using namespace widget;

namespace {

constexpr const char* enter = "Enter";

// While a text is typed no other key acts.
std::vector<KeyHint> typing_keys(Stage& stage) {
  std::vector<KeyHint> keys;
  if (!stage.ui.act().empty()) {
    keys.push_back({"Ctrl Enter", stage.ui.act()});
  }
  if (stage.ui.typing().fill.has_lines) {
    keys.push_back({enter, stage.say("key.new_line")});
  }
  keys.push_back({"Tab", stage.say("key.next_field")});
  keys.push_back({"Esc", stage.say("key.leave_text")});
  return keys;
}

// What has the ring gets Enter; without a ring the act of the screen does.
KeyHint enter_key(Stage& stage) {
  const Item* part = stage.ui.ringed();
  if (part == nullptr) {
    return {enter, stage.ui.act()};
  }
  if (!part->is_enabled) {
    return {enter, ""};
  }
  return {enter, !part->label.empty()            ? part->label
                 : part->kind == PartKind::scale ? stage.say("key.next_field")
                                                 : stage.say("key.choose")};
}

// Long names leave room for the other keys.
std::string shortened(Stage& stage, std::string words, float room) {
  const auto is_inside = [&](std::size_t at) { return (words[at] & 0xC0) == 0x80; };
  if (stage.ui.paint().width(words, {TextSize::small}) <= room) {
    return words;
  }
  while (words.size() > 1 && stage.ui.paint().width(words + "…", {TextSize::small}) > room) {
    std::size_t at = words.size() - 1;
    while (at > 0 && is_inside(at)) {
      --at;
    }
    words.resize(at);
  }
  return words + "…";
}

}  // namespace

void draw_key_line(Stage& stage, float rail_width) {
  Rect window = stage.ui.window();
  const Rect foot = window.cut_bottom(key_line_height);
  if (rail_width > 0) {  // the rail goes down to the edge, beside the line above too
    stage.ui.paint().fill({foot.x, foot.bottom() - stage.foot, rail_width, stage.foot},
                          stage.ui.paint().colour(Role::header));
  }
  Rect strip{foot.x + rail_width, foot.y, foot.w - rail_width, foot.h};
  panel(stage.ui, strip, Role::sheet, Side::top);
  strip = strip.inset(16, 0);
  std::vector<KeyHint> keys;
  if (stage.ui.is_typing()) {
    keys = typing_keys(stage);
  } else {
    keys.push_back(enter_key(stage));
    keys.insert(keys.end(), stage.keys.begin(), stage.keys.end());
  }
  if (stage.course != nullptr) {
    keys.push_back({"F1", stage.say("key.explain")});
  }
  for (const KeyHint& one : keys) {
    if (!one.meaning.empty()) {
      key_hint(stage.ui, strip, one.keys, shortened(stage, one.meaning, strip.w * 0.6F));
    }
  }
}

}  // namespace rasad::screen
