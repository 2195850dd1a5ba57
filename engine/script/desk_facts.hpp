// Facts about what the desk and the meeting did and left undone: the coach asks for them.
#pragma once

#include "engine/content/facts.hpp"
#include "engine/tasking/tasking.hpp"

namespace rasad::script {

/// Value of a fact of the desk; 0 for any other kind.
[[nodiscard]] std::int64_t desk_fact(content::FactKind kind, const content::Pack& pack,
                                     base::Step step, const picture::Picture& picture,
                                     const tasking::Tasking& tasking);

}  // namespace rasad::script
