// rasad report and rasad whatif as their users call them.
#include "app/present/xapi.hpp"
#include "engine/tables/table.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

/// A session of the coach on the disk.
struct Played {
  test::TemporaryFolder folder;
  std::string session = (folder.path() / "s").string();
  explicit Played(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"run",   "autumn-burglaries", "--seed", "6",
                                       "--bot", "intelligence-led",  "--out",  session};
    arguments.insert(arguments.end(), more.begin(), more.end());
    REQUIRE(run_program(arguments).status == 0);
  }
  [[nodiscard]] std::string bytes(const std::string& name) const {
    return test::bytes_of(std::filesystem::path{session} / name);
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a report is written beside the session or where it is asked for", "[app]") {
  const Played played;
  const Finished beside = run_program({"report", played.session, "--lang", "tg", "--trials", "2"});
  INFO(beside.errors);
  CHECK(beside.status == 0);
  CHECK(has(played.bytes("report.tg.html"), "<html lang=\"tg\">"));
  const std::string out = (played.folder.path() / "mine.html").string();
  CHECK(run_program({"report", played.session, "--lang", "ru", "--out", out, "--trials", "2"})
            .output == out + '\n');
  CHECK(has(test::bytes_of(out), "<html lang=\"ru\">"));
}

TEST_CASE("tables are written as CSV and XLSX", "[app]") {
  const Played played;
  CHECK(run_program({"report", played.session, "--format", "csv", "--lang", "en", "--trials", "2"})
            .status == 0);
  for (const char* name :
       {"report.en.weeks.csv", "report.en.decisions.csv", "report.en.incidents.csv"}) {
    INFO(name);
    CHECK(played.bytes(name).starts_with("\xEF\xBB\xBF"));
    CHECK(played.bytes(name).size() > 100);
  }
  CHECK(run_program({"report", played.session, "--format", "xlsx", "--lang", "en", "--trials", "2"})
            .status == 0);
  CHECK(played.bytes("report.en.xlsx").starts_with("PK"));
}

TEST_CASE("xAPI statements have ids of their own and no reasons without consent", "[app]") {
  const Played played;
  const std::vector<std::string> arguments{"report", played.session, "--format", "xapi",
                                           "--lang", "en",           "--trials", "2"};
  CHECK(run_program(arguments).status == 0);
  const std::string first = played.bytes("report.en.xapi.json");
  CHECK(run_program(arguments).status == 0);
  CHECK(played.bytes("report.en.xapi.json") == first);  // importing twice is harmless
  const nlohmann::json list = nlohmann::json::parse(first);
  REQUIRE(list.size() > 10);
  std::set<std::string> ids;
  for (const nlohmann::json& statement : list) {
    ids.insert(statement["id"].get<std::string>());
    CHECK(statement["verb"]["display"].contains("tg"));
    CHECK(statement["actor"]["account"]["name"] == "trainee");
    CHECK_FALSE(statement["actor"].contains("mbox"));
    CHECK(statement["context"]["contextActivities"]["parent"].is_array());
  }
  CHECK(ids.size() == list.size());
  CHECK(list.back()["result"]["score"]["scaled"].get<double>() <= 1.0);
  CHECK(list[1].contains("timestamp"));
  CHECK_FALSE(has(first, "x/reason"));
  std::vector<std::string> with = arguments;
  with.emplace_back("--with-reasons");
  CHECK(run_program(with).status == 0);
  CHECK(has(played.bytes("report.en.xapi.json"), "x/reason"));
}

TEST_CASE("times of statements are in the forms of their standard", "[app]") {
  CHECK(present::utc_time(0) == "1970-01-01T00:00:00.000Z");
  CHECK(present::utc_time(1'795'597'925'123) == "2026-11-25T09:12:05.123Z");
  CHECK(present::exercise_time({3 * 1440 + 9 * 60 + 30}) == "P3DT9H30M");
}

