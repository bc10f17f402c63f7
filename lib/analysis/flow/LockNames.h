// What the places of locks have in common: which lock each names, and whether two of them may be,
// or must be, of one object.
#pragma once

#include "facts/FunctionFacts.h"
#include "types/Verdict.h"

namespace fearless::check {

/// The member or variable that a lock is; null when it is not known.
const clang::ValueDecl *lockName(const Place &Lock);

/// Whether what the place names depends on a pointer or reference that is kept in some object.
bool leadsElsewhere(llvm::ArrayRef<Step> Path);

/// A lock as an entry of the unit names it.
struct NamedLock {
  const Place &Lock;
  const clang::FunctionDecl *Root; // the entry
};

/// Whether both may name one lock.
bool maybeSameLock(const NamedLock &A, const NamedLock &B);

/// Whether the lock may be taken again by the thread that holds it: `std::recursive_mutex`, or a
/// class that is built on one. Unknown for one whose insides are not seen.
Answer isRecursive(const Place &Lock, const Models &M);

/// Whether `std::lock_guard` and `std::scoped_lock` can hold the lock: it has `lock()` and
/// `unlock()` ([thread.req.lockable.basic]).
bool isBasicLockable(const Place &Lock);

} // namespace fearless::check
