// Keys of a history.
#include "engine/world/places.hpp"

#include <algorithm>

namespace rasad::world {

Places::Places(std::shared_ptr<const content::Pack> pack, std::uint64_t seed)
    : Places(std::make_shared<const Ground>(std::move(pack), seed), seed) {}

Places::Places(std::shared_ptr<const Ground> ground, std::uint64_t seed)
    : ground_(std::move(ground)), root_(base::Key{seed}.with(0)) {
  const content::WorldRules& rules = pack().world;
  streams_ = std::max({rules.crime_types.size(), rules.waves.size(), rules.groups.size(),
                       rules.offenders.size(), pack().geography.districts.size()});
  for (std::size_t purpose = 0; purpose < purpose_count; ++purpose) {
    for (std::size_t index = 0; index < streams_; ++index) {
      stream_keys_.push_back(purpose_key(root_, static_cast<Purpose>(purpose)).with(index));
    }
  }
}

}  // namespace rasad::world
