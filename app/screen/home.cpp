// Home: the list of scenarios and what one of them is about.
#include "app/screen/home.hpp"

#include "app/present/fault_lines.hpp"
#include "app/present/session_words.hpp"
#include "app/screen/frame.hpp"
#include "app/screen/map_scene.hpp"
#include "app/widget/map_view.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rasad::screen {
namespace {

using namespace widget;

constexpr float quarter = 1.5707963F;

// The instrument: a graduated quarter arc with its line of sight and a star.
void draw_instrument(Painter& paint, const Rect& rect) {
  paint.push_clip(rect);
  const Spot foot{rect.x + 64, rect.bottom() - 128};
  const float radius = std::max(160.0F, std::min(rect.w * 0.92F, foot.y - rect.y - 210));
  const Colour ink = faded(paint.colour(Role::onheader2), 0.55F);
  paint.arc(foot, radius, -quarter, 0.1F, ink, 2);
  for (int i = 0; i <= 90; ++i) {
    const float angle = -quarter * static_cast<float>(i) / 90;
    const float depth = i % 15 == 0 ? 34.0F : i % 5 == 0 ? 18.0F : 8.0F;
    paint.line(
        {foot.x + radius * std::cos(angle), foot.y + radius * std::sin(angle)},
        {foot.x + (radius - depth) * std::cos(angle), foot.y + (radius - depth) * std::sin(angle)},
        ink, i % 15 == 0 ? 2.0F : 1.2F);
  }
  constexpr float sight = -0.94F;
  const Spot end{foot.x + radius * 0.89F * std::cos(sight),
                 foot.y + radius * 0.89F * std::sin(sight)};
  paint.line(foot, end, paint.colour(Role::act), 3);
  paint.disc({foot.x + radius * 1.07F * std::cos(sight), foot.y + radius * 1.07F * std::sin(sight)},
             8, paint.colour(Role::act));
  paint.disc(foot, 6, paint.colour(Role::onheader));
  // A few stars outside the arc, where no words stand.
  constexpr std::array<Spot, 9> stars{{{0.62F, -1.02F},
                                       {0.74F, -0.97F},
                                       {0.86F, -1.06F},
                                       {0.95F, -0.86F},
                                       {1.02F, -0.70F},
                                       {1.10F, -0.93F},
                                       {0.68F, -1.10F},
                                       {1.08F, -0.50F},
                                       {0.90F, -0.74F}}};
  for (std::size_t i = 0; i < stars.size(); ++i) {
    const Spot at{foot.x + radius * stars[i].x, foot.y + radius * stars[i].y};
    if (at.y > rect.y + 176 && at.x < rect.right() - 10) {
      paint.disc(at, i % 4 == 0 ? 2.2F : 1.4F, paint.colour(Role::onheader2));
    }
  }
  paint.pop_clip();
}

}  // namespace

Home::Home(std::filesystem::path share, std::filesystem::path data) : data_(std::move(data)) {
  std::vector<std::string> names = shell::shipped_packs(share);
  const std::vector<std::string> installed = shell::installed_packs(data_);
  names.insert(names.end(), installed.begin(), installed.end());
  for (const std::string& name : names) {
    if (auto read = shell::find_pack(share, data_, name); read.pack != nullptr) {
      packs_.push_back(read.pack);
      doubts_.push_back(std::move(read.doubt));
    }
  }
  refresh();
}

void Home::refresh() {
  sessions_ = shell::stored_sessions(data_);
}

const content::Pack* Home::chosen() const {
  return chosen_ < packs_.size() ? packs_[chosen_].get() : nullptr;
}

const content::Pack* Home::pack_of(const save::SessionInfo& info) const {
  const auto own = std::find_if(packs_.begin(), packs_.end(),
                                [&info](const auto& one) { return one->info.id == info.pack; });
  return own == packs_.end() ? nullptr : own->get();
}

HomeWish Home::wish(HomeWish::Kind kind) const {
  HomeWish result;
  result.kind = kind;
  if (chosen_ < packs_.size() && kind != HomeWish::Kind::handbook) {
    result.pack = packs_[chosen_];
    result.doubt = doubts_[chosen_];
  }
  return result;
}

