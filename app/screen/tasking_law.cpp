// What the law says to the task that is being filled in. What is still missing is open, not wrong:
// nothing is red before somebody has chosen it.
#include "app/screen/tasking_screen.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

void law_row(Stage& stage, Rect& rect, Icon icon, Role role, const std::string& name,
             const std::string& finding) {
  Painter& paint = stage.ui.paint();
  const float names = std::min(170.0F, rect.w * 0.38F);
  const float height =
      std::max({28.0F, paint.height(finding, {TextSize::small}, rect.w - 30 - names) + 8,
                paint.height(name, bold_text, names - 10) + 8});
  const Rect line = rect.cut_top(height);
  draw_icon(paint, icon, {line.x + 10, line.centre().y}, 18, paint.colour(role));
  const float name_height = paint.height(name, bold_text, names - 10);
  paint.paragraph({line.x + 30, line.centre().y - name_height / 2, names - 10, name_height}, name,
                  bold_text);
  const float words = paint.height(finding, {TextSize::small}, line.w - 30 - names);
  paint.paragraph({line.x + 30 + names, line.centre().y - words / 2, line.w - 30 - names, words},
                  finding, {TextSize::small});
  paint.hairline({line.x, line.bottom() - 1}, {line.right(), line.bottom() - 1},
                 paint.colour(Role::line));
}

// Blocked because no basis was chosen yet.
bool is_open(const tasking::LegalFinding& one, const tasking::TaskRequest& request) {
  return one.aspect == tasking::LegalAspect::legality && request.legal_basis < 0 &&
         one.state == tasking::LegalState::blocked;
}

struct Sign {
  Icon icon = Icon::tick;
  Role role = Role::ok;
};

Sign sign_of(const tasking::LegalFinding& one, const tasking::TaskRequest& request) {
  if (one.state == tasking::LegalState::ok) {
    return {Icon::tick, Role::ok};
  }
  if (is_open(one, request)) {
    return {Icon::minus, Role::text2};
  }
  return one.state == tasking::LegalState::blocked ? Sign{Icon::cross, Role::bad}
                                                   : Sign{Icon::warning, Role::acttext};
}

}  // namespace

std::vector<tasking::LegalFinding> TaskingScreen::law(Stage& stage) {
  return without_changed(stage).legal_check(request(stage));
}

void TaskingScreen::draw_law(Stage& stage, Rect& rect) {
  Painter& paint = stage.ui.paint();
  const Rect head = rect.cut_top(32);
  draw_icon(paint, Icon::balance, {head.x + 11, head.centre().y}, 22, paint.colour(Role::text));
  paint.text({head.x + 32, head.y, head.w - 32, head.h}, stage.say("screen.legal_check"),
             head_text);
  const present::ExerciseLines words = stage.words();
  for (const tasking::LegalFinding& one : law(stage)) {
    const Sign sign = sign_of(one, request(stage));
    const present::ExerciseLines::LegalWords said = words.legal_words(one);
    law_row(stage, rect, sign.icon, sign.role, said.aspect, said.sentence);
  }
}

// Where the five lines are on another step: those that are not in order, or that all are.
void TaskingScreen::draw_law_in_short(Stage& stage, Rect& rect) {
  const present::ExerciseLines words = stage.words();
  bool is_clear = true;
  for (const tasking::LegalFinding& one : law(stage)) {
    if (one.state != tasking::LegalState::ok) {
      const Sign sign = sign_of(one, request(stage));
      const present::ExerciseLines::LegalWords said = words.legal_words(one);
      law_row(stage, rect, sign.icon, sign.role, said.aspect, said.sentence);
      is_clear = false;
    }
  }
  if (is_clear) {
    law_row(stage, rect, Icon::tick, Role::ok, stage.say("screen.legal_check"),
            stage.say("screen.law_in_order"));
  }
  rect.cut_top(12);
}

}  // namespace rasad::screen
