// Rule `exclusive` in words: both accesses, where the thread starts and ends, and what to do.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

void tellUse(Finding &F, const Effect &E) {
  std::string Name = spelled(E.What);
  if (E.Moves)
    note(F, msg::exclusiveThreadMoves, E.At, Name);
  else if (E.Assumed && E.U == Use::Write)
    note(F, msg::exclusiveThreadMayWrite, E.At, Name);
  else if (E.Ends)
    note(F, msg::exclusiveThreadEnds, E.At, Name);
  else if (E.U == Use::Write)
    note(F, msg::exclusiveThreadWrites, E.At, Name);
  else
    note(F, msg::exclusiveThreadReads, E.At, Name);
}

static bool isElement(const Place &P) { return wholeOf(P).Path.size() < P.Path.size(); }

void tellExclusiveRemedy(Finding &F, const Place &Used, SourceLocation At, const FunctionView &V,
                         const Report &Out) {
  Place P = wholeOf(Used);
  QualType T = typeOf(P);
  if (isElement(Used)) // has no lock of its own
    note(F, msg::exclusiveFixParts, At);
  else if (T.isNull() || T->isArrayType() || V.Facts.isView(T) || // no value of its own, or
           V.Types.judge(Marker::SelfSync, T).yes())              // locked already
    note(F, msg::exclusiveFixPlain, At);
  else if (T->isArithmeticType())
    note(F, msg::exclusiveFixAtomic, At, spelled(P), Out.name(T.getUnqualifiedType()));
  else
    note(F, msg::exclusiveFix, At, spelled(P), Out.name(T.getUnqualifiedType()));
}

/// Where this function waits for the thread: at the first join in the text, or at the end of the
/// scope of what joins it.
static void tellEnd(Finding &F, const FunctionView &V, SpawnId Id) {
  if (V.F.spawn(Id).isSent())
    return;
  bool Scoped = V.F.spawn(Id).Model->Life == Lifetime::Scope; // its handle's death ends nothing
  const Join *First = nullptr;
  for (const Block &B : V.F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *J = std::get_if<Join>(&One);
          J && J->K == Join::Kind::Joins && J->At.isValid() && !(Scoped && J->AtDeath) &&
          (J->Direct.isValid() ? J->Direct.Index == Id.Index : V.standsFor(J->Handle, Id)))
        if (!First || (First->AtDeath && !J->AtDeath))
          First = J;
  if (First)
    note(F, First->AtDeath ? msg::exclusiveJoinedAtDeath : msg::exclusiveJoined, First->At);
  else if (Scoped)
    note(F, msg::exclusiveInScope, V.F.spawn(Id).At);
  else if (V.atExit().Detached[Id.Index])
    note(F, msg::exclusiveDetached, V.F.spawn(Id).At);
}

static void tellStartOf(Finding &F, const Spawn &S) {
  note(F, S.isSent() ? msg::exclusiveSent : msg::exclusiveThreadStarts, S.At);
}

Finding exclusiveStory(const Conflict &C, const FunctionView &V, const Report &Out) {
  const Place &P = C.Thread.What.What;
  std::string Name = spelled(P);
  SourceLocation Starts = V.F.spawn(C.Thread.By).At;
  if (!C.Other) {
    bool Call = C.Here.Through.isValid();
    SourceLocation At = Call ? C.Here.Through : C.Here.At;
    std::string Mine = spelled(C.Here.What);
    Finding F = C.Here.Ends              ? finding(msg::exclusiveParentEnds, At, Mine)
                : C.Here.Moves           ? finding(msg::exclusiveParentMoves, At, Mine)
                : C.Here.U == Use::Write ? finding(msg::exclusiveParentWrites, At, Mine)
                                         : finding(msg::exclusiveParentReads, At, Mine);
    tellStartOf(F, V.F.spawn(C.Thread.By));
    tellUse(F, C.Thread.What);
    if (Call && C.Here.Moves)
      note(F, msg::exclusiveOtherMoves, C.Here.At, Mine);
    else if (Call && C.Here.U == Use::Write)
      note(F, msg::exclusiveOtherWrites, C.Here.At, Mine);
    else if (Call)
      note(F, msg::exclusiveOtherReads, C.Here.At, Mine);
    tellEnd(F, V, C.Thread.By);
    if (C.Here.Ends)
      note(F, msg::exclusiveFixEnds, At, Mine);
    else
      tellExclusiveRemedy(F, P.Path.size() < C.Here.What.Path.size() ? P : C.Here.What, At, V, Out);
    return F;
  }
  if (C.Other->By == C.Thread.By) {
    const Effect &Write = C.Thread.What.U == Use::Write ? C.Thread.What : C.Other->What;
    bool Many = V.F.spawn(C.Thread.By).Many;
    Finding F = Many ? finding(msg::exclusiveParallel, Write.At, Name)
                     : finding(msg::exclusiveTurns, Starts, Name);
    if (Many)
      note(F, msg::exclusiveThreadStarts, Starts);
    const Effect &Next = C.Thread.What.U == Use::Write ? C.Other->What : C.Thread.What;
    tellUse(F, Write);
    if (Next.At != Write.At)
      note(F, Next.U == Use::Write ? msg::exclusiveNextWrites : msg::exclusiveNextReads, Next.At,
           spelled(Next.What));
    if (!Many)
      tellEnd(F, V, C.Thread.By);
    QualType T = Many ? typeOf(wholeOf(P)) : QualType();
    if (T.isNull() || T->isArrayType())
      tellExclusiveRemedy(F, P, Starts, V, Out);
    else
      note(F, msg::exclusiveFixReduce, Starts, spelled(wholeOf(P)),
           Out.name(T.getUnqualifiedType()));
    return F;
  }
  Finding F = finding(msg::exclusiveThreads, V.F.spawn(C.Other->By).At, Name);
  note(F, msg::exclusiveFirst, Starts);
  tellUse(F, C.Thread.What);
  note(F, msg::exclusiveSecond, V.F.spawn(C.Other->By).At);
  tellUse(F, C.Other->What);
  tellEnd(F, V, C.Thread.By);
  tellExclusiveRemedy(F, P, V.F.spawn(C.Other->By).At, V, Out);
  return F;
}

} // namespace fearless::check
