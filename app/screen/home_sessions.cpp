// Home: who plays, and the sessions on this computer.
#include "app/present/session_words.hpp"
#include "app/screen/home.hpp"
#include "app/screen/phase_pills.hpp"
#include "app/shell/clock.hpp"
#include "app/widget/text_field.hpp"
#include "engine/text/language.hpp"

#include <charconv>

namespace rasad::screen {
namespace {

using namespace widget;

std::optional<std::uint64_t> number_of(const std::string& text) {
  std::uint64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  return is_whole && value > 0 && value < 1'000'000'000 ? std::optional{value} : std::nullopt;
}

// A word above a field; answers the field's place.
Rect labelled(Stage& stage, Rect& column, std::string_view id) {
  stage.ui.paint().text(column.cut_top(22), stage.say(id), small_text);
  const Rect field = column.cut_top(38);
  column.cut_top(14);
  return field;
}

// Room for two fields: side by side, or one under the other where the column is narrow.
std::pair<Rect, Rect> two_places(Rect& column) {
  constexpr float widest_single = 560;
  constexpr float gap = 20;
  constexpr float row = 74;
  Rect first = column.cut_top(row);
  if (column.w < widest_single) {
    return {first, column.cut_top(row)};
  }
  const Rect left = first.cut_left((first.w - gap) / 2);
  first.cut_left(gap);
  return {left, first};
}

}  // namespace

// Who plays, where, on which course of events.
void Home::draw_player(Stage& stage, Rect& column) {
  Ui& ui = stage.ui;
  auto [player, seat] = two_places(column);
  text_field(ui, labelled(stage, player, "screen.player"), {"form.player", "", 80}, player_.label);
  text_field(ui, labelled(stage, seat, "screen.seat"), {"form.seat", "", 40}, player_.seat);
  auto [seed, box] = two_places(column);
  text_field(ui, labelled(stage, seed, "screen.seed"),
             {"form.seed", stage.say("screen.seed_by_chance"), 9}, seed_);
  const Button assessed{"form.assessed", stage.say("screen.assessed"),
                        player_.is_assessed ? ButtonKind::pressed : ButtonKind::plain,
                        player_.is_assessed ? Icon::tick : Icon::padlock, true};
  box.cut_top(22);  // the label that the fields have
  if (button(ui, {box.x, box.y, std::min(button_width(ui, assessed), box.w), 36}, assessed)) {
    player_.is_assessed = !player_.is_assessed;
  }
}

HomeWish Home::draw_form(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  HomeWish result;
  Rect acts = rect.cut_bottom(84).inset(0, 20);
  const content::Pack* pack = chosen();
  ui.paint().paragraph(rect.cut_top(44),
                       pack == nullptr ? "" : stage.text.say(*pack, pack->info.title), title_text);
  const float used =
      ui.paint().paragraph(rect, stage.say("screen.form"), in(body_text, Role::text2));
  rect.cut_top(used + 20);
  Rect column = ui.begin_scroll("form.page", {rect.x, rect.y, rect.w + 14, rect.h});
  const float top = column.y;
  column = {column.x + 3, column.y + 3, std::min(column.w - 6, 760.0F), column.h};
  draw_player(stage, column);
  column.cut_top(ui.paint().paragraph(column, stage.say("screen.assessed_about"), small_text) + 16);
  draw_role(stage, column);
  ui.end_scroll(column.y - top + 8);
  const bool seed_is_wrong = !seed_.empty() && !number_of(seed_);
  const std::string start = stage.say("screen.start_week_1");
  const Rect go = acts.cut_right(ui.paint().width(start, bold_text) + 48);
  acts.cut_right(12);
  if (primary(ui, go, "form.start", start, seed_is_wrong ? stage.say("screen.seed_wrong") : "")) {
    result = wish(HomeWish::Kind::start);
    result.player = player_;
    result.player.language = stage.text.language();
    result.seed = number_of(seed_);
    mode_ = Mode::scenarios;
  }
  if (button_left(ui, acts,
                  {"form.back", stage.say("screen.back"), ButtonKind::plain, std::nullopt, true}) ||
      ui.pressed(Key::escape)) {
    mode_ = Mode::scenarios;
  }
  if (seed_is_wrong) {
    reason(ui, acts.inset(8, 4), stage.say("screen.seed_wrong"));
  }
  stage.hints({{"Tab", "key.next_field"}, {"Esc", "key.back"}});
  return result;
}

// One role at the table, or all of them in one person.
void Home::draw_role(Stage& stage, Rect& column) {
  const content::Pack* pack = chosen();
  if (pack == nullptr || pack->doctrine.roles.empty()) {
    return;
  }
  const std::vector<content::SeatRole>& roles = pack->doctrine.roles;
  Tabs tabs_of{"form.role", {stage.say("screen.all_roles")}, 0};
  std::string about = stage.say("screen.all_roles_about");
  for (std::size_t i = 0; i < roles.size(); ++i) {
    tabs_of.labels.push_back(stage.text.say(*pack, roles[i].name));
    if (roles[i].id == player_.role) {
      tabs_of.chosen = static_cast<int>(i) + 1;
      about = stage.text.say(*pack, roles[i].about) + ' ' + stage.say("screen.role_about");
    }
  }
  Painter& paint = stage.ui.paint();
  paint.text(column.cut_top(26), stage.say("screen.role"), small_text);
  if (const int wanted = tabs(stage.ui, column, tabs_of); wanted >= 0) {
    player_.role = wanted == 0 ? "" : roles[static_cast<std::size_t>(wanted) - 1].id;
  }
  column.cut_top(8);
  column.cut_top(paint.paragraph(column, about, small_text));
}

HomeWish Home::session_row(Stage& stage, Rect& rect, std::size_t index) {
  Ui& ui = stage.ui;
  Painter& paint = ui.paint();
  const shell::Stored& one = sessions_[index];
  const std::string id = "session." + one.folder.filename().string();
  HomeWish result;
  Rect line = rect.cut_top(62);
  paint.hairline({line.x, line.bottom() - 1}, {line.right(), line.bottom() - 1},
                 paint.colour(Role::line));
  if (button_right(ui, line,
                   {id + ".delete", stage.say("screen.delete"), ButtonKind::destructive, Icon::bin,
                    !one.is_open})) {
    ask_to_delete(stage, one);
  }
  const char* word = one.info.finished ? "screen.open_debrief" : "screen.continue";
  if (button_right(ui, line,
                   {id + ".open", stage.say(word), ButtonKind::plain, Icon::play, !one.is_open})) {
    result.kind = HomeWish::Kind::resume;
    result.session = one.folder;
  }
  const std::string who = who_of(stage, one);
  const std::string lesson = lesson_of(stage, one);
  paint.text({line.x, line.y + 8, line.w, 22}, who.empty() ? lesson : who,
             cut({TextSize::body, true}));
  std::string below =
      (who.empty() ? "" : lesson + " · ") + standing_of(stage, one) + " · " + played_of(stage, one);
  below = one.is_open ? stage.say("screen.open_elsewhere") + " · " + below : below;
  paint.text({line.x, line.y + 32, line.w, 18}, below, cut(small_text));
  return result;
}

void Home::ask_to_delete(Stage& stage, const shell::Stored& session) {
  const std::string who = who_of(stage, session);
  const std::string name = (who.empty() ? "" : who + ": ") + lesson_of(stage, session) + ", " +
                           standing_of(stage, session);
  stage.dialog =
      Dialog{stage.say("screen.delete_title", {{"title", name}}),
             stage.say("screen.delete_text", {{"folder", session.folder.filename().string()}}),
             stage.say("screen.delete_act"), stage.say("screen.keep"),
             [this, folder = session.folder](Stage& now) {
               const shell::Deleted deleted = shell::delete_session(folder);
               if (deleted != shell::Deleted::gone) {
                 now.toast = now.say(deleted == shell::Deleted::is_open ? "screen.not_deleted_open"
                                                                        : "screen.not_deleted",
                                     {{"folder", folder.filename().string()}});
               }
               refresh();
             }};
}

std::string played_of(const Stage& stage, const shell::Stored& session) {
  const std::string at =
      session.played_ms > 0 ? shell::date_of(session.played_ms) : session.info.date;
  return present::moment(stage.text, at);
}

std::string standing_of(const Stage& stage, const shell::Stored& session) {
  const save::SessionInfo& info = session.info;
  if (info.finished) {
    return stage.say("screen.finished");
  }
  const bool is_noted = session.where && (session.where->week == info.weeks_played ||
                                          session.where->week == info.weeks_played + 1);
  const std::int32_t week = is_noted ? session.where->week : info.weeks_played + 1;
  const std::string number = stage.say("screen.week", {{"week", std::to_string(week)}});
  return is_noted ? number + " · " + stage.say(phase_word(static_cast<Phase>(session.where->phase)))
                  : number;
}

std::string Home::lesson_of(const Stage& stage, const shell::Stored& session) const {
  return present::session_title(stage.text, session.info, pack_of(session.info));
}

std::string Home::who_of(const Stage& stage, const shell::Stored& session) const {
  return present::session_player(stage.text, session.info, pack_of(session.info));
}

HomeWish Home::draw_sessions(Stage& stage, Rect rect) {
  Ui& ui = stage.ui;
  HomeWish result;
  Rect acts = rect.cut_bottom(84).inset(0, 20);
  if (button_left(
          ui, acts,
          {"sessions.back", stage.say("screen.back"), ButtonKind::plain, std::nullopt, true}) ||
      ui.pressed(Key::escape)) {
    mode_ = Mode::scenarios;
  }
  ui.paint().text(rect.cut_top(44), stage.say("screen.sessions"), title_text);
  Rect content = ui.begin_scroll("home.sessions", rect);
  const float top = content.y;
  for (std::size_t i = 0; i < sessions_.size(); ++i) {
    if (const HomeWish asked = session_row(stage, content, i); asked.kind != HomeWish::Kind::none) {
      result = asked;
    }
  }
  if (sessions_.empty()) {
    ui.paint().paragraph(content.cut_top(60), stage.say("screen.no_sessions"), body_text);
  }
  ui.end_scroll(content.y - top);
  stage.hints({{"Tab", "key.next_field"}, {"Esc", "key.back"}});
  return result;
}

}  // namespace rasad::screen
