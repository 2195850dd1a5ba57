// Priorities, what is left out, authorities; the review of tasks: task_review_page.cpp.
#include "app/screen/meeting_pages.hpp"

#include "app/present/standing.hpp"
#include "app/widget/scales.hpp"

#include <algorithm>

namespace rasad::screen {

using namespace widget;

namespace {

bool is_same(const tasking::Priority& a, const tasking::Priority& b) {
  return a.text == b.text && a.hypothesis == b.hypothesis && a.district == b.district &&
         a.type == b.type;
}

}  // namespace

void PrioritiesPage::prepare(const Stage& stage) {
  const session::View& view = stage.course->view();
  if (taken_over_ != view.priorities_set) {
    taken_over_ = view.priorities_set;
    list_ = view.priorities;
  }
}

void PrioritiesPage::toggle(const tasking::Priority& one) {
  const auto found = std::find_if(list_.begin(), list_.end(),
                                  [&](const auto& other) { return is_same(one, other); });
  if (found != list_.end()) {
    list_.erase(found);
  } else if (list_.size() < tasking::most_priorities) {
    list_.push_back(one);
  }
}

void PrioritiesPage::draw_choices(Stage& stage, const Rect& rect) {
  panel(stage.ui, rect, Role::sheet, Side::right);
  const session::View& view = stage.course->view();
  scrolled(stage, "priorities.choices", rect.inset(16, 14), [&](Rect& column) {
    Painter& paint = stage.ui.paint();
    const auto choice = [&](const std::string& id, const std::string& words,
                            const tasking::Priority& one) {
      const bool is_on = std::any_of(list_.begin(), list_.end(),
                                     [&](const auto& other) { return is_same(one, other); });
      if (tick_row(stage, column, "priorities." + id, words, is_on)) {
        toggle(one);
      }
    };
    paint.text(column.cut_top(30), stage.say("screen.hypotheses"), head_text);
    for (std::size_t i = 0; i < view.hypotheses.size(); ++i) {
      choice("hypothesis." + std::to_string(i),
             std::to_string(i + 1) + ". " + stage.say(view.hypotheses[i].statement),
             {"", base::id_at<base::HypothesisId>(i), {}, {}});
    }
    column.cut_top(10);
    paint.text(column.cut_top(30), stage.say("screen.crime_types"), head_text);
    for (std::size_t i = 0; i < view.content.crime_types.size(); ++i) {
      choice("type." + std::to_string(i), stage.say(view.content.crime_types[i].name),
             {"", {}, {}, base::id_at<base::CrimeTypeId>(i)});
    }
    column.cut_top(10);
    paint.text(column.cut_top(30), stage.say("screen.districts"), head_text);
    const auto& districts = view.content.geography->districts;
    for (std::size_t i = 0; i < districts.size(); ++i) {
      choice("district." + std::to_string(i), stage.say(districts[i].name),
             {"", {}, base::id_at<base::DistrictId>(i), {}});
    }
  });
}

void PrioritiesPage::draw_own(Stage& stage, Rect rect) {
  panel(stage.ui, rect);
  const Rect foot = cut_foot(stage.ui, rect);
  scrolled(stage, "priorities.own", rect.inset(22, 16), [&](Rect& column) {
    form_head(stage, column, stage.say("screen.priorities"), stage.say("screen.priorities_about"));
    const present::ExerciseLines words = stage.words();
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const tasking::Priority& one = list_[i];
      const std::string sentence =
          std::to_string(i + 1) + ".  " +
          (one.text.empty() && one.hypothesis.is_set()
               ? stage.say(stage.course->view().hypotheses[one.hypothesis.index()].statement)
               : words.priority(one));
      if (tick_row(stage, column, "priorities.own." + std::to_string(i), sentence, true)) {
        removed = i;
      }
    }
    if (removed) {
      list_.erase(list_.begin() + static_cast<std::ptrdiff_t>(*removed));
    }
    column.cut_top(12);
    text_row(stage, column, stage.say("screen.own_words"),
             {"priorities.text", stage.say("screen.own_words_hint"), 200}, text_);
    Rect line = column.cut_top(36);
    const bool has_room = !text_.empty() && list_.size() < tasking::most_priorities;
    if (button_right(
            stage.ui, line,
            {"priorities.add", stage.say("screen.add"), ButtonKind::plain, Icon::plus, has_room})) {
      list_.push_back({text_, {}, {}, {}});
      text_.clear();
    }
  });
  const session::SetPriorities act{list_};
  if (act_foot(stage, foot, "priorities.set", stage.say("screen.set_priorities"), act)) {
    stage.take(act);
  }
}

