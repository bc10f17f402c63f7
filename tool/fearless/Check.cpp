// `fearless check`: every selected file through the analysis, then one report.
#include "Fix.h"
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
  for (const check::PublishedLine &Gap : R.Totals.Gaps)
    check::unproven(Gap, Style, Err);
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

static check::Publication analyse(Run &R, const Work &W) {
  for (const check::Failure &F : W.Failures)
    R.Project.fail(F);
  Progress P(W.Commands.size(), R.O.Quiet ? Progress::Mode::Silent : Progress::Mode::IfTerminal);
  forEachCommand(W.Commands, R.O.Jobs, [&](const Command &C) {
    P.begin(check::shownName(C.File, {false, absolute(".")}));
    analyse(R, C);
  });
  return R.Project.report();
}

/// Applies remedies until there are none left to apply, and reports what a check says then. One
/// edit may make room for the next: of two that overlap, one is made at a time.
static llvm::Expected<check::Publication> fix(const CheckOptions &O, const Work &W,
                                              check::Publication Report) {
  if (!Report.Failures.empty()) {
    complain("--fix: nothing is edited, for not everything could be analysed");
    return Report;
  }
  constexpr unsigned Turns = 16; // an edit that does not remove its finding would be made for ever
  Fixer Edits;
  unsigned Count = 0;
  for (unsigned I = 0; I < Turns && Report.Failures.empty(); ++I) {
    llvm::Expected<unsigned> Made = Edits.apply(Report.Findings);
    if (!Made)
      return Made.takeError();
    if (!*Made)
      break;
    Count += *Made;
    Run Again(O);
    Report = analyse(Again, W);
    if (Report.Failures.empty())
      continue;
    if (llvm::Error E = Edits.undo())
      return std::move(E);
    return llvm::createStringError(Report.Failures.front().File +
                                   " does not compile with the edits: all are taken back");
  }
  if (!O.Quiet && Report.Failures.empty())
    llvm::errs() << "fixed " << Count << (Count == 1 ? " finding" : " findings") << " in "
                 << Edits.files() << (Edits.files() == 1 ? " file\n" : " files\n");
  return Report;
}

int check(const CheckOptions &O) {
  Work W = select(O.What);
  containCrashes();
  Run R(O);
  check::Publication Report = analyse(R, W);
  if (R.Verifying && Report.Failures.empty())
    return R.VerifierFailed ? Findings : Clean;
  if (O.Fix) {
    llvm::Expected<check::Publication> Fixed = fix(O, W, std::move(Report));
    if (!Fixed)
      return complain("--fix: " + llvm::toString(Fixed.takeError()));
    Report = std::move(*Fixed);
  }
  if (!writeReport(Report, O))
    return Incomplete;
  writeRest(Report, O);
  // who asks for proof has not got it; who asks for what is sure has got that
  bool Unproven = O.Hear.P == check::Profile::Rust && !Report.Totals.Gaps.empty();
  if (!Report.Failures.empty() || Unproven)
    return Incomplete;
  return Report.Findings.empty() ? Clean : Findings;
}

} // namespace fearless::tool
