// Shapes from geography.
#include "app/screen/map_scene.hpp"

#include "app/widget/polygon.hpp"
#include "engine/base/draw.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace rasad::screen {
namespace {

using namespace widget;

Spot metres(content::Point point) {
  return {static_cast<float>(point.x) / 10, static_cast<float>(point.y) / 10};
}

std::vector<Spot> metres(const content::Ring& ring) {
  std::vector<Spot> spots;
  for (const content::Point& point : ring) {
    spots.push_back(metres(point));
  }
  if (spots.size() > 1 && spots.front() == spots.back()) {
    spots.pop_back();
  }
  return spots;
}

// Corners cut off: borders follow the cells of the model, a town does not. At most half an edge or
// `most` metres is cut, so that steps of a stair become a slope and long edges stay straight.
std::vector<Spot> softened(const std::vector<Spot>& ring, float most) {
  std::vector<Spot> soft;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot at = ring[i];
    for (const Spot& other :
         {ring[(i + ring.size() - 1) % ring.size()], ring[(i + 1) % ring.size()]}) {
      const float length = std::hypot(other.x - at.x, other.y - at.y);
      const float share = std::min(most, length / 2) / std::max(length, 1.0F);
      const Spot spot{at.x + (other.x - at.x) * share, at.y + (other.y - at.y) * share};
      // Two corners that cut the same short edge meet in its middle: one spot, not two.
      const bool is_new =
          soft.empty() || std::hypot(spot.x - soft.back().x, spot.y - soft.back().y) > 1;
      if (is_new) {
        soft.push_back(spot);
      }
    }
  }
  return soft;
}

// Ground of an area: what content calls its kind of ground.
Role role_of(content::Ground ground) {
  switch (ground) {
    case content::Ground::green:
      return Role::park;
    case content::Ground::water:
      return Role::water;
    case content::Ground::open:
      return Role::land;
    case content::Ground::built:
      break;
  }
  return Role::block;
}

/// Streets along the cells, bent a little so that the town does not look like graph paper.
class Streets {
 public:
  explicit Streets(const content::Geography& geography) : geography_(geography) {}

  std::vector<MapLine> all() {
    for (const content::Cell& cell : geography_.cells) {
      edge({cell.column, cell.row}, {cell.column + 1, cell.row});
      edge({cell.column, cell.row}, {cell.column, cell.row + 1});
      middle(cell);
    }
    return std::move(lines_);
  }

 private:
  struct Corner {
    std::int32_t column;
    std::int32_t row;
  };

  [[nodiscard]] Spot spot(Corner corner) const {
    const float size = static_cast<float>(geography_.cell_size) / 10;
    const base::Key key = base::Key{0x5717}
                              .with(static_cast<std::uint64_t>(corner.column + 4096))
                              .with(static_cast<std::uint64_t>(corner.row + 4096));
    const auto bend = [&](std::uint64_t n) {
      return (static_cast<float>(base::uniform(key, n)) - 0.5F) * size * 0.34F;
    };
    return {static_cast<float>(geography_.corner.x) / 10 +
                static_cast<float>(corner.column) * size + bend(0),
            static_cast<float>(geography_.corner.y) / 10 + static_cast<float>(corner.row) * size +
                bend(1)};
  }

  void edge(Corner from, Corner to) {
    lines_.push_back({MapLineKind::street, {spot(from), spot(to)}, ""});
  }

  // A lane through every cell, one way or the other.
  void middle(const content::Cell& cell) {
    const Spot a = spot({cell.column, cell.row});
    const Spot b = spot({cell.column + 1, cell.row});
    const Spot c = spot({cell.column + 1, cell.row + 1});
    const Spot d = spot({cell.column, cell.row + 1});
    const auto half = [](Spot p, Spot q) { return Spot{(p.x + q.x) / 2, (p.y + q.y) / 2}; };
    const base::Key key = base::Key{0x1A4E}
                              .with(static_cast<std::uint64_t>(cell.column + 4096))
                              .with(static_cast<std::uint64_t>(cell.row + 4096));
    const bool across = base::uniform(key, 0) < 0.5;
    lines_.push_back({MapLineKind::lane,
                      across ? std::vector<Spot>{half(a, d), half(b, c)}
                             : std::vector<Spot>{half(a, b), half(d, c)},
                      ""});
  }

