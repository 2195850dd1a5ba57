// rasad msel: the script through a spreadsheet and back.
#include "app/cli/msel_columns.hpp"
#include "app/cli/msel_time.hpp"
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

std::string with_carriage_returns(const std::string& text) {
  std::string result;
  for (const char c : text) {
    result += c == '\n' ? "\r\n" : std::string(1, c);
  }
  return result;
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
  CHECK(holds(copy.scenario(), "at: day\n    day: 9\n    delay: 6h\n"));
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

TEST_CASE("heads are read in either case and with a country and over two lines", "[app]") {
  const present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  CHECK(cli::read_msel_head(text, "TITLE [EN]").value().language == "en");
  CHECK(cli::read_msel_head(text, "Text [en-GB]").value().language == "en");
  CHECK(cli::read_msel_head(text, "Text\n[ru_RU]").value().language == "ru");
  CHECK(cli::read_msel_head(text, "Inject\n ID").value().column == cli::MselColumn::id);
}

TEST_CASE("a column in a language that the pack does not have stays aside", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  table.front()[column(table, "Title [ru]")] = "Title [uz]";
  table.front()[column(table, "Title [en]")] = "Title [EN]";
  const std::size_t row = row_of(table, "inject");
  table[row][column(table, "Title [uz]")] = "Qoʻngʻiroq";
  table[row][column(table, "Title [EN]")] = "A call";
  copy.write(table);
  const Finished shown = copy.import(false);
  CHECK(holds(shown.output, "\"Title [uz]\" is not known and stays aside"));
  CHECK(holds(shown.output, "+ A call"));
}

TEST_CASE("two rows with one id are both named and nothing is written", "[app]") {
  const Copy copy;
  const std::string before = copy.scenario();
  Rows table = copy.exported();
  const std::size_t row = row_of(table, "inject");
  table.push_back(table[row]);
  table.back()[column(table, "Title [en]")] = "Another title";
  copy.write(table);
  const Finished finished = copy.import(true);
  CHECK(finished.status == 1);
  CHECK(holds(finished.errors, "events.csv:" + std::to_string(table.size()) + ":"));
  CHECK(holds(finished.errors, "in row " + std::to_string(row + 1)));
  CHECK(holds(finished.errors, "RSD-1116"));
  CHECK(copy.scenario() == before);
}

TEST_CASE("rows that went and columns that are not taken over are counted", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  const std::size_t row = row_of(table, "inject");
  const std::string gone = table[row][column(table, "ID")];
  table.erase(table.begin() + static_cast<std::ptrdiff_t>(row));
  table[row][column(table, "Evaluator notes")] = "Went well";
  table[row][column(table, "Mode")] = "manual";
  table[row_of(table, "inject")][column(table, "Title [tg]")] = "";
  copy.write(table);
  const Finished finished = copy.import(true);
  CHECK(finished.status == 0);
  CHECK(holds(finished.output, "stay in the pack: 1 (" + gone + ")"));
  CHECK(holds(finished.output, "\"Evaluator notes\" is not taken over"));
  CHECK(holds(finished.output, "\"Mode\" is not taken over"));
  CHECK(holds(finished.output, "Emptied translations stay as they are in the pack: 1"));
  CHECK(holds(finished.output, "Rows read: " + std::to_string(table.size() - 1)));
}

TEST_CASE("a new row may have an id of its own but must be an inject", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  const auto fresh = [&table](const std::string& id, const std::string& type) {
    tables::Row row(table.front().size());
    row[column(table, "ID")] = id;
    row[column(table, "Type")] = type;
    row[column(table, "Time")] = "D3 12:00";
    row[column(table, "Title [en]")] = "New";
    row[column(table, "Text [en]")] = "Something new.";
    return row;
  };
  Rows wrong = table;
  for (const auto& [id, type] :
       {std::pair{"one_more", "report"}, std::pair{"", "question"}, std::pair{"Не id", "inject"}}) {
    wrong.push_back(fresh(id, type));
  }
  copy.write(wrong);
  const Finished refused = copy.import(true);
  CHECK(refused.status == 1);
  CHECK(holds(refused.errors, "Only injects can be new"));
  CHECK(holds(refused.errors, "small Latin letters"));
  table.push_back(fresh("night_call", "inject"));
  copy.write(table);
  REQUIRE(copy.import(true).status == 0);
  CHECK(holds(copy.scenario(),
              "  - id: night_call\n    title: \"New\"\n    text: \"Something new.\"\n"
              "    at: day\n    day: 3\n    delay: 12h\n    do: []\n"));
}

TEST_CASE("time is read to the step or the form that is wanted is named", "[app]") {
  const cli::WhenKeys week{"week", "", "", "week == 2"};
  const auto keys = [](const char* at, const char* day, const char* delay, const char* when) {
    return cli::WhenKeys{at, day, delay, when};
  };
  CHECK(cli::at_time(week, "D9 06:00") == keys("day", "9", "6h", ""));
  CHECK(cli::at_time(week, "d9") == keys("day", "9", "", ""));
  CHECK(cli::at_time({"day", "8", "6h", "ok"}, "D9 00:00") == keys("day", "9", "", "ok"));
  CHECK(cli::at_time({"step", "", "", ""}, "D1 18:00") == keys("step", "1", "18h", ""));
  CHECK(cli::at_time({}, "D1") == keys("start", "", "", ""));
  for (const char* wrong : {"D3 99:99", "D3 soon", "09:30", "D3 09:30", "D0", "D365", "D3 ", "3",
                            "D", "", "D3 06:00:00", "D-1"}) {
    INFO(wrong);
    CHECK_FALSE(cli::at_time(week, wrong).has_value());
  }
  CHECK(cli::on_trigger(week, "step: ok and day > 2") == keys("step", "", "", "ok and day > 2"));
  CHECK(cli::on_trigger(week, "end") == keys("end", "", "", ""));
  CHECK_FALSE(cli::on_trigger(week, "month: ok").has_value());
  CHECK_FALSE(cli::on_trigger(week, "").has_value());
}

TEST_CASE("a day in a key of its own goes out as Time and comes back into that key", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "mine").string();
  const std::string file = (folder.path() / "events.csv").string();
  REQUIRE(run_program({"new", pack, "--lang", "en"}).status == 0);
  const fs::path scenario = fs::path{pack} / "scenario.yaml";
  std::string bytes = test::bytes_of(scenario);
  const std::string list = "\ninjects:\n";
  const std::size_t at = bytes.find(list);
  REQUIRE(at != std::string::npos);
  bytes.insert(at + list.size(),
               "  - id: eighth\n    title: 'It''s the eighth'  # day\n"
               "    text: Words that go on\n      in the next line\n    at: day\n    day: 8\n"
               "    do: []\n");
  test::write(scenario, with_carriage_returns(bytes));
  REQUIRE(run_program({"check", pack}).status == 0);
  REQUIRE(run_program({"msel", "export", pack, file, "--lang", "en"}).status == 0);
  Rows table = rows_of(file);
  tables::Row& row = *std::find_if(table.begin(), table.end(), [&table](const tables::Row& one) {
    return one[column(table, "ID")] == "eighth";
  });
  CHECK(row[column(table, "Time")] == "D8 00:00");
  row[column(table, "Time")] = "D9 06:00";
  row[column(table, "Title [en]")] = "It's the ninth";
  row[column(table, "Text [en]")] = "Other words";
  test::write(file, bytes_of(table));
  REQUIRE(run_program({"msel", "import", pack, file, "--apply"}).status == 0);
  const auto change = [&bytes](const std::string& from, const std::string& to) {
    REQUIRE(bytes.find(from) != std::string::npos);
    bytes.replace(bytes.find(from), from.size(), to);
  };
  change("'It''s the eighth'", "'It''s the ninth'");
  change("Words that go on\n      in the next line", "Other words");
  change("    at: day\n    day: 8\n", "    at: day\n    delay: 6h\n    day: 9\n");
  CHECK(test::bytes_of(scenario) == with_carriage_returns(bytes));
}

