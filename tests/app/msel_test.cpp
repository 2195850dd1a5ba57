// rasad msel: the script through a spreadsheet and back.
#include "app/cli/msel_columns.hpp"
#include "engine/tables/table_writer.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

namespace fs = std::filesystem;
using Rows = std::vector<tables::Row>;

Rows rows_of(const std::string& file) {
  base::Diagnostics diagnostics;
  return tables::read_tables(file, test::bytes_of(file), diagnostics).value().front().rows;
}

std::string bytes_of(const Rows& rows) {
  tables::Table table;
  table.rows = rows;
  return tables::write_csv(tables::sheet_of(table, {}), {';', ','});
}

struct Copy {
  Copy() {
    fs::copy(fs::path{RASAD_SOURCE_DIR} / "scenarios/autumn-burglaries", path(),
             fs::copy_options::recursive);
  }
  [[nodiscard]] fs::path path() const { return folder.path() / "lesson"; }
  [[nodiscard]] std::string file(const std::string& name) const {
    return (folder.path() / name).string();
  }
  [[nodiscard]] Finished msel(std::vector<std::string> more) const {
    more.insert(more.begin(), "msel");
    more.insert(more.end(), {"--lang", "en"});
    const Finished finished = run_program(more);
    UNSCOPED_INFO(finished.output << finished.errors);
    return finished;
  }
  [[nodiscard]] Rows exported(const std::string& name = "events.csv") const {
    REQUIRE(msel({"export", path().string(), file(name)}).status == 0);
    return rows_of(file(name));
  }
  void write(const Rows& table) const { test::write(file("events.csv"), bytes_of(table)); }
  [[nodiscard]] Finished import(bool apply) const {
    std::vector<std::string> words{"import", path().string(), file("events.csv")};
    if (apply) {
      words.emplace_back("--apply");
    }
    return msel(words);
  }
  [[nodiscard]] std::string scenario() const { return test::bytes_of(path() / "scenario.yaml"); }
  test::TemporaryFolder folder;
};

std::size_t column(const Rows& table, const std::string& head) {
  const auto& heads = table.front();
  const auto found = std::find(heads.begin(), heads.end(), head);
  REQUIRE(found != heads.end());
  return static_cast<std::size_t>(found - heads.begin());
}

std::size_t row_of(const Rows& table, const std::string& type) {
  for (std::size_t row = 1; row < table.size(); ++row) {
    if (table[row][column(table, "Type")] == type) {
      return row;
    }
  }
  FAIL("no row of type " << type);
  return 0;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the events list has its columns and a row for each event and texts in all languages",
          "[app]") {
  const Copy copy;
  for (const char* name : {"events.csv", "events.xlsx"}) {
    const Rows table = copy.exported(name);
    for (const char* head : {"No", "ID", "Time", "Type", "Method", "From", "Title [en]",
                             "Text [tg]", "Expected action", "Objective", "Trigger", "Status"}) {
      static_cast<void>(column(table, head));
    }
    const content::Scenario& scenario = test::lesson()->scenario;
    CHECK(table.size() ==
          1 + scenario.injects.size() + scenario.questions.size() + scenario.reports.size());
  }
}

TEST_CASE("the template with injects of every phase becomes a table", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "mine").string();
  REQUIRE(run_program({"new", pack}).status == 0);
  const Finished finished = run_program({"msel", "export", pack, pack + "/events.csv"});
  INFO(finished.errors);
  CHECK(finished.status == 0);
}

TEST_CASE("a table that was not changed changes nothing", "[app]") {
  const Copy copy;
  const std::string before = copy.scenario();
  static_cast<void>(copy.exported());
  const Finished finished = copy.import(true);
  CHECK(finished.status == 0);
  CHECK(copy.scenario() == before);
}

TEST_CASE("changed words are shown first and written on request", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  const std::size_t row = row_of(table, "inject");
  table[row][column(table, "Title [en]")] = "A \"new\" title: for all";
  table[row][column(table, "Title [tg]")] = "Унвони нав";
  copy.write(table);
  const std::string before = copy.scenario();
  const Finished shown = copy.import(false);
  CHECK(shown.status == 0);
  CHECK(holds(shown.output, "+ A \"new\" title: for all"));
  CHECK(copy.scenario() == before);
  REQUIRE(copy.import(true).status == 0);
  CHECK(holds(copy.scenario(), "title: \"A \\\"new\\\" title: for all\""));
  CHECK(holds(test::bytes_of(copy.path() / "text/tg.po"), "msgstr \"Унвони нав\""));
  // Everything else stands as it did: one line differs.
  CHECK(std::count(before.begin(), before.end(), '\n') == [&] {
    const std::string now = copy.scenario();
    return std::count(now.begin(), now.end(), '\n');
  }());
}

TEST_CASE("a row without an id is a new inject that plays", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  std::vector<std::string> row(table.front().size());
  row[column(table, "Time")] = "D9 06:00";
  row[column(table, "Title [en]")] = "A call from the mayor";
  row[column(table, "Text [en]")] = "The mayor asks for numbers.";
  row[column(table, "Title [ru]")] = "Звонок мэра";
  row[column(table, "Text [ru]")] = "Мэр просит цифры.";
  table.push_back(row);
  copy.write(table);
  REQUIRE(copy.import(true).status == 0);
  CHECK(holds(copy.scenario(), "- id: inject_1\n    title: \"A call from the mayor\""));
  CHECK(holds(copy.scenario(), "when: day == 9"));
  CHECK(run_program({"check", copy.path().string()}).status == 0);
  CHECK(run_program({"run", copy.path().string(), "--weeks", "2"}).status == 0);
  CHECK(holds(test::bytes_of(copy.path() / "text/ru.po"), "Звонок мэра"));
}

