// Dialogs and strips.
#include "app/screen/overlays.hpp"

#include "app/screen/frame.hpp"
#include "app/widget/scales.hpp"

#include <array>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float dialog_width = 560;

// Dims the page and answers the place of a dialog of a height.
Rect dialog_place(Ui& ui, float wanted_width, float height) {
  Painter& paint = ui.paint();
  const Rect& window = ui.window();
  paint.fill(window, faded(paint.colour(Role::header), 0.6F));
  const float width = std::min(wanted_width, window.w - 32);
  const float tall = std::min(height, window.h - 32);
  const Rect place{window.x + (window.w - width) / 2, window.y + (window.h - tall) / 2, width,
                   tall};
  paint.fill(place, paint.colour(Role::sheet), 6);
  paint.frame(place, paint.colour(Role::text), 1, 6);
  return place;
}

// A line of choices with a word before it; answers the newly chosen one or -1.
int choice_line(Stage& stage, Rect& rect, std::string_view id, const std::string& tab_id,
                std::vector<std::string> labels, int chosen) {
  stage.ui.paint().text(rect.cut_top(24), stage.say(id), small_text);
  const int pressed = tabs(stage.ui, rect, {tab_id, std::move(labels), chosen});
  rect.cut_top(14);
  return pressed;
}

const char* name_of(Place place) {
  switch (place) {
    case Place::home:
      return "explain.home";
    case Place::briefing:
      return "explain.briefing";
    case Place::desk:
      return "explain.desk";
    case Place::map:
      return "explain.map";
    case Place::analysis:
      return "explain.analysis";
    case Place::tasking:
      return "explain.tasking";
    case Place::log:
      return "explain.log";
    case Place::handbook:
      return "explain.handbook";
    case Place::week:
      return "explain.week";
    case Place::review:
      return "explain.review";
    case Place::debrief:
      return "explain.debrief";
    case Place::lesson:
      return "explain.lesson";
  }
  return "explain.home";
}

}  // namespace

// The safe choice has the focus and stands at the right; what it is asked about is never pressed by
// an Enter too many.
bool draw_dialog(Stage& stage, const Dialog& dialog) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  ui.begin_layer("dialog.back");
  const float inner = std::min(dialog_width, ui.window().w - 32) - 48;
  const float title = paint.height(dialog.title, head_text, inner);
  const float text = paint.height(dialog.text, body_text, inner);
  const Button act{"dialog.act", dialog.act,
                   dialog.harm == Harm::destroys ? ButtonKind::destructive : ButtonKind::plain,
                   dialog.harm == Harm::destroys ? std::optional{Icon::warning} : std::nullopt,
                   true};
  const Button back{"dialog.back", dialog.back,
                    dialog.act.empty() ? ButtonKind::primary : ButtonKind::plain, std::nullopt,
                    true};
  const float width = button_width(ui, back) + 20;
  const bool is_one_row = dialog.act.empty() || width + button_width(ui, act) <= inner;
  Rect place = dialog_place(ui, dialog_width, title + text + (is_one_row ? 132.0F : 176.0F));
  place = place.inset(24, 20);
  Rect acts = place.cut_bottom(48);
  Rect more = is_one_row ? acts : place.cut_bottom(44);
  paint.paragraph(place.cut_top(title + 10), dialog.title, head_text);
  paint.paragraph(place, dialog.text, body_text);
  if (is_one_row) {
    more.cut_right(dialog.act.empty() ? 0 : width);
  }
  bool is_done = false;
  if (!dialog.act.empty() && button_right(ui, more, act)) {
    dialog.on_act(stage);
    is_done = true;
  }
  is_done |= button_right(ui, acts, back) || ui.pressed(Key::escape);
  ui.end_layer();
  return is_done;
}

