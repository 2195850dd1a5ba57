// Keys of effects, and reading them.
#include "engine/content/effects_schema.hpp"

#include "engine/content/record_of.hpp"

#include <algorithm>

namespace rasad::content {
namespace {

constexpr Range any_number{-1'000'000, 1'000'000};

bool takes_scalar(const Record& form) {
  return std::none_of(form.keys.begin() + 1, form.keys.end(),
                      [](const Key& key) { return key.rule.required; });
}

template <class T>
Verb verb(const RecordOf<T>& form) {
  auto shared = std::make_shared<const Record>(form.done());
  return {shared, [shared](ReadContext& context, const text::Node& node) {
            T effect;
            if (node.kind != text::NodeKind::map && takes_scalar(*shared)) {
              shared->keys.front().read(context, node, &effect);
            } else {
              read_record(context, *shared, node, &effect);
            }
            return ScriptEffect{effect};
          }};
}

/// A verb that only names a thing: `open: <question>`.
template <class T, class IdType>
Verb names(const char* name, IdType T::*to, const std::string& kind) {
  return verb(RecordOf<T>{name}.reference(kind, to, kind));
}

std::vector<Verb> table() {
  using Set = SetFact;
  using Add = AddToFact;
  using Send = SendReport;
  using Trust = ChangeTrust;
  return {
      verb(RecordOf<Set>{"set"}
               .reference("fact", &Set::fact, "fact")
               .integer("to", &Set::to, any_number)),
      verb(RecordOf<Add>{"add"}
               .reference("fact", &Add::fact, "fact")
               .integer("by", &Add::by, any_number)),
      names("show", &ShowInject::inject, "inject"),
      names("report", &SendReport::report, "report"),
      verb(RecordOf<Send>{"send"}
               .reference("report", &Send::report, "report")
               .duration("after", &Send::after, {0, 100'000})),
      names("open", &OpenQuestion::question, "question"),
      names("close", &CloseQuestion::question, "question"),
      names("start_clock", &StartClock::clock, "clock"),
      names("stop_clock", &StopClock::clock, "clock"),
      names("begin", &BeginStoryline::storyline, "storyline"),
      names("stop", &EndStoryline::storyline, "storyline"),
      names("start_wave", &StartWave::wave, "wave"),
      names("stop_wave", &StopWave::wave, "wave"),
      names("start_group", &StartGroup::group, "group"),
      names("stop_group", &StopGroup::group, "group"),
      verb(RecordOf<Trust>{"trust"}
               .reference("district", &Trust::district, "district")
               .integer("by", &Trust::by, {-30, 30})),
      verb(RecordOf<ChangeAnalystHours>{"analyst_hours"}.integer("by", &ChangeAnalystHours::by,
                                                                 {-500, 500})),
      verb(RecordOf<ChangeWeeklyShifts>{"weekly_shifts"}.integer("by", &ChangeWeeklyShifts::by,
                                                                 {-1000, 1000})),
      verb(RecordOf<TrainOfficers>{"train_officers"}.integer("percent", &TrainOfficers::percent,
                                                             {0, 90})),
      names("mark", &SetMark::mark, "mark"),
      verb(RecordOf<EndExercise>{"end"}.flag("now", &EndExercise::now)),
  };
}

std::vector<std::string> verb_names() {
  std::vector<std::string> list;
  for (const Verb& verb : verbs()) {
    list.push_back(verb.form->name);
  }
  return list;
}

}  // namespace

bool Verb::has_short_form() const {
  return takes_scalar(*form);
}

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> all = table();
  return all;
}

void declare_mentioned(const text::Node& effects, const std::string& file, IdTable& ids) {
  for (const text::Node& effect : effects.items) {
    for (const text::Entry& entry : effect.entries) {
      const bool is_mark = entry.key == "mark";
      if ((is_mark || entry.key == "start_clock") && is_identifier(entry.value.value)) {
        ids.mention(is_mark ? "mark" : "clock", {entry.value.value, file, entry.value.span, -1});
      }
    }
  }
}

std::vector<ScriptEffect> ReadContext::effects(const text::Node& node) {
  std::vector<ScriptEffect> result;
  std::size_t index = 0;
  for (const text::Node* item : list(node, {0, 20})) {
    const Inside inside{*this, index++};
    if (item->kind != text::NodeKind::map || item->entries.size() != 1) {
      wrong_type(*item, "effect");
      continue;
    }
    const text::Entry& entry = item->entries.front();
    const auto verb = std::find_if(verbs().begin(), verbs().end(),
                                   [&](const Verb& one) { return entry.key == one.form->name; });
    if (verb == verbs().end()) {
      error(base::Code::unknown_key, entry.span,
            {{"key", entry.key},
             {"name", "effect"},
             {"nearest", base::nearest(entry.key, verb_names())}});
      continue;
    }
    const Inside inside_verb{*this, entry.key};
    place(entry.value.span);
    result.push_back(verb->read(*this, entry.value));
  }
  return result;
}

}  // namespace rasad::content
