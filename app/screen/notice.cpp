// One line at the foot: left what is said, right what is heard and the letters.
#include "app/screen/notice.hpp"

#include "app/widget/tajik_keys.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

constexpr float line_room = 28;
constexpr float padding = 11;  // above and below the words together
constexpr float side = 16;
constexpr float sign = 26;
constexpr float letter_width = 30;
constexpr float high_enough =
    520;  // effective pixels: below, the line comes only when it is needed

bool is_high(const Stage& stage) {
  return stage.ui.window().h >= high_enough;
}

std::string take_back_words(const Stage& stage, std::int32_t number) {
  return stage.say("screen.take_back", {{"number", std::to_string(number)}});
}

Button take_back_button(const Stage& stage, std::int32_t number) {
  return {"notice.undo", take_back_words(stage, number), ButtonKind::small, std::nullopt, true};
}

float letters_width(Stage& stage) {
  return stage.ui.is_typing() ? letter_width * static_cast<float>(tajik_letters.size()) + 16 : 0;
}

constexpr float speaker_width = 36;  // the sign before a caption

// A caption alone has the whole line, beside a sentence less than half of it; what does not fit
// into a line of that goes on below, and nothing of it is cut.
float caption_width(Stage& stage, const std::string& caption, float room, bool is_alone) {
  const float most = is_alone ? room : room * 0.45F;
  return caption.empty() ? 0
                         : std::min(stage.ui.paint().width(caption, {TextSize::small}) + 40, most);
}

float caption_height(Stage& stage, const std::string& caption, float width) {
  return width <= 0 ? 0
                    : stage.ui.paint().height(caption, {TextSize::small}, width - speaker_width);
}

void draw_caption(Stage& stage, Rect heard, const std::string& caption) {
  Painter& paint = stage.ui.paint();
  draw_icon(paint, Icon::speaker, {heard.x + 20, heard.centre().y}, 18, paint.colour(Role::text2));
  const float height = caption_height(stage, caption, heard.w);
  heard.cut_left(speaker_width);
  paint.paragraph({heard.x, heard.centre().y - height / 2, heard.w, height}, caption,
                  {TextSize::small, false, Role::text});
}

// The caret stays where it is: the buttons take no focus.
void draw_letters(Stage& stage, Rect strip) {
  Ui& ui = stage.ui;
  const bool is_capital = ui.typing().fill.begins != ui.input().shift;
  for (std::size_t i = 0; i < tajik_letters.size(); ++i) {
    const Rect place = strip.cut_left(letter_width);
    Item part{"typing.letter." + std::to_string(i), place};
    part.can_focus = false;
    const Response response = ui.item(part);
    const char* letter = is_capital ? tajik_letters[i].capital : tajik_letters[i].small;
    const Rect box = place.inset(2, 1);
    ui.paint().fill(box, ui.paint().colour(response.is_hovered ? Role::tint : Role::raised), 3);
    ui.paint().frame(box, ui.paint().colour(Role::edge), 1, 3);
    ui.paint().text(box, letter, {TextSize::body, false, Role::text, Align::centre});
    if (response.was_pressed) {
      ui.typing().insert += letter;
      ui.wake_in(0);
    }
  }
}

}  // namespace

NoticeLine::Mark NoticeLine::mark_of(const Stage& stage) {
  return stage.course == nullptr ? Mark{stage.place, -1, -1}
                                 : Mark{stage.place, static_cast<int>(stage.course->phase()),
                                        stage.course->shown_week()};
}

void NoticeLine::say(const Stage& stage, Notice notice) {
  notice_ = std::move(notice);
  mark_ = mark_of(stage);
  language_.clear();
  journal_ = 0;
}

void NoticeLine::say(const Stage& stage, const std::string& words) {
  say(stage, Notice{[words](const Stage&) { return words; }, Notice::Kind::told, 0});
  language_ = stage.text.language();
}

// What a field did not take is said once, wherever the field is.
void NoticeLine::take_left_out(Stage& stage) {
  const LeftOut out = std::exchange(stage.ui.typing().left_out, {});
  if (!out.any()) {
    return;
  }
  const char* id = out.beyond > 0 ? "screen.text_full" : "screen.signs_left_out";
  const std::size_t count = out.beyond > 0 ? out.beyond : out.signs;
  const base::Arguments arguments{{"n", std::to_string(count)}, {"most", std::to_string(out.most)}};
  say(stage, Notice{[id, arguments](const Stage& now) { return now.say(id, arguments); },
                    Notice::Kind::refused, 0});
}

// Asked anew only after something was decided.
bool NoticeLine::can_take_back(const Stage& stage) {
  if (notice_.takes_back == 0 || stage.course == nullptr) {
    return false;
  }
  const std::size_t now = stage.course->session().journal().size();
  if (journal_ != now) {
    journal_ = now;
    can_take_back_ = stage.course->can_undo(notice_.takes_back);
  }
  return can_take_back_;
}

float NoticeLine::begin(Stage& stage, const std::string& caption) {
  take_left_out(stage);
  const bool has_changed = notice_.words && mark_of(stage) != mark_;
  if (has_changed || (!language_.empty() && language_ != stage.text.language())) {
    notice_ = {};
    language_.clear();
  }
  const bool is_needed = notice_.words || !caption.empty() || stage.ui.is_typing();
  if (!is_needed) {
    return is_high(stage) ? line_room : 0;
  }
  float room = stage.ui.window().w - 2 * side - sign - letters_width(stage);
  const float beside = caption_width(stage, caption, room, !notice_.words);
  const float heard = caption_height(stage, caption, beside);
  room -= beside;
  if (can_take_back(stage)) {
    room -= button_width(stage.ui, take_back_button(stage, notice_.takes_back)) + 8;
  }
  const float words =
      notice_.words ? stage.ui.paint().height(notice_.words(stage), {TextSize::small}, room) : 0;
  return std::max(line_room, std::max(words, heard) + padding);
}

std::int32_t NoticeLine::draw(Stage& stage, Rect strip, const std::string& caption) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  if (strip.h <= 0) {
    return 0;
  }
  const bool is_refused = notice_.words && notice_.kind == Notice::Kind::refused;
  panel(ui, strip, is_refused ? Role::acttint : Role::sheet, Side::top);
  strip = strip.inset(side, 0);
  if (const float width =
          caption_width(stage, caption, strip.w - sign - letters_width(stage), !notice_.words);
      width > 0) {
    draw_caption(stage, strip.cut_right(width), caption);
  }
  if (ui.is_typing()) {
    draw_letters(stage, strip.cut_right(letters_width(stage)).inset(8, 0));
  }
  if (!notice_.words) {
    return 0;
  }
  std::int32_t taken_back = 0;
  if (can_take_back(stage)) {
    taken_back = button_right(ui, strip, take_back_button(stage, notice_.takes_back))
                     ? notice_.takes_back
                     : 0;
  }
  const Spot at{strip.x + 8, strip.y + line_room / 2};
  if (notice_.kind != Notice::Kind::told) {
    draw_icon(paint, is_refused ? Icon::warning : Icon::tick, at, 16,
              paint.colour(is_refused ? Role::acttext : Role::ok));
    strip.cut_left(sign);
  }
  const std::string words = notice_.words(stage);
  const TextStyle style{TextSize::small, false, is_refused ? Role::acttext : Role::text};
  const float height = paint.height(words, style, strip.w);
  paint.paragraph({strip.x, strip.centre().y - height / 2, strip.w, height}, words, style);
  return taken_back;
}

}  // namespace rasad::screen
