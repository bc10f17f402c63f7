// Between a thread that an object starts on itself and the object's public members: which plain
// variables are signals. Shared by the rules exclusive and weak-sync.
#include "flow/Members.h"
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

bool runsOnItself(const FunctionView &Starter, SpawnId Id) {
  const Spawn &S = Starter.F.spawn(Id);
  bool OnItself = llvm::any_of(S.Crossings, [](const Crossing &C) {
    return C.What.R == Place::Root::This && C.What.Path.empty() && C.K == Crossing::Kind::This;
  });
  return OnItself && Starter.atExit().Running[Id.Index] && S.Model->Life != Lifetime::Scope;
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
    if (Method->getAccess() != AS_public || isa<CXXConstructorDecl>(Method) || Method->isStatic() ||
        Method == S.Body || Method->getCanonicalDecl() == Starter.F.Function->getCanonicalDecl())
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
