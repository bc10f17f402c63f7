// Rule `exclusive`: two sides access one place while a thread holds it and one of them writes
// (rustc E0499, E0502, E0506). Here: within one function, and between the threads that an object
// starts on itself and its public members.
#include "flow/Members.h"
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

static bool isShared(const Place &P) {
  return llvm::any_of(P.Path, [](const Step &S) {
    return S.K == Step::Kind::Deref && S.Via == Step::Through::Shared;
  });
}

static bool isGlobal(const Place &P) {
  return P.R == Place::Root::Variable && P.Var->hasGlobalStorage();
}

static void tell(Finding &F, const Effect &E) {
  std::string Name = spelled(E.What);
  if (E.Assumed && E.U == Use::Write)
    note(F, msg::exclusiveThreadMayWrite, E.At, Name);
  else if (E.Ends)
    note(F, msg::exclusiveThreadEnds, E.At, Name);
  else if (E.U == Use::Write)
    note(F, msg::exclusiveThreadWrites, E.At, Name);
  else
    note(F, msg::exclusiveThreadReads, E.At, Name);
}

static void remedy(Finding &F, const Place &Used, SourceLocation At, const Report &Out) {
  Place P = wholeOf(Used); // an element has no lock of its own
  QualType T = typeOf(P);
  if (T.isNull() || T->isArrayType()) { // a Mutex holds a value that can be returned
    note(F, msg::exclusiveFixPlain, At);
    return;
  }
  if (T->isArithmeticType())
    note(F, msg::exclusiveFixAtomic, At, spelled(P), Out.name(T.getUnqualifiedType()));
  else
    note(F, msg::exclusiveFix, At, spelled(P), Out.name(T.getUnqualifiedType()));
}

static void tellStartOf(Finding &F, const Spawn &S) {
  note(F, S.isSent() ? msg::exclusiveSent : msg::exclusiveThreadStarts, S.At);
}

static Finding withinFunction(const Conflict &C, const FunctionView &V, const Report &Out) {
  const Place &P = C.Thread.What.What;
  std::string Name = spelled(P);
  SourceLocation Starts = V.F.spawn(C.Thread.By).At;
  if (!C.Other) {
    bool Call = C.Here.Through.isValid();
    SourceLocation At = Call ? C.Here.Through : C.Here.At;
    std::string Mine = spelled(C.Here.What);
    Finding F = C.Here.Ends              ? finding(msg::exclusiveParentEnds, At, Mine)
                : C.Here.U == Use::Write ? finding(msg::exclusiveParentWrites, At, Mine)
                                         : finding(msg::exclusiveParentReads, At, Mine);
    tellStartOf(F, V.F.spawn(C.Thread.By));
    tell(F, C.Thread.What);
    if (Call && C.Here.U == Use::Write)
      note(F, msg::exclusiveOtherWrites, C.Here.At, Mine);
    else if (Call)
      note(F, msg::exclusiveOtherReads, C.Here.At, Mine);
    if (C.Here.Ends)
      note(F, msg::exclusiveFixEnds, At, Mine);
    else
      remedy(F, P.Path.size() < C.Here.What.Path.size() ? P : C.Here.What, At, Out);
    return F;
  }
  if (C.Other->By == C.Thread.By) {
    const Effect &Write = C.Thread.What.U == Use::Write ? C.Thread.What : C.Other->What;
    bool Many = V.F.spawn(C.Thread.By).Many;
    Finding F = Many ? finding(msg::exclusiveParallel, Write.At, Name)
                     : finding(msg::exclusiveTurns, Starts, Name);
    if (Many)
      note(F, msg::exclusiveThreadStarts, Starts);
    tell(F, Write);
    QualType T = Many ? typeOf(wholeOf(P)) : QualType();
    if (T.isNull() || T->isArrayType())
      remedy(F, P, Starts, Out);
    else
      note(F, msg::exclusiveFixReduce, Starts, spelled(wholeOf(P)),
           Out.name(T.getUnqualifiedType()));
    return F;
  }
  Finding F = finding(msg::exclusiveThreads, V.F.spawn(C.Other->By).At, Name);
  note(F, msg::exclusiveFirst, Starts);
  tell(F, C.Thread.What);
  note(F, msg::exclusiveSecond, V.F.spawn(C.Other->By).At);
  tell(F, C.Other->What);
  remedy(F, P, V.F.spawn(C.Other->By).At, Out);
  return F;
}

void Exclusive(const FunctionView &V, Report &Out) {
  for (const Conflict &C : V.conflicts()) {
    const Place &P = C.Thread.What.What;
    if (isShared(P) || isGlobal(P))
      continue; // rules send and shared-static tell these
    Finding F = withinFunction(C, V, Out);
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
          !overlaps(E.What, U.What.What) || (E.U == Use::Read && U.What.U == Use::Read))
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
      tell(F, U.What);
      remedy(F, U.What.What, Field->getLocation(), Out);
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
  const Spawn &S = Starter.F.spawn(Id);
  bool OnItself = llvm::any_of(S.Crossings, [](const Crossing &C) {
    return C.What.R == Place::Root::This && C.What.Path.empty() && C.K == Crossing::Kind::This;
  });
  if (!OnItself || !Starter.atExit().Running[Id.Index] || S.Model->Life == Lifetime::Scope)
    return;
  for (const CXXMethodDecl *Method : V.Class.methods())
    if (Method->getAccess() == AS_public && !isa<CXXConstructorDecl>(Method) &&
        !Method->isStatic() && Method != S.Body &&
        Method->getCanonicalDecl() != Starter.F.Function->getCanonicalDecl())
      against(Starter, Id, Method);
}

} // namespace

void ExclusiveMembers(const ClassView &V, Report &Out) {
  Members M{V, Out, {}};
  for (const CXXMethodDecl *Method : membersOf(V.Class)) {
    const FunctionFacts *F = V.Facts.of(Method);
    if (!F || F->Spawns.empty())
      continue;
    FunctionView Starter(*F, V.Facts, V.Effects, V.Wrappers, V.Types);
    for (unsigned I = 0; I < F->Spawns.size(); ++I)
      M.check(Starter, {I});
  }
}

} // namespace fearless::check
