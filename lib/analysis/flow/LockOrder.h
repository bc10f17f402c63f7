// The order in which locks are taken: which one is held while which other is taken, and where that
// makes threads wait for each other, or one for itself, for ever (Havender, 1968; Engler and
// Ashcraft, "RacerX", 2003).
//
//   void next() { lock_guard d(decoder_); lock_guard p(playlist_); }   decoder_, then playlist_
//   void skip() { lock_guard p(playlist_); lock_guard d(decoder_); }   and the other way round
#pragma once

#include "flow/Activations.h"
#include "flow/LockNames.h"

namespace fearless::check {

/// A lock is taken while another one is held, in one way in which a function is run.
struct LockStep {
  Hold Held;            // in the entry's names
  Acquire Taken;        // as its function names it
  Place Entry;          // the lock that is taken, in the entry's names
  const Activation *In; // where it is taken
  Runner By;
  HeldLocks::State Under; // all that is held there
  bool Alone = false;     // nobody else knows the object that one of the locks belongs to
  /// The calls that lead from the function that took `Held` to this one, outermost first.
  llvm::SmallVector<clang::SourceLocation, 2> Calls;
  clang::SourceLocation CalledBack; // the one of them that calls what was stored, if one does
  Place Beside; // the lock that is held, as the function names it that took it, if it takes both
};

/// The calls that lead from where a lock was taken to the activation, outermost first.
llvm::SmallVector<clang::SourceLocation, 2> callsUnder(const Activation &In, const Acquire &Held);

/// Whether the lock that a guard holds is given back by hand somewhere on the way from there to the
/// activation: `{ guard g(m); m.unlock(); work(); m.lock(); }`.
bool isGivenBack(const Activation &In, const Acquire &Held);

/// What the activation's own function calls the lock that it took itself; unknown for another's.
Place ownName(const Activation &In, const Acquire &Held);

/// Threads that wait for each other, or one that waits for itself.
struct Deadlock {
  enum class Why : unsigned char {
    Cycle,     // two or more steps, each of which takes what the one before it holds
    Again,     // one step: the lock that is taken is held
    Upgrade,   // held for reading, and taken for writing
    Instances, // one step between two objects of a class, and nothing orders them
    Left,      // no step: a way out of the function leaves the lock held
  };
  Why Reason;
  llvm::SmallVector<const LockStep *, 3> Steps; // the culprit first
  bool Shown = true;                            // or not known to be sound
  Acquire Kept;                                 // Left: what was taken
  clang::SourceLocation Way, Next; // Left: the way out; another place that takes the lock
};

class Deadlocks {
public:
  Deadlocks(ActivationBook &Book, FactBook &Facts);

  const std::vector<Deadlock> &all() const { return All; }

private:
  void record(const Moment &Now, const Acquire &Taken);
  void alone();
  void cycles();
  bool extend(llvm::SmallVectorImpl<const LockStep *> &Steps);
  void left(NetLockBook &Net);
  bool isOrdered(const LockStep &S) const;
  bool isSurelySame(const LockStep &S) const;
  bool isReassigned(const Step &S, const LockStep &In) const;
  bool areUnordered(const LockStep &S) const;

  FactBook &Facts;
  std::deque<LockStep> Steps;
  std::vector<const LockStep *> Edges; // between different locks, one for each place and lock
  std::vector<std::pair<const FunctionFacts *, Acquire>> Bare;
  std::vector<std::pair<const clang::ValueDecl *, clang::SourceLocation>> Taken;
  llvm::SmallPtrSet<const clang::ValueDecl *, 4> GivenByOthers; // than took them
  std::vector<Deadlock> All;
};

} // namespace fearless::check
