// Offender groups as networks: who is missing, what it costs the group, what it learns.
#include "engine/base/pinned_math.hpp"
#include "engine/world/purposes.hpp"
#include "engine/world/step.hpp"

#include <algorithm>

namespace rasad::world {
namespace {

constexpr double key_loss = 0.10;         // roles whose loss is at least this teach a lesson
constexpr double refill_shape = 1.5;      // of the Weibull time (domain.md §5.5) [design]
constexpr std::int32_t most_lessons = 5;  // a group does not improve for ever [design]

bool is_gone(const Member& member, base::Minutes now) {
  return member.filled > now;
}

double refill_weeks(double scale, double u) {
  return scale * base::pinned_exp(base::pinned_log(-base::pinned_log(u)) / refill_shape);
}

}  // namespace

std::vector<Member> members_of(const content::Group& group) {
  std::vector<Member> members;
  for (std::size_t role = 0; role < group.roles.size(); ++role) {
    for (std::int64_t i = 0; i < group.roles[role].count; ++i) {
      members.push_back({static_cast<std::int32_t>(role), {-never.value}});
    }
  }
  return members;
}

double output(const content::Group& rules, const GroupState& group, base::Minutes now) {
  double lost = 0;
  std::int32_t key_roles_gone = 0;
  for (const Member& member : group.members) {
    if (is_gone(member, now)) {
      const double loss = rules.roles[static_cast<std::size_t>(member.role)].loss;
      lost += loss;
      key_roles_gone += loss >= key_loss ? 1 : 0;
    }
  }
  lost += key_roles_gone > 1 ? rules.joint_loss : 0;
  double left = std::max(0.0, 1 - lost);
  left *= group.seized_until > now ? 1 - rules.seizure_loss : 1;
  for (std::int32_t i = key_roles_gone; i < std::min(group.lessons, most_lessons); ++i) {
    left *= rules.learning;
  }
  return left;
}

double detection(const content::Group& rules, const GroupState& group) {
  double left = 1;
  for (std::int32_t i = 0; i < group.disruptions; ++i) {
    left *= rules.caution;
  }
  return left;
}

void remove_member(const Places& places, const Removal& removal, State& state) {
  const content::Group& rules = places.pack().world.groups[removal.group.index()];
  GroupState& group = state.groups[removal.group.index()];
  const auto index = static_cast<std::size_t>(removal.member);
  const base::Minutes now = base::start_of(state.step);
  if (removal.member < 0 || index >= group.members.size() || is_gone(group.members[index], now)) {
    return;
  }
  const content::GroupRole& role = rules.roles[static_cast<std::size_t>(group.members[index].role)];
  const base::Key key = places.stream(Purpose::refill, removal.group.index())
                            .with(index)
                            .with(static_cast<std::uint64_t>(group.disruptions));
  const double weeks = refill_weeks(role.weeks, base::open_uniform(key, 0));
  group.members[index].filled = {now.value +
                                 static_cast<std::int64_t>(weeks * base::minutes_per_week)};
  ++group.disruptions;
  group.lessons += role.loss >= key_loss ? 1 : 0;
}

void seize(const Places& places, base::GroupId id, State& state) {
  const double weeks = places.pack().world.groups[id.index()].seizure_weeks;
  state.groups[id.index()].seized_until = {
      base::start_of(state.step).value +
      static_cast<std::int64_t>(weeks * static_cast<double>(base::minutes_per_week))};
}

}  // namespace rasad::world
