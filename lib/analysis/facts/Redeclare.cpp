// Whether a variable can be declared otherwise, with every use of it as it stands.
//
// As an atomic: every use must compile for std::atomic and mean the same. `counter++`,
// `flag = true`, `if (flag)`, `f(counter)` do; `&counter`, `auto c = counter`,
// `printf("%d", counter)`, `counter *= 2` do not.
//
// As a thread_local: it must be declared alone, and no other static may hold its address.
#include "facts/FunctionFacts.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace fearless::check {

namespace {
class AtomicUses : public RecursiveASTVisitor<AtomicUses> {
public:
  explicit AtomicUses(const VarDecl *Var) : Var(Var->getCanonicalDecl()) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool TraverseDecl(Decl *D) {
    if (!D)
      return true;
    const SourceManager &SM = D->getASTContext().getSourceManager();
    SourceLocation At = D->getLocation();
    if (At.isValid() && SM.isInSystemHeader(SM.getExpansionLoc(At)))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    Uses += isVar(Ref);
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *U) {
    if (U->isIncrementDecrementOp())
      Fine += isVar(U->getSubExpr());
    else if (U->isArithmeticOp())
      read(U->getSubExpr());
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *B) {
    switch (B->getOpcode()) {
    case BO_AddAssign:
    case BO_SubAssign:
    case BO_AndAssign:
    case BO_OrAssign:
    case BO_XorAssign:
      Fine += isVar(B->getLHS()) && Var->getType()->isIntegerType();
      break;
    case BO_Assign:
      Fine += isVar(B->getLHS());
      break;
    default:
      if (!B->isAssignmentOp()) // `*=` and its kin: an atomic has none
        read(B->getLHS());
      break;
    }
    read(B->getRHS());
    return true;
  }
  bool VisitIfStmt(IfStmt *If) { return read(If->getCond()); }
  bool VisitWhileStmt(WhileStmt *While) { return read(While->getCond()); }
  bool VisitDoStmt(DoStmt *Do) { return read(Do->getCond()); }
  bool VisitForStmt(ForStmt *For) { return read(For->getCond()); }
  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (Callee && !Callee->isTemplateInstantiation())
      for (unsigned I = 0; I < std::min(Call->getNumArgs(), Callee->getNumParams()); ++I)
        read(Call->getArg(I));
    return true;
  }
  bool VisitFunctionDecl(FunctionDecl *F) {
    Deduced = F->getReturnType()->getContainedDeducedType() || isa_and_nonnull<CXXMethodDecl>(F);
    return true;
  }
  bool VisitReturnStmt(ReturnStmt *Return) {
    return Return->getRetValue() && !Deduced ? read(Return->getRetValue()) : true;
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->getInit() && !V->getType()->getContainedDeducedType())
      read(V->getInit());
    return true;
  }

  bool all() const { return Uses > 0 && Uses == Fine; }

private:
  bool isVar(const Expr *E) const {
    const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParens());
    return Ref && Ref->getDecl()->getCanonicalDecl() == Var;
  }
  /// `E` is a place where the variable's value is converted to what is wanted.
  bool read(const Expr *E) {
    if (!E)
      return true; // `if consteval`, `for (;;)`
    E = E->IgnoreParens();
    while (const auto *Cast = dyn_cast<ImplicitCastExpr>(E))
      E = Cast->getSubExpr()->IgnoreParens();
    Fine += isVar(E);
    return true;
  }

  const VarDecl *Var;
  unsigned Uses = 0, Fine = 0;
  bool Deduced = false;
};
} // namespace

static bool isIncluded(const SourceManager &SM, llvm::StringRef Header) {
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
    if (llvm::StringRef Name = It->first.getName();
        Name.substr(Name.rfind('/') + 1) == Header && SM.translateFile(It->first).isValid())
      return true;
  return false;
}

bool FactBook::canBeAtomic(const VarDecl *Var, llvm::StringRef Header) {
  ASTContext &Ctx = context();
  const Expr *Init = Var->getInit();
  if (!Ctx.getLangOpts().CPlusPlus17 || !Var->getType()->isArithmeticType() ||
      Var->hasExternalFormalLinkage() || Var->isStaticDataMember() ||
      Var->getDeclContext()->isDependentContext() || Var->getType().isVolatileQualified() ||
      !Var->getLocation().isFileID() || Var->getType()->getContainedDeducedType() ||
      (Init && Init->isInstantiationDependent()) || !isIncluded(Ctx.getSourceManager(), Header))
    return false;
  AtomicUses Uses(Var);
  for (Decl *D : Ctx.getTraversalScope())
    Uses.TraverseDecl(D);
  return Uses.all();
}

/// Whether an expression names `Var`.
static bool names(const Stmt *S, const VarDecl *Var) {
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(S);
  if (Ref && Ref->getDecl()->getCanonicalDecl() == Var->getCanonicalDecl())
    return true;
  return S && llvm::any_of(S->children(), [&](const Stmt *Child) { return names(Child, Var); });
}

SourceRange FactBook::staticKeyword(const VarDecl *Var) {
  const auto *In = dyn_cast<FunctionDecl>(Var->getDeclContext());
  SourceLocation Begin = Var->getOuterLocStart();
  if (!In || In->isConstexpr() || In->getTemplateInstantiationPattern() || !Begin.isFileID())
    return {};
  for (const Decl *D : In->decls()) {
    const auto *Other = dyn_cast<VarDecl>(D);
    if (!Other || Other == Var)
      continue;
    if (Other->getOuterLocStart() == Begin ||
        (Other->isStaticLocal() && names(Other->getInit(), Var)))
      return {};
  }
  ASTContext &Ctx = context();
  Token First;
  if (Lexer::getRawToken(Begin, First, Ctx.getSourceManager(), Ctx.getLangOpts()) ||
      !First.is(tok::raw_identifier) || First.getRawIdentifier() != "static")
    return {};
  return SourceRange(Begin);
}

} // namespace fearless::check
