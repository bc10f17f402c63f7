// Reads FEARLESS_SEND and its kin, which expand to [[clang::annotate("fearless:send")]] and
// [[clang::annotate("fearless:unsafe_send", "why")]].
#include "types/JudgeImpl.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"

namespace fearless::check {

const clang::CXXRecordDecl *unfinishedPattern(const clang::CXXRecordDecl &D) {
  const auto *Spec = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&D);
  if (!Spec || Spec->hasDefinition())
    return nullptr;
  return Spec->getSpecializedTemplate()->getTemplatedDecl();
}

static std::string firstString(const clang::AnnotateAttr &A) {
  for (const clang::Expr *E : A.args())
    // The argument was evaluated as a constant: a cast and a ConstantExpr are around the literal.
    if (const auto *S = llvm::dyn_cast<clang::StringLiteral>(E->IgnoreParenImpCasts()))
      return S->getString().str();
  return {};
}

static void add(Tags &T, const clang::AnnotateAttr &A) {
  llvm::StringRef Word = A.getAnnotation();
  if (!Word.consume_front("fearless:"))
    return;
  if (Word == "send")
    T.Send = true;
  else if (Word == "sync")
    T.Sync = true;
  else if (Word == "not_send")
    T.NotSend = true;
  else if (Word == "not_sync")
    T.NotSync = true;
  else if (Word == "unsafe_send") {
    T.UnsafeSend = true;
    T.SendWhy = firstString(A);
  } else if (Word == "unsafe_sync") {
    T.UnsafeSync = true;
    T.SyncWhy = firstString(A);
  }
}

Tags tagsOf(const clang::CXXRecordDecl &D) {
  Tags T;
  const clang::CXXRecordDecl *Written = &D;
  // A specialisation that nobody has needed to complete carries no attributes yet.
  if (const clang::CXXRecordDecl *Pattern = unfinishedPattern(D))
    Written = Pattern;
  // `class FEARLESS_SEND Job;` may be the only declaration with the tag; later ones inherit it,
  // earlier ones do not.
  Written = Written->getMostRecentDecl();
  if (Written->hasAttrs())
    for (const auto *A : Written->specific_attrs<clang::AnnotateAttr>())
      add(T, *A);
  return T;
}

} // namespace fearless::check
