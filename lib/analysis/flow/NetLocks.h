// What a call leaves behind of locks: a function that takes one without giving it back, or gives
// back one that its caller took.
//
//   void Log::enter() { mu_.lock(); }                               taken: this->mu_
//   void finish(std::unique_lock<std::mutex> &held) { held.unlock(); ... }   given back: held's
#pragma once

#include "flow/Effects.h"
#include "flow/HeldLocks.h"

namespace fearless::check {

struct NetLocks {
  std::vector<Acquire> Taken;            // still held at the function's end, by no guard
  std::vector<Place> Released;           // were not taken here
  llvm::SmallVector<unsigned, 1> Guards; // parameters: guards that are unlocked

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

/// The locks that a function itself holds, with what its callees leave behind.
struct OwnLocks {
  using State = HeldLocks::State;
  NetLockBook &Book;

  bool join(State &Into, const State &From) const { return HeldLocks().join(Into, From); }
  void transfer(State &Now, const Fact &One) const {
    Book.transfer(Now, One, [](const Place &P) { return P; });
  }
};

} // namespace fearless::check
