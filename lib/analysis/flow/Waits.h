// Threads that wait for another one while they hold a lock that the other one needs.
//
//   void stop() { lock_guard l(mutex_); stopping_ = true; worker_.join(); }    holds mutex_
//   void run()  { for (;;) { lock_guard l(mutex_); if (stopping_) return; } }  needs it to end
#pragma once

#include "flow/LockOrder.h"

namespace fearless::check {

struct HeldWait {
  enum class Kind : unsigned char {
    Joins,    // for a thread, or a task's result, to end
    Receives, // for a result that somebody promised
    Sleeps,   // on a condition variable, with a second lock
  };
  Kind K;
  clang::SourceLocation At;
  Place On;     // the handle or condition variable, as its function names it
  Hold Held;    // the lock that the other side needs, in the entry's names
  Place Beside; // that lock, as this function names it, if it took it itself
  Runner By;
  llvm::SmallVector<clang::SourceLocation, 2> Calls; // from where it was taken to the wait
  bool Shown = false;                                // the other side is seen, and needs the lock
  clang::SourceLocation Needs;                       // Shown: where it takes the lock
  clang::SourceLocation Start;                       // Shown: where its thread starts, if it is one
  clang::SourceLocation Wakes; // Shown: where it would end the wait, if that is a statement
};

class HeldWaits {
public:
  HeldWaits(ActivationBook &Book, FactBook &Facts);

  /// In text order; one for each wait, a shown one if there is one.
  const std::vector<HeldWait> &all() const { return All; }

private:
  struct Site {
    HeldWait What;
    Place Entry; // the handle or condition variable, in the entry's names
    SpawnId Direct;
    const Activation *In;
  };
  struct Taking {
    Acquire What;
    Place Entry;
    const Activation *In;
    Runner By;
  };
  struct Waking {
    clang::SourceLocation At;
    const clang::CXXRecordDecl *Promise; // null for a condition variable
    Place Entry;
    const Activation *In;
    Runner By;
    HeldLocks::State Locks;
  };
  void record(const Moment &Now, const Fact &One);
  void wait(const Moment &Now, HeldWait W, SpawnId Direct, const clang::VarDecl *Guard);
  void judge(const Site &S);
  bool needs(const Site &S, const Taking &T) const;
  bool wakesOnly(const Waking &W, const Site &S, HeldWait &Out) const;

  FactBook &Facts;
  std::vector<Site> Sites;
  std::vector<Taking> Takings;
  std::vector<Waking> Wakings;
  /// The threads that a handle stands for: the bodies of spawns, by the member or variable.
  llvm::DenseMap<const clang::ValueDecl *, llvm::SmallVector<const clang::FunctionDecl *, 2>> Runs;
  std::vector<std::pair<const clang::ValueDecl *, const clang::ValueDecl *>> Moved; // from, to
  std::vector<HeldWait> All;
};

} // namespace fearless::check
