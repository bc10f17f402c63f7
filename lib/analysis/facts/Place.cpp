#include "facts/Place.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

Place Place::then(llvm::ArrayRef<Step> Tail) const {
  Place P = *this;
  if (P.R != Root::Unknown)
    P.Path.append(Tail.begin(), Tail.end());
  return P;
}

/// The first step that leaves the root's own storage; null when all of the path lies inside it.
static const Step *firstForeignStep(const Place &P) {
  for (const Step &S : P.Path)
    if ((S.K == Step::Kind::Deref && S.Via != Step::Through::Unique &&
         S.Via != Step::Through::Guard) || // the data is used through the guard, while it lives
        (S.K == Step::Kind::Field && S.Field && S.Field->getType()->isReferenceType()))
      return &S;
  return nullptr;
}

Storage storageOf(const Place &P) {
  switch (P.R) {
  case Place::Root::Unknown:
  case Place::Root::Temporary:
  case Place::Root::This:
    return Storage::Foreign;
  case Place::Root::Static:
    return Storage::Program;
  case Place::Root::Variable:
    break;
  }
  if (const Step *S = firstForeignStep(P))
    return S->Via == Step::Through::Shared ? Storage::Shared : Storage::Foreign;
  if (P.Var->getTSCSpec() != TSCS_unspecified)
    return Storage::Thread;
  if (P.Var->hasGlobalStorage())
    return Storage::Program;
  return P.Var->getType()->isReferenceType() ? Storage::Foreign : Storage::Frame;
}

std::optional<Place> guardOf(const Place &P) {
  for (size_t I = 0; I < P.Path.size(); ++I)
    if (P.Path[I].K == Step::Kind::Deref && P.Path[I].Via == Step::Through::Guard) {
      Place Guard = P;
      Guard.Path.resize(I);
      return Guard;
    }
  return std::nullopt;
}

static bool sameRoot(const Place &A, const Place &B) {
  return A.isKnown() && A.R == B.R &&
         (A.R == Place::Root::This || A.Var->getCanonicalDecl() == B.Var->getCanonicalDecl());
}

/// Fields of a union share their bytes.
static bool disjointFields(const Step &A, const Step &B) {
  return A.Field != B.Field && A.Field && B.Field &&
         !(A.Field->getParent() == B.Field->getParent() && A.Field->getParent()->isUnion()) &&
         // neighbouring bit-fields share a memory location ([intro.memory]/3)
         !(A.Field->isBitField() && B.Field->isBitField());
}

/// `first(n)` and `subspan(n)` of one n; two different elements; an element outside a part.
static bool disjointIndices(const Step &A, const Step &B) {
  using Part = Step::Part;
  if (A.P > B.P)
    return disjointIndices(B, A);
  if (A.P == Part::Below && B.P == Part::From && A.By && A.By == B.By)
    return true;
  if (!A.Value || !B.Value)
    return false;
  if (A.P == Part::One)
    return B.P == Part::One     ? *A.Value != *B.Value
           : B.P == Part::Below ? *A.Value >= *B.Value
                                : *A.Value < *B.Value;
  return A.P == Part::Below && B.P == Part::From && *A.Value <= *B.Value;
}

static bool leavesObject(const Step &S) {
  return S.K == Step::Kind::Deref ||
         (S.K == Step::Kind::Field && S.Field && S.Field->getType()->isReferenceType());
}

bool overlaps(const Place &A, const Place &B) {
  if (!sameRoot(A, B))
    return false;
  size_t Common = std::min(A.Path.size(), B.Path.size());
  for (size_t I = 0; I < Common; ++I) {
    const Step &X = A.Path[I], &Y = B.Path[I];
    if (X.K != Y.K)
      return true;
    if (X.K == Step::Kind::Field && disjointFields(X, Y))
      return false;
    if (X.K == Step::Kind::Index && disjointIndices(X, Y))
      return false;
  }
  // `p` itself and what `p` points to are different storage; so are an object and what a
  // reference member of it refers to
  const Place &Longer = A.Path.size() > B.Path.size() ? A : B;
  for (size_t I = Common; I < Longer.Path.size(); ++I)
    if (leavesObject(Longer.Path[I]))
      return false;
  return true;
}