std::string Home::minutes(const Stage& stage, const content::Pack& pack) const {
  return stage.say("screen.minutes", {{"n", std::to_string(pack.scenario.lesson_minutes)}});
}

void Home::draw_left(Stage& stage, Rect rect) const {
  Painter& paint = stage.ui.paint();
  paint.fill(rect, paint.colour(Role::header));
  draw_instrument(paint, rect);
  paint.text({rect.x + 56, rect.y + 40, rect.w - 70, 52}, stage.say("screen.name"),
             {TextSize::display, true, Role::onheader});
  paint.paragraph({rect.x + 56, rect.y + 104, rect.w - 80, 60}, stage.say("screen.motto"),
                  {TextSize::head, false, Role::onheader2});
  paint.paragraph({rect.x + 56, rect.bottom() - 92, rect.w - 90, 60}, stage.say("screen.honesty"),
                  {TextSize::small, false, Role::onheader2});
}

// Where the picture has no room: the name, and that nothing of it is real.
void Home::draw_name(Stage& stage, Rect line) const {
  Painter& paint = stage.ui.paint();
  line.cut_top(10);
  const std::string name = stage.say("screen.name");
  paint.text(line.cut_left(paint.width(name, title_text) + 20), name, title_text);
  paint.paragraph({line.x, line.y, line.w, line.h}, stage.say("screen.honesty"), small_text);
}

void Home::draw_head(Stage& stage, Rect& rect) {
  Rect line = rect.cut_top(64);
  const Button size{"home.settings", stage.say("screen.settings"), ButtonKind::plain, Icon::gear,
                    true};
  if (button_right(stage.ui, line, size)) {
    stage.asks_settings = true;
  }
  draw_languages(stage, line, "language.");
  if (line.w > 120) {
    draw_icon(stage.ui.paint(), Icon::network, {line.x + 10, line.centre().y}, 18,
              stage.ui.paint().colour(Role::text2));
    line.cut_left(28);
    const std::string alone = stage.say("screen.alone");
    if (stage.ui.paint().width(alone, small_text) < line.w) {
      stage.ui.paint().text(line, alone, small_text);
    }
  }
}

HomeWish Home::draw_continue(Stage& stage, Rect& rect) {
  const shell::Stored* open = shell::last_open(sessions_);
  if (open == nullptr) {
    return {};
  }
  Painter& paint = stage.ui.paint();
  Rect box = rect.cut_top(108);
  rect.cut_top(20);
  paint.fill(box, paint.colour(Role::acttint));
  paint.fill({box.x, box.y, 5, box.h}, paint.colour(Role::act));
  box = box.inset(24, 16);
  const std::string label = stage.say("screen.continue");
  const Rect place = box.cut_right(paint.width(label, bold_text) + 48);
  box.cut_right(16);
  HomeWish result;
  if (primary(stage.ui, {place.x, place.centre().y - 22, place.w, 44}, "home.continue", label)) {
    result.kind = HomeWish::Kind::resume;
    result.session = open->folder;
  }
  paint.text(box.cut_top(20), stage.say("screen.where_you_stopped"),
             {TextSize::small, true, Role::acttext});
  paint.text(box.cut_top(26), lesson_of(stage, *open) + ", " + standing_of(stage, *open),
             cut(head_text));
  const std::string who = who_of(stage, *open);
  paint.text(box.cut_top(22),
             (who.empty() ? "" : who + " · ") +
                 stage.say("screen.played_at", {{"date", played_of(stage, *open)}}),
             cut(small_text));
  return result;
}