void PrioritiesPage::draw(Stage& stage, Rect rect) {
  prepare(stage);
  list_and_detail(stage, rect,
                  {"priorities.tab", stage.say("screen.priorities"),
                   [&](const Rect& place) { draw_choices(stage, place); },
                   [&](const Rect& place) { draw_own(stage, place); }},
                  shows_detail_);
}

void LeftOutPage::draw_list(Stage& stage, const Rect& rect) {
  const auto& options = stage.course->view().content.doctrine->options;
  list_pane(stage, "left_out.options", rect, "", [&](Rect& column) {
    for (std::size_t i = 0; i < options.size(); ++i) {
      const auto index = static_cast<std::int32_t>(i);
      if (list_row(stage, column,
                   {"left_out." + options[i].id, stage.say(options[i].name), "", "",
                    option_ == index})) {
        option_ = index;
        shows_detail_ = true;
      }
    }
  });
}

void LeftOutPage::draw_form(Stage& stage, Rect rect) {
  panel(stage.ui, rect);
  const session::View& view = stage.course->view();
  const auto& options = view.content.doctrine->options;
  const Rect foot = cut_foot(stage.ui, rect);
  scrolled(stage, "left_out.form", rect.inset(22, 16), [&](Rect& column) {
    form_head(stage, column, stage.say("screen.left_out"), stage.say("screen.left_out_about"));
    if (option_ >= 0) {
      const std::string name = stage.say(options[static_cast<std::size_t>(option_)].name);
      column.cut_top(stage.ui.paint().paragraph(column, name, head_text) + 10);
    }
    reason_row(stage, column, stage.say("screen.reason"),
               {"left_out.reason", stage.say("screen.left_out_hint")}, reasons_[option_]);
    column.cut_top(8);
    for (auto one = view.left_out.rbegin(); one != view.left_out.rend(); ++one) {
      const std::string subject =
          one->option.is_set() ? stage.say(options[one->option.index()].name) : one->subject;
      column.cut_top(
          finding(stage.ui, column, subject, stage.text.reason(one->reason), Role::edge) + 8);
    }
  });
  const session::LeaveOut act{{option_}, "", reasons_[option_]};
  const std::string why = option_ < 0          ? stage.say("screen.choose_option")
                          : act.reason.empty() ? stage.say("refusal.nothing_left_out")
                                               : why_not(stage, act);
  if (const std::int32_t number = present::standing(view, act); number > 0) {
    stands(stage, foot, number);
  } else if (form_foot(stage, foot, "left_out.record", stage.say("screen.record_left_out"), why) &&
             stage.take(act)) {
    reasons_.erase(option_);
    option_ = -1;
  }
}

void LeftOutPage::draw(Stage& stage, Rect rect) {
  list_and_detail(stage, rect,
                  {"left_out.tab", stage.say("screen.left_out"),
                   [&](const Rect& place) { draw_list(stage, place); },
                   [&](const Rect& place) { draw_form(stage, place); }},
                  shows_detail_);
}