  const content::Geography& geography_;
  std::vector<MapLine> lines_;
};

MapLineKind kind_of(content::LineKind kind) {
  switch (kind) {
    case content::LineKind::river:
      return MapLineKind::river;
    case content::LineKind::railway:
      return MapLineKind::railway;
    case content::LineKind::road:
      break;
  }
  return MapLineKind::road;
}

Rect extent_of(const content::Geography& geography) {
  const float size = static_cast<float>(geography.cell_size) / 10;
  return {static_cast<float>(geography.corner.x) / 10, static_cast<float>(geography.corner.y) / 10,
          static_cast<float>(geography.columns) * size, static_cast<float>(geography.rows) * size};
}

// Cells that have all neighbours lie under every softened corner inside the town.
void add_inner_cells(const content::Geography& geography, MapGround& ground) {
  constexpr std::size_t all_around = 8;
  MapArea inner;
  for (std::size_t i = 0; i < geography.cells.size(); ++i) {
    const auto cell = base::id_at<base::CellId>(i);
    if (geography.neighbours(cell).size() < all_around) {
      continue;
    }
    const Rect place = place_of(geography, cell);
    const Spot a{place.x, place.y};
    const Spot b{place.right(), place.y};
    const Spot c{place.right(), place.bottom()};
    const Spot d{place.x, place.bottom()};
    inner.corners.insert(inner.corners.end(), {a, b, c, a, c, d});
  }
  ground.areas.push_back(std::move(inner));
}

void add_districts(const present::ProgramText& text, const content::Pack& pack, MapGround& ground) {
  for (std::size_t i = 0; i < pack.geography.districts.size(); ++i) {
    const content::District& district = pack.geography.districts[i];
    const float cell = static_cast<float>(pack.geography.cell_size) / 10;
    std::vector<std::vector<Spot>>& rings = ground.districts.emplace_back();
    for (const content::Polygon& part : district.parts) {
      const std::vector<Spot> ring = softened(softened(metres(part.front()), cell / 2), cell / 4);
      rings.push_back(ring);
      ground.areas.push_back({Role::block, triangulated(ring)});
      std::vector<Spot> closed = ring;
      closed.push_back(ring.front());
      ground.lines.push_back({MapLineKind::border, std::move(closed), ""});
    }
    ground.names.push_back({centre_of(pack.geography, base::id_at<base::DistrictId>(i)),
                            text.say(pack, district.name), true});
  }
}

}  // namespace

Spot centre_of(const content::Geography& geography, base::DistrictId district) {
  Spot sum;
  float count = 0;
  for (std::size_t i = 0; i < geography.cells.size(); ++i) {
    if (geography.cells[i].district == district) {
      const Spot centre = place_of(geography, base::id_at<base::CellId>(i)).centre();
      sum = {sum.x + centre.x, sum.y + centre.y};
      ++count;
    }
  }
  return count > 0 ? Spot{sum.x / count, sum.y / count} : sum;
}

Rect place_of(const content::Geography& geography, base::CellId cell) {
  const content::Cell& one = geography.cells[cell.index()];
  const float size = static_cast<float>(geography.cell_size) / 10;
  return {static_cast<float>(geography.corner.x) / 10 + static_cast<float>(one.column) * size,
          static_cast<float>(geography.corner.y) / 10 + static_cast<float>(one.row) * size, size,
          size};
}

MapGround ground_of(const present::ProgramText& text, const content::Pack& pack) {
  MapGround ground;
  ground.extent = extent_of(pack.geography);
  add_inner_cells(pack.geography, ground);
  add_districts(text, pack, ground);
  for (const content::LandUseArea& area : pack.geography.areas) {
    const auto index = static_cast<std::size_t>(area.land_use);
    const Role role = role_of(pack.world.land_uses[index].ground);
    if (role != Role::block) {
      for (const content::Polygon& part : area.parts) {
        ground.areas.push_back({role, triangulated(metres(part.front()))});
      }
    }
  }
  ground.lines = [&] {
    std::vector<MapLine> lines = Streets{pack.geography}.all();
    lines.insert(lines.end(), ground.lines.begin(), ground.lines.end());
    return lines;
  }();
  for (const content::Line& line : pack.geography.lines) {
    for (const content::Ring& part : line.parts) {
      const bool is_first = &part == &line.parts.front();  // one name for the whole line
      ground.lines.push_back(
          {kind_of(line.kind), metres(part), is_first ? text.say(pack, line.name) : ""});
    }
  }
  for (const content::Facility& facility : pack.geography.facilities) {
    ground.names.push_back({metres(facility.at), text.say(pack, facility.name), false});
  }
  return ground;
}

