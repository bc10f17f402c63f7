// How the facts of one function are gathered: one walk over its CFG in which every expression is an
// element of its own, in evaluation order, so each node emits what it does itself and no more.
// Shared by the Gather*.cpp files of this room only.
#pragma once

#include "facts/FunctionFacts.h"
#include "facts/HiddenStates.h"
#include "facts/Resolver.h"
#include "clang/AST/ParentMap.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace fearless::check {

/// Whether the analysis reads `F`'s body: it is there, without errors (an editor's file may have
/// some), not in a system header, and not left to the models.
bool isSeen(const clang::FunctionDecl *F, const Models &M);

/// The handle model of T, or of what T holds: std::thread, vector<std::thread>,
/// unique_ptr<std::jthread>, std::thread[4].
const HandleModel *handleIn(const Models &M, clang::QualType T);

/// The initialiser of a member in a constructor, be it written there or at the member.
clang::Expr *initialiser(const clang::CXXCtorInitializer *Init);

/// Whether the class is a guard, or built like one: it has a destructor and only refers to
/// something.
bool mayLock(const clang::CXXRecordDecl *D, const Models &M);

/// Whether the call is an operation on an atomic.
bool isOnAtomic(const clang::CallExpr *C, const Models &M);

class Gatherer {
public:
  /// The pointers that a function and the closures in it assign, by function; kept between runs.
  using AssignedMap = llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<VariableSet>>;

  /// The functions that override a method, in the unit's own classes.
  using OverriderMap = llvm::DenseMap<const clang::CXXMethodDecl *,
                                      llvm::SmallVector<const clang::CXXMethodDecl *, 2>>;

  Gatherer(clang::ASTContext &Ctx, const Models &M, const clang::FunctionDecl &F,
           AssignedMap &Assigned, const OverriderMap &Overriders, HiddenStates &Hidden,
           FunctionFacts &Out);
  void run();

private:
  // Gather.cpp: the walk
  void assignedPointers();
  void walk(const clang::CFG &G);
  void walkFlat(const clang::Stmt *Body);
  void element(const clang::CFGElement &E);
  void gather(const clang::Stmt *S) {
    statement(S);
    signals(S);
  }
  void statement(const clang::Stmt *S);
  void declaration(const clang::VarDecl *V);
  void scopeEnd(const clang::VarDecl *V, clang::SourceLocation At);
  void destructor(const Place &P, clang::QualType T, clang::SourceLocation At);
  void leaveScope(llvm::ArrayRef<clang::CFGElement> Elements);
  void parametersEnd();
  void reachHandlers(const clang::CFG &G);
  void emit(Fact F) { Into->push_back(std::move(F)); }

  // GatherAccesses.cpp: reads, writes, moves, calls
  void access(const clang::Stmt *S);
  void destroyed(Place P, clang::SourceLocation At);
  void movedAway(Place P, clang::SourceLocation At, bool Assumed);
  void access(Place P, Use U, clang::SourceLocation At, bool Assumed = false, bool Probes = false);
  void written(Place P, clang::SourceLocation At, bool Steps);
  void call(const clang::CallExpr *Call);
  void construct(const clang::CXXConstructExpr *C);
  void indirectCall(const clang::CallExpr *C);
  void overriders(const clang::CXXMethodDecl *Method, clang::SourceLocation At);
  void candidates(const clang::Stmt *S, unsigned Depth,
                  llvm::SmallPtrSetImpl<const clang::FunctionDecl *> &Found) const;
  bool joinsEach(const clang::Stmt *Callable) const;
  const clang::CXXRecordDecl *heldClosure(const clang::Expr *E) const;
  Place wholeRange(const clang::FunctionDecl *Callee,
                   llvm::ArrayRef<const clang::Expr *> Args) const;
  void revive(const clang::CallExpr *C, llvm::ArrayRef<const clang::Expr *> Args);
  void arguments(const clang::FunctionDecl *Callee, llvm::ArrayRef<const clang::Expr *> Args);
  void argument(const clang::FunctionDecl *Callee, unsigned Index, const clang::Expr *Arg);
  void objectAccess(const clang::CallExpr *Call, const clang::CXXMethodDecl *Method);
  Call callFact(const clang::FunctionDecl *Callee, const clang::Expr *Object,
                llvm::ArrayRef<const clang::Expr *> Args, clang::SourceLocation At);
  void demands(const clang::FunctionDecl *Callee, llvm::ArrayRef<const clang::Expr *> Args,
               clang::SourceLocation At);
  void demand(const clang::Expr *Value, clang::SourceLocation At);
  void handedClosure(Call &Out, unsigned Index, const clang::Expr *Arg);
  const clang::Expr *closureIn(const clang::Expr *Arg) const;
  void keeps(const clang::Expr *Value, const Place &Into, bool Channel = false);
  Place argumentPlace(clang::QualType Parameter, const clang::Expr *Arg);

