// Where the script stands: what was shown, what is open, what the pack's own numbers are.
#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/units.hpp"
#include "engine/script/waiting.hpp"

#include <cstdint>
#include <vector>

namespace rasad::script {

/// A minute before everything: "has not happened".
inline constexpr std::int64_t not_yet = -(INT64_C(1) << 40);

struct InjectState {
  base::Minutes shown{not_yet};  ///< last time
  std::int32_t times = 0;
  bool held_before = false;  ///< its condition held at the last look
  bool is_held = false;      ///< the instructor keeps it back
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("shown", self.shown);
    visit("times", self.times);
    visit("held_before", self.held_before);
    visit("is_held", self.is_held);
  }
};

struct QuestionState {
  base::Minutes opened{not_yet};
  base::Minutes closes{not_yet};
  std::int32_t choice = -1;
  base::Minutes answered{not_yet};

  [[nodiscard]] bool is_open() const { return opened.value != not_yet && choice < 0; }
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("opened", self.opened);
    visit("closes", self.closes);
    visit("choice", self.choice);
    visit("answered", self.answered);
  }
};

/// A line for the trainee's inbox: an inject that was shown.
struct Message {
  base::InjectId inject;
  base::Minutes at;
  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("inject", self.inject);
    visit("at", self.at);
  }
};

struct State {
  std::vector<std::int64_t> facts;  ///< the pack's own
  std::vector<InjectState> injects;
  std::vector<QuestionState> questions;
  std::vector<Answered> answered;  ///< in order; served when time goes on
  std::vector<Waiting> waiting;
  std::vector<OnItsWay> on_their_way;
  std::vector<Message> messages;
  std::vector<base::Minutes> marks;   ///< when each was set first
  std::vector<base::Minutes> clocks;  ///< when each was started; not_yet while it stands
  std::vector<std::int32_t> running;  ///< storylines: 1 while they run
  std::int32_t reports_seen = 0;      ///< in the inbox at the last look
  bool has_decision = false;          ///< a question was answered since the last look
  bool is_ended = false;

  template <class Self, class Visitor>
  static void fields(Self& self, Visitor& visit) {
    visit("facts", self.facts);
    visit("injects", self.injects);
    visit("questions", self.questions);
    visit("answered", self.answered);
    visit("waiting", self.waiting);
    visit("on_their_way", self.on_their_way);
    visit("messages", self.messages);
    visit("marks", self.marks);
    visit("clocks", self.clocks);
    visit("running", self.running);
    visit("reports_seen", self.reports_seen);
    visit("has_decision", self.has_decision);
    visit("is_ended", self.is_ended);
  }
};

}  // namespace rasad::script
