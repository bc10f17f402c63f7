#include "facts/RootFinder.h"
#include "clang/AST/APValue.h"

using namespace clang;

namespace fearless::check {

struct FactBook::Impl {
  Impl(ASTContext &Ctx, const Models &M) : Ctx(Ctx), M(M), Hidden(Ctx) {}
  ASTContext &Ctx;
  const Models &M;
  llvm::DenseMap<const FunctionDecl *, std::unique_ptr<FunctionFacts>> Gathered;
  Gatherer::AssignedMap Assigned;
  Gatherer::OverriderMap Overriders;
  HiddenStates Hidden;
  bool Visited = false;
  std::vector<const FunctionDecl *> Roots, Synchronising;
  std::vector<const CXXRecordDecl *> Classes;
  llvm::DenseMap<const FunctionDecl *, llvm::SmallVector<const FunctionDecl *, 2>> Callers;
  llvm::DenseSet<const FunctionDecl *> LockUsers;
  std::unique_ptr<StoredCallables> Stored;

  void visit() {
    if (Visited)
      return;
    Visited = true;
    RootFinder Finder(Ctx, M);
    for (Decl *D : Ctx.getTraversalScope())
      Finder.TraverseDecl(D);
    Roots = std::move(Finder.Roots);
    Synchronising = std::move(Finder.Synchronising);
    Classes = std::move(Finder.Classes);
    Callers = std::move(Finder.Callers);
    LockUsers = Finder.lockUsers();
    for (const CXXRecordDecl *Class : Classes)
      for (const CXXMethodDecl *Method : Class->methods())
        for (const CXXMethodDecl *Base : Method->overridden_methods())
          Overriders[Base->getCanonicalDecl()].push_back(Method);
  }
};

FactBook::FactBook(ASTContext &Ctx, const Models &M) : I(std::make_unique<Impl>(Ctx, M)) {}
FactBook::~FactBook() = default;

llvm::ArrayRef<StoredClosure> FactBook::storedIn(const FieldDecl *Callable) {
  if (!I->Stored)
    I->Stored = std::make_unique<StoredCallables>(I->Ctx, I->M);
  return I->Stored->in(Callable);
}

ASTContext &FactBook::context() { return I->Ctx; }
const Models &FactBook::models() { return I->M; }

bool FactBook::joinsAtDestruction(QualType T) const {
  const HandleModel *H = handleIn(I->M, T);
  return H && H->AtDestruction == HandleModel::Death::Joins;
}

QualType FactBook::sentResult(QualType T) const {
  const auto *Special =
      T.isNull() ? nullptr
                 : dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  const TypeModel *Known = Special ? I->M.type(Special) : nullptr;
  if (!Known || !Known->Results || Special->getTemplateArgs().size() == 0 ||
      Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return {};
  const auto *Signature = Special->getTemplateArgs()[0].getAsType()->getAs<FunctionType>();
  return Signature ? Signature->getReturnType() : QualType();
}

bool FactBook::isSendErased(QualType T) const {
  const CXXRecordDecl *D = T.getNonReferenceType()->getAsCXXRecordDecl();
  const TypeModel *Known = D ? I->M.type(D) : nullptr;
  return Known && Known->Kind == TypeKind::SendErased;
}

static void addDestructors(const Models &M, QualType T,
                           llvm::SmallPtrSetImpl<const CXXRecordDecl *> &Seen,
                           std::vector<const CXXDestructorDecl *> &Out) {
  const CXXRecordDecl *D = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (!D || !D->hasDefinition() || !Seen.insert(D).second)
    return;
  if (const TypeModel *Known = M.type(D)) {
    bool Owns = Known->Kind == TypeKind::Container || Known->Kind == TypeKind::Product ||
                Known->Kind == TypeKind::UniqueOwner;
    if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(D); Owns && Special)
      for (const TemplateArgument &A : Special->getTemplateArgs().asArray())
        if (A.getKind() == TemplateArgument::Type)
          addDestructors(M, A.getAsType(), Seen, Out);
    return;
  }
  if (const CXXDestructorDecl *Own = D->getDestructor(); isSeen(Own, M))
    Out.push_back(Own);
  for (const CXXBaseSpecifier &B : D->bases())
    addDestructors(M, B.getType(), Seen, Out);
  for (const FieldDecl *Field : D->fields())
    addDestructors(M, Field->getType(), Seen, Out);
}

std::vector<const CXXDestructorDecl *> FactBook::destructors(QualType T) const {
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> Seen;
  std::vector<const CXXDestructorDecl *> Out;
  if (!T.isNull() && !T->isDependentType() && !T->isReferenceType())
    addDestructors(I->M, T, Seen, Out);
  return Out;
}

std::string FactBook::forPeople(std::string Printed) const {
  for (const SpellingModel &S : I->M.spellings())
    for (size_t At = Printed.find(S.Printed); At != std::string::npos;
         At = Printed.find(S.Printed, At + S.Shown.size()))
      Printed.replace(At, S.Printed.size(), S.Shown);
  return Printed;
}

bool FactBook::isView(QualType T) const {
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  const TypeModel *Known = D ? I->M.type(D) : nullptr;
  return Known && Known->Kind == TypeKind::View;
}

/// Whether nothing that can be written is reached through the pointers of a compile-time value.
static bool pointsToConstants(const APValue &Value) {
  switch (Value.getKind()) {
  case APValue::LValue: {
    APValue::LValueBase Base = Value.getLValueBase();
    if (const auto *Named = Base.dyn_cast<const ValueDecl *>())
      return isa<FunctionDecl>(Named) || Named->getType().isConstQualified();
    if (const auto *E = Base.dyn_cast<const Expr *>())
      return isa<StringLiteral, PredefinedExpr>(E);
    return Value.isNullPointer();
  }
  case APValue::Struct:
    for (unsigned I = 0; I < Value.getStructNumBases(); ++I)
      if (!pointsToConstants(Value.getStructBase(I)))
        return false;
    for (unsigned I = 0; I < Value.getStructNumFields(); ++I)
      if (!pointsToConstants(Value.getStructField(I)))
        return false;
    return true;
  case APValue::Array:
    for (unsigned I = 0; I < Value.getArrayInitializedElts(); ++I)
      if (!pointsToConstants(Value.getArrayInitializedElt(I)))
        return false;
    return !Value.hasArrayFiller() || pointsToConstants(Value.getArrayFiller());
  case APValue::Union:
    return pointsToConstants(Value.getUnionValue());
  default:
    return true;
  }
}

bool FactBook::holdsNew(const VarDecl *V) const {
  const Expr *Init = V->getInit();
  if (!Init)
    return false;
  Init = Init->IgnoreUnlessSpelledInSource();
  if (isa<CXXNewExpr>(Init))
    return true;
  if (const auto *Made = dyn_cast<CXXConstructExpr>(Init)) // std::unique_ptr<Node> p(new Node);
    return Made->getNumArgs() > 0 &&
           isa<CXXNewExpr>(Made->getArg(0)->IgnoreUnlessSpelledInSource());
  const auto *Call = dyn_cast<CallExpr>(Init);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee && isa<FunctionDecl>(Callee) && !isa<CXXMethodDecl>(Callee) &&
         Resolver(I->Ctx, I->M, *Callee).ownerKind(Call->getType()) &&
         I->Ctx.getSourceManager().isInSystemHeader(Callee->getLocation()) &&
         llvm::none_of(Call->arguments(), [&](const Expr *Arg) {
           return Arg->getType().getCanonicalType() == Call->getType().getCanonicalType();
         });
}

bool FactBook::isConstant(const VarDecl *Var) const {
  const Expr *Init = Var->getAnyInitializer();
  if (!I->Ctx.getBaseElementType(Var->getType()).isConstQualified() || !Init ||
      Init->isValueDependent() || Var->getType()->isDependentType())
    return false;
  const CXXRecordDecl *Class = I->Ctx.getBaseElementType(Var->getType())->getAsCXXRecordDecl();
  if (Class && Class->hasMutableFields())
    return false;
  const APValue *Value = Var->evaluateValue();
  return Value && pointsToConstants(*Value);
}

const FunctionFacts *FactBook::of(const FunctionDecl *F) {
  if (!isSeen(F, I->M))
    return nullptr;
  const FunctionDecl *Definition = F->getDefinition();
  if (!Definition)
    Definition = F;
  I->visit();
  auto [It, New] = I->Gathered.try_emplace(Definition);
  if (!New)
    return It->second.get();
  auto Facts = std::make_unique<FunctionFacts>();
  Gatherer(I->Ctx, I->M, *Definition, I->Assigned, I->Overriders, I->Hidden, *Facts).run();
  return (I->Gathered[Definition] = std::move(Facts)).get();
}

const std::vector<const FunctionDecl *> &FactBook::roots() {
  I->visit();
  return I->Roots;
}

const std::vector<const FunctionDecl *> &FactBook::synchronising() {
  I->visit();
  return I->Synchronising;
}

llvm::ArrayRef<const FunctionDecl *> FactBook::callers(const FunctionDecl *F) {
  I->visit();
  auto Known = I->Callers.find(F->getCanonicalDecl());
  return Known == I->Callers.end() ? llvm::ArrayRef<const FunctionDecl *>()
                                   : llvm::ArrayRef<const FunctionDecl *>(Known->second);
}

const llvm::DenseSet<const FunctionDecl *> &FactBook::lockUsers() {
  I->visit();
  return I->LockUsers;
}

bool FactBook::ownsThreads(const CXXRecordDecl *Class) const { return hasThreads(I->M, Class); }

const std::vector<const CXXRecordDecl *> &FactBook::classes() {
  I->visit();
  return I->Classes;
}

} // namespace fearless::check