  // GatherSpawns.cpp, GatherCallables.cpp, GatherHandles.cpp: threads, handles
  bool spawn(const clang::Expr *E, const clang::FunctionDecl *Callee,
             llvm::ArrayRef<const clang::Expr *> Args);
  bool isParallel(llvm::ArrayRef<const clang::Expr *> Args) const;
  void parallel(const clang::CallExpr *C, llvm::ArrayRef<const clang::Expr *> &Args);
  void parallel(const clang::CallExpr *C, llvm::ArrayRef<const clang::Expr *> Args, bool Many);
  bool emplaceSpawn(const clang::CallExpr *Call);
  void addSpawn(const SpawnModel &Model, const clang::Expr *E,
                llvm::ArrayRef<const clang::Expr *> Args, clang::QualType HandleType);
  void callable(Spawn &S, const clang::Expr *E, llvm::ArrayRef<const clang::Expr *> Args);
  void closure(Spawn &S, const clang::CXXRecordDecl *Closure, const clang::Expr *Made);
  void functionObject(Spawn &S, const clang::Expr *E);
  void member(Spawn &S, const clang::CXXMethodDecl *Method,
              llvm::ArrayRef<const clang::Expr *> Args);
  Crossing crossing(const clang::Expr *E, Crossing::Source From);
  void borrowedFields(Spawn &S, const clang::Expr *Init);
  // GatherBranches.cpp: what holds on one way out of a branch or loop
  bool failsOnBranch(const clang::Expr *E, bool FailsIfTrue, Fact Undone);
  void placeDeferredJoins(const clang::CFG &G);
  // GatherSent.cpp: what goes through channels and locked containers
  Place firstOwner(Place P) const;
  Place putsInto(const clang::CallExpr *C) const;
  bool holdsBorrows(clang::QualType Container) const;
  void keeps(const clang::CallExpr *C, llvm::ArrayRef<const clang::Expr *> Args);
  void sends(const clang::CallExpr *C, llvm::ArrayRef<const clang::Expr *> Args);
  void transferred(const clang::CallExpr *C, const Place &P, clang::SourceLocation At);
  // GatherInner.cpp: what values refer to
  void inner(Spawn &S, const Crossing &Value, const clang::Expr *Init);
  void eachMove(const clang::Stmt *E, llvm::function_ref<void(const Place &)> Found) const;
  void movesInside(Spawn &S, const Crossing &Value, const clang::Expr *Init);
  bool refers(clang::QualType T, unsigned Depth = 0) const;
  using Borrower = llvm::function_ref<void(const Place &, clang::QualType)>;
  void eachBorrow(const clang::Expr *Init, Borrower Found) const;
  void borrowsOfCall(const clang::CallExpr *C, Borrower Found) const;
  void borrowsOfArgument(const clang::Expr *Arg, clang::QualType Into, Borrower Found) const;
  Place parameterAt(const clang::Expr *Made, const clang::VarDecl *V) const;
  const clang::FieldDecl *fieldFor(const clang::CXXConstructorDecl *Constructor,
                                   unsigned Index) const;
  bool isMove(const clang::Expr *E) const;
  SpawnId resultHandle(const clang::CallExpr *C);
  void settleHandle(SpawnId Id, const clang::Expr *E);
  void handleLeaves(const clang::Expr *Source, const clang::Expr *User, const clang::Stmt *Parent);
  void handleFate(Place Handle, SpawnId Direct, const clang::Expr *E, const clang::Stmt *Parent);
  void handleReplaced(const Place &Handle, clang::QualType T, const clang::CXXOperatorCallExpr *C);
  bool joinsListed(const clang::CallExpr *C, const clang::Expr *On, Join J);
  void joins(const clang::CallExpr *Call, const FunctionModel &Model, Join::Kind Kind);
  const HandleModel *handleOf(clang::QualType T) const;
  const clang::Stmt *consumer(const clang::Expr *&E) const;
  std::optional<Place> partOf(const clang::Expr *E, const clang::Stmt *Whole) const;
  bool waitsForUnseen(const clang::Expr *Handle) const;
  Place iterated(const Place &P) const;
  Place copiedFrom(const Place &P) const;
  bool isJoinOfEach(const clang::CallExpr *C, const clang::Stmt *Loop, const Place &Handle) const;

