// The tools of an author at the command line: new, check, fmt, explain, playtest.
#include "app/cli/live_pack.hpp"
#include "app/present/explain_lines.hpp"
#include "app/present/pack_watcher.hpp"
#include "engine/assess/playtest.hpp"
#include "tests/app/pack_edit.hpp"
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

namespace fs = std::filesystem;

std::shared_ptr<const content::Pack> pack_in(const std::string& language) {
  base::Diagnostics faults;
  return test::read(test::template_files(language), faults);
}

std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  const std::size_t at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  return bytes.replace(at, from.size(), to);
}

void change(const fs::path& file, const std::string& from, const std::string& to) {
  test::write(file, replaced(test::bytes_of(file), from, to));
}

/// No library: the template's doctrine lies beside its files.
struct Shipped : content::DoctrineLibrary {
  [[nodiscard]] archive::Files find(const std::string&) const override {
    base::Diagnostics faults;
    const fs::path doctrine = fs::path{RASAD_SOURCE_DIR} / "scenarios" / "doctrines" / "osce-4x4";
    return archive::read_pack(doctrine, faults).value_or(archive::Files{});
  }
  [[nodiscard]] std::vector<std::string> known() const override { return {"osce-4x4"}; }
};

}  // namespace

TEST_CASE("the templates are the same lesson in three languages", "[app]") {
  const auto english = pack_in("en");
  REQUIRE(english != nullptr);
  for (const char* language : {"ru", "tg"}) {
    const auto other = pack_in(language);
    INFO(language);
    REQUIRE(other != nullptr);
    CHECK(other->info.source_language == language);
    CHECK(other->scenario.injects.size() == english->scenario.injects.size());
    CHECK(other->world.crime_types[0].weekly == english->world.crime_types[0].weekly);
    CHECK(other->scenario.briefing.source != english->scenario.briefing.source);
    CHECK(other->sentences.size() == english->sentences.size());
  }
}

TEST_CASE("a new pack works at once in each language and keeps its title", "[app]") {
  for (const char* language : {"en", "ru", "tg"}) {
    const test::TemporaryFolder folder;
    const std::string pack = (folder.path() / "Night-Shift").string();
    INFO(language);
    const Finished made =
        run_program({"new", pack, "--title", "A \"quiet\" town", "--lang", language});
    CHECK(made.status == 0);
    CHECK(made.output.find(pack) != std::string::npos);
    const std::string info = test::bytes_of(fs::path{pack} / "pack.yaml");
    CHECK(info.find("id: night_shift\n") != std::string::npos);
    CHECK(info.find("title: \"A \\\"quiet\\\" town\"\n") != std::string::npos);
    CHECK(info.find(std::string{"source_language: "} + language) != std::string::npos);
    const Finished checked = run_program({"check", pack, "--lang", "en"});
    CHECK(checked.output == pack + ": no faults.\n");
    CHECK(run_program({"run", pack, "--seed", "2", "--digest"}).status == 0);
    CHECK(fs::exists(fs::path{pack} / ".vscode" / "rasad" / "scenario.schema.json"));
    CHECK(run_program({"fmt", pack, "--check"}).status == 0);
    CHECK(run_program({"new", pack}).status == 2);
  }
}

TEST_CASE("a folder named in Tajik becomes a readable id and lines that can be typed", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "Шаби тира").string();
  const Finished made = run_program({"new", pack, "--lang", "tg"});
  CHECK(made.status == 0);
  CHECK(made.output.find("rasad check '" + pack + "'") != std::string::npos);
  CHECK(test::bytes_of(fs::path{pack} / "pack.yaml").find("id: shabi_tira\n") != std::string::npos);
}

TEST_CASE("what is no pack is one fault that says what to do", "[app]") {
  const test::TemporaryFolder folder;
  test::write(folder.path() / "letter.txt", "Dear all");
  fs::create_symlink("letter.txt", folder.path() / "link");
  for (const char* command : {"check", "playtest", "fmt"}) {
    INFO(command);
    const Finished finished = run_program({command, folder.path().string(), "--lang", "en"});
    const std::string said = finished.output + finished.errors;
    INFO(said);
    CHECK(finished.status == 1);
    CHECK(said.find("Name the folder in which pack.yaml lies") != std::string::npos);
    CHECK(said.find("link") == std::string::npos);
  }
  const Finished unknown = run_program({"check", "autumn-burglary", "--lang", "en"});
  CHECK(unknown.status == 1);
  CHECK(unknown.output.find("Did you mean \"autumn-burglaries\"?") != std::string::npos);
  CHECK(unknown.output.find("rasad pack list") != std::string::npos);
}

