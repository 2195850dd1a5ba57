// The questions behind one task.
#include "app/cli/task_dialogue.hpp"

#include "engine/policy/allocation.hpp"
#include "engine/tasking/confidence.hpp"
#include "engine/text/language.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace rasad::cli {
namespace {

void show(const present::Lines& lines) {
  for (const std::string& line : lines) {
    print(line);
  }
}

constexpr std::int64_t month = 28;

}  // namespace

template <class T>
bool TaskDialogue::has(const std::optional<T>& answer) {
  has_left_ |= !answer.has_value();
  return answer.has_value() && !prompt_.was_undone();
}

const content::Option& TaskDialogue::option(const tasking::TaskRequest& request) const {
  return view_.content.doctrine->options[request.option.index()];
}

std::optional<tasking::TaskRequest> TaskDialogue::ask(base::OptionId option) {
  tasking::TaskRequest request;
  request.option = option;
  show(words_.option(option));
  if (!ask_target(request) || !ask_legal_basis(request)) {
    return std::nullopt;
  }
  const auto reason = prompt_.own_words(context_.text.say("tasking.reason"));
  if (!has(reason)) {
    return std::nullopt;
  }
  request.reason = *reason;
  show(words_.legal_check(session_.legal_check(request)));
  const auto confidence = prompt_.percent(context_.text.say("tasking.confidence"));
  if (!has(confidence)) {
    return std::nullopt;
  }
  request.confidence = *confidence < 0 ? tasking::not_said : *confidence * 10;
  const auto details = prompt_.own_words(context_.text.say("tasking.details"));
  if (!has(details)) {
    return std::nullopt;
  }
  read_details(*details, request);
  return request;
}

// "owner; measure; week of the review; reports relied on", any of them empty.
void TaskDialogue::read_details(const std::string& typed, tasking::TaskRequest& request) const {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= typed.size();) {
    const std::size_t end = std::min(typed.find(';', at), typed.size());
    const std::size_t from = std::min(typed.find_first_not_of(' ', at), end);
    const auto [word, rest] = split_word(typed.substr(from, end - from));
    parts.push_back(rest.empty() ? word : word + ' ' + rest);
    at = end + 1;
  }
  parts.resize(4);
  request.owner = parts[0];
  request.measure = parts[1];
  std::istringstream week{parts[2]};
  week >> request.review_week;
  std::istringstream numbers{parts[3]};
  for (std::size_t number = 0; numbers >> number;) {
    if (number >= 1 && number <= view_.reports.size()) {
      request.reports.push_back(view_.reports[number - 1].report.id);
    }
  }
}

bool TaskDialogue::ask_target(tasking::TaskRequest& request) {
  switch (option(request).target) {
    case content::Target::cells:
      return ask_cells(request);
    case content::Target::district: {
      show(words_.district_names());
      const auto number = prompt_.number(context_.text.say("tasking.district"),
                                         view_.content.geography->districts.size());
      request.district = {static_cast<std::int32_t>(number.value_or(0)) - 1};
      return has(number) && *number > 0;
    }
    case content::Target::hypothesis: {
      show(words_.hypotheses());
      const auto number =
          prompt_.number(context_.text.say("tasking.hypothesis"), view_.hypotheses.size());
      request.hypothesis = {static_cast<std::int32_t>(number.value_or(0)) - 1};
      return has(number) && *number > 0;
    }
  }
  return false;
}

bool TaskDialogue::ask_cells(tasking::TaskRequest& request) {
  for (;;) {
    const auto line = prompt_.ask(
        context_.text.say("tasking.cells", {{"most", std::to_string(option(request).most)}}));
    if (!has(line) || line->empty()) {
      return false;
    }
    if (read_cells(*line, request.cells)) {
      return true;
    }
    print(context_.text.say("tasking.unknown_cell"));
  }
}

// Labels ("F12 G12") or a number: so many of the cells with most recorded harm.
bool TaskDialogue::read_cells(const std::string& typed, std::vector<base::CellId>& cells) const {
  std::size_t count = 0;
  const auto result = std::from_chars(typed.data(), typed.data() + typed.size(), count);
  if (result.ec == std::errc{} && result.ptr == typed.data() + typed.size()) {
    cells = hottest(std::min<std::size_t>(count, view_.content.geography->cells.size()));
    return !cells.empty();
  }
  cells.clear();
  std::string labels = typed;
  std::replace(labels.begin(), labels.end(), ',', ' ');
  std::istringstream words{labels};
  for (std::string label; words >> label;) {
    const base::CellId cell = view_.content.geography->find(label);
    if (!cell.is_set()) {
      return false;
    }
    cells.push_back(cell);
  }
  return !cells.empty();
}

std::vector<base::CellId> TaskDialogue::hottest(std::size_t count) const {
  std::vector<base::CellId> cells = policy::ranked(policy::harm_by_cell(view_, {month}));
  cells.resize(std::min(count, cells.size()));
  return cells;
}

bool TaskDialogue::ask_legal_basis(tasking::TaskRequest& request) {
  const std::vector<std::int32_t>& bases = option(request).legal_bases;
  if (bases.empty()) {
    return true;
  }
  print(context_.text.say("tasking.legal_about"));
  show(words_.legal_bases(request.option));
  const auto number = prompt_.number(context_.text.say("tasking.legal_basis"), bases.size());
  if (!has(number) || *number == 0) {
    return false;
  }
  request.legal_basis = bases[*number - 1];
  return true;
}

}  // namespace rasad::cli
