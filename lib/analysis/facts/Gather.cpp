#include "facts/Gather.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"
#include "llvm/ADT/BitVector.h"

using namespace clang;

namespace fearless::check {

/// Whether an object of the type is made of a class that is not complete.
static bool isHalf(QualType T) {
  if (T->isReferenceType())
    return false;
  const CXXRecordDecl *Class = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  return T->isUndeducedType() ||
         (Class && !(Class->getDefinition() && Class->isCompleteDefinition()));
}

/// A declaration with an error, or of a type that is not complete.
static bool isHalfDeclared(const Decl *D) {
  const auto *V = dyn_cast<VarDecl>(D);
  return D->isInvalidDecl() || (V && isHalf(V->getType()));
}

/// Whether Clang can say what the destructor of the class destroys.
static bool isHalf(const CXXRecordDecl &Class) {
  return !Class.hasDefinition() ||
         llvm::any_of(Class.fields(), [](const FieldDecl *F) { return isHalf(F->getType()); }) ||
         llvm::any_of(Class.bases(), [](const CXXBaseSpecifier &B) { return isHalf(B.getType()); });
}

/// Whether a part of the code could not be parsed. Clang marks expressions around an error, but not
/// those around a closure with one.
static bool hasErrors(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *E = dyn_cast<Expr>(S); E && E->containsErrors())
    return true;
  if (const auto *Declares = dyn_cast<DeclStmt>(S))
    if (llvm::any_of(Declares->decls(), isHalfDeclared))
      return true;
  return llvm::any_of(S->children(), [](const Stmt *Child) { return hasErrors(Child); });
}

/// Whether the function could not be parsed as a whole. Nothing is where the file has no error.
static bool isBroken(const FunctionDecl &F) {
  if (!F.getASTContext().getDiagnostics().hasErrorOccurred())
    return F.isInvalidDecl();
  if (F.isInvalidDecl() ||
      llvm::any_of(F.parameters(), [](const ParmVarDecl *P) { return P->isInvalidDecl(); }))
    return true;
  if (const auto *Destructor = dyn_cast<CXXDestructorDecl>(&F))
    if (isHalf(*Destructor->getParent()))
      return true;
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F))
    if (llvm::any_of(Constructor->inits(),
                     [](const CXXCtorInitializer *I) { return hasErrors(I->getInit()); }))
      return true;
  return hasErrors(F.getBody());
}

bool isSeen(const FunctionDecl *F, const Models &M) {
  const FunctionDecl *Definition = nullptr;
  if (!F || !F->hasBody(Definition))
    return false;
  const SourceManager &SM = F->getASTContext().getSourceManager();
  return !SM.isInSystemHeader(SM.getExpansionLoc(Definition->getLocation())) &&
         !M.isOpaque(*Definition) && !isBroken(*Definition);
}

Gatherer::Gatherer(ASTContext &Ctx, const Models &M, const FunctionDecl &F, AssignedMap &Assigned,
                   const OverriderMap &Overriders, HiddenStates &Hidden, FunctionFacts &Out)
    : Ctx(Ctx), M(M), F(F), Assigned(Assigned), Overriders(Overriders), Hidden(Hidden), Out(Out),
      R(Ctx, M, F) {}

namespace {
/// Finds the pointers that a body assigns: what they look at is not known from their initialiser.
struct AssignedPointers : RecursiveASTVisitor<AssignedPointers> {
  VariableSet &Found;
  explicit AssignedPointers(VariableSet &Found) : Found(Found) {}
  bool shouldVisitImplicitCode() const { return true; }
  void assigned(const Expr *Target) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Target->IgnoreParenImpCasts()))
      if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
        Found.insert(V);
  }
  bool VisitBinaryOperator(BinaryOperator *B) {
    if (B->getOpcode() == BO_Assign)
      assigned(B->getLHS());
    return true;
  }
  bool VisitCallExpr(CallExpr *C) { // std::swap(p, q), std::exchange(p, q), advance(p) of a `T *&`
    const FunctionDecl *Callee = C->getDirectCallee();
    if (!Callee || isa<CXXOperatorCallExpr>(C))
      return true;
    const FunctionDecl *Written = Callee->getTemplateInstantiationPattern();
    Written = Written ? Written : Callee; // a `T &&` takes any argument, to hand it on
    for (unsigned I = 0; I < C->getNumArgs() && I < Callee->getNumParams(); ++I) {
      QualType T = Callee->getParamDecl(I)->getType();
      if (T->isLValueReferenceType() && T->getPointeeType()->isPointerType() &&
          !T->getPointeeType().isConstQualified() && I < Written->getNumParams() &&
          Written->getParamDecl(I)->getType()->isLValueReferenceType())
        assigned(C->getArg(I));
    }
    return true;
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *C) {
    if (C->getOperator() == OO_Equal)
      assigned(C->getArg(0));
    return true;
  }
};
} // namespace

