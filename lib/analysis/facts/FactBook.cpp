#include "facts/Gather.h"
#include "clang/AST/APValue.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace fearless::check {

/// Whether the class has a member that stands for threads, or a base that has.
static bool hasThreads(const Models &M, const CXXRecordDecl *Class) {
  if (!Class || !Class->hasDefinition())
    return false;
  return llvm::any_of(Class->fields(),
                      [&](const FieldDecl *Field) { return handleIn(M, Field->getType()); }) ||
         llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &B) {
           return hasThreads(M, B.getType()->getAsCXXRecordDecl());
         });
}

namespace {
/// Finds the functions in which something crosses into a thread, and all classes.
class RootFinder : public RecursiveASTVisitor<RootFinder> {
public:
  RootFinder(ASTContext &Ctx, const Models &M) : Ctx(Ctx), M(M) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return false; }

  bool TraverseDecl(Decl *D) {
    if (!D)
      return true;
    SourceLocation Loc = D->getLocation();
    if (!isa<TranslationUnitDecl>(D) && Loc.isValid() &&
        (Ctx.getSourceManager().isInSystemHeader(Ctx.getSourceManager().getExpansionLoc(Loc)) ||
         M.isOpaque(*D)))
      return true;
    const auto *F = dyn_cast<FunctionDecl>(D);
    if (!F)
      return RecursiveASTVisitor::TraverseDecl(D);
    Stack.push_back(F);
    bool Result = RecursiveASTVisitor::TraverseDecl(D);
    Stack.pop_back();
    return Result;
  }
  bool TraverseLambdaExpr(LambdaExpr *L) {
    called(L->getCallOperator());
    Stack.push_back(L->getCallOperator());
    bool Result = RecursiveASTVisitor::TraverseLambdaExpr(L);
    Stack.pop_back();
    if (const FunctionTemplateDecl *Generic = L->getCallOperator()->getDescribedFunctionTemplate())
      for (FunctionDecl *Made : Generic->specializations()) {
        Stack.push_back(Made);
        Result = Result && TraverseStmt(Made->getBody());
        Stack.pop_back();
      }
    return Result;
  }

  bool TraverseFieldDecl(FieldDecl *D) {
    Field = D;
    bool Result = RecursiveASTVisitor::TraverseFieldDecl(D);
    Field = nullptr;
    return Result;
  }

  bool VisitVarDecl(VarDecl *V) {
    if (V->isLocalVarDecl() && mayLock(V->getType()->getAsCXXRecordDecl()))
      synchronises();
    return true;
  }
  bool VisitCallExpr(CallExpr *C) {
    const FunctionDecl *Callee = C->getDirectCallee();
    called(Callee);
    if (Callee &&
        (isOnAtomic(C) || M.function(Callee, FunctionKind::Sleep) ||
         M.function(Callee, FunctionKind::Wake) || M.function(Callee, FunctionKind::Acquire) ||
         M.lockEffect(Callee) == FunctionKind::Acquire))
      synchronises();
    if (Callee &&
        (M.spawn(Callee) || M.function(Callee, FunctionKind::Emplace) ||
         M.function(Callee, FunctionKind::Join) || M.function(Callee, FunctionKind::Detach) ||
         M.function(Callee, FunctionKind::Transfer) || makesGuard(C) || handsToThreads(C) ||
         M.function(Callee, FunctionKind::LendGuarded) || runsInParallel(C) || asksForSend(Callee)))
      mark();
    return true;
  }
  /// A template that constrains its parameters; whether by what the models name is asked later.
  bool asksForSend(const FunctionDecl *F) const {
    const FunctionTemplateDecl *Template = F->getPrimaryTemplate();
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    const auto *Of =
        Method ? dyn_cast<ClassTemplateSpecializationDecl>(Method->getParent()) : nullptr;
    auto Constrained = [&](const TemplateDecl *T) {
      return T && !Ctx.getSourceManager().isInSystemHeader(T->getLocation()) &&
             T->hasAssociatedConstraints() && !M.isOpaque(*T);
    };
    return Constrained(Template) ||
           (isa<CXXConstructorDecl>(F) && Of && Constrained(Of->getSpecializedTemplate()));
  }
  /// `pool.post([&] {...})`: a closure goes to an object that owns threads.
  bool handsToThreads(const CallExpr *C) const {
    const auto *Method = dyn_cast<CXXMethodDecl>(C->getDirectCallee());
    return Method && isSeen(Method, M) &&
           (hasThreads(M, Method->getParent()) || takesSendErased(Method)) &&
           llvm::any_of(C->arguments(), [](const Expr *Arg) {
             return Arg->getType().getNonReferenceType()->getAsCXXRecordDecl();
           });
  }
  bool runsInParallel(const CallExpr *C) const {
    const FunctionDecl *Callee = C->getDirectCallee();
    if (M.function(Callee, FunctionKind::Parallel) || M.function(Callee, FunctionKind::Fork))
      return true;
    return C->getNumArgs() > 0 && M.isParallelPolicy(C->getArg(0)->getType()->getAsCXXRecordDecl());
  }
  bool takesSendErased(const FunctionDecl *F) const {
    return llvm::any_of(F->parameters(), [&](const ParmVarDecl *P) {
      const TypeModel *Known = M.type(P->getType().getNonReferenceType()->getAsCXXRecordDecl());
      return Known && Known->Kind == TypeKind::SendErased;
    });
  }
  /// `m.lock()`, `m.try_lock()`, `lock_all(m, n)` yield guards: what looks through one may outlive
  /// it.
  bool makesGuard(const CallExpr *C) const {
    auto Is = [&](QualType T) {
      const CXXRecordDecl *D = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
      const TypeModel *Known = D ? M.type(D) : nullptr;
      return Known && Known->Kind == TypeKind::Guard;
    };
    return C->isPRValue() && (Is(C->getType()) || llvm::any_of(typeArguments(C->getType()), Is));
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *C) {
    called(C->getConstructor());
    const TypeModel *Made = M.type(C->getConstructor()->getParent());
    if (M.spawn(C->getConstructor()) || (Made && Made->Kind == TypeKind::SendErased) ||
        asksForSend(C->getConstructor()))
      mark();
    return true;
  }
  bool VisitCXXRecordDecl(CXXRecordDecl *D) {
    if (D->isThisDeclarationADefinition() && !D->isInvalidDecl() && !D->isDependentContext() &&
        !D->isLambda())
      Classes.push_back(D);
    return true;
  }

