// Naming a session.
#include "app/present/session_words.hpp"

#include "engine/text/language.hpp"

namespace rasad::present {

std::string moment(const ProgramText& text, const std::string& iso) {
  constexpr std::size_t day = 10;
  constexpr std::size_t minute = 16;
  const auto date = rasad::text::read_date(iso.substr(0, day));
  if (!date || iso.size() < minute) {
    return iso;
  }
  return rasad::text::short_date(text.language(), *date) + ", " +
         iso.substr(day + 1, minute - day - 1);
}

std::string session_title(const ProgramText& text, const save::SessionInfo& info,
                          const content::Pack* pack) {
  return pack == nullptr ? info.pack_title : text.say(*pack, pack->info.title);
}

std::string session_player(const ProgramText& text, const save::SessionInfo& info,
                           const content::Pack* pack) {
  std::string who = info.label;
  const auto add = [&who](const std::string& words) {
    who += (who.empty() || words.empty() ? "" : ", ") + words;
  };
  if (pack != nullptr && !info.role.empty()) {
    for (const content::SeatRole& role : pack->doctrine.roles) {
      add(role.id == info.role ? text.say(*pack, role.name) : "");
    }
  }
  add(info.seat.empty() ? "" : text.say("session.seat", {{"seat", info.seat}}));
  return who;
}

}  // namespace rasad::present
