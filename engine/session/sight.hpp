// What one role may know of the store, and so of the decisions about it: asked by the view, which
// leaves the rest out, and by the check, which must not tell more than the view.
#pragma once

#include "engine/content/pack.hpp"
#include "engine/picture/state.hpp"
#include "engine/session/decision.hpp"
#include "engine/session/named.hpp"

#include <vector>

namespace rasad::session {

/// What one role sees of the reports received so far. Holds references: keep pack and store.
class Sight {
 public:
  /// seat   index into Doctrine::roles; -1 knows everything that trainees may know
  /// store  everything received so far, removed reports too
  Sight(const content::Pack& pack, std::int32_t seat, const std::vector<picture::Report>& store);

  [[nodiscard]] bool sees(base::ReportId report) const;
  /// Entities that a visible report speaks of, or spoke of before it was removed.
  [[nodiscard]] bool sees(base::EntityId entity) const;
  /// Products, pooled belief and hints rest on everything together: seen by those who see it all.
  [[nodiscard]] bool sees_all() const;
  [[nodiscard]] bool sees_questions() const { return role_ == nullptr || role_->may_answer; }
  /// Null for a person who plays all roles.
  [[nodiscard]] const content::SeatRole* role() const { return role_; }

  /// Whether a decision with these names may be known. Withdrawals: see `seen`.
  [[nodiscard]] bool sees(const Named& named) const;
  /// The entries that may be known; what they merely quote is taken out of them where it is hidden.
  [[nodiscard]] Journal seen(const Journal& journal) const;

 private:
  const content::Pack& pack_;
  const content::SeatRole* role_;
  std::vector<base::ReportId> seen_;
};

}  // namespace rasad::session
