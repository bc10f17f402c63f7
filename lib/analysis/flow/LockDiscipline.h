// The locking discipline of shared members and globals: which lock each is used under, and where it
// is not (Savage et al., "Eraser", 1997, for whole programs and without running them).
#pragma once

#include "facts/DeclaredGuards.h"
#include "flow/Activations.h"
#include "flow/Conflicts.h"

namespace fearless::check {

/// One use of a member of some object, or of a global.
struct SharedUse {
  Access A;                     // as its function names it
  Place Entry;                  // as the entry names it
  const clang::ValueDecl *What; // the member or the global
  unsigned Base = 0;            // the steps of Entry before it
  const Activation *In;
  Runner By;
  HeldLocks::State Locks;
  bool Ordered = false;
};

/// Two uses of one thing that may happen at once, one of them a write: one under a lock, the other
/// not.
struct Breach {
  enum class Why : unsigned char {
    Without,     // the lock is not held
    OtherObject, // the same member of another object is held
    ReadOnly,    // it is held for reading only, and this is a write
  };
  const SharedUse *Culprit, *Witness;
  const clang::ValueDecl *Lock;
  const Hold *Held; // of the witness
  Why Reason = Why::Without;
  bool Self = false;      // the culprit clashes with itself, in another such thread
  DeclaredGuard Declared; // if the program says that the lock guards it
  const SharedUse *SameFunctionHeld = nullptr; // the culprit's function, called with the lock
};

/// A reference into something that a lock guards leaves the function whose guard holds the lock.
struct Lent {
  const SharedUse *Return;  // what the reference leads to
  const SharedUse *Witness; // a write of it under the lock
  const clang::ValueDecl *Lock;
  Acquire Held; // until the function returns
  DeclaredGuard Declared;
};

class LockDiscipline {
public:
  /// `Exempt`: what synchronises itself.
  LockDiscipline(ActivationBook &Book, FactBook &Facts, EffectBook &Effects,
                 llvm::function_ref<bool(const Place &)> Exempt);

  /// The breaches that are shown, at most one for a member and a function, in text order.
  const std::vector<Breach> &breaches() const { return All; }
  /// The references that are returned from under a lock, in text order.
  const std::vector<Lent> &lent() const { return AllLent; }
  /// Whether the culprit gets at the member only through a reference that lent() tells of: it is
  /// outside the class, which is the only one to name the member, and lends it in no other way.
  bool isThroughLent(const Breach &B) const;
  /// Whether one of the two sides of the conflict is a breach.
  bool isBreach(const Conflict &C) const;

private:
  std::optional<SharedUse> used(ActivationBook &Book, const Moment &Now, const Access &A);
  void record(ActivationBook &Book, const Moment &Now, const Access &A);
  void judge(llvm::ArrayRef<const SharedUse *> Uses, std::vector<Breach> &Out);
  void judgeLent(const SharedUse &Return);

  FactBook &Facts;
  std::vector<Breach> All;
  std::vector<Lent> AllLent;
  llvm::DenseSet<clang::SourceLocation> Culprits; // where the uses are that breach it
  std::deque<SharedUse> Uses, Returned;
  llvm::MapVector<const clang::ValueDecl *, std::vector<const SharedUse *>> ByWhat;
};

} // namespace fearless::check
