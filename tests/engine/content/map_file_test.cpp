// Maps as people and map programs write them: what is taken, what is doubted, and which cause is
// named when a map cannot be read.
#include "engine/content/cell_grid.hpp"
#include "engine/content/geography_reader.hpp"
#include "engine/text/json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lesson.hpp"

#include <algorithm>
#include <functional>

using namespace rasad;
using base::Code;
using base::Severity;

namespace {

struct ReadMap {
  content::Geography map;
  std::vector<base::Diagnostic> faults;

  [[nodiscard]] std::size_t errors() const {
    return static_cast<std::size_t>(std::count_if(
        faults.begin(), faults.end(),
        [](const base::Diagnostic& fault) { return fault.severity == Severity::error; }));
  }
  /// Value of an argument of the only fault with this code, "" if there is none or more than one.
  [[nodiscard]] std::string told(Code code, const std::string& name) const {
    const base::Diagnostic* found = nullptr;
    for (const base::Diagnostic& fault : faults) {
      if (fault.code == code && found != nullptr) {
        return "";
      }
      found = fault.code == code ? &fault : found;
    }
    for (const base::Argument& argument : found != nullptr ? found->arguments : base::Arguments{}) {
      if (argument.name == name) {
        return argument.value;
      }
    }
    return "";
  }
};

ReadMap read(const std::string& bytes) {
  ReadMap result;
  base::Diagnostics diagnostics;
  const auto tree = text::parse_json("map", bytes, diagnostics);
  if (tree) {
    content::IdTable ids;
    content::FactTable facts{ids};
    ids.declare("land_use", {"homes", "world.yaml", {1, 1}, -1}, 0);
    content::ReadContext context{"map", ids, facts, diagnostics};
    result.map = content::read_geography(context, *tree);
  }
  result.faults = diagnostics.sorted();
  return result;
}

std::string feature(const std::string& properties, const std::string& type,
                    const std::string& coordinates) {
  return R"({"type": "Feature", "properties": {)" + properties + R"(}, "geometry": {"type": ")" +
         type + R"(", "coordinates": )" + coordinates + "}}";
}

std::string district(const std::string& id, const std::string& coordinates,
                     const std::string& type = "Polygon") {
  return feature(
      R"("kind": "district", "id": ")" + id + R"(", "name": "A", "population": 31000, "trust": 50)",
      type, coordinates);
}

std::string facility(const std::string& coordinates, const std::string& type = "Point") {
  return feature(R"("kind": "facility", "id": "post", "name": "Post", "use": "police")", type,
                 coordinates);
}

// Corners of an upright rectangle as a ring.
std::string box(double west, double south, double east, double north) {
  const auto at = [](double x, double y) {
    return '[' + std::to_string(x) + ", " + std::to_string(y) + ']';
  };
  return '[' + at(west, south) + ',' + at(east, south) + ',' + at(east, north) + ',' +
         at(west, north) + ',' + at(west, south) + ']';
}

std::string map_of(const std::vector<std::string>& features,
                   const std::string& member = R"("crs": "local-metres", "origin": [0, 0])",
                   const std::string& more = "") {
  std::string list;
  for (const std::string& one : features) {
    list += (list.empty() ? "" : ",\n") + one;
  }
  return R"({"type": "FeatureCollection", )" + more + R"("rasad": {)" + member +
         R"(, "cell": 200}, "features": [)" + list + "]}";
}

}  // namespace

