// Keys of scenario.yaml and rubric.yaml.
#include "engine/content/schema.hpp"
#include "engine/content/script_words.hpp"

namespace rasad::content {
namespace {

RecordOf<Source> source_record() {
  RecordOf<Source> record{"source", "source"};
  record.id(&Source::id).text("name", &Source::name, 60).text("history", &Source::history, 240);
  record.integer("checked", &Source::checked, {0, 1000});
  record.integer("right", &Source::right, {0, 1000});
  record.reference("grade", &Source::grade, "source_grade");
  return record;
}

RecordOf<Hypothesis> hypothesis_record() {
  RecordOf<Hypothesis> record{"hypothesis", "hypothesis"};
  record.id(&Hypothesis::id).text("statement", &Hypothesis::statement, 240);
  record.integer("prior", &Hypothesis::prior, {1, 999});
  record.reference("group", &Hypothesis::group, "group").optional();
  return record;
}

RecordOf<ReportTemplate> report_record() {
  using R = ReportTemplate;
  RecordOf<R> record{"report", "report"};
  record.id(&R::id).text("text", &R::text);
  record.reference("source", &R::source, "source");
  record.reference("information", &R::information, "information_grade");
  record.choice("truth", &R::truth, {"right", "wrong", "stale"});
  record.choice("channel", &R::channel, {channel_words.begin(), channel_words.end()});
  record.reference("hypothesis", &R::hypothesis, "hypothesis");
  record.flag("supports", &R::supports);
  record.word("origin", &R::origin);
  record.decimal("half_life_days", &R::half_life_days, {0.1, 1000});
  record.integer("from_week", &R::from_week, {1, 104}).optional();
  record.integer("chance", &R::chance, {0, 1000}).optional();
  record.integer("chance_tasked", &R::chance_tasked, {0, 1000}).optional();
  record.text("title", &R::title, 90).optional().text("how_known", &R::how_known, 240).optional();
  record.word("cell", &R::cell).optional();
  record.references("entities", &R::entities, "entity", {1, 20}).optional();
  record.reference("handling", &R::handling, "handling_code").optional();
  record.references("needed_by", &R::needed_by, "agency", {1, 20}).optional();
  return record;
}

RecordOf<Entity> entity_record() {
  RecordOf<Entity> record{"entity", "entity"};
  record.id(&Entity::id).text("name", &Entity::name, 60);
  record.choice("kind", &Entity::kind,
                {"person", "vehicle", "phone", "place", "organisation", "thing"});
  record.reference("same_as", &Entity::same_as, "entity").optional();
  return record;
}

RecordOf<Inject> inject_record() {
  RecordOf<Inject> record{"inject", "inject"};
  record.id(&Inject::id).text("title", &Inject::title, 90).text("text", &Inject::text);
  record.reference("storyline", &Inject::storyline, "storyline").optional();
  record.choice("at", &Inject::at, {phase_words.begin(), phase_words.end()});
  record.integer("day", &Inject::day, {1, 364}).optional();
  record.condition("when", &Inject::when).optional();
  record.integer("chance", &Inject::chance, {1, 1000}).optional();
  record.duration("delay", &Inject::delay, {0, 100'000}).optional();
  record.choice("repeat", &Inject::repeat, {"never", "each_rise", "daily"}).optional();
  record.effects("do", &Inject::effects);
  return record;
}

RecordOf<Storyline> storyline_record() {
  RecordOf<Storyline> record{"storyline", "storyline"};
  record.id(&Storyline::id).text("name", &Storyline::name, 60);
  record.flag("begins", &Storyline::begins).optional();
  return record;
}

RecordOf<Choice> choice_record() {
  RecordOf<Choice> record{"choice", "choice", true};
  record.id(&Choice::id).text("text", &Choice::text).text("outcome", &Choice::outcome, 320);
  record.integer("process", &Choice::process, {-3, 3});
  record.integer("severity", &Choice::severity, {0, 5}).optional();
  record.effects("do", &Choice::effects).optional();
  return record;
}

RecordOf<Question> question_record() {
  RecordOf<Question> record{"question", "question"};
  record.id(&Question::id).text("title", &Question::title, 90).text("text", &Question::text);
  record.integer("days", &Question::days, {1, 730});
  record.reference("recommended", &Question::recommended, "choice");
  record.reference("dimension", &Question::dimension, "dimension");
  record.records("choices", &Question::choices, choice_record(), {2, 9});
  return record;
}

}  // namespace

RecordOf<Hint> hint_record() {
  RecordOf<Hint> record{"hint", "hint"};
  record.id(&Hint::id).integer("week", &Hint::week, {0, 104});
  record.condition("when", &Hint::when).optional();
  record.text("question", &Hint::question, 240);
  record.text("principle", &Hint::principle, 300);
  record.text("example", &Hint::example, 300);
  return record;
}

namespace {

RecordOf<Lesson> lesson_record() {
  RecordOf<Lesson> record{"lesson", "lesson"};
  record.id(&Lesson::id).text("title", &Lesson::title, 90).text("text", &Lesson::text);
  record.word("source", &Lesson::source);
  return record;
}

RecordOf<Criterion> criterion_record() {
  RecordOf<Criterion> record{"criterion", "criterion"};
  record.id(&Criterion::id).text("text", &Criterion::text);
  record.choice(
      "measure", &Criterion::measure,
      {"harm",         "threat",    "grading",   "coverage",   "calibration",  "reasons",
       "legality",     "answers",   "spending",  "trust",      "fairness",     "sharing",
       "origins",      "codes",     "relied_on", "owners",     "reviews",      "meetings",
       "requirements", "retention", "targeting", "even_stops", "independence", "condition"});
  record.condition("when", &Criterion::when).optional();
  record.integer("weight", &Criterion::weight, {1, 100});
  return record;
}

RecordOf<Dimension> dimension_record() {
  RecordOf<Dimension> record{"dimension", "dimension"};
  record.id(&Dimension::id).text("name", &Dimension::name, 60);
  record.integer("weight", &Dimension::weight, {0, 100});
  record.flag("outcome", &Dimension::outcome);
  record.records("criteria", &Dimension::criteria, criterion_record(), {1, 30});
  return record;
}

}  // namespace

RecordOf<Fact> fact_record() {
  RecordOf<Fact> record{"fact", "fact"};
  record.id(&Fact::id).text("about", &Fact::about, 500);
  record.integer("start", &Fact::start, {-1'000'000, 1'000'000});
  record.integer("min", &Fact::min, {-1'000'000, 1'000'000});
  record.integer("max", &Fact::max, {-1'000'000, 1'000'000});
  return record;
}

RecordOf<Scenario> scenario_record() {
  RecordOf<Scenario> record{"scenario"};
  record.integer("weeks", &Scenario::weeks, {1, 52});
  record.integer("lesson_minutes", &Scenario::lesson_minutes, {5, 600});
  record.text("briefing", &Scenario::briefing, 1500);
  record.text("aim", &Scenario::aim, 800);
  record.text("closing", &Scenario::closing, 800);
  record.records("sources", &Scenario::sources, source_record(), {1, 200});
  record.records("hypotheses", &Scenario::hypotheses, hypothesis_record(), {1, 20});
  record.records("entities", &Scenario::entities, entity_record(), {0, 200}).optional();
  record.records("reports", &Scenario::reports, report_record(), {0, 500});
  record.records("facts", &Scenario::facts, fact_record(), {0, 200}).optional();
  record.records("storylines", &Scenario::storylines, storyline_record(), {0, 50}).optional();
  record.records("injects", &Scenario::injects, inject_record(), {0, 500});
  record.records("questions", &Scenario::questions, question_record(), {0, 200});
  record.records("hints", &Scenario::hints, hint_record(), {0, 200});
  record.records("lessons", &Scenario::lessons, lesson_record(), {0, 200});
  record.record("lesson_plan", &Scenario::lesson_plan, lesson_plan_record());
  record.optional().outside_rules();
  return record;
}

RecordOf<Rubric> rubric_record() {
  RecordOf<Rubric> record{"rubric"};
  record.records("dimensions", &Rubric::dimensions, dimension_record(), {1, 20});
  record.text("gate", &Rubric::gate, 160);
  record.integer("gate_severity", &Rubric::gate_severity, {1, 5});
  record.integer("gate_cap", &Rubric::gate_cap, {0, 100});
  return record;
}

}  // namespace rasad::content
