// A scenario is changed while it is played in the window.
#include "app/shell/packs.hpp"
#include "tests/app/screen/layout_checks.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

using namespace rasad;
using screen::Place;

namespace {

namespace fs = std::filesystem;

/// A copy of the English template, played and watched.
struct Watched {
  test::TemporaryFolder folder;
  fs::path pack = folder.path() / "pack";
  present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, folder.path() / "data", nullptr}, text, {}};

  Watched() {
    fs::copy(fs::path{RASAD_SOURCE_DIR} / "scenarios/templates/en", pack);
    const auto read = shell::find_pack(RASAD_SOURCE_DIR, folder.path(), pack.string());
    REQUIRE(read.pack != nullptr);
    REQUIRE(program.watch({pack.string(), "", ""}, read.pack, 7).ok());
    driver.settle(program);
  }

  // Saves a file with one place changed, and waits until the window has looked.
  void change(const std::string& file, const std::string& from, const std::string& to) {
    std::string bytes = test::bytes_of(pack / file);
    const std::size_t at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    test::write(pack / file, bytes.replace(at, from.size(), to));
    for (int i = 0; i < 12; ++i) {
      driver.frame(program);
    }
  }
  [[nodiscard]] bool shows(const std::string& words) const {
    return std::any_of(driver.texts().begin(), driver.texts().end(),
                       [&](const auto& one) { return one.text.find(words) != std::string::npos; });
  }
};

}  // namespace

TEST_CASE("a saved change is seen in the window without starting again", "[screen]") {
  Watched watched;
  CHECK(watched.shows("You lead the analysts"));
  watched.change("scenario.yaml", "You lead the analysts", "You head the analysts");
  CHECK(watched.shows("You head the analysts"));
  CHECK(watched.shows("read anew"));
  watched.change("jurisdiction.geojson", "\"name\": \"Riverside\"", "\"name\": \"Lakeside\"");
  watched.program.go(Place::map);
  watched.driver.settle(watched.program);
  CHECK(watched.shows("Lakeside"));
}

TEST_CASE("faults of a saved pack stand over the screen until they are mended", "[screen]") {
  Watched watched;
  watched.change("world.yaml", "saturation: 2.5", "saturaton: 2.5");
  CHECK(watched.shows("saved with faults: "));
  CHECK(watched.shows("world.yaml:"));
  CHECK(watched.shows("saturaton"));
  CHECK(watched.shows("You lead the analysts"));
  CHECK(gui::faults_of(watched.driver) == std::vector<std::string>{});
  watched.change("world.yaml", "saturaton: 2.5", "saturation: 2.6");
  CHECK_FALSE(watched.shows("saved with faults: "));
}

TEST_CASE("decisions of a watched exercise stay when the pack changes", "[screen]") {
  Watched watched;
  screen::Course& course = *watched.program.course();
  watched.program.go(Place::desk);
  course.next_phase();
  REQUIRE(course.take(session::Judge{{0}, 600}).ok());
  REQUIRE(course.play_week().ok());
  course.next_phase();
  watched.change("scenario.yaml", "weeks: 3", "weeks: 4");
  CHECK(course.pack().scenario.weeks == 4);
  CHECK(course.view().week() == 1);
  CHECK(course.phase() == screen::Phase::review);
  CHECK(course.view().hypotheses[0].judgement == 600);
  CHECK(course.before().week() == 0);
}

TEST_CASE("what is being chosen stays while its things keep their places", "[screen]") {
  Watched watched;
  watched.program.go(Place::map);
  watched.driver.settle(watched.program);
  CHECK(watched.shows("0 of 18"));
  watched.program.go(Place::map);
  watched.driver.click(watched.program, "map.town");  // one square: 1.3 shifts
  CHECK(watched.shows("1.3 of 18"));
  watched.change("scenario.yaml", "the town wants to hear one", "the town wants one");
  CHECK(watched.shows("1.3 of 18"));
  watched.change("jurisdiction.geojson", "\"cell\": 200", "\"cell\": 400");
  CHECK(watched.shows("0 of 18"));
}

TEST_CASE("a week of crimes without a place is told in the list and names no square", "[screen]") {
  const test::TemporaryFolder folder;
  auto pack = std::make_shared<content::Pack>(*test::lesson());
  for (content::CrimeType& type : pack->world.crime_types) {
    type.placeless = true;
  }
  present::ProgramText text{fs::path{RASAD_SOURCE_DIR} / "localization"};
  gui::Driver driver{1366, 768, 1};
  screen::Program program{{RASAD_SOURCE_DIR, folder.path() / "data", nullptr}, text, {}};
  REQUIRE(program.watch({"autumn-burglaries", "", ""}, pack, 7).ok());
  REQUIRE(program.course()->play_week().ok());
  program.go(Place::week);
  for (int i = 0; i < 200; ++i) {
    driver.frame(program);
  }
  const std::string type = "Burglary of a dwelling";
  const auto begins_with = [&driver](const std::string& words) {
    return std::any_of(driver.texts().begin(), driver.texts().end(),
                       [&words](const auto& one) { return one.text.starts_with(words); });
  };
  CHECK(begins_with(type));
  CHECK_FALSE(begins_with(type + ", "));
}
