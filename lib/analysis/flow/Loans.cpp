#include "flow/Loans.h"

using namespace clang;

namespace fearless::check {

bool Loans::join(State &Into, const State &From) const {
  bool Grew = false;
  for (const LiveLoan &L : From) {
    auto Mine = llvm::find_if(Into, [&](const LiveLoan &M) { return M.What == L.What; });
    if (Mine == Into.end()) {
      Into.push_back(L);
      Grew = true;
    } else if (L.GuardGone.isValid() && Mine->GuardGone.isInvalid()) {
      Mine->GuardGone = L.GuardGone;
      Grew = true;
    }
  }
  return Grew;
}

static bool isOfGuard(const Loan &L, const VarDecl *Guard) {
  return Guard && L.Target.R == Place::Root::Variable && L.Target.Var == Guard;
}

/// Whether the loan looks at the guarded value itself or at a member of it: others who take the
/// lock may change it, but not make it go away.
static bool isOfValueItself(const Loan &L) {
  std::optional<Place> Guard = guardOf(L.Target);
  return Guard && llvm::all_of(llvm::ArrayRef(L.Target.Path).drop_front(Guard->Path.size() + 1),
                               [](const Step &S) { return S.K == Step::Kind::Field; });
}

void Loans::transfer(State &S, const Fact &F) const {
  auto Gone = [&](const VarDecl *Guard, SourceLocation At, bool Moved = false, bool Waits = false) {
    for (LiveLoan &L : S)
      if (isOfGuard(*L.What, Guard) && L.GuardGone.isInvalid() &&
          !(Waits && isOfValueItself(*L.What))) {
        L.GuardGone = At;
        L.Moved = Moved;
        L.Waited = Waits;
      }
  };
  if (const auto *L = std::get_if<Loan>(&F)) {
    llvm::erase_if(S, [&](const LiveLoan &Old) {
      return Old.What == L || (Old.What->Holder == L->Holder && L->How != Loan::Way::Collects);
    });
    S.push_back({L, {}, false});
  } else if (const auto *R = std::get_if<Revives>(&F)) {
    llvm::erase_if(S, [&](const LiveLoan &Old) { return Old.What->Holder == R->What; });
  } else if (const auto *E = std::get_if<StorageEnds>(&F)) {
    llvm::erase_if(S, [&](const LiveLoan &Old) { return Old.What->Holder.Var == E->Var; });
    Gone(E->Var, E->At);
  } else if (const auto *U = std::get_if<Release>(&F)) {
    Gone(U->Guard, U->At, U->Moves, U->Waits);
  } else if (const auto *D = std::get_if<Departs>(&F)) {
    Gone(D->What.Path.empty() ? D->What.Var : nullptr, D->At);
  }
}

bool isThrough(const Place &P, const Loan &L) {
  if (L.Holder.isKnown() && isWithin(P, L.Holder))
    return true;
  std::optional<Place> Mine = guardOf(P), Theirs = guardOf(L.Target);
  return Mine && Theirs && *Mine == *Theirs;
}

} // namespace fearless::check
