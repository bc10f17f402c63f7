// Judges a class by what it is made of: bases, fields, captures. For example
//   struct Cache { mutable int Hits; Node *Head; };
// is not Send (Head is a raw pointer) and not Sync (Hits is mutable).
#include "support/ClangVersions.h"
#include "types/JudgeImpl.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

namespace fearless::check {

using clang::QualType;
using K = Reason::Kind;

/// Nobody can race on a class without state. Asked of templates that nobody has completed:
/// `std::less<Key>` in a map that is only named.
bool TypeJudge::Impl::isStateless(const clang::CXXRecordDecl &D) const {
  const clang::CXXRecordDecl *Def = D.getDefinition();
  if (!Def)
    if (const clang::CXXRecordDecl *Pattern = unfinishedPattern(D))
      Def = Pattern->getDefinition();
  if (!Def || !Def->field_empty() || Def->isPolymorphic())
    return false;
  for (const clang::CXXBaseSpecifier &B : Def->bases()) {
    const clang::CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    if (!Base) // `template <class T> struct hash : hash_base<T>`: look at the template
      if (const auto *S = writtenSpecialization(B.getType()))
        if (const auto *C = llvm::dyn_cast_or_null<clang::ClassTemplateDecl>(
                S->getTemplateName().getAsTemplateDecl()))
          Base = C->getTemplatedDecl();
    if (!Base || !isStateless(*Base))
      return false;
  }
  return true;
}

/// `template <fearless::Send F> explicit Task(F body) : body_(body) {}` on every way to make one:
/// what an erased member holds is Send.
bool TypeJudge::Impl::asksForSend(const clang::CXXRecordDecl &D) const {
  bool Any = false;
  for (const clang::Decl *Member : D.decls()) {
    const auto *Template = llvm::dyn_cast<clang::FunctionTemplateDecl>(Member);
    if (!Template || !llvm::isa<clang::CXXConstructorDecl>(Template->getTemplatedDecl()))
      continue;
    bool Asks = false;
    for (const clang::NamedDecl *P : *Template->getTemplateParameters())
      if (const auto *T = llvm::dyn_cast<clang::TemplateTypeParmDecl>(P))
        Asks |= M.demandsSend(*Template, *T);
    if (!Asks)
      return false;
    Any = true;
  }
  return Any;
}

Verdict TypeJudge::Impl::structure(Marker Mk, QualType T, const clang::CXXRecordDecl &D) {
  const clang::CXXRecordDecl *Def = D.getDefinition();
  if (!Def || Def->isBeingDefined() || Def->isInvalidDecl())
    return isStateless(D) ? yes() : leaf(Answer::Unknown, K::Unseen, Mk, T, &D);
  if (Def->isLambda())
    return closure(Mk, *Def);
  if (Def->isUnion() && Mk == Marker::SelfSync && !Def->field_empty())
    return leaf(Answer::No, K::Unsynchronised, Mk, T); // which member is active is plain data

  // Users know the class they named, not what a library built it from.
  bool Fold = Ctx.getSourceManager().isInSystemHeader(Def->getLocation());
  Tags Own = tagsOf(*Def);
  Verdict Worst;
  auto Add = [&](const Reason &Step, Verdict V) {
    worsen(Worst, Fold ? std::move(V) : within(Step, std::move(V)));
    return Worst.A == Answer::No; // nothing can be worse
  };
  for (const clang::CXXBaseSpecifier &B : Def->bases())
    if (Add({K::Base, Mk, B.getType(), B.getType()->getAsCXXRecordDecl()}, part(Mk, B.getType())))
      return Worst;
  for (const clang::FieldDecl *F : Def->fields()) {
    if (F->isUnnamedBitField())
      continue;
    Verdict V = field(Mk, *F, Own);
    if (Mk == Marker::Send && !V.yes() && V.Because.back().K == K::Erased && asksForSend(*Def))
      continue;
    // `mutable` is the culprit itself; the members of an anonymous union are named inside.
    bool Itself = F->isAnonymousStructOrUnion() ||
                  (!V.yes() && V.Because.front().K == K::Mutable && V.Because.front().Member == F);
    if (Itself)
      worsen(Worst, std::move(V));
    else
      Add({K::Field, Mk, F->getType(), F}, std::move(V));
    if (Worst.A == Answer::No)
      return Worst;
  }
  return Worst;
}

// ---- fields

/// `int Total GUARDED_BY(Mu);`: Clang's -Wthread-safety proves that Mu is held at every access, so
/// the field is a value inside its lock. Like that of a Mutex<T>, it must be Send: each thread that
/// takes the lock gets it. A guarded raw pointer is fine where its target is guarded as well.
Verdict TypeJudge::Impl::guarded(Marker Mk, const clang::FieldDecl &F) {
  QualType T = F.getType();
  if (F.hasAttr<clang::PtGuardedByAttr>() && T->isPointerType())
    return pointee(Marker::Send, T->getPointeeType(), Behind::Owner);
  return part(Marker::Send, T);
}

Verdict TypeJudge::Impl::field(Marker Mk, const clang::FieldDecl &F, const Tags &Own) {
  QualType T = F.getType();
  // The author of an UNSAFE_SEND class answers for its pointers (Rust: `*mut T` is 'static). A
  // reference or view still borrows.
  if (Mk == Marker::Owned && Own.UnsafeSend && T->isPointerType())
    return yes();
  bool Mutable = Mk == Marker::Sync && F.isMutable();
  Verdict V = part(Mutable ? Marker::SelfSync : Mk, T);
  if (V.yes() || Mk == Marker::Send || Mk == Marker::Owned)
    return V;
  if (F.hasAttr<clang::GuardedByAttr>() || F.hasAttr<clang::PtGuardedByAttr>())
    return guarded(Mk, F);
  if (Mutable)
    return leaf(V.A, K::Mutable, Mk, T, &F);
  return V;
}

// ---- closures

/// A closure is its captures. `[this]` captures a reference that C++ spells as a pointer; `[*this]`
/// and `[x = f()]` are values.
Verdict TypeJudge::Impl::closure(Marker Mk, const clang::CXXRecordDecl &D) {
  Verdict Worst;
  auto Field = D.field_begin();
  for (const clang::LambdaCapture &C : D.captures()) {
    if (Field == D.field_end())
      break;
    QualType T = Field->getType();
    ++Field;
    if (C.capturesVLAType())
      continue;
    Reason Step{K::Capture, Mk, T, C.capturesVariable() ? C.getCapturedVar() : nullptr};
    bool ThisByReference = C.capturesThis() && T->isPointerType();
    if (!ThisByReference)
      worsen(Worst, within(Step, part(Mk, T)));
    else if (Mk == Marker::Owned)
      worsen(Worst, within(Step, leaf(Answer::No, K::Reference, Mk, T)));
    else
      worsen(Worst, within(Step, reference(Mk, T->getPointeeType())));
    if (Worst.A == Answer::No)
      break;
  }
  return Worst;
}

} // namespace fearless::check
