// One table of keys: what it says is in the JSON Schema, in the reference, and in three languages.
#include "app/present/schema_json.hpp"
#include "app/present/schema_text.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

using namespace rasad;
using Json = nlohmann::json;

namespace {

const std::filesystem::path top{RASAD_SOURCE_DIR};

const present::ProgramText& words() {
  static const present::ProgramText loaded{top / "localization"};
  return loaded;
}

std::string guide() {
  return test::bytes_of(top / "scenarios" / "README.md");
}

// The record in a schema file: the file's own keys, or a definition.
Json record_in(const Json& schema, const std::string& file_record, const content::Record& record) {
  if (record.name == file_record && schema.contains("properties")) {
    return schema;
  }
  if (record.name == "doctrine_use" || (schema.contains("oneOf") && record.name == file_record)) {
    return schema["oneOf"][record.name == "doctrine_use" ? 1 : 0];
  }
  return schema["definitions"].value(present::name_of(record), Json{});
}

}  // namespace

TEST_CASE("every key of the schema has a meaning in every language", "[app]") {
  std::size_t keys = 0;
  for (const char* language : {"en", "ru", "tg"}) {
    INFO(language);
    for (const present::RecordOfFile& one : present::all_records()) {
      CHECK(words().catalogue(language).has("schema." + one.record.name));
      for (const content::Key& key : one.record.keys) {
        INFO(one.record.name << '.' << key.rule.key);
        CHECK(words().catalogue(language).has("schema." + one.record.name + '.' + key.rule.key));
        ++keys;
      }
    }
    for (const content::Verb& verb : content::verbs()) {
      INFO(verb.form->name);
      CHECK(words().catalogue(language).has("schema.effect." + verb.form->name));
    }
  }
  CHECK(keys > 3 * 180);
}

TEST_CASE("every key stands in the JSON Schema with its meaning and whether it is required",
          "[app]") {
  const auto files = present::schema_files(words());
  std::map<std::string, std::string> roots;
  for (const content::FileSchema& schema : content::whole_schema()) {
    roots[schema.file] = schema.record.name;
  }
  for (const present::RecordOfFile& one : present::all_records()) {
    const std::string stem = one.file.substr(0, one.file.find('.'));
    const Json schema = Json::parse(files.at(stem + ".schema.json"));
    const Json record = record_in(schema, roots[one.file], one.record);
    for (const content::Key& key : one.record.keys) {
      INFO(one.file << ' ' << one.record.name << '.' << key.rule.key);
      REQUIRE(record["properties"].contains(key.rule.key));
      const Json property = record["properties"][key.rule.key];
      CHECK(property["description"].get<std::string>().find(
                present::meaning(words(), one.record.name, key.rule.key)) == 0);
      const Json& required = record["required"];
      CHECK((std::find(required.begin(), required.end(), key.rule.key) != required.end()) ==
            key.rule.required);
    }
  }
}

TEST_CASE("ranges and words of the JSON Schema are those that are checked", "[app]") {
  const Json schema = Json::parse(present::schema_files(words()).at("scenario.schema.json"));
  CHECK(schema["properties"]["weeks"]["minimum"] == 1);
  CHECK(schema["properties"]["weeks"]["maximum"] == 52);
  const Json& inject = schema["definitions"]["inject"];
  CHECK(inject["properties"]["repeat"]["enum"] == Json{"never", "each_rise", "daily"});
  CHECK(inject["additionalProperties"] == false);
  CHECK(schema["definitions"]["effect"]["properties"]["trust"]["properties"]["by"]["maximum"] ==
        30);
}

TEST_CASE("the reference in the guide is what the schema says", "[app]") {
  // If this fails: rasad schema --guide scenarios/README.md --lang en
  CHECK(present::with_reference(words(), guide()) == guide());
}

TEST_CASE("a key that the reference does not have is noticed", "[app]") {
  std::string changed = guide();
  const std::size_t row = changed.find("| `lesson_minutes`");
  REQUIRE(row != std::string::npos);
  changed.erase(row, changed.find('\n', row) + 1 - row);
  CHECK(present::with_reference(words(), changed) == guide());
}

TEST_CASE("the guide names every policy that can play a seat", "[app]") {
  for (const char* name : content::stand_in_names) {
    INFO(name);
    CHECK(guide().find('`' + std::string{name} + "` (") != std::string::npos);
  }
}

TEST_CASE("typical values in the guide are those of the lesson that ships", "[app]") {
  const std::string text = guide();
  std::size_t at = text.find("| burglary of a dwelling |");
  REQUIRE(at != std::string::npos);
  for (const content::CrimeType& type : test::lesson()->world.crime_types) {
    INFO(type.id);
    std::istringstream row{text.substr(at, text.find('\n', at) - at)};
    std::string cell;
    std::getline(row, cell, '|');  // before the first sign
    std::getline(row, cell, '|');  // the name
    for (const double value :
         {static_cast<double>(type.harm), type.weekly, type.season, type.deterrence, type.offspring,
          type.lag_days, type.prevention, type.discovery, type.reporting, type.trust_slope,
          type.delay_hours}) {
      std::getline(row, cell, '|');
      CHECK(std::stod(cell) == Approx(value));
    }
    at = text.find('\n', at) + 1;
  }
}

TEST_CASE("effects say what numbers they take", "[app]") {
  const std::string text = guide();
  CHECK(text.find("`analyst_hours: <−500–500>`") != std::string::npos);
  CHECK(text.find("`train_officers: <0–90>`") != std::string::npos);
  CHECK(text.find(": <>") == std::string::npos);
}

TEST_CASE("every record of the schema has its table in the guide", "[app]") {
  for (const present::RecordOfFile& one : present::all_records()) {
    INFO(one.record.name);
    const bool is_one_line = one.record.name == "doctrine_use";  // told in the text
    CHECK((is_one_line ||
           guide().find("<!-- schema: " + one.record.name + " -->") != std::string::npos));
  }
}

TEST_CASE("schema files and the settings of an editor are written", "[app]") {
  const test::TemporaryFolder folder;
  const std::string out = (folder.path() / "schema").string();
  const test::Finished finished = test::run_program({"schema", "--out", out, "--lang", "ru"});
  CHECK(finished.status == 0);
  for (const char* name : {"pack", "world", "doctrine", "scenario", "rubric", "jurisdiction"}) {
    const std::string file = out + '/' + name + ".schema.json";
    INFO(file);
    CHECK(Json::accept(test::bytes_of(file)));
  }
  const Json settings = Json::parse(test::bytes_of(out + "/settings.json"));
  CHECK(settings["yaml.schemas"]["./schema/world.schema.json"] == "**/world.yaml");
}
