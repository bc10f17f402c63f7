// The facts of one function, block by block, and the book of all functions asked for so far.
// Invariant: after FactBook::of returned a function's facts, none is added.
#pragma once

#include "facts/Fact.h"
#include "facts/StoredCallables.h"
#include "model/Models.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>

namespace fearless::check {

struct Block {
  std::vector<Fact> Facts;
  llvm::SmallVector<unsigned, 2> Successors, Predecessors;
  clang::SourceLocation Returns; // of its `return` statement, if it has one
};

struct FunctionFacts {
  const clang::FunctionDecl *Function = nullptr;
  std::vector<Block> Blocks;
  unsigned Entry = 0, Exit = 0;
  bool Unordered = false; // no control flow could be built: one block, in text order
  std::vector<Spawn> Spawns;
  std::vector<Spawn> Handed; // closures that are arguments of calls, as if they were spawned

  /// Whether control can go from the end of block `From` to block `To`.
  bool reaches(unsigned From, unsigned To) const;
  /// Marks the spawns whose block can come round again, and the tests that decide when a loop ends.
  void markLoops();
  const Spawn &spawn(SpawnId Id) const { return Spawns[Id.Index]; }
};

class FactBook {
public:
  FactBook(clang::ASTContext &Ctx, const Models &M);
  ~FactBook();

  /// The facts of `F`'s definition, gathered at the first call; null when no body is seen.
  const FunctionFacts *of(const clang::FunctionDecl *F);

  /// The functions of the unit's own files in which something crosses into a thread or a lock is
  /// taken, in source order: the roots of the analysis. Instantiations stand for their templates.
  const std::vector<const clang::FunctionDecl *> &roots();

  /// The functions of the unit's own files that use atomics, take locks or wait for notifications,
  /// in source order.
  const std::vector<const clang::FunctionDecl *> &synchronising();
  /// The functions of the unit's own files that take a lock, or use a member of a class that has
  /// one or, where there is a global lock, a global variable.
  const llvm::DenseSet<const clang::FunctionDecl *> &lockUsers();

  /// The functions that call `F` or, of a closure, that make it.
  llvm::ArrayRef<const clang::FunctionDecl *> callers(const clang::FunctionDecl *F);

  /// The classes of the unit's own files, in source order, without templates' patterns.
  const std::vector<const clang::CXXRecordDecl *> &classes();

  /// Whether a value of the type joins the thread that it stands for when it dies: jthread.
  bool joinsAtDestruction(clang::QualType T) const;

  /// Whether `Var`, an internal variable of arithmetic type, can be declared atomic: `Header` is
  /// included, and every use of it in the unit means the same and compiles for an atomic.
  bool canBeAtomic(const clang::VarDecl *Var, llvm::StringRef Header);

  /// The `static` before `Var`, a static local, where `thread_local` can stand instead: it declares
  /// nothing else, and no other static points into it. Invalid elsewhere.
  clang::SourceRange staticKeyword(const clang::VarDecl *Var);

  /// Whether `Var` is set at compile time, for good, and all that it points to is const: string
  /// literals, other constants, functions.
  bool isConstant(const clang::VarDecl *Var) const;

  /// Whether the variable holds a new object from its declaration on: `auto *p = new Node;`,
  /// `auto p = std::make_shared<Node>();`.
  bool holdsNew(const clang::VarDecl *V) const;

  /// The seen destructors that run when a value of the type dies: its own, its members', its
  /// elements'.
  std::vector<const clang::CXXDestructorDecl *> destructors(clang::QualType T) const;

  /// A printed type with the models' spellings: `std::basic_string<char>` is `std::string`.
  std::string forPeople(std::string Printed) const;

  /// Whether the type is a view: a span, a string_view, an iterator.
  bool isView(clang::QualType T) const;

  /// The result of a callable type whose results go to another thread: R of packaged_task<R(A...)>;
  /// null for any other type.
  clang::QualType sentResult(clang::QualType T) const;

  /// Whether the type holds a callable that is made to be sent: SendFn.
  bool isSendErased(clang::QualType T) const;

  /// The closures that a callable member may hold: see StoredCallables.
  llvm::ArrayRef<StoredClosure> storedIn(const clang::FieldDecl *Callable);

  clang::ASTContext &context();
  const Models &models();

  /// Whether the class has a member that stands for threads, or a base that has.
  bool ownsThreads(const clang::CXXRecordDecl *Class) const;

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

/// One fact as the dumps show it.
std::string describe(const FunctionFacts &F, const Fact &One);

/// `fearless dump facts`: every root's facts, one a line.
void dumpFacts(FactBook &Book, llvm::raw_ostream &Out);

} // namespace fearless::check
