#include "flow/HeldLocks.h"

namespace fearless::check {

static Hold *find(HeldLocks::State &S, const Acquire &A) {
  for (Hold &H : S)
    if (H.What.Guard == A.Guard && H.What.Lock == A.Lock)
      return &H;
  return nullptr;
}

bool HeldLocks::join(State &Into, const State &From) const {
  State Theirs = From;
  bool Changed = false;
  for (Hold &Mine : Into)
    if (const Hold *Same = find(Theirs, Mine.What); Mine.Sure && !(Same && Same->Sure)) {
      Mine.Sure = false;
      Changed = true;
    }
  for (const Hold &H : From)
    if (!find(Into, H.What)) {
      Into.push_back({H.What, false});
      Changed = true;
    }
  return Changed;
}

void HeldLocks::transfer(State &S, const Fact &F) const {
  if (const auto *A = std::get_if<Acquire>(&F)) {
    if (A->Adopts) // the guard takes over what was locked by hand
      llvm::erase_if(S, [&](const Hold &H) { return !H.What.Guard && H.What.Lock == A->Lock; });
    if (Hold *Known = find(S, *A))
      Known->Sure = true;
    else
      S.push_back({*A});
  } else if (const auto *R = std::get_if<Release>(&F); R && !R->Waits) {
    llvm::erase_if(S, [&](const Hold &H) {
      return R->Guard ? H.What.Guard == R->Guard : !H.What.Guard && H.What.Lock == R->Lock;
    });
  }
}

Protection protection(const HeldLocks::State &S) {
  if (llvm::any_of(S, [](const Hold &H) { return H.Sure; }))
    return Protection::Locked;
  return S.empty() ? Protection::None : Protection::Perhaps;
}

} // namespace fearless::check
