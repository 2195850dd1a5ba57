// Writing the schema table as JSON Schema.
#include "app/present/schema_json.hpp"

#include "app/present/schema_text.hpp"

#include <nlohmann/json.hpp>

namespace rasad::present {
namespace {

using content::Key;
using content::KeyKind;
using content::KeyRule;
using content::Record;
using Json = nlohmann::ordered_json;

constexpr const char* identifier = "^[a-z][a-z0-9_]{0,63}$";
constexpr const char* reference = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)?$";

// Whole bounds are written as whole numbers.
Json number(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

/// Builds the schema of one file; records become definitions.
class Writer {
 public:
  explicit Writer(const ProgramText& text) : text_(text) {}

  std::string file(const std::string& title, Json root) {
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    schema.update(root);
    schema["definitions"] = definitions_;
    return schema.dump(2) + '\n';
  }

  Json refer(const Record& record) {
    const std::string name = name_of(record);
    if (!definitions_.contains(name)) {
      definitions_[name] = nullptr;  // a record may hold itself
      definitions_[name] = map(record, record.name);
    }
    return {{"$ref", "#/definitions/" + name}};
  }

  Json map(const Record& record, const std::string& text_id) {
    Json schema{{"type", "object"},
                {"description", meaning(text_, text_id)},
                {"additionalProperties", false}};
    schema["properties"] = Json::object();
    schema["required"] = Json::array();
    for (const Key& key : record.keys) {
      Json value = of(key);
      if (text_.has("schema." + text_id + '.' + key.rule.key)) {
        value["description"] =
            meaning(text_, text_id, key.rule.key) + " (" + type_phrase(text_, key) + ')';
      }
      schema["properties"][key.rule.key] = std::move(value);
      if (key.rule.required) {
        schema["required"].push_back(key.rule.key);
      }
    }
    return schema;
  }

 private:
  static Json list(Json items, double min, double max) {
    return {{"type", "array"},
            {"items", std::move(items)},
            {"minItems", number(min)},
            {"maxItems", number(max)}};
  }

  static Json string(const char* pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

  Json of(const Key& key) {
    const KeyRule& rule = key.rule;
    switch (rule.kind) {
      case KeyKind::identifier:
        return string(identifier);
      case KeyKind::text:
        return {{"type", "string"}, {"minLength", 1}, {"maxLength", number(rule.max)}};
      case KeyKind::word:
        return {{"type", "string"}, {"minLength", 1}, {"maxLength", 120}};
      case KeyKind::words:
        return list({{"type", "string"}, {"minLength", 1}, {"maxLength", 120}}, rule.min, rule.max);
      case KeyKind::integer:
        return {{"type", "integer"}, {"minimum", number(rule.min)}, {"maximum", number(rule.max)}};
      case KeyKind::decimal:
      case KeyKind::money:
        return {{"type", "number"}, {"minimum", number(rule.min)}, {"maximum", number(rule.max)}};
      case KeyKind::duration:
        return string("^[0-9]{1,12}[mhd]$");
      case KeyKind::flag:
        return {{"type", "boolean"}};
      case KeyKind::choice:
        return {{"enum", rule.choices}};
      case KeyKind::choices:
        return list({{"enum", rule.choices}}, rule.min, rule.max);
      case KeyKind::date:
        return string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case KeyKind::reference:
        return string(reference);
      case KeyKind::references:
        return list(string(reference), rule.min, rule.max);
      case KeyKind::numbers:
        return list(
            {{"type", "number"}, {"minimum", number(rule.min)}, {"maximum", number(rule.max)}},
            static_cast<double>(rule.count), static_cast<double>(rule.count));
      case KeyKind::condition:
        return {{"type", {"string", "boolean"}}, {"maxLength", 1024}};
      case KeyKind::record:
        return refer_with_description(*key.child);
      case KeyKind::records:
        return list(refer(*key.child), rule.min, rule.max);
      case KeyKind::effects:
        return list(effect(), 0, 20);
    }
    return {};
  }

  // Beside a $ref a description would be passed over, so the reference stands in an allOf.
  Json refer_with_description(const Record& record) { return {{"allOf", {refer(record)}}}; }

  Json effect() {
    if (!definitions_.contains("effect")) {
      Json verbs = Json::object();
      for (const content::Verb& verb : content::verbs()) {
        const std::string id = "effect." + verb.form->name;
        Json form = verb.has_short_form() ? of(verb.form->keys.front()) : map(*verb.form, id);
        form["description"] = meaning(text_, id);
        verbs[verb.form->name] = std::move(form);
      }
      definitions_["effect"] = {{"type", "object"},
                                {"minProperties", 1},
                                {"maxProperties", 1},
                                {"additionalProperties", false},
                                {"properties", std::move(verbs)}};
    }
    return {{"$ref", "#/definitions/effect"}};
  }

  const ProgramText& text_;
  Json definitions_ = Json::object();
};

std::string map_file(const ProgramText& text) {
  Writer writer{text};
  const std::vector<Record> records = content::map_schema();
  Json kinds = Json::array();
  for (std::size_t i = 1; i < records.size(); ++i) {
    kinds.push_back(writer.refer(records[i]));
  }
  const Json feature{{"type", "object"},
                     {"required", {"type", "properties", "geometry"}},
                     {"properties", {{"properties", {{"oneOf", kinds}}}}}};
  return writer.file("jurisdiction.geojson",
                     {{"type", "object"},
                      {"required", {"type", "rasad", "features"}},
                      {"properties",
                       {{"rasad", writer.refer(records[0])},
                        {"features", {{"type", "array"}, {"items", feature}}}}}});
}

}  // namespace

std::map<std::string, std::string> schema_files(const ProgramText& text) {
  std::map<std::string, std::string> files;
  for (const content::FileSchema& schema : content::whole_schema()) {
    Writer writer{text};
    Json root = writer.map(schema.record, schema.record.name);
    if (schema.file == "doctrine.yaml") {
      const Record use = content::doctrine_use_record().done();
      root = {{"oneOf", {root, writer.map(use, use.name)}}};
    }
    const std::string stem = schema.file.substr(0, schema.file.find('.'));
    files[stem + ".schema.json"] = writer.file(schema.file, std::move(root));
  }
  files["jurisdiction.schema.json"] = map_file(text);
  return files;
}

std::string editor_settings(const std::string& folder) {
  Json yaml = Json::object();
  for (const content::FileSchema& schema : content::whole_schema()) {
    const std::string stem = schema.file.substr(0, schema.file.find('.'));
    yaml[folder + '/' + stem + ".schema.json"] = "**/" + schema.file;
  }
  const Json map{{"fileMatch", {"**/jurisdiction.geojson"}},
                 {"url", folder + "/jurisdiction.schema.json"}};
  const Json settings{
      {"yaml.schemas", yaml},        {"yaml.schemaStore.enable", false},
      {"json.schemas", {map}},       {"files.associations", {{"*.geojson", "json"}}},
      {"editor.insertSpaces", true}, {"editor.tabSize", 2},
      {"files.encoding", "utf8"},    {"files.eol", "\n"}};
  return settings.dump(2) + '\n';
}

}  // namespace rasad::present