TEST_CASE("every question of the lesson shows the choice it recommends", "[app]") {
  const Copy copy;
  const Rows table = copy.exported();
  const content::Scenario& scenario = test::lesson()->scenario;
  for (const content::Question& question : scenario.questions) {
    INFO(question.id);
    REQUIRE(question.recommended >= 0);
    const auto row = std::find_if(table.begin(), table.end(), [&](const tables::Row& one) {
      return one[column(table, "ID")] == question.id;
    });
    REQUIRE(row != table.end());
    const auto recommended = static_cast<std::size_t>(question.recommended);
    CHECK((*row)[column(table, "Expected action")] ==
          test::lesson()->texts.at("en").raw(question.choices.at(recommended).text.id));
  }
}

TEST_CASE("an events list is found on the sheet that has its heads", "[app]") {
  const Copy copy;
  Rows table = copy.exported();
  table[row_of(table, "inject")][column(table, "Title [en]")] = "From the second sheet";
  tables::Table list;
  list.name = "Events";
  list.rows = table;
  const tables::Sheet cover{"Cover", "", {"Exercise", "Autumn"}, {{std::string{"2031"}}}};
  tables::Sheet events = tables::sheet_of(list, {});
  events.name = "Events";
  const std::string file = copy.file("Events.XLSM");
  REQUIRE(tables::write_workbook(file, {cover, events}));
  const Finished finished = copy.msel({"import", copy.path().string(), file});
  CHECK(finished.status == 0);
  CHECK(holds(finished.output, "the sheet \"Events\" is read"));
  CHECK(holds(finished.output, "+ From the second sheet"));
  for (const char* name : {"events.xls", "events.ods", "events.xlsm", "events"}) {
    CHECK(copy.msel({"export", copy.path().string(), copy.file(name)}).status == 2);
    CHECK_FALSE(fs::exists(copy.file(name)));
  }
  REQUIRE(copy.msel({"export", copy.path().string(), copy.file("EVENTS.XLSX")}).status == 0);
  CHECK(test::bytes_of(copy.file("EVENTS.XLSX")).starts_with("PK"));
}
