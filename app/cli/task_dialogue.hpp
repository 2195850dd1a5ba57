// Asking for one task: target, legal basis, reason, confidence.
#pragma once

#include "app/cli/prompt.hpp"
#include "app/present/exercise_lines.hpp"
#include "engine/session/session.hpp"

#include <optional>

namespace rasad::cli {

class TaskDialogue {
 public:
  TaskDialogue(Context& context, Prompt& prompt, const session::View& view,
               const session::Session& session)
      : context_(context),
        prompt_(prompt),
        view_(view),
        session_(session),
        words_(context.text, session.pack(), view) {}

  /// The request, or nothing if it was given up (an empty line) or the person left.
  [[nodiscard]] std::optional<tasking::TaskRequest> ask(base::OptionId option);
  [[nodiscard]] bool has_left() const { return has_left_; }

 private:
  [[nodiscard]] bool ask_target(tasking::TaskRequest& request);
  [[nodiscard]] bool ask_cells(tasking::TaskRequest& request);
  [[nodiscard]] bool ask_legal_basis(tasking::TaskRequest& request);
  void read_details(const std::string& typed, tasking::TaskRequest& request) const;
  [[nodiscard]] bool read_cells(const std::string& typed, std::vector<base::CellId>& cells) const;
  [[nodiscard]] std::vector<base::CellId> hottest(std::size_t count) const;
  [[nodiscard]] const content::Option& option(const tasking::TaskRequest& request) const;
  template <class T>
  [[nodiscard]] bool has(const std::optional<T>& answer);

  Context& context_;
  Prompt& prompt_;
  const session::View& view_;
  const session::Session& session_;
  present::ExerciseLines words_;
  bool has_left_ = false;
};

}  // namespace rasad::cli