TEST_CASE("a map with more squares than a grid holds is refused with both numbers", "[content]") {
  const ReadMap long_one = read(map_of({district("a", '[' + box(0, 0, 90'000, 400) + ']')}));
  CHECK(long_one.errors() == 1);
  CHECK(long_one.told(Code::limit_exceeded, "columns") == "450");
  CHECK(long_one.told(Code::limit_exceeded, "rows") == "2");
  const ReadMap tall = read(map_of({district("a", '[' + box(0, 0, 400, 90'000) + ']')}));
  CHECK(tall.told(Code::limit_exceeded, "rows") == "450");
  const ReadMap large = read(map_of({district("a", '[' + box(0, 0, 60'000, 60'000) + ']')}));
  CHECK(large.told(Code::limit_exceeded, "columns") == "300");
  CHECK(large.told(Code::limit_exceeded, "squares") == "40000");
  const ReadMap city = read(map_of({district("a", '[' + box(0, 0, 40'000, 40'000) + ']')}));
  CHECK(city.faults.empty());
  CHECK(city.map.cells.size() == 40'000);
}

TEST_CASE("a district of several parts has the squares of all of them", "[content]") {
  const std::string one = '[' + box(0, 0, 400, 400) + ']';
  const std::string other = '[' + box(1000, 0, 1400, 200) + ']';
  const ReadMap single = read(map_of({district("a", '[' + one + ']', "MultiPolygon")}));
  CHECK(single.faults.empty());
  CHECK(single.map.cells.size() == 4);
  const ReadMap two = read(map_of({district("a", '[' + one + ',' + other + ']', "MultiPolygon")}));
  CHECK(two.faults.empty());
  CHECK(two.map.cells.size() == 6);
  const ReadMap twice = read(map_of({district("a", '[' + one + ',' + one + ']', "MultiPolygon")}));
  CHECK(twice.map.cells.size() == 4);  // parts that lie on each other do not become a hole
  const ReadMap hole = read(map_of({district(
      "a", "[[" + box(0, 0, 600, 600) + ',' + box(200, 200, 400, 400) + "]]", "MultiPolygon")}));
  CHECK(hole.faults.empty());
  CHECK(hole.map.cells.size() == 8);
  CHECK(read(map_of({district("a", "[]", "MultiPolygon")})).told(Code::bad_geometry, "reason") ==
        "too_few");
}

TEST_CASE("lines and facilities are taken in several parts too", "[content]") {
  const std::string ground = district("a", '[' + box(0, 0, 600, 600) + ']');
  const std::string river = feature(R"("kind": "river", "id": "r", "name": "R")", "MultiLineString",
                                    "[[[0, 0], [200, 200]], [[300, 300], [400, 400], [500, 400]]]");
  const ReadMap both = read(map_of({ground, river, facility("[[100, 100]]", "MultiPoint")}));
  CHECK(both.faults.empty());
  REQUIRE(both.map.lines.front().parts.size() == 2);
  CHECK(both.map.lines.front().parts[1].size() == 3);
  CHECK(both.map.facilities.front().at == content::Point{1000, 1000});
  const ReadMap torn = read(map_of({ground, facility("[[100, 100], [200, 200]]", "MultiPoint")}));
  CHECK(torn.told(Code::bad_geometry, "reason") == "places");
  CHECK(torn.told(Code::bad_geometry, "found") == "2");
  const ReadMap other = read(map_of({ground, district("b", "[[0, 0], [9, 9]]", "LineString")}));
  CHECK(other.errors() == 1);
  CHECK(other.told(Code::bad_geometry, "found") == "LineString");
  CHECK(other.told(Code::bad_geometry, "expected") == "Polygon");
}

TEST_CASE("what map programs write as a matter of course is taken and told once", "[content]") {
  const auto exported = [](const std::string& id, const std::string& ring) {
    return feature(R"("fid": 1.0, "use": null, "kind": "district", "id": ")" + id +
                       R"(", "name": "A", "population": 31000.0, "trust": 50.0)",
                   "MultiPolygon", ring);
  };
  const ReadMap got = read(
      map_of({exported("a", "[[[[0,0,12.5],[400,0,12.5],[400,400,12.5],[0,400,12.5],[0,0,12.5]]]]"),
              exported("b", "[[" + box(400, 0, 800, 400) + "]]")},
             R"("crs": "local-metres", "origin": [0.0, 0.0])",
             R"("name": "districts", "crs": {"type": "name", "properties": )"
             R"({"name": "urn:ogc:def:crs:EPSG::32642"}}, )"));
  CHECK(got.errors() == 0);
  REQUIRE(got.faults.size() == 2);
  CHECK(got.map.districts.front().population == 31000);
  CHECK(got.told(Code::unknown_key, "key") == "fid");
  CHECK(got.told(Code::unknown_key, "more") == "1");
  CHECK(got.told(Code::bad_geometry, "reason") == "height");
  CHECK(got.told(Code::bad_geometry, "more") == "4");
  CHECK(got.map.cells.size() == 8);
}

TEST_CASE("a misspelled key of a feature is still told as one", "[content]") {
  const ReadMap got = read(
      map_of({feature(R"("kind": "district", "id": "a", "name": "A", "populaton": 9, "trust": 50)",
                      "Polygon", '[' + box(0, 0, 400, 400) + ']')}));
  CHECK(got.errors() == 1);
  CHECK(got.told(Code::unknown_key, "nearest") == "population");
  const ReadMap half = read(map_of(
      {feature(R"("kind": "district", "id": "a", "name": "A", "population": 9.5, "trust": 50)",
               "Polygon", '[' + box(0, 0, 400, 400) + ']')}));
  CHECK(half.faults.front().code == Code::decimal_not_allowed);
}

TEST_CASE("coordinates of a national grid do when the origin is taken off", "[content]") {
  for (const auto& [x, y] : {std::pair{545'000.0, 4'417'000.0},
                             std::pair{13'500'000.0, 4'400'000.0}, std::pair{-20'000'000.0, 0.0}}) {
    const std::string origin = '[' + std::to_string(x) + ", " + std::to_string(y) + ']';
    const std::string ground = district("a", '[' + box(x + 1000, y, x + 1400, y + 400) + ']');
    INFO(origin);
    const ReadMap right = read(map_of({ground}, R"("crs": "local-metres", "origin": )" + origin));
    CHECK(right.faults.empty());
    CHECK(right.map.cells.size() == 4);
    CHECK(right.map.corner == content::Point{10'000, 0});
  }
  const ReadMap wrong =
      read(map_of({district("a", '[' + box(545'000, 4'417'000, 545'400, 4'417'400) + ']')}));
  CHECK(wrong.errors() == 1);
  CHECK(wrong.told(Code::bad_projection, "reason") == "far");
  CHECK(wrong.told(Code::bad_projection, "corner") == "[545000, 4417000]");
  CHECK(wrong.told(Code::bad_projection, "more") == "4");
}

TEST_CASE("what is possible and hardly meant on a map is a warning", "[content]") {
  const std::string ground = district("a", '[' + box(0, 0, 2000, 2000) + ']');
  const ReadMap far = read(map_of({ground, facility("[92000, 1000]")}));
  CHECK(far.errors() == 0);
  CHECK(far.told(Code::bad_geometry, "reason") == "off_map");
  CHECK(far.told(Code::bad_geometry, "metres") == "90000");
  CHECK(read(map_of({ground, facility("[2150, 1000]")})).faults.empty());  // beside the border
  const ReadMap rail = read(map_of({ground, feature(R"("kind": "railway", "id": "r", "name": "R")",
                                                    "LineString", "[[0, 5000], [2000, 5000]]")}));
  CHECK(rail.told(Code::bad_geometry, "metres") == "3000");
  const ReadMap through =
      read(map_of({ground, feature(R"("kind": "road", "id": "r", "name": "R")", "LineString",
                                   "[[-9000, 1000], [9000, 1000]]")}));
  CHECK(through.faults.empty());
  const ReadMap overlap =
      read(map_of({ground, district("b", '[' + box(1000, 0, 2400, 400) + ']')}));
  CHECK(overlap.errors() == 0);  // 5 of its 7 columns
  CHECK(overlap.told(Code::bad_geometry, "n") == "10");
  CHECK(overlap.told(Code::bad_geometry, "percent") == "71");
  const ReadMap idle = read(map_of({ground, feature(R"("kind": "land_use", "land_use": "homes")",
                                                    "Polygon", '[' + box(10, 10, 80, 80) + ']')}));
  CHECK(idle.told(Code::bad_geometry, "reason") == "idle_area");
}

TEST_CASE("a district that others cover wholly is a fault with its cause", "[content]") {
  const ReadMap got = read(map_of({district("a", '[' + box(0, 0, 2000, 2000) + ']'),
                                   district("b", '[' + box(400, 400, 800, 800) + ']')}));
  CHECK(got.errors() == 1);
  CHECK(got.told(Code::bad_geometry, "reason") == "covered");
}

TEST_CASE("a ring of 1500 corners that crosses itself is found", "[content]") {
  std::string saw = "[[0, 0]";
  for (int i = 1; i <= 1500; ++i) {
    saw += ",[" + std::to_string(i) + ", " + std::to_string(i % 2 == 0 ? 0 : -9) + ']';
  }
  const std::string straight = saw + ",[1500, 900],[0, 900],[0, 0]]";
  CHECK(read(map_of({district("a", '[' + straight + ']')})).faults.empty());
  const std::string crossed = saw + ",[1500, 900],[700, -5],[0, 900],[0, 0]]";
  CHECK(read(map_of({district("a", '[' + crossed + ']')})).told(Code::bad_geometry, "reason") ==
        "crossing");
  std::string fine = "[[0, 0]";
  for (int i = 1; i <= 6000; ++i) {
    fine += ",[" + std::to_string(i) + ", 0]";
  }
  const ReadMap many = read(map_of({district("a", '[' + fine + ",[6000, 900],[0, 0]]" + ']')}));
  CHECK(many.errors() == 1);
  CHECK(many.told(Code::limit_exceeded, "found") == "6003");
}

TEST_CASE("the cause of a map that cannot be read is named alone", "[content]") {
  const std::string degrees = R"("crs": "wgs84", "origin": [69.5, 38.5])";
  const auto one_fault = [](const ReadMap& got, Code code) {
    CHECK(got.errors() == 1);
    return got.told(code, "reason");
  };
  std::vector<std::string> swapped;
  for (int i = 0; i < 8; ++i) {
    swapped.push_back(district("a" + std::to_string(i),
                               '[' + box(38.5, 69.5 + 0.01 * i, 38.51, 69.51 + 0.01 * i) + ']'));
  }
  const ReadMap axes = read(map_of(swapped, degrees));
  CHECK(one_fault(axes, Code::bad_projection) == "swapped");
  CHECK(axes.told(Code::bad_projection, "more") == "39");
  const std::string metres = district("a", '[' + box(0, 0, 2000, 2000) + ']');
  CHECK(one_fault(read(map_of({metres}, degrees)), Code::bad_projection) != "swapped");
  const std::string grid = district("a", '[' + box(545'000, 4'417'000, 547'000, 4'419'000) + ']');
  CHECK(one_fault(read(map_of({grid}, degrees)), Code::bad_projection) == "metres");
  const std::string town = district("a", '[' + box(69.5, 38.5, 69.52, 38.52) + ']');
  CHECK(read(map_of({town}, degrees)).faults.empty());
  const ReadMap tiny = read(map_of({town}));
  CHECK(one_fault(tiny, Code::bad_projection) == "degrees");
  CHECK(tiny.told(Code::bad_projection, "corner") == "[69.5, 38.5]");
  CHECK(
      one_fault(read(map_of({town}, degrees, R"("crs": {"properties": {"name": "EPSG:32642"}}, )")),
                Code::bad_projection) == "crs");
  CHECK(one_fault(read(R"({"geometryType": "esriGeometryPolygon", "features": [
                        {"attributes": {"OBJECTID": 1}, "geometry": {"rings": []}}]})"),
                  Code::bad_geometry) == "esri");
  CHECK(one_fault(read(R"({"type": "Topology", "objects": {}, "arcs": []})"), Code::bad_geometry) ==
        "topology");
}

TEST_CASE("features without geometry or kind are told once with their number", "[content]") {
  const std::string ground = district("a", '[' + box(0, 0, 2000, 2000) + ']');
  const std::string empty =
      R"({"type": "Feature", "properties": {"kind": "district", "id": "b", "name": "B",
          "population": 9, "trust": 9}, "geometry": null})";
  const ReadMap got = read(map_of({ground, empty, empty}));
  CHECK(got.errors() == 1);
  CHECK(got.told(Code::bad_geometry, "reason") == "null");
  CHECK(got.told(Code::bad_geometry, "more") == "1");
  const ReadMap park = read(map_of({ground, feature(R"("kind": "park")", "Polygon", "[]")}));
  CHECK(park.errors() == 1);
  CHECK(park.told(Code::unknown_choice, "value") == "park");
  const ReadMap bare =
      read(map_of({ground, feature("", "Polygon", "[]"), feature("", "Polygon", "[]")}));
  CHECK(bare.errors() == 1);
  CHECK(bare.told(Code::missing_key, "key") == "kind");
  CHECK(read(map_of({})).told(Code::no_cells, "reason") == "no_district");
}

TEST_CASE("the map that the guide shows is read as it stands", "[content]") {
  const std::string guide =
      test::bytes_of(std::filesystem::path{RASAD_SOURCE_DIR} / "scenarios" / "README.md");
  const std::size_t from = guide.find("```json\n{\"type\": \"FeatureCollection\"") + 8;
  const ReadMap shown = read(guide.substr(from, guide.find("```", from) - from));
  CHECK(shown.faults.empty());
  CHECK(shown.map.cells.size() == 96);  // 2400 by 1600 metres in squares of 200
}

TEST_CASE("squares are those whose middle lies inside by the rule of odd and even", "[content]") {
  std::uint32_t random = 7;
  const auto next = [&random] { return (random = random * 1664525 + 1013904223) >> 16; };
  for (int round = 0; round < 200; ++round) {
    content::Geography map;
    map.cell_size = 500;
    content::Ring ring;
    for (int i = 0; i < 7; ++i) {
      ring.push_back({static_cast<std::int32_t>(next() % 9000) - 4000,
                      static_cast<std::int32_t>(next() % 9000) - 4000});
    }
    ring.push_back(ring.front());
    map.districts.emplace_back().parts = {{ring}};
    content::make_cells(map);
    for (std::int32_t at = 0; at < map.columns * map.rows; ++at) {
      const double x = map.corner.x + at % map.columns * 500 + 250;
      const double y = map.corner.y + at / map.columns * 500 + 250;
      bool inside = false;
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const auto& [a, b] = std::pair{ring[i], ring[i + 1]};
        inside ^= (a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x;
      }
      REQUIRE((map.index_of[static_cast<std::size_t>(at)] >= 0) == inside);
    }
  }
}