  std::vector<const FunctionDecl *> Roots, Synchronising;
  std::vector<const CXXRecordDecl *> Classes;
  llvm::DenseMap<const FunctionDecl *, llvm::SmallVector<const FunctionDecl *, 2>> Callers;

private:
  /// A guard, or what is built like one: it has a destructor and only refers to something.
  bool mayLock(const CXXRecordDecl *D) const {
    if (!D || !D->hasDefinition())
      return false;
    if (const TypeModel *Known = M.type(D))
      return Known->Kind == TypeKind::Guard;
    return D->hasAttr<ScopedLockableAttr>() ||
           (D->hasUserDeclaredDestructor() && !D->isPolymorphic() && !D->field_empty() &&
            llvm::all_of(D->fields(), [](const FieldDecl *F) {
              return F->getType()->isReferenceType() || F->getType()->isPointerType() ||
                     F->getType()->isBooleanType();
            }));
  }
  bool isOnAtomic(const CallExpr *C) const {
    const Expr *Object = objectOf(C);
    if (!Object)
      return false;
    QualType T = Object->IgnoreParenImpCasts()->getType();
    const CXXRecordDecl *D =
        T->isPointerType() ? T->getPointeeCXXRecordDecl() : T->getAsCXXRecordDecl();
    const TypeModel *Known = D ? M.type(D) : nullptr;
    return Known && Known->Kind == TypeKind::Atomic;
  }
  void synchronises() {
    if (!Stack.empty() && !Stack.back()->isDependentContext() && Told.insert(Stack.back()).second)
      Synchronising.push_back(Stack.back());
  }
  void called(const FunctionDecl *Callee) {
    if (!Callee || Stack.empty() || Stack.back()->isDependentContext() || !isSeen(Callee, M))
      return;
    auto &Of = Callers[Callee->getCanonicalDecl()];
    if (!llvm::is_contained(Of, Stack.back()))
      Of.push_back(Stack.back());
  }
  void mark() {
    if (Stack.empty() && Field) { // `std::jthread worker{[this] {...}};`: in every constructor
      if (const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent()))
        for (const CXXConstructorDecl *Constructor : Class->ctors())
          if (Constructor->hasBody() && !Constructor->isDependentContext() &&
              Marked.insert(Constructor).second)
            Roots.push_back(Constructor);
      return;
    }
    if (Stack.empty() || Stack.back()->isDependentContext())
      return;
    if (Marked.insert(Stack.back()).second)
      Roots.push_back(Stack.back());
  }
  ASTContext &Ctx;
  const Models &M;
  std::vector<const FunctionDecl *> Stack;
  const FieldDecl *Field = nullptr; // whose initialiser is visited
  llvm::DenseSet<const FunctionDecl *> Marked, Told;
};
} // namespace

struct FactBook::Impl {
  Impl(ASTContext &Ctx, const Models &M) : Ctx(Ctx), M(M) {}
  ASTContext &Ctx;
  const Models &M;
  llvm::DenseMap<const FunctionDecl *, std::unique_ptr<FunctionFacts>> Gathered;
  Gatherer::AssignedMap Assigned;
  Gatherer::OverriderMap Overriders;
  bool Visited = false;
  std::vector<const FunctionDecl *> Roots, Synchronising;
  std::vector<const CXXRecordDecl *> Classes;
  llvm::DenseMap<const FunctionDecl *, llvm::SmallVector<const FunctionDecl *, 2>> Callers;

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
    for (const CXXRecordDecl *Class : Classes)
      for (const CXXMethodDecl *Method : Class->methods())
        for (const CXXMethodDecl *Base : Method->overridden_methods())
          Overriders[Base->getCanonicalDecl()].push_back(Method);
  }
};

FactBook::FactBook(ASTContext &Ctx, const Models &M) : I(std::make_unique<Impl>(Ctx, M)) {}
FactBook::~FactBook() = default;

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
  Gatherer(I->Ctx, I->M, *Definition, I->Assigned, I->Overriders, *Facts).run();
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

bool FactBook::ownsThreads(const CXXRecordDecl *Class) const { return hasThreads(I->M, Class); }

const std::vector<const CXXRecordDecl *> &FactBook::classes() {
  I->visit();
  return I->Classes;
}

} // namespace fearless::check
