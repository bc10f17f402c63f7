#include "render/ToClang.h"
#include "findings/RuleGlobs.h"

namespace fearless::check {

void toClang(const Finding &F, clang::DiagnosticsEngine &Diags) {
  using clang::DiagnosticsEngine;
  // Clang leaves a warning that is not its own out of -Werror.
  DiagnosticsEngine::Level Level =
      Diags.getWarningsAsErrors() ? DiagnosticsEngine::Error : DiagnosticsEngine::Warning;
  unsigned Head = Diags.getCustomDiagID(Level, "%0 [%1]");
  unsigned Note = Diags.getCustomDiagID(DiagnosticsEngine::Note, "%0");
  auto Attach = [&](clang::DiagnosticBuilder &D) {
    for (const clang::FixItHint &H : F.Remedy)
      D << H;
  };
  {
    clang::DiagnosticBuilder D = Diags.Report(F.Head.At, Head);
    D << F.Head.Text << checkName(F.Rule);
    if (F.Story.empty())
      Attach(D);
  }
  for (const Line &L : F.Story) {
    clang::DiagnosticBuilder D = Diags.Report(L.At, Note);
    D << L.Text;
    if (&L == &F.Story.back())
      Attach(D);
  }
}

} // namespace fearless::check
