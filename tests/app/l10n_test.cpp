// rasad l10n as a translator and an author use it.
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <filesystem>

using namespace rasad;
using test::Finished;
using test::run_program;

namespace {

namespace fs = std::filesystem;

/// A copy of the lesson that may be changed.
class Copy {
 public:
  Copy() {
    fs::copy(fs::path{RASAD_SOURCE_DIR} / "scenarios/autumn-burglaries", path(),
             fs::copy_options::recursive);
  }
  [[nodiscard]] fs::path path() const { return folder_.path() / "lesson"; }
  [[nodiscard]] std::string file(const std::string& name) const {
    return (folder_.path() / name).string();
  }
  void change(const std::string& name, const std::string& from, const std::string& to) const {
    std::string bytes = test::bytes_of(path() / name);
    const std::size_t at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    test::write(path() / name, bytes.replace(at, from.size(), to));
  }

 private:
  test::TemporaryFolder folder_;
};

Finished l10n(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "l10n");
  arguments.insert(arguments.end(), {"--lang", "en"});
  const Finished finished = run_program(arguments);
  UNSCOPED_INFO(finished.output << finished.errors);
  return finished;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a template stands in the order of the scenario with places and speakers", "[app]") {
  const Finished finished = l10n({"extract", "autumn-burglaries"});
  REQUIRE(finished.status == 0);
  const std::string& po = finished.output;
  CHECK(po.find("msgctxt \"autumn_burglaries.title\"") < po.find("msgctxt \"scenario.briefing\""));
  CHECK(po.find("msgctxt \"scenario.briefing\"") < po.find("msgctxt \"rubric.gate\""));
  CHECK(holds(po, "#: scenario.yaml:"));
  CHECK(holds(po, "#. speaker: "));
  CHECK(holds(po, "#. channel: "));
  CHECK(holds(po, "#. limit: "));
}

TEST_CASE("a changed sentence makes its translations fuzzy and a removed one obsolete", "[app]") {
  const Copy copy;
  copy.change("scenario.yaml", "name: \"District inspector, Gardens\"",
              "name: \"District inspector of Gardens\"");
  copy.change("text/tg.po", "msgctxt \"new_blocks.name\"", "msgctxt \"no_such.name\"");
  const Finished merged = l10n({"merge", copy.path().string()});
  REQUIRE(merged.status == 0);
  const std::string po = test::bytes_of(copy.path() / "text/tg.po");
  CHECK(holds(po, "#, fuzzy\n#| msgid \"District inspector, Gardens\"\n"));
  CHECK(holds(po, "DRAFT"));
  // The renamed message is found again by its words.
  CHECK(holds(po, "#| msgid") > 0);
  CHECK(run_program({"check", copy.path().string()}).status == 0);
  // Merging again changes nothing.
  REQUIRE(l10n({"merge", copy.path().string()}).status == 0);
  CHECK(test::bytes_of(copy.path() / "text/tg.po") == po);
}

TEST_CASE("a merge can be written elsewhere and then in one language", "[app]") {
  const Copy copy;
  const std::string before = test::bytes_of(copy.path() / "text/tg.po");
  const std::string out = copy.file("new/tg.po");
  CHECK(l10n({"merge", copy.path().string(), "--out", out}).status == 2);
  REQUIRE(l10n({"merge", copy.path().string(), "--into", "tg", "--out", out}).status == 0);
  CHECK(test::bytes_of(copy.path() / "text/tg.po") == before);
  REQUIRE(l10n({"merge", copy.path().string(), "--into", "tg"}).status == 0);
  CHECK(test::bytes_of(copy.path() / "text/tg.po") == test::bytes_of(out));
}

// Else the first merge of an academy would change every line.
TEST_CASE("what ships is as a merge writes it", "[app]") {
  const Copy copy;
  for (const char* language : {"ru", "tg"}) {
    INFO(language);
    const fs::path file = copy.path() / "text" / (std::string{language} + ".po");
    const std::string before = test::bytes_of(file);
    REQUIRE(l10n({"merge", copy.path().string(), "--into", language}).status == 0);
    CHECK(test::bytes_of(file) == before);
  }
}

