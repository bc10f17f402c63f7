// Which locks a function may hold at each point: gained by a guard's construction or a bare lock(),
// lost when the guard dies, unlocks, or at unlock().
#pragma once

#include "flow/Dataflow.h"

namespace fearless::check {

struct HeldLocks {
  using State = std::vector<Acquire>;
  bool join(State &Into, const State &From) const;
  void transfer(State &S, const Fact &F) const;
};

} // namespace fearless::check
