// What still looks into guarded data at each point, and whether the guard is gone: loans, as rustc
// has them, of what a lock guard protects.
//
//   int *p = &*guard;     a loan of *guard, held by p
//   guard.unlock();       the loan dangles
//   *p = 1;               used after
#pragma once

#include "flow/Dataflow.h"

namespace fearless::check {

struct LiveLoan {
  const Loan *What;
  clang::SourceLocation GuardGone; // where the guard died, when it has
  bool Moved = false;              // to another guard, which may still hold the lock
  bool Waited =
      false; // the lock was given back and taken again: what the loan looks at may be there
};

struct Loans {
  using State = std::vector<LiveLoan>;
  bool join(State &Into, const State &From) const;
  void transfer(State &S, const Fact &F) const;
};

/// Whether a use of `P` goes by the loan: through its holder, or through a name for its target.
bool isThrough(const Place &P, const Loan &L);

} // namespace fearless::check