  // GatherSync.cpp: how threads signal each other
  void signals(const clang::Stmt *S);
  void lent(const clang::Stmt *S);
  void tests(const clang::Expr *Value);
  void remembers(const clang::VarDecl *In, const clang::Expr *Value);
  void atomicOperation(const clang::CallExpr *C);
  void madeFrom(const clang::Stmt *Value, AtomicOperation &Op) const;
  Place synchronisesOn(const clang::CallExpr *C, const FunctionModel *Model) const;
  void sleepsAndWakes(const clang::CallExpr *C);

  // GatherLocks.cpp, GatherLoans.cpp
  void loan(Loan::Way How, Place Holder, clang::QualType HolderType, const clang::Expr *Value,
            clang::SourceLocation At);
  void returnsLoan(const clang::Expr *Value);
  void returnsHeldLoans(const clang::Expr *Made);
  clang::QualType heldView(clang::QualType T, unsigned Index) const;
  void collects(const clang::CallExpr *C, llvm::ArrayRef<const clang::Expr *> Args);
  void temporaryGuard(const clang::CallExpr *Call);
  Place lockOf(const Place &Guard, const clang::Expr *Value) const;
  bool lockCall(const clang::CallExpr *Call);
  void testsGuard(const clang::CallExpr *Call);
  void requiredLocks();
  bool unlocksWhileAlive(const clang::CXXRecordDecl *D) const;
  void reverseGuard(const clang::VarDecl *V);
  void waits(const clang::CallExpr *Call);
  void fulfils(const clang::CallExpr *Call);
  void callsBack(const clang::CXXOperatorCallExpr *Call);
  void compares(const clang::Expr *Left, const clang::Expr *Right);
  void guard(const clang::VarDecl *Guard, const clang::Expr *Value, clang::SourceLocation At);
  bool takesByDefault(const clang::CXXConstructorDecl *C) const;
  bool isGuard(clang::QualType T) const;
  bool isGuardShaped(const clang::CXXRecordDecl *D) const;
  bool holdsWhileAlive(const clang::CXXRecordDecl *D) const;
  bool mayHoldGuard(clang::QualType T) const;
  bool does(const clang::Stmt *Body, FunctionKind LockEffect, unsigned Depth = 0) const;

  struct TemporaryGuard {
    const clang::Stmt *FullExpression;
    const clang::CallExpr *Call;
    Place Lock;
  };

  clang::ASTContext &Ctx;
  const Models &M;
  const clang::FunctionDecl &F;
  AssignedMap &Assigned;
  const OverriderMap &Overriders;
  HiddenStates &Hidden;
  FunctionFacts &Out;
  Resolver R;
  std::unique_ptr<clang::ParentMap> Parents;
  std::vector<Fact> *Into = nullptr;
  llvm::DenseMap<const clang::Expr *, SpawnId> SpawnAt;
  llvm::DenseMap<const clang::VarDecl *, Place> LockOf;     // by guard
  llvm::DenseMap<const clang::VarDecl *, Acquire> Reversed; // taken again when the variable dies
  std::vector<TemporaryGuard> Temporaries;
  VariableSet Remembering; // locals that keep what a place held
  VariableSet Lent;        // locals that somebody else may change
  // A join of an element in a loop, or under a test of the handle: it holds where the statement is
  // left, too.
  llvm::SmallVector<std::pair<const clang::Stmt *, Join>, 2> Deferred;
  struct Failure {
    const clang::Stmt *Branch; // an if, or a loop
    bool IfTrue;               // the call failed where the condition is true, or where it is false
    Fact Undone;               // what holds there: no thread runs, no lock is held
  };
  llvm::SmallVector<Failure, 2> Failing;
};

} // namespace fearless::check
