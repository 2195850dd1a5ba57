// Enter, the ring, typing and the lines at the foot, on whole screens in three languages.
#include "app/audio/signal.hpp"
#include "app/present/choice_order.hpp"
#include "tests/app/screen/hand.hpp"

using namespace rasad;
using gui::Hand;
using screen::Phase;
using screen::Place;
using widget::Key;
using widget::key_of;

TEST_CASE("Enter presses what has the ring and not the yellow button", "[screen]") {
  for (const char* language : {"en", "ru", "tg"}) {
    Hand hand{language};
    REQUIRE(hand.tab_to("home.handbook") < 30);
    hand.press(Key::enter);
    CHECK(hand.program.place() == Place::handbook);
  }
}

TEST_CASE("a question has the safe answer under Enter and no yellow button", "[screen]") {
  Hand hand;
  hand.to_the_meeting();
  hand.press_ctrl(Key::enter);
  REQUIRE(hand.driver.has("dialog.act"));
  CHECK(hand.driver.focused() == "dialog.back");
  hand.press(Key::enter);
  CHECK_FALSE(hand.driver.has("dialog.act"));
  CHECK(hand.course().phase() == Phase::task);
  hand.press_ctrl(Key::enter);
  hand.press(Key::tab);
  CHECK(hand.driver.focused() == "dialog.act");
  hand.press(Key::enter);
  CHECK(hand.course().phase() == Phase::week);
}

TEST_CASE("the end of the exercise is asked for and never by one Enter too many", "[screen]") {
  Hand hand;
  hand.start();
  while (!hand.course().view().is_finished) {
    REQUIRE(hand.course().play_week().ok());
    hand.course().next_phase();
    if (!hand.course().view().is_finished) {
      hand.course().next_phase();
    }
  }
  hand.go(Place::review);
  hand.press(Key::enter);
  REQUIRE(hand.driver.has("dialog.act"));
  hand.press(Key::enter);
  CHECK_FALSE(hand.course().is_ended());
  hand.press(Key::enter);
  hand.press(Key::enter);
  CHECK_FALSE(hand.course().is_ended());
}

TEST_CASE("deleting a session is not what Enter does", "[screen]") {
  Hand hand;
  hand.start();
  hand.go(Place::home);
  hand.click("home.sessions");
  const auto& items = hand.driver.items();
  const auto row = std::find_if(items.begin(), items.end(), [](const widget::Item& one) {
    return one.id.ends_with(".delete");
  });
  REQUIRE(row != items.end());
  const std::string id = row->id;
  hand.click(id);
  REQUIRE(hand.driver.has("dialog.act"));
  hand.press(Key::enter);
  hand.press(Key::enter);
  CHECK(hand.driver.has(id));
}

TEST_CASE("what is typed into a reason is text and acts on nothing", "[screen]") {
  for (const char* language : {"en", "ru", "tg"}) {
    Hand hand{language};
    hand.to_the_meeting();
    hand.press(key_of('1'));
    hand.click("tasking.answer_reason");
    const std::size_t before = hand.decisions();
    hand.driver.keys(hand.program, {{key_of('L')}, {key_of('H')}, {key_of('M')}, {key_of('2')}},
                     "lhm2");
    hand.press(Key::enter);
    hand.type("ду сатр");
    hand.press(Key::space);
    hand.press(Key::right);
    CHECK(hand.driver.focused() == "tasking.answer_reason");
    CHECK(hand.text.language() == language);
    CHECK(hand.program.place() == Place::tasking);
    CHECK(hand.decisions() == before);
    hand.press_ctrl(Key::enter);
    REQUIRE(hand.decisions() == before + 1);
    const auto& answer =
        std::get<session::Answer>(hand.course().session().journal().back().decision.action);
    CHECK(answer.reason == "lhm2\nду сатр");
    // The first that is shown, wherever the pack has it.
    const auto& asked = hand.course().pack().scenario.questions[answer.question.index()];
    CHECK(answer.choice == static_cast<std::int32_t>(present::choice_order(asked).front()));
  }
}

TEST_CASE("Enter in a field of one line keeps the field and Escape keeps the text", "[screen]") {
  Hand hand;
  hand.click("home.start");
  hand.click("form.player");
  hand.type("Ҳакимова");
  hand.press(Key::enter);
  CHECK(hand.driver.focused() == "form.player");
  CHECK(hand.program.course() == nullptr);
  hand.press(Key::escape);
  CHECK(hand.driver.focused().empty());
  CHECK(hand.driver.has("form.player"));
  CHECK(hand.reads("Ҳакимова"));
}