TEST_CASE("an exercise that is not over is reported only when it is asked for", "[app]") {
  const Played played{{"--weeks", "1"}};
  const Finished refused = run_program({"report", played.session, "--lang", "en"});
  CHECK(refused.status == 2);
  CHECK(has(refused.errors, "--so-far"));
  CHECK(run_program({"whatif", played.session, "--at", "1", "--change", "drop"}).status == 2);
  CHECK(
      run_program({"report", played.session, "--so-far", "--lang", "en", "--trials", "2"}).status ==
      0);
}

TEST_CASE("what if answers with a change from a file and without one", "[app]") {
  const Played played;
  const std::string file = (played.folder.path() / "change").string();
  test::write(file, "{\"judge\": \"station_crew\", \"percent\": 10}\n");
  const Finished changed =
      run_program({"whatif", played.session, "--at", "3", "--change", file, "--lang", "en"});
  INFO(changed.errors);
  CHECK(changed.status == 0);
  const Finished dropped = run_program(
      {"whatif", played.session, "--at", "8", "--change", "drop", "--seeds", "2", "--lang", "tg"});
  CHECK(dropped.status == 0);
  CHECK(dropped.output.size() > 100);
  CHECK(run_program({"whatif", played.session, "--at", "9999", "--change", "drop"}).status == 2);
  CHECK(run_program({"whatif", played.session, "--at", "3", "--change", "no-such"}).status == 2);
  test::write(file, "not JSON\n");
  CHECK(run_program({"whatif", played.session, "--at", "3", "--change", file}).status == 2);
  test::write(file, "");
  CHECK(run_program({"whatif", played.session, "--at", "3", "--change", file}).status == 2);
}

TEST_CASE("a session under other rules is reported from its kept weeks", "[app]") {
  const Played played;
  // A digest that the replay does not give: the last week's frame cannot be made to fit, so the
  // pack beside the journal is taken away.
  test::write(std::filesystem::path{played.session} / "pack.rasad-pack", "not a pack");
  const Finished finished = run_program({"report", played.session, "--lang", "ru"});
  INFO(finished.errors);
  const bool said = finished.status == 0 ? has(played.bytes("report.ru.html"), "<html lang=\"ru\">")
                                         : !finished.errors.empty();
  CHECK(said);
}

TEST_CASE("addresses that are not of the web are refused for statements", "[app]") {
  const Played played{{"--weeks", "1"}};
  const auto with_home = [&](const char* home) {
    return run_program({"report", played.session, "--so-far", "--format", "xapi", "--trials", "2",
                        "--lang", "en", "--home", home});
  };
  for (const char* home : {"javascript:alert(1)", "academy.example", "https://", "https:///x",
                           "file:///etc/passwd", "https://a b", "http://a\"b", ""}) {
    INFO(home);
    const Finished refused = with_home(home);
    CHECK(refused.status == 2);
    CHECK(has(refused.errors, "--home"));
  }
  CHECK(with_home("http://academy.example/класс-3").status == 0);
}

TEST_CASE("a flipped bit is told by every command that reads a session", "[app]") {
  const Played played{{"--weeks", "2"}};
  const std::filesystem::path journal = std::filesystem::path{played.session} / "journal.0001.rsj";
  std::string bytes = test::bytes_of(journal);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
  test::write(journal, bytes);
  const Finished verified = run_program({"replay", played.session, "--verify", "--lang", "en"});
  CHECK(verified.status == 1);
  CHECK(has(verified.errors, "damaged at byte"));
  CHECK_FALSE(has(verified.output, "same history"));
  const Finished reported =
      run_program({"report", played.session, "--so-far", "--lang", "en", "--trials", "2"});
  CHECK(has(reported.errors, "damaged at byte"));
  const Finished asked = run_program(
      {"whatif", played.session, "--so-far", "--at", "1", "--change", "drop", "--lang", "en"});
  CHECK(has(asked.errors, "damaged at byte"));
}

