// The declared table of facts: what conditions, hints and rubrics may ask. A slot is one number the
// session fills after each step; nothing else can be read by a pack.
#pragma once

#include "engine/content/id_table.hpp"
#include "engine/content/scenario.hpp"
#include "engine/text/expression.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasad::content {

/// What a slot holds. `target` is the index of the thing meant, `part` of its choice.
enum class FactKind {
  own,           ///< a fact of the pack
  week,          ///< 1 in the first week
  day,           ///< 1 on the first day
  recorded,      ///< incidents recorded in the last seven days, of a type or (-1) of all
  trust,         ///< measured trust of a district or (-1) their mean, 0..100
  arrests,       ///< successful arrests so far
  chosen,        ///< a choice was made
  answered,      ///< a question was answered
  shown,         ///< an inject was shown
  received,      ///< a report reached the inbox
  graded,        ///< a report was graded
  tasked,        ///< tasks of an option so far
  since,         ///< minutes since an inject was shown
  clock,         ///< minutes a clock has run; before it starts and after it stops: never
  marked,        ///< a mark was set
  running,       ///< a storyline runs
  open,          ///< a question can be answered
  ungraded,      ///< reports in the inbox without a grade
  belief,        ///< permille, of a hypothesis, from the graded reports
  strength,      ///< permille, of the case against whoever is behind a hypothesis
  unreviewed,    ///< tasks of earlier weeks that nobody looked back at
  priorities,    ///< priorities that stand
  requirements,  ///< intelligence requirements so far
  products,      ///< products delivered so far
  overdue,       ///< reports past their date of removal
  unexplained,   ///< tasks without a reason so far
  found,         ///< breaches that oversight has found
  shared,        ///< a report was handed to somebody
};

struct FactSlot {
  FactKind kind = FactKind::own;
  std::int32_t target = -1;
  std::int32_t part = -1;
  text::Name name;
  friend bool operator==(const FactSlot& a, const FactSlot& b) {
    return a.kind == b.kind && a.target == b.target && a.part == b.part;
  }
};

/// What can be asked: a name, or a name with one id in brackets or after a dot.
struct FactForm {
  FactKind kind = FactKind::own;
  const char* name = "";
  const char* refers_to = "";  ///< kind of id, "" for none
  bool is_call = false;        ///< `name(id)`; else `name` and, with an id, `name.id`
  text::ValueType type = text::ValueType::integer;
  std::int64_t max = 0;
};
[[nodiscard]] const std::vector<FactForm>& fact_forms();

/// Names for the expression reader; hands out slots as conditions ask for them.
class FactTable : public text::Names {
 public:
  explicit FactTable(const IdTable& ids) : ids_(&ids) {}

  /// The pack's own facts come first, so that their slots are their indices.
  void add_own(const Fact& fact);

  [[nodiscard]] std::optional<text::Name> variable(std::string_view name) const override;
  [[nodiscard]] std::optional<text::Name> call(
      std::string_view function, const std::vector<std::string>& arguments) const override;
  [[nodiscard]] std::vector<std::string> known() const override;

  [[nodiscard]] const std::vector<FactSlot>& slots() const { return slots_; }

 private:
  [[nodiscard]] text::Name slot(FactKind kind, std::int32_t target, std::int32_t part) const;

  const IdTable* ids_;
  std::vector<std::string> own_;
  mutable std::vector<FactSlot> slots_;
};

}  // namespace rasad::content
