// Stand-ins.
#include "engine/policy/stand_in.hpp"

#include "engine/policy/policy.hpp"

namespace rasad::policy {

std::vector<session::Decision> stand_in(const session::Session& session, std::int32_t seat) {
  const content::SeatRole& role = session.pack().doctrine.roles[static_cast<std::size_t>(seat)];
  const Policy policy = find_policy(role.stands_in);
  if (policy == nullptr) {
    return {};
  }
  std::vector<session::Decision> decisions = policy(session.view(session::Role::trainee, seat));
  for (session::Decision& one : decisions) {
    one.seat = seat;
  }
  return decisions;
}

}  // namespace rasad::policy
