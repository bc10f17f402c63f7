// Rule `borrow` on what is gone by rule: a view of a temporary, and the fields of an object whose
// thread is joined too late for them.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// How the thread starts, and why it may run on.
void tellStart(Finding &F, const FunctionView &V, SpawnId Id) {
  const Spawn &S = V.F.spawn(Id);
  bool Detached = V.atExit().Detached[Id.Index];
  V.eachFact([&](const Threads::State &Now, const Fact &) {
    Detached |= Now.Running[Id.Index] && Now.Detached[Id.Index];
  });
  bool Kept = S.Derived && S.HandleType.isNull() && S.Handle.isKnown() && !S.isSent();
  if (S.isSent())
    note(F, msg::borrowSent, S.At);
  else if (Kept)
    note(F, msg::borrowKept, S.At, spelled(S.Handle));
  else if (Detached)
    note(F, msg::borrowDetached, S.At);
  else if (S.Model->Life == Lifetime::Scope)
    note(F, msg::borrowInScope, S.At);
  else if (V.atExit().Running[Id.Index])
    note(F, msg::borrowEscapes, S.At);
  else
    note(F, msg::borrowThreadStarts, S.At);
}

/// A view of a temporary that died before.
void BorrowTemporary(const FunctionView &V, SpawnId Id, const Crossing &C, Report &Out) {
  if (V.F.spawn(Id).Demand)
    return;
  Finding F = finding(msg::borrowTemporary, C.At, C.Name, Out.name(C.Type));
  tellStart(F, V, Id);
  note(F, msg::borrowFixOwner, C.At);
  Out.add(std::move(F));
}

/// The owner's destructor joins the thread, but only after the fields declared behind the handle
/// are gone ([class.dtor]: members die in reverse).
void BorrowFields(const FunctionView &V, SpawnId Id, const Crossing &C, Report &Out) {
  const Spawn &S = V.F.spawn(Id);
  const FieldDecl *Handle = S.Handle.Path[0].Field;
  if (!V.joinedByMember(Id))
    return; // joined in the destructor's body, before any member dies
  for (const ThreadUse &U : V.threadUses()[Id.Index]) {
    const Place &P = U.What.What;
    const FieldDecl *Field =
        P.R == Place::Root::This && !P.Path.empty() ? P.Path[0].Field : nullptr;
    if (!Field || Field->getParent() != Handle->getParent() ||
        Field->getFieldIndex() < Handle->getFieldIndex())
      continue;
    Finding F = finding(msg::borrowField, C.At, Out.name(Field));
    note(F, msg::borrowThreadStarts, S.At);
    note(F, msg::borrowFieldUsed, U.What.At, Out.name(Field));
    note(F, msg::borrowFieldOrder, Field->getLocation(), Out.name(Field), Out.name(Handle));
    note(F, msg::borrowFixOrder, Handle->getLocation(), Out.name(Handle));
    return Out.add(std::move(F));
  }
}

} // namespace fearless::check
