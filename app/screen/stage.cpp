// Acts that are said, and measures that screens share.
#include "app/screen/stage.hpp"

#include "engine/text/language.hpp"

namespace rasad::screen {

bool Stage::take(const session::Action& action) {
  const auto refusals = course->check(action);
  if (!refusals.empty()) {
    toast = refusal(refusals.front());
    signal = audio::Signal::refusal;
    return false;
  }
  const auto taken = course->take(action);
  if (!taken) {
    fail(taken.failure());
    return false;
  }
  const session::Journal& journal = course->session().journal();
  toast = say("screen.recorded", {{"number", std::to_string(journal.back().number)},
                                  {"decision", words().decision(journal.back())}});
  toast_can_undo = true;
  signal = audio::Signal::decision_recorded;
  return true;
}

std::string Stage::percent(std::int32_t permille) const {
  return permille < 0 ? present::or_unknown(permille)
                      : rasad::text::percent(text.language(), base::div_round(permille, 10));
}

std::string Stage::percent_sign() const {
  return rasad::text::percent_sign(text.language());
}

void Stage::fail(const base::Failure& failure) {
  const std::string code = std::to_string(failure.code);
  dialog = Dialog{say("screen.not_recorded"),
                  say("failure." + code, failure.arguments) + ' ' +
                      say("failure_remedy." + code, failure.arguments) + " [RSD-" + code + ']',
                  "",
                  say("screen.understood"),
                  {}};
}

Columns columns_for(const widget::Rect& window) {
  return window.w >= 1340 ? Columns::three : window.w >= 1000 ? Columns::two : Columns::one;
}

widget::Rect cut_foot(widget::Ui& ui, widget::Rect& panel) {
  const widget::Rect foot = panel.cut_bottom(68);
  ui.paint().hairline({foot.x, foot.y}, {foot.right(), foot.y},
                      ui.paint().colour(widget::Role::line));
  return foot.inset(20, 12);
}

}  // namespace rasad::screen
