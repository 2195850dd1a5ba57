// The script: moments, conditions, delay, repetition, questions, effects in one pass.
#include "engine/script/script.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;
using content::Inject;
using content::Phase;
using content::Repeat;
using content::ScriptEffect;

namespace {

// "alarm" is the pack's first own fact.
struct OwnFact : text::Names {
  [[nodiscard]] std::optional<text::Name> variable(std::string_view name) const override {
    return name == "alarm" ? std::optional{text::Name{text::ValueType::integer, 0, 0, 9}}
                           : std::nullopt;
  }
  [[nodiscard]] std::optional<text::Name> call(std::string_view,
                                               const std::vector<std::string>&) const override {
    return std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> known() const override { return {"alarm"}; }
};

text::Expression condition(const std::string& source) {
  base::Diagnostics diagnostics;
  return text::parse_expression("f", {1, 1}, "p", source, OwnFact{}, diagnostics).value();
}

Inject inject(Phase at) {
  Inject inject;
  inject.at = at;
  return inject;
}

// A pack with one fact (0..9), one question of two choices open for two days, and these injects.
std::shared_ptr<const content::Pack> pack_with(std::vector<Inject> injects) {
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  content::Fact alarm;
  alarm.id = "alarm";
  alarm.max = 9;
  pack->scenario.facts = {alarm};
  content::Question question;
  question.days = 2;
  question.choices.resize(2);
  question.choices[1].effects = {content::SetFact{{0}, 7}};
  pack->scenario.questions = {question};
  pack->scenario.injects = std::move(injects);
  return pack;
}

// Plays steps and says in which of them the first inject was shown.
std::vector<std::int32_t> steps_shown(script::Script& script, std::int32_t steps,
                                      std::int64_t alarm_from = 0, std::int64_t alarm_to = 0) {
  std::vector<std::int32_t> shown;
  for (std::int32_t step = 0; step < steps; ++step) {
    const std::int32_t before = script.state().injects[0].times;
    const bool is_up = step >= alarm_from && step < alarm_to;
    (void)script.fire({{step}}, {is_up ? 1 : 0});
    if (script.state().injects[0].times > before) {
      shown.push_back(step);
    }
  }
  return shown;
}

using Steps = std::vector<std::int32_t>;

}  // namespace

TEST_CASE("an inject of a moment is shown once in its first moment", "[script]") {
  for (const Phase phase : {Phase::start, Phase::step, Phase::day, Phase::week}) {
    script::Script script{pack_with({inject(phase)}), 1};
    CHECK(steps_shown(script, 30) == Steps{0});
  }
}

TEST_CASE("a condition is looked at only in its moments", "[script]") {
  // The alarm is up in steps 6 to 9; days begin at 4, 8, 12.
  Inject daily = inject(Phase::day);
  daily.when = condition("alarm > 0");
  script::Script script{pack_with({daily}), 1};
  CHECK(steps_shown(script, 30, 6, 10) == Steps{8});
  Inject weekly = daily;
  weekly.at = Phase::week;
  script::Script never{pack_with({weekly}), 1};
  CHECK(steps_shown(never, 30, 6, 10).empty());
}

TEST_CASE("repetition is never or on each rise or as long as it holds", "[script]") {
  Inject one = inject(Phase::step);
  one.when = condition("alarm > 0");
  script::Script once{pack_with({one}), 1};
  CHECK(steps_shown(once, 9, 3, 6) == Steps{3});
  one.repeat = Repeat::each_rise;
  script::Script rising{pack_with({one}), 1};
  CHECK(steps_shown(rising, 9, 3, 6) == Steps{3});
  (void)rising.fire({{9}}, {0});
  (void)rising.fire({{10}}, {1});
  CHECK(rising.state().injects[0].times == 2);
  one.at = Phase::day;
  one.repeat = Repeat::daily;
  script::Script daily{pack_with({one}), 1};
  CHECK(steps_shown(daily, 16, 3, 13) == Steps{4, 8, 12});
}

TEST_CASE("a delay is rounded up to whole steps", "[script]") {
  // A step is 360 minutes: 361 minutes are two steps.
  Inject late = inject(Phase::start);
  late.delay = {361};
  script::Script script{pack_with({late}), 1};
  CHECK(steps_shown(script, 6) == Steps{2});
}

TEST_CASE("an inject with chance 0 never comes and with 1000 always", "[script]") {
  Inject never = inject(Phase::day);
  never.chance = 0;
  script::Script silent{pack_with({never}), 1};
  CHECK(steps_shown(silent, 60).empty());
  Inject always = inject(Phase::day);
  script::Script sure{pack_with({always}), 1};
  CHECK(steps_shown(sure, 4) == Steps{0});
}

TEST_CASE("a chance of one half is drawn anew by seed", "[script]") {
  Inject half = inject(Phase::start);
  half.chance = 500;
  int shown = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    script::Script script{pack_with({half}), seed};
    shown += steps_shown(script, 1).empty() ? 0 : 1;
  }
  CHECK(shown > 160);  // binomial(400, 1/2): mean 200, sd 10; four sd
  CHECK(shown < 240);
}

TEST_CASE("an inject that is held back comes when it is let go", "[script]") {
  script::Script script{pack_with({inject(Phase::step)}), 1};
  script.hold({0}, true);
  CHECK(steps_shown(script, 5).empty());
  script.hold({0}, false);
  (void)script.fire({{5}}, {0});
  CHECK(script.state().injects[0].times == 1);
}

TEST_CASE("facts stay within their bounds", "[script]") {
  Inject one = inject(Phase::start);
  one.effects = {content::SetFact{{0}, 8}, content::AddToFact{{0}, 5}};
  script::Script script{pack_with({one}), 1};
  (void)script.fire({{0}}, {0});
  CHECK(script.state().facts[0] == 9);
}

