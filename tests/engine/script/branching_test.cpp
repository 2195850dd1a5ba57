// Branches and time: storylines, clocks, marks, reports on their way, moments of looking, waves.
#include "engine/script/script.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;
using content::Inject;
using content::Phase;

namespace {

Inject inject(Phase at) {
  Inject inject;
  inject.at = at;
  return inject;
}

// A pack with a storyline that rests at first, a clock, a mark, a question, and these injects.
std::shared_ptr<const content::Pack> pack_with(std::vector<Inject> injects) {
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  content::Storyline storyline;
  storyline.begins = false;
  pack->scenario.storylines = {storyline};
  pack->scenario.clocks = {"watch"};
  pack->scenario.marks = {"seen"};
  content::Question question;
  question.choices.resize(2);
  pack->scenario.questions = {question};
  pack->scenario.facts.clear();
  pack->scenario.injects = std::move(injects);
  return pack;
}

script::Requests look(script::Script& script, std::int32_t step, std::int32_t reports = 0,
                      bool is_end = false) {
  return script.fire({{step}, reports, is_end}, {});
}

std::int32_t times(const script::Script& script, std::size_t index) {
  return script.state().injects[index].times;
}

content::FactSlot slot(content::FactKind kind) {
  return {kind, 0, -1, {}};
}

// Value of one fact of the script at a step, in a world that has not begun.
std::int64_t value(content::FactKind kind, base::Step step, const script::State& state) {
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  pack->facts = {slot(kind)};
  const session::Session fresh = test::session_of(1);
  return script::fact_values(*pack, step, fresh.core().picture, fresh.core().tasking, state)[0];
}

}  // namespace

TEST_CASE("injects of a storyline come only while it runs", "[script]") {
  Inject branch = inject(Phase::step);
  branch.storyline = {0};
  branch.repeat = content::Repeat::daily;
  Inject opens = inject(Phase::day);
  opens.day = 2;
  opens.effects = {content::BeginStoryline{{0}}};
  Inject ends = inject(Phase::day);
  ends.day = 3;
  ends.effects = {content::EndStoryline{{0}}};
  script::Script script{pack_with({branch, opens, ends}), 1};
  for (std::int32_t step = 0; step < 20; ++step) {
    (void)look(script, step);
  }
  // Day 2 begins with step 4, day 3 with step 8: steps 5, 6, 7 and 8 see it run.
  CHECK(times(script, 0) == 4);
}

TEST_CASE("a day holds an inject back on every other day", "[script]") {
  Inject one = inject(Phase::step);
  one.day = 3;
  one.repeat = content::Repeat::daily;
  script::Script script{pack_with({one}), 1};
  for (std::int32_t step = 0; step < 28; ++step) {
    (void)look(script, step);
  }
  CHECK(times(script, 0) == 4);
}

TEST_CASE("an inject after decisions looks once after each answer", "[script]") {
  script::Script script{pack_with({inject(Phase::decision)}), 1};
  (void)look(script, 0);
  CHECK(times(script, 0) == 0);
  (void)script.answer({0}, 1, {0});
  (void)look(script, 1);
  CHECK(times(script, 0) == 1);
  CHECK_FALSE(script.state().has_decision);
}

TEST_CASE("an inject after reports looks when the inbox has grown", "[script]") {
  Inject one = inject(Phase::report);
  one.repeat = content::Repeat::daily;
  script::Script script{pack_with({one}), 1};
  (void)look(script, 0, 2);
  (void)look(script, 1, 2);
  (void)look(script, 2, 3);
  CHECK(times(script, 0) == 2);
}

TEST_CASE("an inject of the end comes with the last step and not before", "[script]") {
  script::Script script{pack_with({inject(Phase::end), inject(Phase::step)}), 1};
  (void)look(script, 0);
  CHECK(times(script, 0) == 0);
  (void)look(script, 28, 0, true);
  CHECK(times(script, 0) == 1);
  CHECK(times(script, 1) == 1);  // only in step 0: at the end nothing else is looked at
}

