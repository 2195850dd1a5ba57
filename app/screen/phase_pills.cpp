// Pills in the top bar: done, current, to come.
#include "app/screen/phase_pills.hpp"

#include "app/screen/way_on.hpp"

#include <algorithm>
#include <array>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr std::array<const char*, phase_count> phase_words{
    "screen.phase.intake", "screen.phase.evaluate", "screen.phase.analyse",
    "screen.phase.task",   "screen.phase.week",     "screen.phase.review"};

void draw_phase(Painter& paint, Rect place, const std::string& word, int number, int now) {
  const bool is_now = number == now;
  const bool is_done = number < now;
  Rect line = place;
  if (is_now) {
    paint.fill({place.x - 4, place.y, place.w + 4, place.h}, paint.colour(Role::act), place.h / 2);
  }
  const Rect disc = line.cut_left(26);
  const Spot centre{disc.x + 12, disc.centre().y};
  if (is_now) {
    paint.disc(centre, 11, paint.colour(Role::onact));
  } else {
    paint.ring(centre, 10.5F, paint.colour(Role::onheader2), 1.5F);
  }
  if (is_done) {
    draw_icon(paint, Icon::tick, centre, 14, paint.colour(Role::onheader));
  } else {
    paint.text({centre.x - 12, centre.y - 9, 24, 18}, std::to_string(number + 1),
               {TextSize::badge, true, is_now ? Role::act : Role::onheader2, Align::centre});
  }
  line.cut_left(6);
  paint.text({line.x, line.y, line.w, line.h}, word,
             {TextSize::body, is_now,
              is_now    ? Role::onact
              : is_done ? Role::onheader
                        : Role::onheader2});
}

// A phase that has been reached shows its place; the current one stands in the order of Tab.
void phase_pill(Stage& stage, const Rect& place, int phase) {
  const int now = static_cast<int>(stage.course->phase());
  const std::string word = stage.say(phase_words[static_cast<std::size_t>(phase)]);
  draw_phase(stage.ui.paint(), place, word, phase, now);
  const Place leads_to = phase == now ? way_on(*stage.course) : place_of(static_cast<Phase>(phase));
  if (phase > now || !is_open(*stage.course, leads_to)) {
    return;
  }
  const std::string id = "phase." + std::to_string(phase);
  widget::Item part{id, place, PartKind::button, "", false, word};
  part.can_focus = phase == now;
  const Response response = stage.ui.item(part);
  if (response.is_hovered) {
    stage.ui.paint().frame(place.inset(-2), stage.ui.paint().colour(Role::onheader2), 1,
                           place.h / 2);
  }
  stage.ui.focus_ring(id, place, place.h / 2);
  stage.place = response.was_pressed ? leads_to : stage.place;
}

}  // namespace

void draw_phases(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  const int now = static_cast<int>(stage.course->phase());
  float full = 0;
  std::array<float, phase_count> widths{};
  for (int i = 0; i < phase_count; ++i) {
    const std::string word = stage.say(phase_words[static_cast<std::size_t>(i)]);
    widths[static_cast<std::size_t>(i)] = 32 + paint.width(word, {TextSize::body, true}) + 12;
    full += widths[static_cast<std::size_t>(i)];
  }
  const float spare = (rect.w - full) / (phase_count - 1);
  if (spare < 8) {
    // Too narrow for all: the current phase and how far one is.
    const float width = widths[static_cast<std::size_t>(now)];
    phase_pill(stage, {rect.x, rect.centre().y - 16, width, 32}, now);
    const std::string far = stage.say("screen.phase_of", {{"n", std::to_string(now + 1)},
                                                          {"total", std::to_string(phase_count)}});
    const TextStyle style{TextSize::small, false, Role::onheader2};
    const float left = rect.w - width - 12;
    if (paint.width(far, style) <= left) {  // else it gives way: the pill has the number too
      paint.text({rect.x + width + 12, rect.y, left, rect.h}, far, style);
    }
    return;
  }
  float x = rect.x;
  const float gap = std::min(spare, 34.0F);
  for (int i = 0; i < phase_count; ++i) {
    const float width = widths[static_cast<std::size_t>(i)];
    phase_pill(stage, {x, rect.centre().y - 16, width, 32}, i);
    x += width;
    if (i + 1 < phase_count) {
      paint.dashes({{x + 3, rect.centre().y}, {x + gap - 5, rect.centre().y}},
                   paint.colour(Role::onheader2), 2, 4, 3);
      x += gap;
    }
  }
}

const char* phase_word(Phase phase) {
  return phase_words[static_cast<std::size_t>(phase)];
}

}  // namespace rasad::screen
