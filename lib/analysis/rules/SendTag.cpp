// Rule `send-tag`: FEARLESS_SEND and FEARLESS_SYNC are promises that the structure must keep, in
// the class that makes them and in every class derived from it (rustc: E0277 on an unsafe impl that
// a field contradicts); the unchecked forms must give a reason (Rust: `// SAFETY:`).
#include "rules/View.h"
#include "support/ClangVersions.h"

using namespace clang;

namespace fearless::check {

namespace {
struct TagRule {
  const ClassView &V;
  Report &Out;
  QualType Self;

  void own(Marker M);
  void inherited(Marker M, const CXXRecordDecl *Base);
  void conflict(bool Both, llvm::StringRef What);
  void reason(bool Tagged, const std::string &Why, llvm::StringRef What);
};

void TagRule::own(Marker M) {
  Verdict Why = V.Types.judgeStructure(M, Self);
  if (Why.yes())
    return;
  SourceLocation At = V.Class.getLocation();
  std::string Name = Out.name(&V.Class);
  Finding F =
      M == Marker::Send ? finding(msg::tagNotSend, At, Name) : finding(msg::tagNotSync, At, Name);
  Out.because(F, Why, V.Class.getLocation());
  note(F, msg::tagFix, V.Class.getLocation());
  Out.add(std::move(F));
}

void TagRule::inherited(Marker M, const CXXRecordDecl *Base) {
  Verdict Why = V.Types.judgeStructure(M, Self);
  if (Why.yes())
    return;
  SourceLocation At = V.Class.getLocation();
  std::string Name = Out.name(&V.Class);
  Finding F = M == Marker::Send ? finding(msg::tagBaseNotSend, At, Name, Out.name(Base))
                                : finding(msg::tagBaseNotSync, At, Name, Out.name(Base));
  note(F, msg::tagPromised, Base->getLocation());
  Out.because(F, Why, V.Class.getLocation());
  note(F, msg::tagFix, V.Class.getLocation());
  Out.add(std::move(F));
}

void TagRule::conflict(bool Both, llvm::StringRef What) {
  if (!Both)
    return;
  SourceLocation At = V.Class.getLocation();
  Finding F = finding(msg::tagConflict, At, Out.name(&V.Class), What.str());
  note(F, msg::tagFixConflict, At);
  Out.add(std::move(F));
}

void TagRule::reason(bool Tagged, const std::string &Why, llvm::StringRef What) {
  if (!Tagged || !llvm::StringRef(Why).trim().empty())
    return;
  SourceLocation At = V.Class.getLocation();
  Finding F = finding(msg::tagNoReason, At, Out.name(&V.Class), What.str());
  note(F, msg::tagFixReason, At);
  Out.add(std::move(F));
}
} // namespace

void SendTag(const ClassView &V, Report &Out) {
  Tags Own = tagsOf(V.Class);
  TagRule R{V, Out, tagType(V.Facts.context(), &V.Class)};
  R.conflict((Own.Send || Own.UnsafeSend) && Own.NotSend, "Send");
  R.conflict((Own.Sync || Own.UnsafeSync) && Own.NotSync, "Sync");
  R.reason(Own.UnsafeSend, Own.SendWhy, "Send");
  R.reason(Own.UnsafeSync, Own.SyncWhy, "Sync");
  bool SaysSend = Own.UnsafeSend || Own.NotSend, SaysSync = Own.UnsafeSync || Own.NotSync;
  if (Own.Send && !SaysSend)
    R.own(Marker::Send);
  if (Own.Sync && !SaysSync)
    R.own(Marker::Sync);
  if (!V.Class.hasDefinition())
    return;
  bool ToldSend = Own.Send || Own.UnsafeSend, ToldSync = Own.Sync || Own.UnsafeSync;
  V.Class.forallBases([&](const CXXRecordDecl *Base) {
    Tags Of = tagsOf(*Base);
    if (Of.Send && !ToldSend) {
      ToldSend = true;
      R.inherited(Marker::Send, Base);
    }
    if (Of.Sync && !ToldSync) {
      ToldSync = true;
      R.inherited(Marker::Sync, Base);
    }
    return true;
  });
}

} // namespace fearless::check
