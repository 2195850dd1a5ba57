// Options, plan, budget and decisions in words.
#include "app/present/exercise_lines.hpp"
#include "app/present/table.hpp"
#include "engine/base/list_item.hpp"
#include "engine/text/language.hpp"

namespace rasad::present {
namespace {

constexpr std::size_t most_labels = 12;  // longer lists of cells are counted

const char* target_id(content::Target target) {
  switch (target) {
    case content::Target::cells:
      return "target.cells";
    case content::Target::district:
      return "target.district";
    case content::Target::hypothesis:
      return "target.hypothesis";
  }
  return "target.cells";
}

}  // namespace

std::string ExerciseLines::budget() const {
  return say("plan.budget",
             {{"left", units(view_.budget_left)}, {"weekly", units(view_.content.weekly_budget)}});
}

std::string ExerciseLines::lead_time(const content::Option& option) const {
  const auto hundredths = static_cast<std::int64_t>(option.lead_days * 100);
  return hundredths == 0 ? say("option.at_once")
                         : say("option.lead", {{"n", text::decimal(text_.language(), hundredths)}});
}

std::string ExerciseLines::channel(content::Channel channel) const {
  return say(std::string{"channel."} +
             content::channel_words.at(static_cast<std::size_t>(channel)));
}

std::string ExerciseLines::sought(const content::Option& option) const {
  std::string names;
  for (const content::Channel one : option.channels) {
    names += (names.empty() ? "" : ", ") + channel(one);
  }
  return names.empty() ? "" : say("option.seeks", {{"channels", names}});
}

Lines ExerciseLines::option_list() const {
  std::vector<Row> rows{{say("table.number"), say("table.option"), say("table.target"),
                         say("table.cost"), say("table.starts")}};
  const std::vector<content::Option>& options = view_.content.doctrine->options;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const content::Option& option = options[i];
    rows.push_back({std::to_string(i + 1), say(option.name), say(target_id(option.target)),
                    units(option.cost), lead_time(option)});
  }
  return table_lines(rows);
}

Lines ExerciseLines::option(base::OptionId id) const {
  const content::Option& option = base::item(view_.content.doctrine->options, id);
  Lines lines{say(option.name)};
  append(lines, wrapped(say(option.about), line_width, 4));
  lines.push_back("    " +
                  say("option.intrusion", {{"intrusion", std::to_string(option.intrusion)},
                                           {"harm", std::to_string(option.harm_at_stake)}}));
  if (const std::string channels = sought(option); !channels.empty()) {
    append(lines, wrapped(channels, line_width, 4));
  }
  return lines;
}

Lines ExerciseLines::legal_bases(base::OptionId id) const {
  Lines lines;
  std::size_t number = 0;
  for (const std::int32_t index : base::item(view_.content.doctrine->options, id).legal_bases) {
    const content::LegalBasis& basis =
        view_.content.doctrine->legal_bases[static_cast<std::size_t>(index)];
    append(lines,
           wrapped(std::to_string(++number) + "  " + say(basis.name) + ". " + say(basis.meaning),
                   line_width, 4));
  }
  return lines;
}

Lines ExerciseLines::district_names() const {
  std::vector<Row> rows;
  for (const content::District& district : view_.content.geography->districts) {
    rows.push_back({std::to_string(rows.size() + 1), say(district.name)});
  }
  return table_lines(rows);
}

std::string ExerciseLines::target(const tasking::TaskRequest& request) const {
  const content::Option& option = base::item(view_.content.doctrine->options, request.option);
  if (option.target == content::Target::district) {
    return say(base::item(view_.content.geography->districts, request.district).name);
  }
  if (option.target == content::Target::hypothesis) {
    return say("target.hypothesis_number",
               {{"number", std::to_string(request.hypothesis.value + 1)}});
  }
  if (request.cells.size() > most_labels) {
    return say("target.cell_count", {{"n", std::to_string(request.cells.size())}});
  }
  std::string labels;
  for (const base::CellId cell : request.cells) {
    labels += (labels.empty() ? "" : " ") + view_.content.geography->label(cell);
  }
  return labels;
}

Lines ExerciseLines::plan() const {
  std::vector<Row> rows{
      {say("table.entry"), say("table.option"), say("table.target"), say("table.cost")}};
  for (const tasking::Task& task : view_.tasks) {
    if (!task.is_running(view_.step)) {
      continue;
    }
    const content::Option& option =
        base::item(view_.content.doctrine->options, task.request.option);
    const auto cells = static_cast<std::int64_t>(task.request.cells.size());
    const bool by_cell = option.target == content::Target::cells;
    rows.push_back({std::to_string(task.number), say(option.name), target(task.request),
                    units({option.cost.value * (by_cell ? cells : 1)})});
  }
  Lines lines = rows.size() > 1 ? table_lines(rows) : Lines{"  " + say("plan.empty")};
  lines.push_back("  " + budget());
  return lines;
}

}  // namespace rasad::present