TEST_CASE("a long value is cut in the sentence about it", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "mine").string();
  REQUIRE(run_program({"new", pack, "--lang", "tg"}).status == 0);
  change(fs::path{pack} / "scenario.yaml", "weeks: 3", "weeks: " + std::string(5000, '9'));
  const Finished finished = run_program({"check", pack, "--lang", "tg"});
  CHECK(finished.status == 1);
  CHECK(finished.output.find(std::string(80, '9') + "…") != std::string::npos);
  CHECK(finished.output.find(std::string(81, '9')) == std::string::npos);
}

TEST_CASE("an archive of a folder instead of its files is the same pack", "[app]") {
  const test::TemporaryFolder folder;
  archive::Files files;
  for (const auto& [path, bytes] : test::template_files("en")) {
    files["my-lesson/" + path] = bytes;
  }
  const std::string pack = (folder.path() / "x.rasad-pack").string();
  test::write(pack, archive::write_zip(files));
  const Finished finished = run_program({"check", pack, "--lang", "en"});
  INFO(finished.output);
  CHECK(finished.status == 0);
}

TEST_CASE("fmt puts a pack in order and says which files", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "p").string();
  REQUIRE(run_program({"new", pack}).status == 0);
  const std::string before = test::bytes_of(fs::path{pack} / "world.yaml");
  change(fs::path{pack} / "world.yaml", "  weekly: 18", "      weekly: 18   ");
  const Finished first = run_program({"fmt", pack, "--lang", "en"});
  CHECK(first.status == 0);
  CHECK(first.output == "world.yaml: put in order.\n");
  CHECK(test::bytes_of(fs::path{pack} / "world.yaml") == before);
  CHECK(run_program({"fmt", pack}).output.empty());
}

TEST_CASE("explain shows what an id is and who mentions it", "[app]") {
  const present::ProgramText words{fs::path{RASAD_SOURCE_DIR} / "localization"};
  const auto pack = pack_in("en");
  std::string all;
  for (const std::string& line : present::explain_lines(words, *pack, "many_entered")) {
    all += line + '\n';
  }
  INFO(all);
  CHECK(all.find("scenario.yaml:") != std::string::npos);
  CHECK(all.find("recorded.burglary: incidents recorded") != std::string::npos);
  CHECK(all.find("shown(quiet_week)") != std::string::npos);
  all.clear();
  for (const std::string& line : present::explain_lines(words, *pack, "rumour")) {
    all += line + '\n';
  }
  CHECK(all.find("injects[2].do[1].begin: a storyline runs from the next step") !=
        std::string::npos);
  CHECK(all.find("injects[4].storyline: refers to it") != std::string::npos);
  CHECK(present::explain_lines(words, *pack, "no_such_id").empty());
}

TEST_CASE("explain tells when a condition held in an exercise and what it saw", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "p").string();
  const std::string session = (folder.path() / "s").string();
  REQUIRE(run_program({"new", pack}).status == 0);
  REQUIRE(run_program({"run", pack, "--seed", "4", "--out", session}).status == 0);
  const Finished finished =
      run_program({"explain", pack, "shift_list_found", "--session", session, "--lang", "en"});
  INFO(finished.output + finished.errors);
  CHECK(finished.status == 0);
  // The coach grades in the first week; the condition wants day 9.
  CHECK(finished.output.find("day 9, 0:00  true   graded(bad_neighbour) true; day >= 9 [9 >= 9]") !=
        std::string::npos);
  const Finished unknown = run_program({"explain", pack, "shift_list_fond", "--lang", "en"});
  CHECK(unknown.status == 2);
  CHECK(unknown.errors.find("shift_list_found") != std::string::npos);
}

