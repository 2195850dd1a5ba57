// What the script holds back until its time: injects, reports on their way, answers of the meeting.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"

#include <cstdint>

namespace rasad::script {

/// An inject that waits for its delay to pass.
struct Waiting {
  base::InjectId inject;
  base::Step due;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("inject", self.inject);
    visit("due", self.due);
  }
};

/// A report that was sent and has not arrived.
struct OnItsWay {
  base::ReportId report;
  base::Step due;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("report", self.report);
    visit("due", self.due);
  }
};

/// An answer of this meeting whose consequences have not come yet.
struct Answered {
  base::QuestionId question;
  std::int32_t choice = -1;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("question", self.question);
    visit("choice", self.choice);
  }
};

}  // namespace rasad::script
