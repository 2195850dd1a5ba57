// Comparing what was drawn and registered with the window.
#include "tests/app/screen/layout_checks.hpp"

#include <algorithm>
#include <cmath>
#include <regex>

namespace rasad::gui {
namespace {

// Two controls share more than an edge, and neither holds the other.
bool lie_on_each_other(const widget::Item& one, const widget::Item& other) {
  const widget::Rect first = one.rect.shared_with(one.clip);
  const widget::Rect second = other.rect.shared_with(other.clip);
  const widget::Rect shared = first.shared_with(second);
  const float smaller = std::min(first.w * first.h, second.w * second.h);
  return one.layer == other.layer && one.can_focus && other.can_focus && shared.w > 3 &&
         shared.h > 3 && shared.w * shared.h < smaller * 0.95F;
}

std::string group_of_focused(const Driver& driver) {
  for (const widget::Item& part : driver.items()) {
    if (part.id == driver.focused()) {
      return part.group;
    }
  }
  return "";
}

// Presses an arrow until it leads nowhere; true if it led somewhere.
bool go(Driver& driver, screen::Program& program, widget::Key arrow,
        std::set<std::string>& wanted) {
  bool has_moved = false;
  for (std::string before = driver.focused();; before = driver.focused()) {
    driver.key(program, arrow);
    wanted.erase(driver.focused());
    if (driver.focused() == before) {
      return has_moved;
    }
    has_moved = true;
  }
}

// A group is one stop of Tab: arrows go through its rows.
void sweep_group(Driver& driver, screen::Program& program, std::set<std::string>& wanted) {
  if (group_of_focused(driver).empty()) {
    return;
  }
  driver.key(program, widget::Key::home);
  wanted.erase(driver.focused());
  for (std::string before;;) {
    go(driver, program, widget::Key::right, wanted);
    go(driver, program, widget::Key::left, wanted);
    before = driver.focused();
    driver.key(program, widget::Key::down);
    wanted.erase(driver.focused());
    if (driver.focused() == before) {
      return;
    }
  }
}

// The same name drawn twice at one place, as both sides of the veil do, is one name. A name lies
// over the numbers of signs: only words and other names count.
bool may_share(const widget::DrawnText& one, const widget::DrawnText& other) {
  constexpr float words = 40;
  if (one.is_name && other.is_name) {
    return one.text == other.text;
  }
  const bool is_sign = std::min(one.rect.w, other.rect.w) < words;
  return (one.is_name || other.is_name) && is_sign;
}

bool is_in_list(const Driver& driver, const widget::DrawnText& text) {
  constexpr float button_height = 46;
  return !(text.clip == driver.window()) ||
         std::any_of(driver.items().begin(), driver.items().end(), [&](const widget::Item& part) {
           return part.rect.h > button_height && part.rect.h < 120 &&
                  part.rect.has({text.rect.x, text.rect.centre().y}) &&
                  !part.id.starts_with("rail.");
         });
}

bool is_tab(const std::string& id) {
  return id.find(".tab.") != std::string::npos;
}

}  // namespace

std::vector<std::string> cut_words(const Driver& driver) {
  std::vector<std::string> found;
  for (const widget::DrawnText& text : driver.texts()) {
    if (text.was_cut && !is_in_list(driver, text)) {
      found.push_back("cut: " + text.text);
    }
    // A path has no blanks to break at.
    if (text.is_broken && text.text.find('/') == std::string::npos) {
      found.push_back("broken: " + text.text);
    }
  }
  return found;
}

std::vector<std::string> foreign_forms(const Driver& driver, const std::string& language) {
  static const std::regex day{"[12][0-9]{3}-[01][0-9]-[0-3][0-9]"};
  static const std::regex spaced{"[0-9](\xC2\xA0| )%"};
  static const std::regex unspaced{"[0-9] ?%"};
  std::vector<std::string> found;
  for (const widget::DrawnText& text : driver.texts()) {
    if (std::regex_search(text.text, language == "ru" ? unspaced : spaced) ||
        std::regex_search(text.text, day)) {
      found.push_back("form: " + text.text);
    }
  }
  return found;
}

double map_share(const Driver& driver) {
  for (const widget::Item& part : driver.items()) {
    if (part.id == "map.town" || part.id == "week.town") {
      return static_cast<double>(part.rect.w * part.rect.h) /
             static_cast<double>(driver.window().w * driver.window().h);
    }
  }
  return 0;
}

std::set<std::string> acts_of(Driver& driver, screen::Program& program) {
  std::set<std::string> tabs;
  std::set<std::string> acts;
  const auto collect = [&] {
    for (const widget::Item& part : driver.items()) {
      if (is_tab(part.id)) {
        tabs.insert(part.id);
      } else if (part.can_focus && !part.id.starts_with("rail.")) {
        acts.insert(part.id);
      }
    }
  };
  collect();
  const std::set<std::string> first = tabs;
  for (const std::string& tab : first) {
    driver.click(program, tab);
    driver.settle(program);
    collect();
  }
  return acts;
}

std::vector<std::string> cut_buttons(const Driver& driver) {
  constexpr float button_height = 46;
  std::vector<std::string> found;
  for (const widget::DrawnText& text : driver.texts()) {
    const bool is_in_button = std::any_of(
        driver.items().begin(), driver.items().end(), [&text](const widget::Item& part) {
          // Rows of lists have a second line below.
          return part.rect.h <= button_height && part.rect.has({text.rect.x, text.rect.y + 4}) &&
                 std::abs(part.rect.centre().y - text.rect.centre().y) < 4;
        });
    if (text.was_cut && is_in_button) {
      found.push_back("cut: " + text.text);
    }
  }
  return found;
}

// Words that stand on other words.
std::vector<std::string> written_over(const Driver& driver) {
  std::vector<std::string> found;
  const std::vector<widget::DrawnText>& texts = driver.texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const widget::Rect first = texts[i].rect.shared_with(texts[i].clip);
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      const widget::Rect second = texts[k].rect.shared_with(texts[k].clip);
      const widget::Rect shared = first.shared_with(second);
      // Boxes of large letters are higher than their lines: only ink on ink counts.
      const float ink = 0.3F * std::min(texts[i].rect.h, texts[k].rect.h);
      if (may_share(texts[i], texts[k])) {
        continue;
      }
      if (texts[i].level == texts[k].level && shared.w > 2 && shared.h > ink) {
        found.push_back("written over: " + texts[i].text + " | " + texts[k].text);
      }
    }
  }
  return found;
}

