// Which locks a function holds at each point: gained by a guard's construction or a bare lock(),
// lost when the guard dies, unlocks, or at unlock(). A lock taken on one path only is held perhaps.
#pragma once

#include "flow/Dataflow.h"

namespace fearless::check {

struct Hold {
  Acquire What;
  bool Sure = true; // on all paths
};

class NetLockBook;

struct HeldLocks {
  NetLockBook *Net = nullptr; // what calls leave behind; null: calls change nothing
  using State = std::vector<Hold>;
  bool join(State &Into, const State &From) const;
  void transfer(State &S, const Fact &F) const;
};

/// What protects an access at a point.
enum class Protection : unsigned char { None, Perhaps, Locked };
Protection protection(const HeldLocks::State &S);

} // namespace fearless::check
