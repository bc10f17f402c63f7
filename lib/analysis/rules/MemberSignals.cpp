#include "rules/MemberSignals.h"
#include "flow/Members.h"

using namespace clang;

namespace fearless::check {

/// Whether the thread works on the object that starts it, and goes on when its starter returns.
static bool runsOnItself(const FunctionView &Starter, SpawnId Id) {
  const Spawn &S = Starter.F.spawn(Id);
  bool OnItself = llvm::any_of(S.Crossings, [](const Crossing &C) {
    return C.What.R == Place::Root::This && C.What.Path.empty() && C.K == Crossing::Kind::This;
  });
  return OnItself && Starter.atExit().Running[Id.Index] && S.Model->Life != Lifetime::Scope;
}

void eachOwnThread(const ClassView &V,
                   llvm::function_ref<void(const FunctionView &, SpawnId)> Visit) {
  for (const CXXMethodDecl *Method : membersOf(V.Class)) {
    const FunctionFacts *F = V.Facts.of(Method);
    if (!F || F->Spawns.empty())
      continue;
    FunctionView Starter(*F, V.Facts, V.Effects, V.Wrappers, V.Discipline, V.Types);
    for (unsigned I = 0; I < F->Spawns.size(); ++I)
      if (runsOnItself(Starter, {I}))
        Visit(Starter, {I});
  }
}

bool mayBeCalledMeanwhile(const CXXMethodDecl *Method, const FunctionView &Starter, SpawnId Id) {
  return Method->getAccess() == AS_public && !isa<CXXConstructorDecl>(Method) &&
         !Method->isStatic() && Method != Starter.F.spawn(Id).Body &&
         Method->getCanonicalDecl() != Starter.F.Function->getCanonicalDecl();
}

static const FieldDecl *fieldOf(const Place &P) {
  return P.R == Place::Root::This && !P.Path.empty() ? P.Path[0].Field : nullptr;
}

/// Whether nothing but chance orders the two: the side that polls waits for the other one, or the
/// member is the last that is called.
static bool isShown(Signal K, const CXXMethodDecl *Method) {
  return K == Signal::Polled || isa<CXXDestructorDecl>(Method);
}

void eachMemberSignal(const ClassView &V, const FunctionView &Starter, SpawnId Id,
                      llvm::function_ref<void(const MemberSignal &)> Visit) {
  const Spawn &S = Starter.F.spawn(Id);
  for (const CXXMethodDecl *Method : V.Class.methods()) {
    if (!mayBeCalledMeanwhile(Method, Starter, Id))
      continue;
    Effects Theirs = effectsBeforeJoin(Method, fieldOf(S.Handle), V.Facts, V.Effects);
    for (const ThreadUse &U : Starter.threadUses()[Id.Index]) {
      const FieldDecl *Field = fieldOf(U.What.What);
      if (!Field || U.What.Assumed || Starter.isSynchronised(U.What.What))
        continue;
      for (const Effect &E : Theirs.Accesses) {
        if (E.Assumed || !overlaps(E.What, U.What.What) ||
            (E.U == Use::Read && U.What.U == Use::Read))
          continue;
        Signal K = signalBetween(U.What, E, V.Effects);
        Conflict C{U, std::nullopt, E};
        if (K != Signal::None && isShown(K, Method) && !V.Discipline.isBreach(C))
          Visit({K, Field, &U.What, E});
      }
    }
  }
}

} // namespace fearless::check
