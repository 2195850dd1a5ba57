// Cheap checks of a frame; the dear one of the disk.
#include "tests/monkey/monkey_checks.hpp"

#include "app/cli/stored_history.hpp"
#include "engine/save/payload.hpp"
#include "engine/save/session_folder.hpp"

#include <algorithm>
#include <cmath>

namespace rasad::monkey {
namespace {

bool is_number(const widget::Rect& rect) {
  return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.w) &&
         std::isfinite(rect.h);
}

std::string twice(const gui::Driver& driver) {
  std::vector<std::string_view> ids;
  for (const widget::Item& item : driver.items()) {
    ids.push_back(item.id);
  }
  std::sort(ids.begin(), ids.end());
  const auto same = std::adjacent_find(ids.begin(), ids.end());
  return same == ids.end() ? "" : "two parts have one name: " + std::string{*same};
}

// Where the journal on the disk parts from the one the program goes by; "" if it does not.
std::string first_other(const session::Journal& believed, const session::Journal& kept) {
  for (std::size_t i = 0; i < std::max(believed.size(), kept.size()); ++i) {
    const std::string ours = i < believed.size() ? save::payload_of(believed[i]) : "nothing";
    const std::string disk = i < kept.size() ? save::payload_of(kept[i]) : "nothing";
    if (ours != disk) {
      return "entry " + std::to_string(i) + " is, for the program:\n" + ours + "\non the disk:\n" +
             disk;
    }
  }
  return "";
}

}  // namespace

std::string fault_in_frame(gui::Driver& driver, bool is_quiet) {
  for (const widget::Item& item : driver.items()) {
    if (!is_number(item.rect) || !is_number(item.clip)) {
      return "the place of a part is no number: " + item.id;
    }
  }
  for (const widget::DrawnText& text : driver.texts()) {
    if (!is_number(text.rect)) {
      return "the place of a text is no number: " + text.text;
    }
  }
  int over = 0;
  for (const char* id : {"dialog.act", "settings.done", "explain.done"}) {
    over += driver.has(id) ? 1 : 0;
  }
  if (over > 1) {
    return "two windows lie over the screen at once";
  }
  if (is_quiet && driver.has_ring() && !driver.has(driver.focused())) {
    return "the focus is on what is not there: " + driver.focused();
  }
  return twice(driver);
}

std::string fault_on_disk(screen::Program& program, std::int64_t& decisions) {
  screen::Course* course = program.course();
  if (course == nullptr) {
    return "";
  }
  const auto stored = save::read_session(course->folder());
  if (!stored) {
    return "the session cannot be read: failure " + std::to_string(stored.failure().code);
  }
  const std::string other = first_other(course->session().journal(), stored.value().journal);
  if (!other.empty()) {
    return other;
  }
  const auto pack = cli::pack_of(stored.value());
  const auto again = pack == nullptr ? base::Result<session::Session>{base::Failure{
                                           base::FailureKind::damaged, save::not_a_session, {}}}
                                     : save::resume(pack, stored.value());
  if (!again) {
    return "the session does not replay: failure " + std::to_string(again.failure().code);
  }
  if (again.value().digest() != course->session().digest()) {
    return "the replay from the disk has another digest";
  }
  decisions += static_cast<std::int64_t>(stored.value().journal.size());
  return "";
}

}  // namespace rasad::monkey
