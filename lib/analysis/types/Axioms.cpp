// What each kind of modelled type means for each judgment. `modelled` is the table; the rest is
// how to look through a type's template arguments.
#include "support/ClangVersions.h"
#include "types/JudgeImpl.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"

namespace fearless::check {

using clang::QualType;
using K = Reason::Kind;

static Verdict unsynchronised(QualType T) {
  return leaf(Answer::No, K::Unsynchronised, Marker::SelfSync, T);
}

Verdict TypeJudge::Impl::modelled(Marker Mk, QualType T, const clang::CXXRecordDecl &D,
                                  const TypeModel &Model) {
  bool Send = Mk == Marker::Send, SelfSync = Mk == Marker::SelfSync, Owned = Mk == Marker::Owned;
  auto All = [&](Marker Of) { return elements(Of, T, D, Model); };
  auto SendAndSync = [&] {
    Verdict V = All(Marker::Send);
    worsen(V, All(Marker::Sync));
    return V;
  };
  auto First = [&] {
    llvm::SmallVector<clang::TemplateArgument, 4> Args = templateArguments(T, D);
    unsigned At = Model.Elements.empty() ? 0 : Model.Elements.front();
    bool Type = At < Args.size() && Args[At].getKind() == clang::TemplateArgument::Type;
    return Type ? Args[At].getAsType() : QualType();
  };

  switch (Model.Kind) {
  case TypeKind::Value:
    // Its arguments are not values that it holds, unless the model names them.
    return SelfSync ? unsynchronised(T) : Model.Elements.empty() ? yes() : All(Mk);
  case TypeKind::Container:
    return SelfSync ? unsynchronised(T) : All(Mk);
  case TypeKind::Product:
    return All(Mk);
  case TypeKind::UniqueOwner:
    return uniqueOwner(Mk, T, D, Model);
  case TypeKind::SharedOwner:
    return sharedOwner(Mk, T, First());
  case TypeKind::SharedReader:
    return sharedReader(Mk, T, First());
  case TypeKind::Atomic:
  case TypeKind::GuardedValue:
    return All(Owned ? Mk : Marker::Send);
  case TypeKind::SharedValue:
    return Owned || Send ? All(Mk) : SendAndSync();
  case TypeKind::Lock:
    return Send ? leaf(Answer::No, K::Immovable, Mk, T) : yes();
  case TypeKind::Guard:
    if (Send || Owned)
      return leaf(Answer::No, K::Guard, Mk, T);
    return SelfSync ? unsynchronised(T) : All(Mk);
  case TypeKind::View:
  case TypeKind::Reference:
    return view(Mk, T, D, &Model);
  case TypeKind::Erased:
    return SelfSync ? unsynchronised(T) : leaf(Answer::Unknown, K::Erased, Mk, T);
  case TypeKind::SendErased:
    if (Send || Owned)
      return yes();
    return SelfSync ? unsynchronised(T) : leaf(Answer::Unknown, K::Erased, Mk, T);
  case TypeKind::Sender:
    return SelfSync ? unsynchronised(T) : All(Owned ? Mk : Marker::Send);
  case TypeKind::ThreadValue:
    return Send || Owned ? All(Mk) : leaf(Answer::No, K::OneThread, Mk, T);
  case TypeKind::ThreadBound:
    return Owned ? yes() : leaf(Answer::No, K::ThreadBound, Mk, T);
  }
  return leaf(Answer::Unknown, K::Unseen, Mk, T);
}

// ---- owners

/// Const is shallow: a `const unique_ptr<T>` still hands out `T &`.
Verdict TypeJudge::Impl::uniqueOwner(Marker Mk, QualType T, const clang::CXXRecordDecl &D,
                                     const TypeModel &Model) {
  if (Mk == Marker::SelfSync)
    return unsynchronised(T);
  llvm::SmallVector<clang::TemplateArgument, 4> Args = templateArguments(T, D);
  if (Args.empty() || Args[0].getKind() != clang::TemplateArgument::Type)
    return leaf(Answer::Unknown, K::Unseen, Mk, T);
  QualType Target = Args[0].getAsType();
  Marker Of = Mk != Marker::Sync ? Mk : Target.isConstQualified() ? Marker::Sync : Marker::SelfSync;
  Verdict V = within({K::Pointee, Of, Target}, pointee(Of, Target, Behind::Owner));
  worsen(V, elements(Mk, T, D, Model, /*From=*/1)); // the deleter
  return V;
}

/// Every owner may write at any time, so the target must synchronise itself, or be const for all.
/// The last owner destroys it, on any thread, so it must be Send as well.
Verdict TypeJudge::Impl::sharedOwner(Marker Mk, QualType T, QualType Target) {
  if (Mk == Marker::SelfSync)
    return unsynchronised(T);
  if (Target.isNull())
    return leaf(Answer::Unknown, K::Unseen, Mk, T);
  if (Mk == Marker::Owned || Target.isConstQualified())
    return sharedReader(Mk, T, Target);
  Verdict V =
      within({K::Pointee, Marker::Send, Target}, pointee(Marker::Send, Target, Behind::Owner));
  Verdict Written = pointee(Marker::SelfSync, Target, Behind::Owner);
  // Where readers alone would be fine, or plain data is shared, the sharing is to blame, not what
  // is shared.
  if (Written.A == Answer::No && (Written.Because.back().K == K::Unsynchronised ||
                                  pointee(Marker::Sync, Target, Behind::Owner).yes()))
    Written = leaf(Answer::No, K::SharedMutable, Mk, Target);
  else
    Written = within({K::Pointee, Marker::SelfSync, Target}, std::move(Written));
  worsen(V, std::move(Written));
  return V;
}

Verdict TypeJudge::Impl::sharedReader(Marker Mk, QualType T, QualType Target) {
  if (Mk == Marker::SelfSync)
    return unsynchronised(T);
  if (Target.isNull())
    return leaf(Answer::Unknown, K::Unseen, Mk, T);
  if (Mk == Marker::Owned)
    return within({K::Pointee, Mk, Target}, pointee(Mk, Target, Behind::Owner));
  return pairOf(Marker::Send, Marker::Sync, Target);
}

Verdict TypeJudge::Impl::pairOf(Marker First, Marker Second, QualType T) {
  Verdict V = within({K::Pointee, First, T}, pointee(First, T, Behind::Owner));
  worsen(V, within({K::Pointee, Second, T}, pointee(Second, T, Behind::Owner)));
  return V;
}

// ---- template arguments

static void spread(llvm::ArrayRef<clang::TemplateArgument> Args,
                   llvm::SmallVectorImpl<clang::TemplateArgument> &Out) {
  for (const clang::TemplateArgument &A : Args) {
    if (A.getKind() == clang::TemplateArgument::Pack)
      spread(A.getPackAsArray(), Out);
    else
      Out.push_back(A);
  }
}

llvm::SmallVector<clang::TemplateArgument, 4> templateArguments(QualType T,
                                                                const clang::CXXRecordDecl &D) {
  llvm::SmallVector<clang::TemplateArgument, 4> Out;
  const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&D);
  if (!Spec)
    return Out;
  spread(Spec->getTemplateArgs().asArray(), Out);
  const clang::TemplateSpecializationType *Written = writtenSpecialization(T);
  if (!Written)
    return Out;
  llvm::SmallVector<clang::TemplateArgument, 4> Sugared;
  spread(Written->template_arguments(), Sugared);
  for (size_t At = 0; At < std::min(Out.size(), Sugared.size()); ++At) {
    bool Types = Out[At].getKind() == clang::TemplateArgument::Type &&
                 Sugared[At].getKind() == clang::TemplateArgument::Type;
    // `std::string` reads better than `std::basic_string<char>`; a dependent argument of an
    // enclosing template is no argument of this type at all.
    if (Types &&
        Out[At].getAsType().getCanonicalType() == Sugared[At].getAsType().getCanonicalType())
      Out[At] = Sugared[At];
  }
  return Out;
}

