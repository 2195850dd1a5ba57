// One walk over all state, for the digest, the step dump and the tests that flip bits.
#pragma once

#include "engine/base/fields.hpp"
#include "engine/session/session.hpp"

#include <type_traits>

namespace rasad::session {

template <class CoreType, class Leaf>
void walk_core(CoreType& core, Leaf& leaf) {
  base::FieldWalker<Leaf> walk{leaf};
  if constexpr (std::is_const_v<CoreType>) {
    walk("world", core.world.state());
    walk("picture", core.picture.state());
    walk("tasking", core.tasking.state());
    walk("script", core.script.state());
  } else {
    walk("world", core.world.mutable_state());
    walk("picture", core.picture.mutable_state());
    walk("tasking", core.tasking.mutable_state());
    walk("script", core.script.mutable_state());
  }
  walk("judgements", core.judgements);
}

}  // namespace rasad::session
