// A report to read, with what the desk does with it: its code, whom it is handed to, whether two
// reports are one voice, its removal.
#pragma once

#include "app/screen/stage.hpp"

#include <map>
#include <string>

namespace rasad::screen {

class ReportCard {
 public:
  /// Where the handling code is chosen.
  enum class Codes { here, elsewhere };
  /// Draws from the top of `column` and cuts off what it used.
  ///
  /// report  index into the view's reports
  void draw(Stage& stage, widget::Rect& column, std::size_t report, Codes codes = Codes::here);

 private:
  void draw_facts(Stage& stage, widget::Rect& column, std::size_t report) const;
  void draw_code(Stage& stage, widget::Rect& column, const session::ViewReport& report);
  void draw_sharing(Stage& stage, widget::Rect& column, const session::ViewReport& report);
  void draw_voices(Stage& stage, widget::Rect& column, const session::ViewReport& report) const;
  void draw_removal(Stage& stage, widget::Rect& column, const session::ViewReport& report);

  base::ReportId shown_;
  /// What was chosen and written for a report and is not recorded yet.
  struct Draft {
    std::int32_t code = -1;
    std::int32_t agency = -1;
    std::string reason;  ///< why it is removed
  };
  std::map<std::int32_t, Draft> drafts_;  ///< by report
};

/// Handling codes, each with its words, and room for the meaning of the chosen one; answers the
/// newly chosen one, or -1. Nothing without codes in the doctrine.
int handling_rows(Stage& stage, widget::Rect& column, const std::string& id, int chosen);

}  // namespace rasad::screen