Verdict TypeJudge::Impl::elements(Marker Mk, QualType T, const clang::CXXRecordDecl &D,
                                  const TypeModel &Model, unsigned From) {
  Verdict V;
  llvm::SmallVector<clang::TemplateArgument, 4> Args = templateArguments(T, D);
  for (unsigned At = From; At < Args.size() && V.A != Answer::No; ++At) {
    if (Args[At].getKind() != clang::TemplateArgument::Type)
      continue;
    if (!Model.Elements.empty() && !llvm::is_contained(Model.Elements, At))
      continue;
    QualType Element = Args[At].getAsType();
    worsen(V, within({K::Element, Mk, Element}, part(Mk, Element)));
  }
  return V;
}

// ---- views

/// What a class without a model gives out: the target of `T &operator*() const`, of
/// `T &operator[](size_t) const` or of `operator T &() const`.
static QualType givenOut(const clang::CXXRecordDecl &D) {
  if (!D.hasDefinition())
    return QualType();
  clang::ASTContext &Ctx = D.getASTContext();
  for (clang::OverloadedOperatorKind Op : {clang::OO_Star, clang::OO_Subscript}) {
    QualType Found;
    for (const clang::NamedDecl *N : D.lookup(Ctx.DeclarationNames.getCXXOperatorName(Op))) {
      const auto *F = llvm::dyn_cast<clang::CXXMethodDecl>(N);
      if (!F || !F->getReturnType()->isReferenceType())
        continue;
      QualType Target = F->getReturnType()->getPointeeType();
      if (Found.isNull() || Found.isConstQualified())
        Found = Target; // of two overloads, the one that writes
    }
    if (!Found.isNull())
      return Found;
  }
  for (const clang::NamedDecl *N : D.getVisibleConversionFunctions())
    if (const auto *F = llvm::dyn_cast<clang::CXXConversionDecl>(N))
      if (F->getConversionType()->isReferenceType())
        return F->getConversionType()->getPointeeType();
  return QualType();
}

