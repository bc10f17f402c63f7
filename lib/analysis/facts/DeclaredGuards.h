// What a program says of its locks where it declares things: which lock guards a member or a
// variable, by Clang's attribute or, far more often, by a comment.
//
//   int count_ GUARDED_BY(mu_);
//   int count_; // guarded by mu_
//   std::mutex mu_; // protects count_ and names_
#pragma once

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"

namespace fearless::check {

struct DeclaredGuard {
  const clang::ValueDecl *Lock = nullptr; // a field or a variable
  clang::SourceLocation At;               // where it is said
  bool Pointee = false;                   // of what the pointer leads to: PT_GUARDED_BY
};

/// The lock that is said to guard `What`, a field or a variable with global storage; none if
/// nothing is said, or if what is said names no lock beside it. Comments are read on the line of
/// the declaration and in the lines directly above it.
DeclaredGuard declaredGuard(const clang::ValueDecl &What);

/// Whether a function says, by its name or in a comment, that its callers hold a lock:
/// `trimLocked`,
/// `// REQUIRES: mutex_ is held`.
bool expectsLock(const clang::FunctionDecl &F);

} // namespace fearless::check
