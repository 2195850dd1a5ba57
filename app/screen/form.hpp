// Rows of a form, and the two panes of a page that lists things and shows one of them.
#pragma once

#include "app/screen/stage.hpp"
#include "app/widget/text_field.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rasad::screen {

/// A label at the left of the next `height` pixels of a column; answers the rest of the line.
[[nodiscard]] widget::Rect labelled(Stage& stage, widget::Rect& column, const std::string& label,
                                    float height);
/// Choices of which one holds, wrapped over as many lines as they need. Answers the newly chosen
/// one, or -1.
int choice_row(Stage& stage, widget::Rect& column, const std::string& label,
               const widget::Tabs& choices);
/// A text in own words, of several lines if it is high enough for them; true if it changed.
bool text_row(Stage& stage, widget::Rect& column, const std::string& label,
              const widget::TextField& field, std::string& value, float height = 64);
/// A box to tick with what it stands for; true if it was pressed.
bool tick_row(Stage& stage, widget::Rect& column, const std::string& id, const std::string& words,
              bool is_on);
/// A row of a list: a line in bold, a small one below, a chip at its right end ("" for none).
struct ListRow {
  std::string id;
  std::string title;
  std::string below;
  std::string chip;
  bool is_chosen = false;
};
/// True if it was pressed.
bool list_row(Stage& stage, widget::Rect& column, const ListRow& row);

/// Hypotheses in their own words, or other sentences, of which one holds; a mark at the left.
/// Answers the newly chosen one, or -1.
///
/// chosen  -1: none yet
int sentence_rows(Stage& stage, widget::Rect& column, const std::string& id,
                  const std::vector<std::string>& sentences, int chosen);
/// "1. Statement" of each hypothesis.
[[nodiscard]] std::vector<std::string> hypothesis_sentences(const Stage& stage);

/// A reason in own words. Below it stands what a reason should name, as long as it says little.
bool reason_row(Stage& stage, widget::Rect& column, const std::string& label,
                const widget::TextField& field, std::string& value, float height = 64);

/// The foot of a form: the saffron button at the right, the reason against it at the left.
bool form_foot(Stage& stage, widget::Rect foot, const std::string& id, const std::string& label,
               const std::string& why_not);
/// The same for an act that may stand in the journal already: then there is no button, so that
/// Enter repeats nothing, and its number is said.
bool act_foot(Stage& stage, const widget::Rect& foot, const std::string& id,
              const std::string& label, const session::Action& action);
/// A small button for an act of its own within a column, the reason against it beside it; true if
/// it was recorded.
bool small_act(Stage& stage, widget::Rect& column, const std::string& id, const std::string& label,
               const session::Action& action);
/// Says that a decision stands, with a tick.
void stands(Stage& stage, const widget::Rect& foot, std::int32_t number);

/// Whom one plays, null for everybody at the table.
[[nodiscard]] const content::SeatRole* role_of(const Stage& stage);
/// Whether the role that is played has a right; one person in all roles has them all.
[[nodiscard]] bool may(const Stage& stage, bool content::SeatRole::*right);

/// The first reason against an act as a sentence, "" if it can be taken.
[[nodiscard]] std::string why_not(const Stage& stage, const session::Action& action);

/// A list and what was chosen of it: side by side, or in one column one after the other with tabs
/// above.
struct ListAndDetail {
  std::string id;  ///< of the tabs
  std::string detail_name;
  std::function<void(const widget::Rect&)> draw_list;
  std::function<void(const widget::Rect&)> draw_detail;
};
/// shows_detail  in one column the detail is shown; changed by the tabs
void list_and_detail(Stage& stage, widget::Rect rect, const ListAndDetail& panes,
                     bool& shows_detail);
/// The list itself: `draw` cuts rows off what it gets. Without any, `empty` is said.
void list_pane(Stage& stage, const std::string& id, widget::Rect view, const std::string& empty,
               const std::function<void(widget::Rect&)>& draw);

/// Title of a form, and what it is for.
void form_head(Stage& stage, widget::Rect& column, const std::string& title,
               const std::string& about);

/// The names of the districts, for choices.
[[nodiscard]] std::vector<std::string> district_names(const Stage& stage);

/// A strip of pages above a screen, as high as its labels need; answers the newly chosen or -1.
int page_strip(Stage& stage, widget::Rect& rect, const widget::Tabs& pages);

/// A scrolled page that shows one item of many, named by `item`. Each has its own place in it: one
/// that is opened for the first time shows its top, one that is opened again is found as it was
/// left.
void scrolled_item(Stage& stage, const std::string& id, const std::string& item,
                   const widget::Rect& view, const std::function<void(widget::Rect&)>& draw);
/// The place of an item in such a page, for parts that scroll by themselves.
[[nodiscard]] std::string place_of(const std::string& id, const std::string& item);

/// A scrolled page in a panel. `draw` draws from the top of what it gets and cuts off what it used.
void scrolled(Stage& stage, const std::string& id, const widget::Rect& view,
              const std::function<void(widget::Rect&)>& draw);

}  // namespace rasad::screen