TEST_CASE("effects are handed on and never set off others in the same step", "[script]") {
  Inject first = inject(Phase::start);
  first.effects = {content::SendReport{{3}, {}}, content::ChangeTrust{{2}, -4},
                   content::ShowInject{{1}}};
  Inject second = inject(Phase::start);
  second.when = condition("alarm > 8");
  script::Script script{pack_with({first, second}), 1};
  const script::Requests requests = script.fire({{0}}, {0});
  REQUIRE(requests.reports.size() == 1);
  CHECK(requests.reports[0].value == 3);
  REQUIRE(requests.trust.size() == 1);
  CHECK(requests.trust[0].points_a_week == -4);
  CHECK(script.state().injects[1].times == 0);
  (void)script.fire({{1}}, {0});
  CHECK(script.state().injects[1].times == 1);
}

TEST_CASE("a question closes when its days have passed", "[script]") {
  Inject asks = inject(Phase::start);
  asks.effects = {content::OpenQuestion{{0}}};
  script::Script script{pack_with({asks}), 1};
  (void)script.fire({{0}}, {0});
  CHECK(script.state().questions[0].is_open());
  CHECK(script.state().questions[0].closes.value == 2 * base::minutes_per_day);
  (void)script.fire({{8}}, {0});  // exactly two days later it may still be answered
  CHECK(script.state().questions[0].is_open());
  (void)script.fire({{9}}, {0});
  CHECK_FALSE(script.state().questions[0].is_open());
}

TEST_CASE("an answer has the effects of its choice when time goes on", "[script]") {
  Inject asks = inject(Phase::start);
  asks.effects = {content::OpenQuestion{{0}}};
  script::Script script{pack_with({asks}), 1};
  (void)script.fire({{0}}, {0});
  (void)script.answer({0}, 1, {60});
  CHECK(script.state().questions[0].choice == 1);
  CHECK_FALSE(script.state().questions[0].is_open());
  CHECK(script.state().facts[0] == 0);
  (void)script.serve_answers({60});
  CHECK(script.state().facts[0] == 7);
  // Once: a second start of the week has nothing left to serve.
  script.mutable_state().facts[0] = 1;
  (void)script.serve_answers({120});
  CHECK(script.state().facts[0] == 1);
}

TEST_CASE("only the price of a choice is paid when it is made", "[script]") {
  auto pack = std::make_shared<content::Pack>(*pack_with({inject(Phase::call)}));
  pack->scenario.questions[0].choices[1].effects = {
      content::ChangeAnalystHours{10}, content::SendReport{{0}, {0}}, content::ShowInject{{0}},
      content::ChangeWeeklyShifts{-5}, content::ChangeTrust{{0}, 3},  content::StartWave{{0}},
      content::TrainOfficers{40},      content::OpenQuestion{{1}},    content::StartGroup{{0}}};
  pack->scenario.questions.push_back(pack->scenario.questions[0]);
  script::Script script{pack, 1};
  const script::Requests price = script.answer({0}, 1, {0});
  CHECK(price.capacity.analyst_hours == 10);
  CHECK(price.capacity.shifts == -5);
  CHECK(price.capacity.training == 40);
  CHECK(price.reports.empty());
  CHECK(price.trust.empty());
  CHECK(price.waves_started.empty());
  CHECK(price.groups_started.empty());
  CHECK(script.state().waiting.empty());
  CHECK_FALSE(script.state().questions[1].is_open());
  const script::Requests rest = script.serve_answers({0});
  CHECK(rest.capacity.analyst_hours == 0);
  CHECK(rest.reports == std::vector<base::ReportId>{{0}});
  CHECK(rest.trust.size() == 1);
  CHECK(rest.waves_started.size() == 1);
  CHECK(rest.groups_started.size() == 1);
  CHECK(script.state().waiting.size() == 1);
  // Two days would end on Wednesday: it stays open until the meeting of the next week.
  CHECK(script.state().questions[1].closes.value == 7 * base::minutes_per_day);
}

TEST_CASE("after the end nothing more is shown", "[script]") {
  Inject last = inject(Phase::start);
  last.effects = {content::EndExercise{}};
  script::Script script{pack_with({last, inject(Phase::week)}), 1};
  (void)script.fire({{0}}, {0});
  CHECK(script.state().is_ended);
  const std::int32_t before = script.state().injects[1].times;
  (void)script.fire({{28}}, {0});
  CHECK(script.state().injects[1].times == before);
}

TEST_CASE("an inject that shows itself twice comes once a step and nothing grows", "[script]") {
  Inject storm = inject(Phase::start);
  storm.effects = {content::ShowInject{{0}}, content::ShowInject{{0}}};
  script::Script script{pack_with({storm}), 1};
  constexpr std::int32_t steps = 1'456;  // a year
  CHECK(steps_shown(script, steps).size() == steps);
  CHECK(script.state().messages.size() == steps);
  CHECK(script.state().waiting.size() == 1);
}

TEST_CASE("injects that show each other grow no faster than their number", "[script]") {
  constexpr std::size_t count = 40;
  std::vector<Inject> all(count, inject(Phase::call));
  all[0] = inject(Phase::start);
  for (Inject& one : all) {
    for (std::size_t i = 0; i < count; ++i) {
      one.effects.push_back(content::ShowInject{base::id_at<base::InjectId>(i)});
    }
  }
  script::Script script{pack_with(all), 1};
  constexpr std::int32_t steps = 20;
  (void)steps_shown(script, steps);
  CHECK(script.state().waiting.size() == count);
  CHECK(script.state().messages.size() == 1 + (steps - 1) * count);
}