TEST_CASE("an inject of the end comes also when an effect ends the exercise", "[script]") {
  Inject last = inject(Phase::day);
  last.day = 2;
  last.effects = {content::EndExercise{}};
  script::Script script{pack_with({inject(Phase::end), last}), 1};
  (void)look(script, 0);
  (void)look(script, 4);
  CHECK(script.state().is_ended);
  CHECK(times(script, 0) == 1);
  (void)look(script, 5);
  CHECK(times(script, 0) == 1);
}

TEST_CASE("an inject that is called never comes by itself", "[script]") {
  Inject calls = inject(Phase::day);
  calls.day = 2;
  calls.effects = {content::ShowInject{{0}}};
  script::Script script{pack_with({inject(Phase::call), calls}), 1};
  (void)look(script, 0);
  (void)look(script, 4);
  CHECK(times(script, 0) == 0);
  (void)look(script, 5);
  CHECK(times(script, 0) == 1);
}

TEST_CASE("a report that is sent arrives after its time", "[script]") {
  Inject sends = inject(Phase::start);
  sends.effects = {content::SendReport{{5}, {base::minutes_per_day}}};
  script::Script script{pack_with({sends}), 1};
  CHECK(look(script, 0).reports.empty());
  CHECK(look(script, 3).reports.empty());
  const script::Requests requests = look(script, 4);
  REQUIRE(requests.reports.size() == 1);
  CHECK(requests.reports[0].value == 5);
  CHECK(look(script, 5).reports.empty());
}

TEST_CASE("a clock runs from its start until it is stopped", "[script]") {
  using content::FactKind;
  Inject starts = inject(Phase::start);
  starts.effects = {content::StartClock{{0}}};
  Inject stops = inject(Phase::day);
  stops.day = 3;
  stops.effects = {content::StopClock{{0}}};
  script::Script script{pack_with({starts, stops}), 1};
  CHECK(value(FactKind::clock, {0}, script.state()) == text::never);
  (void)look(script, 0);
  CHECK(value(FactKind::clock, {2}, script.state()) == 2 * base::minutes_per_step);
  (void)look(script, 8);
  CHECK(value(FactKind::clock, {9}, script.state()) == text::never);
}

TEST_CASE("marks and storylines and open questions can be asked", "[script]") {
  using content::FactKind;
  Inject one = inject(Phase::start);
  one.effects = {content::SetMark{{0}}, content::BeginStoryline{{0}}, content::OpenQuestion{{0}}};
  script::Script script{pack_with({one}), 1};
  CHECK(value(FactKind::marked, {0}, script.state()) == 0);
  CHECK(value(FactKind::running, {0}, script.state()) == 0);
  CHECK(value(FactKind::open, {0}, script.state()) == 0);
  (void)look(script, 0);
  CHECK(value(FactKind::marked, {1}, script.state()) == 1);
  CHECK(value(FactKind::running, {1}, script.state()) == 1);
  CHECK(value(FactKind::open, {1}, script.state()) == 1);
}

TEST_CASE("a question that is closed can be answered no more", "[script]") {
  Inject opens = inject(Phase::start);
  opens.effects = {content::OpenQuestion{{0}}};
  Inject closes = inject(Phase::day);
  closes.day = 2;
  closes.effects = {content::CloseQuestion{{0}}};
  script::Script script{pack_with({opens, closes}), 1};
  (void)look(script, 0);
  CHECK(script.state().questions[0].is_open());
  (void)look(script, 4);
  CHECK_FALSE(script.state().questions[0].is_open());
}

TEST_CASE("waves and groups are asked for in the order of the effects", "[script]") {
  Inject one = inject(Phase::start);
  one.effects = {content::StartWave{{1}}, content::StopWave{{0}}, content::StartGroup{{0}},
                 content::StopGroup{{2}}};
  script::Script script{pack_with({one}), 1};
  const script::Requests requests = look(script, 0);
  CHECK(requests.waves_started == std::vector<base::WaveId>{{1}});
  CHECK(requests.waves_stopped == std::vector<base::WaveId>{{0}});
  CHECK(requests.groups_started == std::vector<base::GroupId>{{0}});
  CHECK(requests.groups_stopped == std::vector<base::GroupId>{{2}});
}