Spot spot_in(const content::Geography& geography, base::CellId cell, std::uint64_t number) {
  const Rect place = place_of(geography, cell);
  const base::Key key = base::Key{0xD07}.with(number);
  const auto along = [&](std::uint64_t n) {
    return 0.08F + 0.84F * static_cast<float>(base::uniform(key, n));
  };
  return {place.x + place.w * along(0), place.y + place.h * along(1)};
}

MapShape shape_of(base::CrimeTypeId type) {
  constexpr MapShape shapes[] = {MapShape::circle, MapShape::square, MapShape::triangle};
  return type.value < 3 ? shapes[type.value] : MapShape::cross;
}

namespace {

bool is_within(const picture::Incident& incident, const Span& span) {
  return incident.recorded >= span.from && incident.recorded <= span.to;
}

// More incidents of one shape in one cell than this stack into one symbol with a number.
constexpr std::size_t most_loose = 4;

}  // namespace

std::vector<MapSymbol> stacked(const content::Geography& geography,
                               const std::vector<CellSymbol>& all) {
  std::map<std::pair<std::int32_t, MapShape>, std::size_t> counts;
  for (const CellSymbol& one : all) {
    ++counts[{one.cell.value, one.symbol.shape}];
  }
  std::vector<MapSymbol> symbols;
  for (const CellSymbol& one : all) {
    std::size_t& count = counts[{one.cell.value, one.symbol.shape}];
    if (count == 0) {
      continue;
    }
    MapSymbol symbol = one.symbol;
    if (count > most_loose) {
      symbol.at = place_of(geography, one.cell).centre();
      symbol.count = static_cast<std::int64_t>(count);
      count = 0;
    }
    symbols.push_back(symbol);
  }
  return symbols;
}

std::vector<MapSymbol> symbols_of(const session::View& view, Span span) {
  std::vector<CellSymbol> all;
  const std::int64_t middle = (span.from.value + span.to.value) / 2;
  for (std::size_t i = 0; i < view.incidents.size(); ++i) {
    const picture::Incident& incident = view.incidents[i];
    if (incident.cell.is_set() && is_within(incident, span)) {
      all.push_back({incident.cell,
                     {spot_in(*view.content.geography, incident.cell, i), shape_of(incident.type),
                      MapKnown::recorded, incident.recorded.value < middle, 1}});
    }
  }
  return stacked(*view.content.geography, all);
}

std::vector<int> density_of(const session::View& view, Span span) {
  constexpr double faintest = 0.16;
  constexpr double neighbour_share = 0.35;  // of a cell's weight, given to each of the eight around
  const content::Geography& geography = *view.content.geography;
  std::vector<double> harm(geography.cells.size());
  for (const picture::Incident& incident : view.incidents) {
    if (incident.cell.is_set() && is_within(incident, span)) {
      const auto weight = static_cast<double>(view.content.crime_types[incident.type.index()].harm);
      harm[incident.cell.index()] += weight;
      for (const base::CellId cell : geography.neighbours(incident.cell)) {
        harm[cell.index()] += weight * neighbour_share;
      }
    }
  }
  const double most = harm.empty() ? 0 : *std::max_element(harm.begin(), harm.end());
  std::vector<int> steps(harm.size(), -1);
  for (std::size_t i = 0; i < harm.size(); ++i) {
    if (most > 0 && harm[i] > 0) {
      // Square root: one grave case must not wash out all others.
      const double share = std::sqrt(harm[i] / most);
      steps[i] = share < faintest ? -1 : std::min(4, static_cast<int>(share * 5));
    }
  }
  return steps;
}

}  // namespace rasad::screen
