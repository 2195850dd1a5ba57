// One overload a kind of decision and none for the rest: whoever adds a kind says here what it
// names.
#include "engine/session/named.hpp"

namespace rasad::session {
namespace {

Named about(base::ReportId report) {
  Named named;
  named.reports = {report};
  return named;
}

Named with_texts(std::vector<std::string_view> texts) {
  Named named;
  named.texts = std::move(texts);
  return named;
}

struct Namer {
  Named operator()(const Grade& act) const { return about(act.report); }
  Named operator()(const Judge&) const { return {}; }
  Named operator()(const Assign& act) const {
    const tasking::TaskRequest& request = act.request;
    Named named = with_texts({request.reason, request.owner, request.measure});
    named.quoted_reports = request.reports;
    named.quoted_products = request.products;
    return named;
  }
  Named operator()(const Answer& act) const {
    Named named = with_texts({act.reason});
    named.question = act.question;
    return named;
  }
  Named operator()(const Withdraw& act) const {
    Named named;
    named.withdrawn = act.number;
    return named;
  }
  // Only instructors fire and hold, and a trainee's journal has none of their entries.
  Named operator()(const FireInject&) const { return {}; }
  Named operator()(const HoldInject&) const { return {}; }
  Named operator()(const Advance&) const { return {}; }
  Named operator()(const Handle& act) const { return about(act.report); }
  Named operator()(const Share& act) const { return about(act.report); }
  Named operator()(const SameOrigin& act) const {
    Named named = about(act.report);
    named.reports.push_back(act.other);
    return named;
  }
  Named operator()(const Require& act) const { return with_texts({act.question, act.decision}); }
  Named operator()(const Commission&) const {
    Named named;
    named.is_product = true;
    return named;
  }
  Named operator()(const LinkEntities& act) const {
    Named named;
    named.entities = {act.a, act.b};
    return named;
  }
  Named operator()(const Purge& act) const {
    Named named = about(act.report);
    named.texts = {act.reason};
    return named;
  }
  Named operator()(const SetPriorities& act) const {
    Named named;
    for (const tasking::Priority& one : act.list) {
      named.texts.push_back(one.text);
    }
    return named;
  }
  Named operator()(const LeaveOut& act) const { return with_texts({act.subject, act.reason}); }
  Named operator()(const ReviewTask& act) const { return with_texts({act.note}); }
  Named operator()(const Authorise& act) const { return with_texts({act.reason}); }
  Named operator()(const TakeHint& act) const {
    Named named;
    named.hint = act.hint;
    return named;
  }
  Named operator()(const EndExercise&) const { return {}; }
};

}  // namespace

Named named_in(const Action& action) {
  return std::visit(Namer{}, action);
}

}  // namespace rasad::session
