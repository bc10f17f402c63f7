// What a call leaves behind of locks: a function that takes one without giving it back, or gives
// back one that its caller took.
//
//   void Log::enter() { mu_.lock(); }                               taken: this->mu_
//   void finish(std::unique_lock<std::mutex> &held) { held.unlock(); ... }   given back: held's
#pragma once

#include "flow/Effects.h"
#include "flow/HeldLocks.h"

namespace fearless::check {

/// A way out of a function that leaves a lock held, which other ways give back.
struct LockLeft {
  Acquire Taken;
  clang::SourceLocation Way;
};

struct NetLocks {
  std::vector<Acquire> Taken;            // still held at the function's end, by no guard
  std::vector<Place> Released;           // were not taken here
  llvm::SmallVector<unsigned, 1> Guards; // parameters: guards that are unlocked
  std::vector<LockLeft> Left;

  bool isNone() const { return Taken.empty() && Released.empty() && Guards.empty(); }
};

class NetLockBook {
public:
  explicit NetLockBook(FactBook &Facts) : Facts(Facts) {}

  /// What a call of `F` leaves behind, in its own terms; nothing for a function that is not seen. A
  /// recursion leaves nothing.
  const NetLocks &of(const clang::FunctionDecl *F);

  /// `One`, a fact of a function that names things as `Named` says, changes what is held.
  void transfer(HeldLocks::State &Now, const Fact &One,
                llvm::function_ref<Place(const Place &)> Named);

private:
  FactBook &Facts;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<NetLocks>> Known;
};

} // namespace fearless::check
