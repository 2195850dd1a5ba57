// Acts that are said, and measures that screens share.
#include "app/screen/stage.hpp"

#include "engine/text/language.hpp"

namespace rasad::screen {
namespace {

std::string recorded(const Stage& stage, std::int32_t number) {
  for (const session::Entry& entry : stage.course->session().journal()) {
    if (entry.number == number) {
      return stage.say("screen.recorded", {{"number", std::to_string(number)},
                                           {"decision", stage.words().decision(entry)}});
    }
  }
  return "";
}

}  // namespace

bool Stage::take(const session::Action& action) {
  const auto refusals = course->check(action);
  if (!refusals.empty()) {
    notice = Notice{[one = refusals.front()](const Stage& now) { return now.refusal(one); },
                    Notice::Kind::refused, 0};
    signal = audio::Signal::refusal;
    return false;
  }
  const auto taken = course->take(action);
  if (!taken) {
    fail(taken.failure());
    return false;
  }
  const std::int32_t number = course->session().journal().back().number;
  notice = Notice{[number](const Stage& now) { return recorded(now, number); }, Notice::Kind::done,
                  number};
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

void Stage::fail(const base::Failure& failure, std::string_view title) {
  dialog = failure_dialog(text, failure, title);
}

Dialog failure_dialog(const present::ProgramText& text, const base::Failure& failure,
                      std::string_view title) {
  const std::string code = std::to_string(failure.code);
  return {text.say(title),
          text.say("failure." + code, failure.arguments) + ' ' +
              text.say("failure_remedy." + code, failure.arguments) + " [RSD-" + code + ']',
          "",
          text.say("screen.understood"),
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
