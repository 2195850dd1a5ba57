// Buttons, chips, tabs, rows and scales, each drawn by us. Every control has a stable id and shows
// the focus ring; a disabled one keeps its place in the order and its reason beside it.
#pragma once

#include "app/widget/icons.hpp"
#include "app/widget/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rasad::widget {

enum class ButtonKind { plain, small, primary, destructive, pressed, on_header };

struct Button {
  std::string id;
  std::string label;
  ButtonKind kind = ButtonKind::plain;
  std::optional<Icon> icon;
  bool is_enabled = true;
  std::string group{};  ///< of choices that belong together: one stop of Tab; "" alone
};

/// Width a button wants for its label, and its height.
[[nodiscard]] float button_width(Ui& ui, const Button& button);
[[nodiscard]] float button_height(ButtonKind kind);

/// True if it was pressed. A primary button is the act of the screen: Enter presses it while no
/// control has the ring, Ctrl and Enter while a text is typed.
bool button(Ui& ui, const Rect& rect, const Button& button);
/// At the left end of `strip`, which gets shorter by the button and a gap.
bool button_left(Ui& ui, Rect& strip, const Button& button);
bool button_right(Ui& ui, Rect& strip, const Button& button);

/// The saffron button, or its disabled form with the reason beside it (to the left of it).
bool primary(Ui& ui, const Rect& rect, const std::string& id, const std::string& label,
             const std::string& reason = "");

/// A square button that shows an icon only: zoom, pace. `name` is its accessible name.
bool icon_button(Ui& ui, const Rect& rect, const std::string& id, Icon icon, bool is_on = false);

/// Small buttons of which one is chosen; returns the newly chosen one, or -1. Wraps to a new row.
struct Tabs {
  std::string id;
  std::vector<std::string> labels;
  int chosen = 0;
};
int tabs(Ui& ui, Rect& strip, const Tabs& tabs);
/// Height they take at a width.
[[nodiscard]] float tabs_height(Ui& ui, float width, const Tabs& tabs);

/// A code in a box: filled when given, dashed with «–» when not.
void chip(Ui& ui, const Rect& rect, const std::string& code, bool is_given);
/// A small label on saffron: «chosen»; "": its tick alone.
void act_chip(Ui& ui, Rect& strip, const std::string& label);

/// Background and bar of a row that can be chosen; true if it was pressed.
bool row(Ui& ui, const Rect& rect, const std::string& id, bool is_chosen);

/// One sentence with a warning sign: the reason beside what is disabled. Returns its height.
float reason(Ui& ui, const Rect& rect, const std::string& sentence);
/// A strip with a saffron bar: pause, a decision asked. Returns its height.
float banner(Ui& ui, const Rect& rect, const std::string& strong, const std::string& sentence);
/// A tinted box with a bar at the left: a finding in words. Returns its height.
float finding(Ui& ui, const Rect& rect, const std::string& strong, const std::string& sentence,
              Role bar);

/// A word and a value on one line with a hairline under it.
void fact_row(Ui& ui, Rect& column, const std::string& name, const std::string& value);

/// A key in a box and what it does; advances `strip`.
void key_hint(Ui& ui, Rect& strip, const std::string& keys, const std::string& meaning);

/// A panel: its ground, and a hairline on the side towards the next one.
enum class Side { none, right, bottom, top, left };
void panel(Ui& ui, const Rect& rect, Role ground = Role::sheet, Side hairline = Side::none);

}  // namespace rasad::widget
