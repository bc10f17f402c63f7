// Rule `exclusive`: two sides access one place while a thread holds it and one of them writes
// (rustc E0499, E0502, E0506). Here: within one function, and between the threads that an object
// starts on itself and its public members.
#include "flow/Members.h"
#include "rules/MemberSignals.h"

using namespace clang;

namespace fearless::check {

bool isExclusives(const Conflict &C) {
  const Place &P = C.Thread.What.What;
  bool Shared = llvm::any_of(P.Path, [](const Step &S) {
    return S.K == Step::Kind::Deref && S.Via == Step::Through::Shared;
  });
  return !Shared && !(P.R == Place::Root::Variable && P.Var->hasGlobalStorage());
}

void Exclusive(const FunctionView &V, Report &Out) {
  for (const Conflict &C : V.conflicts()) {
    if (!isExclusives(C) || V.Discipline.isBreach(C)) // rule guarded-by knows the lock
      continue;
    Finding F = exclusiveStory(C, V, Out);
    F.Subject = spelled(C.Thread.What.What); // a thread's start may be blamed for several places
    if (C.Guessed || C.Ordered)
      F.Strength = Proof::NotEstablished;
    Out.add(std::move(F));
  }
}

namespace {
/// Threads that an object starts on itself, against what its users may call meanwhile.
struct Members {
  const ClassView &V;
  Report &Out;
  llvm::SmallPtrSet<const FieldDecl *, 4> Told;

  void check(const FunctionView &Starter, SpawnId Id);
  void against(const FunctionView &Starter, SpawnId Id, const CXXMethodDecl *Method);
  bool mayComeBefore(const FunctionView &Starter, SpawnId Id, const CXXMethodDecl *Method,
                     Use U) const;
};

const FieldDecl *fieldOf(const Place &P) {
  return P.R == Place::Root::This && !P.Path.empty() ? P.Path[0].Field : nullptr;
}

void Members::against(const FunctionView &Starter, SpawnId Id, const CXXMethodDecl *Method) {
  Effects Theirs =
      effectsBeforeJoin(Method, fieldOf(Starter.F.spawn(Id).Handle), V.Facts, V.Effects);
  for (const ThreadUse &U : Starter.threadUses()[Id.Index]) {
    const FieldDecl *Field = fieldOf(U.What.What);
    if (!Field || Told.count(Field) || U.What.Assumed || Starter.isSynchronised(U.What.What))
      continue;
    for (const Effect &E : Theirs.Accesses) {
      if (E.Assumed || (E.Lock == Protection::Locked && U.What.Lock == Protection::Locked) ||
          !overlaps(E.What, U.What.What) || (E.U == Use::Read && U.What.U == Use::Read) ||
          V.Discipline.isBreach(Conflict{U, std::nullopt, E}))
        continue;
      Told.insert(Field);
      std::string Name = spelled(U.What.What);
      Finding F = finding(msg::exclusiveMember, E.Through.isValid() ? E.Through : E.At, Name);
      bool Ordered = Theirs.Synchronises && V.Effects.of(Starter.F.spawn(Id).Body).Synchronises;
      auto IsSome = [](const Step &S) { return S.K == Step::Kind::Index && !S.Value; };
      bool Element = llvm::any_of(E.What.Path, IsSome) || // perhaps another one
                     llvm::any_of(U.What.What.Path, IsSome);
      if (Ordered || Element || mayComeBefore(Starter, Id, Method, E.U))
        F.Strength = Proof::NotEstablished;
      note(F, msg::exclusiveThreadStarts, Starter.F.spawn(Id).At);
      tellUse(F, U.What);
      tellExclusiveRemedy(F, U.What.What, Field->getLocation(), Starter, Out);
      Out.add(std::move(F));
      break;
    }
  }
}

/// Whether callers may keep the member and the thread apart: a setter called before the thread is
/// started, a getter called after a member that joins it.
bool Members::mayComeBefore(const FunctionView &Starter, SpawnId Id, const CXXMethodDecl *Method,
                            Use U) const {
  if (isa<CXXDestructorDecl>(Method))
    return false;
  if (U == Use::Write && !isa<CXXConstructorDecl>(Starter.F.Function))
    return true;
  for (const CXXMethodDecl *Other : V.Class.methods())
    if (Other->getAccess() == AS_public && !isa<CXXDestructorDecl>(Other))
      for (const Place &P : V.Effects.of(Other).Joined)
        if (fieldOf(P) && fieldOf(P) == fieldOf(Starter.F.spawn(Id).Handle))
          return true;
  return false;
}

void Members::check(const FunctionView &Starter, SpawnId Id) {
  eachMemberSignal(V, Starter, Id, [&](const MemberSignal &Other) { Told.insert(Other.Field); });
  for (const CXXMethodDecl *Method : V.Class.methods())
    if (mayBeCalledMeanwhile(Method, Starter, Id))
      against(Starter, Id, Method);
}

} // namespace

void ExclusiveMembers(const ClassView &V, Report &Out) {
  Members M{V, Out, {}};
  eachOwnThread(V, [&](const FunctionView &Starter, SpawnId Id) { M.check(Starter, Id); });
}

} // namespace fearless::check
