// Rule `guard-escape`: a reference, pointer, iterator or view into guarded data outlives the guard
// (rustc E0515, E0597, E0716, E0505; Core Guidelines CP.50, F.43).
//
//   auto &first = m.lock()->front();     the guard dies at the end of the statement
//   return *guard;                       and here on return
#include "flow/Loans.h"
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

static void nameTheGuard(Finding &F, SourceLocation At, const Place &Lock) {
  if (Lock.isKnown())
    note(F, msg::guardFixName, At, spelled(Lock));
  else
    note(F, msg::guardFixNameAny, At);
}

namespace {
struct Escapes {
  const FunctionView &V;
  Report &Out;
  std::vector<const Loan *> Told;

  void born(const Loan &L);
  void used(const LiveLoan &L, const Place &By, SourceLocation At);
  void tell(Finding F, const Loan &L);
};

void Escapes::tell(Finding F, const Loan &L) {
  Told.push_back(&L);
  Out.add(std::move(F));
}

/// Whether what holds the loan outlives every local guard: a member, a global, somebody else's.
bool outlivesFrame(const Place &Holder) {
  return Holder.isKnown() && storageOf(Holder) != Storage::Frame;
}

/// Loans that dangle whatever comes next.
void Escapes::born(const Loan &L) {
  if (!guardOf(L.Target)) {
    Finding F = finding(msg::guardOfLocal, L.At, spelled(L.Target));
    note(F, msg::guardFixOwner, L.At);
    return tell(std::move(F), L);
  }
  bool Temporary = L.Target.R == Place::Root::Temporary;
  bool Own = L.Target.R == Place::Root::Variable && isOwn(L.Target.Var, V.F.Function) &&
             !L.Target.Var->getType()->isReferenceType();
  if (!Temporary && !Own)
    return; // the guard belongs to somebody outside
  switch (L.How) {
  case Loan::Way::Returns: {
    Finding F = finding(msg::guardReturned, L.At);
    note(F, msg::guardFixReturn, L.At);
    return tell(std::move(F), L);
  }
  case Loan::Way::Iterates:
    if (Temporary) {
      Finding F = finding(msg::guardRange, L.At);
      nameTheGuard(F, L.At, L.Lock);
      tell(std::move(F), L);
    }
    return;
  case Loan::Way::Binds:
  case Loan::Way::Assigns:
  case Loan::Way::Collects:
    break;
  }
  if (Temporary) {
    Finding F = finding(msg::guardTemporary, L.At, spelled(L.Holder));
    nameTheGuard(F, L.At, L.Lock);
    tell(std::move(F), L);
  } else if (L.How != Loan::Way::Binds && outlivesFrame(L.Holder)) {
    Finding F = finding(msg::guardStored, L.At, spelled(L.Holder), L.Target.Var->getName().str());
    note(F, msg::guardFixCopy, L.At);
    tell(std::move(F), L);
  }
}

void Escapes::used(const LiveLoan &L, const Place &By, SourceLocation At) {
  if (L.GuardGone.isInvalid() || !isThrough(By, *L.What) || llvm::is_contained(Told, L.What))
    return;
  std::string Holder = spelled(L.What->Holder), Guard = L.What->Target.Var->getName().str();
  Finding F = finding(msg::guardUsed, At, Holder, Guard);
  if (L.Moved || L.Waited)
    F.Strength = Proof::NotEstablished;
  note(F, msg::guardBorrowed, L.What->At, Holder);
  note(F, L.Waited ? msg::guardWaits : msg::guardReleased, L.GuardGone, Guard);
  note(F, msg::guardFixCopy, At);
  tell(std::move(F), *L.What);
}
} // namespace

void GuardEscape(const FunctionView &V, Report &Out) {
  bool Any = false;
  for (const Block &B : V.F.Blocks)
    for (const Fact &One : B.Facts) {
      Any |= std::holds_alternative<Loan>(One);
      if (const auto *Twice = std::get_if<LocksTwice>(&One)) {
        Finding F = finding(msg::guardTwice, Twice->At, spelled(Twice->Lock));
        note(F, msg::guardFirstLock, Twice->First);
        nameTheGuard(F, Twice->First, Twice->Lock);
        Out.add(std::move(F));
      }
    }
  if (!Any)
    return;
  Escapes E{V, Out, {}};
  Loans L;
  Solution<Loans> Live = solve(L, V.F, {});
  replay(L, V.F, Live, [&](const Loans::State &Now, const Fact &One, Point) {
    if (const auto *Born = std::get_if<Loan>(&One))
      E.born(*Born);
    if (Now.empty())
      return;
    if (const auto *R = std::get_if<Returns>(&One))
      for (const LiveLoan &Each : Now)
        E.used(Each, R->Target, Each.What->At);
    Effects Here;
    V.Effects.ofFact(One, Protection::None, V.F.Function, Here);
    for (const Effect &Done : Here.Accesses)
      for (const LiveLoan &Each : Now)
        E.used(Each, Done.What, Done.Through.isValid() ? Done.Through : Done.At);
  });
}

} // namespace fearless::check
