// First glance: go on, choose a scenario, start, teach. Also who plays, and sessions on this
// computer.
#pragma once

#include "app/screen/stage.hpp"
#include "app/shell/packs.hpp"
#include "app/shell/sessions.hpp"
#include "app/widget/map_scene.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rasad::screen {

/// What Home asks the program to do.
struct HomeWish {
  enum class Kind { none, start, resume, lesson, handbook };
  Kind kind = Kind::none;
  std::shared_ptr<const content::Pack> pack;
  shell::Player player;
  std::optional<std::uint64_t> seed;
  std::filesystem::path session;
  std::optional<base::Diagnostic> doubt{};  ///< about the signature of the pack, to be asked first
};

class Home {
 public:
  Home(std::filesystem::path share, std::filesystem::path data);

  [[nodiscard]] HomeWish draw(Stage& stage);
  /// Reads the sessions again: after one was played or deleted.
  void refresh();
  /// Opens the form that asks who plays.
  void open_form() { mode_ = Mode::form; }
  void open_sessions() { mode_ = Mode::sessions; }

 private:
  enum class Mode { scenarios, form, sessions };

  void draw_left(Stage& stage, widget::Rect rect) const;
  void draw_name(Stage& stage, widget::Rect line) const;
  void draw_head(Stage& stage, widget::Rect& rect);
  [[nodiscard]] HomeWish draw_continue(Stage& stage, widget::Rect& rect);
  [[nodiscard]] HomeWish draw_scenarios(Stage& stage, widget::Rect rect);
  void draw_list(Stage& stage, widget::Rect rect);
  void draw_about(Stage& stage, widget::Rect rect);
  [[nodiscard]] HomeWish draw_form(Stage& stage, widget::Rect rect);
  void draw_player(Stage& stage, widget::Rect& column);
  void draw_role(Stage& stage, widget::Rect& column);
  [[nodiscard]] HomeWish draw_sessions(Stage& stage, widget::Rect rect);
  void ask_to_delete(Stage& stage, const shell::Stored& session);
  [[nodiscard]] HomeWish session_row(Stage& stage, widget::Rect& rect, std::size_t index);
  [[nodiscard]] bool has_open_session() const;
  [[nodiscard]] std::string lesson_of(const Stage& stage, const shell::Stored& session) const;
  [[nodiscard]] std::string who_of(const Stage& stage, const shell::Stored& session) const;
  [[nodiscard]] bool start_button(Stage& stage, widget::Rect& line);
  [[nodiscard]] HomeWish foot(Stage& stage, widget::Rect rect);
  /// Null if it is not among those that can be played here.
  [[nodiscard]] const content::Pack* pack_of(const save::SessionInfo& info) const;
  [[nodiscard]] HomeWish wish(HomeWish::Kind kind) const;
  [[nodiscard]] const content::Pack* chosen() const;
  [[nodiscard]] std::string minutes(const Stage& stage, const content::Pack& pack) const;

  std::filesystem::path data_;
  std::vector<std::shared_ptr<const content::Pack>> packs_;
  std::vector<std::optional<base::Diagnostic>> doubts_;  ///< about the signature of each
  std::vector<shell::Stored> sessions_;
  std::size_t chosen_ = 0;
  Mode mode_ = Mode::scenarios;
  shell::Player player_;
  std::string seed_;
  widget::MapGround ground_;
  std::string ground_for_;  ///< pack and language the ground was built for
};

/// Where a session stands: "week 3 · Task", or that it is finished.
[[nodiscard]] std::string standing_of(const Stage& stage, const shell::Stored& session);
/// When its last decision was taken, as dates are written in the language.
[[nodiscard]] std::string played_of(const Stage& stage, const shell::Stored& session);
/// Who plays it, and where they sit; "" if nobody said.
[[nodiscard]] std::string who_of(const shell::Stored& session);

}  // namespace rasad::screen
