#include "flow/HeldLocks.h"

namespace fearless::check {

static bool sameHold(const Acquire &A, const Acquire &B) {
  return A.Guard == B.Guard && A.Lock == B.Lock;
}

bool HeldLocks::join(State &Into, const State &From) const {
  bool Grew = false;
  for (const Acquire &A : From)
    if (llvm::none_of(Into, [&](const Acquire &B) { return sameHold(A, B); })) {
      Into.push_back(A);
      Grew = true;
    }
  return Grew;
}

void HeldLocks::transfer(State &S, const Fact &F) const {
  if (const auto *A = std::get_if<Acquire>(&F)) {
    if (llvm::none_of(S, [&](const Acquire &B) { return sameHold(*A, B); }))
      S.push_back(*A);
  } else if (const auto *R = std::get_if<Release>(&F)) {
    llvm::erase_if(S, [&](const Acquire &A) {
      return R->Guard ? A.Guard == R->Guard : !A.Guard && A.Lock == R->Lock;
    });
  }
}

} // namespace fearless::check
