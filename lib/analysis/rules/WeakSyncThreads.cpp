// Rule `weak-sync`, between the threads of a function: plain and volatile variables that one polls
// and another one writes, and updates of atomics that get lost because two threads make them.
#include "rules/MemberSignals.h"

using namespace clang;

namespace fearless::check {

/// What the place is called where the access stands: `stop_`, in a member function of what the
/// threads' function calls `worker.stop_`.
static std::string nameAt(const Effect &E, const FunctionDecl *Here) {
  if (E.In != Here)
    for (const Step &S : llvm::reverse(E.What.Path))
      if (S.K == Step::Kind::Field)
        return S.Field->getNameAsString();
  return spelled(E.What);
}

static void tellRemedy(Finding &F, const std::string &Name, const Effect &E, SourceLocation At,
                       const Report &Out) {
  QualType T = typeOf(E.What);
  note(F, msg::weakFixAtomic, At, Name, T.isNull() ? "T" : Out.name(T.getUnqualifiedType()));
}

/// The two sides of a conflict over a plain variable, the write first.
static Finding signalStory(Signal S, const std::string &Name, const Effect &Write) {
  switch (S) {
  case Signal::Volatile:
    return finding(msg::weakVolatile, Write.At, Name);
  case Signal::Selects:
    return finding(msg::weakSelects, Write.At, Name);
  case Signal::Polled:
  case Signal::DoubleChecked:
  case Signal::None:
    break;
  }
  return finding(msg::weakFlag, Write.At, Name);
}

static void tellOther(Finding &F, const std::string &Name, const Effect &Other) {
  if (Other.U == Use::Write)
    note(F, msg::weakWrites, Other.At, Name);
  else if (Other.For == Effect::Decides::Loop)
    note(F, msg::weakPolls, Other.At, Name);
  else
    note(F, msg::weakReads, Other.At, Name);
}

static void tellThreads(Finding &F, const Conflict &C, const FunctionView &V) {
  const Spawn &First = V.F.spawn(C.Thread.By);
  note(F, msg::weakStarts, First.At);
  if (!C.Other)
    return;
  const Spawn &Second = V.F.spawn(C.Other->By);
  if (C.Other->By == C.Thread.By)
    note(F, Second.Many ? msg::weakMany : msg::weakTurns, Second.At);
  else
    note(F, msg::weakSecond, Second.At);
}

static void tellSignal(const Conflict &C, const FunctionView &V, Report &Out) {
  const Effect &Mine = C.Thread.What, &Theirs = C.Other ? C.Other->What : C.Here;
  Signal S = signalBetween(Mine, Theirs, V.Effects);
  if (S == Signal::DoubleChecked || V.Discipline.isBreach(C))
    return; // told by the function itself, or by rule guarded-by
  const Effect &Write = Mine.U == Use::Write ? Mine : Theirs;
  const Effect &Other = &Write == &Mine ? Theirs : Mine;
  std::string Name = nameAt(Write, V.F.Function);
  Finding F = signalStory(S, Name, Write);
  F.Subject = Name;
  if (C.Guessed)
    F.Strength = Proof::NotEstablished;
  tellThreads(F, C, V);
  tellOther(F, nameAt(Other, V.F.Function), Other);
  tellRemedy(F, Name, Write, Write.At, Out);
  Out.add(std::move(F));
}

static void tellSplit(const Conflict &C, const FunctionView &V, Report &Out) {
  const Effect &Mine = C.Thread.What, &Theirs = C.Other ? C.Other->What : C.Here;
  const SplitUpdate *S = splitAt(Mine, V.Effects);
  const Effect &Other = S ? Theirs : Mine;
  S = S ? S : splitAt(Theirs, V.Effects);
  if (S->AtOnce)
    return; // told by the function itself
  std::string Name = spelled(S->What);
  bool Recomputed = S->K == SplitUpdate::Kind::Recomputed;
  Finding F = Recomputed ? finding(msg::weakRecomputed, S->Changed, Name)
                         : finding(msg::weakDecided, S->Loaded, Name);
  if (C.Guessed)
    F.Strength = Proof::NotEstablished;
  if (Recomputed)
    note(F, msg::weakLoaded, S->Loaded, Name);
  else
    note(F, msg::weakChanged, S->Changed, Name);
  tellThreads(F, C, V);
  if (Other.At != S->Changed)
    note(F, msg::weakMeanwhile, Other.At);
  note(F, Recomputed ? msg::weakFixRecomputed : msg::weakFixDecided, S->Changed);
  Out.add(std::move(F));
}

namespace {
/// A thread that an object starts on itself, against what its users may call meanwhile.
struct MemberSignals {
  const ClassView &V;
  Report &Out;
  llvm::SmallPtrSet<const FieldDecl *, 4> Told;

  void check(const FunctionView &Starter, SpawnId Id);
};

void MemberSignals::check(const FunctionView &Starter, SpawnId Id) {
  eachMemberSignal(V, Starter, Id, [&](const MemberSignal &S) {
    if (!Told.insert(S.Field).second)
      return;
    const Effect &Write = S.Thread->U == Use::Write ? *S.Thread : S.Member;
    const Effect &Other = S.Thread->U == Use::Write ? S.Member : *S.Thread;
    std::string Name = spelled(Write.What);
    Finding F = signalStory(S.K, Name, Write);
    F.Subject = Name;
    note(F, msg::weakStarts, Starter.F.spawn(Id).At);
    tellOther(F, Name, Other);
    tellRemedy(F, Name, Write, S.Field->getLocation(), Out);
    Out.add(std::move(F));
  });
}
} // namespace

void WeakSyncMembers(const ClassView &V, Report &Out) {
  MemberSignals M{V, Out, {}};
  eachOwnThread(V, [&](const FunctionView &Starter, SpawnId Id) { M.check(Starter, Id); });
}

void WeakSyncThreads(const FunctionView &V, Report &Out) {
  for (const Conflict &C : V.signals())
    if (C.Thread.What.Update)
      tellSplit(C, V, Out);
    else
      tellSignal(C, V, Out);
}

} // namespace fearless::check
