// One analysis of one translation unit; every front end asks it for findings.
#pragma once

#include "findings/Finding.h"
#include "model/Models.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::check {

/// What `fearless dump` can print.
enum class DumpKind { Facts, Types, Flow, Locks };

class Session {
public:
  /// Both must outlive the session.
  Session(clang::ASTContext &Ctx, const Models &M);
  ~Session();

  /// All findings of the unit, of all rules and both strengths, unsuppressed, in source order, one
  /// per defect. Computed once; later calls return the same list.
  const std::vector<Finding> &findings();

  /// Functions that could not be analysed to the end, with the reason, as a sentence; complete
  /// after findings().
  struct Gap {
    clang::SourceLocation At;
    std::string What;
  };
  const std::vector<Gap> &gaps();

  void dump(DumpKind Kind, llvm::raw_ostream &Out);

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

/// Whether the body of `D` matters to the analysis: false for functions of system headers, whose
/// behaviour is in the models. Front ends pass it to ASTConsumer::shouldSkipFunctionBody.
bool wantsBody(const clang::Decl &D);

} // namespace fearless::check
