// Rule `borrow`: its headlines, what to do instead, and the edit that does it.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// The name of what is borrowed, in the user's words.
std::string borrowed(const Crossing &C) {
  if (!C.What.isKnown())
    return C.Name;
  return spelled(C.K == Crossing::Kind::Pointer ? wholeOf(C.What) : C.What); // a view is of all
}

Finding borrowHeadline(const Spawn &S, const Crossing &C, const Report &Out) {
  std::string What = borrowed(C);
  if (S.Derived && C.At == S.At && S.Starter)
    return finding(msg::borrowByCall, C.At, What, Out.name(S.Starter));
  if (C.From == Crossing::Source::Inner)
    return finding(msg::borrowInner, C.At, What, C.Name);
  switch (C.K) {
  case Crossing::Kind::Reference:
    return C.From == Crossing::Source::Argument ? finding(msg::borrowByArgument, C.At, What)
                                                : finding(msg::borrowByReference, C.At, What);
  case Crossing::Kind::This:
    return C.From == Crossing::Source::Argument ? finding(msg::borrowThisArgument, C.At)
                                                : finding(msg::borrowThis, C.At);
  case Crossing::Kind::Pointer:
    if (C.Name == What) // `&text`, or `text` where a view is made of it
      return finding(msg::borrowByArgument, C.At, What);
    if (C.Type->isPointerType())
      return finding(msg::borrowByPointer, C.At, What, C.Name);
    return finding(msg::borrowByView, C.At, What, // `[line = text.substr(0, n)]`: line
                   C.Inside && C.Name == spelled(C.What) ? Out.name(C.Inside) : C.Name,
                   Out.name(C.Type));
  case Crossing::Kind::Copy:
  case Crossing::Kind::Move:
    break;
  }
  return finding(msg::borrowInside, C.At, C.Name, Out.name(C.Type));
}

/// Whether the thread may as well have a value of its own, and how it gets it: it only reads, and
/// the value is copied like an int, or moved because nobody here uses it any more.
static std::optional<Capture> ownCopy(const FunctionView &V, SpawnId Id, const Crossing &C) {
  const Spawn &S = V.F.spawn(Id);
  QualType T = typeOf(C.What);
  bool Writes = llvm::any_of(V.threadUses()[Id.Index], [&](const ThreadUse &U) {
    return U.Via == &C && U.What.U == Use::Write;
  });
  if ((Writes && !S.Mutable) || T.isNull() || !C.What.Path.empty() ||
      C.What != Place::variable(dyn_cast_or_null<VarDecl>(C.Inside)))
    return std::nullopt;
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Writes && (T->isScalarType() || (Class && Class->hasSimpleCopyConstructor())))
    return Capture::Copy;
  bool UsedLater = false;
  V.eachFact([&](const Threads::State &Now, const Fact &One) {
    const auto *A = std::get_if<Access>(&One);
    UsedLater |= Now.Running[Id.Index] && !std::holds_alternative<StorageEnds>(One) &&
                 ((A && overlaps(A->What, C.What)) || std::holds_alternative<Call>(One) ||
                  std::holds_alternative<MakesClosure>(One));
  });
  bool Movable = Class && Class->hasMoveConstructor() && !T.isConstQualified();
  return Movable && !UsedLater && !S.InLoop ? std::optional(Capture::Move) : std::nullopt;
}

void tellBorrowRemedy(Finding &F, const FunctionView &V, SpawnId Id, const Crossing &C,
                      const Report &Out) {
  if (C.K == Crossing::Kind::This) {
    note(F, msg::borrowFixThis, C.At);
    return;
  }
  bool View =
      C.K == Crossing::Kind::Pointer || C.K == Crossing::Kind::Copy || C.K == Crossing::Kind::Move;
  std::string What = borrowed(C);
  if (View) {
    Place Whole = wholeOf(C.What), Outer = Whole;
    QualType T = typeOf(Whole);
    if (!Whole.Path.empty() && Whole.Path.back().K == Step::Kind::Deref)
      Outer.Path.pop_back();
    bool ByView = !typeOf(Outer).isNull() && V.Facts.isView(typeOf(Outer)); // its owner is not seen
    return void(T.isNull() || ByView
                    ? note(F, msg::borrowFixOwner, C.At)
                    : note(F, msg::borrowFixOwn, C.At, Out.name(T.getUnqualifiedType())));
  }
  const Spawn &S = V.F.spawn(Id);
  if (S.Derived && C.At == S.At && S.Starter) {
    note(F, msg::borrowFixCall, C.At, What, Out.name(S.Starter));
    return;
  }
  if (S.Model->Life == Lifetime::Scope) {
    note(F, msg::borrowFixOutside, C.At, What);
    return;
  }
  bool Writes = llvm::any_of(V.threadUses()[Id.Index], [&](const ThreadUse &U) {
    return U.Via == &C && U.What.U == Use::Write;
  });
  if (V.isSynchronised(C.What) || Writes) {
    note(F, Writes && !V.isSynchronised(C.What) ? msg::borrowFixJoin : msg::borrowFixScope, C.At,
         What);
    return;
  }
  note(F, msg::borrowFixMove, C.At, What);
  if (std::optional<Capture> How = ownCopy(V, Id, C))
    if (FixItHint Edit = captureByValue(V.F.spawn(Id), C, *How, Out.Ctx); !Edit.isNull())
      F.Remedy.push_back(Edit);
}

} // namespace fearless::check