void Home::draw_list(Stage& stage, Rect rect) {
  Painter& paint = stage.ui.paint();
  for (std::size_t i = 0; i < packs_.size(); ++i) {
    const content::Pack& pack = *packs_[i];
    Rect place = rect.cut_top(66);
    if (row(stage.ui, place, "home.pack." + pack.info.id, i == chosen_)) {
      chosen_ = i;
    }
    place = place.inset(20, 10);
    draw_icon(paint, Icon::house, place.cut_left(28).centre(), 22, paint.colour(Role::select));
    place.cut_left(14);
    const std::string length = minutes(stage, pack);
    const std::string weeks =
        stage.say("screen.weeks", {{"n", std::to_string(pack.scenario.weeks)}});
    const float right = std::max(paint.width(length, small_text), paint.width(weeks, small_text));
    const Rect end = place.cut_right(right + 4);
    place.cut_right(12);
    paint.text({end.x, end.y, end.w, 22}, weeks, to(small_text, Align::right));
    paint.text({end.x, end.y + 22, end.w, 20}, length,
               {TextSize::small, false, Role::text, Align::right});
    paint.text({place.x, place.y, place.w, 24}, stage.text.say(pack, pack.info.title),
               cut({TextSize::reading, true}));
    paint.text({place.x, place.y + 24, place.w, 18},
               doubts_[i] ? present::fault_sentence(stage.text, *doubts_[i])
                          : stage.text.say(pack, pack.info.summary),
               cut(doubts_[i] ? in(small_text, Role::acttext) : small_text));
  }
  if (packs_.empty()) {
    paint.paragraph(rect.inset(20, 16), stage.say("screen.no_packs"), body_text);
  }
}

void Home::draw_about(Stage& stage, Rect rect) {
  const content::Pack* pack = chosen();
  if (pack == nullptr) {
    return;
  }
  Painter& paint = stage.ui.paint();
  const std::string key = pack->info.id + stage.text.language();
  if (ground_for_ != key) {
    ground_ = ground_of(stage.text, *pack);
    ground_for_ = key;
  }
  rect.cut_top(4);
  rect.cut_top(paint.paragraph(rect, stage.text.say(*pack, pack->info.title), head_text) + 4);
  const std::string summary = stage.text.say(*pack, pack->info.summary);
  // The words come first: a map that is too small to read is left out.
  constexpr float least_map = 130;
  const float room = rect.h - paint.height(summary, body_text, rect.w) - 110;
  if (room >= least_map) {
    const Rect map = rect.cut_top(std::min(room, 220.0F));
    const MapCamera camera{ground_.extent.centre(), 1};
    paint.push_clip(map);
    const MapView view{paint, map, ground_, camera};
    view.draw_ground({});
    view.draw_names();
    paint.pop_clip();
    rect.cut_top(14);
  }
  const float used = paint.paragraph(rect, summary, body_text);
  rect.cut_top(used + 12);
  if (rect.h < 60) {
    return;
  }
  const Rect rule = rect.cut_top(24);
  paint.fill({rule.x, rule.y + 2, 0, 0}, paint.colour(Role::text));
  ticks(paint, {rule.x, rule.y + 8, rule.w - 10, 0},
        {static_cast<double>(pack->scenario.weeks) * 7, 1, 7, 7}, paint.colour(Role::edge), 14);
  paint.convex({{rule.x - 6, rule.y}, {rule.x + 6, rule.y}, {rule.x, rule.y + 8}},
               paint.colour(Role::text));
  paint.text(rect.cut_top(20),
             stage.say("screen.weeks", {{"n", std::to_string(pack->scenario.weeks)}}) + " · " +
                 minutes(stage, *pack),
             small_text);
  paint.paragraph(rect, stage.say("screen.tajik_draft"), small_text);
}

namespace {

constexpr float row_height = 52;
constexpr float foot_gap = 8;
struct Choice {
  const char* id;
  const char* word;
  Icon icon;
};
constexpr std::array<Choice, 3> choices{{{"home.teach", "screen.teach", Icon::people},
                                         {"home.sessions", "screen.sessions", Icon::lines},
                                         {"home.handbook", "screen.handbook", Icon::book}}};

Button button_of(Stage& stage, const Choice& one) {
  return {one.id, stage.say(one.word), ButtonKind::plain, one.icon, true};
}

// Rows that the buttons at the foot take; long words and large text need two or three.
int rows_of(Stage& stage, float width, float start) {
  int rows = 1;
  float x = start;
  for (const Choice& one : choices) {
    const float wide = button_width(stage.ui, button_of(stage, one)) + foot_gap;
    rows += x + wide > width ? 1 : 0;
    x = x + wide > width ? wide : x + wide;
  }
  return rows;
}

}  // namespace

