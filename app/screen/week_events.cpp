// Lists of views only grow: what is new stands at their ends.
#include "app/screen/week_events.hpp"

#include "app/present/desk_words.hpp"

#include <algorithm>

namespace rasad::screen {

std::vector<WeekEvent> events_between(const session::View& before, const session::View& after) {
  using Kind = WeekEvent::Kind;
  std::vector<WeekEvent> events;
  const auto add = [&events](const auto& known, const auto& all, Kind kind, auto time_of) {
    for (std::size_t i = known.size(); i < all.size(); ++i) {
      events.push_back({time_of(all[i]), kind, i});
    }
  };
  add(before.incidents, after.incidents, Kind::incident, [](auto& one) { return one.recorded; });
  add(before.reports, after.reports, Kind::report, [](auto& one) { return one.report.received; });
  add(before.messages, after.messages, Kind::message, [](auto& one) { return one.at; });
  add(before.arrests, after.arrests, Kind::arrest,
      [](auto& one) { return base::start_of(one.step); });
  std::stable_sort(events.begin(), events.end(),
                   [](const WeekEvent& a, const WeekEvent& b) { return a.at < b.at; });
  return events;
}

bool is_on_map(const session::View& after, const WeekEvent& event) {
  return event.kind == WeekEvent::Kind::incident && after.incidents[event.index].cell.is_set();
}

std::string title_of(const Stage& stage, const WeekEvent& event) {
  const session::View& view = stage.course->after();
  const present::DeskWords words{stage.text, stage.course->pack(), view};
  switch (event.kind) {
    case WeekEvent::Kind::incident: {
      const picture::Incident& one = view.incidents[event.index];
      const std::string type = stage.say(view.content.crime_types[one.type.index()].name);
      return one.cell.is_set() ? type + ", " + view.content.geography->label(one.cell) : type;
    }
    case WeekEvent::Kind::report:
      return words.title(event.index);
    case WeekEvent::Kind::message:
      return stage.say(view.messages[event.index].title);
    case WeekEvent::Kind::arrest:
      break;
  }
  const tasking::ArrestOutcome& arrest = view.arrests[event.index];
  return stage.say(arrest.success ? "review.arrest_good" : "review.arrest_bad",
                   {{"number", std::to_string(arrest.hypothesis.value + 1)}});
}

std::string detail_of(const Stage& stage, const WeekEvent& event) {
  const session::View& view = stage.course->after();
  if (event.kind == WeekEvent::Kind::incident) {
    const picture::Incident& one = view.incidents[event.index];
    return stage.say(view.content.geography->districts[one.district.index()].name) + " · " +
           stage.say(one.found_by_patrol ? "screen.found_by_patrol" : "screen.reported");
  }
  if (event.kind == WeekEvent::Kind::report) {
    return stage.say("screen.new_report",
                     {{"source", stage.say(view.reports[event.index].source)}});
  }
  return event.kind == WeekEvent::Kind::message ? stage.say(view.messages[event.index].text) : "";
}

}  // namespace rasad::screen
