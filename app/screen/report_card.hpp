// A report to read, with what the desk does with it: its code, whom it is handed to, whether two
// reports are one voice, its removal.
#pragma once

#include "app/screen/stage.hpp"

#include <string>

namespace rasad::screen {

class ReportCard {
 public:
  /// Draws from the top of `column` and cuts off what it used.
  ///
  /// report  index into the view's reports
  void draw(Stage& stage, widget::Rect& column, std::size_t report);

 private:
  void draw_facts(Stage& stage, widget::Rect& column, std::size_t report) const;
  void draw_code(Stage& stage, widget::Rect& column, const session::ViewReport& report) const;
  void draw_sharing(Stage& stage, widget::Rect& column, const session::ViewReport& report) const;
  void draw_voices(Stage& stage, widget::Rect& column, const session::ViewReport& report) const;
  void draw_removal(Stage& stage, widget::Rect& column, const session::ViewReport& report);

  base::ReportId shown_;
  std::string reason_;  ///< why it is removed
};

}  // namespace rasad::screen
