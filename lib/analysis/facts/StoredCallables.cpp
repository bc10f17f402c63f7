#include "facts/StoredCallables.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace fearless::check {

namespace {
/// A value is stored in a callable member, or handed over for a parameter.
struct Store {
  const Expr *Value;
  llvm::SmallVector<const FieldDecl *, 1> Holder;
  bool OfThis;
};

/// Finds what is put where: assignments and initialisers of members, and arguments.
class StoreFinder : public RecursiveASTVisitor<StoreFinder> {
public:
  StoreFinder(ASTContext &Ctx, const Models &M) : Ctx(Ctx), M(M) {}
  bool shouldVisitTemplateInstantiations() const { return true; }

  bool TraverseDecl(Decl *D) {
    if (!D)
      return true;
    const SourceManager &SM = Ctx.getSourceManager();
    SourceLocation Loc = D->getLocation();
    if (!isa<TranslationUnitDecl>(D) && Loc.isValid() &&
        SM.isInSystemHeader(SM.getExpansionLoc(Loc)))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }
  bool VisitCXXConstructorDecl(CXXConstructorDecl *C) {
    for (const CXXCtorInitializer *Init : C->inits()) {
      const FieldDecl *Field = Init->getAnyMember();
      if (!Field || !Init->isWritten())
        continue;
      if (isCallable(Field->getType()))
        Members[Field].push_back({Init->getInit(), {}, true});
      else if (const auto *Made = dyn_cast<CXXConstructExpr>(Init->getInit()->IgnoreImplicit()))
        arguments(Made->getConstructor(), {Made->getArgs(), Made->getNumArgs()}, {Field}, true);
    }
    return true;
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *C) { // changed_ = [this] {...};
    const auto *Into = C->getOperator() == OO_Equal && C->getNumArgs() == 2
                           ? dyn_cast<MemberExpr>(C->getArg(0)->IgnoreParenImpCasts())
                           : nullptr;
    const auto *Field = Into ? dyn_cast<FieldDecl>(Into->getMemberDecl()) : nullptr;
    if (!Field || !isCallable(Field->getType()))
      return true;
    Store S{C->getArg(1), {}, true};
    S.OfThis = holder(Into->getBase(), S.Holder);
    Members[Field].push_back(S);
    return true;
  }
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *C) { // queue_.onChange([this] {...});
    llvm::SmallVector<const FieldDecl *, 1> Holder;
    bool OfThis = holder(C->getImplicitObjectArgument(), Holder);
    arguments(C->getMethodDecl(), {C->getArgs(), C->getNumArgs()}, Holder, OfThis);
    return true;
  }

  llvm::DenseMap<const FieldDecl *, std::vector<Store>> Members;
  llvm::DenseMap<const ParmVarDecl *, std::vector<Store>> Parameters;

private:
  bool isCallable(QualType T) const {
    const CXXRecordDecl *D = T.getNonReferenceType()->getAsCXXRecordDecl();
    const TypeModel *Known = D ? M.type(D) : nullptr;
    return Known && (Known->Kind == TypeKind::Erased || Known->Kind == TypeKind::SendErased);
  }
  /// The members that lead from `this` to the object.
  static bool holder(const Expr *E, llvm::SmallVectorImpl<const FieldDecl *> &Out) {
    for (E = E->IgnoreParenImpCasts(); !isa<CXXThisExpr>(E);) {
      const auto *Member = dyn_cast<MemberExpr>(E);
      const auto *Field = Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
      if (!Field)
        return false;
      Out.insert(Out.begin(), Field);
      E = Member->getBase()->IgnoreParenImpCasts();
    }
    return true;
  }
  void arguments(const FunctionDecl *Callee, llvm::ArrayRef<const Expr *> Args,
                 llvm::SmallVector<const FieldDecl *, 1> Holder, bool OfThis) {
    const FunctionDecl *Body = nullptr;
    if (!Callee || !Callee->hasBody(Body))
      return;
    for (unsigned I = 0; I < Args.size() && I < Body->getNumParams(); ++I)
      if (isCallable(Body->getParamDecl(I)->getType()))
        Parameters[Body->getParamDecl(I)].push_back({Args[I], Holder, OfThis});
  }

  ASTContext &Ctx;
  const Models &M;
};
} // namespace

/// `[this] {...}`, or the parameter that is stored: what is below moves, copies and conversions.
static const Expr *below(const Expr *E) {
  for (;;) {
    E = E->IgnoreUnlessSpelledInSource();
    const auto *C = dyn_cast<CXXConstructExpr>(E);
    const auto *Call = dyn_cast<CallExpr>(E); // std::move(changed)
    if (C && C->getNumArgs() == 1)
      E = C->getArg(0);
    else if (Call && !isa<CXXMemberCallExpr>(Call) && Call->getNumArgs() == 1 &&
             Call->isCallToStdMove())
      E = Call->getArg(0);
    else
      return E;
  }
}

StoredCallables::StoredCallables(ASTContext &Ctx, const Models &M) {
  StoreFinder Found(Ctx, M);
  for (Decl *D : Ctx.getTraversalScope())
    Found.TraverseDecl(D);
  for (const auto &[Field, Stores] : Found.Members)
    for (const Store &S : Stores) {
      auto Add = [&, To = Field](const Store &Value, bool OfThis) {
        if (const auto *Made = dyn_cast<LambdaExpr>(below(Value.Value)))
          ByField[To].push_back({Made->getLambdaClass(), Value.Holder, OfThis && Value.OfThis});
      };
      Add(S, true);
      const auto *Ref = dyn_cast<DeclRefExpr>(below(S.Value));
      const auto *Given = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
      if (auto Known = Found.Parameters.find(Given); Given && Known != Found.Parameters.end())
        for (const Store &Argument : Known->second)
          Add(Argument, S.OfThis && S.Holder.empty());
    }
}

llvm::ArrayRef<StoredClosure> StoredCallables::in(const FieldDecl *Callable) const {
  auto Known = ByField.find(Callable);
  if (Known == ByField.end())
    return {};
  return Known->second;
}

} // namespace fearless::check
