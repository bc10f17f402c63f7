// Which handles stand for no thread any more at each point: joined, detached or moved from, and not
// given a new thread since (Rust: `join(self)` and a move consume the handle).
#pragma once

#include "flow/Dataflow.h"
#include "flow/Effects.h"

namespace fearless::check {

struct SpentHandle {
  Place Handle;
  clang::SourceLocation At;
  bool Sure = true;  // on all paths
  bool Each = false; // Handle is a container: all of its elements
};

struct SpentHandles {
  using State = std::vector<SpentHandle>;
  EffectBook &Effects_;
  bool join(State &Into, const State &From) const;
  void transfer(State &S, const Fact &F) const;
};

/// The entry of `S` for the handle, or for the container that it is an element of; or null.
const SpentHandle *spent(const SpentHandles::State &S, const Place &Handle);

} // namespace fearless::check