bool draw_settings(Stage& stage) {
  Ui& ui = stage.ui;
  shell::Settings& settings = stage.settings;
  ui.begin_layer("language." + stage.text.language());
  Rect place = dialog_place(ui, 620, 560).inset(24, 20);
  Rect foot = place.cut_bottom(48);
  Rect content = ui.begin_scroll("settings", place);
  const float top = content.y;
  content = {content.x + 6, content.y, content.w - 12, content.h};
  ui.paint().text(content.cut_top(40), stage.say("screen.settings"), head_text);
  Rect languages = content.cut_top(40);
  draw_languages(stage, languages, "settings.language.");
  content.cut_top(10);
  constexpr std::array<const char*, 3> themes{"light", "dark", "projector"};
  int theme = 0;
  for (std::size_t i = 0; i < themes.size(); ++i) {
    theme = settings.theme == themes[i] ? static_cast<int>(i) : theme;
  }
  const int new_theme = choice_line(
      stage, content, "screen.theme", "settings.theme",
      {stage.say("theme.light"), stage.say("theme.dark"), stage.say("theme.projector")}, theme);
  settings.theme = new_theme >= 0 ? themes[static_cast<std::size_t>(new_theme)] : settings.theme;
  constexpr std::array<int, 6> sizes{75, 100, 125, 150, 175, 200};
  std::vector<std::string> labels;
  int size = -1;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    labels.push_back(stage.percent(sizes[i] * 10));
    size = settings.text_percent == sizes[i] ? static_cast<int>(i) : size;
  }
  const int new_size =
      choice_line(stage, content, "screen.text_size", "settings.size", labels, size);
  settings.text_percent =
      new_size >= 0 ? sizes[static_cast<std::size_t>(new_size)] : settings.text_percent;
  const std::vector<std::string> on_off{stage.say("screen.on"), stage.say("screen.off")};
  const auto flag = [&](std::string_view id, const std::string& tab_id, bool& value) {
    const int chosen = choice_line(stage, content, id, tab_id, on_off, value ? 0 : 1);
    value = chosen >= 0 ? chosen == 0 : value;
  };
  bool sounds = !settings.is_muted;
  flag("screen.sound", "settings.sound", sounds);
  settings.is_muted = !sounds;
  const Rect volume = content.cut_top(40);
  settings.volume = share_rule(ui, volume,
                               {"settings.volume", settings.volume, stage.say("screen.quiet"),
                                stage.say("screen.loud"), true, stage.percent_sign()});
  content.cut_top(8);
  flag("screen.captions", "settings.captions", settings.has_captions);
  flag("screen.reduce_motion", "settings.motion", settings.reduces_motion);
  ui.end_scroll(content.y - top);
  const std::string close = stage.say("screen.done");
  const bool is_done = primary(ui, foot.cut_right(ui.paint().width(close, bold_text) + 48),
                               "settings.done", close) ||
                       ui.pressed(Key::escape);
  ui.end_layer();
  return is_done;
}

bool draw_explanation(Stage& stage, Place place) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  ui.begin_layer("explain.done");
  const std::string text = stage.say(name_of(place)) + "\n\n" + stage.say("explain.keys");
  const float inner = std::min(680.0F, ui.window().w - 32) - 48;
  const std::string keys = stage.say("explain.window");
  constexpr float gap = 14;
  const float height = paint.height(text, reading_text, inner - 12) + gap +
                       paint.height(keys, small_text, inner - 12);
  Rect box = dialog_place(ui, 680, height + 150).inset(24, 20);
  paint.text(box.cut_top(36), stage.say("screen.explain_title"), head_text);
  Rect foot = box.cut_bottom(48);
  const std::string close = stage.say("screen.understood");
  const bool is_done =
      primary(ui, foot.cut_right(paint.width(close, bold_text) + 48), "explain.done", close) ||
      ui.pressed(Key::escape) || ui.pressed(Key::f1);
  Rect content = ui.begin_scroll("explain", box);
  const float top = content.y;
  content.cut_top(paint.paragraph(content, text, reading_text) + gap);
  content.cut_top(paint.paragraph(content, keys, small_text));
  ui.end_scroll(content.y - top);
  ui.end_layer();
  return is_done;
}

bool draw_blank(Stage& stage) {
  Ui& ui = stage.ui;
  ui.begin_layer();
  ui.paint().fill(ui.window(), ui.paint().colour(Role::header));
  const Spot centre = ui.window().centre();
  draw_mark(ui.paint(), {centre.x - 60, centre.y - 60}, 120);
  const bool is_done = ui.pressed(Key::f9) || ui.pressed(Key::escape);
  ui.end_layer();
  return is_done;
}

}  // namespace rasad::screen