Place wholeOf(const Place &P) {
  size_t First = 0; // behind the last dereference: what a pointer element points to is no element
  for (size_t I = 0; I < P.Path.size(); ++I)
    if (P.Path[I].K == Step::Kind::Deref)
      First = I + 1;
  Place Whole = P;
  for (size_t I = First; I < P.Path.size(); ++I)
    if (P.Path[I].K == Step::Kind::Index) {
      Whole.Path.resize(I);
      break;
    }
  return Whole;
}

bool isWithin(const Place &P, const Place &Base) {
  return sameRoot(P, Base) && P.Path.size() >= Base.Path.size() &&
         std::equal(Base.Path.begin(), Base.Path.end(), P.Path.begin());
}

static bool isNamed(const Place &P) { return P.R == Place::Root::Variable && P.Var->getDeclName(); }

/// The name that a structured binding gives to the part of `P` that its first step selects.
static const BindingDecl *bindingFor(const Place &P) {
  const auto *Whole = P.R == Place::Root::Variable ? dyn_cast<DecompositionDecl>(P.Var) : nullptr;
  if (!Whole || P.Path.empty())
    return nullptr;
  const Step &S = P.Path[0];
  long long Index = S.K == Step::Kind::Index && S.Value   ? *S.Value
                    : S.K == Step::Kind::Field && S.Field ? S.Field->getFieldIndex()
                                                          : -1;
  auto Names = Whole->bindings();
  return Index >= 0 && Index < static_cast<long long>(Names.size()) ? Names[Index] : nullptr;
}

/// A name of the library's own: `_M_current`.
static bool isInternal(const FieldDecl *Field) {
  llvm::StringRef Name = Field->getName();
  const SourceManager &SM = Field->getASTContext().getSourceManager();
  return Name.starts_with("_") && SM.isInSystemHeader(SM.getExpansionLoc(Field->getLocation()));
}

/// The part of `P` before its step `I`.
static Place before(const Place &P, size_t I) {
  Place Prefix = P;
  Prefix.Path.resize(I);
  return Prefix;
}

/// Whether `*x` cannot be written for what step `I` dereferences: a span, a string_view.
static bool isNoPointer(const Place &P, size_t I) {
  QualType T = typeOf(before(P, I));
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() &&
         !Class->hasMemberName(Class->getASTContext().DeclarationNames.getCXXOperatorName(OO_Star));
}

/// Whether step `I`, a field, is one of an element of the container before it: `front().name`.
static bool isOfElement(const Place &P, size_t I) {
  QualType T = typeOf(before(P, I));
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!Class || declaresSameEntity(Class, P.Path[I].Field->getParent()))
    return false;
  const SourceManager &SM = Class->getASTContext().getSourceManager();
  return SM.isInSystemHeader(SM.getExpansionLoc(Class->getLocation())) &&
         !SM.isInSystemHeader(SM.getExpansionLoc(P.Path[I].Field->getLocation()));
}

bool isLoopsOwn(const VarDecl *V) {
  return V->isImplicit() && V->getDeclName().isIdentifier() && V->getName().starts_with("__");
}

/// How many steps of a place that starts at a range-for's own `__begin` or `__range` the loop's
/// variable stands for, and that variable.
static std::pair<size_t, const VarDecl *> loopVariable(const Place &P) {
  for (size_t I = P.Path.size(); I > 0; --I)
    if (const VarDecl *V = P.Path[I - 1].By; V && V->isCXXForRangeDecl())
      return {I, V};
  return {0, nullptr};
}

