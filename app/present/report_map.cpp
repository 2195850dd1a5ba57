// Ground, lines, points; north is up.
#include "app/present/report_map.hpp"

#include "engine/content/ring_shape.hpp"

#include <algorithm>

namespace rasad::present {
namespace {

using report::Markup;
using report::svg_number;

class Map {
 public:
  Map(Markup& page, const ProgramText& text, const content::Pack& pack, const DebriefModel& model)
      : page_(page), text_(text), pack_(pack), model_(model) {}

  void draw(MapLayer layer) {
    const bool is_record = layer == MapLayer::recorded;
    const content::Geography& map = pack_.geography;
    const double size = map.cell_size / 10.0;
    left_ = map.corner.x / 10.0;
    top_ = map.corner.y / 10.0 + map.rows * size;
    scale_ = width / (map.columns * size);
    const double height = map.rows * size * scale_;
    open_picture(page_,
                 {is_record ? "map-recorded" : "map-happened", width, height + 26,
                  text_.say(is_record ? "report.map_recorded" : "report.map_happened"),
                  text_.say(is_record ? "report.map_recorded_text" : "report.map_happened_text")});
    ground(height);
    lines();
    borders();
    layer == MapLayer::recorded ? recorded() : happened();
    names();
    scale_bar(height);
    page_.close();
  }

 private:
  static constexpr double width = 460;

  [[nodiscard]] std::string at(double x, double y) const {
    return svg_number((x - left_) * scale_) + ',' + svg_number((top_ - y) * scale_);
  }
  [[nodiscard]] std::string ring(const content::Ring& points) const {
    std::string result;
    for (const content::Point& point : points) {
      result += (result.empty() ? "" : " ") + at(point.x / 10.0, point.y / 10.0);
    }
    return result;
  }

  void each_ring(const content::District& district, const char* style) {
    for (const content::Polygon& part : district.parts) {
      for (const content::Ring& outline : part) {
        page_.leaf("polygon", {{"class", style}, {"points", ring(outline)}});
      }
    }
  }

  void ground(double height) {
    page_.leaf("rect", {{"class", "land"},
                        {"x", "0"},
                        {"y", "0"},
                        {"width", svg_number(width)},
                        {"height", svg_number(height)}});
    for (const content::District& district : pack_.geography.districts) {
      each_ring(district, "block");
    }
  }

  void stroke(const content::Line& line, const char* style, const char* stroke_width) {
    for (const content::Ring& part : line.parts) {
      report::Attributes attributes{{"class", style}, {"points", ring(part)}};
      if (stroke_width != nullptr) {
        attributes.push_back({"stroke-width", stroke_width});
      }
      page_.leaf("polyline", attributes);
    }
  }

  void lines() {
    for (const content::Line& line : pack_.geography.lines) {
      switch (line.kind) {
        case content::LineKind::river:
          stroke(line, "bank", "13");
          stroke(line, "river", "11");
          break;
        case content::LineKind::railway:
          stroke(line, "rail", nullptr);
          stroke(line, "ties", nullptr);
          break;
        case content::LineKind::road:
          stroke(line, "roadcase", nullptr);
          stroke(line, "road", nullptr);
          break;
      }
    }
  }

  void borders() {
    for (const content::District& district : pack_.geography.districts) {
      each_ring(district, "border");
    }
  }

  void dot(const char* style, double x, double y, double radius) {
    page_.leaf("circle", {{"class", style},
                          {"cx", svg_number((x - left_) * scale_)},
                          {"cy", svg_number((top_ - y) * scale_)},
                          {"r", svg_number(radius)}});
  }

  void recorded() {
    for (const VeilPoint& point : model_.veil) {
      if (point.kind != VeilKind::never_recorded) {
        const bool is_wrong = point.kind != VeilKind::recorded;
        dot(is_wrong ? "wrong-dot" : "recorded-dot", point.recorded_x, point.recorded_y, 4.5);
      }
    }
  }

  // Every offence an open ring; those that the record holds have its dot inside.
  void happened() {
    for (const VeilPoint& point : model_.veil) {
      if (point.kind == VeilKind::record_only) {
        continue;
      }
      dot("actual-ring", point.x, point.y, 4.5);
      if (point.kind != VeilKind::never_recorded) {
        dot("recorded-dot", point.x, point.y, 2.6);
      }
    }
  }

  void names() {
    for (const content::District& district : pack_.geography.districts) {
      const content::Ring& outline = content::largest_of(district.parts).front();
      if (outline.empty()) {
        continue;
      }
      const auto [low_x, high_x] = std::minmax_element(
          outline.begin(), outline.end(),
          [](const content::Point& a, const content::Point& b) { return a.x < b.x; });
      const auto [low_y, high_y] = std::minmax_element(
          outline.begin(), outline.end(),
          [](const content::Point& a, const content::Point& b) { return a.y < b.y; });
      const double x = (low_x->x + high_x->x) / 20.0;
      const double y = (low_y->y + high_y->y) / 20.0;
      page_.element("text", text_.say(pack_, district.name),
                    {{"class", "bold middle halo"},
                     {"x", svg_number((x - left_) * scale_)},
                     {"y", svg_number((top_ - y) * scale_)}});
    }
  }

  void scale_bar(double height) {
    const double kilometre = 1000 * scale_;
    for (const auto& [x1, y1, x2, y2] :
         {std::array{0.0, 10.0, kilometre, 10.0}, std::array{0.0, 4.0, 0.0, 16.0},
          std::array{kilometre / 2, 7.0, kilometre / 2, 13.0},
          std::array{kilometre, 4.0, kilometre, 16.0}}) {
      page_.leaf("line", {{"class", "rule"},
                          {"x1", svg_number(x1 + 1)},
                          {"y1", svg_number(height + y1)},
                          {"x2", svg_number(x2 + 1)},
                          {"y2", svg_number(height + y2)}});
    }
    page_.element(
        "text", text_.say("report.kilometre"),
        {{"class", "small"}, {"x", svg_number(kilometre + 8)}, {"y", svg_number(height + 15)}});
  }

  Markup& page_;
  const ProgramText& text_;
  const content::Pack& pack_;
  const DebriefModel& model_;
  double left_ = 0;
  double top_ = 0;
  double scale_ = 1;
};

}  // namespace

void draw_map(report::Markup& page, const ProgramText& text, const content::Pack& pack,
              const DebriefModel& model, MapLayer layer) {
  Map{page, text, pack, model}.draw(layer);
}

}  // namespace rasad::present