TEST_CASE("a field holds characters and says what it did not take", "[screen]") {
  for (const char* letter : {"a", "ҳ"}) {
    Hand hand;
    hand.to_the_meeting();
    hand.press(key_of('1'));
    hand.click("tasking.answer_reason");
    std::string typed;
    for (int i = 0; i < 610; ++i) {
      typed += letter;
    }
    hand.type(typed);
    CHECK(hand.reads(hand.text.say("screen.text_full", {{"n", "10"}, {"most", "600"}})));
    CHECK(hand.reads("600 / 600"));
    hand.press_ctrl(Key::enter);
    const auto& answer =
        std::get<session::Answer>(hand.course().session().journal().back().decision.action);
    CHECK(answer.reason.size() == 600 * std::string{letter}.size());
  }
}

TEST_CASE("signs that cannot be seen are left out and said", "[screen]") {
  Hand hand;
  hand.to_the_meeting();
  hand.press(key_of('1'));
  hand.click("tasking.answer_reason");
  hand.type("one\r\ntwo\u202E");
  CHECK(hand.reads(hand.text.say("screen.signs_left_out", {{"n", "1"}})));
  hand.press_ctrl(Key::enter);
  CHECK(
      std::get<session::Answer>(hand.course().session().journal().back().decision.action).reason ==
      "one\ntwo");
}

TEST_CASE("letters that a Russian keyboard lacks are pressed and typed", "[screen]") {
  Hand hand{"tg"};
  hand.to_the_meeting();
  hand.press(key_of('1'));
  CHECK_FALSE(hand.driver.has("typing.letter.0"));
  hand.click("tasking.answer_reason");
  hand.click("typing.letter.4");  // a capital where the sentence begins
  hand.click("typing.letter.3");
  CHECK(hand.driver.focused() == "tasking.answer_reason");
  hand.driver.keys(hand.program, {{key_of('X'), false, false, true}});
  hand.driver.keys(hand.program, {{key_of('R'), false, true, true}});
  hand.press_ctrl(Key::enter);
  CHECK(
      std::get<session::Answer>(hand.course().session().journal().back().decision.action).reason ==
      "ҲӯҷҚ");
}

TEST_CASE("what was recorded is said until its place ends and in the language chosen", "[screen]") {
  Hand hand;
  hand.to_the_meeting();
  hand.press(key_of('1'));
  hand.press(Key::enter);
  REQUIRE(hand.decisions() == 1);
  CHECK(hand.driver.has("notice.undo"));
  const std::string english = hand.text.say("screen.take_back", {{"number", "1"}});
  CHECK(hand.reads(english));
  hand.press(key_of('L'));
  CHECK_FALSE(hand.reads(english));
  CHECK(hand.reads(hand.text.say("screen.take_back", {{"number", "1"}})));
  hand.go(Place::log);
  CHECK_FALSE(hand.driver.has("notice.undo"));
  hand.go(Place::tasking);
  CHECK_FALSE(hand.driver.has("notice.undo"));
}

TEST_CASE("the button beside a sentence takes back what the sentence says", "[screen]") {
  Hand hand;
  hand.to_the_meeting();
  hand.press(key_of('1'));
  hand.press(Key::enter);
  const std::int32_t number = hand.course().session().journal().back().number;
  hand.click("notice.undo");
  const session::Entry& last = hand.course().session().journal().back();
  REQUIRE(std::holds_alternative<session::Withdraw>(last.decision.action));
  CHECK(std::get<session::Withdraw>(last.decision.action).number == number);
  CHECK_FALSE(hand.driver.has("notice.undo"));  // that is gone
}

TEST_CASE("nothing at the foot lies on a control", "[screen]") {
  for (const auto& [width, height, scale] : std::vector<std::tuple<int, int, float>>{
           {1366, 768, 1.0F}, {1280, 720, 1.0F}, {1366, 768, 1.5F}, {1366, 768, 2.0F}}) {
    Hand hand{"ru", width, height, scale};
    hand.to_the_meeting();
    if (static_cast<float>(width) / scale < 1000) {
      hand.click("tasking.tab.1");  // where there is one column, the question is its second page
    }
    hand.press(key_of('1'));
    hand.press(Key::enter);
    INFO(width << " at " << scale);
    const auto& items = hand.driver.items();
    const auto undo = std::find_if(items.begin(), items.end(),
                                   [](const auto& one) { return one.id == "notice.undo"; });
    REQUIRE(undo != items.end());
    for (const widget::Item& part : items) {
      const bool is_own = part.id == undo->id || part.id.starts_with("rail.");
      CHECK((is_own || part.rect.shared_with(part.clip).shared_with(undo->rect).is_empty()));
    }
  }
}

