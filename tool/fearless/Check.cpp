// `fearless check`: every selected file through the analysis, then one report.
#include "Jobs.h"
#include "Parse.h"
#include "Progress.h"
#include "Verbs.h"
#include "render/ToClang.h"
#include "render/ToJson.h"
#include "render/ToText.h"
#include "session/Project.h"
#include "llvm/Support/Process.h"
#include <atomic>

namespace fearless::tool {
namespace {

/// The state that the threads of one run share.
struct Run {
  explicit Run(const CheckOptions &O) : O(O) {}

  const CheckOptions &O;
  check::Project Project;
  std::atomic<bool> Verifying = false;      // some file was verified instead of reported
  std::atomic<bool> VerifierFailed = false; // and its expectations were wrong
};

} // namespace

static void analyse(Run &R, const Command &C) {
  check::UnitReport Unit;
  Outcome Out = parse(C, [&](clang::ASTContext &Ctx, bool Verifying) {
    check::Session S(Ctx, R.O.Known);
    if (!Verifying) {
      Unit = check::publish(S, R.O.Hear, Ctx);
      return;
    }
    for (const check::Finding *F : check::listen(S.findings(), R.O.Hear, Ctx).Findings)
      check::toClang(*F, Ctx.getDiagnostics());
  });
  if (Out.Foreign && !C.Named)
    return R.Project.skip();
  if (Out.Failed)
    return R.Project.fail(std::move(*Out.Failed));
  if (Out.Verifying) {
    R.Verifying = true;
    if (!Out.Verified)
      R.VerifierFailed = true;
  }
  R.Project.add(std::move(Unit));
}

static bool wantsColors(Color C, bool OnTerminal) {
  switch (C) {
  case Color::Auto:
    return OnTerminal;
  case Color::Always:
    return true;
  case Color::Never:
    return false;
  }
  return false;
}

static void writeFindings(const check::Publication &R, const CheckOptions &O,
                          const check::TextStyle &Style, llvm::raw_ostream &Out) {
  switch (O.Shape) {
  case Format::Text:
    Out.enable_colors(Style.Colors);
    for (const check::Published &F : R.Findings)
      check::toText(F, Style, Out);
    return;
  case Format::Json:
    check::toJson(R, Out);
    return;
  }
}

/// Everything that is not a finding, on stderr.
static void writeRest(const check::Publication &R, const CheckOptions &O) {
  llvm::raw_ostream &Err = llvm::errs();
  check::TextStyle Style{wantsColors(O.Paint, llvm::sys::Process::StandardErrHasColors()),
                         absolute(".")};
  Err.enable_colors(Style.Colors);
  for (const check::Failure &F : R.Failures)
    check::toText(F, Style, Err);
  if (O.Stats)
    check::toText(R.Totals, Style, Err);
  if (!O.Quiet && O.Shape == Format::Text)
    check::summary(R, Err);
}

/// Opens what findings are written to; complains and returns false if it cannot be.
static bool writeReport(const check::Publication &R, const CheckOptions &O) {
  bool ToFile = !O.Output.empty();
  check::TextStyle Style{
      wantsColors(O.Paint, !ToFile && llvm::sys::Process::StandardOutHasColors()), absolute(".")};
  if (!ToFile) {
    writeFindings(R, O, Style, llvm::outs());
    llvm::outs().flush();
    return true;
  }
  std::error_code Error;
  llvm::raw_fd_ostream File(O.Output, Error);
  if (Error) {
    complain("cannot write " + O.Output + ": " + Error.message());
    return false;
  }
  writeFindings(R, O, Style, File);
  return true;
}

int check(const CheckOptions &O) {
  Work W = select(O.What);
  Run R(O);
  for (check::Failure &F : W.Failures)
    R.Project.fail(std::move(F));
  containCrashes();
  {
    Progress P(W.Commands.size(), O.Quiet ? Progress::Mode::Silent : Progress::Mode::IfTerminal);
    forEachCommand(W.Commands, O.Jobs, [&](const Command &C) {
      P.begin(check::shownName(C.File, {false, absolute(".")}));
      analyse(R, C);
    });
  }
  check::Publication Publication = R.Project.report();
  if (R.Verifying && Publication.Failures.empty())
    return R.VerifierFailed ? Findings : Clean;
  if (!writeReport(Publication, O))
    return Incomplete;
  writeRest(Publication, O);
  if (!Publication.Failures.empty())
    return Incomplete;
  return Publication.Findings.empty() ? Clean : Findings;
}

} // namespace fearless::tool
