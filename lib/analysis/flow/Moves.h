// Which places have left for another thread at each point, and where they left.
#pragma once

#include "flow/Dataflow.h"

namespace fearless::check {

struct Moves {
  using State = std::vector<Departs>;
  bool join(State &Into, const State &From) const;
  void transfer(State &S, const Fact &F) const;
};

} // namespace fearless::check