/// Marks the pointers that this function, or one around it, assigns, and what the closures on the
/// way have copies of.
void Gatherer::assignedPointers() {
  const FunctionDecl *Outermost = &F;
  while (true) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Outermost);
    const CXXRecordDecl *Closure =
        Method && Method->getParent()->isLambda() ? Method->getParent() : nullptr;
    if (!Closure)
      break;
    for (const LambdaCapture &C : Closure->captures())
      if (C.capturesVariable() && C.getCaptureKind() == LCK_ByCopy)
        if (const auto *V = dyn_cast<VarDecl>(C.getCapturedVar());
            V && V->getType()->isReferenceType())
          R.copied(V);
    const auto *Around = dyn_cast<FunctionDecl>(Closure->getDeclContext());
    if (!Around || !Around->hasBody())
      break;
    Outermost = Around;
  }
  std::unique_ptr<VariableSet> &Known = Assigned[Outermost];
  if (!Known) {
    Known = std::make_unique<VariableSet>();
    AssignedPointers(*Known).TraverseStmt(Outermost->getBody());
  }
  R.reassigned(*Known);
}

/// What a constructor initialises a member with; the member's own initialiser if it names none.
Expr *initialiser(const CXXCtorInitializer *Init) {
  auto *Default = dyn_cast_or_null<CXXDefaultInitExpr>(Init->getInit());
  return Default ? Default->getExpr() : Init->getInit();
}

void Gatherer::run() {
  Out.Function = &F;
  Stmt *Body = F.getBody();
  assignedPointers();
  Parents = std::make_unique<ParentMap>(Body);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      if (Expr *Value = initialiser(Init))
        Parents->addStmt(Value);

  std::unique_ptr<CFG> G;
  if (!F.isDependentContext()) {
    CFG::BuildOptions Options;
    Options.AddImplicitDtors = true;
    Options.AddLifetime = true;
    Options.AddInitializers = true;
    Options.AddCXXDefaultInitExprInCtors = true;
    Options.setAllAlwaysAdd();
    G = CFG::buildCFG(&F, Body, &Ctx, Options);
  }
  if (G)
    walk(*G);
  else {
    Out.Unordered = !F.isDependentContext();
    walkFlat(Body);
  }
  Out.markLoops();
}

void Gatherer::walk(const CFG &G) {
  Out.Blocks.resize(G.getNumBlockIDs());
  Out.Entry = G.getEntry().getBlockID();
  Out.Exit = G.getExit().getBlockID();
  // Declarations must be bound before they are used: what dominates comes first. Then what nothing
  // reaches; blocks are numbered from the exit.
  std::vector<const CFGBlock *> Order, Rest(G.begin(), G.end());
  PostOrderCFGView Reached(&G);
  Order.assign(Reached.begin(), Reached.end());
  llvm::sort(
      Rest, [](const CFGBlock *A, const CFGBlock *B) { return A->getBlockID() > B->getBlockID(); });
  llvm::BitVector Done(G.getNumBlockIDs());
  for (const CFGBlock *B : Order)
    Done.set(B->getBlockID());
  for (const CFGBlock *B : Rest)
    if (!Done[B->getBlockID()])
      Order.push_back(B);
  for (const CFGBlock *B : Order) {
    Block &To = Out.Blocks[B->getBlockID()];
    for (const CFGBlock::AdjacentBlock &S : B->succs())
      if (const CFGBlock *Next = S.getReachableBlock()) {
        To.Successors.push_back(Next->getBlockID());
        Out.Blocks[Next->getBlockID()].Predecessors.push_back(B->getBlockID());
      }
    Into = &To.Facts;
    if (B == &G.getEntry())
      requiredLocks();
    llvm::SmallVector<CFGElement, 4> Leaving;
    for (const CFGElement &E : *B) {
      if (E.getAs<CFGAutomaticObjDtor>() || E.getAs<CFGLifetimeEnds>()) {
        Leaving.push_back(E);
        continue;
      }
      leaveScope(Leaving);
      Leaving.clear();
      element(E);
      if (auto S = E.getAs<CFGStmt>(); S && isa<ReturnStmt>(S->getStmt()))
        To.Returns = S->getStmt()->getBeginLoc();
    }
    leaveScope(Leaving);
  }
  reachHandlers(G);
  Into = &Out.Blocks[Out.Exit].Facts;
  parametersEnd();
  placeDeferredJoins(G);
}

