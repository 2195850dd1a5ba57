// Weights of what is done, chosen so that no place and no key is left out for long.
#include "tests/monkey/monkey_events.hpp"

#include <algorithm>
#include <array>

namespace rasad::monkey {

using widget::Key;
using widget::KeyPress;

namespace {

constexpr std::array<const char*, kind_count> words{"key",    "keys", "text",  "paste",
                                                    "click",  "drag", "wheel", "move",
                                                    "resize", "look", "wait",  "close"};

// Everything on a keyboard by GLFW's numbers: signs, editing, F1..F25, keypad, modifiers, menu.
Key any_key(Chance& chance) {
  return static_cast<Key>(chance.is(45) ? 32 + chance.below(65) : 256 + chance.below(93));
}

// What the program listens to.
Key useful_key(Chance& chance) {
  constexpr std::array<Key, 24> keys{
      Key::enter, Key::enter,     Key::space, Key::tab,        Key::tab,      Key::escape,
      Key::up,    Key::down,      Key::left,  Key::right,      Key::home,     Key::end,
      Key::f1,    Key::f6,        Key::f9,    Key::page_up,    Key::del,      Key::page_down,
      Key::equal, Key::backspace, Key::minus, Key::keypad_add, Key::letter_a, Key::digit_1};
  if (chance.is(40)) {
    return widget::key_of("ABCXHLMZSYV0123456789"[chance.below(21)]);
  }
  return keys[static_cast<std::size_t>(chance.below(24))];
}

KeyPress press(Chance& chance) {
  const Key key = chance.is(60) ? useful_key(chance) : any_key(chance);
  return {key, chance.is(18), chance.is(15), chance.is(6)};
}

std::string words_to_type(Chance& chance) {
  constexpr std::array<const char*, 16> pieces{"Patrol at night, squares 4 to 9. ",
                                               "Ночью патрулировать кварталы 4–9. ",
                                               "Шабона дар ҳуҷраҳои 4–9 посбонӣ: ғ ӣ қ ӯ ҳ ҷ. ",
                                               "a",
                                               "ҷ",
                                               "7",
                                               " ",
                                               "\n",
                                               "\r\n\t",
                                               "@reason",
                                               "🚓👮🏽‍♀️🏳️‍🌈",
                                               "\x01\x07\x1B[31m\x7F",
                                               "\u202Eabc\u202C\uFEFF",
                                               "e\u0301\u0327\u0308",
                                               "\xFF\xC0\xAF\xED\xA0\x80",
                                               "{percent} %s %n <b>&amp;"};
  std::string text;
  for (int i = 0; i <= chance.below(4); ++i) {
    text += pieces[static_cast<std::size_t>(chance.below(16))];
  }
  if (chance.is(4)) {
    text += std::string(1, '\0');
  }
  return text;
}

std::string words_to_paste(Chance& chance) {
  std::string text;
  const int times = chance.is(10) ? 2'000 : chance.below(60);
  for (int i = 0; i <= times; ++i) {
    text += i % 50 == 0 ? words_to_type(chance) : "ҳуқуқ ва қонун ";
  }
  return text;
}

widget::Spot spot_in(Chance& chance, const widget::Rect& rect) {
  return {rect.x + rect.w * chance.share(), rect.y + rect.h * chance.share()};
}

// Parts of the highest layer that can be seen.
std::vector<const widget::Item*> in_reach(const Sight& sight) {
  int top = 0;
  for (const widget::Item& item : sight.items) {
    top = std::max(top, item.layer);
  }
  std::vector<const widget::Item*> reached;
  for (const widget::Item& item : sight.items) {
    if (item.layer == top && !item.rect.shared_with(item.clip).is_empty()) {
      reached.push_back(&item);
    }
  }
  return reached;
}

Event click(Chance& chance, const Sight& sight) {
  Event event;
  event.kind = Kind::click;
  const auto reached = in_reach(sight);
  if (reached.empty() || chance.is(10)) {
    event.from = spot_in(chance, sight.window.grown(8));
  } else {
    const widget::Item& item =
        *reached[static_cast<std::size_t>(chance.below(static_cast<int>(reached.size())))];
    event.on = item.id;
    event.from = spot_in(chance, item.rect.shared_with(item.clip));
  }
  event.to = event.from;
  return event;
}

Event drag(Chance& chance, const Sight& sight) {
  Event event = click(chance, sight);
  event.kind = Kind::drag;
  event.to = chance.is(70) ? spot_in(chance, sight.window)
                           : widget::Spot{event.from.x + 3, event.from.y - 2};
  return event;
}

Event resize(Chance& chance) {
  constexpr std::array<std::array<int, 2>, 8> sizes{{{640, 480},
                                                     {800, 600},
                                                     {1024, 768},
                                                     {1280, 720},
                                                     {1366, 768},
                                                     {1366, 768},
                                                     {1920, 1080},
                                                     {0, 0}}};
  const auto& size = sizes[static_cast<std::size_t>(chance.below(8))];
  Event event;
  event.kind = Kind::resize;
  event.width = size[0] != 0 ? size[0] : 640 + chance.below(1'600);
  event.height = size[1] != 0 ? size[1] : 480 + chance.below(900);
  return event;
}

Event look(Chance& chance) {
  Event event;
  event.kind = Kind::look;
  event.theme = std::array{"light", "dark", "projector"}[static_cast<std::size_t>(chance.below(3))];
  event.text_percent = chance.is(50) ? 100 : 75 + 25 * chance.below(6);
  return event;
}

Event with_keys(Kind kind, std::vector<KeyPress> keys) {
  Event event;
  event.kind = kind;
  event.keys = std::move(keys);
  return event;
}

// Somebody who learns the lesson, hastily: what is asked for, then on.
Event want_on(Chance& chance, const Sight& sight) {
  const auto reached = in_reach(sight);
  if (reached.empty()) {  // the page is blank
    return with_keys(Kind::key, {{chance.is(50) ? Key::f9 : Key::escape}});
  }
  const auto find = [&](const char* id) {
    return std::any_of(reached.begin(), reached.end(),
                       [&](const widget::Item* item) { return item->id == id; });
  };
  for (const char* id : {"dialog.act", "settings.done", "explain.done"}) {
    if (find(id) && chance.is(70)) {
      Event event;
      event.kind = Kind::click;
      event.on = id;
      for (const widget::Item* item : reached) {
        event.from = item->id == id ? item->rect.shared_with(item->clip).centre() : event.from;
      }
      event.to = event.from;
      return event;
    }
  }
  constexpr std::array<Key, 10> keys{Key::enter,   Key::enter,   Key::enter, Key::letter_a,
                                     Key::digit_1, Key::digit_1, Key::end,   Key::enter,
                                     Key::escape,  Key::down};
  if (chance.is(12)) {
    return with_keys(Kind::key, {{Key::enter, true, false, false}});
  }
  if (chance.is(12)) {
    return click(chance, sight);
  }
  return with_keys(Kind::key, {{keys[static_cast<std::size_t>(chance.below(10))]}});
}

Event text(Chance& chance) {
  Event event;
  event.kind = chance.is(8) ? Kind::paste : Kind::text;
  event.text = event.kind == Kind::paste ? words_to_paste(chance) : words_to_type(chance);
  if (event.kind == Kind::paste) {
    event.keys = {{widget::key_of('V'), true, false, false}};
  } else if (chance.is(30)) {
    event.keys = {press(chance)};
  }
  return event;
}

Event rare(Chance& chance, const Sight& sight) {
  Event event;
  const int which = chance.below(100);
  if (which < 25) {
    event.kind = Kind::wheel;
    event.from = spot_in(chance, sight.window);
    event.amount = static_cast<float>(chance.below(41) - 20) / 2;
  } else if (which < 50) {
    event.kind = Kind::wait;
    event.amount = chance.is(80) ? 1.0F : 30.0F;
  } else if (which < 75) {
    event.kind = Kind::move;
    event.from = spot_in(chance, sight.window.grown(20));
  } else if (which < 94) {
    return resize(chance);
  } else if (which < 98) {
    return look(chance);
  } else {
    event.kind = Kind::close;
  }
  return event;
}

std::string in_words(const KeyPress& press) {
  const int code = static_cast<int>(press.key);
  std::string name = press.ctrl ? "Ctrl+" : "";
  name += press.alt ? "Alt+" : "";
  name += press.shift ? "Shift+" : "";
  const bool is_sign = code > 32 && code < 127;
  return name + (is_sign ? std::string(1, static_cast<char>(code)) : "#" + std::to_string(code));
}

std::string in_words(const widget::Spot& spot) {
  return std::to_string(static_cast<int>(spot.x)) + "," + std::to_string(static_cast<int>(spot.y));
}

}  // namespace

const char* word(Kind kind) {
  return words[static_cast<std::size_t>(kind)];
}

std::string in_words(const Event& event) {
  std::string line = word(event.kind);
  for (const KeyPress& one : event.keys) {
    line += ' ' + in_words(one);
  }
  switch (event.kind) {
    case Kind::click:
      return line + ' ' + event.on + " at " + in_words(event.from);
    case Kind::drag:
      return line + ' ' + event.on + " from " + in_words(event.from) + " to " + in_words(event.to);
    case Kind::move:
    case Kind::wheel:
      return line + " at " + in_words(event.from) + ' ' + std::to_string(event.amount);
    case Kind::resize:
      return line + ' ' + std::to_string(event.width) + 'x' + std::to_string(event.height);
    case Kind::look:
      return line + ' ' + event.theme + ' ' + std::to_string(event.text_percent);
    case Kind::wait:
      return line + ' ' + std::to_string(event.amount) + " s";
    default:
      return line + (event.text.empty() ? "" : " " + std::to_string(event.text.size()) + " bytes");
  }
}

Mood next_mood(Chance& chance) {
  const int which = chance.below(100);
  return which < 25   ? Mood::wild
         : which < 50 ? Mood::clicker
         : which < 62 ? Mood::typist
                      : Mood::player;
}

Event next_event(Chance& chance, Mood mood, const Sight& sight) {
  if (chance.is(mood == Mood::player ? 5 : 12)) {
    return rare(chance, sight);
  }
  switch (mood) {
    case Mood::player:
      return want_on(chance, sight);
    case Mood::typist:
      return chance.is(50)   ? text(chance)
             : chance.is(60) ? with_keys(Kind::key, {press(chance)})
                             : click(chance, sight);
    case Mood::clicker:
      return chance.is(80) ? click(chance, sight) : drag(chance, sight);
    case Mood::wild:
      break;
  }
  if (chance.is(25)) {
    return with_keys(Kind::keys, {press(chance), press(chance), press(chance)});
  }
  return chance.is(70) ? with_keys(Kind::key, {press(chance)}) : click(chance, sight);
}

}  // namespace rasad::monkey