TEST_CASE("a balanced pack passes the playtest and an unbalanced copy does not", "[app]") {
  const auto pack = pack_in("en");
  const assess::PlaytestRequest request{{"reactive", "intelligence-led"}, 6};
  const assess::Playtest good = assess::playtest(pack, request);
  CHECK(good.runs == 6 * (2 + static_cast<int>(pack->doctrine.options.size()) + 1));
  for (const assess::Finding& finding : assess::findings(good)) {
    INFO(finding.what << ' ' << finding.arguments[0].value);
    CHECK(finding.what == "");
  }
  // Checks that cost nothing and stop everything: no other option is needed.
  archive::Files files = test::template_files("en");
  std::string& doctrine = files["doctrines/osce-4x4/doctrine.yaml"];
  const std::size_t option = doctrine.find("id: stop_and_check");
  REQUIRE(option != std::string::npos);
  for (const auto& [key, value] : {std::pair{"cost: ", "0.01"}, std::pair{"strength: ", "1"},
                                   std::pair{"lead_days: ", "0"}, std::pair{"most: ", "9"}}) {
    const std::size_t at = doctrine.find(key, option);
    doctrine.replace(at, doctrine.find('\n', at) - at, std::string{key} + value);
  }
  base::Diagnostics faults;
  const auto unbalanced = test::read(files, faults);
  REQUIRE(unbalanced != nullptr);
  const auto findings = assess::findings(assess::playtest(unbalanced, request));
  CHECK(std::any_of(findings.begin(), findings.end(), [](const assess::Finding& one) {
    return one.what == "dominates" && one.arguments[0].value == "stop_and_check";
  }));
}

TEST_CASE("an inject that nobody meets is a finding of the playtest", "[app]") {
  archive::Files files = test::template_files("en");
  std::string& scenario = files["scenario.yaml"];
  scenario = replaced(scenario, "recorded.burglary > 12", "recorded.burglary > 9000");
  base::Diagnostics faults;
  const auto pack = test::read(files, faults);
  REQUIRE(pack != nullptr);
  const auto findings = assess::findings(assess::playtest(pack, {{"none"}, 2}));
  CHECK(std::any_of(findings.begin(), findings.end(), [](const assess::Finding& one) {
    return one.what == "never_inject" && one.arguments[0].value == "many_entered";
  }));
}

TEST_CASE("a watched pack is read again when a file is saved", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path pack = folder.path() / "p";
  REQUIRE(run_program({"new", pack.string()}).status == 0);
  const Shipped library;
  present::PackWatcher watcher{pack, library};
  CHECK_FALSE(watcher.look().has_value());
  change(pack / "scenario.yaml", "lesson_minutes: 30", "lesson_minutes: 3000");
  const auto faulty = watcher.look();
  REQUIRE(faulty.has_value());
  CHECK(faulty->pack == nullptr);
  CHECK(faulty->diagnostics.sorted()[0].code == base::Code::out_of_range);
  CHECK_FALSE(watcher.look().has_value());
  change(pack / "scenario.yaml", "lesson_minutes: 3000", "lesson_minutes: 300");
  const auto mended = watcher.look();
  REQUIRE(mended.has_value());
  REQUIRE(mended->pack != nullptr);
  CHECK(mended->pack->scenario.lesson_minutes == 300);
}

TEST_CASE("a saved change goes on from the same day and the same seed", "[app]") {
  const test::TemporaryFolder folder;
  const fs::path pack = folder.path() / "p";
  REQUIRE(run_program({"new", pack.string()}).status == 0);
  cli::Context context;
  context.share = RASAD_SOURCE_DIR;
  context.data = folder.path() / "data";
  context.text = present::ProgramText{context.share / "localization"};
  auto exercise = cli::preview(context, cli::load_pack(context, pack.string()), 7, "");
  REQUIRE(exercise.has_value());
  cli::LivePack live{context, {pack.string(), "", ""}};
  const session::Decision grade{session::Role::trainee, session::Grade{{0}, 1, 1}};
  REQUIRE(exercise->take(context, grade));
  REQUIRE(exercise->play_week(context));
  CHECK_FALSE(live.renew(context, *exercise));
  // With a fault the exercise stays as it is.
  change(pack / "world.yaml", "weekly: 18", "weekly: many");
  CHECK_FALSE(live.renew(context, *exercise));
  CHECK(exercise->session.pack().world.budget.weekly.value == 1800);
  // Without one it goes on, with the decisions that were taken.
  change(pack / "world.yaml", "weekly: many", "weekly: 12");
  CHECK(live.renew(context, *exercise));
  CHECK(exercise->session.pack().world.budget.weekly.value == 1200);
  CHECK(exercise->session.step() == base::Step{28});
  CHECK(exercise->session.seed() == 7);
  CHECK(exercise->session.journal().size() == 2);
  CHECK(exercise->session.core().picture.find({0})->is_graded());
  CHECK(fs::exists(exercise->writer.folder() / "session.json"));
}
