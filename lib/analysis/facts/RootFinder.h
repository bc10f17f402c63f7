// One visit of a unit: the functions that the analysis begins with, who calls whom, the classes.
// Part of FactBook.cpp alone.
#pragma once

#include "facts/Gather.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace fearless::check {

using namespace clang;

/// Whether the class has a member that stands for threads, or a base that has.
inline bool hasThreads(const Models &M, const CXXRecordDecl *Class) {
  if (!Class || !Class->hasDefinition())
    return false;
  return llvm::any_of(Class->fields(),
                      [&](const FieldDecl *Field) { return handleIn(M, Field->getType()); }) ||
         llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &B) {
           return hasThreads(M, B.getType()->getAsCXXRecordDecl());
         });
}

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

  bool VisitMemberExpr(MemberExpr *E) { // counter_ of a class that has a lock, too
    if (const auto *Named = dyn_cast<FieldDecl>(E->getMemberDecl()))
      if (hasLock(dyn_cast<CXXRecordDecl>(Named->getParent())))
        usesLocked();
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    const auto *V = dyn_cast<VarDecl>(E->getDecl());
    if (V && V->hasGlobalStorage() && !V->getType().isConstQualified() &&
        V->getTSCSpec() == TSCS_unspecified && !V->getType()->isReferenceType() &&
        !Ctx.getSourceManager().isInSystemHeader(V->getLocation()))
      GlobalUsers.insert(Stack.empty() ? nullptr : Stack.back());
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    const CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
    const TypeModel *Known = Class ? M.type(Class) : nullptr;
    if (V->hasGlobalStorage() && M.isLock(Class))
      GlobalLocks = true;
    if (Known && Known->Kind == TypeKind::Guard)
      usesLocked();
    if (V->isLocalVarDecl() && mayLock(Class, M))
      synchronises();
    return true;
  }
  /// The functions that take a lock, or use what may be guarded by one.
  llvm::DenseSet<const FunctionDecl *> lockUsers() const {
    llvm::DenseSet<const FunctionDecl *> All = LockUsers;
    if (GlobalLocks)
      All.insert(GlobalUsers.begin(), GlobalUsers.end());
    All.erase(nullptr);
    return All;
  }

  bool VisitCallExpr(CallExpr *C) {
    const FunctionDecl *Callee = C->getDirectCallee();
    called(Callee);
    if (Callee && (M.function(Callee, FunctionKind::Acquire) || M.lockEffect(Callee)))
      usesLocked();
    if (Callee && (isOnAtomic(C, M) || M.function(Callee, FunctionKind::Sleep) ||
                   M.function(Callee, FunctionKind::Wake) ||
                   M.function(Callee, FunctionKind::Acquire) || M.lockEffect(Callee)))
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
  void synchronises() {
    if (!Stack.empty() && !Stack.back()->isDependentContext() && Told.insert(Stack.back()).second)
      Synchronising.push_back(Stack.back());
  }
  void usesLocked() {
    if (!Stack.empty() && !Stack.back()->isDependentContext())
      LockUsers.insert(Stack.back());
  }
  /// Whether the class has a lock as a member, or a base that has.
  bool hasLock(const CXXRecordDecl *Class) {
    if (!Class || !Class->hasDefinition())
      return false;
    auto [It, New] = HasLock.try_emplace(Class->getCanonicalDecl(), false);
    if (!New)
      return It->second;
    bool Has =
        llvm::any_of(Class->getDefinition()->fields(),
                     [&](const FieldDecl *Field) {
                       return M.isLock(
                           Field->getType()->getBaseElementTypeUnsafe()->getAsCXXRecordDecl());
                     }) ||
        llvm::any_of(Class->getDefinition()->bases(), [&](const CXXBaseSpecifier &B) {
          return hasLock(B.getType()->getAsCXXRecordDecl());
        });
    return HasLock[Class->getCanonicalDecl()] = Has;
  }
  ASTContext &Ctx;
  const Models &M;
  llvm::DenseMap<const CXXRecordDecl *, bool> HasLock;
  llvm::DenseSet<const FunctionDecl *> LockUsers, GlobalUsers;
  bool GlobalLocks = false;
  std::vector<const FunctionDecl *> Stack;
  const FieldDecl *Field = nullptr; // whose initialiser is visited
  llvm::DenseSet<const FunctionDecl *> Marked, Told;
};

} // namespace fearless::check
