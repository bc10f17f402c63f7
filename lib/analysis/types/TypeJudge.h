// Decides Send, Sync, SelfSync and Owned for a type, structurally, with a because chain.
//
// The traps are the point: references are not exclusive, const is shallow, `mutable` breaks Sync.
// Recursion is coinductive: a class that contains itself (through a smart pointer) assumes Yes for
// itself while it is judged. What a library's own type means comes from models; the axioms on the
// language's types and on each model kind are one table in TypeJudge.cpp.
#pragma once

#include "model/Models.h"
#include "types/Verdict.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>

namespace fearless::check {

class TypeJudge {
public:
  TypeJudge(const clang::ASTContext &Ctx, const Models &M);
  ~TypeJudge();

  /// Whether `M` holds of a value of type `T`. Memoised per canonical type; the result stays valid
  /// as long as the judge. `const T` is asked as T with a const qualifier: Sync(const U) is about
  /// readers only.
  const Verdict &judge(Marker M, clang::QualType T);

  /// Structure only: as judge, but the positive tags on `T`'s own class are not believed. What rule
  /// `send-tag` compares a tag with.
  Verdict judgeStructure(Marker M, clang::QualType T);

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

/// The tags of SEMANTICS.md that a class carries (FEARLESS_SEND and its kin).
struct Tags {
  bool Send = false, Sync = false, NotSend = false, NotSync = false;
  bool UnsafeSend = false, UnsafeSync = false;
  std::string SendWhy, SyncWhy; // the reasons of the unsafe tags; empty when none was given
};

/// Reads the tags written on `D` itself (not on its bases).
Tags tagsOf(const clang::CXXRecordDecl &D);

} // namespace fearless::check