TEST_CASE("storyline and objective and expected action go out and come back", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "mine").string();
  const std::string file = (folder.path() / "events.csv").string();
  REQUIRE(run_program({"new", pack, "--lang", "en"}).status == 0);
  const auto msel = [&](const std::string& language) {
    const Finished finished =
        run_program({"msel", "import", pack, file, "--apply", "--lang", language});
    UNSCOPED_INFO(finished.output << finished.errors);
    return finished;
  };
  REQUIRE(run_program({"msel", "export", pack, file, "--lang", "en"}).status == 0);
  Rows table = rows_of(file);
  const auto at = [&table](const std::string& id, const std::string& head) -> std::string& {
    for (std::vector<std::string>& row : table) {
      if (row[column(table, "ID")] == id) {
        return row[column(table, head)];
      }
    }
    FAIL("no row " << id);
    return table[0][0];
  };
  CHECK(at("chalk_marks", "Storyline") == "rumour");
  CHECK(at("answer_the_paper", "Objective") == "decisions");
  CHECK(at("answer_the_paper", "Expected action") ==
        "Figures and advice to residents. No name, no suspicion.");
  CHECK(holds(msel("en").output, "says the same"));

  at("chalk_marks", "Storyline") = "";
  at("quiet_week", "Storyline") = "rumour";
  at("van_twice", "Storyline") = "lone_neighbour";
  at("answer_the_paper", "Objective") = "handling";
  at("answer_the_paper", "Expected action") = "No comment while we work.";
  test::write(file, bytes_of(table));
  const fs::path scenario = fs::path{pack} / "scenario.yaml";
  const std::string before = test::bytes_of(scenario);
  const std::string dimension = test::bytes_of(fs::path{pack} / "rubric.yaml");
  // No dimension has that id: nothing is written, and the place is named.
  const Finished refused = msel("en");
  CHECK(refused.status == 1);
  CHECK(holds(refused.errors, "handling"));
  CHECK(test::bytes_of(scenario) == before);

  at("answer_the_paper", "Objective") = "intelligence";
  test::write(file, bytes_of(table));
  REQUIRE(msel("en").status == 0);
  const std::string after = test::bytes_of(scenario);
  CHECK(holds(after, "- id: quiet_week\n    storyline: rumour\n"));
  CHECK(std::count(after.begin(), after.end(), '\n') ==
        std::count(before.begin(), before.end(), '\n'));  // one line less and one more
  CHECK(holds(after, "hypothesis: lone_neighbour\n    supports: true\n    origin: yard_watch"));
  CHECK(holds(after, "dimension: intelligence"));
  CHECK(holds(after, "recommended: answer_the_paper.no_comment"));
  CHECK(run_program({"check", pack}).status == 0);
  // Read under another language, the same table says the same.
  CHECK(holds(msel("en").output, "says the same"));
  CHECK(msel("tg").status == 0);
  CHECK(test::bytes_of(scenario) == after);

  at("answer_the_paper", "Expected action") = "Say nothing yet.";
  test::write(file, bytes_of(table));
  REQUIRE(msel("en").status == 0);
  CHECK(holds(test::bytes_of(scenario), "text: \"Say nothing yet.\""));
}

TEST_CASE("missing cells are listed with their rows and nothing is imported", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  const std::string before = copy.scenario();
  std::vector<std::string> row(table.front().size());
  row[column(table, "Title [en]")] = "No text and no time";
  table.push_back(row);
  copy.write(table);
  const Finished finished = copy.import(true);
  CHECK(finished.status == 1);
  CHECK(holds(finished.errors, "events.csv:" + std::to_string(table.size()) + ":"));
  CHECK(holds(finished.errors, "RSD-1111"));
  CHECK(copy.scenario() == before);
}

TEST_CASE("a condition that is wrong is refused before anything is written", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  const std::string before = copy.scenario();
  table[row_of(table, "inject")][column(table, "Trigger")] = "week: no_such_fact > 1";
  copy.write(table);
  const Finished finished = copy.import(true);
  CHECK(finished.status == 1);
  CHECK(holds(finished.errors, "RSD-1031"));
  CHECK(copy.scenario() == before);
}

TEST_CASE("heads of other exercise staffs are understood", "[app]") {
  const present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  using cli::MselColumn;
  const auto read = [&text](const std::string& head) {
    return cli::read_msel_head(text, head).value().column;
  };
  CHECK(read("Seq No") == MselColumn::number);
  CHECK(read("inject id") == MselColumn::id);
  CHECK(read("Originator (From)") == MselColumn::from);
  CHECK(read("Содержание") == MselColumn::text);
  CHECK(read("Ожидаемые действия") == MselColumn::expected);
  CHECK(cli::read_msel_head(text, "Text [tg]").value().language == "tg");
  CHECK_FALSE(cli::read_msel_head(text, "Weather").has_value());
}