/// A body without a CFG (a generic lambda that was never instantiated): one block, in text order.
void Gatherer::walkFlat(const Stmt *Body) {
  Out.Blocks.resize(2);
  Out.Entry = 0;
  Out.Exit = 1;
  Out.Blocks[0].Successors.push_back(1);
  Out.Blocks[1].Predecessors.push_back(0);
  Into = &Out.Blocks[0].Facts;
  requiredLocks();
  auto Visit = [&](auto &&Self, const Stmt *S) -> void {
    if (!S)
      return;
    if (!isa<LambdaExpr>(S))
      for (const Stmt *Child : S->children())
        Self(Self, Child);
    const auto *E = dyn_cast<Expr>(S);
    if (!E || !E->isInstantiationDependent())
      gather(S);
  };
  Visit(Visit, Body);
}

void Gatherer::element(const CFGElement &E) {
  switch (E.getKind()) {
  case CFGElement::Statement:
  case CFGElement::Constructor:
  case CFGElement::CXXRecordTypedCall:
    gather(E.castAs<CFGStmt>().getStmt());
    return;
  case CFGElement::MemberDtor: {
    const FieldDecl *Field = E.castAs<CFGMemberDtor>().getFieldDecl();
    destructor(Place::object().field(Field), Field->getType(), F.getEndLoc());
    return;
  }
  default:
    return;
  }
}

/// Any call in a try block may throw; Clang's CFG has an edge to the handlers only from a literal
/// `throw`. An edge from where the try block begins makes them reachable.
void Gatherer::reachHandlers(const CFG &G) {
  for (const CFGBlock *Try : G.try_blocks()) {
    const auto *Statement = dyn_cast_or_null<CXXTryStmt>(Try->getTerminatorStmt());
    if (!Statement)
      continue;
    const SourceManager &SM = Ctx.getSourceManager();
    SourceRange Body = Statement->getTryBlock()->getSourceRange();
    std::vector<unsigned> From;
    for (const CFGBlock *B : G)
      for (const CFGElement &E : *B)
        if (auto S = E.getAs<CFGStmt>()) {
          SourceLocation At = SM.getExpansionLoc(S->getStmt()->getBeginLoc());
          if (!SM.isBeforeInTranslationUnit(At, SM.getExpansionLoc(Body.getBegin())) &&
              SM.isBeforeInTranslationUnit(At, SM.getExpansionLoc(Body.getEnd()))) {
            From.push_back(B->getBlockID());
            break;
          }
        }
    for (const CFGBlock::AdjacentBlock &Handler : Try->succs())
      if (const CFGBlock *To = Handler.getReachableBlock(); To && To != &G.getExit())
        for (unsigned B : From) {
          Out.Blocks[B].Successors.push_back(To->getBlockID());
          Out.Blocks[To->getBlockID()].Predecessors.push_back(B);
        }
  }
}

