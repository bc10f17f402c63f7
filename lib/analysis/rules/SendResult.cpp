// Rule `send` on what comes back from a thread: the value in its future or join handle.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// Whether all that the body returns looks at storage that never dies: string literals.
static bool returnsConstants(const FunctionView &V, const FunctionDecl *Body) {
  const FunctionFacts *F = V.Facts.of(Body);
  bool Any = false;
  if (F)
    for (const Block &B : F->Blocks)
      for (const Fact &One : B.Facts)
        if (const auto *R = std::get_if<Returns>(&One)) {
          Any = true;
          if (R->Target.R != Place::Root::Static)
            return false;
        }
  return Any;
}

/// `std::thread(std::move(task))`: the result of a packaged task goes to whoever has its future.
static void taskResults(const FunctionView &V, SpawnId Id, Report &Out) {
  for (const Crossing &C : V.F.spawn(Id).Crossings) {
    QualType T = V.Facts.sentResult(C.Type);
    if (T.isNull() || T->isVoidType() || T->isDependentType())
      continue;
    const Verdict &Why = V.Types.judge(Marker::Send, T);
    if (Why.yes())
      continue;
    Finding F = finding(msg::sendResult, C.At, Out.name(T));
    F.Strength = Proof::NotEstablished;
    Out.because(F, Why, C.At);
    note(F, msg::sendCrossesHere, V.F.spawn(Id).At);
    tellSendRemedy(F, C.At, Why, Out);
    Out.add(std::move(F));
  }
}

/// A future or a join handle brings the callable's result back from the thread.
void SendResult(const FunctionView &V, SpawnId Id, Report &Out) {
  const Spawn &S = V.F.spawn(Id);
  taskResults(V, Id, Out);
  if (S.HandleType.isNull() || !S.Body || S.Body->isDependentContext())
    return;
  const auto *Handle =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(S.HandleType->getAsCXXRecordDecl());
  QualType T = S.Body->getReturnType();
  if (!Handle || T->isVoidType() || T->isDependentType() || T->isUndeducedType())
    return;
  const Verdict &Why = V.Types.judge(Marker::Send, T);
  if (Why.yes() || returnsConstants(V, S.Body))
    return;
  Finding F = finding(msg::sendResult, S.CallableAt, Out.name(T));
  F.Strength = Proof::NotEstablished;
  Out.because(F, Why, S.CallableAt);
  note(F, msg::sendCrossesHere, S.At);
  tellSendRemedy(F, S.CallableAt, Why, Out);
  Out.add(std::move(F));
}

} // namespace fearless::check