void AuthoritiesPage::draw_list(Stage& stage, const Rect& rect, std::size_t chosen) {
  const session::View& view = stage.course->view();
  list_pane(stage, "authorities.list", rect, stage.say("screen.no_authorities"), [&](Rect& column) {
    for (std::size_t i = view.authorities.size(); i-- > 0;) {
      const tasking::Authority& one = view.authorities[i];
      const std::int32_t left = (one.until.value - view.step.value) / base::steps_per_week;
      const content::Option& option = view.content.doctrine->options[one.option.index()];
      const std::string word = left > 0
                                   ? stage.say("screen.weeks_left", {{"n", std::to_string(left)}})
                                   : stage.say("screen.run_out");
      if (list_row(stage, column,
                   {"authorities." + std::to_string(i), stage.say(option.name), word, "",
                    i == chosen})) {
        shown_ = i;
        shows_detail_ = true;
      }
    }
  });
}

void AuthoritiesPage::draw_findings(Stage& stage, Rect& column) const {
  static constexpr const char* kinds[] = {"screen.breach.disproportionate", "screen.breach.expired",
                                          "screen.breach.too_wide", "screen.breach.kept_too_long"};
  const session::View& view = stage.course->view();
  stage.ui.paint().text(column.cut_top(32), stage.say("screen.oversight"), head_text);
  for (const tasking::Breach& one : view.findings) {
    const std::string found = stage.words().date_of(base::start_of(one.found));
    column.cut_top(finding(stage.ui, column, found,
                           stage.say(kinds[static_cast<std::size_t>(one.kind)]), Role::bad) +
                   8);
  }
  if (view.findings.empty()) {
    column.cut_top(stage.ui.paint().paragraph(column, stage.say("screen.no_findings"), small_text));
  }
}

void AuthoritiesPage::draw_renewal(Stage& stage, Rect rect, const tasking::Authority& authority) {
  const Rect foot = cut_foot(stage.ui, rect);
  const content::Doctrine& doctrine = *stage.course->view().content.doctrine;
  std::string& why = reasons_[shown_];
  scrolled_item(stage, "authorities.form", std::to_string(shown_), rect.inset(22, 16),
                [&](Rect& column) {
                  Painter& paint = stage.ui.paint();
                  const content::Option& option = doctrine.options[authority.option.index()];
                  column.cut_top(paint.paragraph(column, stage.say(option.name), title_text) + 10);
                  const content::LegalBasis& basis =
                      doctrine.legal_bases[static_cast<std::size_t>(authority.legal_basis)];
                  column.cut_top(finding(stage.ui, column, stage.say(basis.name),
                                         stage.say(basis.meaning), Role::select) +
                                 12);
                  fact_row(stage.ui, column, stage.say("screen.runs_until"),
                           stage.words().date_of(base::start_of(authority.until)));
                  column.cut_top(12);
                  reason_row(stage, column, stage.say("screen.reason"),
                             {"authorities.reason", stage.say("screen.renew_hint")}, why);
                  column.cut_top(8);
                  draw_findings(stage, column);
                });
  const session::Authorise act{authority.legal_basis, authority.option, authority.hypothesis,
                               authority.district, why};
  if (act_foot(stage, foot, "authorities.renew", stage.say("screen.renew"), act) &&
      stage.take(act)) {
    why.clear();
  }
}

void AuthoritiesPage::draw(Stage& stage, Rect rect) {
  const std::vector<tasking::Authority>& all = stage.course->view().authorities;
  const std::size_t chosen = std::min(shown_, all.empty() ? 0 : all.size() - 1);
  list_and_detail(stage, rect,
                  {"authorities.tab", stage.say("screen.renewal"),
                   [&](const Rect& place) { draw_list(stage, place, chosen); },
                   [&](const Rect& place) {
                     panel(stage.ui, place);
                     if (all.empty()) {
                       scrolled(stage, "authorities.form", place.inset(22, 16),
                                [&](Rect& column) { draw_findings(stage, column); });
                     } else {
                       draw_renewal(stage, place, all[chosen]);
                     }
                   }},
                  shows_detail_);
}

}  // namespace rasad::screen