std::vector<std::string> faults_of(const Driver& driver) {
  std::vector<std::string> faults;
  const widget::Rect window = driver.window().grown(1);
  for (const widget::DrawnText& text : driver.texts()) {
    if (text.clip.is_empty()) {
      continue;
    }
    if (text.is_too_wide) {
      faults.push_back("too wide: " + text.text);
    }
    const bool is_seen = !text.rect.shared_with(text.clip).is_empty();
    if (is_seen && (text.rect.x < window.x || text.rect.right() > window.right())) {
      faults.push_back("outside: " + text.text);
    }
    // Only what scrolls may go on below the window.
    const bool is_lost = text.clip == driver.window() &&
                         (text.rect.y < window.y || text.rect.bottom() > window.bottom());
    if (is_lost) {
      faults.push_back("below: " + text.text);
    }
    if (!driver.fonts().can_draw(text.text)) {
      faults.push_back("no glyph: " + text.text);
    }
  }
  std::set<std::string> ids;
  for (const widget::Item& part : driver.items()) {
    if (!ids.insert(part.id).second) {
      faults.push_back("twice: " + part.id);
    }
    if (part.rect.x < window.x || part.rect.right() > window.right()) {
      faults.push_back("outside: " + part.id);
    }
  }
  const std::vector<widget::Item>& parts = driver.items();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t k = i + 1; k < parts.size(); ++k) {
      if (lie_on_each_other(parts[i], parts[k])) {
        faults.push_back("over each other: " + parts[i].id + ", " + parts[k].id);
      }
    }
  }
  const std::vector<std::string> over = written_over(driver);
  faults.insert(faults.end(), over.begin(), over.end());
  return faults;
}

std::set<std::string> unreached(Driver& driver, screen::Program& program) {
  std::set<std::string> wanted;
  for (const widget::Item& part : driver.items()) {
    if (part.can_focus) {
      wanted.insert(part.id);
    }
  }
  const std::size_t steps = wanted.size() + 2;
  for (std::size_t i = 0; i < steps && !wanted.empty(); ++i) {
    driver.key(program, widget::Key::tab);
    wanted.erase(driver.focused());
    sweep_group(driver, program, wanted);
  }
  return wanted;
}

}  // namespace rasad::gui