bool Home::has_open_session() const {
  return shell::last_open(sessions_) != nullptr;
}

bool Home::start_button(Stage& stage, Rect& line) {
  Ui& ui = stage.ui;
  const std::string start = stage.say("screen.start");
  if (has_open_session()) {
    return button_left(ui, line, {"home.start", start, ButtonKind::plain, Icon::play, true});
  }
  const Rect place = line.cut_left(ui.paint().width(start, bold_text) + 64);
  line.cut_left(foot_gap);
  return primary(ui, {place.x, place.centre().y - 22, place.w, 44}, "home.start", start);
}

HomeWish Home::foot(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  HomeWish result;
  Rect line = rect.cut_top(row_height);
  if (start_button(stage, line)) {
    mode_ = Mode::form;
  }
  for (const Choice& one : choices) {
    const Button button = button_of(stage, one);
    if (button_width(ui, button) + foot_gap > line.w) {
      line = rect.cut_top(row_height);
    }
    if (button_left(ui, line, button)) {
      const std::string id = one.id;
      mode_ = id == "home.sessions" ? Mode::sessions : mode_;
      result = id == "home.teach"      ? wish(HomeWish::Kind::lesson)
               : id == "home.handbook" ? wish(HomeWish::Kind::handbook)
                                       : result;
    }
  }
  return result;
}

HomeWish Home::draw_scenarios(Stage& stage, Rect rect) {
  HomeWish result = draw_continue(stage, rect);
  const float start = stage.ui.paint().width(stage.say("screen.start"), bold_text) + 64 + foot_gap;
  const auto rows = static_cast<float>(rows_of(stage, rect.w, start));
  Rect acts = rect.cut_bottom(rows * row_height + 26);
  stage.ui.paint().hairline({acts.x - 28, acts.y}, {acts.right() + 28, acts.y},
                            stage.ui.paint().colour(Role::line));
  acts.cut_top(14);
  if (const HomeWish asked = foot(stage, acts); asked.kind != HomeWish::Kind::none) {
    result = asked;
  }
  if (rect.w >= 640) {
    draw_about(stage, rect.cut_right(std::max(280.0F, rect.w * 0.34F)));
    rect.cut_right(24);
  }
  stage.ui.paint().text(rect.cut_top(32), stage.say("screen.scenarios"), head_text);
  draw_list(stage, rect);
  if (stage.ui.pressed(Key::down)) {
    chosen_ = packs_.empty() ? 0 : std::min(chosen_ + 1, packs_.size() - 1);
  }
  if (stage.ui.pressed(Key::up)) {
    chosen_ = chosen_ > 0 ? chosen_ - 1 : 0;
  }
  stage.hints({{"↑ ↓", "key.scenario"},
               {"L", "key.language"},
               {"Ctrl + −", "key.text_size"},
               {"F11", "key.full_screen"},
               {"F1", "key.help"}});
  return result;
}

HomeWish Home::draw(Stage& stage) {
  Ui& ui = stage.ui;
  Rect window = ui.window();
  window.cut_bottom(stage.foot);
  const bool has_picture = window.w >= 1000;
  if (has_picture) {
    draw_left(stage, window.cut_left(window.w * 0.344F));
  }
  panel(ui, window);
  Rect rect = window.inset(28, 0);
  if (!has_picture) {
    draw_name(stage, rect.cut_top(44));
  }
  draw_head(stage, rect);
  ui.begin_content();
  switch (mode_) {
    case Mode::scenarios:
      return draw_scenarios(stage, rect);
    case Mode::form:
      return draw_form(stage, rect);
    case Mode::sessions:
      return draw_sessions(stage, rect);
  }
  return {};
}

}  // namespace rasad::screen
