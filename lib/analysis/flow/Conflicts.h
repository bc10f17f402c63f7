// Two sides that use one place at once, one of them writing: a running thread and the function that
// started it, two threads, or a thread and the next one that the same statement starts in a loop.
#pragma once

#include "flow/Threads.h"

namespace fearless::check {

/// What a thread does to a place of the function that spawned it.
struct ThreadUse {
  SpawnId By;
  Effect What;                   // What.What is in the spawner's terms
  const Crossing *Via = nullptr; // how the thread came by it; null for a global
};

struct Conflict {
  ThreadUse Thread;
  std::optional<ThreadUse> Other; // a second thread (By may equal Thread.By: the next turn)
  Effect Here;                    // without Other: what the spawning function does meanwhile
  bool Ordered = false;           // both sides synchronise somehow, which may order them
  bool Guessed = false;           // an unknown index or an unseen callee is part of it
};

/// Whether `A`, an access to `Of`, leaves `Other` alone: `v.size()` reads the container's own
/// state, `v[0] = 1` writes an element.
bool missesElements(const Access &A, const Place &Of, const Place &Other);

/// What every spawn of `F` does, in F's terms.
std::vector<std::vector<ThreadUse>> threadUses(const FunctionFacts &F, EffectBook &Effects);

struct Conflicts {
  std::vector<Conflict> All;
  bool Complete = true; // false: the function is too large to compare all that it does
};

/// All conflicts in `F`, at most one for a pair of sides and a variable, in text order. A pair that
/// holds a lock on both sides is none, nor is one on a place that synchronises itself (`Exempt`).
/// `Concerns` chooses the pairs of uses that are looked at.
Conflicts conflicts(const FunctionFacts &F, EffectBook &Effects,
                    llvm::function_ref<bool(const Place &)> Exempt,
                    llvm::function_ref<bool(const Effect &, const Effect &)> Concerns);

} // namespace fearless::check
