// The form of one question that the meeting has to answer.
#include "app/present/choice_order.hpp"
#include "app/screen/tasking_screen.hpp"
#include "engine/base/list_item.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

void TaskingScreen::draw_question(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  panel(ui, rect, Role::sheet, Side::right);
  rect.w -= 1;
  const session::ViewQuestion& one =
      stage.course->view().questions[static_cast<std::size_t>(question_)];
  const base::QuestionId id = one.id;  // the question goes with the view of the act
  const content::Question& question = base::item(stage.course->pack().scenario.questions, id);
  AnswerDraft& draft = drafts_.answer(id);
  const Rect foot = cut_foot(ui, rect);
  scrolled_item(
      stage, "tasking.question", std::to_string(id.value), rect.inset(22, 14), [&](Rect& content) {
        content.cut_top(paint.paragraph(content, stage.say(one.title), title_text) + 8);
        content.cut_top(paint.paragraph(content, stage.say(one.text), reading_text) + 16);
        std::size_t shown = 0;
        for (const std::size_t i : present::choice_order(question)) {
          const std::string digit = std::to_string(++shown);
          const std::string words = stage.say(one.choices[i]);
          const float height = std::max(44.0F, paint.height(words, body_text, content.w - 60) + 20);
          const Rect place = content.cut_top(height);
          content.cut_top(8);
          const bool is_on = draft.choice == static_cast<int>(i);
          const std::string name = "tasking.choice." + std::to_string(i);
          const Response response =
              ui.item({name, place, PartKind::choice, "tasking.choice", is_on});
          paint.fill(place,
                     paint.colour(is_on                 ? Role::tint
                                  : response.is_hovered ? Role::raised
                                                        : Role::sheet),
                     4);
          paint.frame(place, paint.colour(is_on ? Role::select : Role::edge), is_on ? 2.0F : 1.0F,
                      4);
          paint.text({place.x + 14, place.y + 10, 24, 20}, digit, bold_text);
          paint.paragraph({place.x + 44, place.y + 10, place.w - 58, height}, words, body_text);
          ui.focus_ring(name, place, 4);
          if (response.was_pressed || ui.pressed(key_of(digit.front()))) {
            draft.choice = static_cast<int>(i);
            ui.focus().rest();
          }
        }
        content.cut_top(8);
        reason_row(stage, content, stage.say("screen.reason"),
                   {"tasking.answer_reason", stage.say("screen.answer_hint")}, draft.reason);
      });
  const std::string why = draft.choice < 0 ? stage.say("screen.choose_answer") : "";
  if (form_foot(stage, foot, "tasking.answer", stage.say("screen.answer"), why) &&
      stage.take(session::Answer{id, draft.choice, draft.reason})) {
    drafts_.drop(id);
  }
}

}  // namespace rasad::screen
