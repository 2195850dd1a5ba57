// Captions: a sentence for every signal in three languages, and time enough to read it.
#include "app/audio/player.hpp"
#include "app/present/captions.hpp"
#include "tests/support/catch.hpp"

#include <set>

using namespace rasad;
using present::CaptionLine;

namespace {

const std::filesystem::path texts = std::filesystem::path{RASAD_SOURCE_DIR} / "localization";

}  // namespace

TEST_CASE("every signal has its own caption in three languages", "[audio]") {
  present::ProgramText text{texts};
  for (const char* language : {"en", "ru", "tg"}) {
    text.set_language(language);
    std::set<std::string> seen;
    for (const audio::Signal signal : audio::all_signals()) {
      const std::string id = audio::caption_of(signal);
      INFO(language << ' ' << id);
      REQUIRE(text.catalogue(language).has(id));
      const std::string sentence = present::caption(text, id).sentence;
      CHECK(sentence.starts_with('['));  // the sound in brackets, then what it means
      CHECK(sentence.find("] ") != std::string::npos);
      CHECK(sentence.ends_with('.'));
      CHECK(seen.insert(sentence).second);
    }
  }
}

TEST_CASE("every state of the sound has its sentence", "[audio]") {
  const present::ProgramText text{texts};
  std::set<std::string> seen;
  for (const audio::State state :
       {audio::State::resting, audio::State::ready, audio::State::no_device, audio::State::no_table,
        audio::State::not_built}) {
    const std::string id = audio::sentence_of(state);
    for (const char* language : {"en", "ru", "tg"}) {
      INFO(language << ' ' << id);
      CHECK(text.catalogue(language).has(id));
    }
    CHECK(seen.insert(id).second);
  }
}

TEST_CASE("a caption stays three seconds or a second for fifteen letters", "[audio]") {
  CHECK(present::reading_time("") == 3000);
  CHECK(present::reading_time(std::string(45, 'a')) == 3000);
  CHECK(present::reading_time(std::string(60, 'a')) == 4000);
  CHECK(present::reading_time(std::string(61, 'a')) == 4067);  // 61 / 15 = 4.0666…, rounded up
  std::string tajik;
  for (int i = 0; i < 60; ++i) {
    tajik += "ҷ";  // two bytes, one letter
  }
  CHECK(present::reading_time(tajik) == 4000);
}

TEST_CASE("a caption has its time before the next is shown", "[audio]") {
  CaptionLine line;
  CHECK(line.shown(0).empty());
  CHECK(line.next_change() == -1);
  line.add("first", 3000, 100);
  line.add("second", 4000, 200);
  CHECK(line.shown(3099) == "first");
  CHECK(line.next_change() == 3100);
  CHECK(line.shown(3100) == "second");
  CHECK(line.shown(7099) == "second");
  CHECK(line.shown(7100).empty());
  CHECK(line.next_change() == -1);
}

TEST_CASE("of more than three captions that wait the oldest is let go", "[audio]") {
  CaptionLine line;
  for (const char* id : {"shown", "a", "b", "c", "d"}) {
    line.add(id, 3000, 0);
  }
  CHECK(line.shown(0) == "shown");
  CHECK(line.shown(3000) == "b");
  CHECK(line.shown(6000) == "c");
  CHECK(line.shown(9000) == "d");
}

TEST_CASE("the same signal again prolongs its caption and never takes the place of another",
          "[audio]") {
  CaptionLine line;
  line.add("tap", 3000, 0);
  line.add("tap", 3000, 2000);
  CHECK(line.shown(4999) == "tap");
  line.add("chord", 3000, 4999);
  line.add("chord", 3000, 4999);
  line.add("tap", 3000, 4999);
  CHECK(line.shown(5000) == "chord");
  CHECK(line.shown(8000).empty());
}
