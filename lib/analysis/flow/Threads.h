// Thread tokens: which spawned threads may be running at each point of the function that spawns
// them, from the spawn to the join of a handle that stands for them.
//
// Handles that the function moves into each other form one group; a join of one joins the group's
// threads. That can only take a token for ended too early, never keep it alive too long.
#pragma once

#include "flow/Dataflow.h"
#include "flow/Effects.h"
#include "llvm/ADT/BitVector.h"

namespace fearless::check {

class Threads {
public:
  struct State {
    llvm::BitVector Running;  // by spawn: started and not joined, on some path
    llvm::BitVector Surely;   // by spawn: on all paths
    llvm::BitVector Detached; // by spawn: running, and its handle is gone
    llvm::BitVector Returned; // by spawn: running, and its handle went to the caller
    llvm::BitVector Unproven; // by spawn: its handle went to code that may join it
    std::vector<Place> Empty; // handles that were moved from, on some path: they join nothing
  };

  Threads(const FunctionFacts &F, EffectBook &Effects);

  State start() const;
  bool join(State &Into, const State &From) const;
  void transfer(State &S, const Fact &F) const;

  /// All places that stand for the thread of `Id`.
  const std::vector<Place> &handles(SpawnId Id) const { return Handles[Id.Index]; }
  /// Whether the handle place stands for the thread of `Id`.
  bool standsFor(const Place &Handle, SpawnId Id) const;

private:
  void moved(State &S, const Fact &F) const;
  void end(State &S, SpawnId Id) const;
  void onHandle(State &S, const Place &Handle, SpawnId Direct,
                llvm::function_ref<void(SpawnId)> Do) const;

  const FunctionFacts &F;
  EffectBook &Effects_;
  std::vector<std::vector<Place>> Handles; // by spawn: all places that stand for it
};

} // namespace fearless::check