/// Variables that die together, last declared first. Clang puts those without a destructor last,
/// which would let an int outlive a thread that is declared before it.
void Gatherer::leaveScope(llvm::ArrayRef<CFGElement> Elements) {
  struct End {
    const VarDecl *V;
    bool Destroys;
    SourceLocation At;
  };
  llvm::SmallVector<End, 4> Ends;
  for (const CFGElement &E : Elements) {
    if (auto Dtor = E.getAs<CFGAutomaticObjDtor>())
      Ends.push_back({Dtor->getVarDecl(), true, Dtor->getTriggerStmt()->getEndLoc()});
    else if (auto Ended = E.getAs<CFGLifetimeEnds>())
      Ends.push_back({Ended->getVarDecl(), false, Ended->getTriggerStmt()->getEndLoc()});
  }
  const SourceManager &SM = Ctx.getSourceManager();
  llvm::sort(Ends, [&](const End &A, const End &B) {
    if (A.V == B.V)
      return A.Destroys && !B.Destroys;
    return SM.isBeforeInTranslationUnit(B.V->getLocation(), A.V->getLocation());
  });
  for (const End &E : Ends) {
    if (E.Destroys)
      destructor(Place::variable(E.V), E.V->getType(), E.At);
    else
      scopeEnd(E.V, E.At);
  }
}

/// The CFG says nothing about the end of parameters: they die when the function returns.
void Gatherer::parametersEnd() {
  for (const ParmVarDecl *P : llvm::reverse(F.parameters()))
    scopeEnd(P, F.getEndLoc());
}

void Gatherer::statement(const Stmt *S) {
  if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *V = dyn_cast<VarDecl>(D))
        declaration(V);
    return;
  }
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
    for (const LambdaCapture &C : Lambda->captures())
      if (Lambda->isInitCapture(&C))
        R.bind(cast<VarDecl>(C.getCapturedVar()));
    const Expr *Value = Lambda;
    const Stmt *User = consumer(Value);
    emit(MakesClosure{Lambda->getLambdaClass(), User && isa<DeclStmt>(User),
                      User && isa<CXXConstructExpr>(User)});
    return;
  }
  access(S);
}

void Gatherer::declaration(const VarDecl *V) {
  R.bind(V);
  if (!V->isLocalVarDecl() || V->hasGlobalStorage())
    return;
  emit(Revives{Place::variable(V), true});
  if (V->getInit())
    loan(Loan::Way::Binds, Place::variable(V), V->getType(), V->getInit(), V->getLocation());
  const auto *Made = V->getInit() ? dyn_cast<CXXConstructExpr>(R.strip(V->getInit())) : nullptr;
  bool Empty = !V->getInit() || (Made && Made->getNumArgs() == 0);
  if (isGuard(V->getType()) || (!Empty && mayHoldGuard(V->getType())))
    guard(V, V->getInit(), V->getLocation());
  else
    reverseGuard(V);
}

void Gatherer::scopeEnd(const VarDecl *V, SourceLocation At) {
  if (!V->getType()->isReferenceType())
    emit(StorageEnds{V, At});
}

/// `P`, an object of type T, dies: it joins or ends the threads that it stands for.
void Gatherer::destructor(const Place &P, QualType T, SourceLocation At) {
  if (P.R == Place::Root::Variable && P.Path.empty() && (isGuard(T) || mayHoldGuard(T)))
    emit(Release{{}, P.Var, At});
  if (auto Back = Reversed.find(P.Var); P.R == Place::Root::Variable && Back != Reversed.end()) {
    Back->second.At = At;
    emit(Back->second);
  }
  if (const HandleModel *H = handleOf(T)) {
    switch (H->AtDestruction) {
    case HandleModel::Death::Joins:
      emit(Join{P, {}, At, Join::Kind::Joins, true});
      return;
    case HandleModel::Death::Terminates:
      emit(Join{P, {}, At, Join::Kind::Terminates, true});
      return;
    case HandleModel::Death::Detaches:
      return;
    }
  }
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || M.type(Class) ||
      Ctx.getSourceManager().isInSystemHeader(Class->getLocation()))
    return;
  if (const CXXDestructorDecl *Destructor = Class->getDestructor(); isSeen(Destructor, M))
    emit(Call{Destructor, P, {}, At});
  for (const FieldDecl *Field : Class->fields())
    if (handleOf(Field->getType()))
      destructor(P.field(Field), Field->getType(), At);
}

} // namespace fearless::check
