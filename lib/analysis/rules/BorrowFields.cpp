// Rule `borrow` on a thread member: an object's thread is joined too late for some of its fields.
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
  if (Detached)
    note(F, msg::borrowDetached, S.At);
  else if (S.Model->Life == Lifetime::Scope)
    note(F, msg::borrowInScope, S.At);
  else if (V.atExit().Running[Id.Index])
    note(F, msg::borrowEscapes, S.At);
  else
    note(F, msg::borrowThreadStarts, S.At);
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