TEST_CASE("a translation made in a spreadsheet comes back", "[app]") {
  for (const char* format : {"csv", "xlsx"}) {
    const Copy copy;
    INFO(format);
    const std::string table = copy.file(std::string{"tg."} + format);
    REQUIRE(
        l10n({"extract", copy.path().string(), "--into", "tg", "--format", format, "--out", table})
            .status == 0);
    const std::string before = test::bytes_of(copy.path() / "text/tg.po");
    fs::remove(copy.path() / "text/tg.po");
    REQUIRE(l10n({"merge", copy.path().string(), table, "--into", "tg"}).status == 0);
    CHECK(run_program({"check", copy.path().string(), "--format", "json"}).output == "[]\n");
    CHECK(holds(before, "Дуздиҳои тирамоҳӣ"));
    CHECK(holds(test::bytes_of(copy.path() / "text/tg.po"), "Дуздиҳои тирамоҳӣ"));
  }
}

TEST_CASE("a spreadsheet that breaks a placeholder is refused and nothing is written", "[app]") {
  const Copy copy;
  const std::string before = test::bytes_of(copy.path() / "text/tg.po");
  test::write(copy.file("x.csv"), "id,source sentence,translation\nscenario.aim,Go,Рав {kuja}\n");
  const Finished finished =
      l10n({"merge", copy.path().string(), copy.file("x.csv"), "--into", "tg"});
  CHECK(finished.status == 1);
  CHECK(holds(finished.errors, "x.csv:2:"));
  CHECK(holds(finished.errors, "RSD-1043"));
  CHECK(test::bytes_of(copy.path() / "text/tg.po") == before);
}

TEST_CASE("a pack may be written in Tajik and translated into Russian", "[app]") {
  // The lesson turned round: Tajik sentences in the files, Russian and English as translations.
  const Copy copy;
  base::Diagnostics diagnostics;
  const auto tajik =
      text::parse_po("tg.po", test::bytes_of(copy.path() / "text/tg.po"), diagnostics);
  REQUIRE(tajik.has_value());
  for (const char* name : {"pack.yaml", "scenario.yaml", "world.yaml", "rubric.yaml"}) {
    std::string bytes = test::bytes_of(copy.path() / name);
    for (const text::PoEntry& entry : tajik->entries) {
      const std::string quoted = '"' + entry.source + '"';
      for (std::size_t at = bytes.find(quoted); at != std::string::npos; at = bytes.find(quoted)) {
        bytes.replace(at, quoted.size(), '"' + entry.translations[0] + '"');
      }
    }
    test::write(copy.path() / name, bytes);
  }
  copy.change("pack.yaml", "source_language: en", "source_language: tg");
  fs::remove(copy.path() / "text/tg.po");
  fs::remove(copy.path() / "text/ru.po");
  REQUIRE(l10n({"merge", copy.path().string()}).status == 0);
  const std::string russian = test::bytes_of(copy.path() / "text/ru.po");
  CHECK(holds(russian, "msgid \"Дуздиҳои тирамоҳӣ\""));
  CHECK(holds(russian, "Language: ru"));
  // Names of the shared doctrine, which is written in English, come in Tajik.
  const Finished played = run_program({"run", copy.path().string(), "--weeks", "1"});
  CHECK(played.status == 0);
}

TEST_CASE("a further language is listed in the pack when its file is made", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "shab").string();
  REQUIRE(run_program({"new", pack, "--lang", "tg"}).status == 0);
  const Finished merged = l10n({"merge", pack, "--into", "ru"});
  CHECK(merged.status == 0);
  CHECK(holds(merged.output, "was added to languages"));
  CHECK(holds(test::bytes_of(fs::path{pack} / "pack.yaml"), "\nlanguages: [tg, ru]\n"));
  // Nothing is translated yet: warnings, and the pack can be played.
  CHECK(run_program({"check", pack}).status == 0);
  // One that is there already is not added again.
  CHECK_FALSE(holds(l10n({"merge", pack, "--into", "ru"}).output, "was added"));
}