std::string spelled(const Place &P) {
  std::string Text;
  switch (P.R) {
  case Place::Root::Unknown:
  case Place::Root::Temporary:
    return "a temporary";
  case Place::Root::Static:
    return "a constant";
  case Place::Root::This:
    Text = "this";
    break;
  case Place::Root::Variable:
    Text = isNamed(P) ? P.Var->getNameAsString() : "an unnamed value";
    break;
  }
  bool Pointer = P.R == Place::Root::This; // `Text` is a pointer to what comes next
  size_t First = 0;
  if (const BindingDecl *Name = bindingFor(P)) { // auto [host, port] = ...: the user's own name
    Text = Name->getNameAsString();
    First = 1;
  }
  if (P.R == Place::Root::Variable && isLoopsOwn(P.Var)) {
    const auto &[Steps, Named] = loopVariable(P);
    Text = Named                                     ? Named->getNameAsString()
           : P.Var->getName().starts_with("__range") ? "the range"
                                                     : "an element of the range";
    First = Steps;
    Pointer = Steps > 0 && P.Path[Steps - 1].K == Step::Kind::Deref &&
              !Named->getType()->isReferenceType();
  }
  for (size_t I = First; I < P.Path.size(); ++I) {
    const Step &S = P.Path[I];
    switch (S.K) {
    case Step::Kind::Field:
      if (S.Field->isAnonymousStructOrUnion() || isInternal(S.Field))
        break; // its members are named as if they were the outer class's own
      if (Text == "this")
        Text = S.Field->getNameAsString();
      else
        Text += (isOfElement(P, I) ? "[...]." : Pointer ? "->" : ".") + S.Field->getNameAsString();
      Pointer = false;
      break;
    case Step::Kind::Index:
      if (I > First && P.Path[I - 1].K == Step::Kind::Index && P.Path[I - 1].P != Step::Part::One)
        break; // an element of a part
      if (Pointer)
        Text = "(*" + Text + ")";
      Text += S.Value && S.P == Step::Part::One ? "[" + std::to_string(*S.Value) + "]" : "[...]";
      Pointer = false;
      break;
    case Step::Kind::Deref:
      if (isNoPointer(P, I))
        break;
      if (Pointer)
        Text = "(*" + Text + ")";
      Pointer = true;
      break;
    }
  }
  return Pointer ? "*" + Text : Text;
}

llvm::SmallVector<QualType, 4> typeArguments(QualType T) {
  const auto *Special =
      T.isNull() ? nullptr
                 : dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  llvm::SmallVector<QualType, 4> All;
  if (!Special)
    return All;
  for (const TemplateArgument &Arg : Special->getTemplateArgs().asArray())
    for (const TemplateArgument &Each :
         Arg.getKind() == TemplateArgument::Pack ? Arg.getPackAsArray() : llvm::ArrayRef(Arg))
      All.push_back(Each.getKind() == TemplateArgument::Type ? Each.getAsType() : QualType());
  return All;
}

/// Whether the class is of one pack of types: a tuple, a variant.
static bool isOfPack(QualType T) {
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  return Special && Special->getTemplateArgs().size() == 1 &&
         Special->getTemplateArgs()[0].getKind() == TemplateArgument::Pack;
}

QualType typeOf(const Place &P) {
  if (P.Path.empty())
    return P.R == Place::Root::Variable ? P.Var->getType().getNonReferenceType() : QualType();
  const Step &Last = P.Path.back();
  if (Last.K == Step::Kind::Field)
    return Last.Field->getType().getNonReferenceType();
  Place Outer = P;
  Outer.Path.pop_back();
  QualType T = typeOf(Outer);
  if (T.isNull())
    return T;
  if (const Type *Element = T->getPointeeOrArrayElementType(); Element && !T->isRecordType())
    return T->isPointerType() ? T->getPointeeType() : QualType(Element, 0);
  llvm::SmallVector<QualType, 4> Types = typeArguments(T);
  if (isOfPack(T) && Last.K == Step::Kind::Index && Last.Value)
    return *Last.Value >= 0 && *Last.Value < static_cast<long long>(Types.size())
               ? Types[*Last.Value]
               : QualType();
  if (!Types.empty() && !isOfPack(T)) // `*shared_ptr<T>`, `vector<T>[i]`
    return Types[0];
  return {};
}

} // namespace fearless::check
