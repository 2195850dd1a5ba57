// Joining the ledgers: an offence is cleared where the world says so; an arrest of the group behind
// it is another fact, counted under its own name.
#include "engine/report/veil.hpp"

#include "engine/base/list_item.hpp"

namespace rasad::report {
namespace {

base::GroupId group_of(const world::Offence& offence) {
  return offence.group_root ? base::GroupId{offence.cause} : base::GroupId{};
}

VeilLine line_of(const world::Offence& offence, base::Minutes end) {
  VeilLine line;
  line.key = offence.key;
  line.type = offence.type;
  line.cell = offence.cell;
  line.district = offence.district;
  line.occurred = offence.occurred;
  line.ledger = offence.known < world::never ? Ledger::known_only : Ledger::never_known;
  line.group = group_of(offence);
  line.is_near_repeat = offence.origin == world::Origin::near_repeat;
  line.is_cleared = offence.cleared < end;
  return line;
}

RecordLine record_of(const picture::Incident& incident) {
  return {incident.type, incident.cell, incident.recorded, incident.found_by_patrol};
}

void enter(VeilLine& line, const RecordLine& record) {
  const bool is_right = record.cell == line.cell && record.type == line.type;
  line.ledger = is_right ? Ledger::recorded : Ledger::recorded_wrong;
  line.record = record;
}

bool is_entered(const VeilLine& line) {
  return line.ledger == Ledger::recorded || line.ledger == Ledger::recorded_wrong;
}

bool is_of_arrested(const session::Session& session, const VeilLine& line) {
  const std::vector<world::GroupState>& groups = session.core().world.state().groups;
  return line.group.is_set() && base::item(groups, line.group).arrested < world::never;
}

void count(const session::Session& session, Veil& veil) {
  veil.types.resize(session.pack().world.crime_types.size());
  for (const VeilLine& line : veil.lines) {
    if (line.ledger == Ledger::record_only) {
      continue;
    }
    for (Funnel* funnel : {&veil.types[line.type.index()], &veil.total}) {
      ++funnel->occurred;
      funnel->known += line.ledger != Ledger::never_known ? 1 : 0;
      funnel->recorded += is_entered(line) ? 1 : 0;
      funnel->cleared += is_entered(line) && line.is_cleared ? 1 : 0;
      funnel->arrested += is_entered(line) && is_of_arrested(session, line) ? 1 : 0;
    }
  }
}

}  // namespace

Veil veil_of(const session::Session& session) {
  const std::vector<world::Offence>& offences = session.core().world.state().offences;
  const picture::State& picture = session.core().picture.state();
  const base::Minutes end = base::start_of(session.step());
  Veil veil;
  std::vector<std::int32_t> line_index(offences.size(), -1);
  for (std::size_t i = 0; i < offences.size(); ++i) {
    if (offences[i].occurred.value >= 0 && offences[i].occurred < end) {
      line_index[i] = static_cast<std::int32_t>(veil.lines.size());
      veil.lines.push_back(line_of(offences[i], end));
    }
  }
  for (std::size_t i = 0; i < picture.incidents.size(); ++i) {
    const picture::Incident& incident = picture.incidents[i];
    const std::int32_t offence = picture.offence[i];
    if (offence < 0 && incident.recorded.value >= 0) {
      veil.lines.push_back({0,
                            incident.type,
                            incident.cell,
                            incident.to,
                            Ledger::record_only,
                            record_of(incident),
                            {},
                            false,
                            false,
                            incident.district});
    } else if (offence >= 0 && line_index[static_cast<std::size_t>(offence)] >= 0) {
      const auto line = static_cast<std::size_t>(line_index[static_cast<std::size_t>(offence)]);
      enter(veil.lines[line], record_of(incident));
    }
  }
  count(session, veil);
  return veil;
}

std::vector<DistrictFacts> districts_of(const session::Session& session, const Veil& veil) {
  const content::Geography& geography = session.pack().geography;
  std::vector<DistrictFacts> result(geography.districts.size());
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i].trust_before = static_cast<double>(geography.districts[i].trust);
    result[i].trust_after = session.core().world.state().trust[i];
    result[i].surveyed_after = session.core().picture.state().trust_survey[i];
  }
  for (const VeilLine& line : veil.lines) {
    if (line.ledger == Ledger::record_only) {
      continue;
    }
    DistrictFacts& district = base::item(result, line.district);
    ++district.occurred;
    district.recorded += is_entered(line) ? 1 : 0;
    district.harm += session.pack().world.crime_types[line.type.index()].harm;
  }
  return result;
}

std::vector<GroupFacts> groups_of(const session::Session& session, const Veil& veil) {
  std::vector<GroupFacts> result(session.pack().world.groups.size());
  for (const VeilLine& line : veil.lines) {
    if (line.group.is_set()) {
      GroupFacts& group = result[line.group.index()];
      (line.is_near_repeat ? group.near_repeats : group.offences) += 1;
    }
  }
  for (std::size_t i = 0; i < result.size(); ++i) {
    const base::Minutes arrested = session.core().world.state().groups[i].arrested;
    if (arrested < world::never) {
      result[i].arrested = arrested;
    }
  }
  return result;
}

}  // namespace rasad::report
