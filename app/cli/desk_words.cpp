// From a typed line to a decision of the cycle.
#include "app/cli/desk_words.hpp"

#include "app/cli/prompt.hpp"
#include "app/present/desk_lines.hpp"
#include "app/present/table.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <charconv>

namespace rasad::cli {
namespace {

constexpr std::int32_t nothing = -1;  // no such thing: the session refuses it with its own reason

std::int32_t number_of(const std::string& text) {
  std::int32_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  return whole && value >= 0 && value < 100'000 ? value : nothing;
}

std::int32_t number_at(const std::vector<std::string>& typed, std::size_t index) {
  return index < typed.size() ? number_of(typed[index]) : nothing;
}

// Words from the index on, as one text.
std::string rest_of(const std::vector<std::string>& typed, std::size_t index) {
  std::string text;
  for (std::size_t i = index; i < typed.size(); ++i) {
    text += (text.empty() ? "" : " ") + typed[i];
  }
  return text;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  std::string left = line;
  while (!left.empty()) {
    auto [word, rest] = split_word(left);
    if (!word.empty()) {
      words.push_back(std::move(word));
    }
    left = std::move(rest);
  }
  return words;
}

}  // namespace

const std::vector<DeskWords::Word>& DeskWords::words() {
  static const std::vector<Word> list{
      {"word.desk", 0, &DeskWords::help},
      {"word.products", 0, &DeskWords::products},
      {"word.store", 0, &DeskWords::store},
      {"word.meeting", 0, &DeskWords::meeting},
      {"word.commission", 2, &DeskWords::commission},
      {"word.handle", 2, &DeskWords::handle},
      {"word.share", 2, &DeskWords::share},
      {"word.same", 2, &DeskWords::same},
      {"word.require", 1, &DeskWords::require},
      {"word.priorities", 1, &DeskWords::priorities},
      {"word.leave_out", 2, &DeskWords::leave_out},
      {"word.review", 2, &DeskWords::review},
      {"word.renew", 3, &DeskWords::renew},
      {"word.purge", 2, &DeskWords::purge},
      {"word.link", 2, &DeskWords::link},
      {"word.merge", 2, &DeskWords::merge},
  };
  return list;
}

bool DeskWords::is_word(const std::string& typed, const char* id) const {
  const std::string word = text::folded(typed);
  const std::vector<std::string> languages = text::known_languages();
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    return word == text::folded(context_.text.catalogue(language).text(id));
  });
}

bool DeskWords::run(const std::string& typed) {
  const std::vector<std::string> line = split(typed);
  if (line.empty()) {
    return false;
  }
  for (const Word& word : words()) {
    if (!is_word(line.front(), word.id)) {
      continue;
    }
    const Arguments arguments(line.begin() + 1, line.end());
    view_ = exercise_.view();
    if (arguments.size() < word.needed) {
      help(arguments);
    } else {
      (this->*word.act)(arguments);
    }
    return true;
  }
  return false;
}

void DeskWords::print_lines(const std::vector<std::string>& lines) const {
  for (const std::string& line : lines) {
    print(line);
  }
}

void DeskWords::take(session::Action action) {
  const session::Decision decision = exercise_.decision(std::move(action));
  const std::vector<session::Refusal> refusals = exercise_.session.check(decision);
  for (const session::Refusal& refusal : refusals) {
    print(context_.text.say("refusal." + refusal.reason, refusal.arguments));
  }
  if (refusals.empty() && exercise_.take(context_, decision)) {
    print(context_.text.say("prompt.recorded",
                            {{"number", std::to_string(exercise_.session.journal().size())}}));
  }
}

base::ReportId DeskWords::report(const std::string& number) const {
  const auto index = static_cast<std::size_t>(number_of(number) - 1);
  return index < view_.reports.size() ? view_.reports[index].report.id : base::ReportId{};
}

base::EntityId DeskWords::entity(const std::string& number) const {
  const auto index = static_cast<std::size_t>(number_of(number) - 1);
  return index < view_.entities.size() ? view_.entities[index].id : base::EntityId{};
}

void DeskWords::help(const Arguments&) {
  print_lines(present::wrapped(context_.text.say("desk.help"), present::line_width));
  print_lines(present::desk_tables(context_.text, exercise_.session.pack(), view_));
}

void DeskWords::products(const Arguments&) {
  print_lines(present::product_lines(context_.text, exercise_.session.pack(), view_));
}

void DeskWords::store(const Arguments& typed) {
  print_lines(
      present::store_lines(context_.text, exercise_.session.pack(), view_, rest_of(typed, 0)));
}

void DeskWords::meeting(const Arguments&) {
  print_lines(present::meeting_lines(context_.text, exercise_.session.pack(), view_));
}

