// From the findings of a session to what users hear of them: profile and choice of rules,
// suppressions, and the step from source locations to plain data.
//
// A finding is placed where the user wrote it: inside a macro that is the argument, when the code
// was written as one, else the macro's use. A finding inside a system header is nobody's business.
#pragma once

#include "findings/Profile.h"
#include "findings/Published.h"
#include "findings/RuleGlobs.h"
#include "session/Session.h"

namespace fearless::check {

/// What the user asked to hear.
struct Policy {
  Profile P = Profile::Rust;
  RuleGlobs Rules;
};

/// The findings of one unit that `Policy` lets through and that no NOLINT comment and no
/// FEARLESS_ALLOW silences.
struct Audible {
  std::vector<const Finding *> Findings;
  std::vector<const Finding *> Suppressed;
};
Audible listen(const std::vector<Finding> &All, const Policy &P, const clang::ASTContext &Ctx);

/// What one translation unit contributes to the report.
struct UnitReport {
  std::vector<Published> Findings;
  std::vector<Published> Suppressed;
  std::vector<PublishedLine> Gaps;
};
UnitReport publish(Session &S, const Policy &P, const clang::ASTContext &Ctx);

Published publish(const Finding &F, const clang::ASTContext &Ctx);
Position publish(clang::SourceLocation At, const clang::SourceManager &SM,
                 const clang::LangOptions &Lang);

} // namespace fearless::check
