// Reading decisions by the ids of a pack.
#include "app/cli/decision_file.hpp"

#include "app/cli/decision_line.hpp"

#include <algorithm>

namespace rasad::cli {
namespace {

constexpr std::int32_t no_such_number = -1;  // refused by the session with its own reason

std::int32_t latest_product(const session::Session& session, std::int32_t form) {
  const auto& products = session.core().picture.state().products;
  const auto found = std::find_if(
      products.rbegin(), products.rend(),
      [form](const picture::Product& one) { return one.form == form && one.is_delivered; });
  return found == products.rend() ? no_such_number : found->number;
}

// The latest task of an option that began earlier and that nobody has looked back at.
std::int32_t latest_task(const session::Session& session, base::OptionId option) {
  const tasking::State& state = session.core().tasking.state();
  const auto found =
      std::find_if(state.tasks.rbegin(), state.tasks.rend(), [&](const tasking::Task& one) {
        const bool is_reviewed = std::any_of(
            state.reviews.begin(), state.reviews.end(),
            [&](const tasking::TaskReview& review) { return review.task == one.number; });
        return one.request.option == option && one.begins < session.step() && !is_reviewed;
      });
  return found == state.tasks.rend() ? no_such_number : found->number;
}

}  // namespace

session::Decision resolved(const FileDecision& line, const session::Session& session) {
  session::Decision decision = line.decision;
  if (auto* review = std::get_if<session::ReviewTask>(&decision.action)) {
    review->task = line.task_of.is_set() ? latest_task(session, line.task_of) : review->task;
  } else if (auto* assign = std::get_if<session::Assign>(&decision.action)) {
    for (const std::int32_t form : line.product_forms) {
      assign->request.products.push_back(latest_product(session, form));
    }
    const auto& requirements = session.core().picture.state().requirements;
    const auto index = static_cast<std::size_t>(line.requirement - 1);
    if (line.requirement > 0 && index < requirements.size()) {
      assign->request.requirement = requirements[index].number;
    }
  }
  return decision;
}

std::optional<std::vector<FileDecision>> read_decisions(const content::Pack& pack,
                                                        const std::string& text,
                                                        std::vector<LineFault>& faults) {
  std::vector<FileDecision> result;
  std::int32_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string bytes = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (bytes.find_first_not_of(" \r\t") == std::string::npos) {
      continue;
    }
    std::string fault;
    auto line = read_decision_line(pack, bytes, fault);
    if (!line) {
      faults.push_back({number, fault.empty() ? "JSON" : fault});
      continue;
    }
    line->line = number;
    result.push_back(std::move(*line));
  }
  return faults.empty() ? std::optional{std::move(result)} : std::nullopt;
}

}  // namespace rasad::cli
