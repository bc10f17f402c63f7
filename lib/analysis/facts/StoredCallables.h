// Which closures the callable members of a unit's classes may hold: what is stored in them
// directly, and through the parameters of constructors and setters.
//
//   Queue(std::function<void(int)> changed) : changed_(std::move(changed)) {}
//   Window() : queue_([this](int) { refresh(); }) {}        Queue::changed_ may hold this closure
#pragma once

#include "model/Models.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace fearless::check {

struct StoredClosure {
  const clang::CXXRecordDecl *Closure;
  /// The members that lead from the `this` of the function that makes the closure to the object
  /// that holds it: `queue_`. Empty for an object that holds closures of its own.
  llvm::SmallVector<const clang::FieldDecl *, 1> Holder;
  bool OfThis = false; // whether Holder is known
};

class StoredCallables {
public:
  StoredCallables(clang::ASTContext &Ctx, const Models &M);

  llvm::ArrayRef<StoredClosure> in(const clang::FieldDecl *Callable) const;

private:
  llvm::DenseMap<const clang::FieldDecl *, std::vector<StoredClosure>> ByField;
};

} // namespace fearless::check
