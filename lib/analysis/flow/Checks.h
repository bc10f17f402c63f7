// What a function asks of storage that others can change before it does something about it:
//
//   if (!tree_) {                          asked without a lock
//     std::lock_guard guard(mutex_);
//     if (!tree_)                          asked again, under it: a double check
//       tree_ = new Tree;
//   }
//
//   if (users.load() < most)               asked, then
//     users.fetch_add(1);                  acted on in a second step: an update that is split
//
// Terms: the *act* is the change that the answer decides about.
#pragma once

#include "flow/HeldLocks.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace fearless::check {

struct Effect;
class EffectBook;

/// A branch on what a place held when it was read.
struct Check {
  Place What;
  clang::SourceLocation At;
  Point Read, Asked;
  HeldLocks::State Held; // at the read
};

/// A place that is asked without a lock, asked again under one, and written under it.
struct DoubleCheck {
  Place What;
  clang::SourceLocation First, Locked, Again;
  clang::SourceLocation Written; // the write itself, perhaps in a function that is called
};

/// An atomic that is changed in two steps, a load and a store: nobody's change in between is seen.
struct SplitUpdate {
  enum class Kind : unsigned char {
    Recomputed, // the new value is made from the old one: n.store(n.load() + 1)
    Decided,    // the old value decides whether it is changed: if (n.load() < most) ++n
  };
  Place What;
  Kind K;
  clang::SourceLocation Loaded, Changed;
  bool AtOnce = false; // in one expression, with no memory order written out
  bool Flag = false;   // `if (!started) started = true;`
  bool Makes = false;  // `if (!p) p = new Tree;`: what the loser made is lost
};

struct Checks {
  std::vector<DoubleCheck> Doubles;
  std::vector<SplitUpdate> Splits;
};

Checks checks(const FunctionFacts &F, EffectBook &Effects);

} // namespace fearless::check