QualType TypeJudge::Impl::viewed(QualType T, const clang::CXXRecordDecl &D,
                                 const TypeModel *Model) {
  llvm::SmallVector<clang::TemplateArgument, 4> Args = templateArguments(T, D);
  auto Argument = [&](unsigned At) {
    bool Type = At < Args.size() && Args[At].getKind() == clang::TemplateArgument::Type;
    return Type ? Args[At].getAsType() : QualType();
  };
  QualType Target;
  if (Model && !Model->Elements.empty())
    Target = Argument(Model->Elements.front());
  if (Target.isNull() && !Model)
    if (const auto *A = D.getAttr<clang::PointerAttr>())
      if (A->getDerefTypeLoc())
        Target = A->getDerefType();
  if (Target.isNull())
    Target = givenOut(D);
  if (Target.isNull()) {
    // Not completed: `__normal_iterator<int *, ...>` looks at int.
    Target = Argument(0);
    if (!Target.isNull() && Target->isPointerType())
      Target = Target->getPointeeType();
  }
  if (!Target.isNull() && Model && Model->ReadOnly)
    Target = Target.withConst();
  return Target;
}

/// A view is a reference that can be reseated.
Verdict TypeJudge::Impl::view(Marker Mk, QualType T, const clang::CXXRecordDecl &D,
                              const TypeModel *Model) {
  if (Mk == Marker::Owned)
    return leaf(Answer::No, K::View, Mk, T);
  if (Mk == Marker::SelfSync)
    return unsynchronised(T);
  QualType Target = viewed(T, D, Model);
  if (Target.isNull()) // nothing says what it looks at
    return leaf(Answer::No, K::RawPointer, Mk, T);
  return reference(Mk, Target);
}

} // namespace fearless::check
