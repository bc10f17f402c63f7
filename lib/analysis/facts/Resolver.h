// Names the storage that an expression denotes, following references, pointers, views and smart
// pointers as far as one function's text shows.
//
//   auto &r = account.balance;   of(r) = account.balance
//   int *p = &n;                 pointee(p) = n
//   std::string_view v = s;      pointee(v) = s
#pragma once

#include "facts/Place.h"
#include "model/Models.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace fearless::check {

using VariableSet = llvm::DenseSet<const clang::VarDecl *>;

class Resolver {
public:
  Resolver(const clang::ASTContext &Ctx, const Models &M, const clang::FunctionDecl &In)
      : Ctx(Ctx), M(M), In(In) {}

  /// The place of a glvalue; Unknown for a temporary.
  Place of(const clang::Expr *E) const;
  /// The place of a variable's name: what a reference refers to.
  Place variable(const clang::VarDecl *V) const;
  /// The place of a structured binding.
  Place binding(const clang::BindingDecl *Part) const;
  /// What a pointer, view, iterator or smart pointer looks at.
  Place pointee(const clang::Expr *E) const;
  /// The place whose value the expression is: `p`, `p.load()`, `owner.get()`, `items.empty()`, and
  /// what a seen function returns of that kind. Unknown for a value that is made of several.
  /// `At`: where the place is read, in the callee if need be.
  Place valueOf(const clang::Expr *E, clang::SourceLocation *At = nullptr) const;
  /// Whether a value of the type is a lock guard, which may lead to what it protects.
  bool isGuard(clang::QualType T) const;
  /// What a variable of such a type looks at.
  Place pointeeOf(const Place &P, clang::QualType T) const;

  /// What an iterator pair runs over when one of the two is a position inside a range: the part
  /// before it or behind it. Nothing for any other pair.
  std::optional<Place> part(const clang::Expr *First, const clang::Expr *Last) const;

  /// Remembers what `V` refers to, from its initialiser. Pointers that the function assigns again
  /// (`reassigned`) stay opaque.
  void bind(const clang::VarDecl *V) const;
  void reassigned(const VariableSet &V) { Reassigned = &V; }
  bool isReassigned(const clang::VarDecl *V) const { return Reassigned && Reassigned->count(V); }
  /// A closure has a copy of `V`, which refers to nothing any more.
  void copied(const clang::VarDecl *V) { Copied.insert(V); }

  /// Pointers, views, iterators and boxed references: copying one copies no storage.
  bool isPointerLike(clang::QualType T) const;
  /// Views that never write what they look at: string_view.
  bool isReadOnlyView(clang::QualType T) const;
  /// How `*x` of a smart pointer goes to its storage; nothing when T is none.
  std::optional<Step::Through> ownerKind(clang::QualType T) const;
  /// What a guard that a function returns locks: `mu_` of `Lock lock() { return Lock(mu_); }`.
  Place lockedBy(const clang::CallExpr *Call) const;
  /// The call's model of that kind, or null.
  const FunctionModel *model(const clang::Expr *Call, FunctionKind Kind) const;
  /// The expression below casts, temporaries, copies and moves that make no new value of interest.
  const clang::Expr *strip(const clang::Expr *E) const;

private:
  Place ofCall(const clang::CallExpr *Call) const;
  const clang::VarDecl *position(const clang::Expr *E) const;
  void bindOutside(const clang::VarDecl *V) const;
  Place half(const Place &P) const;
  Place moved(const Place &P) const;
  bool isShortLived(const clang::Expr *E) const;
  Place guarded(const clang::Expr *Guard) const;
  Place returned(const clang::CallExpr *Call, bool Pointer) const;
  Place atCall(const clang::CallExpr *Call, const Place &P) const;
  Place intoObject(const clang::Expr *Object, const clang::CallExpr *Call) const;
  Place pointeeOfConstruction(const clang::CXXConstructExpr *C) const;

  const clang::ASTContext &Ctx;
  const Models &M;
  const clang::FunctionDecl &In;
  mutable llvm::DenseMap<const clang::VarDecl *, Place> Aliases, Pointees;
  const VariableSet *Reassigned = nullptr;
  VariableSet Copied;
  mutable llvm::DenseSet<const clang::VarDecl *>
      Outside;                // variables around this closure, once bound
  mutable unsigned Depth = 0; // of functions that return what another one returns
};

/// The object a member or operator call is made on, or null.
const clang::Expr *objectOf(const clang::CallExpr *Call);

} // namespace fearless::check
