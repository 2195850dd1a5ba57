// The installed tree works wherever it stands, and holds all it needs.
#include "tests/app/run_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;
using test::Finished;
using test::run_shell;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Finished install(const std::filesystem::path& prefix, const std::string& component) {
  return run_shell("cmake --install '" RASAD_BUILD_DIR "' --component " + component +
                   " --prefix '" + prefix.string() + "' > /dev/null");
}

}  // namespace

TEST_CASE("an installed program plays from its own files", "[app]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path first = folder.path() / "first";
  const Finished installed = install(first, "program");
  INFO(installed.errors);
  REQUIRE(installed.status == 0);
  for (const char* file :
       {"bin/rasad", "share/rasad/scenarios/autumn-burglaries/pack.yaml",
        "share/rasad/scenarios/doctrines/osce-4x4/doctrine.yaml",
        "share/rasad/localization/rasad.pot", "share/rasad/localization/tg.po",
        "share/rasad/assets/sounds/signals.yaml", "share/rasad/fonts/NotoSans-Regular.ttf",
        "share/rasad/fonts/NotoSans-Bold.ttf", "share/rasad/fonts/DejaVuSans.ttf",
        "share/rasad/fonts/noto-copyright", "share/applications/rasad.desktop",
        "share/icons/hicolor/scalable/apps/rasad.svg", "share/doc/rasad/copyright"}) {
    INFO(file);
    CHECK(std::filesystem::exists(first / file));
  }
  // Moved, into a folder with blanks and Tajik letters.
  const std::filesystem::path second = folder.path() / "Ҷамшед ва дӯстон";
  std::filesystem::rename(first, second);
  const std::string program = "'" + (second / "bin" / "rasad").string() + "'";
  const Finished examined =
      run_shell(program + " doctor --data '" + (folder.path() / "data").string() + "'");
  CHECK(examined.status == 0);
  CHECK(has(examined.output, (second / "share" / "rasad").string()));
  CHECK(run_shell(program + " run autumn-burglaries --seed 3 --digest").output ==
        run_shell("\"$RASAD\" run autumn-burglaries --seed 3 --digest").output);
}

TEST_CASE("the desktop entry speaks three languages", "[app]") {
  const std::string entry =
      test::bytes_of(std::filesystem::path{RASAD_SOURCE_DIR} / "app" / "package" / "rasad.desktop");
  for (const char* key : {"GenericName=", "GenericName[ru]=", "GenericName[tg]=", "Comment=",
                          "Comment[ru]=", "Comment[tg]=", "Exec=rasad\n", "Icon=rasad\n"}) {
    INFO(key);
    CHECK(has(entry, key));
  }
}

TEST_CASE("the program is built so that faults in it are hard to abuse", "[app]") {
  if (run_shell("readelf --version > /dev/null 2>&1").status != 0) {
    WARN("readelf is missing");
    return;
  }
  const std::string headers = run_shell("readelf -W -h -l -d \"$RASAD\"").output;
  CHECK(has(headers, "DYN (Position-Independent Executable"));
  CHECK(has(headers, "GNU_RELRO"));
  CHECK(has(headers, "NOW"));
  CHECK_FALSE(has(headers, "RWE"));
  const std::string symbols = run_shell("readelf -W --dyn-syms \"$RASAD\"").output;
  CHECK(has(symbols, "__stack_chk_fail"));
}
