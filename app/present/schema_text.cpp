// Phrases and tables of the schema.
#include "app/present/schema_text.hpp"

#include "engine/content/facts.hpp"
#include "engine/content/standard_value.hpp"

#include <array>
#include <functional>
#include <set>

namespace rasad::present {
namespace {

using content::Key;
using content::KeyKind;
using content::KeyRule;
using content::Record;

const char* kind_name(KeyKind kind) {
  static constexpr std::array<const char*, 19> names{
      "identifier", "text",      "word",   "words",   "integer", "decimal",   "money",
      "duration",   "flag",      "choice", "choices", "date",    "reference", "references",
      "numbers",    "condition", "record", "records", "effects"};
  return names[static_cast<std::size_t>(kind)];
}

// A typographic minus and dash, and thousands apart, as in the guide's prose.
std::string number(double value) {
  std::string digits = content::written(value < 0 ? -value : value);
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  for (std::size_t at = whole; at > 3 && whole > 4; at -= 3) {
    digits.insert(at - 3, ",");
  }
  return (value < 0 ? "−" : "") + digits;
}

std::string range(const KeyRule& rule) {
  if (rule.kind == KeyKind::duration) {
    return number(rule.min) + "–" + number(rule.max) + " m";
  }
  return rule.min == rule.max ? number(rule.min) : number(rule.min) + "–" + number(rule.max);
}

std::string choices(const KeyRule& rule) {
  std::string list;
  for (const std::string& choice : rule.choices) {
    list += (list.empty() ? "`" : ", `") + choice + '`';
  }
  return list;
}

std::string row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) {
    line += ' ' + cell + " |";
  }
  return line + '\n';
}

std::string header(const ProgramText& text, const char* first, bool has_type) {
  const std::string name = text.say(std::string{"schema.heading."} + first);
  const std::string last = text.say("schema.heading.meaning");
  return has_type ? row({name, text.say("schema.heading.type"), last}) + "|---|---|---|\n"
                  : row({name, last}) + "|---|---|\n";
}

void collect(const std::string& file, const Record& record, std::set<std::string>& seen,
             std::vector<RecordOfFile>& into) {
  if (!seen.insert(record.name).second) {
    return;
  }
  into.push_back({file, record});
  for (const Key& key : record.keys) {
    if (key.child) {
      collect(file, *key.child, seen, into);
    }
  }
}

// What stands behind a key of an effect: <question>, <-500–500>, true.
std::string written_value(const KeyRule& rule) {
  if (rule.kind == KeyKind::flag) {
    return "true";
  }
  const std::string unit = rule.kind == KeyKind::duration ? "m" : "";
  return '<' + (rule.refers_to.empty() ? range(rule) + unit : rule.refers_to) + '>';
}

std::string form_of(const content::Verb& verb) {
  const Record& record = *verb.form;
  if (verb.has_short_form()) {
    return '`' + record.name + ": " + written_value(record.keys.front().rule) + '`';
  }
  std::string keys;
  for (const Key& key : record.keys) {
    keys += (keys.empty() ? "" : ", ") + key.rule.key + ": " + written_value(key.rule);
  }
  return '`' + record.name + ": {" + keys + "}`";
}

std::string fact_name(const content::FactForm& form) {
  const std::string name = form.name;
  const std::string kind = form.refers_to;
  if (form.is_call) {
    return '`' + name + "(<" + kind + ">)`";
  }
  return kind.empty() ? '`' + name + '`' : '`' + name + "`, `" + name + ".<" + kind + ">`";
}

std::string fact_type(text::ValueType type) {
  static constexpr std::array<const char*, 4> names{"boolean", "number", "permille", "minutes"};
  return std::string{"schema.type."} + names[static_cast<std::size_t>(type)];
}

std::string table_of(const ProgramText& text, const std::string& name) {
  if (name == "effects") {
    return effect_table(text);
  }
  if (name == "facts") {
    return fact_table(text);
  }
  for (const RecordOfFile& one : all_records()) {
    if (one.record.name == name) {
      return reference_table(text, one.record);
    }
  }
  return "";
}

}  // namespace

std::string name_of(const Record& record) {
  return record.kind.empty() ? record.name : record.kind;
}

std::string meaning(const ProgramText& text, const std::string& record, const std::string& key) {
  return text.say("schema." + record + (key.empty() ? "" : '.' + key));
}

std::string type_phrase(const ProgramText& text, const Key& key) {
  const KeyRule& rule = key.rule;
  std::string phrase = text.say(std::string{"schema.type."} + kind_name(rule.kind),
                                {{"range", range(rule)},
                                 {"most", number(rule.max)},
                                 {"choices", choices(rule)},
                                 {"kind", key.child ? key.child->name : rule.refers_to},
                                 {"count", std::to_string(rule.count)}});
  if (!rule.required) {
    phrase += ", " + (rule.standard.empty()
                          ? text.say("schema.optional")
                          : text.say("schema.optional_value", {{"value", rule.standard}}));
  }
  return phrase;
}

std::vector<RecordOfFile> all_records() {
  std::vector<RecordOfFile> list;
  std::set<std::string> seen;
  for (const Record& record : content::map_schema()) {
    collect("jurisdiction.geojson", record, seen, list);
  }
  for (const content::FileSchema& schema : content::whole_schema()) {
    collect(schema.file, schema.record, seen, list);
  }
  collect("doctrine.yaml", content::doctrine_use_record().done(), seen, list);
  return list;
}

std::string reference_table(const ProgramText& text, const Record& record) {
  std::string table = header(text, "key", true);
  for (const Key& key : record.keys) {
    table += row({'`' + key.rule.key + '`', type_phrase(text, key),
                  meaning(text, record.name, key.rule.key)});
  }
  return table;
}

std::string effect_table(const ProgramText& text) {
  std::string table = header(text, "effect", false);
  for (const content::Verb& verb : content::verbs()) {
    table += row({form_of(verb), meaning(text, "effect." + verb.form->name)});
  }
  return table;
}

std::string fact_table(const ProgramText& text) {
  std::string table = header(text, "fact", true);
  for (const content::FactForm& form : content::fact_forms()) {
    table += row({fact_name(form), text.say(fact_type(form.type)),
                  text.say(std::string{"schema.fact_form."} + form.name)});
  }
  return table;
}

std::string with_reference(const ProgramText& text, const std::string& guide) {
  const std::string begin = "<!-- schema: ";
  const std::string end = "<!-- end -->";
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = guide.find(begin); at != std::string::npos; at = guide.find(begin, done)) {
    const std::size_t name_end = guide.find(" -->", at);
    const std::size_t line_end = guide.find('\n', at);
    const std::size_t close = guide.find(end, at);
    if (name_end == std::string::npos || close == std::string::npos) {
      break;
    }
    const std::size_t from = at + begin.size();
    const std::string table = table_of(text, guide.substr(from, name_end - from));
    result += guide.substr(done, line_end + 1 - done);
    result += table.empty() ? guide.substr(line_end + 1, close - line_end - 1) : table;
    done = close;
  }
  return result + guide.substr(done);
}

}  // namespace rasad::present
