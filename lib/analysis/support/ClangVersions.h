// Where Clang 19 and 22 differ: the same sources build with both. All of lib/ and tool/ asks for
// the version here and in ClangVersions.cpp alone (test/house sees to that); elsewhere code says
// what it wants:
//
//   QualType T = tagType(Context, Class);
//
// Where a version lacks a function, its older form stands here under `#if`, and goes with the
// last version that needs it.
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <memory>

namespace clang {
class CompilerInstance;
class CompilerInvocation;
class TextDiagnosticPrinter;
} // namespace clang

namespace fearless::check {

/// The canonical type of a class or enumeration.
inline clang::QualType tagType(const clang::ASTContext &Context, const clang::TagDecl *D) {
#if LLVM_VERSION_MAJOR >= 22
  return Context.getCanonicalTagType(D);
#else
  return Context.getCanonicalType(Context.getTypeDeclType(D));
#endif
}

/// `string` of `std::string`: up to Clang 21 a qualified name is a type of its own.
inline clang::QualType belowQualifier(clang::QualType T) {
#if LLVM_VERSION_MAJOR < 22
  if (const auto *Qualified = llvm::dyn_cast<clang::ElaboratedType>(T.getTypePtr()))
    return Qualified->getNamedType();
#endif
  return T;
}

/// `std::vector<std::string>` as somebody wrote it, through aliases; null of any other type.
inline const clang::TemplateSpecializationType *writtenSpecialization(clang::QualType T) {
#if LLVM_VERSION_MAJOR >= 22
  return T->getAsNonAliasTemplateSpecializationType();
#else
  const auto *Written = T->getAs<clang::TemplateSpecializationType>();
  while (Written && Written->isTypeAlias())
    Written = Written->desugar()->getAs<clang::TemplateSpecializationType>();
  return Written;
#endif
}

/// What a template asks of its arguments: `fearless::Send<F>` in `template <fearless::Send F>`.
inline llvm::SmallVector<const clang::Expr *, 2> constraintsOf(const clang::TemplateDecl &T) {
#if LLVM_VERSION_MAJOR >= 21
  llvm::SmallVector<clang::AssociatedConstraint, 2> All;
  T.getAssociatedConstraints(All);
  llvm::SmallVector<const clang::Expr *, 2> Out;
  for (const clang::AssociatedConstraint &C : All)
    if (C.ConstraintExpr)
      Out.push_back(C.ConstraintExpr);
#else
  llvm::SmallVector<const clang::Expr *, 2> Out;
  T.getAssociatedConstraints(Out);
#endif
  return Out;
}

using FileSystem = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;

/// What Clang's driver makes of a command line, as far as it understands it; null if not at all.
std::unique_ptr<clang::CompilerInvocation> readCommandLine(llvm::ArrayRef<const char *> Argv,
                                                           FileSystem Files,
                                                           clang::DiagnosticConsumer &Listener);

/// A compiler that is ready for `ExecuteAction`.
std::unique_ptr<clang::CompilerInstance>
makeCompiler(std::shared_ptr<clang::CompilerInvocation> Invocation, FileSystem Files,
             clang::DiagnosticConsumer &Listener);

/// Prints diagnostics as the compiler does.
std::unique_ptr<clang::TextDiagnosticPrinter> makePrinter(llvm::raw_ostream &Out,
                                                          clang::DiagnosticOptions &Options);

} // namespace fearless::check