TEST_CASE("what is heard stands whole beside what is said", "[screen]") {
  for (const std::string language : {"en", "ru", "tg"}) {
    for (const auto& [width, height, scale] : std::vector<std::tuple<int, int, float>>{
             {1366, 768, 1.0F}, {1280, 720, 1.5F}, {1280, 720, 2.0F}, {800, 600, 1.0F}}) {
      Hand hand{language, width, height, scale};
      hand.to_the_meeting();
      if (static_cast<float>(width) / scale < 1000) {
        hand.click("tasking.tab.1");
      }
      hand.press(key_of('1'));
      hand.driver.key(hand.program, Key::enter);
      hand.driver.frame(hand.program);  // at once: a caption passes
      INFO(language << ", " << width << " at " << scale);
      REQUIRE(hand.driver.has("notice.undo"));
      const std::string id = audio::caption_of(audio::Signal::decision_recorded);
      std::string words = hand.text.say(id);
      // Its lines, one below the other, from its first sign to its last.
      for (const widget::DrawnText& one : hand.driver.texts()) {
        if (one.text.size() > 8 && !one.was_cut && !one.is_too_wide &&
            words.starts_with(one.text)) {
          words.erase(0, std::min(words.size(), one.text.size() + 1));
        }
      }
      CHECK(words == "");
    }
  }
}

TEST_CASE("a hint is looked at only after a question", "[screen]") {
  Hand hand;
  hand.start();
  hand.go(Place::desk);
  REQUIRE(hand.driver.has("desk.hint"));
  hand.press(key_of('H'));
  CHECK_FALSE(hand.driver.has("dialog.act"));
  hand.press(key_of('G'));
  REQUIRE(hand.driver.has("dialog.act"));
  CHECK(hand.decisions() == 0);
  hand.press(Key::escape);
  CHECK(hand.decisions() == 0);
  hand.press(key_of('G'));
  hand.press(Key::tab);
  hand.press(Key::enter);
  CHECK(hand.decisions() == 1);
  CHECK_FALSE(hand.driver.has("notice.undo"));  // what was seen cannot be unseen
}

TEST_CASE("few stops lead to the first field and leaving by the mark leaves no ring", "[screen]") {
  Hand hand;
  hand.to_the_meeting();
  CHECK(hand.tab_to("tasking.answer_reason") <= 8);
  hand.go(Place::desk);
  hand.press(Key::tab);
  CHECK_FALSE(hand.driver.focused().starts_with("frame."));
  CHECK_FALSE(hand.driver.focused().starts_with("rail."));
  REQUIRE(hand.tab_to("frame.home") < 60);
  hand.press(Key::enter);
  REQUIRE(hand.program.place() == Place::home);
  hand.press(Key::enter);  // continue
  REQUIRE(hand.program.course() != nullptr);
  CHECK(hand.driver.focused().empty());
}

TEST_CASE("the key line names Enter by the words of what it presses", "[screen]") {
  for (const char* language : {"en", "ru", "tg"}) {
    Hand hand{language};
    hand.start();
    const auto said = [&](const std::string& words) {
      return std::count_if(hand.driver.texts().begin(), hand.driver.texts().end(),
                           [&](const auto& one) { return one.text == words; });
    };
    CHECK(said(hand.text.say("screen.handbook")) == 1);  // on the rail
    const auto& items = hand.driver.items();
    const auto begin = std::find_if(items.begin(), items.end(),
                                    [](const auto& one) { return one.id == "briefing.begin"; });
    REQUIRE(begin != items.end());
    CHECK(said(begin->label) == 2);  // on the button and in the key line
  }
}

TEST_CASE("settings open at their first control and Enter works on it", "[screen]") {
  Hand hand;
  hand.start();
  hand.click("frame.settings");
  CHECK(hand.driver.focused() == "language.en");
  hand.press(Key::escape);
  CHECK_FALSE(hand.driver.has("settings.done"));
}