// commission PRODUCT HOURS [TARGET]: a hypothesis, a type of crime or a district, by the product.
void DeskWords::commission(const Arguments& typed) {
  const auto& forms = view_.content.doctrine->products;
  const std::int32_t product = number_at(typed, 0) - 1;
  session::Commission act{product, number_at(typed, 1), {}, {}, {}};
  const std::int32_t target = typed.size() > 2 ? number_at(typed, 2) - 1 : nothing;
  if (product >= 0 && static_cast<std::size_t>(product) < forms.size()) {
    switch (forms[static_cast<std::size_t>(product)].kind) {
      case content::ProductKind::subject:
        act.hypothesis = {std::max(target, 0)};
        break;
      case content::ProductKind::results:
        act.district = {std::max(target, 0)};
        break;
      default:
        act.type = {target};
    }
  }
  take(act);
}

void DeskWords::handle(const Arguments& typed) {
  const auto& codes = view_.content.doctrine->handling_codes;
  const auto found = std::find_if(codes.begin(), codes.end(), [&](const auto& one) {
    return text::folded(one.code) == text::folded(typed[1]);
  });
  take(session::Handle{report(typed[0]), found == codes.end()
                                             ? nothing
                                             : static_cast<std::int32_t>(found - codes.begin())});
}

void DeskWords::share(const Arguments& typed) {
  take(session::Share{report(typed[0]), number_at(typed, 1) - 1});
}

void DeskWords::same(const Arguments& typed) {
  take(session::SameOrigin{report(typed[0]), report(typed[1]), true});
}

void DeskWords::require(const Arguments& typed) {
  take(session::Require{rest_of(typed, 0), "", {}, view_.week() + 2});
}

// Separated by semicolons.
void DeskWords::priorities(const Arguments& typed) {
  session::SetPriorities act;
  const std::string line = rest_of(typed, 0);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(';', at), line.size());
    tasking::Priority one;
    one.text = rest_of(split(line.substr(at, end - at)), 0);
    if (!one.text.empty()) {
      act.list.push_back(std::move(one));
    }
    at = end + 1;
  }
  take(act);
}

void DeskWords::leave_out(const Arguments& typed) {
  take(session::LeaveOut{{number_at(typed, 0) - 1}, "", rest_of(typed, 1)});
}

void DeskWords::review(const Arguments& typed) {
  static constexpr const char* verdicts[] = {"word.go_on", "word.change", "word.stop"};
  session::ReviewTask act{number_at(typed, 0), tasking::Verdict::go_on, rest_of(typed, 2)};
  for (std::size_t i = 0; i < std::size(verdicts); ++i) {
    if (is_word(typed[1], verdicts[i])) {
      act.verdict = static_cast<tasking::Verdict>(i);
    }
  }
  take(act);
}

// renew OPTION TARGET REASON: the target is a hypothesis or a district, as the option has it.
void DeskWords::renew(const Arguments& typed) {
  const auto& options = view_.content.doctrine->options;
  session::Authorise act;
  act.option = {number_at(typed, 0) - 1};
  act.reason = rest_of(typed, 2);
  if (act.option.value >= 0 && act.option.index() < options.size()) {
    const content::Option& option = options[act.option.index()];
    const std::int32_t target = number_at(typed, 1) - 1;
    if (option.target == content::Target::hypothesis) {
      act.hypothesis = {target};
    } else if (option.target == content::Target::district) {
      act.district = {target};
    }
    // The basis of the last authority for this, else the first that the option lists.
    const auto last =
        std::find_if(view_.authorities.rbegin(), view_.authorities.rend(), [&](const auto& one) {
          return one.option == act.option && one.hypothesis == act.hypothesis &&
                 one.district == act.district;
        });
    act.legal_basis = last != view_.authorities.rend() ? last->legal_basis
                      : option.legal_bases.empty()     ? nothing
                                                       : option.legal_bases.front();
  }
  take(act);
}

void DeskWords::purge(const Arguments& typed) {
  const std::size_t before = exercise_.session.journal().size();
  take(session::Purge{report(typed[0]), rest_of(typed, 1)});
  has_removed_ = exercise_.session.journal().size() > before;
}

void DeskWords::link(const Arguments& typed) {
  const std::int32_t percent = typed.size() > 2 ? std::min(number_at(typed, 2), 100) : 50;
  take(session::LinkEntities{entity(typed[0]), entity(typed[1]), percent * 10, false});
}

void DeskWords::merge(const Arguments& typed) {
  const std::int32_t percent = typed.size() > 2 ? std::min(number_at(typed, 2), 100) : 90;
  take(session::LinkEntities{entity(typed[0]), entity(typed[1]), percent * 10, true});
}

}  // namespace rasad::cli