TEST_CASE("who continues is told a torn end from damage and finds what stood behind", "[app]") {
  const Played played{{"--weeks", "2"}};
  const std::filesystem::path session = played.session;
  const std::string whole = played.bytes("journal.0001.rsj");
  const auto goes_on = [&played] {
    return run_program({"play", "--text", "--continue", played.session, "--lang", "en"}, "/quit\n");
  };
  std::string broken = whole;
  broken[whole.size() / 2] = static_cast<char>(broken[whole.size() / 2] ^ 4);
  test::write(session / "journal.0001.rsj", broken);
  const Finished damaged = goes_on();
  const std::string said = damaged.output + damaged.errors;
  INFO(said);
  CHECK(has(said, "[RSD-2022]"));
  CHECK_FALSE(has(said, "probably by power loss"));
  const std::size_t kept = played.bytes("journal.0001.rsj").size();
  std::string behind;
  for (const auto& entry : std::filesystem::directory_iterator{session}) {
    const std::string name = entry.path().filename().string();
    if (name.find(".tail-") != std::string::npos) {
      behind = test::bytes_of(entry.path());
      CHECK(has(said, name));
    }
  }
  CHECK(broken ==
        played.bytes("journal.0001.rsj").substr(0, broken.size() - behind.size()) + behind);
  CHECK(kept + behind.size() >= broken.size());
  // A frame that was being written when the power went.
  const std::string now = played.bytes("journal.0001.rsj");
  test::write(session / "journal.0001.rsj", now + whole.substr(64, 40));
  const Finished torn = goes_on();
  CHECK(has(torn.output + torn.errors, "probably by power loss"));
}

TEST_CASE("words written beside a decision stand in every form of the report", "[app]") {
  const test::TemporaryFolder folder;
  const std::string decisions = (folder.path() / "decisions").string();
  const std::string session = (folder.path() / "s").string();
  // The second is of a spreadsheet's kind, the third hides what it says.
  test::write(decisions,
              "{\"leave_out\": \"surveillance\", \"reason\": \"dearer than it is worth\"}\n"
              "{\"leave_out\": \"cocoon\", \"reason\": \"=HYPERLINK(1)\"}\n"
              "{\"leave_out\": \"a tower\", \"reason\": \"no\u200Bthing\"}\n");
  const Finished run = run_program({"run", "autumn-burglaries", "--decisions", decisions, "--weeks",
                                    "1", "--out", session, "--lang", "en"});
  INFO(run.errors);
  REQUIRE(run.status == 0);
  for (const auto& [format, name] :
       {std::pair{"html", "report.en.html"}, std::pair{"csv", "report.en.decisions.csv"},
        std::pair{"xapi", "report.en.xapi.json"}}) {
    INFO(format);
    REQUIRE(run_program({"report", session, "--so-far", "--format", format, "--trials", "2",
                         "--lang", "en", "--with-reasons"})
                .status == 0);
    CHECK(has(test::bytes_of(std::filesystem::path{session} / name), "dearer than it is worth"));
  }
  const std::string csv =
      test::bytes_of(std::filesystem::path{session} / "report.en.decisions.csv");
  CHECK(has(csv, ",'=HYPERLINK(1),"));
  CHECK(has(csv, ",no<U+200B>thing,"));
  CHECK(has(test::bytes_of(std::filesystem::path{session} / "report.en.html"),
            "no&lt;U+200B&gt;thing"));
  REQUIRE(run_program(
              {"report", session, "--so-far", "--format", "xlsx", "--trials", "2", "--lang", "en"})
              .status == 0);
  base::Diagnostics diagnostics;
  const auto sheets = tables::read_tables(
      "r.xlsx", test::bytes_of(std::filesystem::path{session} / "report.en.xlsx"), diagnostics);
  REQUIRE(sheets.has_value());
  const auto& rows = sheets->at(1).rows;
  const auto reason_is = [](const char* words) {
    return [words](const std::vector<std::string>& row) { return row[3] == words; };
  };
  for (const char* words : {"dearer than it is worth", "=HYPERLINK(1)", "no<U+200B>thing"}) {
    INFO(words);
    CHECK(std::any_of(rows.begin(), rows.end(), reason_is(words)));
  }
}