TEST_CASE("a list of languages in another form gets the new one in its own form", "[app]") {
  const test::TemporaryFolder folder;
  const std::string pack = (folder.path() / "shab").string();
  REQUIRE(run_program({"new", pack, "--lang", "en"}).status == 0);
  const fs::path info = fs::path{pack} / "pack.yaml";
  std::string bytes = test::bytes_of(info);
  const std::size_t at = bytes.find("languages: [en]");
  REQUIRE(at != std::string::npos);
  bytes.replace(at, 15, "languages:\n  - en  # ours");
  test::write(info, bytes);
  CHECK(holds(l10n({"merge", pack, "--into", "ru"}).output, "was added to languages"));
  CHECK(holds(test::bytes_of(info), "languages:\n  - en  # ours\n  - ru\n"));
  CHECK(run_program({"check", pack, "--lang", "en"}).status == 0);
}

TEST_CASE("a file of another language is not taken over", "[app]") {
  const Copy copy;
  const std::string before = test::bytes_of(copy.path() / "text/tg.po");
  const std::string russian = (copy.path() / "text/ru.po").string();
  const Finished finished = l10n({"merge", copy.path().string(), russian, "--into", "tg"});
  CHECK(finished.status == 1);
  CHECK(holds(finished.errors, "\"ru\""));
  CHECK(test::bytes_of(copy.path() / "text/tg.po") == before);
  // Nor is the source overwritten, nor a language that is no code.
  for (const char* into : {"en", "Tajik", "t", "tg_TJ", "../x"}) {
    INFO(into);
    CHECK(l10n({"merge", copy.path().string(), "--into", into}).status == 2);
    CHECK(l10n({"extract", copy.path().string(), "--into", into}).status == 2);
  }
  test::write(copy.file("x.csv"), "id,source sentence,translation\nscenario.aim,Go,Go!\n");
  CHECK(l10n({"merge", copy.path().string(), copy.file("x.csv"), "--into", "en"}).status == 2);
  CHECK_FALSE(fs::exists(copy.path() / "text/en.po"));
}

TEST_CASE("a copied translation gets the right header and is to be looked at", "[app]") {
  const Copy copy;
  fs::copy_file(copy.path() / "text/ru.po", copy.path() / "text/tg.po",
                fs::copy_options::overwrite_existing);
  CHECK(run_program({"check", copy.path().string()}).status == 1);
  const Finished merged = l10n({"merge", copy.path().string(), "--into", "tg"});
  CHECK(merged.status == 0);
  CHECK(holds(merged.output, "said \"ru\""));
  const std::string po = test::bytes_of(copy.path() / "text/tg.po");
  CHECK(holds(po, "Language: tg\\n"));
  CHECK(holds(po, "#, fuzzy"));
  CHECK(run_program({"check", copy.path().string()}).status == 0);
}

TEST_CASE("what is a PO file and what a table is seen in the file and not in its name", "[app]") {
  const Copy copy;
  const std::string named = copy.file("translation.txt");
  fs::copy_file(copy.path() / "text/tg.po", named);
  CHECK(l10n({"merge", copy.path().string(), named}).status == 0);
  const std::string table = copy.file("table.po");
  test::write(table, "id;source sentence;translation\nscenario.aim;Go;Рав\n");
  CHECK(l10n({"merge", copy.path().string(), table, "--into", "tg"}).status == 0);
  const Finished kind = l10n({"extract", copy.path().string(), "--into", "tg", "--format", "xlsx",
                              "--out", copy.file("x.ods")});
  CHECK(kind.status == 2);
  CHECK(holds(kind.errors, ".csv or .xlsx"));
  CHECK_FALSE(fs::exists(copy.file("x.ods")));
}

TEST_CASE("coverage of a pack speaks of that pack only", "[app]") {
  const Finished one = l10n({"coverage", "autumn-burglaries"});
  CHECK_FALSE(holds(one.output, "rasad: "));
  const Finished all = l10n({"coverage"});
  CHECK(holds(all.output, "rasad: "));
  CHECK(holds(all.output, "handbook: "));
}

TEST_CASE("the pseudo-language runs and stands in no menu", "[app]") {
  const Finished finished =
      run_program({"run", "autumn-burglaries", "--weeks", "1", "--lang", "qps"});
  CHECK(finished.status == 0);
  CHECK(holds(finished.output, "[Ófféñçéš"));
  CHECK_FALSE(holds(run_program({"run", "--help"}).output, "qps"));
  CHECK(l10n({"pseudo", "autumn-burglaries"}).status == 0);
}
