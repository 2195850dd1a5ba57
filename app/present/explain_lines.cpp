// Lines of an explanation.
#include "app/present/explain_lines.hpp"

#include "engine/authoring/dossier.hpp"
#include "engine/content/effects_schema.hpp"
#include "engine/content/script_reach.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

std::string place(const std::string& file, base::Span span) {
  return span.line > 0 ? file + ':' + std::to_string(span.line) : file;
}

std::string shown_value(text::ValueType type, std::int64_t value) {
  if (type == text::ValueType::boolean) {
    return value != 0 ? "true" : "false";
  }
  if (type == text::ValueType::minutes) {
    return value >= text::never / 2 ? "never" : std::to_string(value) + 'm';
  }
  return std::to_string(value);
}

class Explainer {
 public:
  Explainer(const ProgramText& text, const content::Pack& pack, authoring::Dossier dossier)
      : text_(text), pack_(pack), dossier_(std::move(dossier)) {}

  std::vector<std::string> lines() {
    say("explain.is", {{"id", dossier_.id},
                       {"kind", kind_word(dossier_.kind)},
                       {"place", place(dossier_.file, dossier_.span)}});
    sentences();
    condition();
    mentions();
    return std::move(lines_);
  }

 private:
  void say(const char* id, const base::Arguments& arguments) {
    lines_.push_back(text_.say(id, arguments));
  }

  [[nodiscard]] std::string kind_word(const std::string& kind) const {
    return text_.has("kind." + kind) ? text_.say("kind." + kind) : kind;
  }

  // In the reader's language, if the pack has it.
  void sentences() {
    const std::string start = dossier_.id + '.';
    for (const auto& [id, sentence] : pack_.sentences) {
      const bool is_own = id.starts_with(start) && id.find('.', start.size()) == std::string::npos;
      if (is_own) {
        lines_.push_back("  " + id.substr(start.size()) + ": " +
                         text_.say(pack_, {id, sentence.source}));
      }
    }
  }

  void condition() {
    const text::Expression* condition = condition_of(pack_, dossier_.id);
    if (condition == nullptr) {
      return;
    }
    say("explain.asks", {{"condition", condition->source()}});
    const content::Reach reach = content::reach_of(pack_);
    for (const text::Expression::NodeData& node : condition->nodes()) {
      if (!node.text.empty()) {
        name(node, reach.slots[static_cast<std::size_t>(node.value)]);
      }
    }
  }

  void name(const text::Expression::NodeData& node, text::Bounds bounds) {
    const std::string head = node.text.substr(0, node.text.find_first_of(".("));
    const std::string id = "schema.fact_form." + head;
    std::string meaning = text_.has(id) ? text_.say(id) : "";
    for (const content::Fact& fact : pack_.scenario.facts) {
      meaning = fact.id == node.text ? text_.say(pack_, fact.about) : meaning;
    }
    lines_.push_back("  " +
                     text_.say("explain.name", {{"name", node.text},
                                                {"meaning", meaning},
                                                {"min", shown_value(node.type, bounds.min)},
                                                {"max", shown_value(node.type, bounds.max)}}));
  }

  void mentions() {
    if (dossier_.mentions.empty()) {
      say("explain.not_mentioned", {});
      return;
    }
    say("explain.mentioned", {});
    for (const authoring::Mention& one : dossier_.mentions) {
      std::string what;
      if (one.kind == authoring::MentionKind::effect) {
        what = effect_words(one.path);
      } else {
        what = text_.say(one.kind == authoring::MentionKind::condition ? "explain.in_condition"
                                                                       : "explain.in_reference");
      }
      lines_.push_back("  " + place(one.file, one.span) + "  " + one.owner + "  " + one.path +
                       ": " + what);
    }
  }

  // "injects[3].do[1].open" -> what `open` does.
  [[nodiscard]] std::string effect_words(const std::string& path) const {
    for (const content::Verb& verb : content::verbs()) {
      const std::string word = "]." + verb.form->name;
      const std::size_t at = path.find(word);
      const std::size_t end = at + word.size();
      if (at != std::string::npos && (end == path.size() || path[end] == '.')) {
        return text_.say("schema.effect." + verb.form->name);
      }
    }
    return "";
  }

  const ProgramText& text_;
  const content::Pack& pack_;
  authoring::Dossier dossier_;
  std::vector<std::string> lines_;
};

}  // namespace

const text::Expression* condition_of(const content::Pack& pack, const std::string& id) {
  const auto of = [&id](const auto& list) -> const text::Expression* {
    for (const auto& one : list) {
      if (one.id == id) {
        return one.when ? &*one.when : nullptr;
      }
    }
    return nullptr;
  };
  if (const text::Expression* found = of(pack.scenario.injects)) {
    return found;
  }
  if (const text::Expression* found = of(pack.scenario.hints)) {
    return found;
  }
  for (const content::Dimension& dimension : pack.rubric.dimensions) {
    for (const content::Criterion& criterion : dimension.criteria) {
      if (criterion.id == id || dimension.id + '.' + criterion.id == id) {
        return criterion.when ? &*criterion.when : nullptr;
      }
    }
  }
  return nullptr;
}

std::vector<std::string> explain_lines(const ProgramText& text, const content::Pack& pack,
                                       const std::string& id) {
  authoring::Dossier dossier = authoring::dossier_of(pack, id);
  if (dossier.kind.empty()) {
    return {};
  }
  return Explainer{text, pack, std::move(dossier)}.lines();
}

void ConditionLog::look(const content::Pack& pack, const session::Core& core) {
  const std::vector<std::int64_t> facts = session::facts_of(pack, core);
  const int now = text::evaluate(condition_, facts).value_or(0) != 0 ? 1 : 0;
  if (now == truth_) {
    return;
  }
  truth_ = now;
  const base::Step step = core.world.state().step;
  const std::int32_t day = step.value / base::steps_per_day + 1;
  const std::int32_t hour = step.value % base::steps_per_day * 6;
  lines_.push_back("  " + text_.say(now == 1 ? "explain.became_true" : "explain.became_false",
                                    {{"day", std::to_string(day)},
                                     {"hour", std::to_string(hour)},
                                     {"evidence", text::explain(condition_, facts)}}));
}

}  // namespace rasad::present
