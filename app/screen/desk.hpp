// The desk: what came in, the report being read, its grade. In the intake phase the week's figures
// stand where the grade will be.
#pragma once

#include "app/screen/report_card.hpp"
#include "app/screen/stage.hpp"
#include "app/widget/grade_picker.hpp"
#include "app/widget/map_scene.hpp"

#include <map>
#include <string>

namespace rasad::screen {

class Desk {
 public:
  void draw(Stage& stage, widget::Rect rect);
  /// A new exercise begins: nothing is chosen any more.
  void reset() { *this = Desk{}; }

 private:
  enum class List { to_grade, reports, news };
  enum class Tab { list, read, grade };

  void draw_inbox(Stage& stage, widget::Rect rect);
  [[nodiscard]] widget::Rect draw_go_on(Stage& stage, widget::Rect rect);
  void draw_rows(Stage& stage, widget::Rect rect);
  void report_row(Stage& stage, widget::Rect place, std::size_t index);
  void message_row(Stage& stage, widget::Rect place, std::size_t index);
  void draw_reading(Stage& stage, widget::Rect rect);
  void read_report(Stage& stage, widget::Rect& column);
  void read_message(Stage& stage, widget::Rect& column);
  static void ask_for_hint(Stage& stage, const session::TakeHint& hint);
  void draw_coach(Stage& stage, widget::Rect& rect);
  void draw_grading(Stage& stage, widget::Rect rect);
  void draw_picker(Stage& stage, widget::Rect& rect);
  void draw_handling(Stage& stage, widget::Rect& rect);
  void draw_grading_foot(Stage& stage, widget::Rect foot);
  void draw_week(Stage& stage, widget::Rect rect);
  void record(Stage& stage);
  void close_phase(Stage& stage);
  void choose_next(const Stage& stage);
  void move(const Stage& stage, int by);
  void keep_choice(const Stage& stage);
  [[nodiscard]] std::vector<std::size_t> shown(const Stage& stage) const;

  /// What was chosen for a report and is not recorded yet: it waits until it is.
  struct Choice {
    int source = -1;
    int information = -1;
    int handling = -1;
    [[nodiscard]] bool has_grade() const { return source >= 0 && information >= 0; }
    friend bool operator==(const Choice&, const Choice&) = default;
  };
  [[nodiscard]] Choice choice(const Stage& stage) const;
  void choose(const Stage& stage, const Choice& wanted);
  /// What the choice adds to the record of the shown report.
  struct News {
    bool grade = false;
    bool handling = false;
    std::string words;  ///< "B3 · H1"
  };
  [[nodiscard]] News news(const Stage& stage) const;
  [[nodiscard]] bool may_grade(const Stage& stage) const;

  List list_ = List::news;
  Tab tab_ = Tab::list;
  std::size_t report_ = 0;   ///< index into the view's reports
  std::size_t message_ = 0;  ///< index into the view's messages
  ReportCard card_;
  std::map<std::int32_t, Choice> choices_;  ///< by report
  std::size_t hint_ = 0;                    ///< which of the week's hints
  std::int32_t week_ = -1;
  Phase phase_ = Phase::intake;
  widget::MapGround ground_;
  std::string ground_for_;
};

}  // namespace rasad::screen
