// Saying why something could not be recorded.
#include "app/cli/exercise.hpp"

#include "app/cli/session_store.hpp"

namespace rasad::cli {
namespace {

bool said(const Context& context, const base::Result<bool>& result) {
  if (!result) {
    print_failure(context, result.failure());
  }
  return result.ok();
}

}  // namespace

bool Exercise::take(const Context& context, const session::Decision& decision) {
  return said(context, shell::Exercise::take(decision));
}

bool Exercise::play_week(const Context& context) {
  const auto week = shell::Exercise::play_week();
  if (!week || week.value().notice) {
    print_failure(context, week ? *week.value().notice : week.failure());
  }
  return week.ok();
}

bool has_role(const Context& context, const content::Pack& pack, const std::string& role) {
  if (role.empty() || pack.doctrine.role(role) >= 0) {
    return true;
  }
  std::string list;
  for (const content::SeatRole& one : pack.doctrine.roles) {
    list += (list.empty() ? "" : ", ") + one.id;
  }
  print_error(context.text.say("play.unknown_role", {{"role", role}, {"known", list}}));
  return false;
}

}  // namespace rasad::cli
